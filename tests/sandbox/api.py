# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""One call from its arrival to its answer, without any socket."""

from __future__ import annotations

import itertools
import secrets
import threading
import time
from copy import copy
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from . import bodies, bulk, errors, products
from .errors import ApiError
from .faults import Faults
from .identity.authentication import identify
from .journal import Journal
from .limits import Limits
from .messages import Answer, Call
from .published import Route, find, without_final_slash
from .settings import Settings
from .state import State


class Api:
    """The stand-in: settings, state, faults and journal, and how they make an answer."""

    def __init__(self, settings: Settings, log: str | Path | None = None, state: State | None = None) -> None:
        self.base = ""  # scheme://host:port, once it listens
        self.lock = threading.RLock()
        self.journal = Journal(log)
        # To restore what was made once takes half as long as to make it.
        self._initial, self._seed = copy(settings), (state or State()).snapshot()
        self._run, self._count = secrets.token_hex(4), itertools.count(1)
        self.reset()

    def reset(self, state: State | None = None) -> None:
        """Everything as at the start, but for the state if one is given; the log file keeps what it has."""
        with self.lock:
            self.settings, self.state, self.faults = (
                copy(self._initial),
                state or State.restored(self._seed),
                Faults(),
            )
            self.limits, self.snapshots = Limits(self.settings), {}
            self.journal.clear()

    def now(self) -> float:
        """The server's clock."""
        return time.time() + self.settings.clock_offset

    def date(self, seconds: float = 0.0) -> str:
        """The server's clock as the API writes it, or a moment that many seconds ahead."""
        return datetime.fromtimestamp(int(self.now() + seconds), UTC).isoformat()

    @staticmethod
    def moment(text: str) -> float:
        """A date of the API, or a plain one, as seconds."""
        parsed = datetime.fromisoformat(text)
        return (parsed if parsed.tzinfo else parsed.replace(tzinfo=UTC)).timestamp()

    def query_id(self) -> str:
        """The id of one exchange."""
        return "EU.ext-3.%s.%d" % (self._run, next(self._count))

    def answer(self, call: Call) -> Answer:
        """What OVHcloud would answer to this call."""
        with self.lock:
            self.state.agenda.run()
            try:
                value, headers = self.serve(call)
                answer = Answer.of(200, value, headers)
                if call.method != "GET":
                    self.journal.note(call)
            except ApiError as error:
                answer = Answer.of(error.status, error.body, error.headers)
            self.state.agenda.run()
        return answer

    def serve(self, call: Call) -> tuple[Any, dict[str, str]]:
        """Value and headers of a good answer: route, caller and rights, form of the request, then the objects."""
        self.limits.count()
        call.segments = without_final_slash(self.settings.endpoint, call.segments)
        route = find(self.settings.endpoint, call.method, call.segments) if call.known_base else None
        if route is None:
            raise errors.no_such_url()
        call.batch = bulk.separator(self, call, route)
        if not route.no_auth:
            call.caller = identify(self, call)
            call.caller.authorise(call, route)
        check_form(call)
        if call.batch:
            return bulk.batch(self, call, route), {}
        if bulk.wants_objects(self, call, route):
            return bulk.expanded(self, call, route)
        return self.one(call, route, call.segments)

    def one(self, call: Call, route: Route, segments: list[str]) -> tuple[Any, dict[str, str]]:
        """Value and headers for one object, which the call may have named among others."""
        call.params = route.parameters(segments)
        products.gate(self, route, call.params)
        if call.method in ("POST", "PUT"):
            bodies.check(route, call.body)
        return products.handle(self, call, route)


def check_form(call: Call) -> None:
    """A body is JSON, and only a POST or a PUT has one."""
    if call.content and call.method in ("GET", "DELETE"):
        raise errors.bad_request("A %s takes no body" % call.method)
    if call.content and not call.is_json():
        raise errors.bad_request("Invalid JSON received")
