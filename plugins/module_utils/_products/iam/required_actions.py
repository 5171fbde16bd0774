# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The actions that modules need, computed from their descriptions, and the resources that these are about: what a
policy for them allows. Pure.
"""

from __future__ import annotations

import dataclasses
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._products._rights import RIGHTS
from ansible_collections.community.ovh.plugins.module_utils._schema.iam_resources import (
    ACCOUNT,
    Targets,
    filled,
    require_known,
    resource_urn,
    resources_in,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.operations import Right

PREFIX = "community.ovh."
# The endpoints that have IAM. A route that a module calls only on others needs no action.
ENDPOINTS = frozenset(("ovh-eu", "ovh-ca", "ovh-us"))


@dataclasses.dataclass(frozen=True)
class Needed:
    """What modules need: actions, and the routes for which no action is published; both sorted."""

    actions: tuple[str, ...] = ()
    without_action: tuple[str, ...] = ()


def needed(modules: t.Iterable[str]) -> Needed:
    """Return what these modules need. Raises ValueError for a name that is not one of a module, or whose routes are the
    task's own.
    """
    rights = [right for name in modules for right in rights_of(name)]
    return Needed(
        tuple(sorted({action for right in rights for action in right.actions})),
        tuple(sorted({f"{right.method} {right.rule}" for right in rights if not right.actions})),
    )


def rights_of(module: str) -> t.Iterator[Right]:
    """Return the routes that a module calls on an endpoint with IAM, and that take credentials."""
    known = RIGHTS.get(module.removeprefix(PREFIX))
    if known is None:
        raise ValueError(
            f"modules: the actions of {module!r} are not known; known are {', '.join(sorted(RIGHTS))}."
            " Give the actions of others in allow"
        )
    return (right for right in known if not right.unsigned and (not right.on or ENDPOINTS & set(right.on)))


def needed_resources(modules: t.Iterable[str], targets: Targets, endpoint: str | None) -> list[str]:
    """Return what these modules are about: the account by that name, all else by URNs.

    Raises ValueError for a target that is in no path of them.
    """
    rights = [right for name in modules for right in rights_of(name)]
    require_known(rights, targets)
    found = resources_in((right, path) for right in rights for path in filled(right.route, targets))
    return [
        ACCOUNT if kind == ACCOUNT else resource_urn(endpoint, kind, name)
        for kind, names in found.items()
        for name in names
    ]
