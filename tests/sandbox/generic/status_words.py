# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which values of a published status say that an object is being created, is ready, is being deleted or has failed."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import Enum

from ...contract.published import Type

FIELDS = ("resourceStatus", "status", "state")


class Phase(Enum):
    """What happens to an object; the words are those of statuses that show it, the most telling first."""

    CREATING = (
        "creating",
        "build",
        "building",
        "installing",
        "pending",
        "todo",
        "init",
        "doing",
        "inprogress",
        "starting",
        "waiting",
        "updating",
    )
    UPDATING = ("updating", "upgrading", "update", "doing", "inprogress", "pending", "changing")
    DELETING = ("deleting", "removing", "terminating", "delete", "doing", "inprogress")
    READY = (
        "ready",
        "available",
        "ok",
        "active",
        "done",
        "completed",
        "success",
        "applied",
        "enabled",
        "enable",
        "installed",
        "created",
        "running",
        "online",
        "on",
        "up",
        "valid",
    )
    FAILED = ("error", "failed", "ko", "inerror", "failure")


@dataclass(frozen=True)
class StatusField:
    """The field of a model that shows the phase. type: its enum."""

    name: str
    type: Type

    def value(self, phase: Phase) -> str | None:
        """The published value that shows a phase; None where none of its words is published."""
        known = {str(value).lower().replace("_", "").replace("-", ""): str(value) for value in self.type.values}
        return next((known[word] for word in phase.value if word in known), None)

    @property
    def ready(self) -> str:
        """The value of an object that can be used."""
        return self.value(Phase.READY) or str(self.type.values[0])


def find(model: Type, writable: Collection[str]) -> StatusField | None:
    """The status field of a model: an enum that no caller writes."""
    return next(
        (
            StatusField(name, model.fields[name].type)
            for name in FIELDS
            if name in model.fields and name not in writable and model.fields[name].type.kind == "enum"
        ),
        None,
    )
