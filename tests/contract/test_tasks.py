# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The families of tasks, held against what OVHcloud publishes: where each write's task is read, and the states that it
can be in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ansible_collections.community.ovh.plugins.module_utils._engine.tasks.wait import required_fields, task_path
from ansible_collections.community.ovh.plugins.module_utils._products.api.tasks import FAMILIES
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import TaskFamily

from tests.contract.published import Operation, Type, operations

UNDER_WAY = {
    "init",
    "todo",
    "doing",
    "paused",
    "waitingAck",
    "created",
    "in-progress",
    "CREATING",
    "UPDATING",
    "DELETING",
    # What an instance goes through, and how it ends when it is removed.
    "BUILD",
    "BUILDING",
    "DELETED",
    "HARD_REBOOT",
    "MIGRATING",
    "PASSWORD",
    "REBOOT",
    "REBUILD",
    "RESCUE",
    "RESCUING",
    "RESIZE",
    "RESIZED",
    "RESUMING",
    "REVERT_RESIZE",
    "SHELVING",
    "SNAPSHOTTING",
    "SOFT_DELETED",
    "UNRESCUING",
    "UNSHELVING",
    "VERIFY_RESIZE",
}


def states(model: Type, family: TaskFamily) -> set[str]:
    """The states that an object of this model can be in; none where its family has no status."""
    return set(model.fields[family.status].type.values) if family.status else set()


def followed() -> Iterator[tuple[Operation, TaskFamily, str, set[str]]]:
    """Each published write whose answer would be taken for a task, with its family, the route that would be read, and
    the answer's states.
    """
    for operation in operations().values():
        if operation.method != "GET" and operation.returns:
            path = re.sub(r"\{\w+\}", "ID", operation.path)
            found = task_path(FAMILIES, path, dict.fromkeys(operation.returns.fields, "ID"))
            if found:
                yield operation, found[0], found[1], states(operation.returns, found[0])


def same_route(route: str) -> str:
    return re.sub(r"\{\w+\}|\bID\b", "{}", route)


def test_every_task_is_read_where_it_is() -> None:
    readable = {same_route(each.path): each.returns for each in operations().values() if each.method == "GET"}
    families = set()
    for operation, family, route, seen in followed():
        assert same_route(route) in readable, f"{operation} would be followed at {route}, which is not published"
        model = readable[same_route(route)]
        assert model and required_fields(family) <= set(model.fields), operation
        assert not family.status or set(family.good) & seen & states(model, family), (
            f"{route} does not show what {operation} is answered with"
        )
        families.add(family.under)
    assert families == {family.under for family in FAMILIES}, "each family has a published write"


def test_every_state_is_an_end_or_under_way() -> None:
    for operation, family, _route, seen in followed():
        if family.status:
            assert seen - set(family.good) - set(family.bad) <= UNDER_WAY, operation
            assert seen & set(family.good), operation
