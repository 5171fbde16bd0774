# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Values that mean the same although they are not equal: for `Field.equals`. Pure."""

from __future__ import annotations

import contextlib
import dataclasses
import ipaddress
import json
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._schema.compare import covers
from ansible_collections.community.ovh.plugins.module_utils._schema.time_values import moment

Equals = t.Callable[[t.Any, t.Any], bool]


@dataclasses.dataclass(frozen=True)
class SetOf:
    """Lists whose order means nothing. element: when two elements mean the same, where plain equality does not tell."""

    element: Equals | None = None


SET = SetOf()


def subset(wanted: t.Any, current: t.Any) -> bool:
    """Return whether an object has all that is wanted of it, inside of it too; lists are compared whole. What is sent
    of such a field is completed by the keys that the object has.
    """
    return covers(current, wanted)


def same_json(wanted: t.Any, current: t.Any) -> bool:
    """Return whether two JSON texts, or what they hold, are the same data."""
    return bool(_parsed(wanted) == _parsed(current))


def same_network(wanted: t.Any, current: t.Any) -> bool:
    """Return whether two texts are the same IP address or network, in any notation."""
    return _network(wanted) == _network(current)


def same_letters(wanted: t.Any, current: t.Any) -> bool:
    """Return whether two texts are the same without regard to case."""
    return str(wanted).casefold() == str(current).casefold()


def same_lines(wanted: t.Any, current: t.Any) -> bool:
    """Return whether two texts have the same lines, however these end, and whatever blanks follow the last one."""
    return str(wanted).rstrip().splitlines() == str(current).rstrip().splitlines()


def same_moment(wanted: t.Any, current: t.Any) -> bool:
    """Return whether two texts are the same time, in any time zones."""
    return moment(wanted) == moment(current)


def _parsed(value: t.Any) -> t.Any:
    if isinstance(value, str):
        with contextlib.suppress(ValueError):
            return json.loads(value)
    return value


def _network(value: t.Any) -> object:
    with contextlib.suppress(ValueError):
        return ipaddress.ip_network(str(value), strict=False)
    return str(value)
