# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Convert property values of a task, under the API's own names, to the API's types. Pure."""

from __future__ import annotations

import dataclasses
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.errors import UsageError
from ansible_collections.community.ovh.plugins.module_utils._api.text import listed
from ansible_collections.community.ovh.plugins.module_utils._schema.equality import subset
from ansible_collections.community.ovh.plugins.module_utils._schema.field import Field

BOOLEANS = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}
EXPECTED = {"str": "a string", "int": "an integer", "float": "a number", "bool": "a boolean"}
FIELD_TYPES: dict[str, t.Callable[[t.Any], t.Any]] = {
    "str": str,
    "int": int,
    "float": float,
    "bool": lambda value: BOOLEANS[str(value).lower()],
}


@dataclasses.dataclass(frozen=True)
class Declared:
    """A property that a task gives: its field, the value as it is sent, and the names that cannot be read back."""

    field: Field
    value: t.Any
    not_compared: tuple[str, ...] = ()


def declared(field: Field, value: t.Any, path: str, is_open: bool) -> Declared:
    """Return a property that a task gives, with its converted value.

    path: its name in messages. is_open: whether it may hold unpublished names. Raises UsageError for a value, or a
    nested name, that the API does not accept.
    """
    if not field.fields or not isinstance(value, (dict, list)):
        return Declared(field, convert_type(field.type, value, path), () if field.compared else (field.name,))
    if isinstance(value, list):
        elements = [declared(field, each, f"{path}[{number}]", is_open) for number, each in enumerate(value)]
        names = dict.fromkeys(name for each in elements for name in each.not_compared)
        return Declared(field, [each.value for each in elements], tuple(names))
    known = {each.name: each for each in field.fields}
    unknown = [name for name in value if name not in known]
    if unknown and is_open:
        return Declared(dataclasses.replace(field, fields=(), equals=subset), value)
    if unknown:
        raise UsageError(f"{path}.{unknown[0]} is not published, or read-only; known are {listed(sorted(known), 40)}")
    inner = {
        name: declared(known[name], each, f"{path}.{name}", is_open) for name, each in value.items() if each is not None
    }
    hidden = tuple(f"{field.name}.{name}" for each in inner.values() for name in each.not_compared)
    is_hidden = not field.compared
    return Declared(field, {name: each.value for name, each in inner.items()}, (field.name,) if is_hidden else hidden)


def convert_type(kind: str, value: t.Any, path: str) -> t.Any:
    """Return a value in the API's type, because templates turn numbers into texts.

    kind: the published type; "" to leave the value unchanged. Raises UsageError if it cannot be converted.
    """
    if not kind:
        return value
    is_number = kind in ("int", "float")
    if isinstance(value, (dict, list)) or (isinstance(value, bool) and kind != "bool"):
        raise UsageError(f"{path}: expected {EXPECTED[kind]}, got {name_of(value)}")
    try:
        return FIELD_TYPES[kind](str(value) if is_number else value)
    except (KeyError, ValueError):
        raise UsageError(f"{path}: expected {EXPECTED[kind]}, got {value!r}") from None


def name_of(value: t.Any) -> str:
    """Return the name of a value's type for a message."""
    if isinstance(value, bool):
        return "a boolean; put it in quotes if it is a text"
    return "a dictionary" if isinstance(value, dict) else "a list"
