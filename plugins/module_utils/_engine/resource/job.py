# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The kind `Resource`: select → read → plan → apply → wait → read back → result.

Each step takes values and returns values; this file is their order, and each step has a file of its own next to it.
"""

from __future__ import annotations

import dataclasses
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.errors import OvhError, UsageError
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Job, Result, Run
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.apply import apply, unstarted
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.client import ResourceClient
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.exchange import refuse_exchange
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.find import Item, find
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.lists import Lists, keep_lists, take_lists
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.lookup import Lookups, means_the_same
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.options import (
    Request,
    argument_spec,
    constraints,
    destructive_request,
    name_field,
    option_of,
    parse,
    secret_values,
)
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.outcome import Outcome
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.plan import (
    Plan,
    plan,
    require_confirmation,
)
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.proof import (
    read_proofs,
    shown_proofs,
    with_proofs,
)
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.publish import publish
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.readings import read_secrets
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.require import (
    require_elsewhere,
    require_first,
    require_offered,
    require_state,
)
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.result import (
    empty_result,
    parents_of,
    result,
)
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.secret import (
    check_missing_dest,
    destination_of,
)
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.state import is_busy
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.steps import Step
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.tasks import await_open_tasks
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.use import refuse_if_in_use, with_holds
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.used_by import refuse_if_used_by_others
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.values import (
    Unresolved,
    described,
    is_set,
    read_value,
    without_repetitions,
)
from ansible_collections.community.ovh.plugins.module_utils._files.yaml_file import read_yaml
from ansible_collections.community.ovh.plugins.module_utils._schema.computed import Computed
from ansible_collections.community.ovh.plugins.module_utils._schema.field import Field
from ansible_collections.community.ovh.plugins.module_utils._schema.operations import Published
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import Resource, Values
from ansible_collections.community.ovh.plugins.module_utils._schema.resource_operations import (
    operation_of_list,
    put_operations,
    read_operations,
    write_operations,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.typed import body_fields, typed


def resource_job(resource: Resource, published: Published | None = None, computed: Computed | None = None) -> Job:
    """Return the job of the module that manages a resource.

    computed: options that replace values of other options.
    """
    untyped, resource = resource, typed(resource, published)
    return Job(
        {**argument_spec(resource), **(computed.options if computed else {})},
        lambda run: manage_computed(resource, computed, run) if computed else manage(resource, run, published),
        resource.product,
        constraints(resource),
        check=lambda params: parse(resource, params),
        secrets=lambda params: secret_values(resource, params),
        operations=(*read_operations(resource), *write_operations(resource)),
        product_operation=operation_of_list(resource),
        published=published,
        body_fields=body_fields(untyped),
        models=put_operations(resource),
        irreversible=lambda params: destructive_request(resource, params),
        always_returned=lambda params: empty_result(resource, params),
        resource=resource,
    )


def manage_computed(resource: Resource, computed: Computed, run: Run) -> Result:
    """Replace computed options, then run one task and return its result. Raises UsageError for a wrong option."""
    try:
        endpoint = run.client.endpoint.known_as
        found = computed.compute(run.params, lambda path: read_yaml(run.path(path)), endpoint)
    except ValueError as error:
        raise UsageError(str(error)) from None
    run.params = dict(found.params)
    run.request = parse(resource, run.params)
    run.warnings += found.warnings
    return {**manage(resource, run), **found.shown}


def manage(resource: Resource, run: Run, published: Published | None = None) -> Result:
    """Run one task and return its result. Raises OvhError if no object can be worked on."""
    request: Request = run.request
    require_state(resource, published, request.state, run.client.endpoint)
    if not request.names and request.object_id is None and not resource.singleton:
        run.warnings.append(f"{option_of(name_field(resource))} is an empty list, which selects no {resource.label}")
    done = carry_out(run, resource, request)
    parents = parents_of(done.api, run.params)
    return {**result(done.api, done.lookups, done.request, parents, done.outcomes, done.changed), **done.revealed}


@dataclasses.dataclass(frozen=True)
class Done:
    """What became of a request: the outcome of each object, and further keys of the result: secrets that were revealed,
    and what must be in place elsewhere.
    """

    request: Request
    api: ResourceClient
    lookups: Lookups
    outcomes: t.Sequence[Outcome]
    changed: bool
    revealed: Result


def carry_out(run: Run, resource: Resource, request: Request) -> Done:
    """Read, plan, apply, wait and read back. Raises OvhError if no object can be worked on."""
    prepared = unchanged_result(resource, run, request)
    if prepared is None:
        lists = Lists(run.client.throttle.now())
        prepared = prepare(resource, run, request, lists, wait=not run.check_mode)
    request, api, lookups, plans = prepared.request, prepared.api, prepared.lookups, prepared.plans
    require_elsewhere(api, plans)
    require_offered(api, plans)
    require_confirmation(request, plans)
    proofs = read_proofs(run, api, plans)
    for each in plans:
        lookups.learn_names(resource.fields, each.before if each.steps else {}, scope_of(api, each.item))
    if not any(each.steps for each in plans):
        keep_lists(run, api.lists)

    with destination_of(run, resource, request, plans) as destination:
        outcomes = [predicted_outcome(each) for each in plans] if run.check_mode else apply(run, api, request, plans)
        revealed = destination.deliver(run, next((each.revealed for each in outcomes if each.revealed), None))
    outcomes, published = publish(run, api, request, with_proofs(api, proofs, outcomes))
    changed = run.client.written or published or any(each.done for each in outcomes)
    outcomes, secrets = read_secrets(run, api, request, outcomes)
    return Done(request, api, lookups, outcomes, changed, {**revealed, **secrets, **shown_proofs(api, proofs)})


def scope_of(api: ResourceClient, item: Item) -> Values:
    """Return the known values of an object before the task; names of other objects are looked up inside them."""
    return {**described(api.resource.fields, item.current or {}), **item.identity, **api.parents}


@dataclasses.dataclass(frozen=True)
class Prepared:
    """All that a task knows before it writes: what it asks for, the names of ids, and the plan of each object."""

    request: Request
    api: ResourceClient
    lookups: Lookups
    plans: t.Sequence[Plan]


def prepare(resource: Resource, run: Run, request: Request, lists: Lists, *, wait: bool) -> Prepared:
    """Select, read and plan the objects.

    lists: lists that need not be read again. wait: whether pending changes are waited for first.
    """
    lookups = Lookups(run, lists)
    parents = lookups.parents(resource, request.parents)
    request = dataclasses.replace(request, identity=identity_ids(lookups, resource, request, parents))
    request = with_ids_as_names(lookups, resource, request, parents)
    query = list_query(resource, request)
    api = ResourceClient(run.client, resource, parents, query, request.wait_timeout, lists)
    require_first(api)
    if wait:
        one = [""] if resource.singleton else []
        await_open_tasks(api, [*request.names, *filter(None, [request.object_id]), *one], request.wait_timeout)
    items = [refuse_if_in_use(lookups, api, request, item) for item in find(api, request, wait=wait)]
    items = [refuse_if_used_by_others(lookups, api, request, item) for item in items]
    items = with_holds(api, request, items)
    for item in items:
        lookups.remember_shown(resource, item.current or {})
    plans = [plan(resource, request, item, wanted_values(lookups, api, request, item), lookups.show) for item in items]
    plans = [refuse_exchange(lookups, api, each) for each in plans]
    plans = [check_missing_dest(run, resource, request, with_ids_in_calls(lookups, api, each)) for each in plans]
    return Prepared(request, api, lookups, plans)


def unchanged_result(resource: Resource, run: Run, request: Request) -> Prepared | None:
    """Return the plans by the lists of an earlier loop item; None unless each object was just read and is as wanted.

    Absence, waits, failures and writes always use lists of the item's own.
    """
    lists = take_lists(run)
    if lists is None or resource.tasks:
        return None
    quiet = dataclasses.replace(run, warnings=[])
    try:
        prepared = prepare(resource, quiet, request, lists, wait=False)
    except OvhError:
        return None
    is_done = not quiet.warnings and all(is_as_planned(resource, each) for each in prepared.plans)
    return prepared if is_done else None


def is_as_planned(resource: Resource, plan: Plan) -> bool:
    """Return whether an object exists, is ready, and needs no step."""
    return plan.item.current is not None and not (plan.steps or plan.error or is_busy(resource, plan.item.current))


def identity_ids(lookups: Lookups, resource: Resource, request: Request, parents: Values) -> Values:
    """Return the identity fields, with names replaced by ids."""
    lists = [resource.field(name).lookup for name in request.identity]
    needed = {*request.identity, *(name for lookup in lists if lookup for name in lookup.places.values())}
    given = {name: value for name, value in request.given.items() if name in needed}
    ids = resolved(lookups, resource, parents, given)
    return {name: ids[name] for name in request.identity}


def with_ids_as_names(lookups: Lookups, resource: Resource, request: Request, parents: Values) -> Request:
    """Return the request with the ids of the objects that the names belong to, if names are those of other objects.

    Raises UsageError for a name that does not exist, unless the object is to be absent.
    """
    lookup = name_field(resource).lookup if request.names else None
    if lookup is None:
        return request
    called: dict[str, str] = {}
    for name in request.names:
        object_id = lookups.resolve(lookup, name, {**request.identity, **parents}, may_be_missing=not request.present)
        if object_id in called:
            raise UsageError(f"{option_of(name_field(resource))} has {name!r} twice: it is {called[object_id]!r}")
        called[object_id] = name
    return dataclasses.replace(request, names=tuple(called), called=called)


def list_query(resource: Resource, request: Request) -> Values:
    """Return the query of the list: the identity fields that all objects of the task share."""
    name = resource.identity[0] if resource.identity else ""
    common = {**request.identity, **({name: request.names[0]} if len(request.names) == 1 else {})}
    return {parameter: common[field] for field, parameter in resource.list_filter.items() if field in common}


def wanted_values(lookups: Lookups, api: ResourceClient, request: Request, item: Item) -> Values:
    """Return the wanted value of each given field, with names replaced by ids.

    Raises UsageError for a name that does not exist.
    """
    if not request.present or item.error:
        return {}
    return with_taken(lookups, api, item, resolved(lookups, api.resource, api.parents, request.given, item))


def with_taken(lookups: Lookups, api: ResourceClient, item: Item, wanted: Values) -> Values:
    """Return the wanted values, and those that come with a new value of another field.

    Raises UsageError if one cannot be found.
    """
    found = dict(wanted)
    for field in api.resource.fields:
        if field.taken is None or field.name in wanted:
            continue
        source = api.resource.field(field.taken.field)
        object_id = wanted.get(source.name, item.identity.get(source.name))
        is_new = object_id is not None and object_id != read_value(source, item.current or {})
        if source.lookup is None or not is_new or isinstance(object_id, Unresolved):
            continue
        listing = lookups.listing(source.lookup, {**item.identity, **wanted, **api.parents})
        try:
            found[field.name] = field.taken.find(listing.objects[str(object_id)])
        except ValueError as error:
            label = f"{source.lookup.label} {lookups.shown(object_id)}"
            raise UsageError(f"{label} {error}; set {option_of(field)}") from None
    return found


def resolved(lookups: Lookups, resource: Resource, parents: Values, given: Values, item: Item | None = None) -> Values:
    """Return values with names replaced by ids, in the order of the fields, because one may be looked up inside an
    earlier one.

    item: the object that they belong to.
    """
    known = {**described(resource.fields, item.current or {}), **item.identity} if item else {}
    ids: dict[str, t.Any] = {}
    for field in resource.fields:
        if field.name in given and item and means_the_same(field, given[field.name], item.current):
            ids[field.name] = read_value(field, item.current or {})
        elif field.name in given:
            found = lookups.ids(field, given[field.name], parents, {**known, **given, **ids})
            ids[field.name] = without_repetitions(found) if is_set(field) else found
    return ids


def with_ids_in_calls(lookups: Lookups, api: ResourceClient, planned: Plan) -> Plan:
    """Return the plan, with ids in the bodies of calls that take ids where the object shows names."""

    def with_ids(step: Step) -> Step:
        lookup = step.call and step.call.lookup
        if not lookup:
            return step
        value = Field("value", lookup=lookup)
        body = {key: lookups.ids(value, names, api.parents, planned.item.identity) for key, names in step.body.items()}
        return dataclasses.replace(step, body=body)

    return dataclasses.replace(planned, steps=tuple(map(with_ids, planned.steps)))


def predicted_outcome(plan: Plan) -> Outcome:
    """Return the outcome of a plan in check mode: each step done, and the object as it would be."""
    return dataclasses.replace(unstarted(plan), current=plan.expected, done=tuple(step.verb for step in plan.steps))
