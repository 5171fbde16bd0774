# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds one request and its answer against the published operation.

Pure: each function yields what is wrong, a sentence each.
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from .published import Field, Operation, Type

# JSON's kinds of values as Python has them. A boolean is no number.
PYTHON: dict[str, tuple[type, ...]] = {
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "list": (list,),
    "map": (dict,),
    "model": (dict,),
}
FORMATS: dict[str, Callable[[str], Any]] = {
    "datetime": datetime.fromisoformat,
    "date": date.fromisoformat,
    "uuid": UUID,
    "ip": ipaddress.ip_address,
    "ipv4": ipaddress.IPv4Address,
    "ipv6": ipaddress.IPv6Address,
    "ip block": lambda text: ipaddress.ip_network(text, strict=False),
    "mac address": lambda text: bytes.fromhex(text.replace(":", "")),
}
NUMBERS = {"integer": re.compile(r"-?\d+"), "number": re.compile(r"-?\d+(\.\d+)?"), "boolean": re.compile("true|false")}


def has_form(kind: Type, text: str) -> bool:
    """Whether a text has the form of its type; a form that is not checked is any text."""
    try:
        FORMATS.get(kind.format, str)(text)
    except ValueError:
        return False
    return True


def has_kind(kind: Type, value: Any) -> bool:
    """Whether a JSON value is of the kind of its type."""
    kinds = PYTHON.get(kind.kind)
    return kinds is None or (isinstance(value, kinds) and (not isinstance(value, bool) or bool in kinds))


# ---- answers


def of_answer(operation: Operation, answer: Any) -> Iterator[str]:
    """What is wrong with the answer to a request."""
    if operation.returns:
        yield from of_value(operation.returns, answer, "answer")


def of_value(kind: Type, value: Any, where: str) -> Iterator[str]:
    """What is wrong with a value of an answer: every declared field is there, and no other."""
    if not has_kind(kind, value):
        yield f"{where}: expected {kind.kind}, got {type(value).__name__}"
    elif kind.kind == "list" and kind.item:
        for number, item in enumerate(value):
            yield from of_value(kind.item, item, f"{where}[{number}]")
    elif kind.kind == "map" and kind.item:
        for name, item in value.items():
            yield from of_value(kind.item, item, f"{where}.{name}")
    elif kind.kind == "model":
        yield from (f"{where}.{name}: unknown field" for name in value if name not in kind.fields)
        yield from (f"{where}.{name}: missing" for name in kind.fields if name not in value)
        for name, field in kind.fields.items():
            if value.get(name) is not None:
                yield from of_value(field.type, value[name], f"{where}.{name}")
            elif name in value and not field.null and field.type.kind != "any":
                yield f"{where}.{name}: null is not allowed"
    else:
        yield from of_scalar(kind, value, where)


def of_scalar(kind: Type, value: Any, where: str) -> Iterator[str]:
    """What is wrong with a value of an enum or a text."""
    if kind.kind == "enum" and (isinstance(value, (bool, list, dict)) or value not in kind.values):
        yield f"{where}: {value!r} is not a value of {kind.name}"
    if kind.kind == "string" and not has_form(kind, value):
        yield f"{where}: {value!r} is not a valid {kind.format}"


# ---- requests


def of_request(
    operation: Operation, parameters: Sequence[str], query: Sequence[tuple[str, str]], body: Any, has_body: bool
) -> Iterator[str]:
    """What is wrong with a request: the values of its path's parameters, its query, its decoded body."""
    for (name, field), text in zip(operation.path_parameters.items(), parameters, strict=False):
        if text in ("", "None", "null", "undefined"):
            yield f"path parameter {name} has no value ({text!r})"
        else:
            yield from of_text(field.type, text, f"path parameter {name}")
    yield from of_query(operation.query, query)
    yield from of_body(operation, body, has_body)


def of_query(declared: Mapping[str, Field], query: Sequence[tuple[str, str]]) -> Iterator[str]:
    """What is wrong with a query."""
    names = [name for name, _text in query]
    for name, text in query:
        if name not in declared:
            yield f"unknown query parameter {name}"
        else:
            if names.count(name) > 1 and declared[name].type.kind != "list":
                yield f"repeated query parameter {name}"
            yield from of_text(declared[name].type, text, f"query parameter {name}")
    yield from (
        f"missing query parameter {name}" for name, field in declared.items() if field.required and name not in names
    )


def of_text(kind: Type, text: str, where: str) -> Iterator[str]:
    """What is wrong with a value that came as text, in a path or a query."""
    if kind.kind == "list" and kind.item:
        yield from of_text(kind.item, text, where)
    elif kind.kind == "enum":
        if text not in map(str, kind.values):
            yield f"{where}: {text!r} is not a value of {kind.name}"
    elif kind.kind in NUMBERS and not NUMBERS[kind.kind].fullmatch(text):
        yield f"{where}: {text!r} is not a valid {kind.kind}"
    elif kind.kind == "string" and not has_form(kind, text):
        yield f"{where}: {text!r} is not a valid {kind.format}"


def of_body(operation: Operation, body: Any, has_body: bool) -> Iterator[str]:
    """What is wrong with a body. A POST takes null for what is not required, a PUT only where null is allowed."""
    if operation.method in ("GET", "DELETE"):
        if has_body:
            yield f"a {operation.method} has no body"
    elif isinstance(operation.body, Type) and operation.body.kind != "model":
        yield from of_sent(operation.body, body, "body", operation.method)
    elif body is not None and not isinstance(body, dict):
        yield "body: expected an object"
    else:
        yield from of_fields(operation.body_fields, body or {}, "", operation.method)


def of_sent(kind: Type, value: Any, where: str, method: str) -> Iterator[str]:
    """What is wrong with a value of a body."""
    if not has_kind(kind, value):
        yield f"{where}: expected {kind.kind}, got {type(value).__name__}"
    elif kind.kind == "list" and kind.item:
        for number, item in enumerate(value):
            yield from of_sent(kind.item, item, f"{where}[{number}]", method)
    elif kind.kind == "map" and kind.item:
        for name, item in value.items():
            yield from of_sent(kind.item, item, f"{where}.{name}", method)
    elif kind.kind == "model":
        yield from of_fields(kind.fields, value, f"{where}.", method)
    elif kind.kind != "enum" or isinstance(value, bool) or str(value) not in map(str, kind.values):
        # A number of an enum may be sent as text, and the other way round.
        yield from of_scalar(kind, value, where)


def of_fields(declared: Mapping[str, Field], value: Mapping[str, Any], prefix: str, method: str) -> Iterator[str]:
    """What is wrong with an object of a body.

    Read-only fields count at the top only: deeper they come with what was read.
    """
    for name, item in value.items():
        field = declared.get(name)
        if field is None:
            yield f"unknown field {prefix}{name}"
        elif field.readonly and not prefix:
            yield f"read-only field {name}"
        elif item is not None:
            yield from of_sent(field.type, item, prefix + name, method)
        elif not field.null and field.type.kind != "any" and (method != "POST" or field.required):
            yield f"{prefix}{name}: null is not allowed"
    yield from (
        f"missing field {prefix}{name}" for name, field in declared.items() if field.required and name not in value
    )
