# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Services attached to a vRack, detached from it, or moved from another one, each by a task of the API
(ovh_vrack_member).
"""

from __future__ import annotations

import dataclasses
import functools
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.bulk import read_each
from ansible_collections.community.ovh.plugins.module_utils._api.errors import (
    ApiError,
    OvhError,
    StateError,
    UsageError,
)
from ansible_collections.community.ovh.plugins.module_utils._api.parallel import outcomes_of, run_in_parallel
from ansible_collections.community.ovh.plugins.module_utils._api.paths import fill
from ansible_collections.community.ovh.plugins.module_utils._api.text import listed
from ansible_collections.community.ovh.plugins.module_utils._engine import selection
from ansible_collections.community.ovh.plugins.module_utils._engine.collection.reader import raise_unread
from ansible_collections.community.ovh.plugins.module_utils._engine.gather import gather
from ansible_collections.community.ovh.plugins.module_utils._engine.items import (
    Member,
    changed,
    name_of,
    record_outcome,
)
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Job, Result, Run
from ansible_collections.community.ovh.plugins.module_utils._engine.polling import EFFECT_LAG, until
from ansible_collections.community.ovh.plugins.module_utils._engine.targets import (
    Target,
    named_targets,
    raise_if_stopped,
    unfit,
)
from ansible_collections.community.ovh.plugins.module_utils._engine.tasks import start as task_start
from ansible_collections.community.ovh.plugins.module_utils._engine.tasks import wait as task_wait
from ansible_collections.community.ovh.plugins.module_utils._products.vrack._published import PUBLISHED
from ansible_collections.community.ovh.plugins.module_utils._products.vrack.info_job import READS, inside
from ansible_collections.community.ovh.plugins.module_utils._products.vrack.shared import VRACK_TASKS
from ansible_collections.community.ovh.plugins.module_utils._products.vrack.vrack import (
    BLOCKS,
    INTERFACES,
    KINDS,
    MEMBER,
    SERVER_INTERFACES,
    SERVERS,
    TASKS,
    VRACK,
    Lists,
    Place,
    Thing,
    declared,
    larger_block,
    line,
    place_of,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.arguments import PARALLEL, WAIT
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values, path_parameters


@dataclasses.dataclass(kw_only=True)
class Guest(Member):
    """One that must be in the vRack, or out of it.

    asked: as the task names it. stand_ins: what can be attached for it: a server's interfaces, and the server itself;
    all others are attached themselves. A server itself is only ever detached: the API attaches its interfaces alone.
    leaves: where it is detached. enters: what is attached.
    """

    asked: Thing
    stand_ins: tuple[Thing, ...]
    leaves: tuple[Place, ...] = ()
    enters: Thing | None = None

    def at(self, vrack: str, thing: Thing) -> Values:
        """How it is in a vRack, by this thing."""
        interface = thing.name if thing.kind is SERVER_INTERFACES else None
        return {"vrack": vrack, "kind": self.asked.kind.word, "member": self.asked.name, "interface": interface}


class Membership:
    """Keeps members in one vRack, or out of it. Reads top to bottom from `bring_about`."""

    def __init__(self, run: Run) -> None:
        self.run, self.client, self.params = run, run.client, run.params
        self.things = declared(run.params)
        self.vrack = self.find()
        # The vRacks that could not be looked into, and the tasks that are not waited for.
        self.unseen: dict[str, OvhError] = {}
        self.tasks: list[Values] = []

    def bring_about(self) -> Result:
        """read → plan → wait for what is under way → write and read back → result."""
        if not self.things:
            self.run.warnings.append("no member is named, and nothing is done")
        guests = self.plan()
        if not self.run.check_mode and any(map(changed, guests)):
            if self.quiet({self.vrack, *(place.vrack for guest in guests for place in guest.leaves)}):
                guests = self.plan()
            self.write([guest for guest in guests if changed(guest)])
        if self.unseen:
            self.run.warnings.append(
                "whether something of it is in another vRack could not be seen everywhere: "
                + "; ".join(map(str, self.unseen.values()))
            )
        result = selection.result(MEMBER, guests, entry, line)
        return result if self.params["wait"] else {**result, "tasks": self.tasks}

    # ---- reading

    def find(self) -> str:
        """The vRack, by the API's name for it."""
        (target,) = named_targets(VRACK, self.run, [self.params["service_name"].strip()])
        if target.error:
            raise target.error
        return target.name

    def plan(self) -> list[Guest]:
        """What each member needs, by where it is now."""
        guests = [Guest(Target(thing.name, True, {}), asked=thing, stand_ins=(thing,)) for thing in self.things]
        self.find_interfaces([guest for guest in guests if guest.asked.kind is SERVERS])
        here = self.lists_of([self.vrack], guests)
        strangers = [guest for guest in guests if not places_of(guest, here)]
        elsewhere: Lists = {}
        if strangers and self.params["state"] == "present":
            others = [str(name) for name in self.client.get_list(VRACK.list_route)]
            elsewhere = self.lists_of([name for name in others if name != self.vrack], strangers)
        for guest in guests:
            if guest.target.workable:
                self.decide(guest, here, elsewhere)
        return guests

    def find_interfaces(self, guests: list[Guest]) -> None:
        """What stands for each of these servers: its interfaces for a vRack, and the server itself."""
        reading = gather(self.client, INTERFACES, [guest.asked.name for guest in guests])
        raise_if_stopped(reading)
        for guest in guests:
            if guest.asked.name in reading.errors:
                guest.target.blocked_by(reading.errors[guest.asked.name])
            interfaces = reading.objects.get(guest.asked.name, ())
            guest.stand_ins = (*(Thing(SERVER_INTERFACES, name) for name in interfaces), guest.asked)

    def lists_of(self, vracks: t.Sequence[str], guests: t.Iterable[Guest]) -> Lists:
        """What is in these vRacks of the kinds that these are of.

        Another one that can't be looked into is left out: the API knows what is in it.
        """
        lists: dict[t.Any, dict[str, list[str]]] = {}
        for kind in dict.fromkeys(thing.kind for guest in guests for thing in guest.stand_ins):
            reading = inside(self.client, kind, vracks)
            for vrack, error in reading.errors.items():
                if vrack == self.vrack or not (isinstance(error, ApiError) and error.lasting):
                    raise error.about(vrack) if isinstance(error, ApiError) else error
                self.unseen[vrack] = error.about(vrack)
            lists[kind] = reading.objects
        return lists

    def decide(self, guest: Guest, here: Lists, elsewhere: Lists) -> None:
        """What one member needs. Pure."""
        places, others = places_of(guest, here), places_of(guest, elsewhere)
        place = next(iter((*places, *others)), None)
        guest.before = guest.after = guest.at(*place) if place else selection.GONE
        larger = larger_block(guest.asked, here) or larger_block(guest.asked, elsewhere)
        if larger and not place:
            guest.target.error = unfit(
                guest.target,
                f"it lies in the block {larger.thing.name}, which is in the vRack {larger.vrack} as a whole:"
                f" give {guest.asked.kind.word}: {larger.thing.name}",
            )
        elif self.params["state"] == "absent":
            guest.leaves, guest.after = places, selection.GONE
        elif not places:
            self.decide_entry(guest, others)

    def decide_entry(self, guest: Guest, others: tuple[Place, ...]) -> None:
        """How one gets in that is not in the vRack, but maybe in another one. Pure."""
        interfaces = [
            thing.name for thing in guest.stand_ins if thing.kind is SERVER_INTERFACES and guest.asked.kind is SERVERS
        ]
        if guest.asked.kind is SERVERS and not interfaces:
            guest.target.error = unfit(
                guest.target,
                "the server has no enabled interface of mode vrack or vrack_aggregation, so it cannot be attached to a"
                " vRack; nothing was written to it",
            )
        elif others and not self.params["move"]:
            guest.target.error = unfit(
                guest.target, f"it is in the vRack {others[0].vrack}: move: true takes it out of there"
            )
        elif len(interfaces) > 1:
            guest.target.error = unfit(
                guest.target,
                f"the server has several interfaces for a vRack ({listed(interfaces)}):"
                f" name the one that is meant in {SERVER_INTERFACES.word}",
            )
        else:
            guest.leaves, guest.enters = others, guest.stand_ins[0]
            guest.after = guest.at(self.vrack, guest.enters)

    # ---- writing

    def write(self, guests: list[Guest]) -> None:
        """Write one after the other: a vRack takes one change at a time."""
        outcomes = outcomes_of(guests)
        with self.run.report_if_interrupted(self.vrack, outcomes, name_of):
            run_in_parallel(
                outcomes,
                self.carry_out,
                1,
                self.client.throttle,
                lambda done: self.run.progress(f"{self.vrack}: {done} of {len(outcomes)} members done"),
            )
        for outcome in outcomes:
            if isinstance(outcome.error, StateError):
                outcome.error = unfit(outcome.item.target, str(outcome.error))
            record_outcome(outcome)
            if outcome.error and outcome.item.written:
                self.see_again(outcome.item)

    def carry_out(self, guest: Guest) -> bool:
        """Detach one from where it is, attach it where it must be; if that fails after it was taken out of another
        vRack, it is put back there.
        """
        for place in guest.leaves:
            self.send("DELETE", place, guest, wait=self.params["wait"] or guest.enters is not None)
        if guest.enters:
            try:
                self.send("POST", Place(self.vrack, guest.enters), guest, wait=self.params["wait"])
            except OvhError as error:
                if not guest.leaves:
                    raise
                raise error.also(self.put_back(guest, guest.enters, error)) from None
        return True

    def send(self, method: str, place: Place, guest: Guest, wait: bool) -> None:
        """One write, awaited and read back.

        A lost answer is looked after once nothing is at work any more: then the list tells what came of it.
        """
        vrack, thing, arrives = place.vrack, place.thing, method == "POST"
        values = {VRACK.path_parameter: vrack}
        if not self.params["wait"]:
            self.quiet([vrack])
        known = set(self.task_paths(vrack))

        def look() -> bool | None:
            until(
                lambda: True if set(self.task_paths(vrack)) - known or self.is_at(place) is arrives else None,
                task_start.LIST_LAG,
                self.client.throttle,
            )
            try:
                self.quiet(
                    [vrack],
                    "the answer to the write was lost, and whether it took effect can't be seen yet: run the task"
                    " again to continue waiting",
                )
            except StateError:
                guest.written = True
                raise
            return True if self.is_at(place) is arrives else None

        if arrives:
            region = {"region": self.params["region"]} if self.params["region"] and thing.kind is BLOCKS else {}
            answer = self.client.call(
                "POST", thing.kind.list_route, values, body={thing.kind.field: thing.name, **region}, look=look
            )
        else:
            answer = self.client.call(
                "DELETE", thing.kind.item_route, {**values, thing.kind.parameter: thing.name}, accept=(404,), look=look
            )
        guest.written = True
        task = task_wait.task_path([VRACK_TASKS], fill(VRACK.item_route, values), answer.data)
        if wait:
            if task:
                task_wait.follow(self.run, *task, answer.data, self.params["wait_timeout"])
            self.see(place, arrives)
        elif task:
            self.tasks.append(task_wait.shown(task[1], answer.data))

    def see(self, place: Place, arrives: bool) -> None:
        """Hold what was written against what the API has now. Raises StateError where it did not take it."""
        if (
            until(
                lambda: True if self.is_at(place) is arrives else None,
                min(self.params["wait_timeout"], EFFECT_LAG),
                self.client.throttle,
            )
            is None
        ):
            raise StateError(f"the API accepted the change but it is {'not' if arrives else 'still'} in {place.vrack}")

    def put_back(self, guest: Guest, thing: Thing, error: OvhError) -> str:
        """Attach one again where it was taken out, since it could not be attached to ours; what became of that."""
        old = listed([place.vrack for place in guest.leaves])
        if isinstance(error, ApiError) and error.perhaps_done:
            return (
                f"it has left {old}: run the task again, which sees whether it is in {self.vrack}, and attaches it"
                " if not"
            )
        try:
            if self.task_paths(self.vrack) or self.is_at(Place(self.vrack, thing)):
                return f"it has left {old}, and {self.vrack} is still busy; run the task again to continue waiting"
            for place in guest.leaves:
                self.send("POST", place, guest, wait=True)
        except OvhError as trouble:
            return (
                f"it has left {old}, and could not be put back ({trouble}): run the task again to attach it to"
                f" {self.vrack}"
            )
        return f"it has been put back into {old}: run the task again to do both"

    def see_again(self, guest: Guest) -> None:
        """Where one is whose write has failed, as far as that can be seen."""
        try:
            lists = self.lists_of([self.vrack, *(place.vrack for place in guest.leaves)], [guest])
        except OvhError:
            guest.after = guest.before
        else:
            place = next(iter(places_of(guest, lists)), None)
            guest.after = guest.at(*place) if place else selection.GONE

    # ---- what is at work

    def quiet(self, vracks: t.Iterable[str], progress_summary: str = "nothing was written") -> bool:
        """Wait until nothing is at work on these vRacks any more; whether there was something.

        Raises StateError when the time is up.
        """
        waited = [
            task_wait.wait_for_others(
                self.run, VRACK_TASKS, vrack, functools.partial(self.task_paths, vrack), progress_summary
            )
            for vrack in sorted(vracks)
        ]
        return any(waited)

    def task_paths(self, vrack: str) -> list[str]:
        """The paths of the tasks that are at work on a vRack."""
        values, path_parameter = {VRACK.path_parameter: vrack}, path_parameters(TASKS.item_route)[-1]
        reading = read_each(
            self.client,
            TASKS.item_route,
            path_parameter,
            [str(number) for number in self.client.get_list(TASKS.route, values)],
            values,
        )
        raise_unread(vrack, reading)
        # A status that is new counts as at work.
        ended = VRACK_TASKS.good + VRACK_TASKS.bad
        return [
            fill(TASKS.item_route, {**values, path_parameter: number})
            for number, task in reading.objects.items()
            if task.get("status") not in ended
        ]

    def is_at(self, place: Place) -> bool:
        """Whether a thing is in a vRack now."""
        names = self.client.get_list(place.thing.kind.list_route, {VRACK.path_parameter: place.vrack})
        return place_of(place.thing, {place.thing.kind: {place.vrack: [str(name) for name in names]}}) is not None


def places_of(guest: Guest, lists: Lists) -> tuple[Place, ...]:
    """Where one is, by each thing that stands for it."""
    return tuple(place for place in (place_of(thing, lists) for thing in guest.stand_ins) if place)


def entry(guest: Guest) -> Values:
    """One member in the result."""
    place = guest.after or guest.before
    return {
        "kind": guest.asked.kind.word,
        "member": guest.asked.name,
        "interface": place.get("interface"),
        "vrack_before": guest.before.get("vrack"),
        "vrack": guest.after.get("vrack"),
    }


def check(params: Values) -> None:
    """Raise UsageError for names that can be none."""
    if not params["service_name"].strip():
        raise UsageError("service_name is empty")
    try:
        declared(params)
    except ValueError as error:
        raise UsageError(str(error)) from None


OPTIONS: dict[str, dict[str, t.Any]] = {
    "service_name": {"type": "str", "required": True},
    **{word: {"type": "list", "elements": "str"} for word in KINDS},
    "region": {"type": "str"},
    "state": {"type": "str", "choices": ["present", "absent"], "default": "present"},
    "move": {"type": "bool", "default": False},
    **WAIT,
    **PARALLEL,
}
CONSTRAINTS = {"required_one_of": [tuple(KINDS)]}
OPERATIONS = (
    *READS,
    *INTERFACES.operations,
    *TASKS.operations,
    # A server is attached by one of its interfaces; as a whole it can only be detached.
    *(f"POST {kind.list_route}" for kind in KINDS.values() if kind is not SERVERS),
    *(f"DELETE {kind.item_route}" for kind in KINDS.values()),
)
JOB = Job(
    OPTIONS,
    lambda run: Membership(run).bring_about(),
    product="vRack",
    check=check,
    constraints=CONSTRAINTS,
    operations=OPERATIONS,
    published=PUBLISHED,
)
