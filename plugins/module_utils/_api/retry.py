# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether to repeat a request that failed, and after how long. Pure: no clock, no sleep, no dice of its own."""

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
    """STOP, REPEAT or LOOK: a write that may have arrived is never repeated unseen."""
    if error.final or not (is_transient(error) or error.may_have_taken_effect):
        return Verdict.STOP
    if method == "GET" or error.never_sent or error.rate_limited:
        return Verdict.REPEAT
    return Verdict.VERIFY


def is_transient(error: ApiError) -> bool:
    """True where the same request may well go through another time, so that the answer says nothing of the object.

    What is not the API's answer counts as no answer: an edge or a proxy may show a page for a moment, whatever its
    status.
    """
    return error.status is None or error.foreign or error.rate_limited or error.status in WORTH_REPEATING


def is_throttled(error: ApiError) -> bool:
    """True where all threads should slow down together: limits, overload, connections dropped."""
    return error.rate_limited or error.status in THROTTLED or (error.status is None and not error.final)


def abandons_bulk_read(error: ApiError) -> bool:
    """True where a bulk read is given up at once, instead of being repeated."""
    return error.status in NO_BULK or (error.foreign and not is_throttled(error))


def seconds_to_wait(attempt: int, retry_after: float | None, dice: float) -> float:
    """Seconds before the attempt that follows number `attempt` (from 1); dice is a number from 0 to 1.

    The server's own word counts, unless it asks for no pause at all; else the pause doubles from half a second, and
    half of it is left to chance.
    """
    if retry_after:
        return retry_after
    longest = min(LONGEST_PAUSE, 0.5 * 2.0 ** (min(attempt, 10) - 1))
    return longest * (0.5 + dice / 2)


def retry_after_seconds(header: str | None, now: datetime.datetime) -> float | None:
    """The seconds that a Retry-After header asks for, in either of its forms; None where it says nothing readable."""
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
