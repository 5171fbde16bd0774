# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Containers that tasks name by something inside them, such as an IP block by one of its addresses. Pure."""

from __future__ import annotations

import dataclasses
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._schema.operations import reads
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values


@dataclasses.dataclass(frozen=True)
class Enclosing:
    """A list of containers, of which tasks name one by what is inside it.

    parameter: the path parameter that the container's name fills. route: the list of their names. innermost: what is
    inside, and the names → the name of the innermost container that holds it, or None. query: what the list is asked
    with for one thing inside; None if it has no such filter. unknown: why the task fails where no container holds
    {}.
    """

    parameter: str
    route: str
    innermost: t.Callable[[str, t.Sequence[str]], str | None]
    unknown: str
    query: t.Callable[[str], Values] | None = None

    @property
    def operations(self) -> tuple[str, ...]:
        """The operations that read it."""
        return reads(self.route)
