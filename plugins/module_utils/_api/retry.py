# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Decide whether to repeat a request that failed, and after how long. Pure: no clock, no sleep, no dice of its own."""

from __future__ import annotations

import datetime
import email.utils
import enum

from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError

WORTH_REPEATING = frozenset((408, 500, 502, 503, 504))
THROTTLED = frozenset((408, 503))
# A bulk read that the API answers like this is not repeated: there are other ways to read the same.
NO_BULK = frozenset((500, 501, 502, 504))
LONGEST_PAUSE = 30.0


class Verdict(enum.Enum):
    """What to do about a failed attempt."""

    STOP = "stop"
    REPEAT = "repeat"
    VERIFY = "look whether the write has taken effect, then repeat or not"


def verdict(method: str, error: ApiError) -> Verdict:
    """Return STOP, REPEAT or VERIFY for a failed attempt. A write that may have taken effect is verified first."""
    if error.final or not (is_transient(error) or error.may_have_taken_effect):
        return Verdict.STOP
    if method == "GET" or error.never_sent or error.rate_limited:
        return Verdict.REPEAT
    return Verdict.VERIFY


def is_transient(error: ApiError) -> bool:
    """Return whether the same request may succeed later, so that the response says nothing about the object.

    A response that is not the API's own, such as a proxy's page, counts as no response, whatever its status.
    """
    return error.status is None or error.foreign or error.rate_limited or error.status in WORTH_REPEATING


def is_throttled(error: ApiError) -> bool:
    """Return whether all threads should slow down: rate limits, overload, dropped connections."""
    return error.rate_limited or error.status in THROTTLED or (error.status is None and not error.final)


def abandons_bulk_read(error: ApiError) -> bool:
    """Return whether to give up a bulk read at once instead of repeating it."""
    return error.status in NO_BULK or (error.foreign and not is_throttled(error))


def seconds_to_wait(attempt: int, retry_after: float | None, dice: float) -> float:
    """Return the seconds to wait before the next attempt. attempt: the number of the failed one, from 1. dice: 0 to 1.

    retry_after: what the server asked for, in seconds, which counts unless it is 0. Otherwise the wait doubles from
    half a second up to 30 seconds, and half of it is random.
    """
    if retry_after:
        return retry_after
    longest = min(LONGEST_PAUSE, 0.5 * 2.0 ** (min(attempt, 10) - 1))
    return longest * (0.5 + dice / 2)


def retry_after_seconds(header: str | None, now: datetime.datetime) -> float | None:
    """Return the seconds of a Retry-After header, given as seconds or as a date; None if it is not readable."""
    if not header:
        return None
    if header.strip().isascii() and header.strip().isdigit():
        return float(header.strip()[:9])
    try:
        moment = email.utils.parsedate_to_datetime(header)
    except (TypeError, ValueError, IndexError, OverflowError):
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=datetime.UTC)
    return max(0.0, (moment - now).total_seconds())
