# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two tasks at once, whose requests take turns in a given order, so that each run goes the same way."""

from __future__ import annotations

import contextlib
import io
import itertools
import json
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
import requests

from tests.faults.jobs import Job
from tests.faults.stage import Stage
from tests.golden.plugin import Journal
from tests.golden.record import record_of
from tests.support.execution_modes import Result

# Far more than any turn takes; what it guards against is a test that never ends.
PATIENCE = 60.0


class Turns:
    """Who makes the next request: "AAB" is two of A, one of B, and so on.

    When one has ended, the other goes on alone.
    """

    def __init__(self, order: str) -> None:
        self._order, self._playing, self._changed = itertools.cycle(order), set(order), threading.Condition()
        self._next = next(self._order)
        self.taken = ""

    @contextlib.contextmanager
    def turn(self, player: str) -> Iterator[None]:
        """One request, when it is the player's turn; nobody makes another meanwhile."""
        with self._changed:
            assert self._changed.wait_for(lambda: self._next == player or self._playing == {player}, PATIENCE), (
                "the other does nothing, and does not end"
            )
            yield
            self.taken += player
            self._next = next(self._order)
            self._changed.notify_all()

    @contextlib.contextmanager
    def playing(self, player: str) -> Iterator[None]:
        """All that a player does."""
        try:
            yield
        finally:
            with self._changed:
                self._playing.discard(player)
                self._changed.notify_all()


def play_by_turns(stage: Stage, one: Job, other: Job, order: str, journal: Journal) -> tuple[Result, Result]:
    """How two tasks end, "A" and "B" of the order, each with a key of its own, by which their requests are known."""
    # What Ansible loads when it is first needed, it can't load in two threads at once.
    stage.undisturbed(one)
    stage.begin(stage.start_of(one))
    stage.connections.clear()
    stage.sent.begin()
    turns, send = Turns(order), requests.adapters.HTTPAdapter.send
    environs = {
        "A": stage.environ(False),
        "B": {**stage.environ(False), "OVH_CONSUMER_KEY": stage.sandbox.consumer_key()},
    }
    players = {environ["OVH_CONSUMER_KEY"]: player for player, environ in environs.items()}

    def send_in_turn(adapter: Any, request: Any, **options: Any) -> Any:
        with turns.turn(players[request.headers["X-Ovh-Consumer"]]):
            return send(adapter, request, **options)

    def play(player: str, job: Job) -> Result:
        with turns.playing(player):
            return job.play(environs[player])

    shown = io.StringIO()
    with (
        pytest.MonkeyPatch.context() as patch,
        ThreadPoolExecutor(2) as pool,
        contextlib.redirect_stdout(shown),
        contextlib.redirect_stderr(shown),
    ):
        patch.setattr(requests.adapters.HTTPAdapter, "send", send_in_turn)
        ends = pool.submit(play, "A", one), pool.submit(play, "B", other)
        results = ends[0].result(), ends[1].result()
    text = shown.getvalue() + json.dumps(results)
    assert set(turns.taken[: len(order)]) == {"A", "B"}, "neither has ended before the other began"
    assert "Traceback" not in text and not [secret for secret in (*stage.secrets(), *players) if secret in text]
    name = f"{one.label} with {other.label} by turns {order}"
    journal.require(one.module, name, record_of(stage.sent.lines(), *results))
    return results
