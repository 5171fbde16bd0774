# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The kind `Membership`: objects that are attached to a container, detached from it, or moved to it. Pure."""

from __future__ import annotations

import dataclasses
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._schema.action import ServiceTasks
from ansible_collections.community.ovh.plugins.module_utils._schema.arguments import Spec
from ansible_collections.community.ovh.plugins.module_utils._schema.compare import comparable_name
from ansible_collections.community.ovh.plugins.module_utils._schema.names import snake_case
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Service, Values, path_parameters
from ansible_collections.community.ovh.plugins.module_utils._schema.source import Source


@dataclasses.dataclass(frozen=True)
class Request:
    """One write: values fill the path parameters of the route; body None: it has none."""

    method: str
    route: str
    values: Values
    body: Values | None = None


# ---- how a container holds members


@dataclasses.dataclass(frozen=True)
class OneByOne:
    """A list of names below the container: a POST to the list attaches one, a DELETE detaches one.

    item_route: where one member is; its last path parameter takes the name. body: the field of the POST that takes the
    name. fields: further fields of the POST, each an option of its snake_case name.
    """

    route: str
    item_route: str
    body: str
    fields: tuple[str, ...] = ()

    @property
    def source(self) -> Source:
        """The list of one container; an endpoint may lack it."""
        return Source(self.route, is_list=True, optional=True)

    @property
    def attaching(self) -> str:
        """The operation that attaches a member."""
        return f"POST {self.route}"

    @property
    def detaching(self) -> str:
        """The operation that detaches a member."""
        return f"DELETE {self.item_route}"

    def names(self, answer: t.Sequence[t.Any]) -> list[str]:
        """Return the members in an answer of `source`."""
        return [str(name) for name in answer]

    def request(self, container: str, name: str, attach: bool, params: Values, answer: t.Any) -> Request:
        """Return the write that attaches or detaches a member."""
        parameter, *member = path_parameters(self.item_route)
        if not attach:
            return Request("DELETE", self.item_route, {parameter: container, member[-1]: name})
        given = {field: params[snake_case(field)] for field in self.fields if params[snake_case(field)]}
        return Request("POST", self.route, {parameter: container}, {self.body: name, **given})


@dataclasses.dataclass(frozen=True)
class WholeList:
    """A list inside the container's object, which is written as a whole by PUT.

    field: the field that holds it. id: the field of an entry that holds the member's name. keeps: further fields of the
    object that the PUT must repeat.
    """

    route: str
    field: str
    id: str
    keeps: tuple[str, ...] = ()

    @property
    def source(self) -> Source:
        """The object of one container."""
        return Source(self.route)

    @property
    def attaching(self) -> str:
        """The operation that attaches a member."""
        return f"PUT {self.route}"

    @property
    def detaching(self) -> str:
        """The operation that detaches a member: the same one."""
        return self.attaching

    def names(self, answer: Values) -> list[str]:
        """Return the members in an answer of `source`."""
        return [str(entry[self.id]) for entry in answer[self.field]]

    def request(self, container: str, name: str, attach: bool, params: Values, answer: t.Any) -> Request:
        """Return the write that attaches or detaches a member. answer: the container's object as it is now."""
        others = [each for each in self.names(answer) if each != name]
        body = {
            **{field: answer[field] for field in self.keeps},
            self.field: [{self.id: each} for each in (*others, *([name] if attach else ()))],
        }
        return Request("PUT", self.route, {path_parameters(self.route)[0]: container}, body)


# ---- members


@dataclasses.dataclass(frozen=True)
class AttachedBy:
    """Objects of a kind are attached by an object of another kind: a server by one of its interfaces.

    An object that is in a container as a whole can only be detached. kind: the other kind. source: where an object
    lists those of the other kind that can be attached. singular, plural: what messages call them.
    """

    kind: MemberKind
    source: Source
    singular: str
    plural: str


@dataclasses.dataclass(frozen=True, eq=False)
class MemberKind:
    """One kind of objects that a container can hold.

    option: the option that names them. label: what messages call one. held: how a container holds them. name: takes an
    option's text, returns the API's name; raises ValueError. key: a name as it is compared. around: takes a name and
    the members of a container, returns the member that contains it, such as a larger IP block, which is attached and
    detached as a whole. by: what is attached for it. shown_as: the key of a result's entry that holds the name of a
    member of this kind, next to the object that the task names.
    """

    option: str
    label: str
    held: OneByOne | WholeList
    name: t.Callable[[str], str] = str.strip
    key: t.Callable[[str], str] = comparable_name
    around: t.Callable[[str, t.Iterable[str]], str | None] | None = None
    by: AttachedBy | None = None
    shown_as: str = ""


class Member(t.NamedTuple):
    """An object that is in a container, or can be: its kind, and its name as the API has it."""

    kind: MemberKind
    name: str


# ---- the kind


@dataclasses.dataclass(frozen=True)
class Membership:
    """Objects of some kinds that are in a container, or not. The option service_name names the container.

    key: the container in results, such as "vrack". kinds: in the order in which they are written. options: further
    options of the module. exclusive: an object is in one container at most, so that it may have to be moved. tasks:
    those of a container, which takes one change at a time; None where writes are complete when they are answered.
    """

    container: Service
    key: str
    kinds: tuple[MemberKind, ...]
    options: Spec = dataclasses.field(default_factory=dict)
    exclusive: bool = True
    tasks: ServiceTasks | None = None
    product: str | None = None

    def __post_init__(self) -> None:
        wrong = self._contradiction()
        if wrong:
            raise ValueError(f"members of {self.container.plural}: {wrong}")

    def _contradiction(self) -> str:
        options = [kind.option for kind in self.kinds]
        routes = [kind.held.route for kind in self.kinds] + ([self.tasks.source.route] if self.tasks else [])
        if not options or len(set(options)) < len(options):
            return "each kind has an option of its own"
        if any(path_parameters(route) != [self.container.path_parameter] for route in routes):
            return f"the path parameter of each route is that of {self.container.item_route}"
        if any(kind.by and kind.by.kind not in self.kinds for kind in self.kinds):
            return "what is attached for an object is a kind as well"
        return ""

    @property
    def operations(self) -> tuple[str, ...]:
        """The operations that it needs."""
        by = [kind.by for kind in self.kinds if kind.by]
        return (
            *self.container.operations,
            *(operation for kind in self.kinds for operation in kind.held.source.operations),
            *(operation for each in by for operation in each.source.operations),
            *(self.tasks.source.operations if self.tasks else ()),
            *(kind.held.attaching for kind in self.kinds if not kind.by),
            *(kind.held.detaching for kind in self.kinds),
        )

    def declared(self, params: Values) -> tuple[Member, ...]:
        """Return the members that a task names, each once, in the order of the kinds. Raises ValueError."""
        members: dict[tuple[str, str], Member] = {}
        for kind in self.kinds:
            for text in filter(str.strip, params[kind.option] or ()):
                try:
                    name = kind.name(text)
                except ValueError as error:
                    raise ValueError(f"{kind.option}: {error}") from None
                members.setdefault((kind.option, kind.key(name)), Member(kind, name))
        return tuple(members.values())
