# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the JSON body of a write against its declared fields."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..contract.check import has_form, has_kind
from ..contract.published import Field, Type
from .errors import ApiError, bad_request
from .published import Route

# What the API calls the kinds of JSON's values in its messages.
KINDS = {
    "string": "str",
    "integer": "int",
    "number": "int",
    "boolean": "bool",
    "list": "list",
    "map": "dict",
    "model": "dict",
}


def check(route: Route, body: Any) -> None:
    """Raises the 400 that names the first parameter that is wrong in the body of a write."""
    # A POST takes null for what is not required, a PUT only for what can be null. No body at all is an empty one.
    lenient = route.method == "POST"
    body = {} if body is None else body
    if isinstance(route.body, Type):
        check_value("", route.body, body, lenient)
    elif not isinstance(body, dict):
        raise of_another_kind("body", body, "dict")
    else:
        check_fields("", route.body, body, lenient)


def check_value(where: str, kind: Type, value: Any, lenient: bool) -> None:
    """One value against its type."""
    if kind.kind == "enum":
        # Numbers in an enumeration are taken as text too.
        if value not in kind.values or isinstance(value, bool):
            raise bad_request("[%s] Given data (%s) does not belong to the enumeration" % (where, value))
    elif not has_kind(kind, value):
        raise of_another_kind(where, value, KINDS[kind.kind])
    elif kind.kind == "list" and kind.item:
        for number, item in enumerate(value):
            check_value("%s[%d]" % (where, number), kind.item, item, lenient)
    elif kind.kind == "map" and kind.item:
        for name, item in value.items():
            check_value("%s.%s" % (where, name), kind.item, item, lenient)
    elif kind.kind == "model":
        check_fields(where, kind.fields, value, lenient)
    elif kind.kind == "string" and not has_form(kind, value):
        raise bad_request("[%s] Given data (%s) is not a valid %s" % (where, value, kind.format))


def check_fields(where: str, fields: Mapping[str, Field], value: dict[str, Any], lenient: bool) -> None:
    """An object against its declared fields; read-only ones count only at the top, as deeper they come with what was
    read.
    """
    prefix = where + "." if where else ""
    for name, item in value.items():
        field = fields.get(name)
        if field is None:
            raise bad_request("Received not described parameters: (%s%s)" % (prefix, name))
        if not where and field.readonly:
            raise bad_request("[%s%s] This parameter is read-only" % (prefix, name))
        if item is not None:
            check_value(prefix + name, field.type, item, lenient)
        elif not field.null and (field.required or not lenient):
            raise bad_request("[%s%s] This parameter can't be null" % (prefix, name))
    for name, field in fields.items():
        if field.required and name not in value:
            raise bad_request("Missing parameter(s): %s%s" % (prefix, name))


def of_another_kind(where: str, value: Any, kind: str) -> ApiError:
    """The 400 for a value of another kind of JSON."""
    return bad_request("[%s] Given data (%s) is not a valid %s" % (where or "body", value, kind))
