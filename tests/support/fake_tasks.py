# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Services that carry out orders by tasks, in memory: /unit/{unitName} with its jobs, its console, and settings."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from ansible_collections.community.ovh.plugins.module_utils._api.transport import Request

from tests.support.fake_api import FakeApi, Values

Effect = Callable[[Values, Any], None]


@dataclasses.dataclass
class FakeTasks(FakeApi):
    """orders: by method and path below a unit, the kind of the job that carries it out, and its effect; without a kind
    it is done at once. job_seconds: how long a job runs. outcome: the state in which it ends; only a job that is done
    has an effect. job_lag: seconds until a job is listed.
    """

    orders: dict[str, tuple[str, Effect]] = dataclasses.field(default_factory=dict)
    job_seconds: float = 0.0
    job_lag: float = 0.0
    outcome: str = "done"

    def __post_init__(self) -> None:
        super().__post_init__()
        self.jobs: dict[str, list[Values]] = {}

    def job(
        self,
        unit: str,
        kind: str,
        effect: Callable[[], None] | None = None,
        begins: float = 0.0,
        seconds: float = 0.0,
        state: str = "",
    ) -> Values:
        """A job of a unit that begins now, or some seconds later."""
        jobs, start = self.jobs.setdefault(unit, []), self.throttle.now() + begins
        jobs.append(
            {
                "jobId": 1 + sum(map(len, self.jobs.values())),
                "kind": kind,
                "state": "doing",
                "start": iso(start),
                "_end": start + seconds,
                "_outcome": state or self.outcome,
                "_effect": effect,
                "_listed": start + self.job_lag,
            }
        )
        return jobs[-1]

    def handle(self, request: Request, body: Any) -> tuple[int, Any, Values]:
        path, query = unquote(request.path), dict(parse_qsl(urlsplit(request.url).query))
        if request.method != "GET":
            self.applied.append((request.method, path))
        for job in [
            job
            for jobs in self.jobs.values()
            for job in jobs
            if job["state"] == "doing" and job["_end"] <= self.throttle.now()
        ]:
            job["state"] = job["_outcome"]
            if job["state"] == "done" and job["_effect"]:
                job["_effect"]()
        if path in self.lists:
            return 200, self.lists[path], {}
        if path == "/unit":
            return 200, list(self.objects), {}
        name, _slash, below = path.removeprefix("/unit/").partition("/")
        if name not in self.objects:
            return 404, {"message": "The requested object does not exist"}, {}
        return self.answer(request.method, name, below, query, body)

    def answer(self, method: str, name: str, below: str, query: Values, body: Any) -> tuple[int, Any, Values]:
        """The answer of what belongs to one unit."""
        unit, jobs = self.objects[name], self.jobs.get(name, [])
        if f"{method} /{below}" in self.orders:
            kind, effect = self.orders[f"{method} /{below}"]
            if not kind:
                effect(unit, body)
                return 200, None, {}
            job = self.job(name, kind, lambda: effect(unit, body), seconds=self.job_seconds)
            return 200, shown(job) if self.answers else None, {}
        if below == "job":
            return (
                200,
                [
                    job["jobId"]
                    for job in jobs
                    if job["_listed"] <= self.throttle.now() and query.items() <= job.items()
                ],
                {},
            )
        if below.startswith("job/"):
            found = [shown(job) for job in jobs if str(job["jobId"]) == below.removeprefix("job/")]
            return (200, found[0], {}) if found else (404, {"message": "The requested object does not exist"}, {})
        value = unit.get(below) if below else {key: value for key, value in unit.items() if key != "console"}
        return (404, {"message": "The requested object does not exist"}, {}) if value is None else (200, value, {})


def shown(job: Values) -> Values:
    """A job, as the API shows it."""
    return {name: value for name, value in job.items() if not name.startswith("_")}


def iso(seconds: float) -> str:
    """A time of the clock of the tests."""
    return datetime.datetime.fromtimestamp(seconds, datetime.UTC).isoformat()
