# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lengths of time and dates, as tasks and the API write them."""

from __future__ import annotations

import datetime
import re
import typing as t


def duration(text: str) -> datetime.timedelta:
    """Return '90d', '12h' or '8w' as a timedelta. Raises ValueError for anything else.

    There is no m, because it could mean minutes or months.
    """
    match = re.fullmatch(r"\s*(\d{1,6})\s*([hdw])\s*", text, re.ASCII)
    if not match:
        raise ValueError(f"{text!r} is not a duration: use hours, days or weeks, for example 12h, 90d or 8w")
    return datetime.timedelta(**{{"h": "hours", "d": "days", "w": "weeks"}[match[2]]: int(match[1])})


def moment(text: t.Any) -> datetime.datetime | None:
    """Return the time of an API date; None without one, or if it cannot be parsed."""
    try:
        date = datetime.datetime.fromisoformat(text)
    except (TypeError, ValueError):
        return None
    return date if date.tzinfo else date.replace(tzinfo=datetime.UTC)


def as_timestamp(text: str) -> str:
    """Return a time as the API accepts it; a text that is not a time unchanged."""
    found = moment(text)
    return found.isoformat() if found else text


def wrong_timestamp(text: str) -> str:
    """Return what is wrong with a text that should be a timestamp, as the rest of a sentence; "" if it is valid."""
    return "" if moment(text) else f"is not an ISO 8601 timestamp, for example 2026-05-04T12:15:00+02:00: {text!r}"
