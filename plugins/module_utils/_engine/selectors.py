# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Selector values compared with objects of the API: which objects match, and which values exist. Pure."""

from __future__ import annotations

import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.text import listed
from ansible_collections.community.ovh.plugins.module_utils._schema.compare import place_name, same_text
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values

TAGGED = "tagged"
# How many existing values a message lists.
MOST_LISTED = 40


def tags_of(facts: Values) -> Values:
    """Return the IAM tags of a service: key → value."""
    tags = iam_of(facts).get("tags")
    return tags if isinstance(tags, dict) else {}


def iam_of(facts: Values) -> Values:
    """Return the `iam` object of a service; empty if it is null or missing."""
    iam = facts.get("iam")
    return iam if isinstance(iam, dict) else {}


def matches(facts: Values, field: str, wanted: t.Any) -> bool:
    """Return whether a field has one of the wanted values, or, for `tagged`, whether all wanted tags are set.

    Case-insensitive.
    """
    if field == TAGGED:
        tags = {key.casefold(): value for key, value in tags_of(facts).items()}
        return all(
            key.casefold() in tags and same_text(str(value), str(tags[key.casefold()])) for key, value in wanted.items()
        )
    current = place_name(facts.get(field))
    return bool(current) and any(same_text(place_name(value), current) for value in wanted)


def texts_of(wanted: t.Any) -> list[str]:
    """Return a selector's values as texts for a message: `key=value` for tags."""
    return (
        [f"{key}={value}" for key, value in wanted.items()]
        if isinstance(wanted, dict)
        else [str(value) for value in wanted]
    )


def existing_values(objects: t.Iterable[Values], field: str) -> list[str]:
    """Return the values of a field, or the tags, of all objects: each once, sorted; places by their short names."""
    if field == TAGGED:
        return sorted({text for facts in objects for text in texts_of(tags_of(facts))})
    return sorted({place_name(facts[field]) for facts in objects if facts.get(field)})


def unmatched_values(objects: t.Sequence[Values], field: str, wanted: t.Any) -> list[str]:
    """Return the wanted values that no object has."""
    if field == TAGGED:
        return texts_of(
            {
                key: value
                for key, value in wanted.items()
                if not any(matches(facts, field, {key: value}) for facts in objects)
            }
        )
    return texts_of([value for value in wanted if not any(matches(facts, field, [value]) for facts in objects)])


def existing_wording(objects: t.Sequence[Values], names: t.Iterable[str]) -> str:
    """Return the values of some selectors that objects have, for the end of a message."""
    existing = {name: existing_values(objects, name) for name in names}
    return "; ".join(
        f"existing values of {name}: {listed(values, MOST_LISTED)}" if values else f"no value of {name} exists"
        for name, values in existing.items()
    )
