# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The kind `Action`: select → read → plan → send → verify → wait → read back → result."""

from __future__ import annotations

import contextlib
import dataclasses
import datetime
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api import messages
from ansible_collections.community.ovh.plugins.module_utils._api.bulk import read_each
from ansible_collections.community.ovh.plugins.module_utils._api.client import ABSENT, expect_type
from ansible_collections.community.ovh.plugins.module_utils._api.errors import (
    ApiError,
    OvhError,
    StateError,
    UsageError,
    name_object_in_errors,
)
from ansible_collections.community.ovh.plugins.module_utils._api.paths import fill
from ansible_collections.community.ovh.plugins.module_utils._engine.action.secret import destination_of, reveal
from ansible_collections.community.ovh.plugins.module_utils._engine.destructive_action import require_confirmation
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Job, Result, Run
from ansible_collections.community.ovh.plugins.module_utils._engine.polling import attempts
from ansible_collections.community.ovh.plugins.module_utils._engine.targets import Target, the_named_target
from ansible_collections.community.ovh.plugins.module_utils._engine.tasks import history as task_history
from ansible_collections.community.ovh.plugins.module_utils._engine.tasks import start as task_start
from ansible_collections.community.ovh.plugins.module_utils._engine.tasks import wait as task_wait
from ansible_collections.community.ovh.plugins.module_utils._schema.action import (
    Action,
    IfMissing,
    Joining,
    Outcome,
    Params,
    Read,
    Seen,
    ServiceOrders,
    ServiceTasks,
    Step,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.arguments import CONFIRM, WAIT, Spec
from ansible_collections.community.ovh.plugins.module_utils._schema.names import snake_case
from ansible_collections.community.ovh.plugins.module_utils._schema.operations import Published
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Service, Values, path_parameters
from ansible_collections.community.ovh.plugins.module_utils._schema.source import Source

# Seconds between two looks at a service that goes through phases: a shorter phase can be missed.
SHORTEST_PHASE = 2.0


def action_job(action: Action, published: Published | None = None) -> Job:
    """Return the job of an action's module."""
    return Job(
        argument_spec(action),
        lambda run: execute(action, run),
        action.product,
        action.constraints,
        check=lambda params: check(action, params),
        secrets=action.secrets or (lambda params: set()),
        operations=action.operations,
        product_operation=action.order.operation,
        published=published,
        irreversible=action.irreversible,
    )


def argument_spec(action: Action) -> Spec:
    """Return the module's options."""
    confirmation = {
        name: option for name, option in CONFIRM.items() if action.irreversible and name in ("confirm", action.since)
    }
    dest: Spec = {"dest": {"type": "path"}} if action.reveals else {}
    return {
        "service_name": {"type": "str", "required": True},
        **action.options,
        **confirmation,
        **dest,
        **WAIT,
        "wait_timeout": {"type": "float", "default": action.wait_timeout},
    }


def check(action: Action, params: Values) -> None:
    """Raise UsageError or ValueError for options that contradict each other or are not valid, and for a destructive
    action that is not confirmed.
    """
    if not params["service_name"].strip():
        raise UsageError("service_name is empty")
    action.check(params)
    destructive = action.destructive_action(params)
    if destructive:
        require_confirmation(destructive, params["service_name"], params["confirm"])
    requested_time(action.since, params)
    if action.reveals and params["dest"] and not params["wait"]:
        raise UsageError(
            f"dest needs wait: true, since there is nothing to save before the {action.reveals.what} is open"
        )


def execute(action: Action, run: Run) -> Result:
    """Run one task and return its result. Raises OvhError if the action is impossible or fails."""
    destination = destination_of(action, run)
    target = the_named_target(action.service, run, action.exact_name)
    file = destination.file(target.name) if destination else None
    with name_object_in_errors(target.label):
        outcome = run_on(action, run, target)
        revealed, file_before, file_after = reveal(action, run, outcome, file)
    diff = diff_of(action, run.params, outcome.step)
    before, after = {**diff["before"], **file_before}, {**diff["after"], **file_after}
    task = outcome.task and task_entry(action.tasks, target.name, outcome.task)
    return {
        "changed": before != after,
        "service_name": target.name,
        **action.result(run.params, outcome),
        "task": task,
        **revealed,
        "diff": {"before": before, "after": after},
    }


def diff_of(action: Action, params: Values, step: Step | None) -> dict[str, Values]:
    """Return the diff of a step (before and after), which names what the step destroys."""
    if step is None:
        return {"before": {}, "after": {}}
    destructive = action.destructive_action(params)
    return destructive.diff(step.before, step.after) if destructive else {"before": step.before, "after": step.after}


def run_on(action: Action, run: Run, target: Target) -> Outcome:
    """Carry out the action on one service unless it is not needed, and return the outcome."""
    seen = add_history(action, run, target.name, read_state(action, run, target))
    running = task_history.last_running(seen.tasks, action.tasks.family) if action.joins else None
    if action.joins and running:
        return wait_for_running_task(action, action.joins, run, target.name, seen, running)
    with unsupported_as_error():
        step = action.plan(run.params, seen)
        if step is None:
            return unneeded(action, run, target.name, seen)
        if action.prepare:
            step = action.prepare(run.params, read(run, action.service, action.needs, target.name, seen), step)
    if run.check_mode:
        return Outcome(step, None)
    task = send(action, run, target.name, step, seen)
    return read_back(action, run, target.name, step, seen, task) if run.params["wait"] else Outcome(step, None, task)


@contextlib.contextmanager
def unsupported_as_error() -> t.Iterator[None]:
    """Turn a description's ValueError into a StateError inside this context."""
    try:
        yield
    except ValueError as error:
        raise StateError(str(error)) from None


# ---- reading


def read_state(action: Action, run: Run, target: Target) -> Seen:
    """Read everything that the plan depends on (the GETs of the description's `reads`).

    The service's own object is not read again if the target has just been read.
    """
    given = {
        each.name: target.facts
        for each in action.reads
        if target.fresh and each.source.route == action.service.item_route
    }
    seen = Seen(given, now=run.client.connection.clock.timestamp())
    return read(run, action.service, [each for each in action.reads if each.name not in given], target.name, seen)


def reread_state(action: Action, run: Run, name: str, seen: Seen) -> Seen:
    """Read again what shows the action's effect, and return `seen` with it."""
    return read(run, action.service, [each for each in action.reads if each.state], name, seen)


def read(run: Run, service: Service, reads: t.Iterable[Read], name: str, seen: Seen) -> Seen:
    """Return `seen` with the objects of further reads added, by the name of each read.

    Raises StateError if one of them makes the action impossible.
    """
    values = {service.path_parameter: name}
    for each in reads:
        with unsupported_as_error():
            needed = each.needed is None or each.needed(run.params, seen)
            query = each.query(run.params, seen) if needed and each.query else None
        if needed:
            seen = dataclasses.replace(seen, found={**seen.found, each.name: read_value(run, each, values, query)})
    return seen


def read_value(run: Run, each: Read, values: Values, query: Values | None) -> t.Any:
    """Return what one read finds (GET of its route); None if the API has nothing there and the description allows
    that.
    """
    route = each.source.route
    try:
        answer: t.Any = expect_type(
            list if each.source.is_list else dict,
            run.client.read(route, values, query=query),
            "GET",
            fill(route, values),
        )
        if each.source.item_route:
            answer = read_objects(run, each.source, values, answer)
    except ApiError as error:
        if error.not_found and each.absent:
            raise StateError(each.absent) from None
        if is_missing(each, error):
            return None
        if each.secret and error.status == 200:
            error.message = messages.unexpected_response()
        raise
    value = each.value(answer) if each.value else answer
    if each.secret and value:
        run.secrets.add(value[each.secret])
    return value


def read_objects(run: Run, source: Source, values: Values, ids: t.Iterable[t.Any]) -> list[Values]:
    """Return the objects of a list of ids, without those that no longer exist. Raises the error of one that cannot be
    read.
    """
    reading = read_each(
        run.client, source.item_route, path_parameters(source.item_route)[-1], list(map(str, ids)), values
    )
    for error in reading.errors.values():
        if not (isinstance(error, ApiError) and error.not_found):
            raise error
    return list(reading.objects.values())


def is_missing(each: Read, error: OvhError) -> bool:
    """Return whether an error means that the service lacks what is read, and may lack it."""
    return isinstance(error, ApiError) and (
        (each.missing is IfMissing.NONE and error.not_found) or (each.missing is IfMissing.UNKNOWN and error.permanent)
    )


def requested_time(option: str, params: Params) -> datetime.datetime | None:
    """Return the time since which the action must not be repeated; None without the option.

    Raises UsageError if its text is not a timestamp.
    """
    text = params[option] if option else None
    return None if text is None else task_history.requested_timestamp(text, option)


def add_history(action: Action, run: Run, name: str, seen: Seen) -> Seen:
    """Return `seen` with the earlier tasks of the order, if they matter."""
    since = requested_time(action.since, run.params)
    if since is None and not action.joins:
        return seen
    tasks = task_history.sorted_by_start(
        task_history.tasks_of(starter(action, run, name, action.order.task)), action.tasks.family
    )
    done = task_history.last_since(tasks, action.tasks.family, since) if since else None
    return dataclasses.replace(seen, tasks=tuple(tasks), done=done)


# ---- where nothing has to be sent


def unneeded(action: Action, run: Run, name: str, seen: Seen) -> Outcome:
    """Return the outcome without a request: the service is as wanted, or the action was done since the requested time.

    In the second case, wait for its task if the task asks for that.
    """
    task = seen.done
    if task and run.params["wait"] and not run.check_mode and not action.joins:
        task = wait_for_end(action, run, name, task)
    doubt = action.doubt and action.doubt(run.params, seen)
    if doubt:
        run.warnings.append(f"{name}: {doubt}")
    return Outcome(None, seen, task)


def wait_for_running_task(action: Action, joining: Joining, run: Run, name: str, seen: Seen, task: Values) -> Outcome:
    """Wait for a task that was running already, and return the outcome.

    Raises StateError if the service is not as wanted afterwards.
    """
    if run.check_mode or not run.params["wait"]:
        run.warnings.append(
            f"{name}: {joining.what} is in progress, task {task[action.tasks.key]}, and nothing was started;"
            f" {fill_in_options(joining.unknown, run.params)}"
        )
        return Outcome(None, seen, task)
    try:
        followed = wait_for_end(action, run, name, task)
    except StateError as error:
        raise StateError(f"{joining.what} was in progress: {error}") from None
    seen = reread_state(action, run, name, seen)
    unmet = action.unmet and action.unmet(run.params, seen)
    if unmet:
        raise StateError(
            f"{joining.what} that was in progress has ended, {unmet}, and nothing was started: {joining.again}"
        )
    return Outcome(None, seen, followed)


# ---- sending and waiting


def starter(described: ServiceOrders, run: Run, name: str, kind: t.Mapping[str, str]) -> task_start.TaskStarter:
    """Return the object that lists and starts tasks of one kind on a service.

    kind: the query of the task list; empty for all kinds.
    """
    return task_start.TaskStarter(run, described.tasks.source, {described.service.path_parameter: name}, dict(kind))


def send(action: Action, run: Run, name: str, step: Step, seen: Seen) -> Values | None:
    """Send the action's request and return its task; None if the API names none.

    A destructive request is never repeated after a lost response.
    """
    order, body = step.order, ABSENT if step.body is None else step.body
    starts = starter(action, run, name, action.order.task)
    try:
        if order.destroys:
            known = starts.ids() if order.any_task else [task[starts.key] for task in seen.tasks]
            return starts.start_without_retry(order.route, known, body)
        if order.shows_itself:
            return starts.start_visibly(
                order.route,
                body,
                lambda: has_taken_effect(action, run.params, seen, reread_state(action, run, name, seen)),
            )
        return starts.start(order.route, body, order.method)
    except ApiError as error:
        hint = action.hint(error.message) if action.hint and error.status == 400 else ""
        raise error.with_hint(hint) from None


def has_taken_effect(action: Action, params: Params, before: Seen, now: Seen) -> bool:
    """Return whether a request took effect, by the state before and after it."""
    if action.shows:
        return action.shows(before, now)
    return not (action.unmet and action.unmet(params, now))


def wait_for_end(
    action: Action, run: Run, name: str, task: Values | None, seconds: float | None = None
) -> Values | None:
    """Wait until a task has ended, and return its last state; None without a task.

    seconds: the rest of wait_timeout, if a part of it has passed. Raises StateError if the task failed or the time is
    up.
    """
    run.interrupted = f"{name}: {fill_in_options(action.messages.interrupted, run.params)}"
    if task is None:
        return None
    try:
        return task_wait.wait_for_task(
            run,
            action.tasks.family,
            task_path(action.tasks, name, task),
            task,
            run.params["wait_timeout"] if seconds is None else seconds,
        )
    except ApiError as error:
        raise error.with_hint(action.messages.not_followed) from None


def wait_for_cycle(action: Action, run: Run, name: str, seconds: float) -> None:
    """Wait until the service has gone through its phases, if the task asks for that.

    Raises StateError if one of them does not show in time.
    """
    cycle = action.cycle
    if cycle is None or run.params[cycle.option] != cycle.value:
        return
    left = list(cycle.phases)
    for _attempt in attempts(seconds, run.client.throttle, SHORTEST_PHASE):
        shown = run.client.get_object(cycle.route, {action.service.path_parameter: name}).get(cycle.field)
        if shown == left[0]:
            left.pop(0)
        if not left:
            return
        run.progress(f"{name}: waiting until {snake_case(cycle.field)} is {left[0]}")
    raise StateError(
        f"{action.messages.ended}, and {snake_case(cycle.field)} was not {left[0]} when wait_timeout expired"
    )


def read_back(action: Action, run: Run, name: str, step: Step, seen: Seen, task: Values | None) -> Outcome:
    """Return the outcome once the task has ended and its effect shows.

    Raises StateError if the service is not as wanted.
    """
    end = run.client.throttle.now() + run.params["wait_timeout"]
    task = wait_for_end(action, run, name, task)
    wait_for_cycle(action, run, name, end - run.client.throttle.now())
    if action.unmet is None:
        return Outcome(step, None, task)
    now = seen
    try:
        for _attempt in attempts(min(run.params["wait_timeout"], task_start.LIST_LAG), run.client.throttle):
            now = reread_state(action, run, name, seen)
            if has_taken_effect(action, run.params, seen, now):
                break
    except ApiError as error:
        raise error.with_hint(action.messages.not_read) from None
    unmet = action.unmet(run.params, now)
    if unmet:
        raise StateError(f"{action.messages.ended}, and {unmet}")
    return Outcome(step, now, task)


# ---- words


def task_path(tasks: ServiceTasks, name: str, task: Values) -> str:
    """Return the path of a service's task."""
    route = tasks.source.item_route
    service, key = path_parameters(route)
    return fill(route, {service: name, key: task[key]})


def task_entry(tasks: ServiceTasks, name: str, task: Values) -> Values:
    """Return a task of a service for a result."""
    return task_wait.task_entry(task_path(tasks, name, task), task)


def fill_in_options(text: str, params: Params) -> str:
    """Return a sentence of a description with the values of the options that it names."""
    return text.format(**{name: value.strip() if isinstance(value, str) else value for name, value in params.items()})
