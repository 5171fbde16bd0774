# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Objects that a task names by id or by name, and the parents that a route runs through. Pure."""

from __future__ import annotations

import dataclasses
import re
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._schema.containers import Containers
from ansible_collections.community.ovh.plugins.module_utils._schema.operations import reads

PATH_PARAMETER = re.compile(r"\{(\w+)\}")


@dataclasses.dataclass(frozen=True)
class Lookup:
    """A list of the API in which an option's value is looked up: an exact id wins, then the name.

    label: what messages call one of the objects. route: the list; its path parameters are those of the resource's
    parents, and names of its fields. inside: a path parameter → the field that it is, where its name is not that of the
    field. id_field: the field that holds the id. names: the fields that people may name it by.
    item_route: where one object is read, for lists that hold only ids. items: the field that holds the list, where the
    answer is an object.
    within: a field of the listed object → the resource's field, or a parent's path parameter, that it must equal, such
    as {"region": "region"}. single: the answer is about one object: the answer → that object as a list would show it.
    lists_names: the list holds names, and only an object shows its id.
    also: further lists that the name may be in. as_id: a pattern of the begin of values that are ids in any case, and
    not looked up.
    """

    label: str
    route: str
    id_field: str = "id"
    names: tuple[str, ...] = ("name",)
    item_route: str = ""
    within: t.Mapping[str, str] = dataclasses.field(default_factory=dict)
    inside: t.Mapping[str, str] = dataclasses.field(default_factory=dict)
    items: str = ""
    single: t.Callable[[t.Mapping[str, t.Any]], t.Mapping[str, t.Any]] | None = None
    lists_names: bool = False
    also: tuple[Lookup, ...] = ()
    as_id: str = ""

    def __post_init__(self) -> None:
        inside, outside = PATH_PARAMETER.findall(self.item_route), PATH_PARAMETER.findall(self.route)
        if self.item_route and len(inside) != len(outside) + 1:
            raise ValueError(f"lookup {self.label}: item_route has one path parameter more than route")

    @property
    def parameter(self) -> str:
        """The path parameter of one object."""
        return PATH_PARAMETER.findall(self.item_route)[-1] if self.item_route else ""

    @property
    def places(self) -> dict[str, str]:
        """What the list is inside of: each path parameter, and the parent or field that it is."""
        return {name: self.inside.get(name, name) for name in PATH_PARAMETER.findall(self.route)}

    @property
    def operations(self) -> tuple[str, ...]:
        """The operations that read it, and the further lists."""
        return (*reads(self.route, self.item_route), *(name for each in self.also for name in each.operations))

    def is_id(self, value: str) -> bool:
        """Return whether a value is an id by its form."""
        return bool(self.as_id and re.match(self.as_id, value))

    @property
    def lists(self) -> tuple[Lookup, ...]:
        """All lists that a name may be in."""
        return (self, *self.also)


@dataclasses.dataclass(frozen=True)
class Parent:
    """An object that the resource is inside of. option: how tasks name it. parameter: its path parameter.

    lookup: where its id is found by its name; None if the option's value is the id itself, as a domain's name is.
    variants: the segments of the path that the API has in this place, each with routes of its own, such as the engines
    of a database. segments: of those, the ones that the path has other words for. default: the one that a task means
    that names none. normalize: the option's text in its one form, such as a domain in lower case; raises ValueError.
    containers: where `_info` modules can read the objects inside several of them.
    """

    option: str
    parameter: str
    lookup: Lookup | None = None
    variants: tuple[str, ...] = ()
    normalize: t.Callable[[str], str] | None = None
    segments: t.Mapping[str, str] = dataclasses.field(default_factory=dict)
    default: str = ""
    containers: Containers | None = None

    def __post_init__(self) -> None:
        if self.lookup and self.variants:
            raise ValueError(f"parent {self.option}: one of several variants is not looked up")
        if not set(self.segments) <= set(self.variants):
            raise ValueError(f"parent {self.option}: segments are those of variants")
        if self.default and self.default not in self.variants:
            raise ValueError(f"parent {self.option}: the default is a variant")

    def segment(self, variant: str) -> str:
        """Return what stands in the path for a variant."""
        return self.segments.get(variant, variant)
