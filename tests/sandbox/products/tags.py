# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Filters on IAM tags: {"tag": [{"operator": "EQ", "value": "prod"}, ...]}, as JSON text in the query."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

from .. import errors


def like(value: str, pattern: str, flags: int = 0) -> bool:
    """SQL's LIKE: % stands for any characters."""
    return re.fullmatch(".*".join(re.escape(part) for part in pattern.split("%")), value, flags) is not None


OPERATORS: dict[str, Callable[[str | None, str], bool]] = {
    "EQ": lambda tag, value: tag == value,
    "NEQ": lambda tag, value: tag != value,
    "LIKE": lambda tag, value: tag is not None and like(tag, value),
    "ILIKE": lambda tag, value: tag is not None and like(tag, value, re.IGNORECASE),
    "EXISTS": lambda tag, value: tag is not None,
    "NEXISTS": lambda tag, value: tag is None,
}


def parse(text: str | None) -> dict[str, list[dict[str, str]]]:
    """The filters of a query parameter; none if it is absent."""
    try:
        filters = json.loads(text) if text else {}
        for conditions in filters.values():
            for condition in conditions:
                OPERATORS[condition.get("operator") or "EQ"](None, condition.get("value", ""))
    except (ValueError, AttributeError, KeyError, TypeError) as error:
        raise errors.bad_request("[tags] Given data is not a map of tag filters") from error
    return filters


def of(facts: dict[str, Any]) -> dict[str, str] | None:
    """The tags of a service; the API may show no `iam` of one."""
    tags: dict[str, str] | None = (facts["iam"] or {}).get("tags")
    return tags


def match(tags: dict[str, str] | None, filters: dict[str, list[dict[str, Any]]]) -> bool:
    """True if every condition holds."""
    return all(
        OPERATORS[condition.get("operator") or "EQ"]((tags or {}).get(tag), condition.get("value", ""))
        for tag, conditions in filters.items()
        for condition in conditions
    )
