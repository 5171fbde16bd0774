# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A key that a file holds: the API creates it by a POST without a body, and its secret can be read again. Pure."""

from __future__ import annotations

import dataclasses
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._schema.field import Call
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import Resource

# What a file holds: the key, its secret, when it was written, and the key that it has replaced.
ACCESS, SECRET, SINCE, REPLACES = "access", "secret", "since", "replaces"


@dataclasses.dataclass(frozen=True)
class KeyFormat:
    """A format of such files. names: what each part is called in it, ACCESS and so on, and options by their names.

    fixed: what else belongs there. sections: whether it is an INI file, which holds several keys.
    """

    names: t.Mapping[str, str]
    fixed: t.Mapping[str, str] = dataclasses.field(default_factory=dict)
    sections: bool = True


@dataclasses.dataclass(frozen=True)
class KeptKey:
    """Keys of one owner.

    resource: the keys, each named by its id. reads_secret: the request to one key that shows its secret.
    formats: those of files, by the choice of the option `format`; the first is its default. options: further ones,
    whose values are written next to the key.
    """

    resource: Resource
    reads_secret: Call
    formats: t.Mapping[str, KeyFormat]
    options: tuple[str, ...] = ()
