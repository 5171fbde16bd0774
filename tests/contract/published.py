# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The published operations, and the types of what they take and return."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, cached_property
from typing import Any

from .build import DATA
from .endpoints import ENDPOINTS, WITH_OAUTH2

SCALARS = {
    "string": "string",
    "text": "string",
    "password": "string",
    "boolean": "boolean",
    "any": "any",
    "object": "any",
    "T": "any",
    **dict.fromkeys(("long", "integer", "int"), "integer"),
    **dict.fromkeys(("double", "number", "float"), "number"),
}
# Texts of a form: the published name → the form. Any other name that is no model and no enum is a plain text.
FORMATS = {
    "password": "password",
    "uuid": "uuid",
    "date": "date",
    "datetime": "datetime",
    "date-time": "datetime",
    "time": "time",
    "duration": "duration",
    "ip": "ip",
    "ipInterface": "ip",
    "ipv4": "ipv4",
    "ipv6": "ipv6",
    "email": "email",
    **dict.fromkeys(("ipBlock", "ip-block", "ipv4Block", "ipv4-block", "ipv6Block", "ipv6-block"), "ip block"),
    **dict.fromkeys(("macAddress", "mac-address"), "mac address"),
    **dict.fromkeys(("phone-number", "phoneNumber"), "phone number"),
}
# Values of enums that the API takes and shows though they are not published (docs/api_facts.md, Objects).
UNPUBLISHED_VALUES = dict.fromkeys(
    ("zone.NamedResolutionFieldTypeEnum", "domain.zone.RecordTypeEnum"), ("HTTPS", "SVCB")
)
# Fields of bodies that the API takes though they are not published.
UNPUBLISHED_FIELDS = {"dedicated.server.reinstall.Customizations": {"configDriveMetadata": "map[string]string"}}


@dataclasses.dataclass(eq=False)
class Type:
    """A published type.

    kind: any, string, integer, number, boolean, enum, list, map or model. name: as published. format: the form of a
    string.
    item: of a list or a map. values: of an enum. section: where the fields of a model are looked up.
    """

    kind: str
    name: str
    section: Section
    format: str = ""
    item: Type | None = None
    values: tuple[Any, ...] = ()

    @cached_property
    def fields(self) -> dict[str, Field]:
        """The fields of a model; none of any other kind."""
        if self.kind != "model":
            return {}
        argument = self.name.partition("<")[2].removesuffix(">")
        texts = {**self.section.model(self.name)["fields"], **UNPUBLISHED_FIELDS.get(self.name, {})}
        return {name: self.section.field(text, argument) for name, text in texts.items()}


@dataclasses.dataclass(frozen=True)
class Field:
    """A field of a model or a body, or a parameter of a path or a query."""

    type: Type
    null: bool = False
    readonly: bool = False
    required: bool = False


class Section:
    """One section of the API. Names that it does not have itself are looked up in all others."""

    def __init__(self, name: str, data: Mapping[str, Any], everywhere: Mapping[str, dict[str, Any]]) -> None:
        self.name, self.data, self.everywhere = name, data, everywhere
        self._types: dict[str, Type] = {}

    def model(self, name: str) -> Any:
        """What is published of a model, or None."""
        return self.data["models"].get(name) or self.everywhere["models"].get(name)

    def enum(self, name: str) -> Any:
        """The values of an enum, or None."""
        return self.data["enums"].get(name) or self.everywhere["enums"].get(name)

    def field(self, text: str, argument: str = "") -> Field:
        """'string null readonly' as a Field. argument: what T stands for in a generic model."""
        name, *marks = text.split(" ")
        if argument and name in ("T", "T[]"):
            name = argument + name[1:]
        return Field(self.type(name), **dict.fromkeys(marks, True))

    def fields(self, texts: Mapping[str, str]) -> dict[str, Field]:
        """A group of fields or parameters."""
        return {name: self.field(text) for name, text in texts.items()}

    def type(self, name: str) -> Type:
        """The type of this name."""
        if name not in self._types:
            self._types[name] = self._type(name.partition(":")[2] or name)  # coreTypes.ServiceId:long
        return self._types[name]

    def _type(self, name: str) -> Type:
        if name.endswith("[]"):
            return Type("list", name, self, item=self.type(name.removesuffix("[]")))
        if name.startswith("map["):
            value = name.partition("]")[2]
            return Type("map", name, self, item=self.type(value[2:] + "[]" if value.startswith("[]") else value))
        if name in SCALARS:
            return Type(SCALARS[name], name, self, format=FORMATS.get(name, ""))
        if name in FORMATS:
            return Type("string", name, self, format=FORMATS[name])
        values, model = self.enum(name), self.model(name)
        if values:
            return Type("enum", name, self, values=(*values, *UNPUBLISHED_VALUES.get(name, ())))
        if model is None:
            return Type("string", name, self)
        if "fields" in model:
            return Type("model", name, self)
        return Type("any", name, self) if model["alias"] == name else self.type(model["alias"])


class Operation:
    """One published operation. `path` begins with /v2 where it is one of that version."""

    def __init__(self, section: Section, key: str, data: Mapping[str, Any]) -> None:
        self.section, self.key, self.data = section, key, data
        self.method, self.path = key.split(" ")

    def __repr__(self) -> str:
        return self.key

    @property
    def parts(self) -> list[str]:
        """The segments of the path, parameters in braces."""
        return self.path.split("/")[1:]

    @cached_property
    def path_parameters(self) -> dict[str, Field]:
        """The parameters of the path, in its order."""
        published = self.data.get("path", {})
        names = [part[1:-1] for part in self.parts if part.startswith("{")]
        return self.section.fields({name: published.get(name, "string required") for name in names})

    def parameters(self, segments: Sequence[str]) -> dict[str, str]:
        """The values that a call gives to the parameters of the path."""
        return {
            part[1:-1]: segment for part, segment in zip(self.parts, segments, strict=False) if part.startswith("{")
        }

    @cached_property
    def query(self) -> dict[str, Field]:
        """The parameters of the query."""
        return self.section.fields(self.data.get("query", {}))

    @cached_property
    def body(self) -> Type | dict[str, Field]:
        """The type of the body, or its fields."""
        body = self.data.get("body", {})
        return self.section.type(body) if isinstance(body, str) else self.section.fields(body)

    @property
    def body_fields(self) -> dict[str, Field]:
        """The fields of the body; none where it is not an object of declared fields."""
        return self.body.fields if isinstance(self.body, Type) else self.body

    @cached_property
    def returns(self) -> Type | None:
        """The type of the answer; None where there is none."""
        return self.section.type(self.data["returns"]) if self.data.get("returns") else None

    @property
    def iam(self) -> tuple[str, ...]:
        """The IAM actions that a caller needs."""
        return tuple(self.data.get("iam", ()))

    @property
    def no_auth(self) -> bool:
        """True where no authentication is needed."""
        return bool(self.data.get("no_auth"))

    @property
    def deprecated(self) -> bool:
        """True where OVHcloud says not to use it any more."""
        return bool(self.data.get("deprecated")) or str(self.data.get("status", "")).lower().startswith("deprecated")

    @property
    def endpoints(self) -> list[str]:
        """The endpoints that have it.

        Not published for /v2 and for what is new since 2024: those are OVHcloud's own endpoints.
        """
        return [ENDPOINTS[int(digit)] for digit in self.data["on"]] if "on" in self.data else WITH_OAUTH2


@cache
def sections() -> dict[str, Section]:
    """All sections, by the names of their files."""
    data = {path.stem: json.loads(path.read_text()) for path in sorted(DATA.glob("*.json"))}
    everywhere = {
        part: {name: entry for each in data.values() for name, entry in each[part].items()}
        for part in ("models", "enums")
    }
    return {name: Section(name, each, everywhere) for name, each in data.items()}


@cache
def operations() -> dict[str, Operation]:
    """Every operation by its key, such as 'GET /v2/iam/policy'."""
    return {
        key: Operation(section, key, data)
        for section in sections().values()
        for key, data in section.data["operations"].items()
    }


# ---- routes


@dataclasses.dataclass
class Node:
    """One level of the tree of routes. `any` is the branch that takes any segment."""

    named: dict[str, Node] = dataclasses.field(default_factory=dict)
    any: Node | None = None
    operations: dict[str, Operation] = dataclasses.field(default_factory=dict)


@cache
def tree(endpoint: str | None = None) -> Node:
    """The routes of one endpoint, or of all of them."""
    root = Node()
    for operation in operations().values():
        if endpoint is None or endpoint in operation.endpoints:
            node = root
            for part in operation.parts:
                if part.startswith("{"):
                    node.any = node.any or Node()
                    node = node.any
                else:
                    node = node.named.setdefault(part, Node())
            node.operations[operation.method] = operation
    return root


def find(method: str, segments: list[str], endpoint: str | None = None) -> Operation | None:
    """The operation that a call meets; a literal segment wins over a parameter."""
    return next(
        (node.operations[method] for node in nodes(tree(endpoint), segments) if method in node.operations), None
    )


def nodes(node: Node, segments: list[str]) -> Iterator[Node]:
    """The places below this one that a path may mean, those of literal segments first."""
    if not segments:
        yield node
        return
    first, rest = segments[0], segments[1:]
    if first in node.named:
        yield from nodes(node.named[first], rest)
    if node.any and first:
        yield from nodes(node.any, rest)
