# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""_products/<family>/_models.py: the API objects whose fields the code of a family names, as TypedDicts.

mypy then knows each field and its type. A field may be missing, and is None only if the API publishes that.
"""

from __future__ import annotations

from pathlib import Path

from tests.contract.published import Field, Type, operations
from tests.pages.jobs import FAMILIES
from tests.pages.published import HEAD

# The operations that return these objects.
READ_BY = {
    "account": ("GET /me/api/application/{applicationId}", "GET /me/api/credential/{credentialId}"),
    "billing": (
        "GET /me/bill/{billId}",
        "GET /me/bill/{billId}/details/{billDetailId}",
        "GET /me/refund/{refundId}",
        "GET /me/refund/{refundId}/details/{refundDetailId}",
    ),
    "dedicated_server": ("GET /dedicated/server/{serviceName}/specifications/hardware",),
    "ip": ("GET /ip/{ip}",),
    "service": ("GET /services/{serviceId}", "GET /dedicated/server/{serviceName}/serviceInfos"),
}
START = '''\
"""Objects of the API, as it publishes them."""
from __future__ import annotations

import typing as t
'''
SCALARS = {"string": "str", "enum": "str", "integer": "int", "number": "float", "boolean": "bool", "any": "t.Any"}


def pages() -> dict[Path, str]:
    """Each file and its content."""
    return {FAMILIES / family / "_models.py": models_file(keys) for family, keys in READ_BY.items()}


def models_file(keys: tuple[str, ...]) -> str:
    """The models that these operations return, each after those that it holds."""
    found: dict[str, Type] = {}
    for key in keys:
        returned = operations()[key].returns
        if returned is None:
            raise ValueError(f"{key} returns nothing")
        collect(returned, found)
    classes = "".join(model_class(type_) for type_ in found.values())
    return HEAD + START + classes


def collect(type_: Type, found: dict[str, Type]) -> None:
    """Add a model, and before it those that it holds, by their names."""
    if type_.item:
        collect(type_.item, found)
    if type_.kind == "model" and type_.name not in found:
        for field in type_.fields.values():
            collect(field.type, found)
        found[type_.name] = type_


def model_class(type_: Type) -> str:
    """One TypedDict."""
    fields = "".join(f"    {name}: {annotation(field)}\n" for name, field in sorted(type_.fields.items()))
    return f'\n\nclass {class_name(type_.name)}(t.TypedDict, total=False):\n    """{type_.name}"""\n\n{fields}'


def class_name(name: str) -> str:
    """complexType.UnitAndValue<long> → ComplexTypeUnitAndValueLong."""
    words = "".join(char if char.isalnum() else " " for char in name).split()
    return "".join(word[0].upper() + word[1:] for word in words)


def annotation(field: Field) -> str:
    """The type of a field as Python has it."""
    return type_text(field.type) + (" | None" if field.null else "")


def type_text(type_: Type) -> str:
    """A published type as Python has it."""
    if type_.kind == "model":
        return class_name(type_.name)
    if type_.item and type_.kind == "list":
        return f"list[{type_text(type_.item)}]"
    if type_.item:
        return f"dict[str, {type_text(type_.item)}]"
    if type_.kind == "enum" and all(isinstance(value, int) for value in type_.values):
        return "int"
    return SCALARS[type_.kind]
