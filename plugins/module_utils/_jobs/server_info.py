# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Servers, and what is gathered of each (ovh_server_info)."""
from __future__ import annotations

import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.bulk import Reading
from ansible_collections.community.ovh.plugins.module_utils._api.endpoints import require_product
from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError, OvhError, UsageError
from ansible_collections.community.ovh.plugins.module_utils._api.text import listed
from ansible_collections.community.ovh.plugins.module_utils._describe.arguments import PARALLEL, TARGETS
from ansible_collections.community.ovh.plugins.module_utils._describe.names import snake_keys
from ansible_collections.community.ovh.plugins.module_utils._describe.resource import Values
from ansible_collections.community.ovh.plugins.module_utils._describe.source import Source
from ansible_collections.community.ovh.plugins.module_utils._engine.gather import gather
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Job, Result, Run
from ansible_collections.community.ovh.plugins.module_utils._engine.members import first_facts
from ansible_collections.community.ovh.plugins.module_utils._engine.targets import (
    SELECTORS,
    Target,
    display_name,
    found_targets,
    select,
    tags_of,
    warn_of_skipped,
)
from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server import OPEN_TASKS, SERVER, SOURCES, TASKS
from ansible_collections.community.ovh.plugins.module_utils._products.rights import actions_of

THINGS = list(dict.fromkeys(word.partition(" ")[0] for word in SOURCES))
OPTIONS: dict[str, dict[str, t.Any]] = {
    **TARGETS,
    **PARALLEL,
    "all": {"type": "bool", "default": False},
    "gather": {"type": "list", "elements": "str", "choices": THINGS, "default": []},
    "all_tasks": {"type": "bool", "default": False},
}


def check(params: Values) -> None:
    """Raise UsageError for a task that says two things, or not what it is about."""
    given = [name for name in SELECTORS if params[name] is not None]
    if params["all"] and given:
        raise UsageError(f"all: true and {given[0]} contradict each other: it is all servers, or the selected ones")
    if not params["all"] and not given:
        raise UsageError(f"no server is selected: give at least one of {', '.join(SELECTORS)}, or all: true")
    if params["all_tasks"] and "tasks" not in params["gather"]:
        raise UsageError("all_tasks goes with gather: [tasks]")


def read_servers(run: Run) -> Result:
    """select → read what is asked for → result."""
    sources = sources_of(run.params)
    for source in sources.values():
        if source.product:
            require_product(source.product, run.client.endpoint)
    targets = found_targets(SERVER, run) if run.params["all"] else select(SERVER, run)
    readings = read(run, sources, [target.name for target in targets if target.workable])
    judge(run, targets, readings)
    warn_of_skipped(targets, SERVER, run)
    servers = [entry(target, {word: reading.objects.get(target.name) for word, reading in readings.items()}, run.params["all_tasks"])
               for target in targets]
    return {"changed": False, "servers": servers, **failure(targets)}


def sources_of(params: Values) -> dict[str, Source]:
    """What is to be read of each server, in the order of the table."""
    asked = {word: source for word, source in SOURCES.items() if word.partition(" ")[0] in params["gather"]}
    return {**asked, "tasks": TASKS} if params["all_tasks"] else asked


def read(run: Run, sources: dict[str, Source], names: list[str]) -> dict[str, Reading]:
    """What is asked for, of each server. Raises the trouble that is the credential's and no server's own."""
    readings = {}
    for word, source in sources.items():
        run.progress(f"reading {word} of {len(names)} {SERVER.plural}")
        readings[word] = gather(run.client, source, names)
        for error in readings[word].errors.values():
            if isinstance(error, ApiError) and error.credential_trouble:
                raise error
    return readings


def judge(run: Run, targets: list[Target], readings: dict[str, Reading]) -> None:
    """What a server lacks is null, what is refused is null and told in one warning, any other trouble is the server's."""
    by_name = {target.name: target for target in targets}
    refused = []
    for word, reading in readings.items():
        errors = {name: error for name, error in reading.errors.items() if not lacking(error)}
        shut = [name for name, error in errors.items() if is_refused(error)]
        if shut:
            refused.append(f"{word} of {listed(shut)} ({errors[shut[0]]})")
        for name, error in errors.items():
            if name not in shut and by_name[name].workable:
                by_name[name].blocked_by(error)
    if refused:
        run.warnings.append("null, since it could not be read: " + "; ".join(refused))


def lacking(error: OvhError) -> bool:
    """Whether a server does not have the thing."""
    return isinstance(error, ApiError) and error.not_found


def is_refused(error: OvhError) -> bool:
    """Whether the thing is not this credential's to read, or the service has expired."""
    return isinstance(error, ApiError) and (error.not_granted or error.expired)


def entry(target: Target, values: dict[str, t.Any], all_tasks: bool) -> Result:
    """One server in the result."""
    facts = target.facts
    item: Result = {"service_name": target.name, **snake_keys(facts), "display_name": display_name(facts) or None,
                    "tags": tags_of(facts), **things(snake_keys(values), all_tasks)}
    if target.error:
        item.update(failed=True, msg=str(target.error))
    elif target.skipped:
        item.update(skipped=True, msg=target.skipped)
    return item


def things(values: dict[str, t.Any], all_tasks: bool) -> Values:
    """What was gathered of one server, the parts of its network put together."""
    network = {word.partition(" ")[2]: value for word, value in values.items() if " " in word}
    gathered = {word: value for word, value in values.items() if " " not in word}
    if gathered.get("tasks") and not all_tasks:
        gathered["tasks"] = [task for task in gathered["tasks"] if task.get("status") in OPEN_TASKS]
    if network:
        gathered["network"] = with_vracks(network) if any(value is not None for value in network.values()) else None
    return gathered


def with_vracks(network: Values) -> Values:
    """A server's network, each controller with the vRack that its interface is in."""
    vracks = {interface.get("uuid"): interface.get("vrack") for interface in network["interfaces"] or []}
    controllers = network["controllers"]
    return {**network, "controllers": controllers and [
        {**controller, "vrack": vracks.get(controller.get("virtual_network_interface"))} for controller in controllers]}


def failure(targets: list[Target]) -> Result:
    """Each named server that could not be read, and why; the facts of the first that has some."""
    failed = [target.error for target in targets if target.error]
    reasons = "; ".join(map(str, failed))
    message = reasons if len(targets) == 1 else f"{len(failed)} of {len(targets)} {SERVER.plural} could not be read: {reasons}"
    return {"failed": True, "msg": message, **first_facts(failed)} if failed else {}


JOB = Job(OPTIONS, read_servers, check=check, actions=actions_of("ovh_server_info"))
