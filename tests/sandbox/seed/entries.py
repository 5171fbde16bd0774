# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The entries of a seed: the options of a module, or the properties that its _info module returns."""

from __future__ import annotations

import re
from typing import Any

Entry = dict[str, Any]
NESTED = (dict, list)


class SeedError(ValueError):
    """A seed that no account can be made of."""


def camel(name: str) -> str:
    """The API's form of an option's name."""
    return re.sub(r"_([a-z0-9])", lambda found: found[1].upper(), name)


def take_over(facts: Entry, entry: Entry) -> None:
    """Give an object the plain values of an entry that it has a property for, such as no_intervention."""
    for name, value in entry.items():
        if camel(name) in facts and not isinstance(value, NESTED) and not isinstance(facts[camel(name)], NESTED):
            facts[camel(name)] = value


def name_it(facts: Entry, entry: Entry) -> None:
    """Give a service the display name and the tags of an entry."""
    if entry.get("display_name"):
        facts["iam"]["displayName"] = entry["display_name"]
    if entry.get("tags"):
        facts["iam"]["tags"] = dict(entry["tags"])
