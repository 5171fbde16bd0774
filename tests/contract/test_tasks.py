# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The families of tasks, held against what OVHcloud publishes: where each write's task is read, and the states that it can be in."""
from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from ansible_collections.community.ovh.plugins.module_utils._describe.resource import TaskFamily
from ansible_collections.community.ovh.plugins.module_utils._engine.follow import task_path, telling
from ansible_collections.community.ovh.plugins.module_utils._products.tasks import FAMILIES

CONTRACT = Path(__file__).parents[2].parent / "shared/ovh-api/contract"
UNDER_WAY = {
    "init", "todo", "doing", "paused", "waitingAck", "created", "in-progress", "CREATING", "UPDATING", "DELETING",
    # What an instance goes through, and how it ends when it is removed.
    "BUILD", "BUILDING", "DELETED", "HARD_REBOOT", "MIGRATING", "PASSWORD", "REBOOT", "REBUILD", "RESCUE", "RESCUING", "RESIZE", "RESIZED", "RESUMING",
    "REVERT_RESIZE", "SHELVING", "SNAPSHOTTING", "SOFT_DELETED", "UNRESCUING", "UNSHELVING", "VERIFY_RESIZE"}


class Section:
    """One section of the contract."""

    def __init__(self, path: Path) -> None:
        whole = json.loads(path.read_text())
        self.operations, self.models, self.enums = whole["operations"], whole["models"], whole["enums"]
        self.version = whole["base"].removeprefix("/1.0")

    def fields(self, model: str) -> dict[str, Any]:
        return dict(self.models.get(model, {}).get("fields", {}))

    def states(self, model: str, family: TaskFamily) -> set[str]:
        """The states that an object of this model can be in; none where its family has no status."""
        return set(self.enums[self.fields(model)[family.status]["type"]]) if family.status else set()


@pytest.fixture(scope="module")
def sections() -> list[Section]:
    if not CONTRACT.is_dir():
        pytest.skip("the published contract is not at hand")
    return [Section(path) for path in sorted(CONTRACT.glob("*.json"))]


def followed(sections: list[Section]) -> Iterator[tuple[str, TaskFamily, str, set[str]]]:
    """Each published write whose answer would be taken for a task, with its family, the route that would be read, and the answer's states."""
    for section in sections:
        for name, operation in section.operations.items():
            method, route = name.split(" ")
            model = operation.get("returns", "")
            path = re.sub(r"\{\w+\}", "ID", section.version + route)
            found = task_path(FAMILIES, path, dict.fromkeys(section.fields(model), "ID")) if method != "GET" else None
            if found:
                yield name, found[0], found[1], section.states(model, found[0])


def same_route(route: str) -> str:
    return re.sub(r"\{\w+\}|\bID\b", "{}", route)


def test_every_task_is_read_where_it_is(sections: list[Section]) -> None:
    readable = {same_route(section.version + name.removeprefix("GET ")): (section, operation.get("returns", ""))
                for section in sections for name, operation in section.operations.items() if name.startswith("GET ")}
    families = set()
    for name, family, route, states in followed(sections):
        assert same_route(route) in readable, f"{name} would be followed at {route}, which is not published"
        section, model = readable[same_route(route)]
        assert telling(family) <= set(section.fields(model)), name
        assert not family.status or set(family.good) & states & section.states(model, family), f"{route} does not show what {name} is answered with"
        families.add(family.under)
    assert families == {family.under for family in FAMILIES}, "each family has a published write"


def test_every_state_is_an_end_or_under_way(sections: list[Section]) -> None:
    for name, family, _route, states in followed(sections):
        if family.status:
            assert states - set(family.good) - set(family.bad) <= UNDER_WAY, name
            assert states & set(family.good), name
