# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Memberships of things that do not exist, which use the whole vocabulary, and the containers that hold them."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from typing import Any
from urllib.parse import unquote

from ansible_collections.community.ovh.plugins.module_utils._api.transport import Request
from ansible_collections.community.ovh.plugins.module_utils._engine.membership.job import membership_job
from ansible_collections.community.ovh.plugins.module_utils._schema.action import ServiceTasks
from ansible_collections.community.ovh.plugins.module_utils._schema.membership import (
    AttachedBy,
    MemberKind,
    Membership,
    OneByOne,
    WholeList,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Service, TaskFamily
from ansible_collections.community.ovh.plugins.module_utils._schema.source import Source

from tests.support.fake_api import FakeApi, Values

NOT_FOUND = (404, {"message": "The requested object does not exist"}, {})
NO_ROUTE = (404, {"message": "Got an invalid (or empty) URL"}, {})


def limits(name: str) -> tuple[int, int]:
    """The first and the last number of a span, '3-5' or '4'. Raises ValueError."""
    first, _dash, last = name.strip().partition("-")
    return int(first), int(last or first)


def span(text: str) -> str:
    try:
        return "{}-{}".format(*limits(text))
    except ValueError:
        raise ValueError(f"{text!r} is not a span such as 3-5") from None


def around(name: str, names: Iterable[str]) -> str | None:
    first, last = limits(name)
    return next((each for each in names if limits(each)[0] <= first and last <= limits(each)[1]), None)


# Crates stand on a shelf by their feet, boxes by themselves; a shelf changes by jobs, one at a time.
SHELF = Service("shelf", "shelves", "/shelf", "/shelf/{shelfName}", key="name")
FOOT = MemberKind(
    "foot", "foot", OneByOne("/shelf/{shelfName}/foot", "/shelf/{shelfName}/foot/{footId}", "footId"), shown_as="foot"
)
CRATE = MemberKind(
    "crate",
    "crate",
    OneByOne("/shelf/{shelfName}/crate", "/shelf/{shelfName}/crate/{crateId}", "crateId"),
    by=AttachedBy(FOOT, Source("/crate/{crateId}/foot", is_list=True), "free foot", "feet for a shelf"),
)
BOX = MemberKind(
    "box",
    "box",
    OneByOne("/shelf/{shelfName}/box", "/shelf/{shelfName}/box/{boxId}", "boxId", fields=("rowNumber",)),
)
SPAN = MemberKind(
    "span",
    "span",
    OneByOne("/shelf/{shelfName}/span", "/shelf/{shelfName}/span/{spanId}", "spanId"),
    name=span,
    key=span,
    around=around,
)
SHELVES = Membership(
    SHELF,
    "shelf",
    (CRATE, FOOT, BOX, SPAN),
    options={"row_number": {"type": "int"}},
    tasks=ServiceTasks(
        Source("/shelf/{shelfName}/job", is_list=True, item_route="/shelf/{shelfName}/job/{jobId}"),
        TaskFamily("/shelf/{shelf}", "/shelf/{shelf}/job/{jobId}", "jobId", status="state", vanishes=True),
    ),
)

# A reading list holds books as a list that is written as a whole; a book can be in several of them.
READING_LISTS = Membership(
    Service("reading list", "reading lists", "/list", "/list/{listId}", key="listId"),
    "reading_list",
    (MemberKind("book", "book", WholeList("/list/{listId}", "books", "isbn", keeps=("name",))),),
    exclusive=False,
)

JOBS = {"shelf": membership_job(SHELVES), "list": membership_job(READING_LISTS)}


@dataclasses.dataclass
class FakeMembers(FakeApi):
    """/shelf/{name}/{part} and /list/{id}, in memory.

    job_seconds: how long a job runs. outcome: how it ends; only a job that is done has an effect. vanish: ended jobs
    are not shown any more. without: parts that the endpoint does not have.
    """

    job_seconds: float = 0.0
    outcome: str = "done"
    vanish: bool = True
    without: tuple[str, ...] = ()
    feet: dict[str, list[str]] = dataclasses.field(default_factory=dict)

    def __post_init__(self) -> None:
        super().__post_init__()
        self.shelves: dict[str, dict[str, list[str]]] = {
            name: {"crate": [], "foot": [], "box": [], "span": []} for name in ("a", "b", "c")
        }
        self.reading: dict[str, Values] = {
            "l1": {"listId": "l1", "name": "first", "books": [{"isbn": "1", "title": "One"}]}
        }
        self.ours: list[Values] = []

    def where(self, part: str, name: str) -> list[str]:
        """The shelves that a member is on."""
        self.end_jobs()
        return [shelf for shelf, parts in self.shelves.items() if name in parts[part]]

    def end_jobs(self) -> None:
        """Carry out what jobs that are over have done."""
        for job in self.ours:
            if job["state"] == "doing" and job["_end"] <= self.throttle.now():
                job["state"] = job["_outcome"]
                if job["state"] == "done":
                    job["_effect"]()

    def handle(self, request: Request, body: Any) -> tuple[int, Any, Values]:
        path, method = unquote(request.path), request.method
        self.end_jobs()
        if method != "GET":
            self.applied.append((method, path))
        _empty, what, *below = path.split("/")
        if what == "crate":
            return (200, self.feet[below[0]], {}) if below[0] in self.feet else NOT_FOUND
        if what == "list":
            return self.answer_list(method, below, body)
        if not below:
            return 200, list(self.shelves), {}
        if below[0] not in self.shelves:
            return NOT_FOUND
        name, *part = below
        return self.answer_shelf(method, name, part, body) if part else (200, {"name": name}, {})

    def answer_list(self, method: str, below: list[str], body: Any) -> tuple[int, Any, Values]:
        """The answer of a reading list."""
        if not below:
            return 200, list(self.reading), {}
        if below[0] not in self.reading:
            return NOT_FOUND
        if method == "PUT":
            self.reading[below[0]] = {"listId": below[0], **body}
        return 200, self.reading[below[0]], {}

    def answer_shelf(self, method: str, shelf: str, below: list[str], body: Any) -> tuple[int, Any, Values]:
        """The answer of what is below a shelf."""
        part, *member = below
        if part == "job":
            jobs = [job for job in self.ours if job["_shelf"] == shelf and (job["state"] == "doing" or not self.vanish)]
            found = [shown(job) for job in jobs if not member or str(job["jobId"]) == member[0]]
            if member:
                return (200, found[0], {}) if found else NOT_FOUND
            return 200, [job["jobId"] for job in found], {}
        if part in self.without:
            return NO_ROUTE
        held = self.shelves[shelf][part]
        if method == "GET":
            return 200, list(held), {}
        name = member[0] if member else body[f"{part}Id"]
        if method == "DELETE" and name not in held:
            return NOT_FOUND
        if method == "POST" and self.where(part, name):
            return 400, {"message": f"{name} is already on shelf {self.where(part, name)[0]}"}, {}
        self.ours.append(
            {
                "jobId": len(self.ours) + 1,
                "state": "doing",
                "_shelf": shelf,
                "_end": self.throttle.now() + self.job_seconds,
                "_outcome": self.outcome,
                "_effect": lambda: held.append(name) if method == "POST" else held.remove(name),
            }
        )
        return 200, shown(self.ours[-1]), {}


def shown(job: Values) -> Values:
    """A job, as the API shows it."""
    return {name: value for name, value in job.items() if not name.startswith("_")}


def shelves(**form: Any) -> FakeMembers:
    """Three shelves: a holds box x and the foot of crate k, b holds box y and span 1-9, c is empty."""
    api = FakeMembers("", **form)
    api.feet = {"k": ["k1"], "m": ["m1"], "two": ["t1", "t2"], "none": []}
    api.shelves["a"].update(box=["x"], foot=["k1"])
    api.shelves["b"].update(box=["y"], span=["1-9"])
    return api
