# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The state of an object as read: its status, whether it exists, and whether it is the one that a task means. Pure."""

from __future__ import annotations

import typing as t

from ansible_collections.community.ovh.plugins.module_utils._engine.resource.values import equals, read_value
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import (
    FREELY,
    NOT_REPLACED,
    Resource,
    Values,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.status import StatusClass

Objects = t.Mapping[str, Values]


def status_class(resource: Resource, current: Values | None) -> StatusClass:
    """Return the class of an object's status; READY if its kind has no status, GONE if it does not exist."""
    if current is None:
        return StatusClass.GONE
    status = resource.status.deciding(current) if resource.status else None
    found = status.class_of(current.get(status.field)) if status else StatusClass.READY
    is_late = found is StatusClass.READY and resource.ready_when is not None and not resource.ready_when(current)
    return StatusClass.PENDING if is_late else found


def is_busy(resource: Resource, current: Values | None) -> bool:
    """Return whether the API is still working on an object."""
    return status_class(resource, current) in (StatusClass.PENDING, StatusClass.DELETING)


def unless_leaving(resource: Resource, current: Values | None) -> Values | None:
    """Return an object; None if it does not exist or is being deleted."""
    return current if current is not None and is_staying(resource, current) else None


def is_staying(resource: Resource, current: Values) -> bool:
    """Return whether an object exists and is not being deleted."""
    return status_class(resource, current) not in (StatusClass.GONE, StatusClass.DELETING)


def shows(resource: Resource, values: t.Sequence[str], current: Values) -> bool:
    """Return whether an object has one of these status values."""
    return resource.status is not None and current.get(resource.status.field) in values


def has_fields(resource: Resource, fields: Values, current: Values) -> bool:
    """Return whether an object has these values."""
    return bool(same_fields(resource, fields, {"": current}))


def same_fields(resource: Resource, fields: Values, objects: Objects) -> dict[str, Values]:
    """Return the objects with these values."""
    for name, value in fields.items():
        field = resource.field(name)
        objects = {
            object_id: current
            for object_id, current in objects.items()
            if equals(field, value, read_value(field, current))
        }
    return dict(objects)


def same_identity(resource: Resource, identity: Values, objects: Objects) -> dict[str, Values]:
    """Return the objects with these identity fields that are not being deleted."""
    return {
        object_id: current
        for object_id, current in same_fields(resource, identity, objects).items()
        if is_staying(resource, current)
    }


def existing(resource: Resource, identity: Values, objects: Objects) -> dict[str, Values]:
    """Return the existing objects with these identity fields; those that are being deleted only if there is no
    other.
    """
    found = same_fields(resource, identity, objects)
    staying = {object_id: each for object_id, each in found.items() if is_staying(resource, each)}
    return staying or {
        object_id: each for object_id, each in found.items() if status_class(resource, each) is not StatusClass.GONE
    }


def replacement_hint(resource: Resource, needed: str) -> str:
    """Return how to replace an object, as the end of a message. needed: the value of `recreate` that allows it."""
    if not resource.deleted:
        return ""
    if resource.replace is NOT_REPLACED:
        return "; to replace it, delete it by a task with state: absent, and create it"
    if resource.replace is FREELY:
        return "; run the task again, which replaces it"
    return f"; recreate: {needed} deletes it and creates it again"


def status_text(resource: Resource, current: Values) -> str:
    """Return a status for a message, with the API's reason if it gives one."""
    if resource.status is None:
        return "it is not complete" if is_busy(resource, current) else "it still exists"
    status = resource.status.deciding(current)
    reason = current.get(status.reason)
    return f"its status is {current.get(status.field)!r}" + (f" ({reason})" if reason else "")
