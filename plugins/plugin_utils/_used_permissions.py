# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The permissions for the routes that a play has called. Pure."""

from __future__ import annotations

import re
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._schema.operations import Right


def permissions(called: t.Iterable[tuple[str, str]], known: t.Iterable[Right]) -> dict[str, list[t.Any]]:
    """Return what ovh_consumer_key and ovh_iam_policy take for these routes: access rules and IAM actions, sorted.

    known: the published routes. without_action: the routes for which no action is published.
    """
    rights = {(right.method, right.route): right for right in known}
    methods: dict[str, set[str]] = {}
    allow, without = set[str](), set[str]()
    for method, route in called:
        rule = Right(method, route).rule
        methods.setdefault(rule, set()).add(method)
        right = rights.get((method, route)) or route_of(method, route, rights.values())
        allow.update(right.actions if right else ())
        if not right or not right.actions:
            without.add(f"{method} {rule}")
    return {
        "access_rules": [{"path": path, "methods": sorted(methods[path])} for path in sorted(methods)],
        "allow": sorted(allow),
        "without_action": sorted(without),
    }


def route_of(method: str, path: str, rights: t.Iterable[Right]) -> Right | None:
    """Return the published route of a path that a task has spelled out: the one with the fewest path parameters."""
    fitting = [right for right in rights if right.method == method and is_route_of(right.route, path)]
    return min(fitting, key=lambda right: right.route.count("{"), default=None)


def is_route_of(route: str, path: str) -> bool:
    """Return whether a path is one of a route."""
    return re.fullmatch(re.sub(r"\\\{\w+\\\}", "[^/]+", re.escape(route)), path) is not None


def text_of(found: t.Mapping[str, list[t.Any]]) -> str:
    """Return the permissions as YAML, to be copied into a task."""
    rules = [f"{{path: {rule['path']!r}, methods: [{', '.join(rule['methods'])}]}}" for rule in found["access_rules"]]
    lines = ["access_rules:", *(f"  - {rule}" for rule in rules)]
    for name in ("allow", "without_action"):
        lines += [f"{name}:", *(f"  - {each}" for each in found[name])] if found[name] else [f"{name}: []"]
    return "\n".join(lines)
