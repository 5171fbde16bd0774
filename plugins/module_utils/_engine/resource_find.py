# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Finding the objects that a task names, decided on objects read by themselves and never on a cached list (SPEC 11)."""
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


@dataclasses.dataclass(frozen=True)
class Item:
    """One object that a task names, as it was found.

    label: how messages name it. identity: the fields that find it. id, current: None where it does not exist.
    wanted: the value that each given field is to have. listed: the ids that existed before, None where they were not read.
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


def status_class(resource: Resource, current: Values | None) -> StatusClass:
    """The class of an object's status; READY where its kind has none, GONE where it does not exist."""
    if current is None:
        return StatusClass.GONE
    return resource.status.class_of(current.get(resource.status.field)) if resource.status else StatusClass.READY


def find(api: ResourceClient, request: Request) -> list[Item]:
    """The objects that a task names, in its order. Raises ApiError where the list cannot be read."""
    if request.object_id is not None:
        return [find_by_id(api, request.object_id, request.present)]
    return find_by_identity(api, [{api.resource.identity[0]: name, **request.identity} for name in request.names])


def find_by_id(api: ResourceClient, object_id: str, present: bool) -> Item:
    """The object with an id. One that does not exist is a failure if it is to be present."""
    label = f"{api.resource.id_option} {object_id}"
    current = api.read_one(object_id)
    if status_class(api.resource, current) is StatusClass.GONE:
        error = StateError(f"{label}: there is no such {api.resource.label}; to create one, name it without an id") if present else None
        return Item(label, {}, error=error)
    return Item(label, {}, object_id, current)


def find_by_identity(api: ResourceClient, identities: t.Sequence[Values]) -> list[Item]:
    """The objects with these identity fields; each list and each object is read once."""
    listing = list_ids(api, identities) if api.resource.named_by_id else api.list_objects()
    truth = api.read(list(dict.fromkeys(name for identity in identities for name in matching(api.resource, identity, listing.objects))))
    if listing.cached and not all(matches(api.resource, identity, truth) for identity in identities):
        # An object may have been renamed since the list was cached.
        truth.update(api.read([name for name in listing.cached if name not in truth]))
    return [item_of(api.resource, identity, listing, truth) for identity in identities]


def list_ids(api: ResourceClient, identities: t.Sequence[Values]) -> Listing:
    """A list whose ids are the names: of its objects, only those that a task names matter."""
    ids, objects = api.ids()
    name = name_field(api.resource)
    named = {each: {name.name: each} for each in ids if any(equals(name, identity[name.name], each) for identity in identities)}
    return Listing(tuple(ids), {**named, **objects})


def matching(resource: Resource, identity: Values, objects: t.Mapping[str, Values]) -> list[str]:
    """The ids of the objects with these identity fields."""
    return [name for name, current in objects.items() if has_identity(resource, identity, current)]


def has_identity(resource: Resource, identity: Values, current: Values) -> bool:
    """Whether an object has these identity fields."""
    return all(equals(resource.field(name), value, read_value(resource.field(name), current)) for name, value in identity.items())


def matches(resource: Resource, identity: Values, truth: t.Mapping[str, Found]) -> dict[str, Values]:
    """The objects with these identity fields that exist; one that is being deleted only if there is no other."""
    found = {name: each.current for name, each in truth.items() if each.current is not None and has_identity(resource, identity, each.current)
             and status_class(resource, each.current) is not StatusClass.GONE}
    staying = {name: current for name, current in found.items() if is_staying(resource, current)}
    return staying or found


def item_of(resource: Resource, identity: Values, listing: Listing, truth: t.Mapping[str, Found]) -> Item:
    """What was found of one object: it, that it does not exist, or why that cannot be told."""
    name = resource.identity[0]
    item = Item(str(identity[name]), identity, listed=frozenset(listing.ids), also_in=elsewhere(resource, identity, listing))
    found = matches(resource, identity, truth)
    # One that cannot be read may be the one, or a second one.
    unreadable = [each.error for object_id, each in truth.items()
                  if each.error and (not found or has_identity(resource, identity, listing.objects[object_id]))]
    if unreadable:
        return dataclasses.replace(item, error=unreadable[0])
    if len(found) > 1:
        error = StateError(f"{item.label}: there are several, with the ids {listed(list(found))}; use {resource.id_option}")
        return dataclasses.replace(item, error=error)
    for object_id, current in found.items():
        return dataclasses.replace(item, id=object_id, current=current)
    return item


def elsewhere(resource: Resource, identity: Values, listing: Listing) -> tuple[Values, ...]:
    """The objects of the same name whose other identity fields are not those that are given."""
    name, *others = resource.identity
    return tuple({resource.id_field: object_id, **{other: read_value(resource.field(other), current) for other in others}}
                 for object_id, current in listing.objects.items()
                 if has_identity(resource, {name: identity[name]}, current) and not has_identity(resource, identity, current))


def created_since(api: ResourceClient, known: t.Collection[str]) -> dict[str, Values]:
    """The objects that are listed now, and were not before."""
    ids, objects = api.ids()
    new = [name for name in ids if name not in known]
    found = api.read([name for name in new if name not in objects])
    shown = {name: objects[name] if name in objects else found[name].current for name in new}
    return {name: current for name, current in shown.items() if current is not None}


def is_staying(resource: Resource, current: Values) -> bool:
    """Whether an object exists and is not being deleted."""
    return status_class(resource, current) not in (StatusClass.GONE, StatusClass.DELETING)
