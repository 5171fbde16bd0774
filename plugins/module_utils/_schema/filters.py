# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Options that select objects by what they show, and which objects they mean. Pure."""

from __future__ import annotations

import dataclasses
import datetime
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._schema.compare import same_text
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values
from ansible_collections.community.ovh.plugins.module_utils._schema.time_values import duration

# Takes an object, the option's value and the current time.
Fits = t.Callable[[Values, t.Any, datetime.datetime], bool]
TEXTS, NUMBERS, TEXT = {"type": "list", "elements": "str"}, {"type": "list", "elements": "int"}, {"type": "str"}


@dataclasses.dataclass(frozen=True)
class Filter:
    """An option that selects objects.

    spec: of the option. fits: whether an object is meant. field: the field with the values that the option lists; ""
    for another option. documented: the values that the API documents. check: raises ValueError for a value of the
    option that cannot be meant.
    """

    option: str
    spec: t.Mapping[str, t.Any]
    fits: Fits
    field: str = ""
    documented: tuple[str, ...] = ()
    check: t.Callable[[t.Any], t.Any] | None = None

    def values(self, objects: t.Iterable[Values]) -> set[t.Any]:
        """The values that the option may have."""
        return {*self.documented, *(each[self.field] for each in objects)}


def text_filter(option: str, field: str, documented: tuple[str, ...] = ()) -> Filter:
    """A list of texts of which the field is one, without regard to case."""
    return Filter(option, TEXTS, lambda item, wanted, now: is_among(item[field], wanted), field, documented)


def number_filter(option: str, field: str) -> Filter:
    """A list of numbers of which the field is one."""
    return Filter(option, NUMBERS, lambda item, wanted, now: item[field] in wanted, field)


def time_filter(option: str, fits: Fits) -> Filter:
    """A length of time, such as 90d."""
    return Filter(option, TEXT, fits, check=duration)


def is_among(text: t.Any, names: t.Iterable[str]) -> bool:
    """Whether a text is one of the names, without regard to case. An empty name means nothing."""
    return any(name.strip() and same_text(name.strip(), text) for name in names)


def misfit(item: Values, filters: t.Mapping[str, Fits], params: Values, now: datetime.datetime) -> str | None:
    """The first option of a task that does not mean this object; None where all of them do."""
    return next(
        (name for name, fits in filters.items() if params[name] is not None and not fits(item, params[name], now)),
        None,
    )
