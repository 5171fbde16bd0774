# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is published of all collections of the API: kept as text, of which only what a task needs is read. Pure.

Each text has a name and its words on a line; lines that begin with a blank go on with the one before:

models  the properties of a model: NAME=TYPE and marks. TYPE: i, n, b or a (integer, number, boolean, anything), a model
        for an object or a list of them; none for a text. Marks: ! required, ? null is allowed, ~ read-only, * password
kinds   what is published of a collection, by number: on which endpoints (digits), the id field, the models of what is
        shown and of the bodies, where a new id comes from unless it is the answer (a field of the task, or listed), the
        status as FIELD:ENUM, the route of its tasks, and the secret that a creation reveals
tasks   a list of tasks: the path parameter of one, the fields with its id and its status, +VALUE where it is done and
        -VALUE where it has failed
paths   every path as a tree: a segment, the initials of its methods, and the modules that write to it or its kind
"""

from __future__ import annotations

import dataclasses
import functools
import re
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._schema.resource import ANSWER, LISTED, TASK, NewId
from ansible_collections.community.ovh.plugins.module_utils._schema.status import Status
from ansible_collections.community.ovh.plugins.module_utils._schema.tasks import Tasks

METHODS = {"G": "GET", "P": "POST", "U": "PUT", "D": "DELETE"}
TYPES = {"i": "int", "n": "float", "b": "bool", "a": "raw"}
PROPERTY = re.compile(r"(?P<name>[^=!?~*]+)(=(?P<kind>[^!?~*]+))?(?P<marks>[!?~*]*)")
BRANCH = re.compile(r"^(\S.*)\n((?: .*\n)*)", re.MULTILINE)


@dataclasses.dataclass(frozen=True)
class Property:
    """A published property. type: as in an argument spec; raw for what is in no form. model: of an object, or of the
    objects in a list; "" for none.
    """

    name: str
    type: str = "str"
    model: str = ""
    required: bool = False
    nullable: bool = False
    read_only: bool = False
    password: bool = False

    @property
    def option_type(self) -> str:
        """The type of an option; "" if it may be anything."""
        return "" if self.type == "raw" else self.type


Properties = t.Mapping[str, Property]


@dataclasses.dataclass(frozen=True)
class Place:
    """A path, a segment of it at a time. mark: the modules that write to it, or the number of its kind; "" for none.
    text: what is below it.
    """

    name: str = ""
    methods: str = ""
    mark: str = ""
    text: str = ""

    @functools.cached_property
    def below(self) -> list[Place]:
        """The segments that may come next."""
        return [
            Place(name, methods, mark, re.sub("^ ", "", block, flags=re.MULTILINE))
            for head, block in BRANCH.findall(self.text)
            for name, methods, mark in [(*head.split(), "", "")[:3]]
        ]

    @property
    def is_parameter(self) -> bool:
        """Whether any segment may stand here."""
        return self.name.startswith("{")

    @property
    def operations(self) -> list[str]:
        """The methods that exist here."""
        return [METHODS[letter] for letter in self.methods]


@dataclasses.dataclass(frozen=True)
class PublishedCollection:
    """What is published of a collection. parameter: of one object. shown, post, put: the properties of an object, and
    those that the requests take; put is None if there is no PUT. status: the field that shows what happens to an
    object and its values; None if there is none. reveals: the field of the POST's answer with a secret. passwords:
    the properties that are passwords, at any depth.
    """

    route: str
    parameter: str
    id_field: str
    shown: Properties
    post: Properties
    put: Properties | None
    readable: bool = True
    deletable: bool = True
    new_id: NewId = ANSWER
    status: tuple[str, tuple[str, ...]] | None = None
    tasks: Tasks | None = None
    reveals: str = ""
    endpoints: tuple[str, ...] = ()
    passwords: frozenset[str] = frozenset()


@dataclasses.dataclass(frozen=True)
class Catalogue:
    """The published collections and paths, each part as text."""

    endpoints: str
    statuses: str
    models: str
    tasks: str
    kinds: str
    paths: str

    @functools.cached_property
    def root(self) -> Place:
        """All paths."""
        return Place(text=self.paths)

    def find(self, segments: t.Sequence[str]) -> tuple[Place, ...]:
        """Return the places that a path runs through, as far as it is published; a literal segment wins over a
        parameter.
        """
        return max(ways(self.root, segments), key=len, default=())

    def collection(self, way: t.Sequence[Place]) -> PublishedCollection | None:
        """Return the collection at the end of a path; None if there is none."""
        place, route = way[-1], route_of(way)
        words = words_of(self.kinds, place.mark) if place.mark.isdecimal() else []
        if not words:
            return None
        known = dict(word.split("=", 1) for word in words)
        item = next(each for each in place.below if each.is_parameter)
        return PublishedCollection(
            route,
            item.name[1:-1],
            known["id"],
            self.properties(known["shown"]),
            writable(self.properties(known.get("post", ""))),
            writable(self.properties(known.get("put", ""))) if "U" in item.methods else None,
            "G" in item.methods,
            "D" in item.methods,
            {"": ANSWER, "listed": LISTED}.get(known.get("new", ""), TASK),
            self.status(known.get("status", "")),
            self.tasks_of(route, known.get("tasks", ""), known.get("new", "")),
            known.get("reveals", ""),
            tuple(self.endpoints.split()[int(digit)] for digit in known["on"]),
            frozenset(self.passwords([known.get(part, "") for part in ("shown", "post", "put")])),
        )

    def properties(self, model: str) -> Properties:
        """Return the properties of a model; none of one that is not known."""
        return {each.name: each for each in map(property_of, words_of(self.models, model))}

    def passwords(self, models: t.Iterable[str]) -> t.Iterator[str]:
        """Return the properties of models, and of those inside of them, that are passwords."""
        todo, seen = list(models), set[str]()
        while todo:
            model = todo.pop()
            properties = () if model in seen else self.properties(model).values()
            seen.add(model)
            todo += [each.model for each in properties if each.model]
            yield from (each.name for each in properties if each.password)

    def status(self, text: str) -> tuple[str, tuple[str, ...]] | None:
        """Return a status field and its values."""
        field, _colon, enum = text.partition(":")
        return (field, tuple(words_of(self.statuses, enum))) if field else None

    def tasks_of(self, route: str, text: str, new: str) -> Tasks | None:
        """Return the tasks of a collection. text: how many segments their route has in common with it, and the
        others.
        """
        if not text:
            return None
        common, *others = text.split("/")
        tasks = "/".join(["", *route.split("/")[1:][: int(common)], *others])
        parameter, id_field, *rest = words_of(self.tasks, tasks)
        ended = {sign: tuple(word[1:] for word in rest[1:] if word[0] == sign) for sign in "+-"}
        status = Status(rest[0], ready=ended["+"], failed=ended["-"]) if rest else None
        return Tasks(tasks, parameter, id_field, status, object_id=new if new not in ("", "listed") else "")


def ways(place: Place, segments: t.Sequence[str]) -> t.Iterator[tuple[Place, ...]]:
    """Return the ways that a path may take below a place, those through literal segments first, each as far as it
    goes.
    """
    found = False
    for each in place.below if segments else ():
        if each.name == segments[0] or (each.is_parameter and segments[0]):
            for way in ways(each, segments[1:]):
                found = True
                yield (each, *way)
    if not found:
        yield ()


def route_of(way: t.Iterable[Place]) -> str:
    """Return the route of a path."""
    return "".join(f"/{place.name}" for place in way)


def writable(properties: Properties) -> Properties:
    """Return the properties that a request may hold."""
    return {name: each for name, each in properties.items() if not each.read_only}


def words_of(text: str, name: str) -> list[str]:
    """Return the words of a name in a text; none if it has none."""
    found = re.search(rf"^{re.escape(name)}((?: .*)?\n(?: .*\n)*)", text, re.MULTILINE) if name else None
    return found.group(1).split() if found else []


def property_of(word: str) -> Property:
    """'size=i!' as a Property."""
    found = t.cast("re.Match[str]", PROPERTY.fullmatch(word))
    kind, marks = found["kind"] or "", found["marks"]
    is_model = bool(kind) and kind not in TYPES
    return Property(
        found["name"],
        "raw" if is_model else TYPES.get(kind, "str"),
        kind if is_model else "",
        "!" in marks,
        "?" in marks,
        "~" in marks,
        "*" in marks,
    )
