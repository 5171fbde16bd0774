# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The values of an event source's arguments."""

from __future__ import annotations

import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.errors import UsageError


def number(args: t.Mapping[str, t.Any], name: str, default: float, least: float) -> float:
    """Return an argument that is a number. Raises UsageError if it is none, or too small."""
    try:
        value = float(args.get(name, default))
    except (TypeError, ValueError):
        value = -1.0
    if not least <= value < 1e8:
        raise UsageError(f"{name} must be a number of at least {least:g}")
    return value


def names(args: t.Mapping[str, t.Any], name: str, choices: t.Sequence[str] = ()) -> list[str]:
    """Return an argument that is a list of names, without duplicates: by default the choices, if it has any.

    Raises UsageError if it is no such list.
    """
    value = args.get(name, choices)
    if not isinstance(value, (list, tuple)) or not all(isinstance(each, str) and each for each in value):
        raise UsageError(f"{name} must be a list of names")
    unknown = [each for each in value if choices and each not in choices]
    if unknown:
        raise UsageError(f"{name}: {unknown[0]!r} is not one of {', '.join(choices)}")
    return list(dict.fromkeys(value))
