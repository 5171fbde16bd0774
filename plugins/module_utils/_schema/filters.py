# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Options that choose objects by what they show. Pure."""

from __future__ import annotations

import dataclasses
import datetime
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._schema.compare import same_text
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import ApiObject, Values
from ansible_collections.community.ovh.plugins.module_utils._schema.time_values import duration, moment

# Takes an object, the option's value and the current time.
Fits = t.Callable[[ApiObject, t.Any, datetime.datetime], bool]
TEXTS, NUMBERS, TEXT = {"type": "list", "elements": "str"}, {"type": "list", "elements": "int"}, {"type": "str"}


@dataclasses.dataclass(frozen=True)
class Filter:
    """An option that chooses objects.

    argument: the option, as an argument spec has it. fits: whether an object is meant. values: the values of an object
    that the option can have; a value that no object has is reported. documented: further values that it can have, with
    which a task that reads only some objects can report a value, too. check: raises ValueError for a value that cannot
    be meant.
    """

    option: str
    argument: t.Mapping[str, t.Any]
    fits: Fits
    values: t.Callable[[ApiObject], t.Iterable[t.Any]] | None = None
    documented: tuple[str, ...] = ()
    check: t.Callable[[t.Any], t.Any] | None = None

    def known_values(self, objects: t.Iterable[Values]) -> set[t.Any]:
        """Return the values that the option can have."""
        return {*self.documented, *(value for each in objects for value in (self.values(each) if self.values else ()))}


def text_filter(option: str, field: str, documented: tuple[str, ...] = ()) -> Filter:
    """Return a filter with a list of texts, one of which must equal the field. Case-insensitive; an empty text is
    ignored.
    """

    def fits(item: Values, wanted: list[str], now: datetime.datetime) -> bool:
        return any(name.strip() and same_text(name.strip(), item[field]) for name in wanted)

    return Filter(option, TEXTS, fits, lambda item: (item[field],), documented)


def number_filter(option: str, field: str) -> Filter:
    """Return a filter with a list of numbers, one of which must equal the field."""
    return Filter(option, NUMBERS, lambda item, wanted, now: item[field] in wanted, lambda item: (item[field],))


def time_filter(option: str, fits: Fits) -> Filter:
    """Return a filter with a duration, such as 90d."""
    return Filter(option, TEXT, fits, check=duration)


def expiry_filter(option: str, field: str) -> Filter:
    """Return a filter with a duration within which the field's date is, or has been. Objects without a date never
    match.
    """

    def fits(item: Values, text: str, now: datetime.datetime) -> bool:
        end = moment(item.get(field))
        return end is not None and end - now <= duration(text)

    return time_filter(option, fits)


def excluding(filters: t.Iterable[Filter], params: Values, item: Values, now: datetime.datetime) -> str | None:
    """Return the first option of a task that excludes this object; None if all of them match."""
    for each in filters:
        wanted = params[each.option]
        if wanted is not None and not each.fits(item, wanted, now):
            return each.option
    return None
