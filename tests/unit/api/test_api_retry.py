# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether a failed request is repeated, and after how long."""

from __future__ import annotations

import datetime
import email.utils

import pytest
from ansible_collections.community.ovh.plugins.module_utils._api import retry
from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError
from ansible_collections.community.ovh.plugins.module_utils._api.retry import Verdict
from hypothesis import example, given
from hypothesis import strategies as st

NOW = datetime.datetime(2026, 3, 1, 12, 0, tzinfo=datetime.UTC)
STOP, REPEAT, VERIFY = Verdict.STOP, Verdict.REPEAT, Verdict.VERIFY
WRITES = ("POST", "PUT", "DELETE")


def failed(**facts):
    return ApiError("GET", "/x", "it failed", **facts)


@pytest.mark.parametrize("method", ["GET", *WRITES])
@pytest.mark.parametrize("status", [400, 401, 403, 404, 405, 409, 410, 460, 501, 505])
def test_an_answer_that_would_be_the_same_again_is_not_asked_for_again(method, status):
    assert retry.verdict(method, failed(status=status)) is STOP


@pytest.mark.parametrize("status", [408, 429, 500, 502, 503, 504, None])
def test_a_get_is_repeated(status):
    assert retry.verdict("GET", failed(status=status)) is REPEAT


@pytest.mark.parametrize("method", WRITES)
@pytest.mark.parametrize("status", [408, 500, 502, 503, 504, None])
def test_a_write_that_may_have_arrived_is_looked_for_first(method, status):
    assert retry.verdict(method, failed(status=status, may_have_taken_effect=True)) is VERIFY


@pytest.mark.parametrize("method", WRITES)
def test_a_write_with_an_unreadable_answer_is_looked_for(method):
    assert retry.verdict(method, failed(status=200, may_have_taken_effect=True)) is VERIFY


@pytest.mark.parametrize("method", WRITES)
@pytest.mark.parametrize("facts", [{"status": 429}, {"never_sent": True}, {"status": 503, "never_sent": True}])
def test_a_write_that_provably_never_arrived_is_repeated(method, facts):
    assert retry.verdict(method, failed(**facts)) is REPEAT


@pytest.mark.parametrize("method", ["GET", *WRITES])
@pytest.mark.parametrize("facts", [{}, {"status": 503}, {"never_sent": True}, {"may_have_taken_effect": True}])
def test_what_is_final_is_not_repeated(method, facts):
    assert retry.verdict(method, failed(final=True, **facts)) is STOP


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (None, True),
        (408, True),
        (429, True),
        (500, True),
        (503, True),
        (400, False),
        (403, False),
        (404, False),
        (460, False),
        (501, False),
    ],
)
def test_which_failures_say_nothing_of_the_object(status, expected):
    assert retry.is_transient(failed(status=status)) is expected


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"status": 408}, True),
        ({"status": 429}, True),
        ({"status": 503}, True),
        ({}, True),
        ({"status": 500}, False),
        ({"status": 502}, False),
        ({"status": 504}, False),
        ({"final": True}, False),
    ],
)
def test_limits_overload_and_resets_slow_all_threads_down(facts, expected):
    assert retry.is_throttled(failed(**facts)) is expected


@pytest.mark.parametrize(
    ("attempt", "least", "most"),
    [(1, 0.25, 0.5), (2, 0.5, 1), (3, 1, 2), (6, 8, 16), (7, 15, 30), (8, 15, 30), (10**9, 15, 30)],
)
def test_pauses_double_up_to_half_a_minute_and_half_is_chance(attempt, least, most):
    assert retry.seconds_to_wait(attempt, None, 0.0) == least
    assert retry.seconds_to_wait(attempt, None, 1.0) == most


@given(st.integers(1, 100), st.floats(0, 1))
def test_every_pause_is_a_pause(attempt, dice):
    assert 0.25 <= retry.seconds_to_wait(attempt, None, dice) <= retry.LONGEST_PAUSE


def test_the_servers_own_word_counts():
    assert retry.seconds_to_wait(1, 42.0, 0.5) == 42.0


def test_a_server_that_asks_for_no_pause_is_not_hammered():
    assert retry.seconds_to_wait(4, 0.0, 0.0) == 2.0


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        (None, None),
        ("", None),
        ("0", 0.0),
        ("120", 120.0),
        (" 7 ", 7.0),
        ("999999999999999999999", 999999999.0),
        ("Sun, 01 Mar 2026 12:00:30 GMT", 30.0),
        ("Sun, 01 Mar 2026 13:00:30 +0100", 30.0),
        ("Sun, 01 Mar 2026 12:00:30 -0000", 30.0),
        ("Sun, 01 Mar 2026 11:00:00 GMT", 0.0),
        ("soon", None),
        ("-5", None),
        ("1.5", None),
        ("1e3", None),
        ("\u0663", None),
        ("Sun, 99 Mar 2026 12:00:30 GMT", None),
        ("1 2 3 4 5 6 7", None),
    ],
)
def test_both_forms_of_retry_after_are_read(header, seconds):
    assert retry.retry_after_seconds(header, NOW) == seconds


@given(
    st.text()
    | st.from_regex(r"[A-Za-z]{3}, \d{1,5} [A-Z][a-z]{2} \d{1,5} \d{1,3}:\d{1,3}:\d{1,3} [+-]?\w{0,6}", fullmatch=True)
)
@example("Mon, 01 Jan 0001 00:00:00 +2359")
@example("Fri, 31 Dec 9999 23:59:59 -2359")
@example("1 Jan 2026 00:00:00 +99999999")
def test_any_retry_after_is_a_number_of_seconds_or_nothing(header):
    seconds = retry.retry_after_seconds(header, NOW)
    assert seconds is None or seconds >= 0


@given(st.datetimes(datetime.datetime(2026, 3, 2), datetime.datetime(2999, 1, 1)))
def test_a_date_is_understood_as_sent(moment):
    header = email.utils.format_datetime(moment.replace(tzinfo=datetime.UTC), usegmt=True)
    wanted = moment.replace(microsecond=0, tzinfo=datetime.UTC) - NOW
    assert retry.retry_after_seconds(header, NOW) == wanted.total_seconds()
