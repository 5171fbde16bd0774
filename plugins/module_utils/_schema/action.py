# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""An action: an order to the API about one service, which a task of the API carries out. Pure."""

from __future__ import annotations

import dataclasses
import datetime
import enum
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._schema.arguments import Spec
from ansible_collections.community.ovh.plugins.module_utils._schema.operations import reads
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import (
    Service,
    Setting,
    TaskFamily,
    Values,
    path_parameters,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.source import Source

Params = t.Mapping[str, t.Any]


# ---- what cannot be undone


@dataclasses.dataclass(frozen=True)
class DestructiveAction:
    """Something that destroys, which a task asks for.

    option: the option that asks for it, such as "revert: true". label: its name in a diff. effect: what it does, after
    "it". confirmed: whether the task must confirm it. once: whether a repetition finds that it is done, and destroys
    nothing more. named_by: the options that name what is destroyed.
    """

    option: str
    label: str
    effect: str
    confirmed: bool = True
    once: bool = False
    named_by: tuple[str, ...] = ("service_name",)

    def __str__(self) -> str:
        return f"{self.option} {self.effect}"

    def diff(self, before: Values, after: Values) -> dict[str, Values]:
        """Return the diff: what changes, and a line that says what is destroyed."""
        changed = [name for name in after if before.get(name) != after[name]]
        return {
            "before": {name: before[name] for name in changed if name in before},
            "after": {**{name: after[name] for name in changed}, self.label: self.effect},
        }


# ---- requests and their tasks


@dataclasses.dataclass(frozen=True)
class ServiceTasks:
    """The tasks of one service. source: where they are listed and read. family: how each of them ends."""

    source: Source
    family: TaskFamily

    @property
    def key(self) -> str:
        """The path parameter and the field that hold a task's id."""
        return path_parameters(self.source.item_route)[-1]

    def operations(self, order: Order) -> tuple[str, ...]:
        """Return the operations that list and read them, and those that read the steps of the order's own tasks."""
        function, route = self.family.steps
        return (*self.source.operations, *(reads(route) if function in order.task.values() else ()))


@dataclasses.dataclass(frozen=True)
class Order:
    """One request, and the task that it starts.

    label: its name in messages. task: the fields that tell its tasks from others in the list of tasks, such as
    {"function": "hardReboot"}; empty if the request is complete when it is answered. destroys: it is sent at most
    once. shows_itself: where the task is not found, the state of the service tells whether the request arrived.
    any_task: nothing tells its tasks from others, so that any new one is its own.
    """

    label: str
    route: str
    task: t.Mapping[str, str] = dataclasses.field(default_factory=dict)
    method: str = "POST"
    destroys: bool = False
    shows_itself: bool = False
    any_task: bool = False

    def __post_init__(self) -> None:
        if self.any_task and self.task:
            raise ValueError(f"order {self.label}: any task is its task, or those with these fields are")
        if self.destroys and not self.starts_task:
            raise ValueError(f"order {self.label}: it destroys, so its tasks must be known")

    @property
    def starts_task(self) -> bool:
        """Whether a task carries it out."""
        return bool(self.task) or self.any_task

    @property
    def operation(self) -> str:
        """The operation of the API that it is."""
        return f"{self.method} {self.route}"


# ---- what is read


class IfMissing(enum.Enum):
    """What a read means that fails because the service does not have the object."""

    ERROR = "an error"
    NONE = "nothing is there: the API answers that it is not found"
    UNKNOWN = "nothing can be known: it is not found, not granted, or expired"


@dataclasses.dataclass(frozen=True)
class Seen:
    """What is known of a service.

    found: by the name of each read. unknown: why nothing can be known, by the name of the read. tasks: the earlier
    tasks of the order by their start, where they matter. done: the one of them that makes another unnecessary. since,
    recent: the time after which orders are given only once, and the labels of those that were. now: seconds
    since 1970, by the API's clock.
    """

    found: t.Mapping[str, t.Any] = dataclasses.field(default_factory=dict)
    unknown: t.Mapping[str, str] = dataclasses.field(default_factory=dict)
    tasks: tuple[Values, ...] = ()
    done: Values | None = None
    since: datetime.datetime | None = None
    recent: frozenset[str] = frozenset()
    now: float = 0.0


@dataclasses.dataclass(frozen=True)
class Read:
    """Something that is read of a service.

    source: an object or a list. needed, query: by the options and what was read before; without them it is always read,
    and without a query; needed raises ValueError where the action is impossible. missing: what it means that the
    service does not have it; absent: why the action is then impossible. value: takes the answer, returns what `Seen`
    holds. state: it shows the effect of the action, so that it is read again after it. secret: the key of the value
    that no output shows; no part of a broken answer is shown either.
    """

    name: str
    source: Source
    needed: t.Callable[[Params, Seen], bool] | None = None
    query: t.Callable[[Params, Seen], Values] | None = None
    missing: IfMissing = IfMissing.ERROR
    absent: str = ""
    value: t.Callable[[t.Any], t.Any] | None = None
    state: bool = False
    secret: str = ""


@dataclasses.dataclass(frozen=True)
class Step:
    """An order for one service.

    after: what the service is once it is carried out; before: what it was, for the diff.
    """

    order: Order
    after: Values
    body: Values | None = None
    before: Values = dataclasses.field(default_factory=dict)


@dataclasses.dataclass(frozen=True)
class Outcome:
    """What became of an action.

    step: what was done, in check mode what would be; None if nothing had to be done. seen: the service afterwards;
    None if that is not known. task: the last state of its task.
    """

    step: Step | None
    seen: Seen | None
    task: Values | None = None


# ---- the kind


@dataclasses.dataclass(frozen=True)
class Joining:
    """A task of the order that is still running is followed instead of starting another.

    what: the order with its article. unknown: what is not known of it, where it is not awaited. again: what to do where
    it has ended and the service is not as wanted. {option} stands for an option's value.
    """

    what: str
    unknown: str
    again: str


@dataclasses.dataclass(frozen=True)
class Messages:
    """Sentences of one action; {option} stands for an option's value.

    interrupted: while its task runs. not_followed, not_read: added where its task, or its effect, cannot be read.
    ended: the beginning of a failure whose task has ended well.
    """

    interrupted: str
    not_followed: str = ""
    not_read: str = ""
    ended: str = "the API's task has ended"


@dataclasses.dataclass(frozen=True)
class Revealing:
    """The action reveals a secret: in the result's `value`, or in the file `dest`.

    read: the Read that holds it as "value", with its "expiration". what: its name in messages. file: the end of its
    file's name in a folder, by the options.
    """

    read: str
    what: str
    file: t.Callable[[Params], str]


@dataclasses.dataclass(frozen=True)
class Cycle:
    """What a service goes through after the task has ended, which a task can wait for.

    option, value: the option that asks for it, and its value. route, field: the object that shows it, and where.
    phases: the values that it shows, one after the other.
    """

    option: str
    value: str
    route: str
    field: str
    phases: tuple[str, ...]


@dataclasses.dataclass(frozen=True, kw_only=True)
class ServiceOrders:
    """Orders to services of one kind, which their tasks carry out: what `Action` and `ActionSet` have in common.

    options, constraints, check, product: of the module; check raises ValueError for options that cannot be meant.
    reads: what the plan depends on; needs: what is read next, once these are known, where its `needed` says so.
    irreversible: what the options ask for that destroys.
    """

    service: Service
    tasks: ServiceTasks
    options: Spec
    constraints: Values = dataclasses.field(default_factory=dict)
    check: t.Callable[[Params], None] = lambda params: None
    product: str | None = None
    reads: tuple[Read, ...] = ()
    needs: tuple[Read, ...] = ()
    irreversible: t.Callable[[Params], DestructiveAction | None] | None = None

    @property
    def read_operations(self) -> tuple[str, ...]:
        """The operations that read what the orders depend on."""
        return tuple(operation for read in self.reads + self.needs for operation in read.source.operations)

    def destructive_action(self, params: Params) -> DestructiveAction | None:
        """Return what a task asks for that destroys; None without it."""
        return self.irreversible(params) if self.irreversible else None

    def _wrong_reads(self, *routes: str) -> str:
        """Return what is wrong with these routes of a service and with what is read of it; "" if nothing is."""
        looks = self.reads + self.needs
        all_routes = [*routes, self.tasks.source.route, *(read.source.route for read in looks)]
        if any(path_parameters(route) != [self.service.path_parameter] for route in all_routes):
            return f"the path parameter of each route is that of {self.service.item_route}"
        if len({read.name for read in looks}) < len(looks):
            return "a read is described twice"
        return ""


@dataclasses.dataclass(frozen=True)
class Action(ServiceOrders):
    """An order to the API about one service, which is named by the option service_name.

    order: the request, or one of those that a plan can have; others: the rest of them, which start the same tasks.
    secrets: of the module. exact_name: a display name does not name the service. plan: the step, None if nothing has
    to be done; raises ValueError where the action is impossible. prepare: completes the step by what is read once there
    is a plan. since: the option with a time after which the action is done only once. unmet: why the service is not as
    wanted, "" if it is; None if the end of the task is the effect. shows: whether a request took effect, by the
    looks before and after it; None: by unmet. doubt: a warning where nothing has to be done.
    cycle: what can be waited for after the end of the task. hint: what to do about the
    message with which the API refuses the request (HTTP 400). result: the result's keys next to changed, service_name,
    task and diff.
    """

    order: Order
    plan: t.Callable[[Params, Seen], Step | None]
    result: t.Callable[[Params, Outcome], Values]
    messages: Messages
    others: tuple[Order, ...] = ()
    secrets: t.Callable[[Params], set[str]] | None = None
    exact_name: bool = True
    prepare: t.Callable[[Params, Seen, Step], Step] | None = None
    since: str = ""
    joins: Joining | None = None
    unmet: t.Callable[[Params, Seen], str] | None = None
    shows: t.Callable[[Seen, Seen], bool] | None = None
    doubt: t.Callable[[Params, Seen], str] | None = None
    hint: t.Callable[[str], str] | None = None
    reveals: Revealing | None = None
    cycle: Cycle | None = None
    wait_timeout: float = 300.0

    def __post_init__(self) -> None:
        wrong = self._contradiction()
        if wrong:
            raise ValueError(f"action {self.order.label}: {wrong}")

    @property
    def operations(self) -> tuple[str, ...]:
        """The operations that it needs."""
        return (
            *self.service.operations,
            *self.tasks.operations(self.order),
            *self.read_operations,
            *(reads(self.cycle.route) if self.cycle else ()),
            self.order.operation,
            *(each.operation for each in self.others),
        )

    @property
    def kind_of_tasks(self) -> tuple[t.Any, ...]:
        """What its orders have in common: which tasks they start, and whether they destroy."""
        return self.order.task, self.order.any_task, self.order.destroys

    def _contradiction(self) -> str:
        wrong = self._wrong_reads(self.order.route, *(each.route for each in self.others))
        if wrong:
            return wrong
        if not (self.order.task or self.order.any_task):
            return "the tasks that it starts must be known"
        if any((each.task, each.any_task, each.destroys) != self.kind_of_tasks for each in self.others):
            return "all of its orders start the same tasks"
        if self.order.destroys is (self.irreversible is None):
            return "what destroys needs confirmation, and nothing else does"
        if self.unmet and not any(read.state for read in self.reads):
            return "a read shows its effect"
        if self.reveals and self.reveals.read not in [read.name for read in self.reads]:
            return f"{self.reveals.read} is not read"
        return ""


# ---- many services


@dataclasses.dataclass(frozen=True)
class SecretText:
    """A secret of one service that the API makes anew for each request, and answers as a text.

    option: how a task asks for it. key: the result's. route: the POST.
    """

    option: str
    key: str
    route: str


@dataclasses.dataclass(frozen=True)
class ActionSet(ServiceOrders):
    """Orders to many services in one task, next to their settings. A service carries out one task at a time.

    selectors: the options that choose the services. settings: written before the first order; their options are next
    to `options`. wanted: the settings that the task asks for of one service, by its name. reads: in bulk; the first one
    is the service's own object. needs: of one service; needed raises ValueError where the orders are impossible.
    orders: all that a plan can have. state: what results say of a service next to its settings. plan: the steps, in
    their order; raises ValueError where they are impossible. unmet: what a service is not although its steps are
    carried out; "" if it is. repeated: the orders asked for that are not given again after `unless_done_since`.
    secret: what a task can ask for of one service, once everything else is done.
    """

    open_tasks: Source
    selectors: Spec
    settings: tuple[Setting, ...]
    wanted: t.Callable[[Values, str], Values]
    orders: tuple[Order, ...]
    state: t.Callable[[Params, Seen], Values]
    plan: t.Callable[[Params, Seen], tuple[Step, ...]]
    unmet: t.Callable[[tuple[Step, ...], Seen], str]
    repeated: t.Callable[[Params], tuple[Order, ...]]
    secret: SecretText | None = None

    def __post_init__(self) -> None:
        wrong = self._wrong_reads(self.open_tasks.route)
        if not self.reads or self.reads[0].source.route != self.service.item_route:
            wrong = "the service's own object is read first"
        if wrong:
            raise ValueError(f"actions of {self.service.plural}: {wrong}")

    @property
    def operations(self) -> tuple[str, ...]:
        """The operations that it needs."""
        return (
            *self.service.operations,
            *(operation for setting in self.settings for operation in setting.operations),
            *(operation for order in self.orders for operation in (*self.tasks.operations(order), order.operation)),
            *self.open_tasks.operations,
            *self.read_operations,
            *((f"POST {self.secret.route}",) if self.secret else ()),
        )
