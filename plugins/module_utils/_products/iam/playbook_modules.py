# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The modules of this collection that a playbook names, with the roles and files that it includes by name. Pure but for
the reader that it is given.
"""

from __future__ import annotations

import os.path
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._products._rights import RIGHTS

PREFIX = "community.ovh."
# Keywords whose value is a file, next to the one that they are in.
FILES = ("import_playbook", "import_tasks", "include_tasks", "include", "tasks_from")
ROLES = ("import_role", "include_role")
# The files of a role that hold tasks, or name further roles.
ROLE_FILES = ("tasks/main.yml", "tasks/main.yaml", "handlers/main.yml", "handlers/main.yaml", "meta/main.yml")

# Takes a path; returns the content, None where there is no such file.
Reader = t.Callable[[str], t.Any]


class Modules:
    """The modules that files name. not_followed: what they name that cannot be known before the play runs."""

    def __init__(self, read: Reader, role_paths: t.Sequence[str]) -> None:
        self.read, self.role_paths = read, role_paths
        self.found: set[str] = set()
        self.not_followed: set[str] = set()
        self.seen: set[str] = set()

    def add_path(self, path: str) -> bool:
        """The modules of a file, or of a role's folder; whether there is one."""
        return self.add_file(path) or self._add_folder(path)

    def add_file(self, path: str) -> bool:
        """The modules of a playbook, a task file or a role's folder; whether there is such a file."""
        path = os.path.normpath(path)
        if path in self.seen:
            return True
        content = self.read(path)
        if content is None:
            return False
        self.seen.add(path)
        self._add(content, path)
        return True

    def add_role(self, name: str, near: str) -> None:
        """The modules of a role. near: the file that names it."""
        if "{{" in name:
            self.not_followed.add(f"role {name}")
            return
        folder = os.path.dirname(near)
        places = [os.path.join(place, name) for place in (os.path.join(folder, "roles"), folder, *self.role_paths)]
        # Inside a role, roles are next to it.
        places.append(os.path.join(os.path.dirname(os.path.dirname(folder)), name))
        if not any(map(self._add_folder, places)):
            self.not_followed.add(f"role {name}")

    def _add_folder(self, folder: str) -> bool:
        """The modules of a role's folder; whether it is one."""
        return bool([each for each in ROLE_FILES if self.add_file(os.path.join(folder, each))])

    def _add(self, content: t.Any, path: str) -> None:
        """What a part of a file names, at every depth."""
        if isinstance(content, list):
            for each in content:
                self._add(each, path)
        elif isinstance(content, dict):
            for key, value in content.items():
                self._add_entry(str(key), value, path)

    def _add_entry(self, key: str, value: t.Any, path: str) -> None:
        short = key.removeprefix("ansible.builtin.").removeprefix("ansible.legacy.")
        module = key.removeprefix(PREFIX)
        if module in RIGHTS:
            self.found.add(module)
        elif short in FILES:
            self._add_included(value, path)
        elif short in ROLES and isinstance(value, dict):
            self.add_role(str(value.get("name", "")), path)
        elif short in ("roles", "dependencies") and isinstance(value, list):
            for each in value:
                name = (each.get("role") or each.get("name")) if isinstance(each, dict) else each
                self.add_role(str(name), path)
        elif short in ("action", "local_action"):
            name = value.get("module", "") if isinstance(value, dict) else str(value).partition(" ")[0]
            self._add_entry(str(name), None, path)
        else:
            self._add(value, path)

    def _add_included(self, value: t.Any, path: str) -> None:
        """The modules of an included file."""
        name = str(value.get("file") if isinstance(value, dict) else value)
        if "{{" in name or not self.add_file(os.path.join(os.path.dirname(path), name)):
            self.not_followed.add(name)
