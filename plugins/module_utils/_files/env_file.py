# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Variables set in the text of an environment file, everything else in it being kept byte for byte. Pure."""

from __future__ import annotations

import re
import typing as t

VARIABLE = re.compile(r"^(?P<start>\s*(?:export\s+)?(?P<name>[A-Za-z_]\w*)=)(?P<value>.*?)(?P<end>\s*)$", re.ASCII)
# What a shell, systemd and Docker read as the value itself without quotes.
PLAIN = re.compile(r"[\w@%+:,./=-]*", re.ASCII)


def env_values(text: str) -> dict[str, str]:
    """Return the variables of an environment file, without the quotes around their values. The last one counts."""
    found = [match for line in text.splitlines() if (match := VARIABLE.match(line))]
    return {match["name"]: unquoted(match["value"]) for match in found}


def unquoted(value: str) -> str:
    """Return a value without the quotes around it."""
    is_quoted = len(value) > 1 and value[0] in "\"'" and value[0] == value[-1]
    return value[1:-1] if is_quoted else value


def with_variables(text: str, variables: t.Mapping[str, str]) -> str:
    """Return the text with these variables set; equal values are not touched, new ones are added at the end.

    Raises ValueError for a value that not every reader of such files reads as it is.
    """
    wrong = [name for name, value in variables.items() if not PLAIN.fullmatch(value)]
    if wrong:
        raise ValueError(f"an environment file cannot hold the value of {wrong[0]}")
    there = env_values(text)
    changed = {name: value for name, value in variables.items() if there.get(name) != value}
    lines = [with_value(line, changed) for line in text.splitlines(keepends=True)]
    added = [f"{name}={value}\n" for name, value in changed.items() if name not in there]
    if added and lines and not lines[-1].endswith("\n"):
        lines.append("\n")
    return "".join([*lines, *added])


def with_value(line: str, changed: t.Mapping[str, str]) -> str:
    """Return a line with the new value of its variable, or as it is."""
    match = VARIABLE.match(line)
    return match["start"] + changed[match["name"]] + match["end"] if match and match["name"] in changed else line
