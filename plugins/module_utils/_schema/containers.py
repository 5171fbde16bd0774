# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Containers that tasks can read many of: zones, mail domains."""

from __future__ import annotations

import dataclasses
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._schema.dns_names import dns_name
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import path_parameters


@dataclasses.dataclass(frozen=True)
class Containers:
    """The containers of one kind, which an `_info` module reads one, some or all of.

    option: how tasks name one of them, and the key of its name in results. plural: how they name several, and the key
    of these in results. list_route: the list of their names. item_route: one of them. normalize: a name in its one
    form; raises ValueError.
    """

    option: str
    plural: str
    list_route: str
    item_route: str
    normalize: t.Callable[[str], str] = dns_name

    def __post_init__(self) -> None:
        if len(path_parameters(self.item_route)) != 1 or path_parameters(self.list_route):
            raise ValueError(f"containers {self.plural}: their list is inside of nothing, and each has one name")

    @property
    def parameter(self) -> str:
        """The path parameter of one of them."""
        return path_parameters(self.item_route)[0]
