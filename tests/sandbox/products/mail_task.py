# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tasks of mail domains: they have no status, are there until they are done, and do not say how they ended."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from .. import errors
from ..generic import handlers
from ..generic.collections import Collection
from ..generic.values import fitted
from ..messages import Call
from ..state.objects import Facts, StoredObject
from .email_domain import writable_domain
from .parents import require_parents

if TYPE_CHECKING:
    from ..api import Api


def create(api: Api, call: Call, collection: Collection, tasks: Collection, action: str, account: str = "") -> Any:
    """A task that adds an object with the body's values. account: what it is about, if not the object itself."""
    require_parents(api, call, collection.path)
    object_id, path = str(call.given[collection.parameter]), collection.list_path(call.params.values())
    handlers.refuse_twin(collection, api, path, object_id, call.given)
    account = account or object_id
    refuse_if_busy(api, call, tasks, account)
    stored = StoredObject(object_id)
    api.state.objects.add(path, stored)
    return start(api, call, tasks, action, account, stored, {**call.params, **call.given})


def change(
    api: Api,
    call: Call,
    collection: Collection,
    tasks: Collection,
    action: str,
    values: Facts | None,
    account: str = "",
) -> Any:
    """A task that gives an object other values. values: None to delete it."""
    stored = handlers.require_object(collection, api, call)
    account = account or str(stored.id)
    refuse_if_busy(api, call, tasks, account)
    facts = stored.latest(api.state.agenda.now())
    return start(api, call, tasks, action, account, stored, None if values is None else {**(facts or {}), **values})


def start(
    api: Api, call: Call, tasks: Collection, action: str, account: str, stored: StoredObject, becomes: Facts | None
) -> Any:
    """The new task; the object becomes as it shall be when the task is over, or stays as it is where it is lost."""
    writable_domain(api, call)
    now, outcome = api.state.agenda.now(), api.settings.mail_outcome
    seconds = math.inf if outcome == "never" else api.settings.task_seconds
    before = stored.current(now)
    stored.begin(now, seconds, before, before if outcome == "lost" else becomes)
    name = account if api.settings.task_account == "local" else "%s@%s" % (account, call.params["domain"])
    number = api.state.next_number()
    known = {
        # Some lists hold numbers where a task has the same as a text.
        "id": str(number) if tasks.model.fields["id"].type.kind == "string" else number,
        "action": action,
        "date": api.date(),
        "domain": call.params["domain"],
        "account": name,
        "name": account,
    }
    task = StoredObject(number)
    task.begin(now, seconds, fitted(tasks.model, known), None)
    api.state.objects.add(tasks.list_path(call.params.values()), task)
    if outcome == "never":
        api.state.agenda.hold(lambda: let_end(api, stored, task))
    return fitted(tasks.model, known)


def let_end(api: Api, *waiting: StoredObject) -> None:
    """What would never be over is over."""
    for each in waiting:
        each.due = api.state.agenda.now()


def refuse_if_busy(api: Api, call: Call, tasks: Collection, account: str) -> None:
    """Raises 409 if the settings forbid a second write while a task of the same account is pending."""
    if not api.settings.busy_conflict:
        return
    for task in api.state.objects.inside(tasks.list_path(call.params.values())).values():
        facts = task.current(api.state.agenda.now()) or {}
        if str(facts.get("account") or facts.get("name")).partition("@")[0] == account:
            raise errors.conflict("An action is already pending on this account")
