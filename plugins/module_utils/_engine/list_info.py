# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The objects of one of the account's lists, filtered: check → read → report what nothing has → filter → result."""

from __future__ import annotations

from ansible_collections.community.ovh.plugins.module_utils._api.bulk import Reading, read_all
from ansible_collections.community.ovh.plugins.module_utils._api.endpoints import is_one_of
from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError
from ansible_collections.community.ovh.plugins.module_utils._api.text import listed
from ansible_collections.community.ovh.plugins.module_utils._engine.filters import (
    check_filters,
    nothing_selected,
    time_of,
)
from ansible_collections.community.ovh.plugins.module_utils._engine.gather import gather
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Job, Result, Run
from ansible_collections.community.ovh.plugins.module_utils._engine.targets import raise_if_stopped, report_unknown
from ansible_collections.community.ovh.plugins.module_utils._schema.arguments import PARALLEL
from ansible_collections.community.ovh.plugins.module_utils._schema.filters import excluding
from ansible_collections.community.ovh.plugins.module_utils._schema.list_info import Elsewhere, ListInfo
from ansible_collections.community.ovh.plugins.module_utils._schema.names import snake_case
from ansible_collections.community.ovh.plugins.module_utils._schema.operations import Published
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values


def list_info_job(spec: ListInfo, published: Published) -> Job:
    """The job of the module that lists the objects."""
    return Job(
        {**{each.option: dict(each.argument) for each in spec.filters}, **PARALLEL},
        lambda run: read_list(spec, published, run),
        check=lambda params: check_filters(spec.filters, params),
        operations=spec.service.operations,
        fallbacks=spec.fallbacks,
        published=published,
    )


def read_list(spec: ListInfo, published: Published, run: Run) -> Result:
    """One task. An empty filter selects nothing."""
    found: list[Values] = []
    if not nothing_selected(run, [each.option for each in spec.filters], spec.service):
        now, entries = time_of(run), read_entries(spec, published, run)
        known = {each.option: each.known_values(entries) for each in spec.filters if each.values}
        report_unknown(run, spec.service.word, known)
        chosen = [entry for entry in entries if not excluding(spec.filters, run.params, entry, now)]
        found = [spec.timed(entry, now) for entry in chosen]
    return {"changed": False, snake_case(spec.service.plural): sorted(found, key=spec.order)}


def read_entries(spec: ListInfo, published: Published, run: Run) -> list[Values]:
    """All entries, from the list or, where the endpoint does not have it, from what services tell of themselves."""
    service = spec.service
    if not is_one_of(run.client.endpoint, published.operation(f"GET {service.list_route}").endpoints):
        return [entry for each in spec.elsewhere for entry in read_elsewhere(each, run)]
    reading = read_all(run.client, service.list_route, service.item_route, service.path_parameter, service.key)
    return [spec.entry(each) for each in readable(run, service.plural, reading).values()]


def read_elsewhere(elsewhere: Elsewhere, run: Run) -> list[Values]:
    """The entries of the services of one kind; none where the endpoint does not have the kind."""
    service = elsewhere.service
    try:
        names = run.client.get_list(service.list_route)
    except ApiError as error:
        if error.no_route:
            return []
        raise
    objects = readable(run, service.plural, gather(run.client, elsewhere.source, names))
    return [elsewhere.entry(service, name, each) for name, each in objects.items()]


def readable(run: Run, plural: str, reading: Reading) -> dict[str, Values]:
    """The objects that can be read. One warning says which permanently cannot. Raises any other error."""
    raise_if_stopped(reading)
    for error in reading.errors.values():
        if not (isinstance(error, ApiError) and error.lasting):
            raise error
    if reading.errors:
        run.warnings.append(
            f"{plural} left out, since they cannot be read: {listed(sorted(reading.errors))}"
            f" ({next(iter(reading.errors.values()))})"
        )
    return reading.objects
