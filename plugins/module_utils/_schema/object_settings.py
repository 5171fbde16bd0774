# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Settings of one object that exists, each property by a request of its own. Pure."""

from __future__ import annotations

import dataclasses
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._schema.action import ServiceTasks
from ansible_collections.community.ovh.plugins.module_utils._schema.arguments import Spec
from ansible_collections.community.ovh.plugins.module_utils._schema.enclosing import Enclosing
from ansible_collections.community.ovh.plugins.module_utils._schema.operations import reads
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import ApiObject, Values, path_parameters

Params = t.Mapping[str, t.Any]


@dataclasses.dataclass(frozen=True)
class Write:
    """A request to the object. task: whether a task of the API carries it out; else it is complete when answered."""

    method: str
    route: str
    body: Values | None = None
    task: bool = False

    @property
    def operation(self) -> str:
        """The operation of the API that it is."""
        return f"{self.method} {self.route}"


@dataclasses.dataclass(frozen=True)
class Offer:
    """The values that the API offers for a property.

    route: where it says so. values: its answer → each value as the API calls it, with its variants. variant: the option
    that chooses one of them. same_variant: whether two are the same. settled: the value where the API need not be
    asked, else None; raises ValueError for an object that cannot have another value. unknown, no_variant: why a task
    fails: {name} is the object, {value} what is not offered, {possible} what is, or `nothing`, and {of} the value of a
    variant.
    """

    route: str
    values: t.Callable[[ApiObject], t.Mapping[str, t.Sequence[str]]]
    variant: str
    same_variant: t.Callable[[str, str], bool]
    settled: t.Callable[[Params, str], str | None]
    unknown: str
    no_variant: str
    nothing: str


@dataclasses.dataclass(frozen=True)
class Property:
    """Something that a task sets of the object.

    option: its option, and its key in results. value: the object → its value. same: whether a wanted and a current
    value are the same. becomes: the object and a value → the object once it has that. write: the options and the value
    → the request that sets it. offer: the values that are possible, asked before the value is changed.
    """

    option: str
    value: t.Callable[[ApiObject], t.Any]
    same: t.Callable[[t.Any, t.Any], bool]
    desired_value: t.Callable[[Values, t.Any], Values]
    write: t.Callable[[Params, t.Any], Write]
    offer: Offer | None = None


@dataclasses.dataclass(frozen=True)
class ObjectSettings:
    """One object that a task names by something that is inside it, and the properties that are set, in their order.

    name: the result's key. option: names what is inside; check raises ValueError for a name that is not valid.
    enclosing: finds the object. route: where it is read. options, constraints: of the module. entry: the object in the
    result. writes: all that properties may write. tasks: those of the object; the queries of their source list the open
    ones. lag: seconds that the API may take to show what was written.
    """

    name: str
    option: str
    check: t.Callable[[str], t.Any]
    enclosing: Enclosing
    route: str
    options: Spec
    constraints: Values
    properties: tuple[Property, ...]
    entry: t.Callable[[ApiObject], Values]
    writes: tuple[Write, ...]
    tasks: ServiceTasks
    lag: float = 60.0

    @property
    def parameter(self) -> str:
        """The path parameter that the object's name fills."""
        return path_parameters(self.route)[0]

    @property
    def operations(self) -> tuple[str, ...]:
        """The operations that it needs."""
        return (
            *self.enclosing.operations,
            *reads(self.route, *(each.offer.route for each in self.properties if each.offer)),
            *self.tasks.source.operations,
            *(each.operation for each in self.writes),
        )
