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
    wait_until_over,
)
from ansible_collections.community.ovh.plugins.module_utils._engine.collection.places import find_place
from ansible_collections.community.ovh.plugins.module_utils._engine.collection.publication import (
    PublicationOutcome,
    predict_publication,
    publish_after_failure,
    publish_if_due,
    publish_written,
    serial_before,
)
from ansible_collections.community.ovh.plugins.module_utils._engine.collection.reader import (
    add_facts,
    read_back,
    read_set,
)
from ansible_collections.community.ovh.plugins.module_utils._engine.collection.restore import restore
from ansible_collections.community.ovh.plugins.module_utils._engine.collection.set_plan import (
    CurrentSet,
    Identity,
    SetPlan,
    diff_of,
    is_any_left,
    is_as_declared,
    is_on_wanted,
    plan_set,
    require_no_conflict,
    require_not_refused,
    require_plan_allowed,
)
from ansible_collections.community.ovh.plugins.module_utils._engine.collection.settle import read_settled
from ansible_collections.community.ovh.plugins.module_utils._engine.collection.switch import (
    create,
    require_switched,
    set_switch,
)
from ansible_collections.community.ovh.plugins.module_utils._engine.enclosing import require_enclosing
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Job, Result, Run
from ansible_collections.community.ovh.plugins.module_utils._engine.many_containers import for_many_containers
from ansible_collections.community.ovh.plugins.module_utils._engine.polling import EFFECT_LAG, attempts
from ansible_collections.community.ovh.plugins.module_utils._schema.action import DestructiveAction
from ansible_collections.community.ovh.plugins.module_utils._schema.arguments import PARALLEL, REFRESH, REMOVALS, WAIT
from ansible_collections.community.ovh.plugins.module_utils._schema.collection import (
    Alternatives,
    Collection,
    Item,
    Lookup,
    Publication,
    Switch,
    Wanted,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.containers import Containers
from ansible_collections.community.ovh.plugins.module_utils._schema.names import snake_keys
from ansible_collections.community.ovh.plugins.module_utils._schema.operations import Published
from ansible_collections.community.ovh.plugins.module_utils._schema.places import Places
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values
from ansible_collections.community.ovh.plugins.module_utils._schema.versions import Versions

ROUNDS = 3
Described: t.TypeAlias = "Collection | Alternatives | Places"
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
    after: CurrentSet
    answers: tuple[Values, ...] = ()
    published: PublicationOutcome | None = None


def collection_job(
    described: Described,
    options: dict[str, dict[str, t.Any]],
    wanted: Declare,
    shown: Shown,
    product: str | None = None,
    published: Published | None = None,
    versions: Versions | None = None,
    irreversible: t.Callable[[Values], DestructiveAction | None] | None = None,
) -> Job:
    """Return the job that keeps a collection as a task declares it, or restores one of its earlier versions.

    wanted: parameters → the declaration; raises ValueError with a sentence for the user. shown: returns the result's
    keys about the collection. irreversible: what the parameters ask for that cannot be undone.
    """

    def do(run: Run) -> Result:
        container = container_of(described, run, run.request)
        if versions and container.wanted.version:
            done = restore(container, versions)
            own = result(container, shown, Reconciled(done.before, done.after, published=done.published))
            return {**own, "task": done.task}
        return result(container, shown, reconcile(container))

    # A job that can purge reads the whole container.
    whole = "purge" in options
    each = collections_of(described)
    operations = (
        *(operation for one in each for operation in (*one.read_operations(whole), *one.write_operations(whole))),
        *finding_operations(described),
        *(versions.operations if versions else ()),
    )
    wait = {"wait_timeout": WAIT["wait_timeout"]} if each[0].status else WAIT
    all_options = {**options, **wait, **REMOVALS, **(REFRESH if each[0].publication else {})}
    return Job(
        all_options,
        do,
        product,
        check=wanted,
        operations=operations,
        published=published,
        irreversible=irreversible,
    )


def collections_of(described: Described) -> list[Collection]:
    """Return the collections of which each task is about one."""
    return [described] if isinstance(described, Collection) else described.collections


def finding_operations(described: Described) -> tuple[str, ...]:
    """Return the operations that find a container which may be in several places."""
    return described.operations if isinstance(described, Places) else ()


def collection_info_job(
    described: Described,
    options: dict[str, dict[str, t.Any]],
    asked: Declare,
    shown: Shown,
    product: str | None = None,
    published: Published | None = None,
    beside: tuple[Lookup, ...] = (),
    on_demand: tuple[Lookup, ...] = (),
    containers: Containers | None = None,
) -> Job:
    """Return the job that reads a collection.

    asked: parameters → the container and its groups. beside: further lookups to return; on_demand: those that tasks ask
    for in the option `include`. containers: those that a task can read several of, if it can.
    """
    include = {"include": {"type": "list", "elements": "str", "choices": [each.word for each in on_demand]}}

    def do(run: Run) -> Result:
        container = container_of(described, run, run.request)
        included = [lookup for lookup in on_demand if lookup.word in (run.params["include"] or ())]
        lookups = (*beside, *included)
        current = add_facts(container, read_set(container, CurrentSet(), deciding=False), lookups)
        related = {lookup.word: snake_keys(current.facts[lookup.word]) for lookup in lookups}
        return {"changed": False, **shown(current.items, container.wanted, current.facts), **related}

    operations = (
        *(operation for one in collections_of(described) for operation in one.read_operations(whole=True)),
        *finding_operations(described),
        *(operation for lookup in (*beside, *on_demand) for operation in lookup.operations),
    )
    job = Job(
        {**options, **(include if on_demand else {}), **PARALLEL},
        do,
        product,
        check=asked,
        operations=operations,
        published=published,
    )
    return for_many_containers(job, containers) if containers else job


def container_of(described: Described, run: Run, wanted: Wanted) -> Container:
    """Return the container that a task is about, as it is declared."""
    name = wanted.name or " ".join(map(str, wanted.path_values.values()))
    if isinstance(described, Places):
        place, path_values = find_place(run.client, described, wanted.inside)
        collection, wanted = place.collection, dataclasses.replace(wanted, path_values=path_values, place=place.word)
    elif isinstance(described, Alternatives):
        collection = described.by_value[wanted.part or run.params[described.option]]
    else:
        collection = described
    if collection.enclosing and collection.enclosing.parameter not in wanted.path_values:
        (around,) = require_enclosing(run.client, collection.enclosing, [wanted.inside])
        wanted = dataclasses.replace(wanted, path_values={**wanted.path_values, collection.enclosing.parameter: around})
    return Container(collection, wanted, run, f"{collection.container} {name}".strip())


def result(container: Container, shown: Shown, done: Reconciled) -> Result:
    """Return the task's result."""
    wanted, tasks, published = container.wanted, container.collection.tasks, done.published
    diff = diff_of(container.collection, wanted, done.before, done.after)
    if published and published.requested and diff["before"] == diff["after"]:
        diff = {"before": "; not published\n", "after": "; published\n"}
    own = shown(done.after.items, wanted, facts_of(container, done))
    found: Result = {"changed": diff["before"] != diff["after"], "diff": diff, **own}
    if published:
        found["published"] = published.is_live
    if tasks and not waits(container):
        found["tasks"] = task_entries(container, tasks, done.answers)
    return found


def facts_of(container: Container, done: Reconciled) -> Values:
    """Return what a result states about the container: the looked-up facts, and whether it is on."""
    switch = container.collection.switch
    return {**done.before.facts, **({switch.field: done.after.is_on} if switch else {})}


# ---- the steps


def reconcile(container: Container) -> Reconciled:
    """Bring the set to the declared state. Raises OvhError, which states what was done until then."""
    collection = container.collection
    if collection.tasks:
        wait_for_others(container, collection.tasks)
    plan = plan_changes(container, read_first(container))
    if collection.publication:
        return carry_out_and_publish(container, collection.publication, plan)
    return carry_out_switched(container, collection.switch, plan) if collection.switch else carry_out(container, plan)


def read_first(container: Container) -> CurrentSet:
    """Return the set before the first write, once no earlier change is pending. Check mode does not wait."""
    known = CurrentSet(facts=container.wanted.facts)
    if container.collection.status and not container.run.check_mode:
        return read_settled(container, known, "an earlier change")
    return read_set(container, known)


def plan_changes(container: Container, current: CurrentSet, added: t.Collection[Identity] = ()) -> SetPlan:
    """Return the plan of what differs now, if it is allowed.

    added: what this task has added. Raises UsageError or StateError.
    """
    collection, wanted, run = container.collection, container.wanted, container.run
    objection = wanted.objection(current.items) if wanted.objection else None
    if objection:
        raise UsageError(objection)
    plan = plan_set(collection, wanted, current, added)
    informed = add_facts(container, current, facts_needed(container, plan))
    if informed is not current:
        plan = plan_set(collection, wanted, informed, added)
    require_no_conflict(collection, wanted, plan)
    progress_summary = "nothing more was written" if run.client.written else "nothing was written"
    try:
        require_not_refused(collection, plan, progress_summary)
        require_plan_allowed(collection, wanted, plan, run.params.get("max_removals"), progress_summary)
    except StateError as error:
        raise StateError(f"{container.label}: {error}") from None
    return plan


def facts_needed(container: Container, plan: SetPlan) -> list[Lookup]:
    """Return the lookups that a plan needs before it is final."""
    collection = container.collection
    return [
        *(() if plan.is_empty else collection.before_writing),
        *(collection.before_changing if plan.change else ()),
        *(collection.before_purging if container.wanted.purge and plan.remove else ()),
    ]


def carry_out_and_publish(container: Container, publication: Publication, plan: SetPlan) -> Reconciled:
    """Carry out a plan whose writes are staged, and publish once at the end, also after a failure."""
    if plan.is_empty:
        published = publish_if_due(container, publication, plan.current.was_deployed)
        return dataclasses.replace(expected_set(container, plan), published=published)
    if container.run.check_mode:
        return dataclasses.replace(expected_set(container, plan), published=predict_publication(container))
    serial = serial_before(container, publication)
    try:
        done = carry_out(container, plan)
    except OvhError as error:
        raise publish_after_failure(container, publication, serial, error) from None
    return dataclasses.replace(done, published=publish_written(container, publication, serial))


def carry_out_switched(container: Container, switch: Switch, plan: SetPlan) -> Reconciled:
    """Carry out a plan on a container with a switch: off before its objects change, on after the last change."""
    before, is_on, run = plan.current, is_on_wanted(container.wanted, plan.current), container.run
    if run.check_mode or (plan.is_empty and is_on is before.is_on):
        return expected_set(container, plan)
    try:
        if not before.exists:
            create(container, switch)
        if before.is_on and not is_on:
            set_switch(container, switch, is_on)
        done = write_until_kept(container, plan)
        if is_on and not done.after.is_on:
            set_switch(container, switch, is_on)
            done = dataclasses.replace(done, after=read_settled(container, done.after, "what was written"))
        require_switched(container, switch, done.after, is_on)
    except OvhError as error:
        raise error.with_hint("run the task again to do the rest") if run.client.written else error from None
    return done


def carry_out(container: Container, plan: SetPlan) -> Reconciled:
    """Carry out a plan; in check mode, return the expected result."""
    if plan.is_empty or container.run.check_mode:
        return expected_set(container, plan)
    return write_until_kept(container, plan)


def expected_set(container: Container, plan: SetPlan, answers: tuple[Values, ...] = ()) -> Reconciled:
    """Return the set as it will be once a plan is carried out.

    answers: the API's responses so far.
    """
    is_on = is_on_wanted(container.wanted, plan.current)
    return Reconciled(plan.current, dataclasses.replace(plan.current, items=plan.after, is_on=is_on), answers)


def write_until_kept(container: Container, plan: SetPlan) -> Reconciled:
    """Apply, read back and plan again until nothing differs. Raises OvhError if the writes do not stay."""
    first, wanted, added = plan, container.wanted, frozenset(item.identity for item in plan.add)
    for _round in range(ROUNDS):
        answers = apply(container, plan)
        if not waits(container):
            return expected_set(container, first, answers)
        plan = plan_changes(container, wait_until_shown(container, plan, answers), added)
        if plan.is_empty:
            return Reconciled(first.current, plan.current, answers)
        if not (wanted.exclusive or wanted.purge or has_only_duplicates(plan, added)):
            break
    raise not_kept(container, plan)


def wait_until_shown(container: Container, plan: SetPlan, answers: t.Sequence[Values]) -> CurrentSet:
    """Return the set once this task's API tasks are gone and the list shows their effect. Raises OvhError when the time
    is up.
    """
    run, tasks = container.run, container.collection.tasks
    if container.collection.status:
        return read_settled(container, plan.current, "what was written", what_is_awaited(container.collection, plan))
    try:
        if tasks:
            wait_until_over(container, tasks, answers)
        for _attempt in attempts(min(run.params["wait_timeout"], EFFECT_LAG), run.client.throttle):
            current = read_back(container, plan)
            if is_as_declared(container.collection, current, plan.made) and not is_any_left(current, plan.gone):
                return current
        return read_back(container, plan)
    except ApiError as error:
        raise error.for_object(container.label).with_hint(
            "all writes were sent; run the task again to continue waiting"
        ) from None


def what_is_awaited(collection: Collection, plan: SetPlan) -> t.Callable[[CurrentSet], bool]:
    """Return whether a set that is not changing shows a plan; objects that say when they are leaving always do."""
    if not collection.status or collection.status.leaving:
        return lambda current: True
    return lambda current: is_as_declared(collection, current, plan.made) and not is_any_left(current, plan.gone)


def has_only_duplicates(plan: SetPlan, added: t.Collection[Identity]) -> bool:
    """Return whether the plan only removes duplicates that another client added at the same time."""
    return not plan.made and all(item.identity in added for item in plan.remove)


def waits(container: Container) -> bool:
    """Return whether the task waits for what it writes. Without the option it always does."""
    return bool(container.run.params.get("wait", True))


def not_kept(container: Container, plan: SetPlan) -> StateError:
    """Return the error for writes that the API accepted and does not show."""
    reason = (
        "the changes do not persist; another client appears to be changing it"
        if container.wanted.exclusive or container.wanted.purge
        else "the API accepted the changes but did not apply them, or another client appears to be changing it"
    )
    reason = container.collection.not_taken or reason
    missing, left = (listed([item.line for item in items]) or "nothing" for items in (plan.made, plan.gone))
    return StateError(f"{container.label}: {reason}: missing: {missing}; still there: {left}")
