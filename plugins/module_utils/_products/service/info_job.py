# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the account has, until when, and whether it is renewed (ovh_service_info)."""

from __future__ import annotations

import datetime
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.bulk import Reading, read_all
from ansible_collections.community.ovh.plugins.module_utils._api.endpoints import is_one_of
from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError, UsageError
from ansible_collections.community.ovh.plugins.module_utils._api.text import listed
from ansible_collections.community.ovh.plugins.module_utils._engine import selection
from ansible_collections.community.ovh.plugins.module_utils._engine.gather import gather
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Job, Result, Run
from ansible_collections.community.ovh.plugins.module_utils._engine.targets import raise_if_stopped, report_unknown
from ansible_collections.community.ovh.plugins.module_utils._products.account.credentials import misfit
from ansible_collections.community.ovh.plugins.module_utils._products.service._published import PUBLISHED
from ansible_collections.community.ovh.plugins.module_utils._products.service.services import (
    FILTERS,
    KINDS,
    SERVICE,
    from_contract,
    from_service_infos,
    known_values,
    order,
    with_days,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.arguments import PARALLEL
from ansible_collections.community.ovh.plugins.module_utils._schema.operations import reads
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values
from ansible_collections.community.ovh.plugins.module_utils._schema.source import Source
from ansible_collections.community.ovh.plugins.module_utils._schema.time_values import duration

OPTIONS: dict[str, dict[str, t.Any]] = {
    "service_name": {"type": "list", "elements": "str"},
    "product": {"type": "list", "elements": "str"},
    "expires_within": {"type": "str"},
    "ends": {"type": "bool"},
    **PARALLEL,
}


def check(params: Values) -> None:
    """Raise UsageError for a length of time that is none."""
    try:
        duration(params["expires_within"] if params["expires_within"] is not None else "0d")
    except ValueError as error:
        raise UsageError(f"expires_within: {error}") from None


def read_services(run: Run) -> Result:
    """read all → those that the filters mean → what ends first comes first."""
    found: list[Values] = []
    if not selection.nothing_selected(run, FILTERS, SERVICE):
        now = datetime.datetime.fromtimestamp(run.client.connection.clock.timestamp(), datetime.UTC)
        with_contracts = PUBLISHED.operation(f"GET {SERVICE.list_route}").endpoints
        everything = contracts(run) if is_one_of(run.client.endpoint, with_contracts) else service_infos(run)
        report_unknown(run, SERVICE.word, known_values(everything))
        found = [with_days(service, now) for service in everything if not misfit(service, FILTERS, run.params, now)]
    return {"changed": False, "services": sorted(found, key=order)}


def contracts(run: Run) -> list[Values]:
    """All services as their contracts tell them."""
    reading = read_all(run.client, SERVICE.list_route, SERVICE.item_route, SERVICE.path_parameter, SERVICE.key)
    return [from_contract(contract) for contract in readable(run, SERVICE.plural, reading).values()]


def service_infos(run: Run) -> list[Values]:
    """The services of some kinds as they tell of themselves, where there are no contracts to ask."""
    found = []
    for kind in KINDS:
        try:
            names = run.client.get_list(kind.list_route)
        except ApiError as error:
            if error.no_route:
                continue
            raise
        reading = gather(run.client, Source(kind.item_route + "/serviceInfos"), names)
        found += [from_service_infos(kind, name, infos) for name, infos in readable(run, kind.plural, reading).items()]
    return found


def readable(run: Run, plural: str, reading: Reading) -> dict[str, Values]:
    """What could be read; what can't be, lastingly, is told in a warning. Raises any other error."""
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


FALLBACKS = {
    f"GET {SERVICE.list_route}": tuple(
        operation for kind in KINDS for operation in reads(kind.list_route, kind.item_route + "/serviceInfos")
    )
}
JOB = Job(OPTIONS, read_services, check=check, operations=SERVICE.operations, fallbacks=FALLBACKS, published=PUBLISHED)
