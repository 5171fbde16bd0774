# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The operations of the API that a resource needs, by its description. Pure."""

from __future__ import annotations

import typing as t

from ansible_collections.community.ovh.plugins.module_utils._schema.field import PUT, AddRemove, Call, Field
from ansible_collections.community.ovh.plugins.module_utils._schema.lookup import Lookup
from ansible_collections.community.ovh.plugins.module_utils._schema.operations import reads
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import NO_WRITES, ROUTE, Resource, State
from ansible_collections.community.ovh.plugins.module_utils._schema.tasks import Tasks


def read_operations(resource: Resource) -> tuple[str, ...]:
    """Return the operations that find the parents, and list and read the objects, such as 'GET
    /me/sshKey/{keyName}'.
    """
    item = resource.item_route if resource.item is ROUTE and not resource.singleton else ""
    below = [
        resource.item_route + path for field in resource.fields for path in (field.read_at, field.read_each) if path
    ]
    first = [requirement.route for requirement in resource.requires if requirement.first]
    lookups = operations_of(parent.lookup for parent in resource.parents)
    return for_variants(resource, (*lookups, *reads(*first, resource.route, item, *below)))


def operation_of_list(resource: Resource) -> str:
    """Return the operation that exists on each endpoint that has such objects."""
    return for_variants(resource, reads(resource.route))[0]


def info_operations(resource: Resource) -> tuple[str, ...]:
    """Return the operations that the resource's `_info` module needs: those that read, and the lists below each
    object.
    """
    below = reads(*(resource.item_route + related.path for related in resource.related))
    return (*read_operations(resource), *for_variants(resource, below))


def write_operations(resource: Resource) -> tuple[str, ...]:
    """Return the operations that look up what a task names, and create, change and delete the objects."""
    if resource.writes is NO_WRITES:
        return ()
    item = resource.item_route
    calls = [
        *(call for field in resource.fields for call in calls_of(field)),
        *(call for state in resource.states.values() for call in calls_of_state(state)),
        *filter(None, [resource.rotate]),
    ]
    return for_variants(
        resource,
        (
            *operations_of(field.lookup for field in with_nested(resource.fields)),
            *operations_of(call.lookup for call in calls),
            *operations_of(each.lookup for each in resource.used_by),
            *reads(*(requirement.route for requirement in resource.requires if not requirement.first)),
            *reads(*([resource.proof.route] if resource.proof else [])),
            *reads(*(field.offer.route for field in resource.fields if field.offer)),
            *reads(*(item + held.path for held in resource.holds)),
            *([f"POST {resource.post_route}"] if resource.created else []),
            *put_operations(resource),
            *(write_operation(resource, call) for call in calls),
            *reads(*(item + path for field in resource.fields for path in lists_below(field))),
            *(write_operation(resource, each.call) for each in resource.readings if each.call),
            *([f"DELETE {item}"] if resource.deleted else []),
            *operations_of_tasks(resource.tasks),
            *publication_operations(resource),
        ),
    )


def write_operation(resource: Resource, call: Call) -> str:
    """Return the operation of a call."""
    return f"{call.method} {call.inside or resource.item_route}{call.path}"


def put_operations(resource: Resource) -> tuple[str, ...]:
    """Return the operation that changes an object as a whole, in each variant; none if no field is changed by it."""
    is_used = any(is_in_put(resource, field) for field in resource.fields)
    return for_variants(resource, [f"PUT {resource.item_route}"] if is_used else [])


def publication_operations(resource: Resource) -> tuple[str, ...]:
    """Return the operations that publish what was written."""
    publication = resource.publication
    if not publication:
        return ()
    return (f"POST {publication.route}", *reads(publication.pending), *operations_of_tasks(publication.tasks))


def is_in_put(resource: Resource, field: Field) -> bool:
    """Return whether a change of this field is sent in the object's PUT."""
    if resource.writes is NO_WRITES or field.update is not PUT or field.initial:
        return False
    return not (resource.named_by_id and field.name in resource.identity)


def operations_of(lookups: t.Iterable[Lookup | None]) -> tuple[str, ...]:
    """Return the operations of some lookups."""
    return tuple(operation for lookup in lookups if lookup for operation in lookup.operations)


def operations_of_tasks(tasks: Tasks | None) -> tuple[str, ...]:
    """Return the operations that follow tasks."""
    return reads(*([tasks.route] if tasks.open else []), tasks.item_route) if tasks else ()


def calls_of(field: Field) -> tuple[Call, ...]:
    """Return the separate requests that change a field."""
    update = field.update
    if isinstance(update, AddRemove):
        return (update.add, *filter(None, [update.remove]))
    return (update, *filter(None, [update.first])) if isinstance(update, Call) else ()


def lists_below(field: Field) -> tuple[str, ...]:
    """Return where the elements of a field are listed with ids of their own, after the object's route."""
    update = field.update
    if not isinstance(update, AddRemove) or not update.remove or not update.key:
        return ()
    return (update.remove.path.rpartition("/")[0],)


def calls_of_state(state: State) -> tuple[Call, ...]:
    """Return the requests that lead to a further state."""
    return tuple(dict.fromkeys((state.call, *state.calls.values())))


def with_nested(fields: t.Iterable[Field]) -> t.Iterator[Field]:
    """Return the fields, and those inside of them."""
    for field in fields:
        yield field
        yield from with_nested(field.fields)


def for_variants(resource: Resource, operations: t.Iterable[str]) -> tuple[str, ...]:
    """Return the operations, each once for every variant of a parent that has several."""
    found = list(operations)
    for parent in resource.parents:
        if parent.variants:
            part = f"{{{parent.parameter}}}"
            found = [
                each.replace(part, parent.segment(variant))
                for each in found
                for variant in (parent.variants if part in each else [""])
            ]
    return tuple(dict.fromkeys(found))
