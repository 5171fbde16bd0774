# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A declared set made true: wait for what is under way, read, plan, write, wait for what we began, read back (SPEC 4)."""
from __future__ import annotations

import collections
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.bulk import Reading, read_all, read_each
from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError, OvhError, StateError, UsageError
from ansible_collections.community.ovh.plugins.module_utils._api.parallel import Outcome, fates, outcomes_of, settle
from ansible_collections.community.ovh.plugins.module_utils._api.paths import fill
from ansible_collections.community.ovh.plugins.module_utils._api.text import listed
from ansible_collections.community.ovh.plugins.module_utils._describe.arguments import PARALLEL, REFRESH, REMOVALS, WAIT
from ansible_collections.community.ovh.plugins.module_utils._describe.collection import Collection, Lookup, Tasks, Wanted, Write
from ansible_collections.community.ovh.plugins.module_utils._describe.names import snake_keys
from ansible_collections.community.ovh.plugins.module_utils._describe.resource import Values, holes_of
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Actions, Job, Result, Run
from ansible_collections.community.ovh.plugins.module_utils._engine.publisher import Live, Publisher
from ansible_collections.community.ovh.plugins.module_utils._engine.sets import SetPlan, diff_of, plan_set, require_plan_allowed, writes_of
from ansible_collections.community.ovh.plugins.module_utils._engine.wait import LIST_LAG, until

ROUNDS = 3
Shown = t.Callable[[t.Sequence[Values], Wanted, Values], Result]


def collection_job(collection: Collection, options: dict[str, dict[str, t.Any]], wanted: t.Callable[[Values], Wanted], shown: Shown,
                   product: str | None = None, actions: Actions | None = None) -> Job:
    """The job that keeps a collection as a task declares it.

    wanted: parameters → what is declared; raises ValueError with a sentence for the user. shown: the collection → the result's keys.
    """
    declared = declaration(wanted)

    def do(run: Run) -> Result:
        keeper = Keeper(collection, declared(run.params), run)
        before, after = keeper.bring_about()
        diff = diff_of(collection, keeper.concerned(before), keeper.concerned(after))
        if keeper.live.sent and diff["before"] == diff["after"]:
            diff = {"before": "; not published\n", "after": "; published\n"}
        result = {"changed": diff["before"] != diff["after"], "diff": diff, **shown(after, keeper.wanted, keeper.known), **keeper.live.result()}
        return result if run.params["wait"] or not collection.tasks else {**result, "tasks": keeper.begun(collection.tasks)}

    return Job({**options, **WAIT, **REMOVALS, **(REFRESH if collection.publication else {})}, do, product, check=declared, actions=actions or {})


def collection_info_job(collection: Collection, options: dict[str, dict[str, t.Any]], asked: t.Callable[[Values], Wanted], shown: Shown,
                        product: str | None = None, actions: Actions | None = None, beside: tuple[Lookup, ...] = ()) -> Job:
    """The job that reads a collection; asked says which container, and which groups of it. beside: what else of it is read and returned."""
    declared = declaration(asked)

    def do(run: Run) -> Result:
        keeper = Keeper(collection, declared(run.params), run)
        current = keeper.read(deciding=False)
        keeper.learn(beside)
        return {"changed": False, **shown(current, keeper.wanted, keeper.known), **{each.word: snake_keys(keeper.known[each.word]) for each in beside}}

    return Job({**options, **PARALLEL}, do, product, check=declared, actions=actions or {})


def declaration(wanted: t.Callable[[Values], Wanted]) -> t.Callable[[Values], Wanted]:
    """The description's own reading of the parameters, its ValueErrors as errors for the user."""
    def declared(params: Values) -> Wanted:
        try:
            return wanted(params)
        except ValueError as error:
            raise UsageError(str(error)) from None

    return declared


class Keeper:
    """Keeps one collection of one container as a task declares it. Reads top to bottom from `bring_about`."""

    def __init__(self, collection: Collection, wanted: Wanted, run: Run) -> None:
        self.collection, self.wanted, self.run, self.client = collection, wanted, run, run.client
        self.hole = holes_of(collection.item_route)[-1]
        self.thing = f"{collection.container} {' '.join(str(value) for value in wanted.values.values())}"
        self.tasks: list[Values] = []
        self.known: Values = {}
        self.written: set[str] = set()
        # What the witness has shown, once there was nothing staged that it may not know of.
        self.witnessed: collections.Counter[t.Hashable] = collections.Counter()
        self.live = Publisher(collection.publication, self.thing, wanted.values, run) if collection.publication else Live()

    def bring_about(self) -> tuple[tuple[Values, ...], tuple[Values, ...]]:
        """The set before and after; in check mode, as it would be after. Raises OvhError, saying what was done until then."""
        self.wait_for_others()
        before = self.read()
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
        reason = "what was written does not stay, somebody else is changing it" if again else "the API took what was written, and has not done it"
        raise StateError(f"{self.thing}: {reason}: {self.wording(plan)}")

    def only_twins(self, plan: SetPlan, added: frozenset[tuple[str, ...]]) -> bool:
        """Whether nothing is left to do but to remove what somebody else has added at the same time as we."""
        return not (plan.add or plan.change) and all(self.collection.identity(item) in added for item in plan.remove)

    def plan(self, current: tuple[Values, ...], added: frozenset[tuple[str, ...]] = frozenset()) -> SetPlan:
        """What differs now, if the brake lets it pass."""
        objection = self.wanted.objection(current)
        if objection:
            raise UsageError(objection)
        plan = plan_set(self.collection, self.wanted, current, self.known, added)
        needed = [*(self.collection.before_changing if plan.change else ()), *(self.collection.before_purging if self.wanted.purge and plan.remove else ())]
        if self.learn(needed):
            plan = plan_set(self.collection, self.wanted, current, self.known, added)
        so_far = "nothing more was written" if self.client.written else "nothing was written"
        require_plan_allowed(self.collection, self.wanted, plan, self.run.params.get("max_removals"), so_far)
        return plan

    def learn(self, lookups: t.Iterable[Lookup]) -> bool:
        """Look up what is not known yet; True if there was something."""
        unknown = [each for each in lookups if each.word not in self.known]
        for each in unknown:
            self.known[each.word] = self.looked_up(each)
        return bool(unknown)

    def looked_up(self, lookup: Lookup) -> t.Any:
        """One object, or the objects behind a list; none where the endpoint has no such thing."""
        values = self.wanted.values
        try:
            if not lookup.item_route:
                return self.client.get_object(lookup.route, values)
            ids = [str(name) for name in self.client.get_list(lookup.route, values)]
        except ApiError as error:
            if error.no_route:
                return []
            raise error.about(self.thing) from None
        reading = read_each(self.client, lookup.item_route, holes_of(lookup.item_route)[-1], ids, values)
        self.raise_unread(reading)
        return list(reading.objects.values())

    # ---- reading

    def read(self, deciding: bool = True) -> tuple[Values, ...]:
        """The whole collection; what the task decides on is read by itself, whatever an expanded list may remember (SPEC 2)."""
        collection, values = self.collection, self.wanted.values
        try:
            reading = read_all(self.client, collection.list_route, collection.item_route, self.hole, collection.key, values, self.wanted.query)
            self.witnessed = self.hear_witness() if reading.cached and not self.wanted.query else collections.Counter()
        except ApiError as error:
            raise error.about(self.thing) from None
        unsure = dict.fromkeys(self.unsure(reading, deciding))
        fresh = read_each(self.client, collection.item_route, self.hole, list(unsure), values)
        self.raise_unread(reading, fresh)
        return tuple(fresh.objects.get(name, item) for name, item in reading.objects.items() if name not in unsure or name in fresh.objects)

    def hear_witness(self) -> collections.Counter[t.Hashable]:
        """What the collection's witness shows; nothing where it may not know what was staged before this task, or can't be understood."""
        witness = self.collection.witness
        if not self.live.was_deployed() or witness is None:
            return collections.Counter()
        text = str(self.client.get(witness.route, self.wanted.values))
        try:
            shown = witness.objects(text, self.wanted.values)
        except ValueError:
            return collections.Counter()
        self.known.update(witness.knows(text, self.wanted.values))
        return collections.Counter(witness.fingerprint(item, self.known) for item in shown)

    def unsure(self, reading: Reading, deciding: bool) -> list[str]:
        """What only an expanded list has shown, and the task is about: but for what a witness has seen as well, and is not written."""
        cached = [name for name, item in reading.objects.items() if name in reading.cached and self.concerned([item])]
        if self.collection.witness is None or not self.witnessed:
            return cached
        touched = set(self.written)
        if deciding:
            touched |= self.kins_of(plan_set(self.collection, self.wanted, tuple(reading.objects.values()), self.known))
        left, unsure = self.witnessed.copy(), []
        for name in cached:
            item = reading.objects[name]
            seen = self.collection.witness.fingerprint(item, self.known)
            if not left[seen] or self.kin(item) in touched:
                unsure.append(name)
            left[seen] -= 1
        return unsure

    def kins_of(self, plan: SetPlan) -> set[str]:
        """The kins of all that a plan is about."""
        return {self.kin(item) for item in [*plan.add, *plan.remove, *(each for pair in plan.change for each in pair)]}

    def kin(self, item: Values) -> str:
        """Those that may become each other."""
        return (self.collection.kin or self.collection.group)(item)

    def concerned(self, items: t.Iterable[Values]) -> list[Values]:
        """Those that the task is about; what others do to the rest is no change of ours."""
        return [item for item in items if self.wanted.purge or self.collection.group(item) in self.wanted.groups]

    def raise_unread(self, *readings: Reading) -> None:
        """An object that vanished while it was read is gone; any other that can't be read may not be guessed at."""
        for reading in readings:
            for error in reading.errors.values():
                if not (isinstance(error, ApiError) and error.not_found):
                    raise error.about(self.thing) if isinstance(error, ApiError) else error

    # ---- tasks that are under way

    def begun(self, tasks: Tasks) -> list[Values]:
        """Our tasks for a result, each with the path at which it can be waited for."""
        hole, ours = holes_of(tasks.item_route)[-1], [task for task in self.tasks if task.get(tasks.key) is not None]
        return [{**snake_keys(task), "path": fill(tasks.item_route, {**self.wanted.values, hole: task[tasks.key]})} for task in ours]

    def pending(self) -> list[Values]:
        """The tasks at work on the groups that this task is about; whether one is is read from the task itself."""
        tasks, values = self.collection.tasks, self.wanted.values
        if tasks is None:
            return []
        try:
            names = [str(name) for name in self.client.get_list(tasks.list_route, values)]
        except ApiError as error:
            raise error.about(self.thing) from None
        reading = read_each(self.client, tasks.item_route, holes_of(tasks.item_route)[-1], names, values)
        self.raise_unread(reading)
        return [task for task in reading.objects.values() if self.wanted.purge or tasks.touches(task, self.wanted.groups)]

    def wait_for_others(self) -> None:
        """A plan made while the API is still at work on an earlier write would do it twice."""
        left = self.wait_until_quiet()
        if left:
            raise StateError(f"{self.thing}: {self.tasks_wording(left)} still at work on an earlier change after"
                             f" {self.run.params['wait_timeout']:g} s: nothing was written; run the task again, or with a longer wait_timeout")

    def wait_until_quiet(self) -> list[Values]:
        """Wait until nothing is at work on what this task is about; the tasks that are left when the time is up."""
        last: list[Values] = []

        def quiet() -> bool | None:
            last[:] = self.pending()
            if last:
                self.run.progress(f"{self.thing}: {self.tasks_wording(last)} still at work")
            return None if last else True

        until(quiet, self.run.params["wait_timeout"], self.client.pace)
        return last

    # ---- writing

    def carry_out(self, plan: SetPlan) -> None:
        """Send the plan's writes, phase after phase; after a failure the later phases are not begun."""
        phases = [outcomes_of(writes) for writes in writes_of(self.collection, self.wanted, plan)]
        everything = [outcome for phase in phases for outcome in phase]
        self.written |= self.kins_of(plan)
        try:
            for number, phase in enumerate(phases):
                settle(phase, self.send, self.collection.writes_at_once, self.client.pace, self.told(sum(map(len, phases[:number])), len(everything)))
                if any(outcome.error for outcome in phase):
                    break
        finally:
            # For a task that is stopped, now or while it waits.
            staged = " and to publish it" if self.collection.publication else ""
            self.run.interrupted = f"{self.thing} was interrupted: {fates(everything, self.write_wording)}; run the task again to do the rest{staged}"
        self.tasks = [outcome.value for outcome in everything if isinstance(outcome.value, dict)]
        failed = [outcome for outcome in everything if outcome.error]
        if failed:
            raise self.failure(failed[0].error, everything)

    def told(self, before: int, total: int) -> t.Callable[[int], None]:
        """What tells a person how many of all writes have been sent."""
        return lambda done: self.run.progress(f"{self.thing}: {before + done} of {total} writes sent")

    def send(self, write: Write) -> t.Any:
        """One write: the task that the API made for it, or True where a look showed that it has taken effect."""
        body: dict[str, t.Any] = {"body": write.body} if write.body is not None else {}
        answer = self.client.call(write.method, write.route, write.values, look=lambda: self.look(write), **body)
        return answer.data if isinstance(answer.data, dict) else True

    def look(self, write: Write) -> bool | None:
        """After a lost answer: True if the write has taken effect, once nothing is at work on it any more."""
        left = self.wait_until_quiet()
        if left:
            self.client.written = True
            raise StateError(f"{self.write_wording(write)}: the answer was lost, and whether it took effect can't be seen yet:"
                             f" {self.tasks_wording(left)} still at work; run the task again to wait on")
        current = self.read()
        if write.method == "DELETE":
            return None if any(item in current for item in write.objects) else True
        return True if self.has(current, write.objects) else None

    # ---- waiting for what we began

    def wait_until_done(self, plan: SetPlan) -> tuple[Values, ...]:
        """The set once our tasks are gone and the list shows what they did. Raises StateError when the time is up."""
        seconds = self.run.params["wait_timeout"]
        self.wait_until_gone(seconds)

        def as_planned() -> tuple[Values, ...] | None:
            current = self.read()
            return current if self.shows(plan, current) else None

        after = until(as_planned, min(seconds, LIST_LAG), self.client.pace)
        return after if after is not None else self.read()

    def wait_until_gone(self, seconds: float) -> None:
        """Wait for our tasks to vanish. Raises StateError when the time is up."""
        tasks = self.collection.tasks
        if tasks is None:
            return
        ours = {str(task[tasks.key]) for task in self.tasks if task.get(tasks.key) is not None}

        def gone() -> bool | None:
            left = ours.intersection(str(name) for name in self.client.get_list(tasks.list_route, self.wanted.values))
            self.run.progress(f"{self.thing}: {len(ours) - len(left)} of {len(ours)} tasks done")
            return None if left else True

        if until(gone, seconds, self.client.pace) is None:
            raise StateError(f"{self.thing}: {self.tasks_wording(self.tasks)} still at work after {seconds:g} s; all writes were sent:"
                             " run the task again to wait on, or with a longer wait_timeout")

    def shows(self, plan: SetPlan, current: tuple[Values, ...]) -> bool:
        """Whether the list shows what the plan was to do."""
        gone = [*plan.remove, *(old for old, new in plan.change)]
        return self.has(current, [*plan.add, *(new for old, new in plan.change)]) and not any(item in current for item in gone)

    def has(self, current: tuple[Values, ...], items: t.Iterable[Values]) -> bool:
        """Whether each of these is there as it has to be."""
        there: dict[tuple[str, ...], list[Values]] = {}
        for item in current:
            there.setdefault(self.collection.identity(item), []).append(item)
        return all(any(self.collection.refine(item, each, self.known) == each for each in there.get(self.collection.identity(item), []))
                   for item in items)

    # ---- words

    def failure(self, error: OvhError | None, everything: list[Outcome[Write]]) -> OvhError:
        """The first error, and what became of the other writes."""
        named = error.about(self.thing) if isinstance(error, ApiError) else StateError(f"{self.thing}: {error}")
        return named.noting(fates(everything, self.write_wording))

    def write_wording(self, write: Write) -> str:
        verb = {"POST": "set", "PUT": "set", "DELETE": "remove"}[write.method]
        return f"{verb} {' and '.join(self.collection.line(item) for item in write.objects)}"

    def wording(self, plan: SetPlan) -> str:
        missing = [self.collection.line(item) for item in [*plan.add, *(new for old, new in plan.change)]]
        left = [self.collection.line(item) for item in [*plan.remove, *(old for old, new in plan.change)]]
        return f"missing: {listed(missing) or 'nothing'}; still there: {listed(left) or 'nothing'}"

    def tasks_wording(self, tasks: t.Sequence[Values]) -> str:
        key = self.collection.tasks.key if self.collection.tasks else ""
        names = listed([f"{task.get(key)} ({task.get('action')})" for task in tasks])
        return f"task{'s' if len(tasks) > 1 else ''} {names} {'are' if len(tasks) > 1 else 'is'}"
