# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The kind `ActionSet`: select → read and plan → wait for others → write settings → steps in rounds → read back →
result.

A service carries out one task at a time (docs/api_facts.md, Tasks), so that each service has its steps one after the
other, and the services theirs in parallel.
"""

from __future__ import annotations

import dataclasses
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.bulk import Reading, read_back, read_each, read_lists
from ansible_collections.community.ovh.plugins.module_utils._api.client import ABSENT, expect_type
from ansible_collections.community.ovh.plugins.module_utils._api.errors import (
    ApiError,
    OvhError,
    StateError,
    UsageError,
    name_object_in_errors,
)
from ansible_collections.community.ovh.plugins.module_utils._api.paths import fill
from ansible_collections.community.ovh.plugins.module_utils._api.text import listed
from ansible_collections.community.ovh.plugins.module_utils._engine import settings
from ansible_collections.community.ovh.plugins.module_utils._engine.action.action import (
    is_missing,
    read,
    requested_time,
    starter,
    task_entry,
    task_path,
)
from ansible_collections.community.ovh.plugins.module_utils._engine.destructive_action import require_confirmation
from ansible_collections.community.ovh.plugins.module_utils._engine.gather import gather
from ansible_collections.community.ovh.plugins.module_utils._engine.items import (
    Item,
    changed,
    read_each_item,
    write_each_item,
)
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Job, Result, RevealedSecret, Run
from ansible_collections.community.ovh.plugins.module_utils._engine.polling import attempts
from ansible_collections.community.ovh.plugins.module_utils._engine.targets import (
    Target,
    named_targets,
    raise_if_stopped,
    select,
    unsuitable_error,
    warn_of_skipped,
)
from ansible_collections.community.ovh.plugins.module_utils._engine.tasks import history as task_history
from ansible_collections.community.ovh.plugins.module_utils._engine.tasks import start as task_start
from ansible_collections.community.ovh.plugins.module_utils._engine.tasks.wait import wait_for_task
from ansible_collections.community.ovh.plugins.module_utils._schema.action import (
    ActionSet,
    DestructiveAction,
    Seen,
    Step,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.arguments import (
    CONFIRM,
    ON_EMPTY,
    PARALLEL,
    WAIT,
    Spec,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.compare import covers
from ansible_collections.community.ovh.plugins.module_utils._schema.names import snake_case
from ansible_collections.community.ovh.plugins.module_utils._schema.operations import Published
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values

# The option that says from when on an order is given only once.
SINCE = "unless_done_since"


def action_set_job(described: ActionSet, published: Published | None = None) -> Job:
    """Return the job of an action set's module."""
    return Job(
        argument_spec(described, published),
        lambda run: execute(described, run),
        described.product,
        described.constraints,
        check=lambda params: check(described, params),
        operations=described.operations,
        published=published,
        body_fields=settings.body_fields(described.settings),
        irreversible=described.irreversible,
    )


def argument_spec(described: ActionSet, published: Published | None) -> Spec:
    """Return the module's options."""
    return {
        **described.selectors,
        **ON_EMPTY,
        **settings.options_of(described.settings, published),
        **described.options,
        **CONFIRM,
        **PARALLEL,
        **WAIT,
    }


def check(described: ActionSet, params: Values) -> None:
    """Raise UsageError or ValueError for options that contradict each other or are not valid, and for a destructive
    action that is not confirmed.
    """
    requested_time(SINCE, params)
    described.check(params)
    destructive = confirmed_action(described, params)
    if destructive:
        require_one_confirmed(described, destructive, params)
    if asks_for_secret(described, params) and not names_one(described, params):
        raise UsageError(f"{described.secret and described.secret.option}: {one_only(described)}")


def require_one_confirmed(described: ActionSet, destructive: DestructiveAction, params: Values) -> None:
    """Raise UsageError unless the task names just one service, and names it twice."""
    if not names_one(described, params):
        raise UsageError(f"{destructive}: {one_only(described)}; nothing was done")
    require_confirmation(destructive, names_in(params)[0], params["confirm"])


def names_in(params: Values) -> list[str]:
    """Return the services that the task names."""
    return [name for name in params["service_name"] or () if name.strip()]


def names_one(described: ActionSet, params: Values) -> bool:
    """Return whether the task names just one service, and selects no other."""
    others = [name for name in described.selectors if name != "service_name" and params[name] is not None]
    return len(names_in(params)) == 1 and not others


def one_only(described: ActionSet) -> str:
    """Return what a task must be that is about one service, for a message."""
    return f"it takes one {described.service.word} by service_name, no list and no other selector"


def asks_for_secret(described: ActionSet, params: Values) -> bool:
    """Return whether the task asks for a secret of the service."""
    return described.secret is not None and bool(params[described.secret.option])


def confirmed_action(described: ActionSet, params: Values) -> DestructiveAction | None:
    """Return the destructive action that the task must confirm; None without one."""
    destructive = described.destructive_action(params)
    return destructive if destructive and destructive.confirmed else None


# ---- the order of things


@dataclasses.dataclass
class ActionItem(Item):
    """A service of the task.

    seen: the last look at it. steps: what is planned. tasks: those that were started, in their last known states.
    known: the ids of its tasks before it was looked at. impossible: why it cannot be brought to the wanted state.
    """

    seen: Seen = Seen()
    steps: tuple[Step, ...] = ()
    tasks: list[Values] = dataclasses.field(default_factory=list)
    known: frozenset[t.Any] = frozenset()
    impossible: str = ""

    @property
    def needs_writes(self) -> bool:
        """Whether something has to be written to it, or cannot be."""
        return self.target.workable and bool(self.changes or self.steps or self.impossible)


Items = list[ActionItem]


def execute(described: ActionSet, run: Run) -> Result:
    """Run one task and return its result. Raises OvhError if no service can be worked on."""
    parts = [part for part in described.settings if part.wanted(run.params)]
    asked = settings.wanted_of(described.settings, run.params)
    items = [ActionItem(target, wanted=described.wanted(asked, target.name)) for target in targets_of(described, run)]
    read_and_plan(described, run, parts, items)
    if not run.check_mode:
        items_to_write = [item for item in items if item.needs_writes]
        if confirmed_action(described, run.params):
            remember_tasks(described, run, items_to_write)
        free = wait_for_open_tasks(described, run, items_to_write)
        for item in free:
            discard_state(item)
        read_and_plan(described, run, parts, free)
    for item in items:
        skip_unsupported(item)
    if run.check_mode:
        for item in items:
            item.after = {**item.after, **effect_of(item.steps)}
    else:
        if parts:
            settings.write(parts, run, items)
            settings.read_back(parts, run, items)
        carry_out(described, run, items)
        require_effects(described, run, items)
    secrets = read_secret(described, run, items)
    warn_of_skipped([item.target for item in items], described.service, run)
    return {**result(described, run, items), **secrets}


def targets_of(described: ActionSet, run: Run) -> list[Target]:
    """Return the services of the task. A destructive action accepts only a service's own name, not its display name."""
    if confirmed_action(described, run.params) is None:
        return select(described.service, run, tuple(described.selectors))
    return named_targets(
        described.service, run, [name.strip() for name in run.params["service_name"] if name.strip()], exact=True
    )


def discard_state(item: ActionItem) -> None:
    """Forget what was read and planned, because it is outdated."""
    item.target.fresh = False
    item.before, item.after, item.changes, item.steps, item.impossible = {}, {}, {}, (), ""


def skip_unsupported(item: ActionItem) -> None:
    """Drop the steps of an item for which they are impossible."""
    if item.impossible and item.target.workable:
        item.target.blocked_by(unsuitable_error(item.target, item.impossible))
        item.changes, item.steps, item.after = {}, (), item.before


def effect_of(steps: t.Iterable[Step]) -> Values:
    """Return the values that a service has once all these steps are carried out."""
    return {name: value for step in steps for name, value in step.after.items()}


# ---- reading and planning


def read_and_plan(described: ActionSet, run: Run, parts: settings.Parts, items: Items) -> None:
    """Read each workable service, and plan what it needs."""
    workable = {item.target.name: item for item in items if item.target.workable}
    for name, error in read_state(described, run, list(workable.values()), read_each).items():
        workable[name].target.blocked_by(error)
    settings.read(parts, run, items)
    settings.plan(parts, items)
    read_history(described, run, [item for item in items if item.target.workable])
    for item in items:
        if item.target.workable:
            plan(described, run, item)


def read_state(described: ActionSet, run: Run, items: Items, reader: settings.Reader) -> dict[str, OvhError]:
    """Read the state of each service into its item, and return the errors of those that cannot be read, by name."""
    found: dict[str, Values] = {item.target.name: {} for item in items}
    unknown: dict[str, dict[str, str]] = {name: {} for name in found}
    errors: dict[str, OvhError] = {}
    for each in described.reads:
        if each.needed is None or each.needed(run.params, Seen()):
            reading = (
                gather(run.client, each.source, list(found))
                if each.source.is_list
                else settings.read_services(described.service, each.source.route, run, items, reader)
            )
            for name, values in found.items():
                answer = reading.objects.get(name)
                values[each.name] = answer if answer is None or each.value is None else each.value(answer)
            for name, error in reading.errors.items():
                if is_missing(each, error):
                    unknown[name][each.name] = str(error)
                else:
                    errors.setdefault(name, error)
    raise_if_stopped(Reading({name: found[name] for name in found if name not in errors}, errors))
    for item in items:
        name = item.target.name
        item.seen = Seen(found[name], unknown[name], since=requested_time(SINCE, run.params))
    return errors


def read_history(described: ActionSet, run: Run, items: Items) -> None:
    """Find out which orders were carried out since the time that the task names."""
    since, orders = requested_time(SINCE, run.params), described.repeated(run.params)
    if since is None:
        return
    family = described.tasks.family

    def recent(item: ActionItem) -> frozenset[str]:
        histories = {
            order.label: task_history.tasks_of(starter(described, run, item.target.name, order.task))
            for order in orders
        }
        return frozenset(
            label
            for label, tasks in histories.items()
            if task_history.last_since(task_history.sorted_by_start(tasks, family), family, since)
        )

    for item, labels in read_each_item(run, items, recent):
        item.seen = dataclasses.replace(item.seen, recent=labels)


def plan(described: ActionSet, run: Run, item: ActionItem) -> None:
    """Plan the steps of one service, or find out why they are impossible."""
    state = described.state(run.params, item.seen)
    item.wanted = {**item.wanted, **state}
    item.before, item.after = {**item.before, **state}, {**item.after, **state}
    try:
        item.seen = read(run, described.service, described.needs, item.target.name, item.seen)
        item.steps = described.plan(run.params, item.seen)
    except (StateError, ValueError) as error:
        item.impossible = str(error)


# ---- tasks of others


def remember_tasks(described: ActionSet, run: Run, items: Items) -> None:
    """Keep the ids of each service's tasks before planning, so that a task which starts meanwhile is noticed."""
    for item in items:
        item.known = frozenset(starter(described, run, item.target.name, {}).ids())


def wait_for_open_tasks(described: ActionSet, run: Run, items: Items) -> Items:
    """Wait for the open tasks of these services, whoever started them, and return the items that are free now."""
    busy = {item.target.name: item for item in items}
    for _attempt in attempts(run.params["wait_timeout"], run.client.throttle):
        reading = read_lists(
            run.client,
            described.open_tasks.route,
            described.service.path_parameter,
            list(busy),
            described.open_tasks.queries,
        )
        raise_if_stopped(reading)
        for name, error in reading.errors.items():
            busy.pop(name).target.blocked_by(error)
        for name, ids in reading.objects.items():
            if not ids:
                busy.pop(name)
        if not busy:
            break
        run.progress(f"waiting for tasks in progress on {listed(list(busy))}")
    for item in busy.values():
        item.target.error = unsuitable_error(
            item.target,
            f"it has a task that is still open after {run.params['wait_timeout']:g} s (wait_timeout), and it has one"
            " at a time: nothing was started on it",
        )
    return [item for item in items if item.target.workable]


# ---- carrying out


def carry_out(described: ActionSet, run: Run, items: Items) -> None:
    """Carry out the steps of each service in rounds: the first step of all services in parallel, then the second."""
    wait_for_written_settings(
        described, run, [item for item in items if item.written and item.steps and item.target.workable]
    )
    end = run.client.throttle.now() + run.params["wait_timeout"]
    for number in range(max((len(item.steps) for item in items), default=0)):
        ready = [item for item in items if number < len(item.steps) and item.target.workable and not item.not_attempted]
        for item in start_round(described, run, ready, number):
            if item.steps[number].order.starts_task and (run.params["wait"] or item.steps[number + 1 :]):
                finish(described, run, item, max(0.0, end - run.client.throttle.now()))
            if item.target.workable:
                item.after = {**item.after, **item.steps[number].after}
        for item in ready:
            if item.target.error and number:
                item.target.error = item.target.error.with_hint(
                    "done before that: " + listed([step.order.label for step in item.steps[:number]])
                )


def wait_for_written_settings(described: ActionSet, run: Run, items: Items) -> None:
    """Wait for the tasks that written settings have started on these services."""
    try:
        wait_for_open_tasks(described, run, items)
    except ApiError as error:
        for item in items:
            item.target.error = unsuitable_error(
                item.target, f"its settings were written, but its tasks in progress could not be read ({error})"
            )


def start_round(described: ActionSet, run: Run, items: Items, number: int) -> Items:
    """Start the step with this number on each service, some in parallel, and return the items where that succeeded."""
    what = listed(sorted({item.steps[number].order.label for item in items}))
    outcomes = write_each_item(
        run,
        items,
        what,
        lambda item: start(described, run, item, item.steps[number]),
        f"{described.service.plural} told",
    )
    for outcome in outcomes:
        outcome.item.tasks += [outcome.value] if outcome.value else []
    return [outcome.item for outcome in outcomes if outcome.value is not None]


def start(described: ActionSet, run: Run, item: ActionItem, step: Step) -> Values:
    """Start a step and return its task; empty if the response completes the step."""
    order, body = step.order, ABSENT if step.body is None else step.body
    with name_object_in_errors(item.target.label):
        if order.destroys:
            return starter(described, run, item.target.name, {}).start_without_retry(order.route, item.known, body)
        if order.starts_task:
            return starter(described, run, item.target.name, order.task).start(order.route, body, order.method)
        return write_without_task(described, run, item, step)


def write_without_task(described: ActionSet, run: Run, item: ActionItem, step: Step) -> Values:
    """Send a write that starts no task. After a lost response, check whether it took effect before repeating it."""
    values = {described.service.path_parameter: item.target.name}

    def effect() -> Values | None:
        current = run.client.get_object(step.order.route, values)
        return current if covers(current, step.body) else None

    run.client.call(step.order.method, step.order.route, values, body=step.body, verify_effect=effect)
    return {}


def finish(described: ActionSet, run: Run, item: ActionItem, seconds: float) -> None:
    """Wait until the last task of a service has ended."""
    try:
        with name_object_in_errors(item.target.label):
            path = task_path(described.tasks, item.target.name, item.tasks[-1])
            item.tasks[-1] = wait_for_task(run, described.tasks.family, path, item.tasks[-1], seconds)
    except OvhError as error:
        item.target.error = error


def require_effects(described: ActionSet, run: Run, items: Items) -> None:
    """Compare the carried-out steps with what the API shows now, which may lag."""
    done = [item for item in items if item.steps and item.written and item.target.workable and run.params["wait"]]
    errors: dict[str, OvhError] = {}
    for _attempt in attempts(task_start.LIST_LAG, run.client.throttle):
        for item in done:
            item.target.fresh = False
        try:
            errors = read_state(described, run, done, read_back)
        except ApiError as error:
            errors = {item.target.name: error for item in done}
        if not any(described.unmet(item.steps, item.seen) for item in done):
            break
    for item in done:
        failure, unmet = errors.get(item.target.name), described.unmet(item.steps, item.seen)
        if failure or unmet:
            reason = f"it could not be read back ({failure})" if failure else unmet
            item.target.error = unsuitable_error(item.target, f"the API's task has ended well, and {reason}")


# ---- the result


def read_secret(described: ActionSet, run: Run, items: Items) -> Result:
    """Return the secret that the task asks for, by the result's key: null in check mode, and where the service failed.

    The API makes another one for each request, so that one with a lost answer is sent again.
    """
    secret = described.secret
    if secret is None or not run.params[secret.option]:
        return {}
    found: Result = {secret.key: None}
    for item in items:
        if run.check_mode or not item.target.workable:
            continue
        values = {described.service.path_parameter: item.target.name}
        try:
            answer = run.client.call("POST", secret.route, values, body=ABSENT, verify_effect=lambda: None)
            text = str(expect_type(str, answer, "POST", fill(secret.route, values)))
            run.secrets.add(text)
            found[secret.key] = RevealedSecret(text)
        except ApiError as error:
            item.target.error = error.for_object(item.target.label)
    return found


def result(described: ActionSet, run: Run, items: Items) -> Result:
    """Return the result of all services, with the tasks of each; the diff says what is destroyed."""
    outcome, destroyed = (
        settings.result(described.service, items),
        confirmed_action(described, run.params),
    )
    for entry, item in zip(outcome[snake_case(described.service.plural)], items, strict=True):
        entry["tasks"] = [task_entry(described.tasks, item.target.name, task) for task in item.tasks]
        if destroyed and any(step.order.destroys for step in item.steps) and changed(item):
            diff = destroyed.diff(*settings.difference_of(item))
            outcome["diff"] = {side: {item.target.name: values} for side, values in diff.items()}
    return outcome
