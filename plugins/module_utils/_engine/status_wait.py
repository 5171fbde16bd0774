# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Wait for an object that another task has written, as its `wait_for` describes."""

from __future__ import annotations

import dataclasses
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.client import is_absent
from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError, StateError, UsageError
from ansible_collections.community.ovh.plugins.module_utils._engine import polling
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Run

READY, FAILED = "ready", "failed"


@dataclasses.dataclass(frozen=True)
class StatusWait:
    """An object to wait for. field: where its status is. ready, failed: the values that end the wait.

    gone_is: whether the object's absence means "ready", after a deletion, or "failed".
    """

    path: str
    field: str
    ready: t.Sequence[str]
    failed: t.Sequence[str]
    gone_is: str

    def end_of(self, current: t.Mapping[str, t.Any] | None) -> str | None:
        """Return READY or FAILED for an object as read (None if it does not exist); None while the wait continues."""
        if current is None:
            return self.gone_is
        status = current.get(self.field)
        return READY if status in self.ready else FAILED if status in self.failed else None


def status_wait(given: t.Mapping[str, t.Any]) -> StatusWait:
    """Return the wait that a module returned. Raises UsageError for anything else."""
    names = [field.name for field in dataclasses.fields(StatusWait)]
    is_text = all(isinstance(given.get(name), str) for name in ("path", "field"))
    if not is_text or not all(isinstance(given.get(name), list) for name in ("ready", "failed")):
        raise UsageError(f"wait_for has {', '.join(names)}, as a module of this collection returns it")
    if given.get("gone_is") not in (READY, FAILED):
        raise UsageError(f"wait_for: gone_is is {READY} or {FAILED}")
    return StatusWait(**{name: given[name] for name in names})


def wait_for_status(run: Run, wanted: StatusWait, seconds: float) -> t.Mapping[str, t.Any]:
    """Return the object once it is ready; empty if it is gone as wanted.

    seconds: the longest wait. Raises StateError if it failed or the time is over.
    """
    last: t.Mapping[str, t.Any] | None = None

    def read_end() -> str | None:
        nonlocal last
        try:
            last = run.client.get_object(wanted.path)
        except ApiError as error:
            if not is_absent(run.client, error):
                raise
            last = None
        return wanted.end_of(last)

    end = polling.until(read_end, seconds, run.client.throttle)
    if end == READY:
        return last or {}
    if last is None:
        raise StateError(f"{wanted.path}: it does not exist")
    over = "" if end else f", and not ready after {seconds:g} s; run the task again to continue waiting"
    raise StateError(f"{wanted.path}: {wanted.field} is {last.get(wanted.field)!r}{over}")
