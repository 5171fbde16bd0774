# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""State kept at module level: it belongs to the process that made it, and a forked worker starts without it."""

from __future__ import annotations

import os
import typing as t

Key = t.TypeVar("Key")
Value = t.TypeVar("Value")


class ProcessCache(dict[Key, Value]):
    """A dictionary that is empty in each forked child.

    Two processes that use one socket read each other's answers, and a lock that a thread of the parent holds is never
    released in the child. The inherited values are therefore neither used nor closed, only kept, so that no finalizer
    of theirs runs in the child.
    """

    def __init__(self) -> None:
        super().__init__()
        self._inherited: list[dict[Key, Value]] = []
        os.register_at_fork(after_in_child=self._abandon)

    def _abandon(self) -> None:
        self._inherited.append(dict(self))
        self.clear()
