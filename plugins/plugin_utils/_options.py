# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The keys of an inventory file compared with the plugin's options. Pure."""

from __future__ import annotations

import difflib
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.errors import UsageError
from ansible_collections.community.ovh.plugins.module_utils._api.text import listed, printable

Definitions = t.Mapping[str, t.Mapping[str, t.Any]]


def require_known_keys(given: t.Mapping[t.Any, t.Any], options: Definitions, where: str = "") -> None:
    """Raise UsageError for a key that is no option, and for an option that is given twice, by its name and by an alias.

    options: the documented options; where they have suboptions, the dictionaries in the value are checked, too.
    """
    option_of = {word: name for name, option in options.items() for word in (name, *(option.get("aliases") or ()))}
    seen: dict[str, t.Any] = {}
    for key, value in given.items():
        name = option_of.get(key)
        if name is None:
            raise UsageError(f"{where}{printable(key)!r} is not an option: {suggestion(str(key), list(option_of))}")
        if name in seen:
            raise UsageError(f"{where}{seen[name]} and {key} are the same option: give one of them")
        seen[name] = key
        suboptions = options[name].get("suboptions") or {}
        for number, entry in enumerate(value if suboptions and isinstance(value, list) else (), 1):
            if isinstance(entry, dict):
                require_known_keys(entry, suboptions, f"{where}{key}, entry {number}: ")


def suggestion(word: str, known: t.Sequence[str]) -> str:
    """Return the known word that is most like this one; all of them where none is."""
    lower = {each.lower(): each for each in known}
    nearest = difflib.get_close_matches(word.lower(), lower, 1)
    return f"did you mean {lower[nearest[0]]}?" if nearest else f"it can be one of {listed(sorted(known), len(known))}"
