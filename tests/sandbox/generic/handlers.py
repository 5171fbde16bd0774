# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What each operation of a collection does with the objects that are kept of it."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from .. import bodies, errors
from ..messages import Call
from ..products.parents import require_parents
from ..products.registry import Handler, paged
from ..published import Route
from ..state.objects import Facts, StoredObject
from . import answers
from .answers import in_phase
from .collections import Collection, Role, by_key
from .status_words import Phase
from .values import fitted, new_id, typed_id, under_model_names, with_dates

if TYPE_CHECKING:
    from ..api import Api

# A new object fails or never gets ready where the settings say so.
OUTCOMES = {"ready": Phase.READY, "failed": Phase.FAILED, "never": Phase.READY}


def handler_of(key: str) -> Handler | None:
    """What answers an operation of a collection; None for any other, and where `products/` keeps a part of the
    collection.
    """
    collection, role = by_key().get(key, (None, None))
    if collection is None or role is None or collection.is_kept_by_product:
        return None
    return partial(ACTIONS[role], collection)


# ---- reads


def list_objects(collection: Collection, api: Api, call: Call) -> Any:
    """The ids or objects; of those only the ones that have what the query asks for. A page of them in /v2."""
    require_parents(api, call, collection.path)
    now, shown = api.state.agenda.now(), []
    for stored in api.state.objects.inside(collection.list_path(call.params.values())).values():
        facts = stored.at(now)
        if (
            facts is not None
            and stored.listed_from <= now
            and is_asked_for(collection, call, whole(collection, stored, facts))
        ):
            shown.append(element(collection, stored, facts))
    return paged(shown, call, api.settings.v2_page_size) if collection.path.startswith("/v2/") else shown


def is_asked_for(collection: Collection, call: Call, facts: Facts) -> bool:
    """Whether an object has the values of the query's parameters; those that no field is named after do not matter."""
    shown = fitted(collection.model, facts) if call.query and collection.model.kind == "model" else {}
    return all(str(shown[name]) == text for name, text in call.query if name in shown)


def element(collection: Collection, stored: StoredObject, facts: Facts) -> Any:
    """One element of the list: an object or an id."""
    if collection.listed.kind == "model":
        return fitted(collection.listed, whole(collection, stored, facts))
    return typed_id(collection.listed, stored.id)


def whole(collection: Collection, stored: StoredObject, facts: Facts) -> Facts:
    """An object with its id, and ready unless it says otherwise."""
    known = {collection.id_field or collection.parameter: typed_id(collection.id_type, stored.id)}
    return {**in_phase(collection, known, Phase.READY), **facts}


def read_object(collection: Collection, api: Api, call: Call) -> Any:
    """One object."""
    stored = require_object(collection, api, call)
    return fitted(collection.model, whole(collection, stored, stored.at(api.state.agenda.now()) or {}))


def require_object(collection: Collection, api: Api, call: Call) -> StoredObject:
    """The object that a call names, or its 404."""
    require_parents(api, call, collection.path)
    parameter, object_id = list(call.params.items())[-1]
    stored = api.state.objects.get(collection.list_path(call.params.values()), object_id, api.state.agenda.now())
    if stored is None:
        raise errors.no_such_object(parameter, object_id)
    return stored


# ---- writes


def create(collection: Collection, api: Api, call: Call) -> Any:
    """A new object, or one for each element of a body that is a list."""
    require_parents(api, call, collection.path)
    made = [
        create_one(
            collection,
            api,
            call,
            each if isinstance(each, dict) else {collection.id_field or collection.parameter: each},
        )
        for each in elements_of(collection.operations[Role.CREATE], call.body)
    ]
    if api.settings.resource_answer == "nothing":
        return None
    return answers.to_creation(collection, api, call, made)


def elements_of(route: Route, body: Any) -> list[Any]:
    """The new objects in a body: one, or several where the body or its only field is a list and so is the answer."""
    values = list(body.values()) if isinstance(body, dict) else [body]
    if isinstance(body, list) or (
        len(values) == 1 and isinstance(values[0], list) and route.returns and route.returns.kind == "list"
    ):
        return list(values[0])
    return [body or {}]


def create_one(collection: Collection, api: Api, call: Call, body: Facts) -> StoredObject:
    """A new object from its body."""
    path = collection.list_path(call.params.values())
    # POST /region takes the name of one as region.
    word = collection.path.rpartition("/")[2] if collection.id_field == "name" else ""
    names = (collection.parameter, collection.id_field, word)
    given = next((name for name in names if name and isinstance(body.get(name), (str, int))), None)
    object_id = body[given] if given else new_id(collection.id_type, api.state.next_number())
    bodies.check_value(given or "id", collection.id_type, object_id, lenient=True)
    facts = {**call.params, **with_dates(collection.model, api.date()), **under_model_names(collection.model, body)}
    facts[collection.id_field or collection.parameter] = object_id
    refuse_twin(collection, api, path, object_id, body)
    stored = StoredObject(object_id)
    begin_life(collection, api, stored, in_phase(collection, in_effect(facts), Phase.READY))
    api.state.objects.add(path, stored)
    return stored


def begin_life(collection: Collection, api: Api, stored: StoredObject, ready: Facts) -> None:
    """An object is created, and then ready, or as the settings say.

    Where no status shows it, it does not exist until then.
    """
    now, late, outcome = api.state.agenda.now(), api.settings.resource_list_seconds, api.settings.resource_outcome
    seconds = math.inf if outcome == "never" else seconds_of(collection, api, Role.CREATE, Phase.CREATING)
    meanwhile = in_phase(collection, ready, Phase.CREATING) if collection.status or not seconds else None
    stored.begin(now, seconds, meanwhile, in_phase(collection, ready, OUTCOMES[outcome]))
    stored.listed_from = now + late if late else 0.0


def refuse_twin(collection: Collection, api: Api, path: str, object_id: Any, body: Facts) -> None:
    """The 409 for an object whose id is there already; for one of the same name too where the settings say so."""
    now = api.state.agenda.now()
    if api.state.objects.get(path, str(object_id), now):
        raise errors.conflict("An object with the id %s already exists" % object_id)
    name = body.get("name")
    if api.settings.resource_twins == "refused" and name is not None:
        for stored in api.state.objects.inside(path).values():
            if (stored.current(now) or {}).get("name") == name:
                raise errors.conflict("An object named %s already exists" % name)


def update(collection: Collection, api: Api, call: Call) -> Any:
    """Other values of an object.

    Where the contract requires a field of the body, the body replaces all that it can hold.
    """
    stored, route = require_object(collection, api, call), collection.operations[Role.UPDATE]
    facts = stored.latest(api.state.agenda.now())
    if facts is None:
        raise errors.conflict("The object is being deleted")
    if "checksum" in call.given and call.given["checksum"] != fitted(collection.model, facts)["checksum"]:
        raise errors.conflict("The object has changed since its checksum was read")
    if any(field.required for field in route.body_fields.values()):
        facts = {name: value for name, value in facts.items() if name not in replaced_by(collection, route)}
    change(collection, api, stored, {**facts, **under_model_names(collection.model, call.given)})
    return answers.to_write(collection, api, call, route, stored)


def replaced_by(collection: Collection, route: Route) -> set[str]:
    """The fields that a body replaces: those that it can hold, whether or not it does; never the id."""
    return {name for name, field in route.body_fields.items() if not field.readonly} - {collection.id_field}


def change(collection: Collection, api: Api, stored: StoredObject, facts: Facts, meanwhile: str = "") -> None:
    """An object takes some time to become what it shall be.

    meanwhile: its status until then, where that is not an updating one.
    """
    now = api.state.agenda.now()
    stored.be_stale(now, api.settings.resource_stale_seconds)
    before = in_phase(collection, stored.current(now) or {}, Phase.UPDATING)
    seconds = seconds_of(collection, api, Role.UPDATE, Phase.UPDATING)
    if meanwhile and collection.status:
        before, seconds = {**before, collection.status.name: meanwhile}, api.settings.task_seconds
    checksum = {"checksum": "%032x" % api.state.next_number()} if "checksum" in collection.model.fields else {}
    stored.begin(now, seconds, before, {**in_effect(facts), **checksum})


def delete(collection: Collection, api: Api, call: Call) -> Any:
    """An object is no more, once that has taken its time."""
    stored, now = require_object(collection, api, call), api.state.agenda.now()
    facts = stored.current(now) or {}
    answer = answers.to_write(collection, api, call, collection.operations[Role.DELETE], stored)
    stored.be_stale(now, api.settings.resource_stale_seconds)
    stored.begin(
        now, seconds_of(collection, api, Role.DELETE, Phase.DELETING), in_phase(collection, facts, Phase.DELETING), None
    )
    return answer


def seconds_of(collection: Collection, api: Api, role: Role, phase: Phase) -> float:
    """How long a write takes: no time where neither a status nor a task shows it."""
    returns = collection.operations[role].returns if role in collection.operations else None
    is_shown = (collection.status and collection.status.value(phase)) or answers.is_task(collection, returns)
    return api.settings.task_seconds if is_shown else 0.0


def in_effect(facts: Facts) -> Facts:
    """An object of /v2 is as its specification says once nothing is pending; any other is as it is."""
    return {**facts, "currentState": facts["targetSpec"]} if "targetSpec" in facts else facts


ACTIONS: dict[Role, Callable[[Collection, Api, Call], Any]] = {
    Role.LIST: list_objects,
    Role.CREATE: create,
    Role.READ: read_object,
    Role.UPDATE: update,
    Role.DELETE: delete,
}
