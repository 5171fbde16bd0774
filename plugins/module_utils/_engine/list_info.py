# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The kind `ListInfo`: filter the objects of one of the account's lists."""

from __future__ import annotations

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
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values


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
    found: list[Values] = []
    if not is_empty_selection(run, options_of(spec), spec.service):
        now, inside = current_time(run), given_inside(spec, run.params)
        entries = read_enclosing(spec, inside, run) if inside else read_entries(spec, published, run)
        known = {each.option: each.known_values(entries) for each in spec.filters if each.values and not inside}
        report_unknown(run, spec.service.word, known)
        chosen = [entry for entry in entries if not excluding(spec.filters, run.params, entry, now)]
        found = [spec.timed(entry, now) if spec.timed else entry for entry in chosen]
    return {"changed": False, snake_case(spec.service.plural): sorted(found, key=spec.order)}


def read_entries(spec: ListInfo, published: Published, run: Run) -> list[Values]:
    """Return all entries, from the list or, if the endpoint does not have it, from the services themselves."""
    service = spec.service
    if not is_one_of(run.client.endpoint, published.operation(f"GET {service.list_route}").endpoints):
        return [entry for each in spec.elsewhere for entry in read_elsewhere(each, run)]
    reading = read_all(run.client, service.list_route, service.item_route, service.path_parameter, service.key)
    return [spec.entry(each) for each in readable_objects(run, service.plural, reading).values()]


def read_enclosing(spec: ListInfo, inside: Inside, run: Run) -> list[Values]:
    """Return the entries of the objects that enclose what a task names. Raises the error of one that cannot be read."""
    service, names = spec.service, require_enclosing(run.client, inside.enclosing, run.params[inside.option])
    reading = read_each(run.client, service.item_route, service.path_parameter, names)
    for name, error in reading.errors.items():
        raise error.for_object(name) if isinstance(error, ApiError) else error
    return [spec.entry(each) for each in reading.objects.values()]


def read_elsewhere(elsewhere: Elsewhere, run: Run) -> list[Values]:
    """Return the entries of the services of one kind; empty if the endpoint does not have the kind."""
    service = elsewhere.service
    try:
        names = run.client.get_list(service.list_route)
    except ApiError as error:
        if error.unknown_route:
            return []
        raise
    objects = readable_objects(run, service.plural, gather(run.client, elsewhere.source, names))
    return [elsewhere.entry(service, name, each) for name, each in objects.items()]


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
