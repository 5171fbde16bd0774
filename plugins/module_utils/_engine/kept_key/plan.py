# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plan the key that a file is to hold, and the steps to it. Pure."""

from __future__ import annotations

import dataclasses
import datetime
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.errors import StateError
from ansible_collections.community.ovh.plugins.module_utils._api.text import listed
from ansible_collections.community.ovh.plugins.module_utils._schema.kept_key import ACCESS, REPLACES, SECRET, SINCE
from ansible_collections.community.ovh.plugins.module_utils._schema.time_values import moment

Held = t.Mapping[str, str]


@dataclasses.dataclass(frozen=True)
class KeyPlan:
    """What is to be done. access: the key that exists and is kept; None for a new one.

    left: the key that an earlier rotation has replaced and not deleted. old: the key that a new one replaces now.
    """

    access: str | None
    left: str | None = None
    old: str | None = None

    def steps(self, path: str | None, *, writes: bool, reads: bool) -> list[str]:
        """Return the steps, a line each. path: the file, None without one; writes, reads: whether it changes, and
        whether the secret must be read for that.
        """
        return [
            *([f"delete {self.left}, which an earlier rotation replaced"] if self.left else []),
            *(["create a key"] if self.access is None else []),
            *([f"read the secret of {self.access}"] if reads else []),
            *([f"write the key to {path}"] if path and writes else []),
            *([f"delete {self.old}"] if self.old else []),
        ]


def plan_key(owner: str, keys: t.Collection[str], held: Held, given: str | None, *, renew: bool) -> KeyPlan:
    """Return the plan for the keys that an owner has.

    held: what the file holds. given: the key that the task names. renew: whether the key of the file is replaced.
    Raises StateError for a key that does not exist, and where it is not certain which one is meant.
    """
    named = held.get(ACCESS)
    left = held.get(REPLACES) if named in keys and held.get(REPLACES) in keys else None
    if given is not None:
        if given not in keys:
            raise StateError(f"{given}: {owner} has no such key; to create one, do not set {ACCESS}")
        return KeyPlan(given, left if named == given else None)
    if named in keys:
        return KeyPlan(None, left, named) if renew else KeyPlan(named, left)
    if not keys or renew:
        return KeyPlan(None)
    if len(keys) > 1:
        raise StateError(f"{owner}: there are several keys, {listed(sorted(keys))}; set {ACCESS} to one of them")
    return KeyPlan(next(iter(keys)))


def is_old(held: Held, oldest: datetime.timedelta | None, now: datetime.datetime) -> bool:
    """Return whether the file has held its key for so long. Without a date, it has not: the date is written then."""
    since = moment(held.get(SINCE))
    return oldest is not None and since is not None and now - since >= oldest


def parts_to_hold(held: Held, access: str, secret: str | None, old: str | None, now: datetime.datetime) -> Held:
    """Return what the file is to hold of a key: with the date of now, unless it holds this key with a date."""
    is_same = held.get(ACCESS) == access
    since = held[SINCE] if is_same and moment(held.get(SINCE)) else now.isoformat(timespec="seconds")
    known = secret or (held.get(SECRET, "") if is_same else "")
    return {ACCESS: access, SECRET: known, SINCE: since, **({REPLACES: old} if old else {})}
