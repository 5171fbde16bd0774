# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Find the modules of this collection that a playbook names, with the roles and files that it includes. Pure but for
the reader that it is given.
"""

from __future__ import annotations

import itertools
import os.path
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._products._rights import RIGHTS
from ansible_collections.community.ovh.plugins.module_utils._products.iam.playbook_place import Place, arguments, texts

PREFIX = "community.ovh."
# Modules that call the routes which their tasks name.
BY_ROUTE = ("ovh_api_call", "ovh_api_resource", "ovh_task_wait")
BUILTIN = ("ansible.builtin.", "ansible.legacy.")
TASK_LISTS = ("tasks", "pre_tasks", "post_tasks", "handlers", "block", "rescue", "always")
TASK_FILES = ("import_tasks", "include_tasks", "include")
ROLES = ("import_role", "include_role")
LOOPS = ("loop", "with_items", "with_list")
SUFFIXES = ("", ".yml", ".yaml")
# The files that tell that a folder is a role, next to those that have tasks.
ROLE_FILES = ("defaults/main", "vars/main", "meta/argument_specs")

# Takes a path; returns the content, None where there is no such file.
Reader = t.Callable[[str], t.Any]
Values = t.Mapping[str, t.Any]


class Modules:
    """The modules that files name.

    own: the folder of this collection, with its roles and playbooks. not_followed: what the files name that cannot be
    known before the play runs. by_route: modules whose permissions depend on their tasks.
    """

    def __init__(self, read: Reader, own: str) -> None:
        self.read, self.own = read, own
        self.found: set[str] = set()
        self.by_route: set[str] = set()
        self.not_followed: set[str] = set()
        self.seen: set[tuple[str, Place]] = set()

    def add_path(self, path: str) -> bool:
        """Add the modules of a playbook, a task file or a role's folder; return whether there is one."""
        place = Place(os.path.dirname(path))
        return self._add_file(path, place) or self._add_role_folder(path, place, {})

    def _add_file(self, path: str, place: Place) -> bool:
        """Add the modules of a file; return whether there is such a file."""
        path = os.path.normpath(path)
        if (path, place) in self.seen:
            return True
        content = self.read(path)
        if content is None:
            return False
        self.seen.add((path, place))
        self._add_entries(content, place.inside(os.path.dirname(path)))
        return True

    def _add_entries(self, content: t.Any, place: Place) -> None:
        """Add what plays, tasks, or the metadata of a role name."""
        for entry in content if isinstance(content, list) else [content]:
            if isinstance(entry, dict):
                known = place.knowing(self._variables(entry, place))
                for each, (key, value) in itertools.product(iterations(entry, known), entry.items()):
                    self._add_keyword(str(key), value, each)

    def _variables(self, entry: Values, place: Place) -> dict[str, str]:
        """Return the variables of a play, block or task that are texts: those in its files, and its own."""
        files = entry.get("vars_files")
        paths = [os.path.join(place.folders[0], place.fill(str(name))) for name in texts(files)]
        found = [each for each in (entry.get("vars"), *map(self.read, paths)) if isinstance(each, dict)]
        return {str(name): value for each in found for name, value in each.items() if isinstance(value, str)}

    def _add_keyword(self, key: str, value: t.Any, place: Place) -> None:
        """Add what one keyword or module of a play or task names."""
        short, module = without(BUILTIN, key), without([PREFIX], key)
        if module in RIGHTS:
            self.found.add(module)
        elif module in BY_ROUTE:
            self.by_route.add(module)
        elif short in TASK_LISTS:
            self._add_entries(value, place)
        elif short == "import_playbook":
            self._add_playbook(value, place)
        elif short in TASK_FILES:
            self._add_included(str(arguments(value, "file", place).get("file")), place)
        elif short in ROLES:
            self._add_role(arguments(value, "name", place), place)
        elif short in ("roles", "dependencies"):
            for each in value if isinstance(value, list) else []:
                role = each if isinstance(each, dict) else {"role": each}
                self._add_role(role, place.knowing(self._variables(role, place)))
        elif short in ("action", "local_action"):
            name = value.get("module") if isinstance(value, dict) else str(value).partition(" ")[0]
            self._add_keyword(str(name), value, place)

    def _add_playbook(self, value: t.Any, place: Place) -> None:
        """Add the modules of an imported playbook."""
        name = str(arguments(value, "file", place).get("file"))
        path = os.path.join(place.playbook, name)
        if name.startswith(PREFIX):
            path = os.path.join(self.own, "playbooks", without([PREFIX], name) + ".yml")
        if not self._add_file(path, Place(os.path.dirname(path), variables=place.variables)):
            self.not_followed.add(name)

    def _add_included(self, name: str, place: Place) -> None:
        """Add the modules of an included file, which is next to the file that names it, or farther out."""
        if not any(self._add_file(os.path.join(folder, name), place) for folder in place.folders):
            self.not_followed.add(name)

    def _add_role(self, role: Values, place: Place) -> None:
        """Add the modules of a role. role: its name, and the files of it that are named."""
        name = place.fill(str(role.get("role") or role.get("name")))
        own = os.path.join(self.own, "roles", without([PREFIX], name))
        # Next to the playbook; next to its folder, as projects with a folder of playbooks set roles_path.
        around = ("roles", "", os.path.join(os.pardir, "roles"))
        near = [os.path.join(place.playbook, folder, name) for folder in around]
        if place.role:
            near.append(os.path.join(os.path.dirname(place.role), name))
        folders = [own] if name.startswith(PREFIX) else [*near, own]
        if not any(self._add_role_folder(folder, place, role) for folder in folders):
            self.not_followed.add(f"role {name}")

    def _add_role_folder(self, folder: str, place: Place, role: Values) -> bool:
        """Add the modules of a role's folder; return whether it is one."""
        inner = place.in_role(folder)
        named = {kind: role.get(f"{kind}_from") for kind in ("tasks", "handlers")}
        files = [f"{kind}/{inner.fill(str(name or 'main'))}" for kind, name in named.items()]
        paths = {name: os.path.join(folder, name) for name in (*files, "meta/main")}
        found = [name for name, path in paths.items() if any(self._add_file(path + end, inner) for end in SUFFIXES)]
        rest = itertools.product(ROLE_FILES, SUFFIXES)
        if not found and all(self.read(os.path.join(folder, name + end)) is None for name, end in rest):
            return False
        for (kind, name), file in zip(named.items(), files, strict=True):
            if name and file not in found:
                self.not_followed.add(f"{os.path.basename(folder)}/{kind}/{name}")
        return True


def iterations(entry: Values, place: Place) -> list[Place]:
    """Return the place of each iteration of a task that loops over a list of texts or objects in the file."""
    items = next((entry[name] for name in LOOPS if isinstance(entry.get(name), list)), None)
    if items is None:
        return [place]
    control = entry.get("loop_control")
    variable = str(control.get("loop_var", "item")) if isinstance(control, dict) else "item"
    return [place.knowing(item_variables(variable, item)) for item in items]


def item_variables(variable: str, item: t.Any) -> dict[str, str]:
    """Return the texts in an item of a loop, by the names that templates give them."""
    found = (
        {f"{variable}.{name}": value for name, value in item.items()} if isinstance(item, dict) else {variable: item}
    )
    return {name: value for name, value in found.items() if isinstance(value, str)}


def without(prefixes: t.Iterable[str], name: str) -> str:
    """Return a name without one of these prefixes."""
    for prefix in prefixes:
        name = name.removeprefix(prefix)
    return name
