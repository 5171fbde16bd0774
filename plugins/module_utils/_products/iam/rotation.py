# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The rotation of a service account's secret: which of the clients of a name is the old one, which the new, and what is
left to do. Pure.

No route renews a secret, so that a second client takes the place of the first. Until the first is deleted, the
description of the second says which one it replaces: so the next run finishes a rotation that broke off.
"""

from __future__ import annotations

import dataclasses
import re
import typing as t

Values = t.Mapping[str, t.Any]
Clients = t.Mapping[str, Values]

MARK = re.compile(r"\A(.*) \(replaces ([^ ()]+)\)\Z", re.DOTALL)


def marked(description: str, old: str) -> str:
    """Return the description of a client that is going to replace another one."""
    return f"{description} (replaces {old})"


def plain(description: str | None) -> str:
    """Return a description without that."""
    text = description or ""
    found = MARK.match(text)
    return found[1] if found else text


def replaces(client: Values) -> str | None:
    """Return the id of the client that this one replaces, or has replaced."""
    found = MARK.match(client.get("description") or "")
    return found[2] if found else None


def pair(clients: Clients) -> tuple[str, tuple[str, ...]]:
    """Return, of clients of one name, the first one and those that replace it. Raises ValueError for others."""
    first = [each for each in clients if replaces(clients[each]) not in clients]
    successors = [each for each in clients if replaces(clients[each]) in first]
    if len(first) != 1 or len(successors) + 1 < len(clients):
        raise ValueError("no rotation has created them")
    return first[0], tuple(successors)


def with_identity(identities: t.Iterable[str], add: str | None = None, drop: t.Collection[str] = ()) -> list[str]:
    """Return the identities of a policy, with another one and without some."""
    kept = [each for each in identities if each not in drop]
    return kept if add is None or add in kept else [*kept, add]


@dataclasses.dataclass(frozen=True)
class Rotation:
    """A rotation as it was found. new: the second client, None if it must be created. lost: those that were created
    for it, and whose secret nobody knows. done: only the description of the new client is left.
    """

    old: str
    new: str | None = None
    lost: tuple[str, ...] = ()
    done: bool = False

    def steps(self, policies: t.Iterable[str], lost_in: t.Iterable[str], path: str) -> list[str]:
        """Return what is left to do, a line each. policies: the names of those that name the old client; lost_in: of
        those that name a lost one. path: the file.
        """
        if self.done:
            return [f"the description of {self.new or self.old}"]
        named = sorted(policies)
        return [
            *(f"policy {each}: remove the identity of a client whose secret is lost" for each in sorted(lost_in)),
            *(f"delete {each}, whose secret is lost" for each in self.lost),
            *(["create a second client"] if self.new is None else []),
            *(f"policy {each}: add the new identity" for each in named),
            *([f"write the new secret to {path}"] if self.new is None else []),
            "fetch a token with the new secret",
            *(f"policy {each}: remove the old identity" for each in named),
            f"delete {self.old}",
        ]
