# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Verify whether a write with a lost response took effect, which decides whether it may be repeated."""

from __future__ import annotations

import dataclasses
import enum
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.client import Client
from ansible_collections.community.ovh.plugins.module_utils._api.errors import StateError
from ansible_collections.community.ovh.plugins.module_utils._engine import polling
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import Values


class Effect(enum.Enum):
    """The three answers of a verification."""

    TOOK_EFFECT = "the write took effect"
    DID_NOT = "it did not, or repeating it does no harm"
    UNKNOWN = "it may have: nothing shows it yet"


@dataclasses.dataclass(frozen=True)
class Verification:
    """What is known of a write after looking, and the object that shows it."""

    effect: Effect
    shown: Values | None = None


def verify_effect(client: Client, read_effect: t.Callable[[], Values | None], *, repeatable: bool) -> Verification:
    """Look for the effect of a write.

    read_effect: returns the object that shows it, or None. repeatable: whether a repetition cannot do harm, so that one
    look is enough. Otherwise the look is repeated until retry_timeout, because lists lag.
    """
    shown = read_effect() if repeatable else polling.until(read_effect, client.retry_timeout, client.throttle)
    if shown is not None:
        return Verification(Effect.TOOK_EFFECT, shown)
    return Verification(Effect.DID_NOT if repeatable else Effect.UNKNOWN)


def shown_or_raise(client: Client, verification: Verification, unknown: str) -> Values | None:
    """Return the object that shows a write's effect; None to repeat the write.

    Raises StateError with the text `unknown` if neither is certain; the write then counts as done.
    """
    if verification.effect is Effect.UNKNOWN:
        client.written = True
        raise StateError(unknown)
    return verification.shown
