# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""List the objects of a resource: all, or by name, id or field values."""

from __future__ import annotations

import difflib
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.bulk import read_each
from ansible_collections.community.ovh.plugins.module_utils._api.errors import UsageError
from ansible_collections.community.ovh.plugins.module_utils._api.parallel import is_global_error
from ansible_collections.community.ovh.plugins.module_utils._api.text import listed
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Job, Result, RevealedSecret, Run
from ansible_collections.community.ovh.plugins.module_utils._engine.many_containers import for_many_containers
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.client import ResourceClient
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.find import known_id
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.lookup import Lookups
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.options import (
    as_sent,
    id_names,
    name_field,
    option_of,
    parent_spec,
    parent_values,
)
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.require import require_first
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.result import entry, parents_of
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.state import status_class
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.values import described, equals, read_value
from ansible_collections.community.ovh.plugins.module_utils._schema.arguments import PARALLEL, Spec
from ansible_collections.community.ovh.plugins.module_utils._schema.field import Field
from ansible_collections.community.ovh.plugins.module_utils._schema.names import snake_case, snake_keys
from ansible_collections.community.ovh.plugins.module_utils._schema.operations import Published
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import Related, Resource, Values
from ansible_collections.community.ovh.plugins.module_utils._schema.resource_operations import (
    info_operations,
    operation_of_list,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.status import StatusClass
from ansible_collections.community.ovh.plugins.module_utils._schema.typed import body_fields, typed


def resource_info_job(resource: Resource, published: Published | None = None) -> Job:
    """Return the job of the module that lists the objects of a resource."""
    untyped, resource = resource, typed(resource, published)
    spec: Spec = {parent.option: parent_spec(parent) for parent in resource.parents}
    if not resource.singleton:
        name = name_field(resource)
        aliases = {"aliases": list(name.aliases)} if name.aliases else {}
        spec[option_of(name)] = {"type": "list", "elements": "str", **aliases}
    if not resource.named_by_id:
        spec[resource.id_option] = {"type": "list", "elements": "str", **id_names(resource)}
    if resource.related:
        spec["include"] = {"type": "list", "elements": "str", "choices": [each.name for each in resource.related]}
    spec["filters"] = {"type": "dict"}
    job = Job(
        {**spec, **PARALLEL},
        lambda run: read_info(resource, run),
        resource.product,
        check=lambda params: filters_of(resource, params),
        operations=info_operations(resource),
        product_operation=operation_of_list(resource),
        published=published,
        body_fields=body_fields(untyped),
        always_returned=lambda params: {resource.plural: []},
        resource=resource,
    )
    many = [parent.containers for parent in resource.parents if parent.containers]
    return for_many_containers(job, many[0]) if many else job


def read_info(resource: Resource, run: Run) -> Result:
    """Return all objects, or those that the task asks for, in as few requests as the API allows."""
    params, lookups, filters = run.params, Lookups(run), filters_of(resource, run.params)
    given = parent_values(resource, params)
    api = ResourceClient(run.client, resource, lookups.parents(resource, given))
    require_first(api)
    ids, names = asked_for(resource, params, given)
    read = read_named(run, api, known_ids(api, ids), names)
    # Where the list shows only the ids of what one object shows with its name, or of what names the object.
    named = [field for field in resource.fields if field.lookup and (is_name(resource, field) or field.listed)]
    for current in read.values():
        lookups.remember_shown(resource, current)
        lookups.learn_names(named, described(named, current), {**described(resource.fields, current), **api.parents})

    def has_name(name: str, current: Values) -> bool:
        return is_named(resource, lookups, name, current)

    objects = {
        object_id: current
        for object_id, current in read.items()
        if names is None or any(has_name(each, current) for each in names)
    }
    missing = [each for each in names or [] if not any(has_name(each, known) for known in objects.values())]
    missing += [each for each in ids or [] if known_id(api, each) not in objects and not names]
    if missing:
        run.warnings.append(f"there is no {resource.label} {listed(missing)}")
    parents = parents_of(api, params)
    shown = {object_id: entry(resource, lookups, parents, (), current) or {} for object_id, current in objects.items()}
    matching = {
        object_id: each
        for object_id, each in shown.items()
        if all(each.get(key) in values for key, values in filters.items())
    }
    include = params["include"] or [] if resource.related else []
    below = [related_values(run, api, each, list(matching)) for each in resource.related if each.name in include]
    entries = [
        {**each, **{name: value for lists in below for name, value in lists[object_id].items()}}
        for object_id, each in matching.items()
    ]
    return {"changed": False, resource.plural: entries}


def asked_for(resource: Resource, params: Values, parents: Values) -> tuple[list[str] | None, list[str] | None]:
    """Return the ids and the names that a task asks for; None for each that it does not use."""
    ids = None if resource.named_by_id else params[resource.id_option]
    names = None if resource.singleton else params[option_of(name_field(resource))]
    return ids, None if names is None else [as_sent(name_field(resource), each, parents) for each in names]


def related_values(run: Run, api: ResourceClient, related: Related, ids: t.Sequence[str]) -> dict[str, Result]:
    """Return what is below each object, by the object's id and the result's key. Raises the error of one that cannot be
    read.
    """
    resource = api.resource
    reading = read_each(
        api.client,
        resource.item_route + related.path,
        resource.id,
        ids,
        api.parents,
        kind=str if related.secret else list,
    )
    for error in reading.errors.values():
        raise error
    if related.secret:
        run.secrets.update(reading.objects.values())
        return {object_id: {related.name: RevealedSecret(each)} for object_id, each in reading.objects.items()}
    return {object_id: {related.name: snake_keys(each)} for object_id, each in reading.objects.items()}


def read_named(
    run: Run, api: ResourceClient, ids: t.Sequence[str] | None, names: t.Sequence[str] | None
) -> dict[str, Values]:
    """Return the objects by id: only the requested ones if their ids are known, else all.

    Raises the error of an object that cannot be read; only warns if the task does not name it and cannot create it.
    """
    if api.resource.named_by_id:
        ids = [""] if api.resource.singleton else names
    if ids is None:
        listing = api.list_objects()
        for error in listing.errors.values():
            if is_global_error(error, bool(listing.objects)):
                raise error
        objects = dict(listing.objects)
        if listing.errors:
            run.warnings.append(
                f"left out, since they cannot be read: {api.resource.label} {listed([*listing.errors])}"
            )
    else:
        reading = api.read(ids)
        for each in reading.values():
            if each.error:
                raise each.error
        objects = {object_id: each.current for object_id, each in reading.items() if each.current is not None}
    return {
        object_id: current
        for object_id, current in objects.items()
        if status_class(api.resource, current) is not StatusClass.GONE
    }


def known_ids(api: ResourceClient, values: t.Sequence[str] | None) -> list[str] | None:
    """Return the ids that these values are or stand for; None if the task gives no values."""
    return None if values is None else [each for each in (known_id(api, value) for value in values) if each is not None]


def is_name(resource: Resource, field: Field) -> bool:
    """Return whether tasks name objects by this field."""
    return field.name in resource.identity[:1]


def is_named(resource: Resource, lookups: Lookups, name: str, current: Values) -> bool:
    """Return whether an object has this name, or that of the object whose id its name is."""
    field = name_field(resource)
    value = read_value(field, current)
    return equals(field, name, value) or bool(field.lookup and lookups.shown(value) == name)


def filters_of(resource: Resource, params: Values) -> dict[str, list[t.Any]]:
    """Return the accepted values of each filtered key. Raises UsageError for a key that no object has."""
    known = [option_of(field) for field in resource.fields if field.readable and not field.secret and not field.lookup]
    known += [snake_case(name) for name in ([resource.status.field] if resource.status else []) + [*resource.read_only]]
    for key in params["filters"] or {}:
        if key not in known:
            nearest = difflib.get_close_matches(key, known, 1)
            meant = f"; did you mean {nearest[0]}?" if nearest else f"; known: {listed(known)}"
            raise UsageError(f"filters: a {resource.label} has no {key!r}{meant}")
    return {key: value if isinstance(value, list) else [value] for key, value in (params["filters"] or {}).items()}
