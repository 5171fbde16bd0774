# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be read of a resource: all objects, or those with a name, an id, or values of fields."""
from __future__ import annotations

import difflib
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.errors import UsageError
from ansible_collections.community.ovh.plugins.module_utils._api.text import listed
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Job, Result, Run
from ansible_collections.community.ovh.plugins.module_utils._engine.resource_client import ResourceClient
from ansible_collections.community.ovh.plugins.module_utils._engine.resource_find import status_class
from ansible_collections.community.ovh.plugins.module_utils._engine.resource_lookup import Lookups
from ansible_collections.community.ovh.plugins.module_utils._engine.resource_options import as_sent, name_field, option_of, stripped
from ansible_collections.community.ovh.plugins.module_utils._engine.resource_result import entry, parents_of
from ansible_collections.community.ovh.plugins.module_utils._engine.resource_values import equals, read_value
from ansible_collections.community.ovh.plugins.module_utils._schema.arguments import PARALLEL, Spec
from ansible_collections.community.ovh.plugins.module_utils._schema.names import snake_case
from ansible_collections.community.ovh.plugins.module_utils._schema.operations import Published
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import Resource, Values
from ansible_collections.community.ovh.plugins.module_utils._schema.status import StatusClass
from ansible_collections.community.ovh.plugins.module_utils._schema.typed import body_fields, typed


def resource_info_job(resource: Resource, published: Published | None = None) -> Job:
    """The job of the module that lists the objects of a resource."""
    untyped, resource = resource, typed(resource, published)
    name = name_field(resource)
    spec: Spec = {parent.option: {"type": "str", "required": True} for parent in resource.parents}
    aliases = {"aliases": list(name.aliases)} if name.aliases else {}
    spec[option_of(name)] = {"type": "list", "elements": "str", **aliases}
    if not resource.named_by_id:
        spec[resource.id_option] = {"type": "list", "elements": "str"}
    spec["filters"] = {"type": "dict"}
    return Job(
        {**spec, **PARALLEL}, lambda run: read_info(resource, run), resource.product,
        check=lambda params: filters_of(resource, params), operations=resource.read_operations, published=published,
        product_operation=f"GET {resource.route}", body_fields=body_fields(untyped),
        always_returned=lambda params: {resource.plural: []})


def read_info(resource: Resource, run: Run) -> Result:
    """All objects, or those that are asked for, in as few requests as the API allows."""
    name, params = name_field(resource), run.params
    lookups, filters = Lookups(run), filters_of(resource, params)
    given = {parent.parameter: stripped(parent.option, params[parent.option]) for parent in resource.parents}
    api = ResourceClient(run.client, resource, lookups.parents(resource, given))
    ids, names = None if resource.named_by_id else params[resource.id_option], params[option_of(name)]
    names = None if names is None else [as_sent(name, each) for each in names]
    objects = {object_id: current for object_id, current in read_named(api, ids, names).items()
               if names is None or any(is_named(resource, each, current) for each in names)}
    missing = [each for each in names or [] if not any(is_named(resource, each, known) for known in objects.values())]
    missing += [each for each in ids or [] if each not in objects and not names]
    if missing:
        run.warnings.append(f"there is no {resource.label} {listed(missing)}")
    parents = parents_of(api, params)
    shown = [entry(resource, lookups, parents, (), current) or {} for current in objects.values()]
    matching = [each for each in shown if all(each.get(key) in values for key, values in filters.items())]
    return {"changed": False, resource.plural: matching}


def read_named(api: ResourceClient, ids: t.Sequence[str] | None, names: t.Sequence[str] | None) -> dict[str, Values]:
    """The objects by their ids: those that are asked for where the ids tell which, else all.

    Raises the error of an object that cannot be read.
    """
    if ids is None and names is not None and api.resource.named_by_id:
        ids = names
    if ids is None:
        objects = dict(api.list_objects().objects)
    else:
        reading = api.read(ids)
        for each in reading.values():
            if each.error:
                raise each.error
        objects = {object_id: each.current for object_id, each in reading.items() if each.current is not None}
    return {object_id: current for object_id, current in objects.items()
            if status_class(api.resource, current) is not StatusClass.GONE}


def is_named(resource: Resource, name: str, current: Values) -> bool:
    """Whether an object has this name."""
    return equals(name_field(resource), name, read_value(name_field(resource), current))


def filters_of(resource: Resource, params: Values) -> dict[str, list[t.Any]]:
    """The values that each filtered key may have. Raises UsageError for a key that no object has."""
    known = [option_of(field) for field in resource.fields if field.compared and not field.secret and not field.lookup]
    known += [snake_case(resource.status.field)] if resource.status else []
    for key in params["filters"] or {}:
        if key not in known:
            nearest = difflib.get_close_matches(key, known, 1)
            meant = f"; did you mean {nearest[0]}?" if nearest else f"; known: {listed(known)}"
            raise UsageError(f"filters: a {resource.label} has no {key!r}{meant}")
    return {key: value if isinstance(value, list) else [value] for key, value in (params["filters"] or {}).items()}
