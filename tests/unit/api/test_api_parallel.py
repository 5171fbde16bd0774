# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The same thing for many: each has its own outcome."""

from __future__ import annotations

import signal
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError, StateError, UsageError
from ansible_collections.community.ovh.plugins.module_utils._api.parallel import (
    Outcome,
    is_global_error,
    new_outcomes,
    outcomes_text,
    run_in_parallel,
)
from ansible_collections.community.ovh.plugins.module_utils._api.throttle import Throttle

WIDTHS = pytest.mark.parametrize("width", [1, 4])


def refused(status, code=""):
    return ApiError("GET", "/x", "it failed", status=status, error_code=code)


def failing(errors):
    """A function that raises what `errors` has for an item, and else returns ten times the item."""

    def do(item):
        if item in errors:
            raise errors[item]
        return item * 10

    return do


@WIDTHS
def test_each_item_has_its_outcome_in_the_order_given(width):
    def do(item):
        time.sleep(0.001 * (5 - item))
        return item * 10

    outcomes = new_outcomes(range(5))
    run_in_parallel(outcomes, do, width, Throttle())
    assert [(outcome.item, outcome.attempted, outcome.value, outcome.error) for outcome in outcomes] == [
        (item, True, item * 10, None) for item in range(5)
    ]


def test_nothing_to_do_is_done():
    run_in_parallel([], pytest.fail, 4, Throttle())


@pytest.mark.parametrize(("width", "items", "most"), [(3, 12, 3), (50, 4, 4), (1, 5, 1)])
def test_no_more_at_a_time_than_the_width(width, items, most):
    lock, now, seen = threading.Lock(), [0], [0]

    def do(item):
        with lock:
            now[0] += 1
            seen[0] = max(seen[0], now[0])
        time.sleep(0.005)
        with lock:
            now[0] -= 1

    run_in_parallel(new_outcomes(range(items)), do, width, Throttle())
    assert 1 <= seen[0] <= most


@WIDTHS
@pytest.mark.parametrize(
    "error",
    [
        refused(404),
        refused(460),
        refused(403),
        refused(409),
        refused(500),
        refused(None),
        UsageError("no"),
        StateError("no"),
    ],
)
def test_trouble_of_one_item_is_its_own(width, error):
    outcomes = new_outcomes(range(4))
    run_in_parallel(outcomes, failing({0: error, 2: error}), width, Throttle())
    assert [outcome.error for outcome in outcomes] == [error, None, error, None]
    assert [outcome.value for outcome in outcomes] == [None, 10, None, 30]


@WIDTHS
@pytest.mark.parametrize(
    "error",
    [
        refused(401),
        refused(403, "INVALID_CREDENTIAL"),
        refused(403, "NOT_CREDENTIAL"),
        refused(403, "INVALID_KEY"),
        refused(400, "INVALID_SIGNATURE"),
        refused(403, "NOT_GRANTED_CALL"),
    ],
)
def test_after_trouble_of_the_credential_nothing_new_is_begun(width, error):
    outcomes = new_outcomes(range(50))

    def do(item):
        time.sleep(0.002)
        raise error

    run_in_parallel(outcomes, do, width, Throttle())
    attempted = [outcome.attempted for outcome in outcomes]
    assert 1 <= sum(attempted) <= 2 * width
    assert [outcome.error is error for outcome in outcomes] == attempted


def test_a_missing_rule_is_the_items_own_once_another_has_worked():
    outcomes = new_outcomes(range(4))
    run_in_parallel(outcomes, failing({1: refused(403, "NOT_GRANTED_CALL")}), 1, Throttle())
    assert [outcome.attempted for outcome in outcomes] == [True] * 4


def test_a_missing_rule_is_the_items_own_where_others_have_worked_before():
    outcomes = new_outcomes(range(3))
    run_in_parallel(
        outcomes, failing(dict.fromkeys(range(3), refused(403, "NOT_GRANTED_CALL"))), 1, Throttle(), succeeded=True
    )
    assert [outcome.attempted for outcome in outcomes] == [True] * 3


@pytest.mark.parametrize(
    ("error", "succeeded", "expected"),
    [
        (None, False, False),
        (StateError("x"), False, False),
        (refused(401), True, True),
        (refused(403, "NOT_GRANTED_CALL"), True, False),
        (refused(403, "NOT_GRANTED_CALL"), False, True),
        (refused(403), False, False),
    ],
)
def test_whose_trouble_it_is(error, succeeded, expected):
    assert is_global_error(error, succeeded) is expected


@WIDTHS
def test_how_many_are_done_is_reported_in_the_calling_thread(width):
    told = []
    run_in_parallel(
        new_outcomes(range(5)),
        failing({}),
        width,
        Throttle(),
        lambda done: told.append((done, threading.current_thread())),
    )
    assert told == [(number, threading.current_thread()) for number in range(1, 6)]


def test_an_interruption_lets_those_in_flight_end_and_keeps_their_outcomes():
    """KeyboardInterrupt in the main thread: nothing new, nothing lost."""
    outcomes, throttle, started = new_outcomes(range(40)), Throttle(), threading.Barrier(4, timeout=5)

    def do(item):
        if item:
            if item < 5:
                started.wait()
            time.sleep(0.02)
        return item

    def interrupt(done):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run_in_parallel(outcomes, do, 5, throttle, interrupt)
    attempted = [outcome.item for outcome in outcomes if outcome.attempted]
    assert attempted == [outcome.item for outcome in outcomes if outcome.value is not None]
    assert 1 <= len(attempted) < 40
    assert throttle.stopping


def test_an_interruption_of_one_at_a_time_lets_the_one_end_that_is_in_flight():
    outcomes, throttle, begun = new_outcomes(range(5)), Throttle(), threading.Event()

    def do(item):
        if item == 2:
            begun.set()
            while not throttle.stopping:
                time.sleep(0.001)
        return item

    def interrupt(done):
        if done == 2:
            begun.wait()
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run_in_parallel(outcomes, do, 1, throttle, interrupt)
    assert [outcome.value for outcome in outcomes] == [0, 1, 2, None, None]
    assert [outcome.attempted for outcome in outcomes] == [True, True, True, False, False]


def test_a_signal_that_does_not_wake_the_waiting_thread_interrupts_it_soon():
    """Python runs a handler in the main thread, which one that another thread received does not wake; nor does one that
    arrives just before the wait.
    """

    class Stopped(Exception):
        """What the handler raises."""

    def handler(number, frame):
        raise Stopped

    throttle = Throttle()

    def do(item):
        time.sleep(0.1)  # until the main thread waits
        signal.pthread_kill(threading.get_ident(), signal.SIGUSR1)
        throttle.wait(30)
        return throttle.stopping

    usual = signal.signal(signal.SIGUSR1, handler)
    try:
        (outcome,) = outcomes = new_outcomes(["x"])
        with pytest.raises(Stopped):
            run_in_parallel(outcomes, do, 1, throttle)
    finally:
        signal.signal(signal.SIGUSR1, usual)
    assert outcome.value is True, "the one in flight has ended, and knew of it"


def test_one_that_was_just_begun_when_the_interruption_came_ends_too(monkeypatch):
    """In the moment in which the pool has started its thread, and does not know of it yet, so that it ends without that
    one.
    """
    submit, shutdown, begun, over = (
        ThreadPoolExecutor.submit,
        ThreadPoolExecutor.shutdown,
        threading.Event(),
        threading.Event(),
    )

    def interrupted(pool, one, outcome):
        submit(pool, one, outcome)
        begun.wait()
        pool._threads.clear()
        raise KeyboardInterrupt

    def ended(pool, **options):
        shutdown(pool, **options)
        over.set()

    def do(item):
        begun.set()
        over.wait()
        return item * 10

    outcomes = new_outcomes(range(2))
    monkeypatch.setattr(ThreadPoolExecutor, "submit", interrupted)
    monkeypatch.setattr(ThreadPoolExecutor, "shutdown", ended)
    with pytest.raises(KeyboardInterrupt):
        run_in_parallel(outcomes, do, 1, Throttle())
    assert [(outcome.attempted, outcome.value) for outcome in outcomes] == [(True, 0), (False, None)]


@WIDTHS
def test_a_mistake_in_the_program_is_not_taken_for_an_outcome(width):
    with pytest.raises(ZeroDivisionError):
        run_in_parallel(new_outcomes(range(4)), lambda item: 1 // 0, width, Throttle())


# ---- what became of many writes, in words


@pytest.mark.parametrize(
    ("outcome", "progress"),
    [
        (Outcome(1), "not tried"),
        (Outcome(1, attempted=True), "in progress"),
        (Outcome(1, attempted=True, value=0), "written"),
        (Outcome(1, attempted=True, error=StateError("x")), "failed"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_became_of_a_write(outcome, progress):
    assert outcome.progress == progress


def test_what_became_of_many_writes_is_listed_by_name():
    outcomes = [
        Outcome("a", True, 1),
        Outcome("b", True, 1),
        Outcome("c", True, None, StateError("x")),
        Outcome("d", True),
        Outcome("e"),
        Outcome("f"),
    ]
    assert outcomes_text(outcomes, str.upper) == "written: A, B; failed: C; in progress: D; not tried: E, F"
    assert (
        outcomes_text(outcomes, str, most=1)
        == "written: a and 1 more; failed: c; in progress: d; not tried: e and 1 more"
    )


def test_where_nothing_is_written_that_is_said():
    assert outcomes_text([Outcome("a")], str) == "written: nothing; not tried: a"
    assert outcomes_text([], str) == "written: nothing"
