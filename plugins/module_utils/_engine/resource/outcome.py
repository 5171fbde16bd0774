# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The outcome of one object so far, and whether a write with a lost response took effect."""

from __future__ import annotations

import dataclasses
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.errors import OvhError
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.client import ResourceClient, VerifyEffect
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.plan import Plan
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.steps import Verb
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.wait import Goal
from ansible_collections.community.ovh.plugins.module_utils._engine.verification import shown_or_raise, verify_effect
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import Resource, Values


@dataclasses.dataclass(frozen=True)
class Outcome:
    """What became of one object so far.

    id, current: the object as it was last read. done: the writes that took effect. sent_at: when the last was answered.
    known: the ids that were listed before the creation. revealed: the secret that a write showed. task: the id of the
    task that the last write was answered with. waits_for: the goal that nobody waits for.
    """

    plan: Plan
    id: str | None = None
    current: Values | None = None
    done: tuple[Verb, ...] = ()
    sent_at: float = 0.0
    known: frozenset[str] = frozenset()
    revealed: str | None = None
    task: str | None = None
    waits_for: Goal | None = None
    error: OvhError | None = None

    @property
    def label(self) -> str:
        """The object's name in messages."""
        return self.plan.item.label

    def failed(self, error: OvhError) -> Outcome:
        """Return this outcome with an error that names the object."""
        return dataclasses.replace(self, error=error.for_object(self.label))


def revealed_by(resource: Resource, answer: t.Any) -> str | None:
    """Return the secret that a response shows once; None without one."""
    return answer.get(resource.reveals) if resource.reveals and isinstance(answer, dict) else None


def verifying(
    api: ResourceClient, outcome: Outcome, read_effect: VerifyEffect, repeatable: bool, unknown: str
) -> VerifyEffect:
    """Return the verification of a request: it returns the object that shows the effect, or None to repeat the request.

    unknown: the text of the StateError if neither is certain.
    """
    return lambda: shown_or_raise(
        api.client,
        verify_effect(api.client, read_effect, repeatable=repeatable),
        f"{outcome.label}: the answer was lost, and {unknown} before running the task again",
    )
