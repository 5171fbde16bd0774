# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The kind `Collection`: wait for others → read → plan → apply → wait → read back → publish → result.

Each step takes values and returns values; this file is their order.
"""

from __future__ import annotations

import dataclasses
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.errors import (
    ApiError,
    OvhError,
    StateError,
    UsageError,
)
from ansible_collections.community.ovh.plugins.module_utils._api.text import listed
from ansible_collections.community.ovh.plugins.module_utils._engine.collection.apply import apply
from ansible_collections.community.ovh.plugins.module_utils._engine.collection.container import Container
from ansible_collections.community.ovh.plugins.module_utils._engine.collection.pending_tasks import (
    task_entries,
    wait_for_others,
    wait_until_gone,
)
from ansible_collections.community.ovh.plugins.module_utils._engine.collection.publication import (
    PublicationOutcome,
    foreseen,
    publish_after_failure,
    publish_if_due,
    publish_written,
    serial_before,
)
from ansible_collections.community.ovh.plugins.module_utils._engine.collection.reader import (
    read_back,
    read_set,
    with_facts,
)
from ansible_collections.community.ovh.plugins.module_utils._engine.collection.set_plan import (
    CurrentSet,
    Identity,
    SetPlan,
    diff_of,
    is_any_left,
    is_as_declared,
    plan_set,
    require_no_conflict,
    require_plan_allowed,
)
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Job, Result, Run
from ansible_collections.community.ovh.plugins.module_utils._engine.polling import EFFECT_LAG, attempts
from ansible_collections.community.ovh.plugins.module_utils._schema.arguments import PARALLEL, REFRESH, REMOVALS, WAIT
from ansible_collections.community.ovh.plugins.module_utils._schema.collection import (
    Collection,
    Item,
    Lookup,
    Publication,
    Wanted,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.names import snake_keys
from ansible_collections.community.ovh.plugins.module_utils._schema.operations import Published
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values

ROUNDS = 3
Declare = t.Callable[[Values], Wanted]
# The items, what the task declares, and the facts → keys of the result.
Shown = t.Callable[[t.Sequence[Item], Wanted, Values], Result]


@dataclasses.dataclass(frozen=True)
class Reconciled:
    """A set before and after; in check mode, as it would be after.

    answers: what the API answered to the writes: tasks, where a write starts one. published: None where writes are live
    at once.
    """

    before: CurrentSet
    after: tuple[Item, ...]
    answers: tuple[Values, ...] = ()
    published: PublicationOutcome | None = None


def collection_job(
    collection: Collection,
    options: dict[str, dict[str, t.Any]],
    wanted: Declare,
    shown: Shown,
    product: str | None = None,
    published: Published | None = None,
) -> Job:
    """The job that keeps a collection as a task declares it.

    wanted: parameters → what is declared; raises ValueError with a sentence for the user.
    shown: the keys of the result that tell of the collection.
    """

    def do(run: Run) -> Result:
        container = container_of(collection, run)
        return result(container, shown, reconcile(container))

    # A job that can purge reads the whole container.
    operations = (*collection.read_operations("purge" in options), *collection.write_operations("purge" in options))
    all_options = {**options, **WAIT, **REMOVALS, **(REFRESH if collection.publication else {})}
    return Job(all_options, do, product, check=declaration(wanted), operations=operations, published=published)


def collection_info_job(
    collection: Collection,
    options: dict[str, dict[str, t.Any]],
    asked: Declare,
    shown: Shown,
    product: str | None = None,
    published: Published | None = None,
    beside: tuple[Lookup, ...] = (),
) -> Job:
    """The job that reads a collection.

    asked: parameters → which container, and which groups of it. beside: what else is returned.
    """

    def do(run: Run) -> Result:
        container = container_of(collection, run)
        current = with_facts(container, read_set(container, CurrentSet(), deciding=False), beside)
        related = {lookup.word: snake_keys(current.facts[lookup.word]) for lookup in beside}
        return {"changed": False, **shown(current.items, container.wanted, current.facts), **related}

    operations = (
        *collection.read_operations(whole=True),
        *(operation for lookup in beside for operation in lookup.operations),
    )
    return Job(
        {**options, **PARALLEL}, do, product, check=declaration(asked), operations=operations, published=published
    )


def declaration(wanted: Declare) -> Declare:
    """The description's own reading of the parameters, its ValueErrors as errors for the user."""

    def declared(params: Values) -> Wanted:
        try:
            return wanted(params)
        except ValueError as error:
            raise UsageError(str(error)) from None

    return declared


def container_of(collection: Collection, run: Run) -> Container:
    """The container that a task is about, as its options declare it."""
    wanted: Wanted = run.request
    name = " ".join(map(str, wanted.path_values.values()))
    return Container(collection, wanted, run, f"{collection.container} {name}")


def result(container: Container, shown: Shown, done: Reconciled) -> Result:
    """The task's result."""
    wanted, tasks, published = container.wanted, container.collection.tasks, done.published
    diff = diff_of(wanted, done.before.items, done.after)
    if published and published.requested and diff["before"] == diff["after"]:
        diff = {"before": "; not published\n", "after": "; published\n"}
    own = shown(done.after, wanted, done.before.facts)
    found: Result = {"changed": diff["before"] != diff["after"], "diff": diff, **own}
    if published:
        found["published"] = published.is_live
    if tasks and not container.run.params["wait"]:
        found["tasks"] = task_entries(container, tasks, done.answers)
    return found


# ---- the steps


def reconcile(container: Container) -> Reconciled:
    """Make the set as the task declares it. Raises OvhError, saying what was done until then."""
    tasks, publication = container.collection.tasks, container.collection.publication
    if tasks:
        wait_for_others(container, tasks)
    plan = plan_changes(container, read_set(container, CurrentSet()))
    return carry_out_and_publish(container, publication, plan) if publication else carry_out(container, plan)


def plan_changes(container: Container, current: CurrentSet, added: t.Collection[Identity] = ()) -> SetPlan:
    """What differs now, if it may be done. added: what this task has added. Raises UsageError or StateError."""
    collection, wanted, run = container.collection, container.wanted, container.run
    objection = wanted.objection(current.items) if wanted.objection else None
    if objection:
        raise UsageError(objection)
    plan = plan_set(collection, wanted, current, added)
    informed = with_facts(container, current, facts_needed(container, plan))
    if informed is not current:
        plan = plan_set(collection, wanted, informed, added)
    require_no_conflict(collection, wanted, plan)
    progress_summary = "nothing more was written" if run.client.written else "nothing was written"
    require_plan_allowed(collection, wanted, plan, run.params.get("max_removals"), progress_summary)
    return plan


def facts_needed(container: Container, plan: SetPlan) -> list[Lookup]:
    """What must be known before a plan is final."""
    collection = container.collection
    return [
        *(collection.before_changing if plan.change else ()),
        *(collection.before_purging if container.wanted.purge and plan.remove else ()),
    ]


def carry_out_and_publish(container: Container, publication: Publication, plan: SetPlan) -> Reconciled:
    """Carry a plan out where writes are staged; what is staged is published once, last, also after a failure."""
    if plan.is_empty:
        published = publish_if_due(container, publication, plan.current.was_deployed)
        return Reconciled(plan.current, plan.after, published=published)
    if container.run.check_mode:
        return Reconciled(plan.current, plan.after, published=foreseen(container))
    serial = serial_before(container, publication)
    try:
        done = carry_out(container, plan)
    except OvhError as error:
        raise publish_after_failure(container, publication, serial, error) from None
    return dataclasses.replace(done, published=publish_written(container, publication, serial))


def carry_out(container: Container, plan: SetPlan) -> Reconciled:
    """Apply, read back and plan again until nothing differs."""
    before, after = plan.current, plan.after
    if plan.is_empty or container.run.check_mode:
        return Reconciled(before, after)
    wanted, added = container.wanted, frozenset(item.identity for item in plan.add)
    for _round in range(ROUNDS):
        answers = apply(container, plan)
        if not container.run.params["wait"]:
            return Reconciled(before, after, answers)
        plan = plan_changes(container, wait_until_shown(container, plan, answers), added)
        if plan.is_empty:
            return Reconciled(before, plan.current.items, answers)
        if not (wanted.exclusive or wanted.purge or is_only_twins(plan, added)):
            break
    raise not_kept(container, plan)


def wait_until_shown(container: Container, plan: SetPlan, answers: t.Sequence[Values]) -> CurrentSet:
    """The set once our tasks are gone and the list shows what they did. Raises OvhError when the time is up."""
    run, tasks = container.run, container.collection.tasks
    try:
        if tasks:
            wait_until_gone(container, tasks, answers)
        for _attempt in attempts(min(run.params["wait_timeout"], EFFECT_LAG), run.client.throttle):
            current = read_back(container, plan)
            if is_as_declared(container.collection, current, plan.made) and not is_any_left(current, plan.gone):
                return current
        return read_back(container, plan)
    except ApiError as error:
        raise error.about(container.label).noting(
            "all writes were sent; run the task again to continue waiting"
        ) from None


def is_only_twins(plan: SetPlan, added: t.Collection[Identity]) -> bool:
    """Whether nothing is left to do but to remove what another client has added at the same time."""
    return not plan.made and all(item.identity in added for item in plan.remove)


def not_kept(container: Container, plan: SetPlan) -> StateError:
    """The error where what was written is not what is read back."""
    reason = (
        "the changes do not persist; another client appears to be changing it"
        if container.wanted.exclusive or container.wanted.purge
        else "the API accepted the changes but did not apply them, or another client appears to be changing it"
    )
    missing, left = (listed([item.line for item in items]) or "nothing" for items in (plan.made, plan.gone))
    return StateError(f"{container.label}: {reason}: missing: {missing}; still there: {left}")
