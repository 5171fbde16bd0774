# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The paths that routes have for the names that a task gives, and the resources that IAM knows in them. Pure."""

from __future__ import annotations

import itertools
import typing as t
from urllib.parse import quote, unquote

from ansible_collections.community.ovh.plugins.module_utils._schema.names import snake_case
from ansible_collections.community.ovh.plugins.module_utils._schema.operations import Right
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import path_parameters

ANY, ACCOUNT = "*", "account"
# The path parameter's name in snake_case → names.
Targets = t.Mapping[str, t.Sequence[str]]


def targets_of(given: t.Mapping[str, t.Any] | None) -> dict[str, list[str]]:
    """Return the names that a task gives, where one alone may stand for a list."""
    return {
        name: [str(each) for each in (value if isinstance(value, list) else [value])]
        for name, value in (given or {}).items()
        if value is not None
    }


def require_known(rights: t.Iterable[Right], targets: Targets) -> None:
    """Raise ValueError for a target that no route has."""
    known = sorted({snake_case(each) for right in rights for each in path_parameters(right.route)})
    unknown = sorted(set(targets) - set(known))
    if unknown:
        raise ValueError(
            f"targets: {unknown[0]} is in no path of these modules; there are {', '.join(known) or 'no names in them'}"
        )


def filled(route: str, targets: Targets) -> list[str]:
    """Return the paths of a route: each path parameter takes the names that are given for it, or is a *."""
    parameters = path_parameters(route)
    given = [targets.get(snake_case(parameter)) for parameter in parameters]
    names = [[ANY] if each is None else [quote(name, safe="") for name in each] for each in given]
    return [route.format(**dict(zip(parameters, each, strict=True))) for each in itertools.product(*names)]


def resources_in(paths: t.Iterable[tuple[Right, str]]) -> dict[str, list[str]]:
    """Return the resources that these paths are about, by their type: their names, sorted, or a * for all of the type.

    Of the further actions of a route, nothing says which resource they are about.
    """
    names: dict[str, set[str]] = {}
    for right, path in paths:
        for action in right.actions:
            kind = action.partition(":")[0]
            first = action == right.actions[0] and kind != ACCOUNT
            names.setdefault(kind, set()).update(service_of(right.route, path) if first else {ANY})
    return {kind: [ANY] if ANY in found else sorted(found) or [ANY] for kind, found in sorted(names.items())}


def service_of(route: str, path: str) -> set[str]:
    """Return the service that a path of this route names, which is what its first path parameter is filled with."""
    places = [number for number, part in enumerate(route.split("/")) if path_parameters(part)]
    return {unquote(path.split("/")[places[0]])} if places else set()


def resource_urn(endpoint: str | None, kind: str, name: str) -> str:
    """Return the URN of a resource. endpoint: such as `ovh-eu`; by default that."""
    return f"urn:v1:{(endpoint or 'ovh-eu').rpartition('-')[2]}:resource:{kind}:{name}"
