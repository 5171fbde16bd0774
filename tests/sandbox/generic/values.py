# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Values of published types: what is known of an object, brought into the form that an answer must have."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...contract.check import has_form, has_kind
from ...contract.published import Type
from ..published import SMALLEST_TEXTS, smallest

# Texts that an answer shows once.
SECRETS = ("password", "secret", "clientSecret", "token")


def fitted(kind: Type, value: Any) -> Any:
    """The value in the form of a type: every published field and no other; the smallest value where nothing fits."""
    if kind.kind == "model":
        known = value if isinstance(value, dict) else {}
        return {
            name: None if field.null and known.get(name) is None else fitted(field.type, known.get(name))
            for name, field in kind.fields.items()
        }
    if value is None or not has_kind(kind, value):
        return smallest(kind)
    if kind.kind == "list" and kind.item:
        return [fitted(kind.item, each) for each in value]
    if kind.kind == "map" and kind.item:
        return {name: fitted(kind.item, each) for name, each in value.items()}
    if kind.kind == "enum":
        return next((each for each in kind.values if str(each) == str(value)), kind.values[0])
    return value if kind.kind != "string" or has_form(kind, value) else smallest(kind)


def new_id(kind: Type, number: int) -> Any:
    """An id of this type that nothing has yet. number: counts the objects of the account."""
    if kind.kind in ("integer", "number"):
        return number
    if kind.kind == "enum":
        return kind.values[0]
    if kind.format in ("", "uuid"):
        return "00000000-0000-4000-8000-%012d" % number
    return SMALLEST_TEXTS.get(kind.format, "")


def typed_id(kind: Type, object_id: Any) -> Any:
    """An id as an answer of this type has it: one that came as the text of a path may be a number."""
    return fitted(kind, int(object_id) if kind.kind == "integer" else object_id)


def with_dates(model: Type, date: str) -> dict[str, str]:
    """The moments of creation that a model shows."""
    return {
        name: date
        for name, field in model.fields.items()
        if field.type.format == "datetime" and name.lower().startswith(("creat", "updated"))
    }


def with_secrets(model: Type, number: int) -> dict[str, str]:
    """The secrets that an answer shows."""
    return {
        name: "sandboxSecret%d" % number
        for name, field in model.fields.items()
        if field.type.kind == "string" and (field.type.format == "password" or name in SECRETS)
    }


def under_model_names(model: Type, body: Mapping[str, Any]) -> dict[str, Any]:
    """A body's values under the names of the model: `containerName` is shown as `name`, unless the body has that."""
    known = dict(body)
    for name, field in model.fields.items():
        longer = [given for given in body if given.lower().endswith(name.lower()) and has_kind(field.type, body[given])]
        if name not in body and name != "id" and len(longer) == 1:
            known[name] = body[longer[0]]
    return known
