# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the JSON body of a write against its declared fields."""
from __future__ import annotations

import ipaddress
import json
from collections.abc import Callable
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any
from uuid import UUID

from ..errors import bad_request

SCALARS: dict[str, tuple[type, ...]] = {"string": (str,), "integer": (int,), "number": (int, float), "boolean": (bool,)}


FORMATS: dict[str, Callable[[str], Any]] = {
    "datetime": datetime.fromisoformat, "date": date.fromisoformat, "uuid": UUID, "ip": ipaddress.ip_address, "ipv4": ipaddress.IPv4Address,
    "ipv6": ipaddress.IPv6Address, "ipBlock": lambda text: ipaddress.ip_network(text, strict=False), "mac": lambda text: bytes.fromhex(text.replace(":", "")),
}


# Fields that the API takes and does not publish: the route, the object of its body, the fields.
UNPUBLISHED = (("POST /dedicated/server/{serviceName}/reinstall", "customizations", {"configDriveMetadata": {"type": {"map": "string"}}}),)


@cache
def declared() -> dict[str, Any]:
    """The data file, and what the API takes beyond it."""
    bodies = json.loads((Path(__file__).parent / "bodies.json").read_text(encoding="utf-8"))
    for route, name, fields in UNPUBLISHED:
        bodies[route]["fields"][name]["type"]["fields"].update(fields)
    return bodies


def check(key: str, body: Any) -> None:
    """Raises the 400 that names the first parameter that is wrong in the body of the route filed under this key."""
    kind = declared().get(key)
    if kind is not None:
        # A POST takes null for what is not required, a PUT only for what can be null. No body at all is an empty one.
        check_value("", kind, {} if body is None else body, key.startswith("POST "))


def check_value(where: str, kind: Any, value: Any, lenient: bool) -> None:
    """One value against its type."""
    if isinstance(kind, str):
        check_scalar(where, kind, value)
    elif "enum" in kind:
        # Numbers in an enumeration are taken as text too.
        if value not in kind["enum"] or isinstance(value, bool):
            raise bad_request("[%s] Given data (%s) does not belong to the enumeration" % (where, value))
    elif "list" in kind:
        for number, item in enumerate(of_type(where, value, list)):
            check_value("%s[%d]" % (where, number), kind["list"], item, lenient)
    elif "map" in kind:
        for name, item in of_type(where, value, dict).items():
            check_value("%s.%s" % (where, name), kind["map"], item, lenient)
    else:
        check_fields(where, kind["fields"], of_type(where, value, dict), lenient)


def check_fields(where: str, fields: dict[str, Any], value: dict[str, Any], lenient: bool) -> None:
    """An object against its declared fields; read-only ones count only at the top, as deeper they come with what was read."""
    prefix = where + "." if where else ""
    for name, item in value.items():
        field = fields.get(name)
        if field is None:
            raise bad_request("Received not described parameters: (%s%s)" % (prefix, name))
        if not where and field.get("readonly"):
            raise bad_request("[%s%s] This parameter is read-only" % (prefix, name))
        if item is not None:
            check_value(prefix + name, field["type"], item, lenient)
        elif not field.get("null") and (field.get("required") or not lenient):
            raise bad_request("[%s%s] This parameter can't be null" % (prefix, name))
    for name, field in fields.items():
        if field.get("required") and name not in value:
            raise bad_request("Missing parameter(s): %s%s" % (prefix, name))


def check_scalar(where: str, kind: str, value: Any) -> None:
    """A plain value: its JSON type, then its format."""
    if kind == "any":
        return
    of_type(where, value, *SCALARS.get(kind, (str,)))
    try:
        FORMATS.get(kind, str)(value)
    except ValueError as error:
        raise bad_request("[%s] Given data (%s) is not a valid %s" % (where, value, kind)) from error


def of_type(where: str, value: Any, *types: type) -> Any:
    """The value, if it is of one of these types. A boolean is no number."""
    if not isinstance(value, types) or isinstance(value, bool) and bool not in types:
        raise bad_request("[%s] Given data (%s) is not a valid %s" % (where or "body", value, types[0].__name__))
    return value
