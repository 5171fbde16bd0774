# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pure: what names of files and variables mean at a place of a playbook."""

from __future__ import annotations

import dataclasses
import os.path
import re
import typing as t

VARIABLE = re.compile(r"{{\s*([\w.]+)\s*}}")
ARGUMENT = re.compile(r"(\w+)=(\S+)")


@dataclasses.dataclass(frozen=True)
class Place:
    """Where a task is.

    playbook: the folder of the playbook. folders: where included files are searched, the nearest first. role: the
    folder of the role. variables: those that are texts in the files, by name, sorted.
    """

    playbook: str
    folders: tuple[str, ...] = ()
    role: str = ""
    variables: tuple[tuple[str, str], ...] = ()

    def inside(self, folder: str) -> Place:
        """Return the place of a file in this folder."""
        return dataclasses.replace(self, folders=tuple(dict.fromkeys([folder, *self.folders])))

    def in_role(self, folder: str) -> Place:
        """Return the place of a role."""
        inner = self.inside(os.path.join(folder, "tasks"))
        return dataclasses.replace(inner, role=folder)

    def knowing(self, variables: t.Mapping[str, str]) -> Place:
        """Return this place with further variables. Those with templates that cannot be filled are unknown."""
        merged = {**dict(self.variables), **variables}
        unfilled = dataclasses.replace(self, variables=tuple(merged.items()))
        known = {name: unfilled.fill(value) for name, value in merged.items()}
        return dataclasses.replace(self, variables=tuple(sorted(item for item in known.items() if "{{" not in item[1])))

    def fill(self, text: str) -> str:
        """Return a text with the variables that are known."""
        known = {**dict(self.variables), "playbook_dir": self.playbook or ".", "role_path": self.role}
        return VARIABLE.sub(lambda match: known.get(match[1]) or match[0], text)


def arguments(value: t.Any, free_form: str, place: Place) -> dict[str, str]:
    """Return the arguments of an include, also if they are one text: `tasks.yml tags=web`, `name=web`.

    free_form: the argument that needs no name.
    """
    if isinstance(value, dict):
        return {str(name): place.fill(each) for name, each in value.items() if isinstance(each, str)}
    text = place.fill(str(value)).strip()
    if "{{" in text:
        return {free_form: text}
    named = dict(ARGUMENT.findall(text))
    first = text.split(" ")[0]
    return named if "=" in first else {free_form: first, **named}


def texts(value: t.Any) -> list[str]:
    """Return the texts in a list; none in another value."""
    return [each for each in value if isinstance(each, str)] if isinstance(value, list) else []
