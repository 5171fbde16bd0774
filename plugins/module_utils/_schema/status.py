# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The classes of an object's status: every published value belongs to one of them. Pure."""

from __future__ import annotations

import dataclasses
import enum
import typing as t


class StatusClass(enum.Enum):
    """What a status value means for the object."""

    READY = "ready"
    PENDING = "pending"
    DELETING = "deleting"
    FAILED = "failed"
    GONE = "gone"
    UNKNOWN = "unknown"


@dataclasses.dataclass(frozen=True)
class Status:
    """The field that holds an object's status, and the class of each published value.

    ready: the object can be used. pending: the API is working on it. deleting: it is being deleted. failed: the API
    gave up. gone: it counts as absent. A value in none of them is unknown: it blocks nothing when the object is found,
    and counts as pending after a write. reason: the field in which the API explains a failure. also: further statuses
    of the same object, of which the one that is farthest from ready decides.
    """

    field: str
    ready: tuple[str, ...]
    pending: tuple[str, ...] = ()
    deleting: tuple[str, ...] = ()
    failed: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    reason: str = ""
    also: tuple[Status, ...] = ()

    def __post_init__(self) -> None:
        values = [*self.ready, *self.pending, *self.deleting, *self.failed, *self.gone]
        twice = sorted({value for value in values if values.count(value) > 1})
        if twice:
            raise ValueError(f"status {self.field}: {', '.join(twice)} is in two classes")
        if not self.ready:
            raise ValueError(f"status {self.field}: no value is ready")

    def class_of(self, value: object) -> StatusClass:
        """Return the class of a value as the API shows it."""
        for status_class in StatusClass:
            if value in getattr(self, status_class.value, ()):
                return status_class
        return StatusClass.UNKNOWN

    def is_over(self, current: t.Mapping[str, t.Any]) -> bool:
        """Return whether a task has ended, done or failed."""
        return self.class_of(current.get(self.field)) in (StatusClass.READY, StatusClass.FAILED)

    def deciding(self, current: t.Mapping[str, t.Any]) -> Status:
        """Return the status that says what an object is: this one, or one of the further ones."""
        return min((self, *self.also), key=lambda each: _DECIDES.index(each.class_of(current.get(each.field))))


# Of several statuses, the first in this order says what the object is.
_DECIDES = (
    StatusClass.GONE,
    StatusClass.DELETING,
    StatusClass.FAILED,
    StatusClass.PENDING,
    StatusClass.UNKNOWN,
    StatusClass.READY,
)
