# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Conditions of policies: what is wrong with some, and whether two mean the same. Pure."""

from __future__ import annotations

import typing as t

MATCH, NOT, AND, OR = "MATCH", "NOT", "AND", "OR"
OPERATORS = (AND, MATCH, NOT, OR)
KEYS = ("operator", "values", "conditions")

Condition = t.Mapping[str, t.Any]


def as_sent(condition: t.Any) -> t.Any:
    """Return a condition as the API takes it: values are texts, nothing is empty; None for none at all."""
    if not isinstance(condition, dict):
        return condition
    given = {key: value for key, value in condition.items() if value not in (None, "", [], {})}
    if isinstance(given.get("values"), dict):
        given["values"] = {str(key): as_text(value) for key, value in given["values"].items()}
    if isinstance(given.get("conditions"), list):
        given["conditions"] = [as_sent(each) for each in given["conditions"]]
    return given or None


def as_text(value: t.Any) -> str:
    """Return a value as a text; YAML makes a boolean of some words."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def wrong(condition: t.Any) -> str:
    """Return what is wrong with a condition, as the rest of a sentence; "" if nothing is."""
    if condition is None:
        return ""
    if not isinstance(condition, dict):
        return f"has {condition!r}, which is not a condition: give operator, and values or conditions"
    unknown = sorted(set(condition) - set(KEYS))
    if unknown:
        return f"has {unknown[0]!r}; a condition has {', '.join(KEYS)}"
    operator = condition.get("operator")
    if operator not in OPERATORS:
        return f"has the operator {operator!r}; there are {', '.join(OPERATORS)}"
    needed, other = ("values", "conditions") if operator == MATCH else ("conditions", "values")
    kind = dict if operator == MATCH else list
    if not isinstance(condition.get(needed), kind) or condition.get(other):
        return f"has {operator} without {needed}, or with {other}"
    return next(filter(None, map(wrong, condition.get("conditions", ()))), "")


def meaning(condition: Condition) -> t.Any:
    """Return what a condition means, equal for all that mean the same: the order of parts, parts that are given twice,
    one AND inside of another, and an AND or OR of one part do not matter.
    """
    operator = condition["operator"]
    if operator == MATCH:
        return MATCH, frozenset(condition["values"].items())
    parts = {meaning(each) for each in condition["conditions"]}
    if operator == NOT:
        return NOT, frozenset(parts)
    flat = frozenset(part for each in parts for part in (each[1] if each[0] == operator else (each,)))
    return next(iter(flat)) if len(flat) == 1 else (operator, flat)


def same_conditions(wanted: Condition | None, current: Condition) -> bool:
    """Return whether two conditions mean the same. wanted: None to remove them."""
    return bool(wanted and meaning(wanted) == meaning(current))
