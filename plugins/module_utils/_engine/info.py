# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The kind `Info`: list services of one kind with the requested details."""

from __future__ import annotations

from ansible_collections.community.ovh.plugins.module_utils._api.bulk import Reading
from ansible_collections.community.ovh.plugins.module_utils._api.endpoints import require_product
from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError, OvhError, UsageError
from ansible_collections.community.ovh.plugins.module_utils._api.text import listed
from ansible_collections.community.ovh.plugins.module_utils._engine.gather import gather
from ansible_collections.community.ovh.plugins.module_utils._engine.items import failed
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Job, Result, Run
from ansible_collections.community.ovh.plugins.module_utils._engine.selectors import tags_of
from ansible_collections.community.ovh.plugins.module_utils._engine.targets import (
    Target,
    display_name,
    found_targets,
    raise_if_stopped,
    select,
    warn_of_skipped,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.arguments import ON_EMPTY, PARALLEL, Spec
from ansible_collections.community.ovh.plugins.module_utils._schema.info import InfoSpec
from ansible_collections.community.ovh.plugins.module_utils._schema.names import snake_case, snake_keys
from ansible_collections.community.ovh.plugins.module_utils._schema.operations import Published
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Service, Values
from ansible_collections.community.ovh.plugins.module_utils._schema.source import Source


def info_job(spec: InfoSpec, published: Published) -> Job:
    """Return the job that lists services of one kind."""
    return Job(
        argument_spec(spec),
        lambda run: read_info(spec, published, run),
        spec.product,
        check=lambda params: check(spec, params),
        operations=spec.operations,
        published=published,
    )


def argument_spec(spec: InfoSpec) -> Spec:
    """Return the module's options."""
    options: Spec = {**spec.selectors, **ON_EMPTY, **PARALLEL}
    if not spec.lists_all:
        options["all"] = {"type": "bool", "default": False}
    if spec.sources and not spec.gathers_all:
        options["gather"] = {"type": "list", "elements": "str", "choices": spec.things, "default": []}
    if spec.tasks:
        options["all_tasks"] = {"type": "bool", "default": False}
    return options


def given_selectors(spec: InfoSpec, params: Values) -> list[str]:
    """Return the names of the selectors that a task gives."""
    return [name for name in spec.selectors if params[name] is not None]


def check(spec: InfoSpec, params: Values) -> None:
    """Raise UsageError for options that contradict each other, or if nothing is selected."""
    word, plural = spec.service.word, spec.service.plural
    given = given_selectors(spec, params)
    if not spec.lists_all and params["all"] and given:
        raise UsageError(f"all: true and {given[0]} contradict each other: it is all {plural}, or the selected ones")
    if not spec.lists_all and not params["all"] and not given:
        raise UsageError(f"no {word} is selected: give at least one of {', '.join(spec.selectors)}, or all: true")
    if spec.tasks and params["all_tasks"] and "tasks" not in params["gather"]:
        raise UsageError("all_tasks needs gather: [tasks]")


def read_info(spec: InfoSpec, published: Published, run: Run) -> Result:
    """Select services, read what is always read and what the task asks for, and return the result."""
    service, sources = spec.service, sources_of(spec, run.params)
    for source in sources.values():
        if source.product:
            require_product(source.product, published.operation(f"GET {source.route}").endpoints, run.client.endpoint)
    chosen = given_selectors(spec, run.params)
    targets = select(service, run, tuple(spec.selectors)) if chosen else found_targets(service, run)
    always = read_always(spec, run, targets)
    asked = read(service, run, sources, [target.name for target in targets if target.workable])
    record_errors(run, targets, asked)
    warn_of_skipped(targets, service, run)
    entries = [entry(spec, target, values_of(target, always, asked), run.params) for target in targets]
    errors = [target.error for target in targets if target.error]
    failure = failed(errors, len(targets), f"{len(errors)} of {len(targets)} {service.plural} could not be read")
    return {"changed": False, snake_case(service.plural): entries, **failure}


def read_always(spec: InfoSpec, run: Run, targets: list[Target]) -> dict[str, Reading]:
    """Return what is read of each service in any case, by the source's name.

    A service of which it cannot be read is blocked by the first error.
    """
    names = [target.name for target in targets if target.workable]
    readings = {word: gather(run.client, source, names) for word, source in spec.always.items()}
    for reading in readings.values():
        raise_if_stopped(reading)
        for target in targets:
            if target.name in reading.errors and target.workable:
                target.blocked_by(reading.errors[target.name])
    return readings


def values_of(target: Target, always: dict[str, Reading], asked: dict[str, Reading]) -> Values:
    """Return the values of one service; None for what is not known."""
    return {
        **{word: reading.objects.get(target.name) if target.workable else None for word, reading in always.items()},
        **{word: reading.objects.get(target.name) for word, reading in asked.items()},
    }


def sources_of(spec: InfoSpec, params: Values) -> dict[str, Source]:
    """Return the sources that a task asks for, in the order of the table."""
    if spec.gathers_all:
        return dict(spec.sources)
    asked = {word: source for word, source in spec.sources.items() if word.partition(" ")[0] in params["gather"]}
    return {**asked, "tasks": spec.tasks} if spec.tasks and params["all_tasks"] else asked


def read(service: Service, run: Run, sources: dict[str, Source], names: list[str]) -> dict[str, Reading]:
    """Return what the task asks for of each service, by the source's name. Raises the error of a rejected
    credential.
    """
    readings = {}
    for word, source in sources.items():
        run.progress(f"reading {word} of {len(names)} {service.plural}")
        readings[word] = gather(run.client, source, names)
        for error in readings[word].errors.values():
            if isinstance(error, ApiError) and error.credential_rejected:
                raise error
    return readings


def record_errors(run: Run, targets: list[Target], readings: dict[str, Reading]) -> None:
    """Sort the errors of optional reads: a missing part is null, a rejected read is null with one warning, and any
    other error is recorded at the service.
    """
    by_name = {target.name: target for target in targets}
    refused = []
    for word, reading in readings.items():
        errors = {name: error for name, error in reading.errors.items() if not is_missing(error)}
        shut = [name for name, error in errors.items() if is_refused(error)]
        if shut:
            refused.append(f"{word} of {listed(shut)} ({errors[shut[0]]})")
        for name, error in errors.items():
            if name not in shut and by_name[name].workable:
                by_name[name].blocked_by(error)
    if refused:
        run.warnings.append("could not be read and is null: " + "; ".join(refused))


def is_missing(error: OvhError) -> bool:
    """Return whether a service does not have the thing."""
    return isinstance(error, ApiError) and error.not_found


def is_refused(error: OvhError) -> bool:
    """Return whether this credential may not read it, or the service has expired."""
    return isinstance(error, ApiError) and (error.not_granted or error.expired)


def entry(spec: InfoSpec, target: Target, values: Values, params: Values) -> Result:
    """Return one service in the result."""
    facts, gathered = target.facts, snake_keys(values)
    if gathered.get("tasks") and not params["all_tasks"]:
        gathered["tasks"] = [task for task in gathered["tasks"] if spec.is_open(task)]
    item: Result = {
        "service_name": target.name,
        **snake_keys({name: facts.get(name) for name in spec.service.facts} if spec.gathers_all else facts),
        "display_name": display_name(facts, spec.service) or None,
        "tags": tags_of(facts),
        **(spec.shaped(gathered) if spec.shaped else gathered),
    }
    if target.error:
        item.update(failed=True, msg=str(target.error))
    elif target.skipped:
        item.update(skipped=True, msg=target.skipped)
    return item
