# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compare a wanted value with the API's value."""

from __future__ import annotations

import decimal
import typing as t
import unicodedata


def same(wanted: t.Any, current: t.Any) -> bool:
    """Return whether two values mean the same: numbers given as text equal numbers, True is not 1, lists are compared
    whole.
    """
    if isinstance(wanted, dict) and isinstance(current, dict):
        return wanted.keys() == current.keys() and all(same(wanted[name], current[name]) for name in wanted)
    if isinstance(wanted, list) and isinstance(current, list):
        return len(wanted) == len(current) and all(map(same, wanted, current))
    if isinstance(wanted, bool) or isinstance(current, bool):
        return wanted is current
    numbers = number_of(wanted), number_of(current)
    if isinstance(wanted, str) is not isinstance(current, str) and None not in numbers:
        return numbers[0] == numbers[1]
    return bool(wanted == current)


def number_of(value: t.Any) -> decimal.Decimal | None:
    """Return the number that a value is or spells; None if it is not a number."""
    try:
        number = decimal.Decimal(str(value)) if isinstance(value, (int, float, str)) else None
    except decimal.InvalidOperation:
        return None
    return number if number is not None and number.is_finite() else None


def covers(current: t.Any, wanted: t.Any) -> bool:
    """Return whether an object already has every given field, also in nested objects; lists are compared whole."""
    if isinstance(wanted, dict) and isinstance(current, dict):
        return all(name in current and covers(current[name], value) for name, value in wanted.items())
    return same(wanted, current)


def comparable_text(text: t.Any) -> str:
    """Return a text as it is compared: case-insensitive, and independent of how Unicode composes characters."""
    composed = unicodedata.normalize("NFC", str(text or ""))
    return unicodedata.normalize("NFC", composed.casefold())


def place_name(value: t.Any) -> str:
    """Return a place without the API's prefix: 'Region OpenStack: os-gra7' becomes os-gra7 (docs/api_facts.md,
    Objects).
    """
    return str(value or "").rpartition(": ")[2].strip()


def same_text(wanted: t.Any, current: t.Any) -> bool:
    """Return whether two texts are equal, case-insensitively and independent of Unicode composition, as display names
    are.
    """
    return comparable_text(wanted) == comparable_text(current)


def comparable_name(text: t.Any) -> str:
    """Return the name of a service as it is compared: case-insensitive, without surrounding blanks and the final
    dot.
    """
    return comparable_text(str(text or "").strip()).removesuffix(".")


def same_name(wanted: t.Any, current: t.Any) -> bool:
    """Return whether both are the name of the same service."""
    return comparable_name(wanted) == comparable_name(current)


def same_label(wanted: t.Any, current: t.Any) -> bool:
    """Return whether two texts for people are equal: case counts, Unicode composition does not."""
    return unicodedata.normalize("NFC", str(wanted or "")) == unicodedata.normalize("NFC", str(current or ""))
