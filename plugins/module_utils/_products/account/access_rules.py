# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Access rules: what a key must allow, what it allows already, and the IAM policy that would allow the same. Pure."""

from __future__ import annotations

import itertools
import re
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._products._rights import RIGHTS
from ansible_collections.community.ovh.plugins.module_utils._schema.iam_resources import (
    ACCOUNT,
    ANY,
    Targets,
    filled,
    require_known,
    resource_urn,
    resources_in,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.operations import Right
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values, path_parameters

METHODS = ("GET", "POST", "PUT", "DELETE")
ACCESS = {"read_only": ("GET",), "read_write_safe": ("GET", "POST", "PUT"), "read_write": METHODS}


class Rule(t.NamedTuple):
    """One access rule: a method, and a path in which * stands for any characters, slashes too (docs/api_facts.md,
    Signature and credentials).
    """

    method: str
    path: str


# Rules, and the routes that are of interest in what they allow.
Grant = tuple[t.Sequence[Rule], t.Sequence[Right]]
# Routes by which a later run can read what a key may do and whose it is.
OWN_RULES = (Rule("GET", "/auth/currentCredential"), Rule("GET", "/auth/details"))


# ---- what a task asks for


def rules_of_paths(declared: t.Iterable[Values]) -> list[Rule]:
    """Return the rules that a task spells out: each path with its methods.

    Raises ValueError for a path that would match nothing.
    """
    rules = []
    for each in declared:
        path = each["path"]
        if not re.fullmatch(r"/[^\s{}?#]*", path) or not path.isprintable():
            raise ValueError(
                f"access_rules: {path!r} would match nothing: a path begins with /, has no blank, {{}}, ? or #, and *"
                " is any characters"
            )
        below = path.rstrip("/") + "/*"
        paths = [path] if not each["recursive"] else [below] if path == "/" else [path.rstrip("/"), below]
        rules += [Rule(method, path) for path in paths for method in each["methods"] or ACCESS[each["access"]]]
    return rules


def rights_of_modules(modules: t.Iterable[str], endpoint: str = "") -> list[Right]:
    """Return the routes that these modules call with a key on this endpoint.

    Raises ValueError for a name that is not one of a module, or whose routes are the task's own.
    """
    rights: list[Right] = []
    for name in modules:
        known = RIGHTS.get(name.removeprefix("community.ovh."))
        if known is None:
            raise ValueError(
                f"modules: there are no rules for {name!r}; there are for {', '.join(sorted(RIGHTS))}; others go into"
                " access_rules"
            )
        rights += [right for right in known if not right.unsigned and (not right.on or endpoint in right.on)]
    return rights


def rules_of_rights(rights: t.Sequence[Right], targets: Targets) -> list[Rule]:
    """Return the narrowest rules for these routes: each path parameter takes the names that the task gives for it, or
    is a *.

    targets: the path parameter's name in snake_case → names. Raises ValueError for one that no route has.
    """
    require_known(rights, targets)
    return [Rule(right.method, path) for right in rights for path in filled(right.route, targets)]


# ---- what rules cover


def covers(rule: str, path: str) -> bool:
    """Return whether the path of a rule covers another, which may have a * itself.

    '/x' and '/x/*' are separate, and a stray blank matches nothing.
    """
    return re.fullmatch(".*".join(map(re.escape, rule.split(ANY))), path, re.DOTALL) is not None


def granted(rule: Rule, rules: t.Iterable[Rule]) -> bool:
    """Return whether one of the rules allows all that this one would."""
    return any(other.method == rule.method and covers(other.path, rule.path) for other in rules)


def fewest(rules: t.Iterable[Rule]) -> list[Rule]:
    """Return the rules, in their order, without those under another one, which add nothing even if a * in the midst of
    a path were one part of it.
    """
    different = list(dict.fromkeys(rules))
    return [rule for rule in different if not any(under(rule, other) for other in different if other != rule)]


def under(rule: Rule, other: Rule) -> bool:
    """Return whether the other rule is for everything under a path, and this one for something there."""
    return rule.method == other.method and other.path.endswith("/*") and rule.path.startswith(other.path[:-1])


# ---- the same by IAM


def iam_policy(grants: t.Iterable[Grant], endpoint: str | None, account: str | None) -> Values | None:
    """Return the body of POST /v2/iam/policy that lets a service account do what of some routes some rules allow; None
    where that is nothing.

    Its `identities` are left to the reader.
    """
    allowed = [
        (right, path)
        for rules, rights in grants
        for right in rights
        for rule in rules
        for path in [instance(right.route, rule.path)]
        if right.actions and right.method == rule.method and covers(rule.path, path)
    ]
    if not allowed:
        return None
    names = resources_in(allowed)
    names.update({ACCOUNT: [account or ANY]} if ACCOUNT in names else {})
    return {
        "name": "community-ovh",
        "description": "What modules of the Ansible collection community.ovh do",
        "identities": [],
        "resources": [{"urn": resource_urn(endpoint, kind, name)} for kind, found in names.items() for name in found],
        "permissions": {
            "allow": [
                {"action": action} for action in sorted({each for right, unused in allowed for each in right.actions})
            ]
        },
    }


def instance(route: str, path: str) -> str:
    """Return the route with the names that the path of a rule has in the places of its path parameters; a * where it
    has none.
    """
    parts = itertools.zip_longest(route.split("/"), path.split("/")[: route.count("/") + 1], fillvalue=ANY)
    return "/".join(name if path_parameters(part) else part for part, name in parts)
