# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A resource's description, completed by the published types of its fields. Pure."""

from __future__ import annotations

import dataclasses
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._schema.field import AddRemove, Call, Field
from ansible_collections.community.ovh.plugins.module_utils._schema.operations import BodyFields, Published
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import Resource
from ansible_collections.community.ovh.plugins.module_utils._schema.resource_operations import (
    for_variants,
    put_operations,
    write_operation,
)


def typed(resource: Resource, published: Published | None) -> Resource:
    """Return the resource; each field that does not say its type has the published one, with its choices, and is secret
    if it is a password.

    Choices that the description gives stay. A PUT that replaces the object has its published body.
    """
    if published is None:
        return resource
    put = [published.operation(name).model for name in put_operations(resource)]
    return dataclasses.replace(
        resource,
        fields=tuple(typed_field(resource, field, published) for field in resource.fields),
        put=resource.put or next(iter(put), None),
    )


def typed_field(resource: Resource, field: Field, published: Published) -> Field:
    """Return one field, with the parameters of the request that changes it."""
    operation, path = request_of(resource, field)
    update, _path = update_of(resource, field)
    parameters = tuple(typed_at(each, published, update, each.name) for each in field.with_update)
    return dataclasses.replace(typed_at(field, published, operation, path), with_update=parameters)


def typed_at(field: Field, published: Published, operation: str, path: str) -> Field:
    """Return the field that stands at this path of an operation's body, and those inside of it."""
    inner = tuple(typed_at(each, published, operation, f"{path}.{each.create or each.name}") for each in field.fields)
    if field.type:
        return dataclasses.replace(field, fields=inner)
    found = published.body_field(operation, path)
    choices = () if field.open else field.choices or found.choices
    return dataclasses.replace(
        field,
        fields=inner,
        type=found.type,
        elements=found.elements,
        choices=choices,
        secret=field.secret or found.secret,
    )


def request_of(resource: Resource, field: Field) -> tuple[str, str]:
    """Return the operation that sends a field, and the path of the field in its body: the POST, or else the request
    that changes it.
    """
    if field.create is not None and resource.created:
        return for_variants(resource, (f"POST {resource.post_route}",))[0], field.create or field.name
    return update_of(resource, field)


def update_of(resource: Resource, field: Field) -> tuple[str, str]:
    """Return the operation that changes a field, and the path of the field in its body."""
    call = field.update.add if isinstance(field.update, AddRemove) else field.update
    if isinstance(call, Call):
        return for_variants(resource, (write_operation(resource, call),))[0], call.body or field.name
    return for_variants(resource, (f"PUT {resource.item_route}",))[0], field.put or field.name


def body_fields(resource: Resource) -> BodyFields:
    """Return the fields of bodies whose published types are those of options."""
    found: dict[str, list[str]] = {}
    for field in resource.fields:
        operation, path = request_of(resource, field)
        found.setdefault(operation, []).extend(untyped(field, path))
        update, _path = update_of(resource, field)
        found.setdefault(update, []).extend(name for each in field.with_update for name in untyped(each, each.name))
    return {operation: tuple(names) for operation, names in found.items() if names}


def untyped(field: Field, path: str) -> t.Iterator[str]:
    """Return the path of a field, and of those inside of it, where they do not say their types."""
    if not field.type:
        yield path
    for inner in field.fields:
        yield from untyped(inner, f"{path}.{inner.create or inner.name}")
