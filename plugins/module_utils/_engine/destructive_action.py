# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Destructive actions: for one service, only if the task gives its name twice, and never repeated. Pure."""

from __future__ import annotations

import dataclasses
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.errors import UsageError
from ansible_collections.community.ovh.plugins.module_utils._schema.action import DestructiveAction
from ansible_collections.community.ovh.plugins.module_utils._schema.compare import same_name
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values


def require_confirmation(action: DestructiveAction, service_name: str, confirm: str | None) -> None:
    """Raise UsageError unless `confirm` is the name of the service."""
    name, confirmed = service_name.strip(), (confirm or "").strip()
    if not confirmed:
        raise UsageError(f"{action}: set confirm to the name of the service; nothing was done")
    if not same_name(confirmed, name):
        raise UsageError(f"confirm is {confirmed!r} and service_name is {name!r}: {action}, and nothing was done")


@dataclasses.dataclass(frozen=True)
class Writing:
    """How a task is written, before its templates are filled and `module_defaults` are added.

    variables: the variables that `confirm` and the options that name what is destroyed are made of, none if one is a
    plain value; only where the task itself gives it.
    repetitions: what runs the task several times for the same service, such as "retries"; None if nothing does.
    later: why `unless_done_since` holds no repetition back, such as "is in the future"; None if it does, or is not
    given.
    """

    variables: t.Mapping[str, t.AbstractSet[str]]
    repetitions: str | None = None
    later: str | None = None


# Variables that have another value for each host or each item, and so fit any service that the task meets.
VARYING = frozenset(
    (
        "ansible_host",
        "ansible_index_var",
        "ansible_loop",
        "hostvars",
        "inventory_hostname",
        "inventory_hostname_short",
        "item",
        "vars",
    )
)


def require_deliberate(action: DestructiveAction, params: Values, writing: Writing) -> None:
    """Raise UsageError for an irreversible action that the task does not confirm, or that each further run would
    repeat.
    """
    if action.confirmed and params["confirm"] is not None:
        names = [writing.variables[name] for name in action.named_by if name in writing.variables]
        is_plain = bool(names) and not any(names)
        if "confirm" not in writing.variables:
            raise UsageError(
                f"{action}, and confirm comes from module_defaults: give confirm in the task itself; nothing was sent"
            )
        shared = frozenset() if is_plain else writing.variables["confirm"] & VARYING.union(*names)
        if shared:
            raise UsageError(
                f"{action}, and confirm is a template of {', '.join(sorted(shared))}, which fits any service:"
                " write the name itself as confirm; nothing was sent"
            )
    if action.once:
        return
    if writing.repetitions and params["unless_done_since"] is None:
        raise UsageError(
            f"{action}, and {writing.repetitions} would repeat it: give unless_done_since, a time after which it is"
            " done only once; nothing was sent"
        )
    if writing.repetitions and writing.later:
        raise UsageError(
            f"{action}, and {writing.repetitions} would repeat it: unless_done_since {writing.later}, and does not"
            " prevent that; nothing was sent"
        )
