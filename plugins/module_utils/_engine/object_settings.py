# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The kind `ObjectSettings`: find → read → plan → wait for others → write → read back → result."""

from __future__ import annotations

import operator

from ansible_collections.community.ovh.plugins.module_utils._api import messages
from ansible_collections.community.ovh.plugins.module_utils._api.client import ABSENT
from ansible_collections.community.ovh.plugins.module_utils._api.errors import (
    ApiError,
    StateError,
    UsageError,
    name_object_in_errors,
)
from ansible_collections.community.ovh.plugins.module_utils._api.parallel import (
    new_outcomes,
    outcomes_text,
    run_in_parallel,
)
from ansible_collections.community.ovh.plugins.module_utils._api.paths import fill
from ansible_collections.community.ovh.plugins.module_utils._api.text import listed
from ansible_collections.community.ovh.plugins.module_utils._engine.action.action import task_entry, task_path
from ansible_collections.community.ovh.plugins.module_utils._engine.enclosing import require_enclosing
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Job, Result, Run
from ansible_collections.community.ovh.plugins.module_utils._engine.polling import attempts
from ansible_collections.community.ovh.plugins.module_utils._engine.tasks.start import TaskStarter
from ansible_collections.community.ovh.plugins.module_utils._engine.tasks.wait import wait_for_others, wait_for_task
from ansible_collections.community.ovh.plugins.module_utils._schema.arguments import WAIT
from ansible_collections.community.ovh.plugins.module_utils._schema.object_settings import (
    ObjectSettings,
    Offer,
    Property,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.operations import Published
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values

OPTION = operator.attrgetter("option")


def object_settings_job(kind: ObjectSettings, published: Published | None = None) -> Job:
    """Return the job of the module that sets properties of one object."""
    return Job(
        {**kind.options, **WAIT},
        lambda run: manage(kind, run),
        constraints=kind.constraints,
        check=lambda params: kind.check(params[kind.option]),
        operations=kind.operations,
        published=published,
    )


def manage(kind: ObjectSettings, run: Run) -> Result:
    """Run one task and return its result. Raises OvhError, which states what was written until then."""
    (name,) = require_enclosing(run.client, kind.enclosing, [run.params[kind.option]])
    before = read(kind, run, name)
    given = {each.option: run.params[each.option] for each in kind.properties if run.params[each.option] is not None}
    wanted = offered(kind, run, name, given, before)
    if starts_task(kind, run, changes_of(kind, given, before)) and not run.check_mode:
        wait_for_others(run, kind.tasks.family, name, lambda: open_tasks(kind, run, name))
        before = read(kind, run, name)
    changes = changes_of(kind, wanted, before)
    after, task = expected_object(kind, before, changes), None
    if changes and not run.check_mode:
        task = write(kind, run, name, changes)
        after = read_back(kind, run, name, changes)
    current = values_of(kind, before)
    result: Result = {
        "changed": bool(changes),
        kind.name: kind.entry(after),
        "diff": {"before": {option: current[option] for option in changes}, "after": changes},
    }
    return result if run.params["wait"] else {**result, "task": task and task_entry(kind.tasks, name, task)}


# ---- reading


def read(kind: ObjectSettings, run: Run, name: str) -> Values:
    """Return the object as it is now."""
    with name_object_in_errors(name):
        return run.client.get_object(kind.route, {kind.parameter: name})


def values_of(kind: ObjectSettings, current: Values) -> Values:
    """Return the values of an object that a task can set."""
    return {each.option: each.value(current) for each in kind.properties}


def open_tasks(kind: ObjectSettings, run: Run, name: str) -> list[str]:
    """Return the paths of the object's open tasks."""
    source, values = kind.tasks.source, {kind.parameter: name}
    ids = [number for query in source.queries for number in run.client.get_list(source.route, values, query)]
    return [fill(source.item_route, {**values, kind.tasks.key: number}) for number in ids]


# ---- planning


def changes_of(kind: ObjectSettings, wanted: Values, current: Values) -> Values:
    """Return the wanted values that an object does not have."""
    asked = [each for each in kind.properties if each.option in wanted]
    return {
        each.option: wanted[each.option] for each in asked if not each.same(wanted[each.option], each.value(current))
    }


def offered(kind: ObjectSettings, run: Run, name: str, given: Values, current: Values) -> Values:
    """Return the wanted values; those that change and are subject to an offer, in the API's form.

    Raises UsageError for a value that is not offered.
    """
    changes, wanted = changes_of(kind, given, current), dict(given)
    for each in kind.properties:
        if each.offer and each.option in changes:
            wanted[each.option] = choose_unconditional(each.offer, run, name) or choose(
                kind, run, name, each, each.offer
            )
    return wanted


def choose_unconditional(offer: Offer, run: Run, name: str) -> str | None:
    """Return the value that is valid without asking the API for its offer; None if the offer decides.

    Raises UsageError if no value is valid.
    """
    try:
        return offer.settled(run.params, name)
    except ValueError as error:
        raise UsageError(str(error)) from None


def choose(kind: ObjectSettings, run: Run, name: str, wanted: Property, offer: Offer) -> str:
    """Return the wanted value of a property in the API's form. Raises UsageError if it is not offered."""
    with name_object_in_errors(name):
        possible = offer.values(run.client.get_object(offer.route, {kind.parameter: name}))
    value, variant = run.params[wanted.option], run.params[offer.variant]
    chosen = next((each for each in possible if wanted.same(value, each)), None)
    if chosen is None:
        known = listed(sorted(possible)) or offer.nothing
        raise UsageError(offer.unknown.format(name=name, value=value, possible=known))
    if variant and not any(offer.same_variant(variant, each) for each in possible[chosen]):
        known = listed(list(possible[chosen])) or "none"
        raise UsageError(offer.no_variant.format(name=name, of=chosen, value=variant, possible=known))
    return chosen


def starts_task(kind: ObjectSettings, run: Run, changes: Values) -> bool:
    """Return whether one of these changes starts a task; an object can have one at a time."""
    changing = [each for each in kind.properties if each.option in changes]
    return any(each.write(run.params, changes[each.option]).task for each in changing)


def expected_object(kind: ObjectSettings, current: Values, changes: Values) -> Values:
    """Return an object as it will be after these changes."""
    for each in kind.properties:
        if each.option in changes:
            current = each.desired_value(current, changes[each.option])
    return current


# ---- writing


def write(kind: ObjectSettings, run: Run, name: str, changes: Values) -> Values | None:
    """Set each property, one after the other, and return the last task; None if no task was started.

    Raises OvhError, which states what was written.
    """
    outcomes = new_outcomes([each for each in kind.properties if each.option in changes])
    with run.report_if_interrupted(name, outcomes, OPTION):
        for outcome in outcomes:
            run_in_parallel([outcome], lambda each: send(kind, run, name, each, changes), 1, run.client.throttle)
            if outcome.error:
                with name_object_in_errors(name):
                    raise outcome.error.with_hint(outcomes_text(outcomes, OPTION))
    return next((outcome.value for outcome in outcomes if isinstance(outcome.value, dict)), None)


def send(kind: ObjectSettings, run: Run, name: str, changed: Property, changes: Values) -> Values | bool:
    """Set one property, and return its task, which has ended unless the user does not wait; True if it starts none."""
    values, request = {kind.parameter: name}, changed.write(run.params, changes[changed.option])
    body = ABSENT if request.body is None else request.body

    def shows() -> bool:
        return changed.option not in changes_of(kind, changes, read(kind, run, name))

    if not request.task:
        run.client.call(request.method, request.route, values, body=body, verify_effect=lambda: shows() or None)
        return True
    task = TaskStarter(run, kind.tasks.source, values, {}).start_visibly(request.route, body, shows)
    if task and run.params["wait"]:
        path = task_path(kind.tasks, name, task)
        return wait_for_task(run, kind.tasks.family, path, task, run.params["wait_timeout"])
    return task or True


def read_back(kind: ObjectSettings, run: Run, name: str, changes: Values) -> Values:
    """Return the object once it shows the written values; with wait=false, as it will be.

    Raises StateError if it does not show them.
    """
    current: Values = {}
    try:
        for _attempt in attempts(min(run.params["wait_timeout"], kind.lag), run.client.throttle):
            current = read(kind, run, name)
            if not run.params["wait"]:
                return expected_object(kind, current, changes)
            if not changes_of(kind, changes, current):
                return current
    except ApiError as error:
        raise error.with_hint("all writes were sent: run the task again to see that they have taken effect") from None
    shown = values_of(kind, current)
    left = ", ".join(
        messages.not_changed(option, shown[option], value)
        for option, value in changes_of(kind, changes, current).items()
    )
    raise StateError(f"{name}: the API accepted the change but {left}")
