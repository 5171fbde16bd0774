# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The kind `ListInfo`: filter the objects of one of the account's lists."""

from __future__ import annotations

import dataclasses

from ansible_collections.community.ovh.plugins.module_utils._api.bulk import Reading, read_all, read_each
from ansible_collections.community.ovh.plugins.module_utils._api.endpoints import is_one_of
from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError
from ansible_collections.community.ovh.plugins.module_utils._api.text import listed
from ansible_collections.community.ovh.plugins.module_utils._engine.enclosing import require_enclosing
from ansible_collections.community.ovh.plugins.module_utils._engine.filters import (
    check_filters,
    current_time,
    is_empty_selection,
)
from ansible_collections.community.ovh.plugins.module_utils._engine.gather import gather
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Job, Result, Run
from ansible_collections.community.ovh.plugins.module_utils._engine.targets import raise_if_stopped, report_unknown
from ansible_collections.community.ovh.plugins.module_utils._schema.arguments import PARALLEL, Spec
from ansible_collections.community.ovh.plugins.module_utils._schema.filters import TEXTS, excluding
from ansible_collections.community.ovh.plugins.module_utils._schema.info import Elsewhere, Inside, ListInfo
from ansible_collections.community.ovh.plugins.module_utils._schema.names import snake_case
from ansible_collections.community.ovh.plugins.module_utils._schema.operations import Published
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Service, Values


@dataclasses.dataclass(frozen=True)
class Found:
    """One object of the list: its kind, what fills the path parameter of its route, as it was read, and its entry."""

    service: Service
    name: str
    values: Values
    entry: Values


def list_info_job(spec: ListInfo, published: Published) -> Job:
    """Return the job of the module that lists the objects."""
    return Job(
        {**options_of(spec), **PARALLEL},
        lambda run: read_list(spec, published, run),
        check=lambda params: check(spec, params),
        operations=spec.service.operations,
        fallbacks=spec.fallbacks,
        published=published,
    )


def options_of(spec: ListInfo) -> Spec:
    """Return the options that choose objects."""
    inside: Spec = {spec.inside.option: dict(TEXTS)} if spec.inside else {}
    return {**inside, **{each.option: dict(each.argument) for each in spec.filters}}


def check(spec: ListInfo, params: Values) -> None:
    """Raise ValueError for an option's value that is not valid."""
    check_filters(spec.filters, params)
    inside = given_inside(spec, params)
    if inside:
        for name in params[inside.option]:
            inside.check(name)


def given_inside(spec: ListInfo, params: Values) -> Inside | None:
    """Return the option that selects objects by what is inside them, if the task gives it."""
    return spec.inside if spec.inside and params[spec.inside.option] is not None else None


def read_list(spec: ListInfo, published: Published, run: Run) -> Result:
    """Run one task and return its result. An empty filter selects nothing."""
    entries: list[Values] = []
    if not is_empty_selection(run, options_of(spec), spec.service):
        now, inside = current_time(run), given_inside(spec, run.params)
        found = read_enclosing(spec, inside, run) if inside else read_objects(spec, published, run)
        if not inside:
            report_unknown_values(spec, run, found)
        entries = [
            spec.timed(each.entry, now) if spec.timed else each.entry
            for each in found
            if not excluding(spec.filters, run.params, each.entry, now)
        ]
    return {"changed": False, snake_case(spec.service.plural): sorted(entries, key=spec.order)}


def report_unknown_values(spec: ListInfo, run: Run, found: list[Found]) -> None:
    """Report values of filters that none of all objects has."""
    entries = [each.entry for each in found]
    known = {each.option: each.known_values(entries) for each in spec.filters if each.values}
    report_unknown(run, spec.service.word, known)


def has_list(spec: ListInfo, published: Published, run: Run) -> bool:
    """Return whether the endpoint has the list, or only services that tell the same of themselves."""
    return is_one_of(run.client.endpoint, published.operation(f"GET {spec.service.list_route}").endpoints)


def read_objects(spec: ListInfo, published: Published, run: Run, fresh: bool = False) -> list[Found]:
    """Return all entries, from the list or, if the endpoint does not have it, from the services themselves."""
    service = spec.service
    if not has_list(spec, published, run):
        return [found for each in spec.elsewhere for found in read_elsewhere(each, run)]
    if fresh:
        ids = [str(number) for number in run.client.get_list(service.list_route)]
        reading = read_each(run.client, service.item_route, service.path_parameter, ids, key=service.key)
    else:
        reading = read_all(run.client, service.list_route, service.item_route, service.path_parameter, service.key)
    objects = readable_objects(run, service.plural, reading)
    return [Found(service, name, values, spec.entry(values)) for name, values in objects.items()]


def read_enclosing(spec: ListInfo, inside: Inside, run: Run) -> list[Found]:
    """Return the entries of the objects that enclose what a task names. Raises the error of one that cannot be read."""
    service, names = spec.service, require_enclosing(run.client, inside.enclosing, run.params[inside.option])
    reading = read_each(run.client, service.item_route, service.path_parameter, names)
    for name, error in reading.errors.items():
        raise error.for_object(name) if isinstance(error, ApiError) else error
    return [Found(service, name, values, spec.entry(values)) for name, values in reading.objects.items()]


def read_elsewhere(elsewhere: Elsewhere, run: Run) -> list[Found]:
    """Return the entries of the services of one kind; empty if the endpoint does not have the kind."""
    service = elsewhere.service
    try:
        names = run.client.get_list(service.list_route)
    except ApiError as error:
        if error.unknown_route:
            return []
        raise
    objects = readable_objects(run, service.plural, gather(run.client, elsewhere.source, names))
    return [Found(service, name, each, elsewhere.entry(service, name, each)) for name, each in objects.items()]


def readable_objects(run: Run, plural: str, reading: Reading) -> dict[str, Values]:
    """Return the objects that can be read, by name. One warning names those that permanently cannot. Raises any other
    error.
    """
    raise_if_stopped(reading)
    for error in reading.errors.values():
        if not (isinstance(error, ApiError) and error.permanent):
            raise error
    if reading.errors:
        run.warnings.append(
            f"{plural} left out, since they cannot be read: {listed(sorted(reading.errors))}"
            f" ({next(iter(reading.errors.values()))})"
        )
    return reading.objects
