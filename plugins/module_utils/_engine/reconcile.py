# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A declared set made true: wait for what is under way, read, plan, write, wait for what we began, read back."""
from __future__ import annotations

import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError, OvhError, StateError, UsageError
from ansible_collections.community.ovh.plugins.module_utils._api.parallel import Outcome, fates, outcomes_of, run_in_parallel
from ansible_collections.community.ovh.plugins.module_utils._api.text import listed
from ansible_collections.community.ovh.plugins.module_utils._engine.collection_reader import Reader
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Actions, Job, Result, Run
from ansible_collections.community.ovh.plugins.module_utils._engine.pending_tasks import NoPendingTasks, PendingTasks
from ansible_collections.community.ovh.plugins.module_utils._engine.polling import EFFECT_LAG, until
from ansible_collections.community.ovh.plugins.module_utils._engine.publication import Live, Publisher
from ansible_collections.community.ovh.plugins.module_utils._engine.set_plan import (
    SetPlan,
    diff_of,
    plan_set,
    require_no_conflict,
    require_plan_allowed,
    writes_of,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.arguments import PARALLEL, REFRESH, REMOVALS, WAIT
from ansible_collections.community.ovh.plugins.module_utils._schema.collection import Collection, Lookup, Wanted, Write
from ansible_collections.community.ovh.plugins.module_utils._schema.names import snake_keys
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values

ROUNDS = 3
Shown = t.Callable[[t.Sequence[Values], Wanted, Values], Result]


def collection_job(collection: Collection, options: dict[str, dict[str, t.Any]], wanted: t.Callable[[Values], Wanted], shown: Shown,
                   product: str | None = None, actions: Actions | None = None) -> Job:
    """The job that keeps a collection as a task declares it.

    wanted: parameters → what is declared; raises ValueError with a sentence for the user. shown: the collection → the result's keys.
    """
    declared = declaration(wanted)

    def do(run: Run) -> Result:
        keeper = CollectionReconciler(collection, declared(run.params), run)
        before, after = keeper.bring_about()
        diff = diff_of(collection, keeper.there.concerned(before), keeper.there.concerned(after))
        if keeper.live.sent and diff["before"] == diff["after"]:
            diff = {"before": "; not published\n", "after": "; published\n"}
        result = {"changed": diff["before"] != diff["after"], "diff": diff, **shown(after, keeper.wanted, keeper.there.known), **keeper.live.result()}
        return result if run.params["wait"] else {**result, **keeper.tasks.result()}

    return Job({**options, **WAIT, **REMOVALS, **(REFRESH if collection.publication else {})}, do, product, check=declared, actions=actions or {})


def collection_info_job(collection: Collection, options: dict[str, dict[str, t.Any]], asked: t.Callable[[Values], Wanted], shown: Shown,
                        product: str | None = None, actions: Actions | None = None, beside: tuple[Lookup, ...] = ()) -> Job:
    """The job that reads a collection; asked says which container, and which groups of it. beside: what else of it is read and returned."""
    declared = declaration(asked)

    def do(run: Run) -> Result:
        wanted = declared(run.params)
        there = Reader(collection, wanted, thing_of(collection, wanted), run.client, live_of(collection, wanted, run))
        current = there.read(deciding=False)
        there.learn(beside)
        return {"changed": False, **shown(current, wanted, there.known), **{each.word: snake_keys(there.known[each.word]) for each in beside}}

    return Job({**options, **PARALLEL}, do, product, check=declared, actions=actions or {})


def declaration(wanted: t.Callable[[Values], Wanted]) -> t.Callable[[Values], Wanted]:
    """The description's own reading of the parameters, its ValueErrors as errors for the user."""
    def declared(params: Values) -> Wanted:
        try:
            return wanted(params)
        except ValueError as error:
            raise UsageError(str(error)) from None

    return declared


def thing_of(collection: Collection, wanted: Wanted) -> str:
    """The container, for messages."""
    return f"{collection.container} {' '.join(str(value) for value in wanted.values.values())}"


def live_of(collection: Collection, wanted: Wanted, run: Run) -> Live:
    """How what is written becomes live."""
    return Publisher(collection.publication, thing_of(collection, wanted), wanted.values, run) if collection.publication else Live()


class CollectionReconciler:
    """Keeps one collection of one container as a task declares it. Reads top to bottom from `bring_about`."""

    def __init__(self, collection: Collection, wanted: Wanted, run: Run) -> None:
        self.collection, self.wanted, self.run, self.client = collection, wanted, run, run.client
        self.thing = thing_of(collection, wanted)
        self.live = live_of(collection, wanted, run)
        self.there = Reader(collection, wanted, self.thing, run.client, self.live)
        self.tasks = PendingTasks(collection.tasks, wanted, self.thing, run) if collection.tasks else NoPendingTasks()

    def bring_about(self) -> tuple[tuple[Values, ...], tuple[Values, ...]]:
        """The set before and after; in check mode, as it would be after. Raises OvhError, saying what was done until then."""
        self.tasks.wait_for_others()
        before = self.there.read()
        plan = self.plan(before)
        if plan.empty:
            self.live.publish_if_due()
            return before, plan.after
        if self.run.check_mode:
            self.live.predict()
            return before, plan.after
        self.live.begin()
        try:
            after = self.make_so(plan)
        except OvhError as error:
            raise self.live.after_failure(error) from None
        self.live.publish_written()
        return before, after

    def make_so(self, plan: SetPlan) -> tuple[Values, ...]:
        """Write, read back and plan again until nothing differs; the set as it then is."""
        again = bool(self.wanted.exclusive or self.wanted.purge)
        added = frozenset(self.collection.identity(item) for item in plan.add)
        for _round in range(ROUNDS):
            self.carry_out(plan)
            if not self.run.params["wait"]:
                return plan.after
            try:
                after = self.wait_until_done(plan)
            except ApiError as error:
                raise error.about(self.thing).noting("all writes were sent: run the task again to wait on") from None
            plan = self.plan(after, added)
            if plan.empty:
                return after
            if not (again or self.only_twins(plan, added)):
                break
        reason = ("what was written does not stay, somebody else is changing it" if again
                  else "the API took what was written, and has not done it, or somebody else is changing it")
        raise StateError(f"{self.thing}: {reason}: {self.differences(plan)}")

    def only_twins(self, plan: SetPlan, added: frozenset[tuple[str, ...]]) -> bool:
        """Whether nothing is left to do but to remove what somebody else has added at the same time as we."""
        return not (plan.add or plan.change) and all(self.collection.identity(item) in added for item in plan.remove)

    def plan(self, current: tuple[Values, ...], added: frozenset[tuple[str, ...]] = frozenset()) -> SetPlan:
        """What differs now, if the brake lets it pass."""
        objection = self.wanted.objection(current)
        if objection:
            raise UsageError(objection)
        plan = plan_set(self.collection, self.wanted, current, self.there.known, added)
        needed = [*(self.collection.before_changing if plan.change else ()), *(self.collection.before_purging if self.wanted.purge and plan.remove else ())]
        if self.there.learn(needed):
            plan = plan_set(self.collection, self.wanted, current, self.there.known, added)
        require_no_conflict(self.collection, self.wanted, plan)
        progress_summary = "nothing more was written" if self.client.written else "nothing was written"
        require_plan_allowed(self.collection, self.wanted, plan, self.run.params.get("max_removals"), progress_summary)
        return plan

    # ---- writing

    def carry_out(self, plan: SetPlan) -> None:
        """Send the plan's writes, phase after phase; after a failure the later phases are not begun."""
        phases = [outcomes_of(writes) for writes in writes_of(self.collection, self.wanted, plan)]
        everything = [outcome for phase in phases for outcome in phase]
        self.there.written |= self.there.kins_of(plan)
        then = "to do the rest and to publish it" if self.collection.publication else "to do the rest"
        with self.run.report_if_interrupted(self.thing, everything, self.write_wording, then):
            for number, phase in enumerate(phases):
                run_in_parallel(phase, self.send, self.collection.writes_at_once, self.client.throttle,
                                self.told(sum(map(len, phases[:number])), len(everything)))
                if any(outcome.error for outcome in phase):
                    break
        self.tasks.ours = [outcome.value for outcome in everything if isinstance(outcome.value, dict)]
        failed = [outcome for outcome in everything if outcome.error]
        if failed:
            raise self.failure(failed[0].error, everything)

    def told(self, before: int, total: int) -> t.Callable[[int], None]:
        """What tells a person how many of all writes have been sent."""
        return lambda done: self.run.progress(f"{self.thing}: {before + done} of {total} writes sent")

    def send(self, write: Write) -> t.Any:
        """One write: the task that the API made for it, or True where a look showed that it has taken effect."""
        body: dict[str, t.Any] = {"body": write.body} if write.body is not None else {}
        try:
            answer = self.client.call(write.method, write.route, write.values, look=lambda: self.look(write), **body)
        except ApiError as error:
            # Where somebody else was quicker with the same, it is done.
            if not error.answered_with(409) or self.tasks.wait_until_quiet() or not self.done(write):
                raise
            return True
        return answer.data if isinstance(answer.data, dict) else True

    def look(self, write: Write) -> bool | None:
        """After a lost answer: True if the write has taken effect, once nothing is at work on it any more."""
        left = self.tasks.wait_until_quiet()
        if left:
            self.client.written = True
            raise StateError(f"{self.write_wording(write)}: the answer was lost, and whether it took effect can't be seen yet:"
                             f" {left} still at work; run the task again to wait on")
        return self.done(write) or None

    def done(self, write: Write) -> bool:
        """Whether the set is as it is to be after a write."""
        current = self.there.read()
        if write.method == "DELETE":
            return not any(item in current for item in write.objects)
        return self.has(current, write.objects)

    # ---- waiting for what we began

    def wait_until_done(self, plan: SetPlan) -> tuple[Values, ...]:
        """The set once our tasks are gone and the list shows what they did. Raises StateError when the time is up."""
        seconds = self.run.params["wait_timeout"]
        self.tasks.wait_until_gone(seconds)

        def as_planned() -> tuple[Values, ...] | None:
            current = self.there.read()
            return current if self.shows(plan, current) else None

        after = until(as_planned, min(seconds, EFFECT_LAG), self.client.throttle)
        return after if after is not None else self.there.read()

    def shows(self, plan: SetPlan, current: tuple[Values, ...]) -> bool:
        """Whether the list shows what the plan was to do."""
        gone = [*plan.remove, *(old for old, new in plan.change)]
        return self.has(current, [*plan.add, *(new for old, new in plan.change)]) and not any(item in current for item in gone)

    def has(self, current: tuple[Values, ...], items: t.Iterable[Values]) -> bool:
        """Whether each of these is there as it has to be."""
        there: dict[tuple[str, ...], list[Values]] = {}
        for item in current:
            there.setdefault(self.collection.identity(item), []).append(item)
        return all(any(self.collection.refine(item, each, self.there.known) == each for each in there.get(self.collection.identity(item), []))
                   for item in items)

    # ---- words

    def failure(self, error: OvhError | None, everything: list[Outcome[Write]]) -> OvhError:
        """The first error, and what became of the other writes."""
        if isinstance(error, ApiError) and error.not_found:
            # It was there when the set was read.
            error.remedy = "somebody else is changing it: run the task again"
        named = error.about(self.thing) if isinstance(error, ApiError) else StateError(f"{self.thing}: {error}")
        return named.noting(fates(everything, self.write_wording))

    def write_wording(self, write: Write) -> str:
        verb = {"POST": "set", "PUT": "set", "DELETE": "remove"}[write.method]
        return f"{verb} {' and '.join(self.collection.line(item) for item in write.objects)}"

    def differences(self, plan: SetPlan) -> str:
        missing = [self.collection.line(item) for item in [*plan.add, *(new for old, new in plan.change)]]
        left = [self.collection.line(item) for item in [*plan.remove, *(old for old, new in plan.change)]]
        return f"missing: {listed(missing) or 'nothing'}; still there: {listed(left) or 'nothing'}"
