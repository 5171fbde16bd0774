# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which published operations belong together: a list, and what creates, reads, updates and deletes an object in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache, cached_property

from ...contract import published
from ...contract.published import Operation, Type
from ..products.registry import HANDLERS
from . import status_words
from .status_words import StatusField


class Role(Enum):
    """What an operation does in its collection."""

    LIST = "list"
    CREATE = "create"
    READ = "read"
    UPDATE = "update"
    DELETE = "delete"


# Roles by method: of the path of the list, and of the path of one object.
ROLES = {
    False: {"GET": Role.LIST, "POST": Role.CREATE},
    True: {"GET": Role.READ, "PUT": Role.UPDATE, "DELETE": Role.DELETE},
}


@dataclass(frozen=True)
class Collection:
    """One collection. path: that of the list, parameters in braces. operations: what is published of it, by role."""

    path: str
    operations: Mapping[Role, Operation]

    @cached_property
    def parameter(self) -> str:
        """The path parameter of one object."""
        item = next(operation for role, operation in self.operations.items() if role in ROLES[True].values())
        return list(item.path_parameters)[-1]

    @cached_property
    def listed(self) -> Type:
        """The type of an element of the list: that of an id, or of an object."""
        listed = self.operations[Role.LIST].returns
        if listed is None or listed.item is None:
            raise ValueError("%s lists nothing" % self.path)
        return listed.item

    @cached_property
    def model(self) -> Type:
        """The type of one object; that of the list's elements where a single object cannot be read."""
        read = self.operations.get(Role.READ)
        return read.returns if read and read.returns else self.listed

    @cached_property
    def id_field(self) -> str | None:
        """The field that holds the id: named as the path parameter or a part of it, or as people are told apart."""
        fields = self.listed.fields or self.model.fields
        ends = [name for name in fields if self.parameter.lower().endswith(name.lower())]
        parts = [name for name in fields if name.lower() in self.parameter.lower()]
        urn = ["urn"] if self.parameter.endswith("URN") else []
        return next(
            (name for name in (self.parameter, *urn, "id", *ends, *parts, "name", "login") if name in fields), None
        )

    @cached_property
    def id_type(self) -> Type:
        """The type of an id."""
        if self.listed.kind != "model":
            return self.listed
        if self.id_field:
            return self.listed.fields[self.id_field].type
        return (
            next(each for role, each in self.operations.items() if role in ROLES[True].values())
            .path_parameters[self.parameter]
            .type
        )

    @cached_property
    def status(self) -> StatusField | None:
        """The field that shows what happens to an object; None where there is none, or callers write it."""
        return status_words.find(self.model, self.writable)

    @cached_property
    def writable(self) -> set[str]:
        """The fields that the bodies of its writes hold."""
        return {
            name
            for operation in self.operations.values()
            for name, field in operation.body_fields.items()
            if not field.readonly
        }

    def list_path(self, values: Iterable[str]) -> str:
        """The path of the list inside the objects of these names."""
        names = iter(values)
        return "/".join(next(names) if part.startswith("{") else part for part in self.path.split("/"))

    @property
    def is_kept_by_product(self) -> bool:
        """Whether `products/` answers its list or its objects, so that nothing is kept of it here."""
        return any(role in self.operations and self.operations[role].key in HANDLERS for role in (Role.LIST, Role.READ))


@cache
def collections() -> dict[str, Collection]:
    """Every published collection by the path of its list: what lists ids or objects, and has a route for one of
    them.
    """
    grouped: dict[str, dict[Role, Operation]] = {}
    for operation in published.operations().values():
        is_item = operation.path.endswith("}")
        role = ROLES[is_item].get(operation.method)
        if role:
            path = operation.path.rpartition("/")[0] if is_item else operation.path
            grouped.setdefault(path, {}).setdefault(role, operation)
    return {path: Collection(path, found) for path, found in grouped.items() if is_collection(found)}


def is_collection(found: Mapping[Role, Operation]) -> bool:
    """Whether operations belong to a list and to objects in it."""
    listed = found[Role.LIST].returns if Role.LIST in found else None
    return bool(listed and listed.kind == "list" and found.keys() & set(ROLES[True].values()))


@cache
def by_key() -> dict[str, tuple[Collection, Role]]:
    """The collection and the role of each operation, by its key."""
    return {
        operation.key: (collection, role)
        for collection in collections().values()
        for role, operation in collection.operations.items()
    }


def parents_of(path: str) -> Iterator[str]:
    """The objects that a path runs through, outermost first, each as a path that ends with a parameter."""
    parts = path.split("/")
    for end in range(1, len(parts) + 1):
        if parts[end - 1].startswith("{"):
            yield "/".join(parts[:end])


@cache
def task_collection(path: str, model: str) -> Collection | None:
    """Where the tasks of this model are listed that a write below a path starts: the nearest such list; None where none
    is kept.
    """

    def lists_it(collection: Collection) -> bool:
        *_outer, above = ["", *parents_of(collection.path)]
        is_near = (path + "/").startswith(above + "/") and collection.path != path
        has_tasks = collection.model.name == model or (
            above and collection.path.rpartition("/")[2] in ("task", "tasks")
        )
        return bool(is_near and has_tasks and not collection.is_kept_by_product)

    return max(
        filter(lists_it, collections().values()),
        key=lambda each: (each.model.name == model, len(each.path)),
        default=None,
    )
