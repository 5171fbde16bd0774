# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""An IP block: its description, and where it is routed. And blocks, read."""

from __future__ import annotations

import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api import messages
from ansible_collections.community.ovh.plugins.module_utils._api.bulk import read_all, read_each
from ansible_collections.community.ovh.plugins.module_utils._api.client import Client
from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError, StateError, UsageError
from ansible_collections.community.ovh.plugins.module_utils._api.parallel import (
    outcomes_of,
    outcomes_text,
    run_in_parallel,
)
from ansible_collections.community.ovh.plugins.module_utils._api.paths import fill
from ansible_collections.community.ovh.plugins.module_utils._api.text import listed
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Job, Result, Run
from ansible_collections.community.ovh.plugins.module_utils._engine.polling import until
from ansible_collections.community.ovh.plugins.module_utils._engine.targets import report_unknown
from ansible_collections.community.ovh.plugins.module_utils._engine.tasks.wait import (
    follow,
    shown,
    task_path,
    wait_for_others,
)
from ansible_collections.community.ovh.plugins.module_utils._products.api.tasks import FAMILIES
from ansible_collections.community.ovh.plugins.module_utils._products.ip import block as ip
from ansible_collections.community.ovh.plugins.module_utils._products.ip._published import PUBLISHED
from ansible_collections.community.ovh.plugins.module_utils._products.ip.shared import (
    IP_TASKS,
    around,
    network_of,
    same_block,
    service_of,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.arguments import PARALLEL, WAIT
from ansible_collections.community.ovh.plugins.module_utils._schema.compare import same_name, same_text
from ansible_collections.community.ovh.plugins.module_utils._schema.operations import reads
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import TaskFamily, Values

OPEN = ("init", "todo", "doing")
# How long a block may take to say where it is routed, once the task has ended.
LAG = 60.0


# ---- finding


def find_blocks(client: Client, texts: t.Sequence[str]) -> list[str]:
    """The blocks, as the API names them, that addresses or blocks lie in.

    Raises UsageError where the account has none for one of them.
    """
    narrow = [{"ip": str(network_of(texts[0]))}] if len(texts) == 1 else []
    # The API's filter may mean the very block alone: what it does not find is looked for among all.
    for query in (*narrow, {}):
        names = [str(name) for name in client.get_list(ip.LIST, query=query)]
        found = [around(text, names) for text in texts]
        if None not in found:
            return [name for name in found if name]
    raise UsageError(f"ip: the account has no block that {texts[found.index(None)]} lies in")


def checked(params: Values) -> None:
    """Raise UsageError for what is no address."""
    for text in params["ip"] if isinstance(params["ip"], list) else [params["ip"]]:
        try:
            network_of(text)
        except ValueError as error:
            raise UsageError(str(error)) from None


# ---- managing


def manage(run: Run) -> Result:
    """find → read → plan → write → read back → result."""
    name = find_blocks(run.client, [run.params["ip"]])[0]
    before = read(run, name)
    wanted = {word: run.params[word] for word in ("description", "routed_to") if run.params[word] is not None}
    if "routed_to" in differences(wanted, before):
        wanted["routed_to"] = destination(run, name)
        before = before if run.check_mode else quiet(run, name)
    unmet = differences(wanted, before)
    after, task = predicted(before, unmet), None
    if unmet and not run.check_mode:
        task = write(run, name, unmet)
        after = read_back(run, name, unmet)
    result = {
        "changed": bool(unmet),
        "ip": ip.entry(after),
        "diff": {"before": {word: ip.shown(before)[word] for word in unmet}, "after": unmet},
    }
    return result if run.params["wait"] else {**result, "task": task_shown(name, task)}


def read(run: Run, name: str) -> Values:
    """One block, as it is now."""
    try:
        return run.client.get_object(ip.ROUTE, {"ip": name})
    except ApiError as error:
        raise error.about(name) from None


def differences(wanted: Values, block: Values) -> Values:
    """What is not as the task asks for: word → wanted."""
    current = ip.shown(block)
    return {
        word: value
        for word, value in wanted.items()
        if not (same_name(value, current[word]) if word == "routed_to" else value == current[word])
    }


def predicted(block: Values, unmet: Values) -> Values:
    """A block once it is as the task asks for."""
    after = {**block, **({"description": unmet["description"]} if "description" in unmet else {})}
    if "routed_to" in unmet:
        after["routedTo"] = None if unmet["routed_to"] == ip.PARKED else {"serviceName": unmet["routed_to"]}
    return after


def destination(run: Run, name: str) -> str:
    """Where the whole block goes, as the API calls it. Raises UsageError where it can't."""
    text, to, nexthop = run.params["ip"], run.params["routed_to"], run.params["nexthop"]
    if not same_block(text, name):
        raise UsageError(
            f"ip: {text} lies in the block {name}, which is routed as a whole: give ip: {name} to route all of it"
        )
    if same_text(to, ip.PARKED):
        return ip.PARKED
    try:
        possible = ip.destinations_of(run.client.get_object(ip.MOVE, {"ip": name}))
    except ApiError as error:
        raise error.about(name) from None
    service = next((each for each in possible if same_name(each, to)), None)
    if service is None:
        raise UsageError(f"{name} can't be routed to {to}; it can to {listed(sorted(possible)) or 'no service'}")
    if nexthop and not any(ip.same_next_hop(nexthop, each) for each in possible[service]):
        raise UsageError(
            f"{service} has no next hop {nexthop} for {name}; it has {listed(possible[service]) or 'none'}"
        )
    return service


def quiet(run: Run, name: str) -> Values:
    """The block once nothing moves it any more, which may be its destination. Raises StateError when the time is up."""
    wait_for_others(run, IP_TASKS, name, lambda: open_tasks(run, name))
    return read(run, name)


def open_tasks(run: Run, name: str) -> list[str]:
    """The paths of the tasks that are at work on a block."""
    numbers = [number for status in OPEN for number in run.client.get_list(ip.TASKS, {"ip": name}, {"status": status})]
    return [fill(ip.TASK, {"ip": name, "taskId": number}) for number in numbers]


def write(run: Run, name: str, unmet: Values) -> t.Any:
    """Write what is unmet, one after the other; the task that moves the block, if one does.

    Raises OvhError, saying what was written.
    """
    outcomes = outcomes_of(unmet)
    writers = {"description": describe, "routed_to": route}
    with run.report_if_interrupted(name, outcomes, str):
        for outcome in outcomes:
            run_in_parallel([outcome], lambda word: writers[word](run, name, unmet), 1, run.client.throttle)
            if outcome.error:
                named = (
                    outcome.error.about(name)
                    if isinstance(outcome.error, ApiError)
                    else StateError(f"{name}: {outcome.error}")
                )
                raise named.noting(outcomes_text(outcomes, str))
    return next((outcome.value for outcome in outcomes if outcome.item == "routed_to"), None)


def describe(run: Run, name: str, unmet: Values) -> bool:
    """Write the description."""

    def look() -> bool | None:
        return None if "description" in differences(unmet, read(run, name)) else True

    run.client.call("PUT", ip.ROUTE, {"ip": name}, body={"description": unmet["description"]}, look=look)
    return True


def route(run: Run, name: str, unmet: Values) -> t.Any:
    """Move or park it, and follow the task that the API makes for it."""
    to, nexthop = unmet["routed_to"], run.params["nexthop"]
    before = set(map(str, run.client.get_list(ip.TASKS, {"ip": name})))

    def look() -> Values | bool | None:
        for number in run.client.get_list(ip.TASKS, {"ip": name}):
            task = {} if str(number) in before else run.client.get_object(ip.TASK, {"ip": name, "taskId": number})
            if task and same_name((task.get("destination") or {}).get("serviceName") or to, to):
                return task
        return None if "routed_to" in differences(unmet, read(run, name)) else True

    body: Values = {} if to == ip.PARKED else {"body": {"to": to, **({"nexthop": nexthop} if nexthop else {})}}
    task = run.client.call("POST", ip.PARK if to == ip.PARKED else ip.MOVE, {"ip": name}, look=look, **body).data
    return wait_for(run, name, task) if run.params["wait"] else task


def wait_for(run: Run, name: str, task: t.Any) -> t.Any:
    """The task's last state once it has ended well."""
    found = place_of(name, task)
    return follow(run, *found, task, run.params["wait_timeout"]) if found else task


def task_shown(name: str, task: t.Any) -> Values | None:
    """The task for a result, with the path at which it can be waited for; None where there is none, or where the API
    has not told which.
    """
    found = place_of(name, task)
    return shown(found[1], task) if found else None


def place_of(name: str, task: t.Any) -> tuple[TaskFamily, str] | None:
    """The family and the path of a task of a block; None for what is no task."""
    return task_path(FAMILIES, fill(ip.ROUTE, {"ip": name}), task)


def read_back(run: Run, name: str, unmet: Values) -> Values:
    """The block as it is afterwards. Raises StateError where it has not become as asked for."""
    if not run.params["wait"]:
        return predicted(read(run, name), unmet)
    last: Values = {}

    def as_asked() -> Values | None:
        last.update(read(run, name))
        return None if differences(unmet, last) else last

    try:
        seen = until(as_asked, min(run.params["wait_timeout"], LAG), run.client.throttle)
    except ApiError as error:
        raise error.noting("all writes were sent: run the task again to see that they have taken effect") from None
    if seen is None:
        left = ", ".join(
            messages.not_changed(word, ip.shown(last)[word], value) for word, value in differences(unmet, last).items()
        )
        raise StateError(f"{name}: the API accepted the change but {left}")
    return last


OPTIONS: dict[str, dict[str, t.Any]] = {
    "ip": {"type": "str", "required": True},
    "description": {"type": "str"},
    "routed_to": {"type": "str"},
    "nexthop": {"type": "str"},
    **WAIT,
}
READS = reads(ip.LIST, ip.ROUTE)
OPERATIONS = (*READS, *reads(ip.MOVE, ip.TASKS, ip.TASK), f"PUT {ip.ROUTE}", f"POST {ip.MOVE}", f"POST {ip.PARK}")
JOB = Job(
    OPTIONS,
    manage,
    check=checked,
    operations=OPERATIONS,
    published=PUBLISHED,
    constraints={"required_by": {"nexthop": ["routed_to"]}},
)


# ---- reading


def info(run: Run) -> Result:
    """The blocks that are named or found, those that the filters mean."""
    params = run.params
    if params["ip"] is not None:
        reading = read_each(run.client, ip.ROUTE, "ip", find_blocks(run.client, params["ip"]) if params["ip"] else [])
    else:
        reading = read_all(run.client, ip.LIST, ip.ROUTE, "ip", "ip")
    unread = [
        error.about(name) if isinstance(error, ApiError) else error
        for name, error in reading.errors.items()
        if params["ip"] is not None or not (isinstance(error, ApiError) and error.lasting)
    ]
    if unread:
        raise unread[0]
    if reading.errors:
        run.warnings.append(f"left out, as they cannot be read: {listed(sorted(reading.errors))}")
    if params["ip"] is None:
        report_unknown(run, "IP block", ip.known_values(reading.objects.values()))
    wanted = [ip.entry(block) for block in reading.objects.values() if meant(params, block)]
    return {
        "changed": False,
        "ips": sorted(wanted, key=lambda block: (block["version"], network_of(block["ip"]).network_address.packed)),
    }


def meant(params: Values, block: Values) -> bool:
    """Whether the filters mean a block."""
    routed = service_of(block) or ip.PARKED
    return (params["type"] is None or block.get("type") in params["type"]) and (
        params["routed_to"] is None or any(same_name(name, routed) for name in params["routed_to"])
    )


INFO_OPTIONS: dict[str, dict[str, t.Any]] = {
    "ip": {"type": "list", "elements": "str"},
    "type": {"type": "list", "elements": "str"},
    "routed_to": {"type": "list", "elements": "str"},
    **PARALLEL,
}
INFO_JOB = Job(
    INFO_OPTIONS, info, check=lambda params: checked({"ip": params["ip"] or []}), operations=READS, published=PUBLISHED
)
