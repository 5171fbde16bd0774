# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A resource as described, made true: select → read → plan → apply → wait → read back → result.

Each step takes values and returns values; this file is their order, and each step has a file of its own, resource_*.py.
"""
from __future__ import annotations

import dataclasses
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._engine.job import Job, Result, Run
from ansible_collections.community.ovh.plugins.module_utils._engine.resource_apply import apply, unwritten
from ansible_collections.community.ovh.plugins.module_utils._engine.resource_client import Found, ResourceClient
from ansible_collections.community.ovh.plugins.module_utils._engine.resource_find import Item, find, is_staying, status_class
from ansible_collections.community.ovh.plugins.module_utils._engine.resource_lookup import Lookups
from ansible_collections.community.ovh.plugins.module_utils._engine.resource_options import (
    Request,
    argument_spec,
    constraints,
    name_field,
    option_of,
    parse,
    secret_values,
)
from ansible_collections.community.ovh.plugins.module_utils._engine.resource_plan import Plan, plan, require_confirmation
from ansible_collections.community.ovh.plugins.module_utils._engine.resource_result import nothing, parents_of, result
from ansible_collections.community.ovh.plugins.module_utils._engine.resource_secret import destination_of, missed
from ansible_collections.community.ovh.plugins.module_utils._engine.resource_values import described
from ansible_collections.community.ovh.plugins.module_utils._engine.resource_wait import Goal, Wait, wait_for_goals
from ansible_collections.community.ovh.plugins.module_utils._engine.resource_write import Outcome
from ansible_collections.community.ovh.plugins.module_utils._schema.operations import Published
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import Resource, Values
from ansible_collections.community.ovh.plugins.module_utils._schema.status import StatusClass
from ansible_collections.community.ovh.plugins.module_utils._schema.typed import body_fields, typed


def resource_job(resource: Resource, published: Published | None = None) -> Job:
    """The job of the module that manages a resource."""
    untyped, resource = resource, typed(resource, published)
    return Job(
        argument_spec(resource), lambda run: manage(resource, run), resource.product, constraints(resource),
        check=lambda params: parse(resource, params), secrets=lambda params: secret_values(resource, params),
        operations=(*resource.read_operations, *resource.write_operations), published=published,
        body_fields=body_fields(untyped), product_operation=f"GET {resource.route}",
        always_returned=lambda params: nothing(resource, params))


def manage(resource: Resource, run: Run) -> Result:
    """One task. Raises OvhError where it can do nothing for any object."""
    request = parse(resource, run.params)
    if not request.names and request.object_id is None:
        run.warnings.append(f"{option_of(name_field(resource))} is an empty list, which selects no {resource.label}")
    lookups = Lookups(run)
    api = ResourceClient(run.client, resource, lookups.parents(resource, request.parents))

    items = settled(run, api, request, find(api, request))
    items = [with_ids(lookups, api, request, item) for item in items]
    plans = [missed(run, resource, request, plan(resource, request, item)) for item in items]
    require_confirmation(request, plans)

    with destination_of(run, resource, request, plans) as destination:
        outcomes = [foreseen(each) for each in plans] if run.check_mode else apply(run, api, request, plans)
        revealed = destination.deliver(run, next((each.revealed for each in outcomes if each.revealed), None))
    changed = run.client.written or any(each.done for each in outcomes)
    return {**result(api, lookups, request, parents_of(api, run.params), outcomes, changed), **revealed}


def settled(run: Run, api: ResourceClient, request: Request, items: t.Sequence[Item]) -> list[Item]:
    """The items once nothing is pending: what is being deleted is gone, what is being changed is ready or has failed.

    Check mode does not wait: what is being deleted counts as gone.
    """
    def is_busy(item: Item) -> bool:
        return status_class(api.resource, item.current) in (StatusClass.PENDING, StatusClass.DELETING)

    if run.check_mode:
        return [dataclasses.replace(item, current=staying(api.resource, item.current)) for item in items]
    until = run.client.throttle.now() + request.wait_timeout
    busy = [item for item in items if is_busy(item)]
    found = wait_for_goals(api, [Wait(item.label, str(item.id), Goal(settled=True), until) for item in busy])
    return [after_wait(api.resource, item, found[str(item.id)]) if is_busy(item) else item for item in items]


def after_wait(resource: Resource, item: Item, found: Found) -> Item:
    """An item once nothing is pending at it, or with the error of the wait."""
    return dataclasses.replace(item, current=staying(resource, found.current), error=found.error)


def staying(resource: Resource, current: Values | None) -> Values | None:
    """An object, None where it does not exist or is being deleted."""
    return current if current is not None and is_staying(resource, current) else None


def with_ids(lookups: Lookups, api: ResourceClient, request: Request, item: Item) -> Item:
    """The item with its wanted values, names replaced by ids. Raises UsageError for a name that does not exist."""
    if not request.present or item.error:
        return item
    given = [field for field in api.resource.fields if field.name in request.given]
    scope = {**described(api.resource.fields, item.current or {}), **item.identity, **request.given}
    wanted = {field.name: lookups.ids(field, request.given[field.name], api.parents, scope) for field in given}
    return dataclasses.replace(item, wanted=wanted)


def foreseen(plan: Plan) -> Outcome:
    """The outcome of a plan in check mode: each step done, and the object as it would be."""
    return dataclasses.replace(unwritten(plan), current=plan.expected, done=tuple(step.verb for step in plan.steps))
