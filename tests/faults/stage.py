# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plays a job from where it starts, undisturbed and under a fault, and writes down what has happened."""

from __future__ import annotations

import contextlib
import dataclasses
import functools
import io
import json
import re
import shutil
from pathlib import Path
from typing import Any

from tests.faults.astray import Wiretap
from tests.faults.faults import Fault
from tests.faults.jobs import Job, advised
from tests.golden.record import Record, record_of
from tests.golden.sent import SentRequests
from tests.sandbox import Sandbox
from tests.sandbox.identity.callers import Credential
from tests.sandbox.state import PARTS, Snapshot, State
from tests.support.execution_modes import Result

# What differs from run to run and is no part of what a task declares: the API's own records and numbers.
RECORDS = {
    "tasks",
    "serial",
    "busy",
    "backup_usable",
    "fresh_reads",
    "agenda",
    "last_number",
    "tokens",
    "validations",
    "lastUse",
    "last_use",
    "id",
    "value",
    "expiration",
    "query_id",
    "headers",
    "task",
    "task_id",
    "invocation",
}
ID = re.compile(r"\d+|\d{8}-0000-4000-8000-\d{12}")
NUMBER, MOMENT = re.compile(r"/\d+(?=/|$)"), re.compile(r"\d{4}-\d\d-\d\dT[\d:.]+([+-]\d\d:\d\d|Z)")


@dataclasses.dataclass(frozen=True)
class Start:
    """What there is before a job: the account, and the files of the user's directory."""

    account: Snapshot
    files: dict[str, bytes]

    @functools.cached_property
    def state(self) -> State:
        """The account, to look at."""
        return State.restored(self.account)


@dataclasses.dataclass(frozen=True)
class Played:
    """One run. text: all that was shown and returned. exchanges: what was said. carried_out: the writes that took
    effect.

    sent: the requests as the golden journal has them, whether they arrived or not.
    """

    result: Result
    sent: list[str]
    text: str
    exchanges: list[dict[str, Any]]
    carried_out: list[str]
    requests: int
    after: Start

    @property
    def failed(self) -> bool:
        """Whether it has failed."""
        return bool(self.result.get("failed"))

    @property
    def record(self) -> Record:
        """The run as it is in the golden journal."""
        return record_of(self.sent, self.result)


class Stage:
    """A sandbox, a directory and a wire, on which jobs are played."""

    def __init__(self, sandbox: Sandbox, home: Path, wiretap: Wiretap, connections: dict[Any, Any]) -> None:
        self.sent = SentRequests()
        self.sandbox, self.home, self.wiretap, self.connections = sandbox, home, wiretap, connections
        self._undisturbed: dict[tuple[str, bool], Played] = {}
        sandbox.reset()
        self._seed = Start(sandbox.state.snapshot(), {})

    def start_of(self, job: Job) -> Start:
        """What there is before a job: what the earlier steps of its scenario have left."""
        return self.undisturbed(job.earlier).after if job.earlier else self._seed

    def undisturbed(self, job: Job, oauth2: bool = False) -> Played:
        """How the job goes when nothing is in its way; played once."""
        if (job.name, oauth2) not in self._undisturbed:
            self.begin(self.start_of(job))
            self._undisturbed[job.name, oauth2] = self.play(job, oauth2)
        return self._undisturbed[job.name, oauth2]

    def disturbed(self, job: Job, fault: Fault, position: int) -> tuple[Played, Played, list[Played]]:
        """The job with the fault at the request of this position, the job again, with the fault over, and what the
        first run has advised beside.
        """
        self.begin(self.start_of(job))
        self.sandbox.settings.update(fault.settings)
        if fault.order:
            self.sandbox.fail(**fault.order, nth=position, times=None if fault.lasting else 1)
        self.wiretap.begin(fault.astray, position, fault.lasting)
        first = self.play(job, fault.oauth2)
        self.sandbox.state.agenda.release()
        self.begin(Start(self.sandbox.state.snapshot(), first.after.files))
        return first, self.play(job, fault.oauth2), [self.play(each, fault.oauth2) for each in advised(first.result)]

    def begin(self, start: Start) -> None:
        """Everything as at this start."""
        self.sandbox.reset(State.restored(start.account))
        self.wiretap.begin()
        for path in self.home.iterdir():
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        for name, content in start.files.items():
            (self.home / name).write_bytes(content)
            (self.home / name).chmod(0o600)

    def play(self, job: Job, oauth2: bool = False) -> Played:
        """The job, in a process of its own as far as it can tell."""
        self.connections.clear()
        self.sent.begin()
        shown = io.StringIO()
        with contextlib.redirect_stdout(shown), contextlib.redirect_stderr(shown):
            result = job.play(self.environ(oauth2))
        # A key that was revoked meanwhile is replaced before anybody looks.
        self.key.revoked = False
        writes = [
            f"{each['method']} {NUMBER.sub('/*', each['path'])} {json.dumps(each['body'], sort_keys=True)}"
            for each in self.sandbox.carried_out()
        ]
        files = {path.name: path.read_bytes() for path in self.home.iterdir() if path.is_file()}
        played = Played(
            result,
            self.sent.lines(),
            shown.getvalue() + json.dumps(result),
            list(self.sandbox.exchanges),
            sorted(writes),
            self.wiretap.count,
            Start(self.sandbox.state.snapshot(), files),
        )
        self.sandbox.exchanges.clear()
        self.sandbox.carried_out().clear()
        return played

    def environ(self, oauth2: bool) -> dict[str, str]:
        """The environment of a user with keys, or with a service account."""
        if not oauth2:
            return self.sandbox.environment
        client_id, client_secret = self.sandbox.oauth2
        return {
            "OVH_ENDPOINT": self.sandbox.url,
            "OVH_OAUTH2_TOKEN_URL": self.sandbox.token_url,
            "OVH_CLIENT_ID": client_id,
            "OVH_CLIENT_SECRET": client_secret,
        }

    @property
    def key(self) -> Credential:
        """The user's own key."""
        key = self.sandbox.state.credential_of(self.sandbox.environment["OVH_CONSUMER_KEY"])
        assert key is not None
        return key

    def secrets(self) -> list[str]:
        """What must not be seen in any output."""
        keys = [
            value
            for name, value in self.sandbox.environment.items()
            if name in ("OVH_APPLICATION_SECRET", "OVH_CONSUMER_KEY")
        ]
        return [*keys, self.sandbox.oauth2[1], *self.sandbox.state.tokens]


def same_ends(one: Start, other: Start) -> bool:
    """Whether two runs have left the same account and, apart from moments, the same files; what is equal byte for byte
    is not unpickled.
    """
    return without_moments(one.files) == without_moments(other.files) and all(
        same(getattr(one.state, name), getattr(other.state, name))
        for part in PARTS
        if one.account[part] != other.account[part]
        for name in part
        if name not in RECORDS
    )


def without_moments(files: dict[str, bytes]) -> dict[str, str]:
    """The files without what depends on when they were written."""
    return {name: MOMENT.sub("", content.decode(errors="replace")) for name, content in files.items()}


def same(one: Any, other: Any) -> bool:
    """Whether two parts of a state are the same in essence; what is equal needs no closer look."""
    if one == other:
        return True
    if isinstance(one, dict) and isinstance(other, dict) and set(one) == set(other) and not numbered(one):
        return all(name in RECORDS or same(one[name], other[name]) for name in one)
    if dataclasses.is_dataclass(one) and dataclasses.is_dataclass(other):
        return same(vars(one), vars(other))
    return bool(essence(one) == essence(other))


def numbered(value: dict[Any, Any]) -> bool:
    """Whether objects are kept by ids, numbers or UUIDs of digits, which the API gave them in the order in which they
    were made.
    """
    return bool(value) and all(ID.fullmatch(str(name)) for name in value)


def essence(value: Any) -> Any:
    """A state or a result without the API's own records, numbers and moments, in one order."""
    if dataclasses.is_dataclass(value):
        return essence(vars(value))
    if isinstance(value, dict):
        if numbered(value):
            return sorted((essence(item) for item in value.values()), key=repr)
        return {str(name): essence(item) for name, item in sorted(value.items(), key=repr) if name not in RECORDS}
    if isinstance(value, (list, tuple)):
        return [essence(item) for item in value]
    return "a moment" if isinstance(value, str) and MOMENT.fullmatch(value) else value
