# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""One throttle for all threads, by a clock of the test's own."""

from __future__ import annotations

import threading
import time

import pytest
from ansible_collections.community.ovh.plugins.module_utils._api.throttle import Throttle


def take_turns(throttle, times):
    """When each of so many turns began."""
    moments = []
    for _again in range(times):
        with throttle.acquire():
            moments.append(throttle.now())
    return moments


def started(function, *arguments):
    """A running thread, and an event that its function sets when it is done."""
    done = threading.Event()

    def run():
        function(*arguments)
        done.set()

    threading.Thread(target=run, daemon=True).start()
    return done


def test_without_a_limit_nobody_waits(fake_time):
    assert take_turns(fake_time.throttle(), 100) == [0.0] * 100


@pytest.mark.parametrize(("rate", "moments"), [(2, [0, 0.5, 1, 1.5]), (0.1, [0, 10, 20, 30])])
def test_a_rate_limit_spreads_requests_evenly(fake_time, rate, moments):
    assert take_turns(fake_time.throttle(rate_limit=rate), 4) == moments


def test_a_rate_limit_holds_for_all_threads_together(fake_time):
    throttle = fake_time.throttle(rate_limit=10)
    waits = [started(take_turns, throttle, 5) for unused in range(4)]
    assert all(done.wait(5) for done in waits)
    assert fake_time.seconds == pytest.approx(1.9)


def test_no_more_are_in_flight_than_may_be(fake_time):
    throttle = fake_time.throttle(most=1)
    with throttle.acquire():
        second = started(take_turns, throttle, 1)
        assert not second.wait(0.05)
    assert second.wait(5)


def test_a_pause_that_ends_between_two_looks_is_over():
    moments = iter([0.0, 0.0, 0.9, 1.1])
    throttle = Throttle(now=lambda: next(moments, 1.2))
    throttle.slow_down(1.0)
    assert started(take_turns, throttle, 1).wait(5)


def test_a_pause_is_kept_by_all(fake_time):
    throttle = fake_time.throttle()
    throttle.slow_down(30)
    assert take_turns(throttle, 2) == [30, 30]


def test_of_two_pauses_the_longer_counts(fake_time):
    throttle = fake_time.throttle()
    throttle.slow_down(30)
    throttle.slow_down(5)
    assert take_turns(throttle, 1) == [30]


def test_a_pause_comes_on_top_of_a_rate_limit(fake_time):
    throttle = fake_time.throttle(rate_limit=1)
    throttle.slow_down(30)
    assert take_turns(throttle, 2) == [30, 31]


def test_half_as_many_are_in_flight_after_trouble(fake_time):
    throttle = fake_time.throttle()
    with throttle.acquire(), throttle.acquire(), throttle.acquire(), throttle.acquire():
        throttle.slow_down(1)
    assert throttle.limit == 2


def test_a_rate_limit_is_no_crowd(fake_time):
    """A request that waits for its turn does not keep the others from slowing down."""
    throttle = fake_time.throttle(rate_limit=10)
    with throttle.acquire(), throttle.acquire(), throttle.acquire(), throttle.acquire():
        throttle.slow_down(1)
    assert throttle.limit == 2


def test_threads_that_meet_the_same_crowd_count_once(fake_time):
    throttle = fake_time.throttle()
    with throttle.acquire(), throttle.acquire(), throttle.acquire(), throttle.acquire():
        for _thread in range(4):
            throttle.slow_down(1)
    assert throttle.limit == 2


def test_one_request_may_always_be_in_flight(fake_time):
    throttle = fake_time.throttle()
    for _again in range(10):
        throttle.slow_down(1)
    assert throttle.limit == 1
    assert take_turns(throttle, 1) == [1]


def test_it_recovers_little_by_little_up_to_where_it_was(fake_time):
    throttle = fake_time.throttle(most=4)
    throttle.slow_down(1)
    limits = []
    for _again in range(12):
        throttle.record_success()
        limits.append(throttle.limit)
    assert limits[:3] == [2, 2.5, 2.9]
    assert limits == sorted(limits)
    assert limits[-1] == 4


def test_a_thread_pauses_alone(fake_time):
    throttle = fake_time.throttle()
    throttle.wait(7)
    assert fake_time.seconds == 7
    assert throttle.limit == 64


@pytest.mark.parametrize(
    "pause",
    [lambda throttle: throttle.wait(60), lambda throttle: (throttle.slow_down(60), take_turns(throttle, 1))],
    ids=["alone", "together"],
)
def test_stopping_ends_every_pause(pause):
    throttle = Throttle()
    paused = started(pause, throttle)
    time.sleep(0.02)
    assert not paused.is_set()
    throttle.stop()
    assert paused.wait(5)


def test_after_stopping_there_is_no_pause_any_more():
    throttle = Throttle(rate_limit=0.001)
    throttle.stop()
    throttle.slow_down(60)
    throttle.wait(60)
    assert len(take_turns(throttle, 3)) == 3


def test_a_turn_that_fails_is_over_all_the_same(fake_time):
    throttle = fake_time.throttle(most=1)
    with pytest.raises(ValueError, match="inside"), throttle.acquire():
        raise ValueError("inside")
    assert take_turns(throttle, 1) == [0]
