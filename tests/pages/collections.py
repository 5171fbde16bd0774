# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""_products/api/_collections.py: what is published of every collection that objects can be created in, and the
operations of every path. _schema/catalogue.py says how it is written down, and reads it.
"""

from __future__ import annotations

import dataclasses
import textwrap
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, cached_property
from pathlib import Path

from tests.contract.endpoints import ENDPOINTS
from tests.contract.published import Field, Node, Operation, Type, operations, tree
from tests.pages.jobs import FAMILIES, WIDTH, jobs
from tests.pages.published import HEAD

SCHEMA = "ansible_collections.community.ovh.plugins.module_utils._schema"
SCALARS = {"integer": "i", "number": "n", "boolean": "b", "string": "", "enum": ""}
ANY = "a"
LETTERS = {"GET": "G", "POST": "P", "PUT": "U", "DELETE": "D"}
LETTERS = {"GET": "G", "POST": "P", "PUT": "U", "DELETE": "D"}
LETTERS = {"GET": "G", "POST": "P", "PUT": "U", "DELETE": "D"}
LETTERS = {"GET": "G", "POST": "P", "PUT": "U", "DELETE": "D"}
STATUS_FIELDS = ("resourceStatus", "status", "state")
TASK_NAMES = ("task", "operation")
# Status values of the API's tasks, in lower case: those of a task that is done, and of one that has failed.
DONE = {"done", "success", "completed"}
FAILED = {"cancelled", "customererror", "error", "failure", "in-error", "ovherror", "problem", "revoked"}
# The fields of a task that hold the id of its object, besides those that are named as the id.
OBJECT_IDS = ("objectId", "resourceId")
# The fields that hold an id, where none is named as the path parameter or as the end of it.
ID_FIELDS = ("id", "name", "login")
SECRETS = ("password", "secret", "clientSecret", "token")


@dataclasses.dataclass(frozen=True)
class Tasks:
    """The tasks that writes are answered with. route: their list."""

    route: str
    parameter: str
    model: Type

    @property
    def id_field(self) -> str:
        """The field that holds a task's id."""
        return self.parameter if self.parameter in self.model.fields else "id"


class Collection:
    """A published list, and what creates, reads, changes and deletes an object of it."""

    def __init__(self, route: str, item: str) -> None:
        self.route, self.parameter = route, item.rpartition("/")[2][1:-1]
        known = operations()
        self.list, self.post = known[f"GET {route}"], known[f"POST {route}"]
        self.get, self.put, self.delete = (known.get(f"{method} {item}") for method in ("GET", "PUT", "DELETE"))

    @property
    def model(self) -> Type | None:
        """The type of one object; None where the list holds only ids and no object can be read."""
        found = self.get.returns if self.get else self.list.returns and self.list.returns.item
        return found if found and found.kind == "model" else None

    @cached_property
    def id_field(self) -> str:
        """The field that holds the id: named as the path parameter, as the end of it, or as people tell them apart."""
        fields = list(self.model.fields if self.model else ())
        ends = [name for name in fields if self.parameter.lower().endswith(name.lower())]
        parts = [name for name in fields if name.lower() in self.parameter.lower()]
        return next((name for name in (self.parameter, "id", *ends, *parts, *ID_FIELDS) if name in fields), "")

    @property
    def writable(self) -> set[str]:
        """The properties that a POST or a PUT takes."""
        return {
            name
            for operation in (self.post, self.put)
            for name, field in (operation.body_fields if operation else {}).items()
            if not field.readonly
        }

    @property
    def status(self) -> tuple[str, Type] | None:
        """The field that shows what happens to an object: an enum that no write holds; and its type."""
        fields = self.model.fields if self.model else {}
        return next(
            (
                (name, fields[name].type)
                for name in STATUS_FIELDS
                if name in fields and name not in self.writable and fields[name].type.kind == "enum"
            ),
            None,
        )

    @property
    def tasks(self) -> Tasks | None:
        """The tasks that its writes are answered with, listed as near to it as can be; None where that is nowhere."""
        writes = [each.returns for each in (self.post, self.put, self.delete) if each and each.returns]
        kinds = [kind for kind in writes if self.is_task(kind)]
        near = [each for kind in kinds[:1] for each in task_lists(kind.name) if is_inside(each.route, self.route)]
        found = max(near, key=lambda each: (each.route.count("{"), -len(each.route)), default=None)
        mistaken = [kind for kind in writes if found and not self.is_task(kind) and found.id_field in kind.fields]
        return None if mistaken else found

    def is_task(self, kind: Type) -> bool:
        """Whether a write that is answered so goes on in a task."""
        is_other = kind.kind == "model" and (self.model is None or kind.name != self.model.name)
        name = kind.name.rpartition(".")[2].lower()
        return is_other and any(word in name for word in TASK_NAMES)

    @property
    def new_id(self) -> str:
        """Where the id of a new object is: the answer (""), the list (listed), or a field of the task."""
        answer = self.post.returns
        if answer and self.is_task(answer):
            names = (self.parameter, self.id_field, *OBJECT_IDS)
            return next((name for name in names if self.tasks and self.is_object_id(name, answer)), "listed")
        return "" if answer and self.id_field in answer.fields else "listed"

    def is_object_id(self, name: str, task: Type) -> bool:
        """Whether a field of a task holds the id of the object that the task creates."""
        return name in task.fields and self.tasks is not None and name != self.tasks.id_field

    @property
    def revealed(self) -> str:
        """The secret that only the answer of the POST shows; "" for none."""
        answer, shown = self.post.returns, self.model.fields if self.model else {}
        found = [name for name, field in (answer.fields if answer else {}).items() if is_secret(name, field)]
        return next((name for name in found if name not in shown), "")


def is_secret(name: str, field: Field) -> bool:
    """Whether a field is a password, or named as secrets are."""
    return field.type.kind == "string" and (field.type.format == "password" or name in SECRETS)


def is_inside(tasks: str, route: str) -> bool:
    """Whether a list of tasks belongs to one of the objects that a route runs through."""
    above, _brace, below = tasks.rpartition("}/")
    return bool(above) and route.startswith(above + "}/") and below.startswith(TASK_NAMES) and tasks != route


@cache
def task_lists(model: str) -> list[Tasks]:
    """The lists of the tasks of a model."""
    return [
        Tasks(route, item.rpartition("/")[2][1:-1], read.returns)
        for route, item in lists()
        for read in [operations().get(f"GET {item}")]
        if read and read.returns and read.returns.name == model
    ]


@cache
def lists() -> list[tuple[str, str]]:
    """The route of every list, and that of one of its elements."""
    items = {each.path for each in operations().values() if each.path.endswith("}")}
    found = [(item.rpartition("/")[0], item) for item in sorted(items)]
    return [(route, item) for route, item in found if is_list(operations().get(f"GET {route}"))]


def is_list(operation: Operation | None) -> bool:
    """Whether an operation lists something."""
    return bool(operation and operation.returns and operation.returns.kind == "list")


def collections() -> dict[str, Collection]:
    """Every collection that objects can be created in, and that is not deprecated, by its route."""
    found = [Collection(route, item) for route, item in lists() if f"POST {route}" in operations()]
    return {
        each.route: each
        for each in found
        if each.model and each.id_field and isinstance(each.post.body, (dict, Type)) and not each.post.deprecated
        if not (isinstance(each.post.body, Type) and each.post.body.kind != "model")
    }


# ---- as text


class Models:
    """The models of bodies and of objects, by name, and those that are inside of them."""

    def __init__(self, found: Iterable[Collection]) -> None:
        self.bodies: dict[str, Mapping[str, Field]] = {}
        self.shown: dict[str, Mapping[str, Field]] = {}
        for each in found:
            for operation in filter(None, (each.post, each.put)):
                self.add(self.bodies, body_name(operation), operation.body_fields)
            if each.model:
                self.shown[each.model.name] = each.model.fields
                for field in (each.model.fields[name] for name in each.writable if name in each.model.fields):
                    self.add_type(self.shown, field.type)

    def add(self, models: dict[str, Mapping[str, Field]], name: str, fields: Mapping[str, Field]) -> None:
        """Add a model, and those that are inside of it."""
        if name not in models:
            models[name] = fields
            for field in fields.values():
                if models is self.shown or not field.readonly:
                    self.add_type(models, field.type)

    def add_type(self, models: dict[str, Mapping[str, Field]], kind: Type) -> None:
        """Add the model of a property, if it is one."""
        if is_model(kind):
            self.add(models, inner(kind).name, inner(kind).fields)

    def texts(self) -> dict[str, list[str]]:
        """The properties of each, as text."""
        return {name: self.text(name, fields) for name, fields in sorted({**self.shown, **self.bodies}.items())}

    def text(self, name: str, fields: Mapping[str, Field]) -> list[str]:
        """The properties of a model."""
        is_sent, is_shown = name in self.bodies, name in self.shown
        return [self.property(each, field, is_sent) for each, field in fields.items() if is_shown or not field.readonly]

    def property(self, name: str, field: Field, is_sent: bool) -> str:
        """A property: its name; what is in it, unless that is a text or does not matter; and its marks."""
        kind = SCALARS.get(field.type.kind, ANY) if is_sent else ""
        if is_model(field.type) and inner(field.type).name in {**self.bodies, **self.shown}:
            kind = inner(field.type).name
        is_written = is_sent and not field.readonly
        marks = {
            "!": field.required and is_written,
            "?": field.null and is_written,
            "~": field.readonly and is_sent,
            "*": inner(field.type).format == "password",
        }
        return name + (f"={kind}" if kind else "") + "".join(mark for mark, holds in marks.items() if holds)


@cache
def body_names() -> dict[str, str]:
    """The name of each body that is no model, by what it holds: that of the first operation with it."""
    found: dict[str, str] = {}
    for each in collections().values():
        for operation in filter(None, (each.post, each.put)):
            found.setdefault(str(operation.data.get("body")), f"{operation.method}:{operation.path}")
    return found


def body_name(operation: Operation | None) -> str:
    """The name of a body: that of its model, or of the first operation that has the same; "" where there is none."""
    if operation is None or not operation.body:
        return ""
    return operation.body.name if isinstance(operation.body, Type) else body_names()[str(operation.data["body"])]


def inner(kind: Type) -> Type:
    """The type of a value, or of the elements of a list."""
    return kind.item if kind.kind == "list" and kind.item else kind


def is_model(kind: Type) -> bool:
    """Whether a property is an object with published properties, or a list of such."""
    return inner(kind).kind == "model" and "<" not in inner(kind).name


def pages() -> dict[Path, str]:
    """The file and its content."""
    return {FAMILIES / "api/_collections.py": file_text()}


def file_text() -> str:
    """The whole file."""
    found = {route: each for route, each in collections().items() if route not in modules()}
    statuses = {status[1].name: status[1] for each in found.values() for status in [each.status] if status}
    tasks = {task.route: task for each in found.values() for task in [each.tasks] if task}
    kinds = {text: str(number) for number, text in enumerate(dict.fromkeys(map(facts, found.values())), 1)}
    numbers = {route: kinds[facts(each)] for route, each in found.items()}
    return f'''{HEAD}"""What OVHcloud publishes of collections that have no module, and the operations of every path.

_schema/catalogue.py says how it is written down, and reads it.
"""

from __future__ import annotations

from {SCHEMA}.catalogue import Catalogue

CATALOGUE = Catalogue(
    endpoints="{" ".join(ENDPOINTS)}",
    statuses="""\\
{entries({name: map(str, kind.values) for name, kind in statuses.items()})}""",
    models="""\\
{entries(Models(found.values()).texts())}""",
    tasks="""\\
{entries({route: task_words(task) for route, task in tasks.items()})}""",
    kinds="""\\
{entries({number: text.split() for text, number in kinds.items()})}""",
    paths="""\\
{"".join(f"{line}{chr(10)}" for line in tree_lines(tree(), numbers))}""",
)
'''


def entries(words: Mapping[str, Iterable[str]]) -> str:
    """A name and its words each; lines that begin with a blank go on with the one before."""
    return "".join(
        "\n ".join(textwrap.wrap(" ".join([name, *each]), WIDTH - 1, break_on_hyphens=False, break_long_words=False))
        + "\n"
        for name, each in words.items()
    )


def facts(each: Collection) -> str:
    """What is published of one collection."""
    status, task = each.status, each.tasks
    words = {
        "on": "".join(str(ENDPOINTS.index(name)) for name in each.list.endpoints),
        "id": each.id_field,
        "shown": each.model.name if each.model else "",
        "post": body_name(each.post),
        "put": body_name(each.put),
        "new": each.new_id,
        "status": f"{status[0]}:{status[1].name}" if status else "",
        "tasks": relative(task.route, each.route) if task else "",
        "reveals": each.revealed,
    }
    return " ".join(f"{name}={word}" for name, word in words.items() if word)


def task_words(task: Tasks) -> list[str]:
    """The path parameter of a task, the field with its id, that with its status, and the status values that end it, +
    where it is done and - where it has failed.
    """
    fields = task.model.fields
    status = next((name for name in ("status", "state") if name in fields), "")
    values = [str(value) for value in fields[status].type.values] if status else []
    done = [f"+{value}" for value in values if value.lower() in DONE]
    failed = [f"-{value}" for value in values if value.lower() in FAILED]
    return [task.parameter, task.id_field, *([status] if status else []), *done, *failed]


def relative(tasks: str, route: str) -> str:
    """The route of tasks from that of a collection: how many segments they have in common, and the others."""
    ours, theirs = route.split("/")[1:], tasks.split("/")[1:]
    common = next((number for number, pair in enumerate(zip(ours, theirs, strict=False)) if len({*pair}) > 1), 0)
    return "/".join([str(common), *theirs[common:]])


@cache
def modules() -> dict[str, str]:
    """The modules that write to a list or to its objects, by the list's route."""
    found: dict[str, str] = {}
    for route, item in lists():
        writes = {f"POST {route}", f"PUT {item}", f"DELETE {item}"}
        names = [name for name, job in jobs().items() if writes & set(job.operations)]
        if names:
            found[route] = ",".join(names)
    return found


def tree_lines(node: Node, kinds: Mapping[str, str], path: str = "") -> Iterator[str]:
    """Every path, a segment a line below the one before it: the initials of its methods, and the modules that write to
    it or the number of what is published of the collection.
    """
    below = {**node.named, **({parameter_of(node.any): node.any} if node.any else {})}
    for name, each in sorted(below.items()):
        route = f"{path}/{name}"
        methods = "".join(LETTERS[method] for method in sorted(each.operations))
        known = modules().get(route) or kinds.get(route)
        yield " " * path.count("/") + " ".join(filter(None, (name, methods, known)))
        yield from tree_lines(each, kinds, route)


def parameter_of(node: Node) -> str:
    """The path parameter in braces, as the operations at or below a place call it."""
    found, depth = node, 0
    while not found.operations:
        found, depth = next(iter([*found.named.values(), *filter(None, [found.any])])), depth + 1
    return next(iter(found.operations.values())).parts[-1 - depth]
