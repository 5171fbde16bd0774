# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A resource: an object with a name that people choose; the API lists, creates, reads, updates and deletes it. Pure."""

from __future__ import annotations

import dataclasses
import enum
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._schema.field import NEVER, AddRemove, Call, Field
from ansible_collections.community.ovh.plugins.module_utils._schema.lookup import PATH_PARAMETER, Lookup, Parent
from ansible_collections.community.ovh.plugins.module_utils._schema.operations import Model
from ansible_collections.community.ovh.plugins.module_utils._schema.status import Status
from ansible_collections.community.ovh.plugins.module_utils._schema.tasks import Tasks

Values = t.Mapping[str, t.Any]


class Replace(enum.Enum):
    """How an object is replaced by a new one where a field cannot be changed in place."""

    CONFIRMED = "only with the option recreate, and confirmed"
    FREELY = "nothing can be lost: without being asked, and undone if the second write fails"
    NEVER = "not at all"


class NewId(enum.Enum):
    """Where the id of a new object comes from."""

    ANSWER = "the answer of the POST"
    LISTED = "the list, in which an id is new: once the task is over, where the POST is answered with one"
    TASK = "the task that creates the object"


class ReadFrom(enum.Enum):
    """Where one object is read."""

    ROUTE = "a route of its own"
    LIST = "the list: there is no route of one object that reads"


class Writes(enum.Enum):
    """What tasks can do to the objects."""

    ALL = "create, change and delete them"
    KEPT = "create and change them: nothing deletes them"
    CHANGES = "change them: they are ordered, and ended, elsewhere"
    NONE = "read them"


FREELY, NOT_REPLACED = Replace.FREELY, Replace.NEVER
ANSWER, LISTED, TASK = NewId.ANSWER, NewId.LISTED, NewId.TASK
ROUTE, FROM_LIST = ReadFrom.ROUTE, ReadFrom.LIST
CHANGES, KEPT, NO_WRITES = Writes.CHANGES, Writes.KEPT, Writes.NONE
TARGET_SPEC = "targetSpec"
# The states that tasks ask for; PRESENT unless they say another.
ABSENT, PRESENT = "absent", "present"
# What IAM names an object by.
URN = "urn"


@dataclasses.dataclass(frozen=True)
class State:
    """A further state of an object that exists: the status values that show it, and the call that leads to it.

    destroys: what the call destroys, which makes it need confirmation. calls: by status values, calls that lead to it
    from there. after: by status values, the state that comes before it from there. body: what the call is sent.
    parameters: options that change the body. base: a new object is in it, and it is reached before fields are changed.
    action: the call is sent each time, also to an object that has one of the values. leaves: the fields that are empty
    in it; no object is created for it, or changed otherwise.
    """

    values: tuple[str, ...]
    call: Call
    destroys: str = ""
    calls: t.Mapping[str, Call] = dataclasses.field(default_factory=dict)
    after: t.Mapping[str, str] = dataclasses.field(default_factory=dict)
    body: t.Mapping[str, t.Any] = dataclasses.field(default_factory=dict)
    parameters: tuple[Field, ...] = ()
    base: bool = False
    action: bool = False
    leaves: tuple[str, ...] = ()


@dataclasses.dataclass(frozen=True)
class SecretReading:
    """A secret of one object, which is read only for a task that asks for it. option: how it asks. key: the result's.

    field: what holds it in the answer. call: the request that makes the API show it; None if the object shows it.
    """

    option: str
    key: str
    field: str
    call: Call | None = None


@dataclasses.dataclass(frozen=True)
class Requirement:
    """What must be so elsewhere before an object can be created or changed, or deleted.

    route: what is read, inside the same parents. check: why it is not so, as a sentence; "" if it is. fits: the same
    for the values that an object is to have. releases: the same for an object that is to be deleted. first: it is
    checked before the objects are read, since without it what is read of them is not true.
    """

    route: str
    check: t.Callable[[Values], str] = lambda found: ""
    fits: t.Callable[[Values, Values], str] = lambda found, fields: ""
    releases: t.Callable[[Values, Values], str] | None = None
    first: bool = False


@dataclasses.dataclass(frozen=True)
class Proof:
    """What must be in place elsewhere before an object can be created, which the API tells of each new one.

    route: what is read, inside the same parents. query: the parameter that takes the object's name. inside: the values
    of the path parameters of parents that have such a route. key: the list of it in the result. shown: a name and the
    answer → the entry of the result. asks: that entry → what to do, as a sentence.
    """

    route: str
    query: str
    key: str
    shown: t.Callable[[str, Values], Values]
    asks: t.Callable[[Values], str]
    inside: t.Mapping[str, str] = dataclasses.field(default_factory=dict)


@dataclasses.dataclass(frozen=True)
class Publication:
    """The request that makes what was written live, sent once for all objects of a task, last.

    route: where it is sent, inside the same parents. by: the field that tells which part is published, sent in the body
    and shown by what is pending; "" for one request. pending: a list that shows the `number` of changes of each part
    that are not live.
    tasks: the tasks that the request is answered with.
    """

    route: str
    by: str = ""
    pending: str = ""
    tasks: Tasks | None = None


@dataclasses.dataclass(frozen=True)
class Related:
    """A list below each object that `_info` modules read on demand. name: of the option's choice and the result's key.

    path: added to the object's route. secret: it is no list but a secret text, which is read to be handed over.
    """

    name: str
    path: str
    secret: bool = False


@dataclasses.dataclass(frozen=True)
class UsedBy:
    """Objects that may use one, which cannot be deleted as long as they do. lookup: their list.

    shows: where one of them shows the ids of what it uses. known_as: where the object shows further ids that it has.
    inside: the path parameters of the list, and where the object shows the values of each.
    """

    lookup: Lookup
    shows: str
    known_as: str = ""
    inside: t.Mapping[str, str] = dataclasses.field(default_factory=dict)


@dataclasses.dataclass(frozen=True)
class Resource:
    """Objects of one kind."""

    # ---- which objects

    # The result's key, and with _id the option that names an object by its id; the key of a list of them.
    name: str
    # The list, which POST adds to.
    route: str
    # The path parameter of one object.
    id: str = ""
    # The fields by which tasks find an object, the name first.
    identity: tuple[str, ...] = ()
    fields: tuple[Field, ...] = ()
    plural: str = ""
    # The field that holds the id, where it is not `id` or an identity field.
    id_field: str = ""
    # The objects that the route runs through, outermost first.
    parents: tuple[Parent, ...] = ()
    # Fields whose values name an object as its id does, such as an address.
    known_by: tuple[str, ...] = ()
    # What the endpoint must offer.
    product: str | None = None
    # KEPT for objects that nothing deletes, CHANGES for those that a task can neither create nor delete, NO_WRITES for
    # those that only an `_info` module knows.
    writes: Writes = Writes.ALL
    # The parents have at most one, at `route` itself, with no id and no name. It is absent where it does not exist or
    # its status is `gone`.
    singleton: bool = False
    # A part of the object at its route: results show the described fields and read_only, and nothing else of it.
    part: bool = False

    # ---- reading

    # FROM_LIST where one object has no GET.
    item: ReadFrom = ROUTE
    # Identity fields that the list is asked for, and the query parameters that it has for them.
    list_filter: t.Mapping[str, str] = dataclasses.field(default_factory=dict)
    # None where a write is complete when it is answered.
    status: Status | None = None
    # What else a ready object shows.
    ready_when: t.Callable[[Values], bool] | None = None
    # Further readable fields, which only the API sets; readable fields that are never shown.
    read_only: tuple[str, ...] = ()
    secrets: tuple[str, ...] = ()
    # Secrets that a task asks for.
    readings: tuple[SecretReading, ...] = ()
    # What `_info` modules read below each object.
    related: tuple[Related, ...] = ()

    # ---- writing

    # Where the POST is sent, if not to the list. Its path parameters are those of the parents, and fields, which then
    # are not in the body.
    create_route: str = ""
    # Where a new object's id comes from.
    new_id: NewId = ANSWER
    # The API refuses a second object of the same identity, so that a lost POST may be repeated.
    unique: bool = False
    # The body of a PUT that replaces the object, by default as published.
    put: Model | None = None
    # The field that a PUT repeats, so that the API refuses one that rests on an old read.
    checksum: str = ""
    # TARGET_SPEC where requests hold the fields inside `targetSpec`.
    envelope: str = ""
    # The further states that a task can ask for. `present` among them: what leads an existing object out of the others.
    states: t.Mapping[str, State] = dataclasses.field(default_factory=dict)
    # What writes are answered with.
    tasks: Tasks | None = None
    # The API may take hours, so that a task does not wait unless it says so.
    slow: bool = False
    # Texts by which a 409 says that the object is busy, so that the write is repeated later.
    busy_when: tuple[str, ...] = ()
    # How many objects of a task are written at the same time, where the API takes fewer than usual.
    writes_at_once: int = 0
    # What must be so elsewhere.
    requires: tuple[Requirement, ...] = ()
    # What must be in place elsewhere before one is created, as the API tells it.
    proof: Proof | None = None
    # How what is written becomes live.
    publication: Publication | None = None
    # The field of the POST's answer with a secret that is shown only once; the call whose answer shows a new one.
    reveals: str = ""
    rotate: Call | None = None
    # A new secret takes a new object in the place of the old one, which a task can ask for.
    renewed: bool = False
    # How a task gets a new secret, where its module has a job of its own for that.
    renewed_by: str = ""

    # ---- deletion and recreation

    # FREELY for objects that can be deleted and created again with no loss, NOT_REPLACED where a task never does that.
    replace: Replace = Replace.CONFIRMED
    # What a deletion destroys, or a function of the object as read; "" where it destroys nothing.
    deletion_loses: str | t.Callable[[Values], str] = ""
    # Lists below each object whose elements a deletion destroys.
    holds: tuple[Related, ...] = ()
    # What may use an object, so that it is not deleted.
    used_by: tuple[UsedBy, ...] = ()
    # The query of the DELETE.
    delete_query: t.Mapping[str, t.Any] = dataclasses.field(default_factory=dict)
    # Why an object cannot be changed or deleted, as the rest of a sentence that begins with "it"; "" where it can.
    protected: t.Callable[[Values], str] | None = None

    def __post_init__(self) -> None:
        wrong = self._contradiction()
        if wrong:
            raise ValueError(f"resource {self.name}: {wrong}")
        if self.envelope:
            object.__setattr__(self, "fields", tuple(_inside(self.envelope, field) for field in self.fields))
        object.__setattr__(self, "plural", self.plural or self.name + "s")
        object.__setattr__(self, "id_field", self.id_field or (self.id if self.id in self.identity else "id"))

    def _contradiction(self) -> str:
        return self._wrong_identity() or self._wrong_routes() or self._wrong_writes()

    def _wrong_identity(self) -> str:
        names = [field.name for field in self.fields]
        if len(set(names)) < len(names):
            return "a field is described twice"
        if self.singleton:
            listed = self.list_filter or self.related or self.item is FROM_LIST or self.new_id is not ANSWER
            if self.id or self.identity or listed:
                return "a singleton has no id, no identity and no list"
            if not self.parents or (self.tasks and self.tasks.about):
                return "a singleton belongs to a parent, as do its tasks"
            return ""
        if not self.id or not self.identity or not set(self.identity) <= set(names):
            return "each identity field, and at least one, is described in fields, and one object has an id"
        if any(not self.field(name).compared or self.field(name).read_at for name in self.identity):
            return "an identity field must be readable in the object"
        if any(not field.sent and field.name not in self.identity for field in self.fields):
            return "a field that no request holds only finds objects, so that it is one of the identity"
        if not set(self.list_filter) <= set(self.identity):
            return "a list is filtered by identity fields"
        return ""

    def _wrong_routes(self) -> str:
        if PATH_PARAMETER.findall(self.route) != [parent.parameter for parent in self.parents]:
            return "the route's path parameters are those of its parents, in their order"
        if self.id in PATH_PARAMETER.findall(self.route):
            return f"{self.id} is the path parameter of one object and not of the list"
        known = {parent.parameter for parent in self.parents} | {field.name for field in self.fields}
        if not set(PATH_PARAMETER.findall(self.create_route)) <= known:
            return "the path parameters of create_route are those of the parents, and fields"
        offers = [field.offer for field in self.fields]
        inside = [
            self.proof,
            self.tasks,
            self.publication,
            self.publication and self.publication.tasks,
            *self.requires,
            *offers,
        ]
        outer = {parent.parameter for parent in self.parents}
        if any(each and not set(PATH_PARAMETER.findall(each.route)) <= outer for each in inside):
            return "tasks, publication and requirements are read inside the same parents"
        if (self.new_id is TASK) != bool(self.tasks and self.tasks.object_id):
            return "a task that holds the new object's id has an object_id"
        return ""

    def _wrong_writes(self) -> str:
        if self.writes is not Writes.ALL and (self.deletion_loses or self.reveals):
            return "what a task cannot create and delete loses nothing and reveals nothing"
        if self.writes is CHANGES and any(field.update is NEVER and field.sent for field in self.fields):
            return "what a task only changes has no field that is fixed at creation: it is read_only"
        if self.replace is FREELY and (self.deletion_loses or any(field.destroys for field in self.fields)):
            return "what destroys something needs confirmation, and so cannot be replaced freely"
        if self.states and not (self.status and self.created):
            return "a further state is a status of an object that a task creates"
        shown = set(self.status.ready) if self.status else set[str]()
        if any(not set(state.values) <= shown for state in self.states.values()):
            return "the values of a further state are ready ones of the status"
        if any(not set(state.after.values()) <= set(self.states) for state in self.states.values()):
            return "what comes before a further state is one"
        if PRESENT in self.states and not self.states[PRESENT].base:
            return "a new object is present, so that this is its base"
        if (self.rotate or self.renewed) and not self.reveals:
            return "what is rotated or renewed reveals a new secret"
        known = {field.name for field in self.fields}
        if self.writes_at_once < 0:
            return "writes_at_once is a number of objects"
        if self.publication and not {self.publication.by} <= {"", *known}:
            return "what is published in parts is told by a field"
        if any(isinstance(field.update, AddRemove) and field.with_update for field in self.fields):
            return "elements are added and removed without parameters"
        if any(field.compare_unless and field.compare_unless not in known for field in self.fields):
            return "compare_unless names a field"
        replaced = self.put.properties if self.put and self.put.replaces else {}
        if any(field.name in replaced and not field.compared for field in self.fields):
            return "a PUT that replaces the object would lose a field that cannot be read"
        return ""

    def field(self, name: str) -> Field:
        """Return the field with this name of the API."""
        return next(field for field in self.fields if field.name == name)

    @property
    def post_route(self) -> str:
        """Where the POST is sent that creates an object."""
        return self.create_route or self.route

    def is_in_path(self, field: Field) -> bool:
        """Return whether a field is in the path of the POST, and not in its body."""
        return field.name in PATH_PARAMETER.findall(self.create_route)

    @property
    def item_route(self) -> str:
        """Where one object is read, changed and deleted."""
        return self.route if self.singleton else f"{self.route}/{{{self.id}}}"

    @property
    def parameter(self) -> str:
        """The path parameter of one object."""
        return self.id

    @property
    def named_by_id(self) -> bool:
        """Whether the name that people choose is the id itself; a singleton is named by its parent."""
        return self.singleton or self.identity == (self.id_field,)

    @property
    def waits(self) -> bool:
        """Whether a write may be answered before it is complete, which a task can wait for or not."""
        return bool(self.status or self.tasks or (self.publication and self.publication.tasks))

    @property
    def parameters(self) -> tuple[Field, ...]:
        """The parameters of writes that are no state of the object."""
        found = [each for field in self.fields for each in field.with_update]
        found += [each for state in self.states.values() for each in state.parameters]
        return tuple({each.name: each for each in found}.values())

    @property
    def label(self) -> str:
        """What messages call one object."""
        return self.name.replace("_", " ")

    @property
    def id_option(self) -> str:
        """The option, and the result's key, that names an object by its id, or by its URN."""
        return self.id_field if self.id_field == URN else f"{self.name}_id"

    @property
    def confirmed(self) -> bool:
        """Whether a task can destroy something."""
        can_destroy = bool(self.deleted or any(field.destroys for field in self.fields))
        return can_destroy and self.replace is not FREELY

    @property
    def created(self) -> bool:
        """Whether a task can create such objects."""
        return self.writes in (Writes.ALL, Writes.KEPT)

    @property
    def deleted(self) -> bool:
        """Whether a task can delete such objects."""
        return self.writes is Writes.ALL

    def loses(self, current: Values) -> str:
        """Return what the deletion of this object destroys; "" for nothing."""
        return self.deletion_loses if isinstance(self.deletion_loses, str) else self.deletion_loses(current)


def _inside(envelope: str, field: Field) -> Field:
    """Return a field whose place in each request is inside an object."""
    if field.read_path.startswith(f"{envelope}."):
        return field
    return dataclasses.replace(
        field,
        read=f"{envelope}.{field.read_path}",
        put=f"{envelope}.{field.put or field.name}",
        create=None if field.create is None else f"{envelope}.{field.create or field.name}",
    )
