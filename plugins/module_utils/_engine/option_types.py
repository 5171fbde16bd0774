# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Check option types beyond Ansible's validation: null means not given; a list, dictionary or boolean is not a string.

Ansible makes the text of a list the value of a string option, 'False' of an unquoted no, and 'None' of a null in a
list, 1 of true if a number is expected, and takes null for a given value. It knows no durations. Pure.
"""

from __future__ import annotations

import datetime
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.errors import UsageError
from ansible_collections.community.ovh.plugins.module_utils._schema.time_values import duration

Spec = t.Mapping[str, t.Mapping[str, t.Any]]

TEXT_TYPES, NUMBER_TYPES = ("str", "path"), ("int", "float")


def without_null(options: Spec, given: t.Mapping[str, t.Any]) -> dict[str, t.Any]:
    """Return the options without those that are null, in suboptions, too."""
    by_name = {each: option for name, option in options.items() for each in (name, *option.get("aliases", ()))}
    return {
        name: without_null_inside(by_name.get(name, {}).get("options"), value)
        for name, value in given.items()
        if value is not None
    }


def without_null_inside(options: Spec | None, value: t.Any) -> t.Any:
    """Return an option's value without suboptions that are null."""
    if options and isinstance(value, dict):
        return without_null(options, value)
    return (
        [without_null_inside(options, item) for item in value]
        if options and isinstance(value, (list, tuple))
        else value
    )


def type_problem(options: Spec, given: t.Mapping[str, t.Any], inside: str = "") -> str | None:
    """Return a sentence about the first option, suboption or element that is not of the documented type; None without
    one.

    given: the options as written in the task, before Ansible converts them, by name or alias. inside: the path of the
    enclosing option.
    """
    for name, option in options.items():
        for each in (name, *option.get("aliases", ())):
            problem = each in given and value_problem(option, given[each], f"{inside}.{each}" if inside else each)
            if problem:
                return problem
    return None


def value_problem(option: t.Mapping[str, t.Any], value: t.Any, name: str) -> str | None:
    """Return the sentence about one value that is not of the documented type; None if it is."""
    kind = option.get("type", "str")
    if kind == "list" and isinstance(value, (list, tuple)):
        element = {"type": option.get("elements", "raw"), "options": option.get("options") or {}}
        problems = (
            null_problem(element, item, f"{name}[{index}]") or value_problem(element, item, f"{name}[{index}]")
            for index, item in enumerate(value)
        )
        return next(filter(None, problems), None)
    if kind == "dict" and isinstance(value, dict) and option.get("options"):
        return type_problem(option["options"], value, name)
    if isinstance(value, bool) and (kind in NUMBER_TYPES or (kind in TEXT_TYPES and "choices" not in option)):
        hint = "; put it in quotes, since YAML takes yes, no, on and off for booleans" if kind in TEXT_TYPES else ""
        return f"{name}: expected a {'string' if kind in TEXT_TYPES else 'number'}, got a boolean{hint}"
    if kind in TEXT_TYPES and isinstance(value, (dict, list, tuple)):
        return f"{name}: expected a string, got a {'dictionary' if isinstance(value, dict) else 'list'}"
    return None


def null_problem(element: t.Mapping[str, t.Any], item: t.Any, name: str) -> str | None:
    """Return the sentence about a null in a list, which Ansible would turn into the text 'None'."""
    return f"{name}: expected a string, got null" if item is None and element["type"] in TEXT_TYPES else None


def duration_of(option: str, text: str) -> datetime.timedelta:
    """Return the duration that an option gives, such as 90d. Raises UsageError for another text."""
    try:
        return duration(text)
    except ValueError as error:
        raise UsageError(f"{option}: {error}") from None
