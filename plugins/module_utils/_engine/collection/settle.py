# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Read a collection once none of its objects is changing any more."""

from __future__ import annotations

import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.errors import StateError
from ansible_collections.community.ovh.plugins.module_utils._engine.collection.container import Container
from ansible_collections.community.ovh.plugins.module_utils._engine.collection.reader import read_set
from ansible_collections.community.ovh.plugins.module_utils._engine.collection.set_plan import CurrentSet
from ansible_collections.community.ovh.plugins.module_utils._engine.polling import attempts


def read_settled(
    container: Container,
    previous: CurrentSet,
    what: str,
    shows: t.Callable[[CurrentSet], bool] = lambda current: True,
) -> CurrentSet:
    """Return the set once no object of it is changing.

    what: the change that is waited for, for a message. shows: whether the set also shows it. Raises StateError when the
    time is up.
    """
    run, current = container.run, previous
    seconds = run.params["wait_timeout"]
    for _attempt in attempts(seconds, run.client.throttle):
        current = read_set(container, current)
        if not current.pending and shows(current):
            return current
        run.progress(f"{container.label}: {', '.join(current.pending) or what} pending")
    sent = (
        "all writes so far were sent" if run.client.written else "nothing was written: run the task again to continue"
    )
    raise StateError(
        f"{container.label}: {what} is still pending after {seconds:g} s (wait_timeout):"
        f" {', '.join(current.pending) or 'the API does not show it'}; {sent}"
    )
