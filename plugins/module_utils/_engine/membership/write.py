# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Write one step: send, verify after a lost response, wait, and undo the first half of a failed move."""

from __future__ import annotations

import dataclasses
import functools
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.bulk import read_each
from ansible_collections.community.ovh.plugins.module_utils._api.client import ABSENT
from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError, OvhError, StateError
from ansible_collections.community.ovh.plugins.module_utils._api.paths import fill
from ansible_collections.community.ovh.plugins.module_utils._api.text import listed
from ansible_collections.community.ovh.plugins.module_utils._engine.collection.reader import raise_unread
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Run
from ansible_collections.community.ovh.plugins.module_utils._engine.membership.plan import (
    Contents,
    Place,
    Step,
    impossible,
)
from ansible_collections.community.ovh.plugins.module_utils._engine.polling import EFFECT_LAG, until
from ansible_collections.community.ovh.plugins.module_utils._engine.tasks import start as task_start
from ansible_collections.community.ovh.plugins.module_utils._engine.tasks import wait as task_wait
from ansible_collections.community.ovh.plugins.module_utils._schema.membership import Member, Membership
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values

LOST_AND_RUNNING = (
    "the answer to the write was lost, and it is not yet visible whether it took effect: run the task again to continue"
    " waiting"
)


@dataclasses.dataclass(frozen=True)
class Writer:
    """Writes the steps of one container.

    written: the objects for which a write took effect, also if their step failed afterwards. tasks: those that nobody
    waits for.
    """

    membership: Membership
    run: Run
    container: str
    written: set[Member] = dataclasses.field(default_factory=set)
    tasks: list[Values] = dataclasses.field(default_factory=list)

    def carry_out(self, step: Step) -> bool:
        """Detach an object from where it is, then attach it where it must be, and return True.

        A move that fails is undone. Raises StateError of the object, or ApiError.
        """
        try:
            self.leave(step)
            if step.enters:
                self.enter(step, step.enters)
        except StateError as error:
            raise impossible(step.item, str(error)) from None
        return True

    def leave(self, step: Step) -> None:
        """Detach an object from where it is. The first half of a move always waits for its task.

        An ApiError after the first write states that the object may have been detached.
        """
        try:
            for place in step.leaves:
                self.write(step, place, False, self.waits or step.enters is not None)
        except ApiError as error:
            if step.enters and step.item.asked in self.written:
                error.with_hint(
                    f"it may have left {containers_text(step)}: run the task again to attach it to {self.container}"
                )
            raise

    def enter(self, step: Step, place: Place) -> None:
        """Attach an object; if that fails after it was detached elsewhere, it is attached there again."""
        try:
            self.write(step, place, True, self.waits)
        except OvhError as error:
            if not step.leaves:
                raise
            raise error.with_hint(self.undo(step, place, error)) from None

    def undo(self, step: Step, place: Place, error: OvhError) -> str:
        """Attach an object again where it was detached, and return a sentence about the outcome."""
        old = containers_text(step)
        if isinstance(error, ApiError) and error.may_have_taken_effect:
            return (
                f"it has left {old}: run the task again, which sees whether it is in {self.container}, and attaches it"
                " if not"
            )
        try:
            if self.open_tasks(self.container) or self.is_at(place):
                return f"it has left {old}, and {self.container} is still busy; run the task again to continue waiting"
            for each in step.leaves:
                self.write(step, each, True, True)
        except OvhError as trouble:
            return (
                f"it has left {old}, and could not be put back ({trouble}): run the task again to attach it to"
                f" {self.container}"
            )
        return f"it has been put back into {old}: run the task again to do both"

    # ---- one write

    def write(self, step: Step, place: Place, attach: bool, wait: bool) -> None:
        """Attach or detach one member; with `wait`, until its task has ended and the container shows it."""
        if not self.waits:
            self.wait_for_open_tasks([place.container])
        known = set(self.open_tasks(place.container))
        request = place.member.kind.held.request(
            place.container, place.member.name, attach, self.run.params, self.held_whole(place)
        )
        answer = self.run.client.call(
            request.method,
            request.route,
            request.values,
            body=ABSENT if request.body is None else request.body,
            accept=() if attach else (404,),
            verify_effect=functools.partial(self.took_effect, step, place, attach, known),
        )
        self.written.add(step.item.asked)
        task = self.task_of(place.container, answer.data)
        if wait:
            if task:
                task_wait.wait_for_task(self.run, *task, answer.data, self.seconds)
            self.require_effect(place, attach)
        elif task:
            self.tasks.append(task_wait.task_entry(task[1], answer.data))

    def took_effect(self, step: Step, place: Place, attach: bool, known: set[str]) -> bool | None:
        """Return True if a write with a lost response took effect; None if it did not.

        A new task means that it may have. Once no task is open, the container decides. Raises StateError if a task
        still is open.
        """
        throttle = self.run.client.throttle
        until(
            lambda: True if set(self.open_tasks(place.container)) - known or self.is_at(place) is attach else None,
            task_start.LIST_LAG,
            throttle,
        )
        try:
            self.wait_for_open_tasks([place.container], LOST_AND_RUNNING)
        except StateError:
            self.written.add(step.item.asked)
            raise
        return True if self.is_at(place) is attach else None

    def require_effect(self, place: Place, attach: bool) -> None:
        """Wait until the container shows a write. Raises StateError if it does not."""
        seen = until(
            lambda: True if self.is_at(place) is attach else None,
            min(self.seconds, EFFECT_LAG),
            self.run.client.throttle,
        )
        if seen is None:
            raise StateError(
                f"the API accepted the change but it is {'not' if attach else 'still'} in {place.container}"
            )

    def is_at(self, place: Place) -> bool:
        """Return whether a member is in a container now."""
        held, kind = place.member.kind.held, place.member.kind
        names = held.names(self.read(place))
        return Contents({kind: {place.container: names}}).place_of(place.member) is not None

    def read(self, place: Place) -> t.Any:
        """Return the container's contents of one kind, as the API shows them now."""
        source, values = place.member.kind.held.source, {self.membership.container.path_parameter: place.container}
        client = self.run.client
        return client.get_list(source.route, values) if source.is_list else client.get_object(source.route, values)

    def held_whole(self, place: Place) -> t.Any:
        """Return the list that the next write must send completely; None if each write names one member."""
        return None if place.member.kind.held.source.is_list else self.read(place)

    # ---- tasks

    @property
    def waits(self) -> bool:
        """Whether the task waits for its own tasks."""
        return bool(self.run.params.get("wait", True))

    @property
    def seconds(self) -> float:
        """How many seconds the task waits for each API task."""
        return float(self.run.params.get("wait_timeout", EFFECT_LAG))

    def wait_for_open_tasks(self, containers: t.Iterable[str], progress_summary: str = "nothing was written") -> bool:
        """Wait until no task is open in these containers, and return whether one was. Raises StateError when the time
        is up.
        """
        if not self.membership.tasks:
            return False
        family = self.membership.tasks.family
        waited = [
            task_wait.wait_for_others(
                self.run, family, container, functools.partial(self.open_tasks, container), progress_summary
            )
            for container in sorted(containers)
        ]
        return any(waited)

    def open_tasks(self, container: str) -> list[str]:
        """Return the paths of a container's open tasks. An unknown status counts as open."""
        tasks = self.membership.tasks
        if not tasks:
            return []
        values = {self.membership.container.path_parameter: container}
        numbers = [str(number) for number in self.run.client.get_list(tasks.source.route, values)]
        reading = read_each(self.run.client, tasks.source.item_route, tasks.key, numbers, values)
        raise_unread(container, reading)
        ended = tasks.family.good + tasks.family.bad
        return [
            fill(tasks.source.item_route, {**values, tasks.key: number})
            for number, task in reading.objects.items()
            if task.get(tasks.family.status) not in ended
        ]

    def task_of(self, container: str, answer: t.Any) -> tuple[t.Any, str] | None:
        """Return the family and the path of the task in a write's response; None if the response is not a task."""
        if not self.membership.tasks:
            return None
        path = fill(self.membership.container.item_route, {self.membership.container.path_parameter: container})
        return task_wait.task_path([self.membership.tasks.family], path, answer)


def containers_text(step: Step) -> str:
    """Return the names of the containers from which an object is detached, for a message."""
    return listed([place.container for place in step.leaves])
