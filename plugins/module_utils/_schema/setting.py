# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The words of a description: what is managed, where it is, and what its fields mean. Nothing here does anything."""

from __future__ import annotations

import dataclasses
import re
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._schema.arguments import no_log
from ansible_collections.community.ovh.plugins.module_utils._schema.compare import same
from ansible_collections.community.ovh.plugins.module_utils._schema.names import snake_case
from ansible_collections.community.ovh.plugins.module_utils._schema.operations import (
    BodyField,
    BodyFields,
    Published,
    reads,
)

Values = dict[str, t.Any]
# An object of the API. A function that names its fields says which: a TypedDict of its family's _models.py.
ApiObject = t.Any


def path_parameters(route: str) -> list[str]:
    """Return the names of a route's path parameters, in their order."""
    return re.findall(r"\{(\w+)\}", route)


def never(wanted: t.Any, current: t.Any) -> str | None:
    """Return None: every value can be set."""
    return None


def as_wanted(wanted: t.Any, current: t.Any) -> t.Any:
    """Return the value to write: the wanted one."""
    return wanted


@dataclasses.dataclass(frozen=True)
class Field:
    """A field that a task can set.

    name: the API's. option: its option, if that is not the name in snake_case. type, choices: those of the published
    field, if they are not given; some choices where a task cannot set all values. equals: whether the wanted value
    (first) means the same as the current one (second). unsupported_reason: why the wanted value cannot be set while the
    current one is there, or None. desired_value: the value to write, from the option's value and the current one: the
    whole map, for a map that is only added to. It is first called with None as the current value, before anything is
    sent; it raises ValueError for an option's value that is not valid. seen: reads the value from a response that has
    it under another name.
    """

    name: str
    option: str = ""
    choices: tuple[str, ...] = ()
    default: t.Any = None
    type: str = ""
    equals: t.Callable[[t.Any, t.Any], bool] = same
    unsupported_reason: t.Callable[[t.Any, t.Any], str | None] = never
    desired_value: t.Callable[[t.Any, t.Any], t.Any] = as_wanted
    seen: t.Callable[[ApiObject], t.Any] | None = None

    @property
    def word(self) -> str:
        """The field's name in results."""
        return snake_case(self.name)

    @property
    def option_name(self) -> str:
        """The task's word for it."""
        return self.option or self.word

    def argument(self, published: BodyField | None = None) -> dict[str, t.Any]:
        """Return the option, as an argument spec has it.

        published: the field of the PUT's body, where the description does not say its type.
        """
        published = published or BodyField(self.type or "str")
        argument: dict[str, t.Any] = {"type": published.type, **no_log(self.option_name, published.secret)}
        if published.elements:
            argument["elements"] = published.elements
        if self.choices or published.choices:
            argument["choices"] = list(self.choices or published.choices)
        if self.default is not None:
            argument["default"] = self.default
        return argument

    def value_in(self, answer: Values) -> t.Any:
        """Return the field's value in an answer of the API."""
        return self.seen(answer) if self.seen else answer.get(self.name)


@dataclasses.dataclass(frozen=True)
class Service:
    """A kind of service of which an account has many, and which tasks choose from: servers, VPS, domains.

    key: the field that holds the name which fills the path parameter. facts: fields that each entry of a result shows.
    display: the field that holds the name that people gave it, if another than IAM's.
    """

    word: str
    plural: str
    list_route: str
    item_route: str
    key: str
    facts: tuple[str, ...] = ()
    display: str = ""

    def __post_init__(self) -> None:
        if len(path_parameters(self.item_route)) != 1:
            raise ValueError(f"{self.word}: {self.item_route} needs one path parameter, for the service's name")

    @property
    def path_parameter(self) -> str:
        """The path parameter that the service's name fills."""
        return path_parameters(self.item_route)[0]

    @property
    def operations(self) -> tuple[str, ...]:
        """The operations that list and read services of this kind."""
        return reads(self.list_route, self.item_route)


def bare(changes: Values, name: str) -> Values:
    """Return the changed fields as the body of a PUT, unchanged."""
    return changes


@dataclasses.dataclass(frozen=True)
class Setting:
    """Something that each service of a kind has, read by GET and written by PUT: a server's burst, its tags, the server
    itself.

    route: where it is. product: what an endpoint may lack, by the name that _api/endpoints.py has for it. read_at: the
    route that reads it, if it is another one. id_route, id: where the service has the id that fills the route's path
    parameter, and how it is found there; '' if that is the service's own name. body: the fields to write and the
    service's name → the body of the PUT. lag: seconds that the API may take to show what was written. fallback: the
    setting in its place on endpoints that do not have it. variants: an option that a task can set → the setting in its
    place.
    """

    name: str
    of: Service
    route: str
    fields: tuple[Field, ...]
    product: str | None = None
    read_at: str = ""
    id_route: str = ""
    id: t.Callable[[Values], t.Any] = lambda answer: None
    body: t.Callable[[Values, str], Values] = bare
    lag: float = 0.0
    fallback: Setting | None = None
    variants: t.Mapping[str, Setting] = dataclasses.field(default_factory=dict)

    def __post_init__(self) -> None:
        if len(path_parameters(self.route)) != 1 or (self.path_parameter == self.of.path_parameter) is bool(
            self.id_route
        ):
            raise ValueError(
                f"{self.name}: {self.route} needs the path parameter of {self.of.item_route}, or an id_route for"
                " its own"
            )
        if not self.fields:
            raise ValueError(f"{self.name}: nothing of it can be set")
        others = [*self.variants.values(), *([self.fallback] if self.fallback else [])]
        if any(each.of != self.of or each.option_names != self.option_names for each in others):
            raise ValueError(f"{self.name}: what takes its place has the same options, of the same {self.of.word}")

    @property
    def path_parameter(self) -> str:
        """The path parameter that the part's id fills."""
        return path_parameters(self.route)[0]

    @property
    def option_names(self) -> tuple[str, ...]:
        """The options that say what is wanted of it."""
        return tuple(field.option_name for field in self.fields)

    @property
    def read_route(self) -> str:
        """The route at which it is read."""
        return self.read_at or self.route

    @property
    def operations(self) -> tuple[str, ...]:
        """The operations that read and write it; those of the service itself are its own."""
        return (*reads(self.read_route, self.id_route), f"PUT {self.route}")

    @property
    def body_fields(self) -> BodyFields:
        """The fields of the PUT's body whose types the description does not say."""
        return {f"PUT {self.route}": tuple(field.name for field in self.fields if not field.type)}

    def options(self, published: Published | None) -> dict[str, dict[str, t.Any]]:
        """Return the options that say what is wanted of it, as an argument spec has them."""
        return {
            field.option_name: field.argument(
                published.body_field(f"PUT {self.route}", field.name) if published and not field.type else None
            )
            for field in self.fields
        }

    def wanted(self, params: t.Mapping[str, t.Any]) -> Values:
        """Return what the task asks for: API name → value; an option that is not given is left alone."""
        asked = {field.name: params.get(field.option_name) for field in self.fields}
        return {name: value for name, value in asked.items() if value is not None}

    def is_in(self, answer: Values) -> bool:
        """Return whether an answer of the API shows anything of the part."""
        return any(field.seen or field.name in answer for field in self.fields)

    def values_in(self, answer: Values) -> Values:
        """Return the part's fields in an answer of the API."""
        return {field.name: field.value_in(answer) for field in self.fields}

    def values_of(self, values: Values) -> Values:
        """Return those of some values that are fields of this setting."""
        return {field.name: values[field.name] for field in self.fields if field.name in values}

    def changes(self, wanted: Values, current: Values) -> Values:
        """Return the fields that are not as wanted, each with the value to write."""
        to_be = [
            (field, field.desired_value(wanted[field.name], current.get(field.name)))
            for field in self.fields
            if field.name in wanted
        ]
        return {field.name: value for field, value in to_be if not field.equals(value, current.get(field.name))}

    def unsupported_reason(self, wanted: Values, current: Values) -> str | None:
        """Return why a wanted value cannot be set, or None."""
        for field in self.fields:
            if field.name in wanted:
                why = field.unsupported_reason(wanted[field.name], current.get(field.name))
                if why:
                    return why
        return None


def comment(task: Values) -> t.Any:
    """Return what most tasks say of how they ended."""
    return task.get("comment")


@dataclasses.dataclass(frozen=True)
class TaskFamily:
    """The tasks that writes below a route answer with, and how each ends (docs/api_facts.md, Tasks).

    under: the route whose writes make such tasks. item_route: where one is read; its last path parameter takes the
    task's id, the others are filled as in the write's path; '' if it is the written object itself that tells its
    state. key: the field that holds the id.
    status: the field that tells the state; '' if a task is only there or not. began: the field that tells when it
    began. vanishes: whether one that has ended may be gone; leaving: the states that it then was in, if not any. marks:
    further fields that tell its tasks from other objects with an id and a status. why: what a task says of how it
    ended. steps: the function whose tasks tell their steps elsewhere, and the route where they do.
    """

    under: str
    item_route: str
    key: str
    status: str = "status"
    began: str = "startDate"
    good: tuple[str, ...] = ("done",)
    bad: tuple[str, ...] = ("cancelled", "error", "problem", "blocked", "customerError", "ovhError")
    vanishes: bool = False
    leaving: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    why: t.Callable[[Values], t.Any] = comment
    steps: tuple[str, str] = ("", "")
