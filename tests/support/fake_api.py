# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A collection of objects behind HTTP, in memory: in the forms that the API has, with faults and a clock of its own."""

from __future__ import annotations

import dataclasses
import json
import re
import threading
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any
from unittest import mock
from urllib.parse import parse_qsl, unquote, urlsplit

from ansible_collections.community.ovh.plugins.module_utils._api.endpoints import endpoint_named
from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError
from ansible_collections.community.ovh.plugins.module_utils._api.transport import Request, Response, parse_response
from ansible_collections.community.ovh.plugins.module_utils._engine import run as engine
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Job

from tests.support.hurry import HurriedPace

ENVIRONMENT = {
    "OVH_ENDPOINT": "ovh-eu",
    "OVH_APPLICATION_KEY": "app-key",
    "OVH_APPLICATION_SECRET": "app-secret",
    "OVH_CONSUMER_KEY": "consumer",
}
# What a fault does: whether the request is carried out, and the status of the answer, None for a closed connection.
FAULTS: dict[str, tuple[bool, int | None]] = {
    "reset_before": (False, None),
    "reset_after": (True, None),
    "500": (False, 500),
    "500_applied": (True, 500),
    "429": (False, 429),
    "404": (False, 404),
    "403": (False, 403),
    "409": (False, 409),
    "409_applied": (True, 409),
    "400": (False, 400),
}

Values = dict[str, Any]


@dataclasses.dataclass
class FakeApi:
    """One collection at `route`, objects in it, and plain lists elsewhere.

    id_field: the field that holds the id. takes_id: the POST chooses the id. unique: a second object of a name is
    refused.
    ids_only: the list holds ids. answers: the POST answers the object. expanded, batches: the bulk reads that it
    honours.
    stale: what an expanded list shows of an object instead of the truth. list_lag, ready_after, delete_after: seconds.
    calls: what a request below an object does to it, by method and path. drops: fields that writes do not change.
    renames: names of the bodies, by which objects call something else. singleton: the route is the one object.
    from_list: one object cannot be read. filters: query parameters of the list, and the fields that they filter.
    tasks: where the tasks are that writes are answered with; task_seconds: how long they take; task_names: what else
    they show of their object; task_status: whether they have a status; task_end: how they end; hidden_tasks: methods
    whose answer does not name the task. checksum: a PUT must repeat it.
    routes: what is answered elsewhere, by method and path. accounts: what interrupted tasks have said of their writes.
    """

    route: str
    id_field: str = "id"
    takes_id: bool = False
    unique: bool = False
    ids_only: bool = False
    answers: bool = True
    expanded: bool = False
    batches: bool = True
    pages: int = 0
    list_lag: float = 0.0
    ready_after: float = 0.0
    delete_after: float = 0.0
    status: bool = True
    defaults: Values = dataclasses.field(default_factory=dict)
    answer_extra: Values = dataclasses.field(default_factory=dict)
    calls: dict[str, Callable[[Values, Values], Any]] = dataclasses.field(default_factory=dict)
    lists: dict[str, list[Any]] = dataclasses.field(default_factory=dict)
    stale: dict[str, Values] = dataclasses.field(default_factory=dict)
    drops: tuple[str, ...] = ()
    renames: Values = dataclasses.field(default_factory=dict)
    replaces: bool = False
    singleton: bool = False
    from_list: bool = False
    filters: dict[str, str] = dataclasses.field(default_factory=dict)
    tasks: str = ""
    task_seconds: float = 3.0
    task_names: Callable[[str], Values] = lambda object_id: {}
    task_status: bool = True
    task_end: str = "done"
    hidden_tasks: tuple[str, ...] = ()
    checksum: bool = False
    routes: dict[str, Callable[[FakeApi, Any], tuple[int, Any]]] = dataclasses.field(default_factory=dict)
    accounts: list[str] = dataclasses.field(default_factory=list)

    def __post_init__(self) -> None:
        self.objects: dict[str, Values] = {}
        self.listed_at: dict[str, float] = {}
        self.requests: list[tuple[str, str, Any]] = []
        self.applied: list[tuple[str, str]] = []
        self.faults: list[tuple[Callable[[int, str, str], bool], str]] = []
        self.hooks: list[tuple[str, str, Callable[[FakeApi], None]]] = []
        self.end_status = "ready"
        self.lock = threading.RLock()
        self.throttle = HurriedPace()
        self.number = 0
        self.urls: list[str] = []
        self.jobs: dict[str, tuple[float, str, Callable[[], None]]] = {}
        self.kept: dict[str, Any] = {}

    # ---- for tests

    def add(self, **values: Any) -> str:
        """An object that is there, and ready."""
        self.number += 1
        object_id = str(values.pop("id", None) or f"id{self.number}")
        self.objects[object_id] = {
            self.id_field: object_id,
            **self.defaults,
            **({"status": "ready"} if self.status else {}),
            **values,
        }
        return object_id

    def fail(self, kind: str, method: str = "", path: str = "", *, nth: int = 0, times: int = 1) -> None:
        """Requests to come, of this method and path, meet a fault; nth: the one with this number among all (from 1)."""
        left = [times]

        def strikes(number: int, verb: str, where: str) -> bool:
            hit = (
                (not method or verb == method)
                and re.search(path, where) is not None
                and (not nth or number == nth)
                and left[0] > 0
            )
            left[0] -= hit
            return hit

        self.faults.append((strikes, kind))

    def before(self, method: str, path: str, hook: Callable[[FakeApi], None]) -> None:
        """What somebody else does just before the next request of this method and path."""
        self.hooks.append((method, path, hook))

    @property
    def writes(self) -> list[str]:
        """The methods of the writes that were sent."""
        return [method for method, _path, _body in self.requests if method != "GET"]

    @property
    def reads(self) -> int:
        """How many reads were sent."""
        return len(self.requests) - len(self.writes)

    # ---- HTTP

    def send(self, request: Request) -> Response:
        """One request: its answer, or the error that stands for it."""
        body = json.loads(request.body) if request.body else None
        with self.lock:
            self.requests.append((request.method, unquote(request.path), body))
            self.urls.append(request.url)
            for hook in [each for each in self.hooks if each[0] == request.method and re.search(each[1], request.path)]:
                self.hooks.remove(hook)
                hook[2](self)
            sent = (len(self.requests), request.method, unquote(request.path))
            kind = next((kind for strikes, kind in self.faults if strikes(*sent)), "")
            applies, status = FAULTS.get(kind, (True, 0))
            answered, data, headers = self.handle(request, body) if applies else (0, None, {})
        if kind and status is None:
            raise ApiError(
                request.method,
                request.path,
                "the connection was closed before the response was complete",
                may_have_taken_effect=True,
            )
        if kind:
            answered, data = int(status or 0), {"message": f"ordered {kind}"}
        content = b"" if data is None and answered < 400 and request.method != "GET" else json.dumps(data).encode()
        return parse_response(request, answered, headers, content)

    def handle(self, request: Request, body: Any) -> tuple[int, Any, Values]:
        """The status, the data and the headers of an answer."""
        path = unquote(request.path)
        headers = dict(request.headers)
        query = dict(parse_qsl(urlsplit(request.url).query))
        self.end_tasks()
        if request.method != "GET":
            self.applied.append((request.method, path))
        if path in self.lists and request.method == "GET":
            return 200, self.lists[path], {}
        if f"{request.method} {path}" in self.routes:
            return *self.routes[f"{request.method} {path}"](self, body), {}
        if self.tasks and path.startswith(self.tasks):
            return self.show_task(path.removeprefix(self.tasks).strip("/"), query)
        match = re.fullmatch(re.sub(r"\{\w+\}", "[^/]+", self.route) + r"(?:/([^/]+)(/.+)?)?", path)
        if not match:
            return 404, {"message": "Got an invalid (or empty) URL"}, {}
        object_id, below = match.groups()
        if self.singleton and object_id is None:
            object_id = "" if self.objects or request.method != "POST" else None
        if object_id is None:
            return self.listing(headers, query) if request.method == "GET" else self.create(body or {})
        if self.from_list and request.method == "GET":
            return 404, {"message": "Got an invalid (or empty) URL"}, {}
        if request.method == "GET" and "X-Ovh-Batch" in headers and self.batches:
            return 200, [self.batched(each, below) for each in object_id.split(headers["X-Ovh-Batch"])], {}
        current = self.current(object_id)
        if current is None:
            return 404, {"message": f"The requested object ({self.id_field} = {object_id}) does not exist"}, {}
        if request.method == "GET":
            return 200, self.shown(current, below), {}
        return self.write(request.method, object_id, below, body)

    def current(self, object_id: str) -> Values | None:
        """An object as it is now, by the clock."""
        held = self.objects.get(object_id)
        if held is None or held.get("_gone", float("inf")) <= self.throttle.now():
            self.objects.pop(object_id, None)
            return None
        shown = {name: value for name, value in held.items() if not name.startswith("_")}
        if self.status and held.get("_ready", 0.0) > self.throttle.now():
            shown["status"] = "working"
        if "_gone" in held:
            shown["status"] = "deleting"
        return shown

    def shown(self, current: Values, below: str | None) -> Any:
        """An object, or what is shown below it."""
        show = self.calls.get(f"GET {below}")
        return show(current, {}) if show else current

    def batched(self, object_id: str, below: str | None) -> Values:
        current = self.current(object_id)
        value = current and self.shown(current, below)
        return {"key": object_id, "value": value, "error": None if current else {"message": "not found"}}

    # ---- tasks

    def answer_later(self, method: str, object_id: str, effect: Callable[[], None]) -> tuple[int, Any, Values]:
        """Carry a write out now, or where the API has tasks when its task ends; the answer."""
        if not self.tasks:
            effect()
            return 200, None, {}
        task = str(len(self.jobs) + 1)
        self.jobs[task] = (self.throttle.now() + self.task_seconds, object_id, effect)
        return 200, None if method in self.hidden_tasks else self.task(task), {}

    def task(self, task: str) -> Values:
        """A task as it is now."""
        end, object_id, _effect = self.jobs[task]
        status = {"status": "doing" if end > self.throttle.now() else self.task_end} if self.task_status else {}
        return {"id": int(task), **status, **self.task_names(object_id)}

    def end_tasks(self) -> None:
        """Carry out the writes whose tasks are over."""
        for task, (end, object_id, effect) in self.jobs.items():
            if end <= self.throttle.now() and self.task_end == "done":
                self.jobs[task] = (end, object_id, lambda: None)
                effect()

    def show_task(self, task: str, query: Values) -> tuple[int, Any, Values]:
        """One task, or the ids of those with a status."""
        running = {name for name, (end, _object, _effect) in self.jobs.items() if end > self.throttle.now()}
        shown = {name: self.task(name) for name in self.jobs if self.task_status or name in running}
        if task:
            return (
                (200, shown[task], {})
                if task in shown
                else (404, {"message": "The requested object (id) does not exist"}, {})
            )
        status = query.get("status")
        return 200, [int(name) for name, each in shown.items() if status in (None, each.get("status"))], {}

    def listing(self, headers: Values, query: Values) -> tuple[int, Any, Values]:
        shown = {
            name: self.current(name)
            for name in list(self.objects)
            if self.listed_at.get(name, 0.0) <= self.throttle.now()
        }
        objects = {
            name: value
            for name, value in shown.items()
            if value is not None
            and all(
                str(value[field]) == query[parameter] for parameter, field in self.filters.items() if parameter in query
            )
        }
        if not self.ids_only:
            if not self.pages:
                return 200, list(objects.values()), {}
            start = int(headers.get("X-Pagination-Cursor") or 0)
            more = {"X-Pagination-Cursor-Next": str(start + self.pages)} if start + self.pages < len(objects) else {}
            return 200, list(objects.values())[start : start + self.pages], more
        if self.expanded and "X-Pagination-Mode" in headers:
            expanded = [{**value, **self.stale.get(name, {})} for name, value in objects.items()]
            return 200, expanded, {"X-Pagination-Elements": str(len(objects))}
        return 200, list(objects), {}

    def create(self, body: Values) -> tuple[int, Any, Values]:
        name = body.get("name", body.get(self.id_field))
        if self.unique and any(each.get("name", each[self.id_field]) == name for each in self.objects.values()):
            return 409, {"message": "An object of this name already exists"}, {}
        self.number += 1
        object_id = "" if self.singleton else str(body[self.id_field]) if self.takes_id else f"id{self.number}"

        def make() -> None:
            self.objects[object_id] = {self.id_field: object_id, **self.defaults, **self.taken(body)}
            self.begin(object_id)
            self.listed_at[object_id] = self.throttle.now() + self.list_lag

        answer = self.answer_later("POST", object_id, make)
        if self.tasks or not self.answers:
            return answer
        return 200, {**(self.current(object_id) or {}), **self.answer_extra}, {}

    def begin(self, object_id: str) -> None:
        if self.status:
            self.objects[object_id].update(status=self.end_status, _ready=self.throttle.now() + self.ready_after)

    def taken(self, body: Values) -> Values:
        return {self.renames.get(name, name): value for name, value in body.items() if name not in self.drops}

    def write(self, method: str, object_id: str, below: str | None, body: Any) -> tuple[int, Any, Values]:
        held = self.objects[object_id]
        answer: Any = None
        if method == "PUT" and self.checksum and body.get("checksum") != held["checksum"]:
            return 412, {"message": "checksum does not match"}, {}

        def carry_out() -> None:
            nonlocal answer
            if below:
                self.begin(object_id)
                answer = self.calls[f"{method} {below}"](held, body)
                return
            if method == "PUT":
                kept = {
                    name: value
                    for name, value in held.items()
                    if not self.replaces or name in (self.id_field, "status", "created")
                }
                self.objects[object_id] = {**kept, **self.taken(body)}
            else:
                held["_gone"] = self.throttle.now() + self.delete_after
                return
            self.begin(object_id)

        done = self.answer_later(method, object_id, carry_out)
        return (200, answer, {}) if answer is not None else done


def play(job: Job, api: FakeApi, /, check: bool = False, in_loop: bool = False, **args: Any) -> Values:
    """A task's result, with the secrets masked, as both execution modes give it. in_loop: it is an item of one loop."""
    defaults = {name: option.get("default") for name, option in {**engine.CONNECTION, **job.options}.items()}
    connection: Any = SimpleNamespace(
        send=api.send,
        endpoint=endpoint_named("ovh-eu"),
        auth=None,
        anonymous=None,
        tokens=set(),
        clock=SimpleNamespace(timestamp=lambda: int(api.throttle.now())),
        transport=SimpleNamespace(last_response="a request"),
        credentials=SimpleNamespace(method="application_key"),
        kept=api.kept,
    )
    around = engine.ExecutionContext(
        ENVIRONMENT,
        args.pop("directory", "/"),
        check_mode=check,
        connect=lambda configuration: connection,
        interrupted=api.accounts.append,
        in_loop=in_loop,
    )
    # Seconds that retries may take: enough for one fault, on a clock that does not wait.
    with mock.patch.object(engine, "Throttle", lambda rate: api.throttle):
        return engine.execute(job, {**defaults, "retry_timeout": 20.0, **args}, around)[0]
