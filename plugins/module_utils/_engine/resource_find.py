# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Finding the objects that a task names, decided on objects read by themselves and never on a cached list."""
from __future__ import annotations

import dataclasses
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.errors import OvhError, StateError
from ansible_collections.community.ovh.plugins.module_utils._api.text import listed
from ansible_collections.community.ovh.plugins.module_utils._engine.resource_client import Found, Listing, ResourceClient
from ansible_collections.community.ovh.plugins.module_utils._engine.resource_options import Request, name_field
from ansible_collections.community.ovh.plugins.module_utils._engine.resource_values import equals, read_value
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import Resource, Values
from ansible_collections.community.ovh.plugins.module_utils._schema.status import StatusClass

Objects = t.Mapping[str, Values]


@dataclasses.dataclass(frozen=True)
class Item:
    """One object that a task names, as it was found.

    label: how messages name it. identity: the fields that find it. id, current: None where it does not exist.
    wanted: the value that each given field is to have. listed: the ids that existed before, None where not read.
    also_in: objects of the same name elsewhere. error: what keeps it from being planned.
    """

    label: str
    identity: Values
    id: str | None = None
    current: Values | None = None
    wanted: Values = dataclasses.field(default_factory=dict)
    listed: frozenset[str] | None = None
    also_in: tuple[Values, ...] = ()
    error: OvhError | None = None


def find(api: ResourceClient, request: Request) -> list[Item]:
    """The objects that a task names, in its order. Raises ApiError where the list cannot be read."""
    if request.object_id is not None:
        return [find_by_id(api, request.object_id, request.present)]
    name = name_field(api.resource).name
    return find_by_identity(api, [{name: each, **request.identity} for each in request.names])


def find_by_id(api: ResourceClient, object_id: str, present: bool) -> Item:
    """The object with an id. One that does not exist is a failure if it is to be present."""
    label = f"{api.resource.id_option} {object_id}"
    current = api.read_one(object_id)
    if status_class(api.resource, current) is not StatusClass.GONE:
        return Item(label, {}, object_id, current)
    error = StateError(f"{label}: there is no such {api.resource.label}; to create one, name it without an id")
    return Item(label, {}, error=error if present else None)


def find_by_identity(api: ResourceClient, identities: t.Sequence[Values]) -> list[Item]:
    """The objects with these identity fields; each list and each object is read once."""
    resource, name = api.resource, name_field(api.resource).name
    listing = list_ids(api, identities) if resource.named_by_id else api.list_objects()
    pairs = [(each, same_fields(resource, {name: each[name]}, listing.objects)) for each in identities]
    candidates = [same_fields(resource, identity, namesakes) for identity, namesakes in pairs]
    truth = api.read([object_id for objects in candidates for object_id in objects])
    if listing.cached and not all(existing(resource, identity, truth) for identity in identities):
        # An object may have been renamed since the list was cached.
        truth.update(api.read([object_id for object_id in listing.cached if object_id not in truth]))
    return [found_item(resource, identity, namesakes, listing, truth) for identity, namesakes in pairs]


def list_ids(api: ResourceClient, identities: t.Sequence[Values]) -> Listing:
    """A list whose ids are the names: of its objects, only those that a task names matter."""
    ids, objects = api.ids()
    field = name_field(api.resource)
    names = [identity[field.name] for identity in identities]
    named = {each: {field.name: each} for each in ids if any(equals(field, name, each) for name in names)}
    return Listing(tuple(ids), {**named, **objects})


def found_item(resource: Resource, identity: Values, namesakes: Objects, listing: Listing,
               truth: t.Mapping[str, Found]) -> Item:
    """What was found of one object: it, that it does not exist, or why that cannot be told."""
    item = Item(str(identity[resource.identity[0]]), identity, listed=frozenset(listing.ids),
                also_in=elsewhere(resource, identity, namesakes))
    found = existing(resource, identity, truth)
    # One that cannot be read may be the one, or a second one.
    errors = [each.error for object_id, each in truth.items() if each.error and (not found or object_id in namesakes)]
    if errors:
        return dataclasses.replace(item, error=errors[0])
    if len(found) > 1:
        several = f"{item.label}: there are several, with the ids {listed(list(found))}; use {resource.id_option}"
        return dataclasses.replace(item, error=StateError(several))
    for object_id, current in found.items():
        return dataclasses.replace(item, id=object_id, current=current)
    return item


def elsewhere(resource: Resource, identity: Values, namesakes: Objects) -> tuple[Values, ...]:
    """The objects of the same name whose other identity fields are not those that are given."""
    others = [resource.field(name) for name in resource.identity[1:]]
    return tuple({resource.id_field: object_id, **{field.name: read_value(field, current) for field in others}}
                 for object_id, current in namesakes.items() if not has_fields(resource, identity, current))


# ---- what objects are

def status_class(resource: Resource, current: Values | None) -> StatusClass:
    """The class of an object's status; READY where its kind has none, GONE where it does not exist."""
    if current is None:
        return StatusClass.GONE
    return resource.status.class_of(current.get(resource.status.field)) if resource.status else StatusClass.READY


def is_staying(resource: Resource, current: Values) -> bool:
    """Whether an object exists and is not being deleted."""
    return status_class(resource, current) not in (StatusClass.GONE, StatusClass.DELETING)


def has_fields(resource: Resource, fields: Values, current: Values) -> bool:
    """Whether an object has these values."""
    return all(equals(resource.field(name), value, read_value(resource.field(name), current))
               for name, value in fields.items())


def same_fields(resource: Resource, fields: Values, objects: Objects) -> dict[str, Values]:
    """The objects with these values."""
    return {object_id: current for object_id, current in objects.items() if has_fields(resource, fields, current)}


def same_identity(resource: Resource, identity: Values, objects: Objects) -> dict[str, Values]:
    """The objects with these identity fields that are not being deleted."""
    return {object_id: current for object_id, current in same_fields(resource, identity, objects).items()
            if is_staying(resource, current)}


def existing(resource: Resource, identity: Values, truth: t.Mapping[str, Found]) -> dict[str, Values]:
    """The objects with these identity fields that exist; those that are being deleted only if there is no other."""
    current = {object_id: each.current for object_id, each in truth.items() if each.current is not None}
    found = same_fields(resource, identity, current)
    staying = {object_id: each for object_id, each in found.items() if is_staying(resource, each)}
    return staying or {object_id: each for object_id, each in found.items()
                       if status_class(resource, each) is not StatusClass.GONE}


def created_since(api: ResourceClient, known: t.Collection[str]) -> dict[str, Values]:
    """The objects that are listed now, and were not before."""
    ids, objects = api.ids()
    new = [object_id for object_id in ids if object_id not in known]
    found = api.read([object_id for object_id in new if object_id not in objects])
    shown = {object_id: objects[object_id] if object_id in objects else found[object_id].current for object_id in new}
    return {object_id: current for object_id, current in shown.items() if current is not None}
