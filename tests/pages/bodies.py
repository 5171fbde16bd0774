# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The published fields of bodies, as argument specs have them."""

from __future__ import annotations

import importlib
from collections.abc import Iterator, Mapping
from typing import Any

from tests.contract.published import Field, Operation, Type

OPERATIONS = "ansible_collections.community.ovh.plugins.module_utils._schema.operations"
# JSON's kinds of values as Ansible has them.
TYPES = {
    "string": "str",
    "integer": "int",
    "number": "float",
    "boolean": "bool",
    "enum": "str",
    "list": "list",
    "map": "dict",
    "model": "dict",
    "any": "raw",
}


class Body(Mapping[str, Any]):
    """All fields of an operation's body by name or path, as _published.py has some of them."""

    def __init__(self, operation: Operation) -> None:
        self.operation = operation

    def __getitem__(self, path: str) -> Any:
        return body_field(self.operation, path)

    def __iter__(self) -> Iterator[str]:
        return iter(self.operation.body_fields)

    def __len__(self) -> int:
        return len(self.operation.body_fields)


def body_field(operation: Operation, path: str) -> Any:
    """A field of a body. Raises KeyError where it is not published."""
    first, *rest = path.split(".")
    kind = operation.body_fields[first].type
    for name in rest:
        kind = (kind.item or kind).fields[name].type
    return as_option(kind)


def model_of(operation: Operation) -> Any:
    """What callers write of the body of an operation as a Model, where the API requires a part of it; else None."""
    fields = writable(operation.body_fields)
    return _model(fields, 4) if any(field.required for field in fields.values()) else None


def _model(fields: Mapping[str, Field], depth: int) -> Any:
    """These fields and those inside of them; of a model that holds itself, so many levels."""
    inside = {name: writable((field.type.item or field.type).fields) if depth else {} for name, field in fields.items()}
    return importlib.import_module(OPERATIONS).Model(
        {name: _model(inner, depth - 1) if inner else None for name, inner in inside.items()},
        frozenset(name for name, field in fields.items() if field.null),
        frozenset(name for name, field in fields.items() if field.required),
    )


def writable(fields: Mapping[str, Field]) -> dict[str, Field]:
    """The fields that the API does not set by itself."""
    return {name: field for name, field in fields.items() if not field.readonly}


def as_option(kind: Type) -> Any:
    """A published type as a BodyField. A list has the choices of its elements."""
    item = kind.item if kind.kind == "list" else None
    values = (item or kind).values
    return importlib.import_module(OPERATIONS).BodyField(
        type_of(kind), type_of(item) if item else "", tuple(values), kind.format == "password"
    )


def type_of(kind: Type) -> str:
    """Ansible's name of a type. An enum of numbers is a number."""
    return "int" if kind.values and all(isinstance(value, int) for value in kind.values) else TYPES[kind.kind]
