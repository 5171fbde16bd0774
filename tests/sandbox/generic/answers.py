# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a write is answered: the object, a task that has an object of its own, or nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from ...contract.published import Type
from ..messages import Call
from ..published import Route
from ..state.objects import Facts, StoredObject
from .collections import Collection, Role, task_collection
from .status_words import Phase
from .values import fitted, new_id, typed_id, with_dates, with_secrets

if TYPE_CHECKING:
    from ..api import Api

TASK_WORDS = ("task", "operation")


def to_creation(collection: Collection, api: Api, call: Call, made: Sequence[StoredObject]) -> Any:
    """The answer to the creation of these objects."""
    route = collection.operations[Role.CREATE]
    if route.returns and route.returns.kind == "list" and route.returns.item:
        return [shown(route.returns.item, api, stored) for stored in made]
    return to_write(collection, api, call, route, made[0])


def to_write(collection: Collection, api: Api, call: Call, route: Route, stored: StoredObject) -> Any:
    """The answer to a write to an object."""
    if route.returns is None:
        return None
    return (
        started_task(collection, api, call, route.returns, stored)
        if is_task(collection, route.returns)
        else shown(route.returns, api, stored)
    )


def is_task(collection: Collection, returns: Type | None) -> bool:
    """Whether what a write is answered is a task and not the object."""
    if returns is None or returns.kind != "model" or returns.name == collection.model.name:
        return False
    return any(word in returns.name.rpartition(".")[2].lower() for word in TASK_WORDS)


def started_task(collection: Collection, api: Api, call: Call, kind: Type, stored: StoredObject) -> Facts:
    """A new task; it can be read where the contract lists such tasks, and is done when the object is as it shall be."""
    tasks, number = task_collection(collection.path, kind.name), api.state.next_number()
    facts = {
        **call.params,
        **with_dates(kind, api.date()),
        **dict.fromkeys(("objectId", "resourceId"), str(stored.id)),
        collection.parameter: stored.id,
    }
    if tasks is None:
        return fitted(kind, {"id": number, "taskId": number, **facts})
    task = StoredObject(new_id(tasks.id_type, number))
    facts[tasks.id_field or tasks.parameter] = task.id
    done = in_phase(tasks, facts, Phase.READY)
    meanwhile = in_phase(tasks, done, Phase.CREATING)
    task.begin(api.state.agenda.now(), api.settings.task_seconds, meanwhile, done)
    api.state.objects.add(tasks.list_path(call.params.values()), task)
    return fitted(kind, meanwhile)


def shown(kind: Type, api: Api, stored: StoredObject) -> Any:
    """An object, or its id, in the form of an answer, with the secrets that it shows only here."""
    if kind.kind != "model":
        return fitted(kind, stored.id) if kind.kind != "integer" else typed_id(kind, stored.id)
    facts = stored.current(api.state.agenda.now()) or stored.next_facts or {}
    return fitted(kind, {**with_secrets(kind, api.state.last_number), **facts})


def in_phase(collection: Collection, facts: Facts, phase: Phase) -> Facts:
    """An object whose status shows a phase, or stays as it is where no published value does."""
    status = collection.status
    value = status and (status.ready if phase is Phase.READY else status.value(phase))
    return {**facts, status.name: value} if status and value else facts
