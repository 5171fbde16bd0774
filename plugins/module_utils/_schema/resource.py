# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A resource: an object with a name that people choose; the API lists, creates, reads, updates and deletes it. Pure."""
from __future__ import annotations

import dataclasses
import enum
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._schema.field import Field
from ansible_collections.community.ovh.plugins.module_utils._schema.lookup import PATH_PARAMETER, Parent
from ansible_collections.community.ovh.plugins.module_utils._schema.status import Status

Values = t.Mapping[str, t.Any]


class Replace(enum.Enum):
    """How an object is replaced by a new one where a field cannot be changed in place."""

    CONFIRMED = "only with the option recreate, and confirmed"
    FREELY = "nothing can be lost: without being asked, and undone if the second write fails"


class NewId(enum.Enum):
    """Where the id of a new object comes from."""

    ANSWER = "the answer of the POST"
    LISTED = "the list, in which an id is new"


FREELY, ANSWER, LISTED = Replace.FREELY, NewId.ANSWER, NewId.LISTED


@dataclasses.dataclass(frozen=True)
class Model:
    """A request body of the API: its properties, with a Model for each nested object or list of objects, and which may
    be null.

    replaces: the API takes the body for the whole object, so that a property left out of it is lost.
    """

    properties: t.Mapping[str, Model | None]
    nullable: frozenset[str] = frozenset()
    replaces: bool = False


@dataclasses.dataclass(frozen=True)
class Resource:
    """Objects of one kind.

    name, plural: the result's keys, and with _id the option that names an object by its id. route: the list, which POST
    adds to. id: the path parameter of one object; id_field: the field that holds it, where it is not `id` or an
    identity field. parents: the objects that the route runs through, outermost first. identity: the fields by which
    tasks find an object, the name first. product: what the endpoint must offer. put: the body of the PUT. unique: the
    API refuses a second object of the same identity, so that a lost POST may be repeated. new_id: where a new object's
    id comes from. status: None where a write is complete when it is answered. replace: FREELY for objects that can be
    deleted and created again with no loss. deletion_loses: what a deletion destroys, or a function of the object as
    read; "" where it destroys nothing. read_only: further fields of the object as read, which only the API sets.
    reveals: the field of the POST's answer with a secret that is shown only once. secrets: readable fields that are
    never shown.
    """

    name: str
    route: str
    id: str
    identity: tuple[str, ...]
    fields: tuple[Field, ...]
    plural: str = ""
    id_field: str = ""
    parents: tuple[Parent, ...] = ()
    product: str | None = None
    put: Model | None = None
    unique: bool = False
    new_id: NewId = ANSWER
    status: Status | None = None
    replace: Replace = Replace.CONFIRMED
    deletion_loses: str | t.Callable[[Values], str] = ""
    read_only: tuple[str, ...] = ()
    reveals: str = ""
    secrets: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        wrong = self._contradiction()
        if wrong:
            raise ValueError(f"resource {self.name}: {wrong}")
        object.__setattr__(self, "plural", self.plural or self.name + "s")
        object.__setattr__(self, "id_field", self.id_field or (self.id if self.id in self.identity else "id"))

    def _contradiction(self) -> str:
        names = [field.name for field in self.fields]
        if len(set(names)) < len(names):
            return "a field is described twice"
        if not self.identity or not set(self.identity) <= set(names):
            return "each identity field, and at least one, is described in fields"
        if any(not self.field(name).compared for name in self.identity):
            return "an identity field must be readable"
        if PATH_PARAMETER.findall(self.route) != [parent.parameter for parent in self.parents]:
            return "the route's path parameters are those of its parents, in their order"
        if self.id in PATH_PARAMETER.findall(self.route):
            return f"{self.id} is the path parameter of one object and not of the list"
        if self.replace is FREELY and (self.deletion_loses or any(field.destroys for field in self.fields)):
            return "what destroys something needs confirmation, and so cannot be replaced freely"
        replaced = self.put.properties if self.put and self.put.replaces else {}
        if any(field.name in replaced and not field.compared for field in self.fields):
            return "a PUT that replaces the object would lose a field that cannot be read"
        return ""

    def field(self, name: str) -> Field:
        """The field with this name of the API."""
        return next(field for field in self.fields if field.name == name)

    @property
    def item_route(self) -> str:
        """Where one object is read, changed and deleted."""
        return f"{self.route}/{{{self.id}}}"

    @property
    def parameter(self) -> str:
        """The path parameter of one object."""
        return self.id

    @property
    def named_by_id(self) -> bool:
        """Whether the name that people choose is the id itself."""
        return self.identity == (self.id_field,)

    @property
    def label(self) -> str:
        """What messages call one object."""
        return self.name.replace("_", " ")

    @property
    def id_option(self) -> str:
        """The option, and the result's key, that names an object by its id."""
        return f"{self.name}_id"

    def loses(self, current: Values) -> str:
        """What the deletion of this object destroys; "" for nothing."""
        return self.deletion_loses if isinstance(self.deletion_loses, str) else self.deletion_loses(current)
