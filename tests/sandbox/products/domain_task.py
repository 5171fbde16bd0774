# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tasks of domain names and of zones, which change something once they are done."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from .. import errors
from ..generic.collections import collections
from ..generic.values import fitted
from ..messages import Call
from ..state.objects import Facts, StoredObject

if TYPE_CHECKING:
    from ..api import Api

Tasks = dict[str, StoredObject]


def ids(api: Api, call: Call, tasks: Tasks) -> list[Any]:
    """The tasks, ?status= and ?function= of some."""
    now, wanted = api.state.agenda.now(), {name: text for name, text in call.query if name in ("status", "function")}
    return [
        stored.id
        for stored in tasks.values()
        if all((stored.current(now) or {})[name] == text for name, text in wanted.items())
    ]


def one(api: Api, call: Call, tasks: Tasks) -> Facts | None:
    """One task."""
    if call.params["id"] not in tasks:
        raise errors.no_such_object("id", call.params["id"])
    return tasks[call.params["id"]].current(api.state.agenda.now())


def start(api: Api, tasks: Tasks, route: str, facts: Facts, apply: Callable[[], None]) -> Facts:
    """A task, which changes something once it is done; or it ends as the settings say, and changes nothing.

    route: where such tasks are listed. facts: what else it says, such as its function.
    """
    model, number, date = collections()[route].model, api.state.next_number(), api.date()
    task: Facts = {
        **dict.fromkeys(("creationDate", "lastUpdate", "todoDate"), date),
        **{"canAccelerate": False, "canCancel": False, "canRelaunch": False, "id": number},
        **{"comment": None, "doneDate": None, **facts},
    }
    outcome, stored = api.settings.domain_task_outcome, StoredObject(number)
    seconds = math.inf if outcome == "never" else api.settings.task_seconds
    comment = None if outcome == "done" else "The registry refuses the change"
    afterwards = (
        fitted(model, {**task, "status": outcome, "comment": comment, "doneDate": date}) if outcome != "never" else None
    )
    stored.begin(api.state.agenda.now(), seconds, fitted(model, {**task, "status": "doing"}), afterwards)
    tasks[str(number)] = stored
    if outcome == "done":
        api.state.agenda.add(seconds, apply)
    return fitted(model, {**task, "status": "todo"})
