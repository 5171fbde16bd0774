# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Find the objects that a task names, by objects that are read one by one, never by a cached list."""

from __future__ import annotations

import dataclasses
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.errors import OvhError, StateError
from ansible_collections.community.ovh.plugins.module_utils._api.text import listed
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.client import (
    Found,
    ResourceClient,
)
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.lists import Listing
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.lookup import LOOKS_LIKE_ID
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.options import (
    Request,
    name_field,
    option_of,
)
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.state import (
    Objects,
    existing,
    has_fields,
    is_busy,
    same_fields,
    status_class,
    unless_leaving,
)
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.values import equals, read_value
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.wait import SETTLED, Wait, wait_for_goals
from ansible_collections.community.ovh.plugins.module_utils._schema.field import Field
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import Resource, Values
from ansible_collections.community.ovh.plugins.module_utils._schema.status import StatusClass


@dataclasses.dataclass(frozen=True)
class Item:
    """One object that a task names, as it was found.

    label: how messages name it. identity: the fields that find it. id, current: None if it does not exist.
    listed: the ids that existed before, None where not read. also_in: objects of the same name elsewhere. holds: how
    many elements its deletion destroys, by the name of their list. error: what keeps it from being planned.
    """

    label: str
    identity: Values
    id: str | None = None
    current: Values | None = None
    listed: tuple[str, ...] | None = None
    also_in: tuple[Values, ...] = ()
    holds: t.Mapping[str, int] = dataclasses.field(default_factory=dict)
    error: OvhError | None = None

    def name(self, resource: Resource) -> str:
        """Return the object's name, as tasks of the API state it."""
        field = name_field(resource)
        return str(self.identity.get(field.name) or read_value(field, self.current or {}) or self.id)


def find(api: ResourceClient, request: Request, *, wait: bool) -> list[Item]:
    """Return the objects that a task names, in its order, once none of them is pending.

    wait: see wait_for_pending. Raises ApiError if the list cannot be read.
    """
    if api.resource.singleton:
        return wait_for_pending(api, request, wait, [find_singleton(api)])
    if request.object_id is not None:
        return wait_for_pending(api, request, wait, [find_by_id(api, request.object_id, request.present)])
    name = name_field(api.resource).name
    identities = [{name: each, **request.identity} for each in request.names]
    return wait_for_pending(api, request, wait, find_by_identity(api, identities, request.called))


def find_singleton(api: ResourceClient) -> Item:
    """Return the one object that its parents have, or may have. Messages name it by its innermost parent."""
    label = f"{api.resource.label} of {list(api.parents.values())[-1]}"
    current = api.read_one("")
    return Item(label, {}, "", current if status_class(api.resource, current) is not StatusClass.GONE else None)


def find_by_id(api: ResourceClient, object_id: str, present: bool) -> Item:
    """Return the object with an id, or an error if it does not exist and must be present."""
    label = f"{api.resource.id_option} {object_id}"
    found = known_id(api, object_id)
    current = None if found is None else api.read_one(found)
    if status_class(api.resource, current) is not StatusClass.GONE:
        return Item(label, {}, found, current)
    create = "; to create one, name it without an id" if api.resource.created else ""
    error = StateError(f"{label}: there is no such {api.resource.label}{create}")
    return Item(label, {}, error=error if present else None)


def known_id(api: ResourceClient, value: str) -> str | None:
    """Return a value that is an id, or the id of the object that another field of that value names; else None."""
    if not api.resource.known_by or LOOKS_LIKE_ID.fullmatch(value):
        return value
    for object_id, current in api.listing().objects.items():
        if value in (object_id, *(current.get(name) for name in api.resource.known_by)):
            return object_id
    return None


def find_by_identity(api: ResourceClient, identities: t.Sequence[Values], called: t.Mapping[str, str]) -> list[Item]:
    """Return the objects with these identity fields. Each list and each object is read once.

    called: as in a Request.
    """
    resource, name = api.resource, name_field(api.resource).name
    listing = named_ids(api, identities) if resource.named_by_id else api.listing()
    namesakes = [objects_named(resource, each[name], listing) for each in identities]
    candidates = {
        object_id
        for identity, objects in zip(identities, namesakes, strict=True)
        for object_id in same_fields(resource, identity, objects)
    }
    truth = api.read([object_id for object_id in listing.objects if object_id in candidates])
    if listing.cached and not all(existing(resource, identity, existing_objects(truth)) for identity in identities):
        # An object may have been renamed since the list was cached.
        truth.update(api.read([object_id for object_id in listing.cached if object_id not in truth]))
    return [
        item_found(resource, identity, called, objects, listing, truth)
        for identity, objects in zip(identities, namesakes, strict=True)
    ]


def objects_named(resource: Resource, name: str, listing: Listing) -> Objects:
    """Return the objects of a list with this name, by id."""
    field = name_field(resource)
    objects = listing.objects if field.equals or field.read_as else listing.with_text(field.read_path, name)
    return same_fields(resource, {field.name: name}, objects)


def named_ids(api: ResourceClient, identities: t.Sequence[Values]) -> Listing:
    """Return a list whose ids are names, with the objects that a task names."""
    listing, field = api.listing(), name_field(api.resource)
    names = {identity[field.name] for identity in identities}
    named = [each for each in listing.ids if each in names or means_any_of(field, names, each)]
    return Listing(listing.ids, {**{each: {field.name: each} for each in named}, **listing.objects})


def means_any_of(field: Field, values: t.Collection[str], value: str) -> bool:
    """Return whether a value of a field means the same as one of these values, written differently."""
    return field.equals is not None and any(equals(field, each, value) for each in values)


def existing_objects(found: t.Mapping[str, Found]) -> dict[str, Values]:
    """Return the objects that exist, by id, of what was read."""
    return {object_id: each.current for object_id, each in found.items() if each.current is not None}


def item_found(
    resource: Resource,
    identity: Values,
    called: t.Mapping[str, str],
    namesakes: Objects,
    listing: Listing,
    truth: t.Mapping[str, Found],
) -> Item:
    """Return the item of one object: found, missing, or with the error of why that is unknown."""
    found = existing(resource, identity, existing_objects(truth))
    # One that cannot be read may be the one, or a second one.
    errors: list[OvhError] = [
        each.error for object_id, each in truth.items() if each.error and (not found or object_id in namesakes)
    ]
    name = str(identity[resource.identity[0]])
    label = called.get(name, name)
    if listing.errors and not found and not errors:
        unread = f"there is no {resource.label} of this name, but {len(listing.errors)} could not be read"
        errors = [StateError(f"{label}: {unread}; use {resource.id_option}")]
    if len(found) > 1 and not errors:
        several = f"{label}: there are several, with the ids {listed(list(found))}; use {resource.id_option}"
        errors = [StateError(several)]
    object_id, current = (None, None) if errors else next(iter(found.items()), (None, None))
    return Item(
        label,
        identity,
        object_id,
        current,
        listing.ids,
        objects_elsewhere(resource, identity, namesakes),
        error=errors[0] if errors else None,
    )


def objects_elsewhere(resource: Resource, identity: Values, namesakes: Objects) -> tuple[Values, ...]:
    """Return the objects of the same name with other identity fields than given, as results show them."""
    others = [resource.field(name) for name in resource.identity[1:]]
    return tuple(
        {resource.id_option: object_id, **{option_of(field): read_value(field, current) for field in others}}
        for object_id, current in namesakes.items()
        if not has_fields(resource, identity, current)
    )


def wait_for_pending(api: ResourceClient, request: Request, wait: bool, items: t.Sequence[Item]) -> list[Item]:
    """Return the items once none is pending: deleted objects are gone, changed ones are ready or have failed.

    wait: False in check mode; then an object that is being deleted counts as gone.
    """
    until = api.client.throttle.now() + request.wait_timeout
    busy = [item for item in items if wait and is_busy(api.resource, item.current)]
    ended = wait_for_goals(api, [Wait(item.label, str(item.id), SETTLED, until) for item in busy])
    found = {item.id: ended[str(item.id)] for item in busy}
    return [
        dataclasses.replace(item, current=unless_leaving(api.resource, now.current), error=item.error or now.error)
        for item in items
        for now in [found.get(item.id, Found(item.current))]
    ]
