# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tasks: what the API answers a write with where it carries it out later. Pure."""

from __future__ import annotations

import dataclasses
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._schema.lookup import PATH_PARAMETER
from ansible_collections.community.ovh.plugins.module_utils._schema.status import Status


@dataclasses.dataclass(frozen=True)
class Tasks:
    """The tasks of the objects inside the same parents.

    route: their list. id: the path parameter of one task, which also is the field with its id unless id_field names it.
    status: the classes of a task's status, `ready` once it is done; None if a task has no status and is done when it
    is gone. object_id: the field of a task that holds the id of the object that it creates. open: the queries that
    list the tasks that are not done, such as ({"status": "todo"}, {"status": "doing"}); () where they cannot be listed.
    about: the field of a task that names its object; "" if each open task stands in the way of all objects.
    about_name: the object's name in the text of that field, where it is not the text itself.
    known_by: a field that only tasks have, where writes are also answered with objects.
    """

    route: str
    id: str = "id"
    id_field: str = ""
    status: Status | None = None
    object_id: str = ""
    open: tuple[t.Mapping[str, str], ...] = ()
    about: str = ""
    about_name: t.Callable[[str], str] = str
    known_by: str = ""

    def __post_init__(self) -> None:
        if self.id in PATH_PARAMETER.findall(self.route):
            raise ValueError(f"tasks {self.route}: {self.id} is the path parameter of one task and not of the list")
        if self.about and not self.open:
            raise ValueError(f"tasks {self.route}: about says nothing where open tasks cannot be listed")
        object.__setattr__(self, "id_field", self.id_field or self.id)

    @property
    def item_route(self) -> str:
        """Where one task is read."""
        return f"{self.route}/{{{self.id}}}"

    @property
    def parameter(self) -> str:
        """The path parameter of one task."""
        return self.id
