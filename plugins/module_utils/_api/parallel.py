# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Run one function for many items in parallel: each has its own outcome, and a rejected credential stops the rest."""

from __future__ import annotations

import concurrent.futures
import dataclasses
import queue
import threading
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError, OvhError
from ansible_collections.community.ovh.plugins.module_utils._api.text import listed
from ansible_collections.community.ovh.plugins.module_utils._api.throttle import Throttle

Item = t.TypeVar("Item")
Future = t.TypeVar("Future", bound="concurrent.futures.Future[None]")

# Seconds until a thread that waits looks whether it was interrupted.
LONGEST_WAIT = 0.5


@dataclasses.dataclass
class Outcome(t.Generic[Item]):
    """The outcome of one item: a value or an error; `attempted` is False if it was not started."""

    item: Item
    attempted: bool = False
    value: t.Any = None
    error: OvhError | None = None

    @property
    def progress(self) -> str:
        """The progress of a write: failed, written, in progress or not tried."""
        if self.error:
            return "failed"
        if self.value is not None:
            return "written"
        return "in progress" if self.attempted else "not tried"


def new_outcomes(items: t.Iterable[Item]) -> list[Outcome[Item]]:
    """Return an outcome for each item, in order, that is not started yet."""
    return [Outcome(item) for item in items]


def outcomes_text(outcomes: t.Iterable[Outcome[Item]], word: t.Callable[[Item], str], most: int = 10) -> str:
    """Return 'written: a, b; not tried: c' for many writes. word: an item → its name. most: names to list."""
    names: dict[str, list[str]] = {"written": [], "failed": [], "in progress": [], "not tried": []}
    for outcome in outcomes:
        names[outcome.progress].append(word(outcome.item))
    return "; ".join(
        f"{progress}: {listed(found, most) or 'nothing'}"
        for progress, found in names.items()
        if found or progress == "written"
    )


def progress_counter(
    show: t.Callable[[str], None], label: str, total: int, after: str = "", *, start: int = 0
) -> t.Callable[[int], None]:
    """Return a `report` callback for `run_in_parallel` that shows 'LABEL: 3 of 10AFTER'.

    start: the number of items that were done before.
    """
    return lambda done: show(f"{label}: {start + done} of {total}{after}")


def run_in_parallel(
    outcomes: t.Sequence[Outcome[Item]],
    do: t.Callable[[Item], t.Any],
    width: int,
    throttle: Throttle,
    report: t.Callable[[int], None] | None = None,
    succeeded: bool = False,
) -> None:
    """Call `do` for each item, `width` at a time, and record each outcome.

    No further item is started after the credential is rejected, or if an access rule is missing before any item has
    succeeded. report: called in the calling thread with the number of finished items. If that thread is interrupted, no
    new item starts, those in progress finish and are recorded, and then the interruption continues; for that reason
    even a single item runs in another thread.
    """
    changed, stopped, in_flight = threading.Condition(), False, 0

    def one(outcome: Outcome[Item]) -> None:
        nonlocal stopped, in_flight
        with changed:
            if stopped:
                return
            outcome.attempted, in_flight = True, in_flight + 1
        try:
            outcome.value = do(outcome.item)
        except OvhError as error:
            outcome.error = error
            if is_global_error(error, succeeded or any(other.value is not None for other in outcomes)):
                stopped = True
        finally:
            with changed:
                in_flight -= 1
                changed.notify_all()

    pool = concurrent.futures.ThreadPoolExecutor(max_workers=max(1, min(width, len(outcomes))))
    try:
        finished: queue.SimpleQueue[concurrent.futures.Future[None]] = queue.SimpleQueue()
        for outcome in outcomes:
            pool.submit(one, outcome).add_done_callback(finished.put)
        for number in range(1, len(outcomes) + 1):
            next_finished(finished).result()
            if report:
                report(number)
    except BaseException:
        with changed:
            stopped = True
        throttle.stop()
        raise
    finally:
        pool.shutdown(wait=True, cancel_futures=True)
        with changed:
            # The pool does not know of a thread whose start was interrupted.
            changed.wait_for(lambda: not in_flight)


def next_finished(finished: queue.SimpleQueue[Future]) -> Future:
    """Wait for the next future that finishes.

    The wait is a series of short ones: Python handles a signal that arrives just before a wait only after it.
    """
    while True:
        try:
            return finished.get(timeout=LONGEST_WAIT)
        except queue.Empty:
            continue


def is_global_error(error: OvhError | None, succeeded: bool) -> bool:
    """Return whether all other items would fail too, because the credential is rejected.

    succeeded: whether any item has succeeded; until then, a missing access rule counts as well.
    """
    return isinstance(error, ApiError) and (
        error.credential_rejected or (error.error_code == "NOT_GRANTED_CALL" and not succeeded)
    )
