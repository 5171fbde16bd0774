# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fields of objects: what an option is called, where its value stands in each request, and how it is changed. Pure."""

from __future__ import annotations

import dataclasses
import enum
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._schema.equality import Equals, SetOf
from ansible_collections.community.ovh.plugins.module_utils._schema.lookup import Lookup

NUMBERS = ("int", "float")
WHOLE = "."

Exchange = t.Callable[[t.Mapping[str, t.Any], t.Mapping[str, t.Any]], str]


class Update(enum.Enum):
    """How a field that has no call of its own is changed: in the object's PUT, or not at all."""

    PUT = "PUT"
    NEVER = "never"


PUT, NEVER = Update.PUT, Update.NEVER


@dataclasses.dataclass(frozen=True)
class Call:
    """A request of its own, sent to the object's route with `path` added. body: the place of the value, such as
    `options.open`; "" for the field's name, None if the value is not sent. lookup: the call takes ids of what
    objects show by name. merge: fields with this call go together in one request, those that do not change as they are.
    inside: the route that `path` is added to, where that is another object's: its path parameters are those of the
    parents, and fields with this call. object_id: the place of the object's own id in the body. first: the request that
    takes away the value that the object has, before this one gives it another. each: the value is a list of objects,
    each sent by a request of its own: the property of each that is the path parameter at the end of `path`.
    """

    method: str
    path: str
    body: str | None = ""
    merge: bool = False
    lookup: Lookup | None = None
    inside: str = ""
    object_id: str = ""
    first: Call | None = None
    each: str = ""

    def __post_init__(self) -> None:
        if not self.path.startswith("/"):
            raise ValueError(f"call {self.method} {self.path}: the path begins with /, after the object's route")
        if self.each and not self.path.endswith(f"{{{self.each}}}"):
            raise ValueError(f"call {self.method} {self.path}: the path ends with the path parameter {self.each}")


@dataclasses.dataclass(frozen=True)
class AddRemove:
    """A list whose elements are added and removed one at a time, each by a request of its own. Their order means
    nothing. remove: None where elements can only be added. empty_to_delete: the object can be deleted only while the
    list is empty. key: the property by which elements that are objects are told apart. They are listed below the object
    too, with ids of their own: the path of `remove` ends with the path parameter for such an id.
    """

    add: Call
    remove: Call | None = None
    empty_to_delete: bool = False
    key: str = ""

    def __post_init__(self) -> None:
        if self.key and not (self.remove and self.remove.path.endswith("}")):
            raise ValueError(f"elements added by {self.add.path}: those with a key are removed by ids of their own")


@dataclasses.dataclass(frozen=True)
class TextSwitch:
    """A bool option for a text of the API: the values that mean on and off, of which the first one is sent."""

    on: tuple[str, ...]
    off: tuple[str, ...]

    def sent(self, value: bool) -> str:
        """Return the value that is sent."""
        return (self.on if value else self.off)[0]

    def state(self, value: t.Any) -> bool | None:
        """Return what a value of the API means; None if it is neither."""
        return True if value in self.on else False if value in self.off else None


@dataclasses.dataclass(frozen=True)
class Offer:
    """An object inside the same parents that shows which values a field can have. field: where it lists them; where it
    lists none, any value may be taken.
    """

    route: str
    field: str


@dataclasses.dataclass(frozen=True)
class Taken:
    """A value that comes with that of another field, unless the task gives it. field: the other one, which is looked
    up. find: the object that it stands for, as its list shows it → the value. Raises ValueError if there is not
    exactly one, as the rest of a sentence that begins with the object.
    """

    field: str
    find: t.Callable[[t.Mapping[str, t.Any]], t.Any]


@dataclasses.dataclass(frozen=True)
class Field:
    """One property that a task can declare. A path such as `flavor.id` leads into nested objects."""

    # ---- the option

    # The API's name.
    name: str
    # The option's name, where it is not the API's name in snake_case; further names of the option.
    option: str = ""
    aliases: tuple[str, ...] = ()
    # As in an argument spec. Without a type, all three are those that are published for the request that sends it.
    type: str = ""
    elements: str = ""
    choices: tuple[str, ...] = ()
    # The API takes more values than it publishes, so that none is refused.
    open: bool = False
    # The value is an id, and a task may give a name.
    lookup: Lookup | None = None
    # The value as it is sent and compared, of a list of nested objects each; None takes away what the object has.
    # Raises ValueError.
    normalize: t.Callable[[t.Any], t.Any] | None = None
    # What a task calls something, and the values of the parents → its name, where people may write it in several forms,
    # such as a whole mail address; raises ValueError.
    name_in: t.Callable[[t.Any, t.Mapping[str, t.Any]], t.Any] | None = None
    # The option is a bool, and the API's value a text.
    switch: TextSwitch | None = None
    # What is wrong with a value, as the rest of a sentence that begins with the option's name; "" where nothing is.
    check: t.Callable[[t.Any], str] | None = None
    # Where the values that the object can have are offered.
    offer: Offer | None = None
    # Creation requires it. Identity fields always are.
    required: bool = False
    # The value that creation sends where the task gives none, from the other wanted values.
    derive: t.Callable[[t.Mapping[str, t.Any]], t.Any] | None = None
    # The value where the task gives none and another field gets a new value.
    taken: Taken | None = None

    # ---- where it stands, if not at `name`

    # In the object as read. A number is the place in a list, and * each element of one: `regions.*.region`.
    # WHOLE where `read_as` makes the value of the whole object.
    read: str = ""
    # The path, added to the object's route, of the GET that shows it; the answer is the value, or with `read` holds it.
    read_at: str = ""
    # The path, added to the object's route, of each element of `read_at` where that is a list of ids.
    read_each: str = ""
    # In an object as the list shows it, where that is another form.
    listed: str = ""
    # The name of what the id stands for, in the object as read: a task that gives this name means the same one.
    shown_name: str = ""
    # The value as the object shows it → as tasks declare it; one that is declared already stays as it is.
    read_as: t.Callable[[t.Any], t.Any] | None = None
    # In the POST. None: the POST does not take it, so that it is written after the creation.
    create: str | None = ""
    # In the PUT.
    put: str = ""
    # The properties of a nested object, or of each object in a list. Those that a task does not name are not compared.
    fields: tuple[Field, ...] = ()

    # ---- how it is changed and compared

    # NEVER: only recreation changes it. With create=None too, no request holds it: it only finds objects.
    update: Update | Call | AddRemove = PUT
    # Parameters of the request that changes it, which are no state.
    with_update: tuple[Field, ...] = ()
    # Whether a wanted and a current value mean the same, where plain equality does not tell.
    equals: Equals | SetOf | None = None
    # A field that, while it is true, leaves this one to the API.
    compare_unless: str = ""
    # Others may have put something in the value too, so that the option `exclusive` says whether a task declares all of
    # it: the wanted value, the current one and the option → the value as it must be.
    combine: t.Callable[[t.Any, t.Any, bool], t.Any] | None = None
    # Another field that this one takes the place of, such as a volume that of an image: creation does not require the
    # other one then, and a recreation does not carry it over. A task gives one of them.
    instead_of: str = ""
    # A number that cannot become smaller.
    grows_only: bool = False
    # A switch that cannot be turned off; whatever the object shows in its place means on.
    one_way: bool = False
    # What a change destroys, which makes it need confirmation; or a function of the wanted value.
    destroys: str | t.Callable[[t.Any], str] = ""
    # Why the value cannot be changed in an object, as the rest of a sentence that begins with "it"; "" where it can.
    protected: t.Callable[[t.Mapping[str, t.Any]], str] | None = None
    # The option that asks for a change: `when_needed`. Otherwise, a value that differs is an error.
    on_request: str = ""
    # Why what the id stands for cannot be exchanged for another one, as a sentence, from both as the API shows them; ""
    # where it can.
    exchange: Exchange | None = None
    # Sent at creation, never compared; shown where `read` says where it stands.
    initial: bool = False
    # Not readable; sent at creation, later only with update_<option>: always.
    write_only: bool = False
    # Never shown.
    secret: bool = False

    def __post_init__(self) -> None:
        wrong = self._contradiction()
        if wrong:
            raise ValueError(f"field {self.name}: {wrong}")

    def _contradiction(self) -> str:
        if self.open and self.choices:
            return "an open field has no choices"
        if self.grows_only and self.type not in ("", *NUMBERS):
            return "only a number can be grows_only"
        if self.one_way and self.type not in ("", "bool"):
            return "only a switch can be one_way"
        if self.read_at and not (self.compared and self.read_at.startswith("/")):
            return "read_at begins with /, after the object's route, and is for what can be read"
        if self.read_each and not self.read_at:
            return "read_each reads what read_at lists"
        if self.create is None and self.initial:
            return "what is sent at creation is taken by the POST"
        if self.initial and self.write_only:
            return "an initial field is never updated, so write_only says nothing"
        if isinstance(self.update, AddRemove) and self.type not in ("", "list"):
            return "only a list has elements to add and remove"
        if isinstance(self.update, AddRemove) and self.update.empty_to_delete and not self.update.remove:
            return "a list that is emptied before a deletion needs a call that removes an element"
        if self.on_request and not isinstance(self.update, Call):
            return "what is changed on request has a call of its own"
        if self.exchange and not (self.lookup and self.read_path.endswith(".id")):
            return "what is exchanged is an object that is looked up, and that the object shows"
        if self.with_update and self.update is NEVER:
            return "what is never updated has no parameters of an update"
        if isinstance(self.equals, SetOf) and self.type not in ("", "list"):
            return "only a list has elements in any order"
        if isinstance(self.update, Call) and self.update.merge and not self.compared:
            return "what is sent as it is must be readable"
        if self.fields and (self.type not in ("", "dict", "list") or (self.type == "list" and self.elements != "dict")):
            return "nested fields belong to a dict or a list of dicts"
        if any(isinstance(field.update, (Call, AddRemove)) or field.read_at for field in self.fields):
            return "a nested field has no request of its own"
        return ""

    @property
    def compared(self) -> bool:
        """Whether the value can be read and held against what a task wants."""
        return not (self.initial or self.write_only)

    @property
    def readable(self) -> bool:
        """Whether the object shows the value."""
        return self.compared or (self.initial and bool(self.read))

    @property
    def sent(self) -> bool:
        """Whether a request holds it."""
        return self.create is not None or self.update is not NEVER

    def loses(self, wanted: t.Any) -> str:
        """Return what is destroyed when the field gets this value; "" for nothing."""
        return self.destroys if isinstance(self.destroys, str) else self.destroys(wanted)

    @property
    def read_path(self) -> str:
        """Where the value stands in the object as read."""
        return self.name if self.read_at or self.read == WHOLE else self.read or self.name
