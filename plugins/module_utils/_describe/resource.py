# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The words of a description: what is managed, where it is, and what its fields mean. Nothing here does anything."""
from __future__ import annotations

import dataclasses
import re
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._describe.compare import same
from ansible_collections.community.ovh.plugins.module_utils._describe.names import snake_case

Values = dict[str, t.Any]


def holes_of(route: str) -> list[str]:
    """The names of a route's holes, in their order."""
    return re.findall(r"\{(\w+)\}", route)


def never(wanted: t.Any, current: t.Any) -> str | None:
    """No value is out of reach."""
    return None


@dataclasses.dataclass(frozen=True)
class Field:
    """A field that a task can set.

    name: the API's. option: the task's word for it, if another than its snake_case. met: whether the current value is as wanted.
    out_of_reach: why the wanted value can't be had from the current one, or None.
    """

    name: str
    option: str = ""
    choices: tuple[str, ...] = ()
    default: t.Any = None
    type: str = "str"
    met: t.Callable[[t.Any, t.Any], bool] = same
    out_of_reach: t.Callable[[t.Any, t.Any], str | None] = never

    @property
    def word(self) -> str:
        """The field's name in results."""
        return snake_case(self.name)

    def argument(self) -> dict[str, t.Any]:
        """The option, as an argument spec has it."""
        argument: dict[str, t.Any] = {"type": self.type}
        if self.choices:
            argument["choices"] = list(self.choices)
        if self.default is not None:
            argument["default"] = self.default
        return argument


@dataclasses.dataclass(frozen=True)
class Service:
    """A kind of service of which an account has many, and which tasks choose from: servers, VPS, domains.

    key: the field that holds the name which fills the hole. facts: fields that each entry of a result shows.
    """

    word: str
    plural: str
    list_route: str
    item_route: str
    key: str
    facts: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if len(holes_of(self.item_route)) != 1:
            raise ValueError(f"{self.word}: {self.item_route} needs one hole, for the service's name")

    @property
    def hole(self) -> str:
        """The hole that the service's name fills."""
        return holes_of(self.item_route)[0]


@dataclasses.dataclass(frozen=True)
class Part:
    """Something that each service of a kind has, read by GET and written by PUT: a server's burst.

    product: what an endpoint may lack, by the name that _api/endpoints.py has for it.
    """

    name: str
    of: Service
    route: str
    fields: tuple[Field, ...]
    product: str | None = None

    def __post_init__(self) -> None:
        if holes_of(self.route) != [self.of.hole]:
            raise ValueError(f"{self.name}: {self.route} needs the hole of {self.of.item_route}")
        if not self.fields:
            raise ValueError(f"{self.name}: nothing of it can be set")

    def wanted(self, params: t.Mapping[str, t.Any]) -> Values:
        """What the task asks for: API name → value; an option that is not given is left alone."""
        asked = {field.name: params.get(field.option or field.word) for field in self.fields}
        return {name: value for name, value in asked.items() if value is not None}

    def unmet(self, wanted: Values, current: Values) -> Values:
        """The fields that are not as wanted, which are the body of a PUT."""
        return {field.name: wanted[field.name] for field in self.fields
                if field.name in wanted and not field.met(wanted[field.name], current.get(field.name))}

    def out_of_reach(self, wanted: Values, current: Values) -> str | None:
        """Why this can't be had, or None."""
        for field in self.fields:
            if field.name in wanted:
                why = field.out_of_reach(wanted[field.name], current.get(field.name))
                if why:
                    return why
        return None


@dataclasses.dataclass(frozen=True)
class Write:
    """One write that a plan asks for, in the words of the API, and the objects that it brings about (for a removal: takes away)."""

    method: str
    route: str
    values: Values
    body: Values | None
    objects: tuple[Values, ...]


def comment(task: Values) -> t.Any:
    """What most tasks say of how they ended."""
    return task.get("comment")


@dataclasses.dataclass(frozen=True)
class TaskFamily:
    """The tasks that writes below a route answer with, and how each ends (FACTS 6).

    under: the route whose writes make such tasks. item_route: where one is read; its last hole takes the task's id, the others are
    filled as in the write's path; '' where it is the written object itself that tells its state. key: the field that holds the id.
    status: the field that tells the state; '' where a task is only there or not. vanishes: whether one that has ended may be gone;
    leaving: the states that it then was in, if not any. marks: further fields that tell its tasks from other objects with an id and a
    status. why: what a task says of how it ended.
    """

    under: str
    item_route: str
    key: str
    status: str = "status"
    good: tuple[str, ...] = ("done",)
    bad: tuple[str, ...] = ("cancelled", "error", "problem", "blocked", "customerError", "ovhError")
    vanishes: bool = False
    leaving: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    why: t.Callable[[Values], t.Any] = comment


@dataclasses.dataclass(frozen=True)
class Tasks:
    """The tasks of a container that vanish when they have ended, and say nothing of how (FACTS 6: email/domain).

    touches: whether a task is at work on one of these groups.
    """

    list_route: str
    item_route: str
    key: str
    touches: t.Callable[[Values, t.Collection[str]], bool]


@dataclasses.dataclass(frozen=True)
class Collection:
    """Objects of one kind inside a container: listed, added, changed in place, removed (SPEC 4).

    key: the field with the API's id, which may change. identity: what makes two objects the same, whatever their ids.
    group: what `exclusive` is about (a mail source, a record's name and type). line: the object as one line of a diff.
    own: whether only an explicit word may touch an object: exclusive, purge and changes in place leave it alone.
    add: the writes that bring missing objects about. change: the write that makes the second of the first. remove: the write for one.
    """

    word: str
    plural: str
    container: str
    list_route: str
    item_route: str
    key: str
    identity: t.Callable[[Values], tuple[str, ...]]
    group: t.Callable[[Values], str]
    line: t.Callable[[Values], str]
    own: t.Callable[[Values], bool]
    add: t.Callable[[t.Sequence[Values], Values], list[Write]]
    change: t.Callable[[Values, Values, Values], Write]
    remove: t.Callable[[Values, Values], Write]
    tasks: Tasks
    writes_at_once: int


@dataclasses.dataclass(frozen=True)
class Wanted:
    """What a task declares of a collection.

    values: the holes of the container. present: objects that shall be. absent: whether an existing object shall go.
    exclusive: groups that hold nothing else. purge: nothing else is in the container. groups: those that the task is about.
    objection: why the task can't be done, given what is there; or None.
    """

    values: Values
    groups: frozenset[str]
    present: tuple[Values, ...] = ()
    absent: t.Callable[[Values], bool] = lambda current: False
    exclusive: frozenset[str] = frozenset()
    purge: bool = False
    objection: t.Callable[[t.Sequence[Values]], str | None] = lambda current: None
