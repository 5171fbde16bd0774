# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Let an `_info` module that reads one container read several of them, or all: each in parallel, with its own outcome.

What is returned of one container alone stays as it is; of several, there is an entry for each.
"""

from __future__ import annotations

import dataclasses
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.bulk import Reading
from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError, OvhError, UsageError
from ansible_collections.community.ovh.plugins.module_utils._api.parallel import (
    Outcome,
    new_outcomes,
    progress_counter,
    run_in_parallel,
)
from ansible_collections.community.ovh.plugins.module_utils._engine.items import failed
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Job, Result, Run
from ansible_collections.community.ovh.plugins.module_utils._engine.shared_reads import SharedReads
from ansible_collections.community.ovh.plugins.module_utils._engine.targets import raise_if_stopped
from ansible_collections.community.ovh.plugins.module_utils._schema.arguments import option_value
from ansible_collections.community.ovh.plugins.module_utils._schema.containers import Containers

Values = dict[str, t.Any]


def for_many_containers(job: Job, containers: Containers) -> Job:
    """Return a job that reads one container as this one does, or several, or all of the account."""
    one = {name: value for name, value in job.options[containers.option].items() if name != "required"}
    options = {
        containers.option: one,
        containers.plural: {"type": "list", "elements": "str"},
        "all": {"type": "bool", "default": False},
        **{name: value for name, value in job.options.items() if name != containers.option},
    }
    return dataclasses.replace(
        job,
        options=options,
        do=lambda run: read_many(job, containers, run) if asks_for_many(containers, run.params) else job.do(run),
        check=lambda params: check(job, containers, params),
        operations=(*job.operations, f"GET {containers.list_route}"),
        always_returned=lambda params: always_returned(job, containers, params),
        containers=containers,
    )


def asks_for_many(containers: Containers, params: Values) -> bool:
    """Return whether a task is about several containers, even if these are one or none."""
    return bool(params["all"]) or params[containers.plural] is not None


def always_returned(job: Job, containers: Containers, params: Values) -> Result:
    """Return the keys that a failure has, too."""
    many = params.get("all") or params.get(containers.plural) is not None
    return {containers.plural: []} if many else job.always_returned(params)


def check(job: Job, containers: Containers, params: Values) -> t.Any:
    """Return what a task asks for: of one container, the job's own request; of several, that of each by name.

    Raises UsageError or ValueError. The names of all containers are known only to the API.
    """
    option, plural = containers.option, containers.plural
    given = [
        name
        for name, is_given in (
            (option, params[option] is not None),
            (plural, params[plural] is not None),
            ("all: true", params["all"]),
        )
        if is_given
    ]
    if len(given) != 1:
        found = " and ".join(given)
        raise UsageError(
            f"{found} contradict each other: give one of them" if given else f"give {option}, {plural} or all: true"
        )
    if not asks_for_many(containers, params):
        return job.check(params)
    names = [option_value(plural, each.strip(), containers.normalize) for each in params[plural] or ()]
    return {name: job.check(params_of(containers, params, name)) for name in names}


def params_of(containers: Containers, params: Values, name: str) -> Values:
    """Return the parameters of a task about one of the containers."""
    return {**params, containers.option: name}


def read_many(job: Job, containers: Containers, run: Run) -> Result:
    """Read the containers that a task names, or all, and return an entry for each.

    One that cannot be read fails the task, and its entry says why; the others are returned as well. Raises the error
    that all of them would have. Of all containers, those that have expired are left out, with a warning.
    """
    names = list(run.request)
    if run.params["all"]:
        names = sorted(str(each) for each in run.client.get_list(containers.list_route))
    client = SharedReads(run.client, containers.parameter, names)

    def read(name: str) -> Result:
        params = params_of(containers, run.params, name)
        try:
            request = run.request[name] if name in run.request else job.check(params)
        except ValueError as error:
            raise UsageError(str(error)) from None
        return job.do(dataclasses.replace(run, params=params, request=request, client=client, trusts_lists=True))

    outcomes = new_outcomes(names)
    report = progress_counter(run.progress, f"reading {containers.plural}", len(outcomes))
    run_in_parallel(outcomes, read, run.client.reads, run.client.throttle, report)
    errors = {outcome.item: outcome.error for outcome in outcomes if outcome.error}
    raise_if_stopped(Reading({outcome.item: outcome.value for outcome in outcomes if not outcome.error}, errors))
    expired = [name for name, error in errors.items() if run.params["all"] and is_expired(error)]
    if expired:
        run.warnings.append(f"{containers.plural} left out, since they have expired: {', '.join(expired)}")
    left = [error for name, error in errors.items() if name not in expired]
    return {
        "changed": False,
        containers.plural: [entry(containers, outcome) for outcome in outcomes if outcome.item not in expired],
        **failed(left, len(names), f"{len(left)} of {len(names)} {containers.plural} could not be read"),
    }


def is_expired(error: OvhError) -> bool:
    """Return whether a container could not be read because its service has expired."""
    return isinstance(error, ApiError) and error.expired


def entry(containers: Containers, outcome: Outcome[str]) -> Result:
    """Return one container in the result: its name, and what the task returns of one, or why it cannot be read."""
    if outcome.error:
        return {containers.option: outcome.item, "failed": True, "msg": str(outcome.error), **outcome.error.facts()}
    return {containers.option: outcome.item, **{key: each for key, each in outcome.value.items() if key != "changed"}}
