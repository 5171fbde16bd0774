# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Modules and playbooks, whose actions a policy allows (ovh_iam_policy). Pure, but for the reader that it is given."""

from __future__ import annotations

import os.path
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._products.iam.playbook_modules import Modules
from ansible_collections.community.ovh.plugins.module_utils._products.iam.required_actions import (
    PREFIX,
    needed,
    needed_resources,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.computed import Computation, Computed, Read, Values
from ansible_collections.community.ovh.plugins.module_utils._schema.iam_resources import targets_of

# The folder of this collection.
OWN = os.path.join(os.path.dirname(os.path.abspath(__file__)), *[os.pardir] * 4)


def with_needed_actions(params: Values, read: Read, endpoint: str | None) -> Computation:
    """Return the options of the resource: what modules need is allowed next to what the task allows itself, and what
    they are about stands next to the resources that the task names.
    """
    asked = params["modules"] is not None or params["from_playbook"] is not None
    is_narrowed = params["targets"] is not None and params["state"] == "present"
    if is_narrowed and not asked:
        raise ValueError("targets are the names in the paths of modules: give modules or from_playbook")
    files = Modules(read, OWN)
    for path in (params["from_playbook"] or ()) if params["state"] == "present" else ():
        if not files.add_path(path):
            raise ValueError(f"from_playbook: {path} does not exist")
    modules = {name.removeprefix(PREFIX) for name in (*(params["modules"] or ()), *files.found)}
    found = needed(sorted(modules))
    computed = {"allow": sorted({*(params["allow"] or ()), *found.actions})} if asked else {}
    if is_narrowed:
        about = needed_resources(sorted(modules), targets_of(params["targets"]), endpoint)
        computed["resources"] = list(dict.fromkeys([*(params["resources"] or ()), *about]))
    return Computation(
        {**params, **computed},
        {"modules": sorted(modules), "without_action": list(found.without_action)},
        warnings_of(files),
    )


def warnings_of(files: Modules) -> t.Sequence[str]:
    """Return what the files need that cannot be known before the play runs."""
    names, by_route = ", ".join(sorted(files.not_followed)), ", ".join(sorted(files.by_route))
    warnings = {
        f"from_playbook does not follow {names}: name the modules in it in modules": names,
        f"from_playbook: {by_route} need the actions of the routes that their tasks name: add them to allow": by_route,
    }
    return [text for text, about in warnings.items() if about]


NEEDS = Computed(
    {
        "modules": {"type": "list", "elements": "str"},
        "from_playbook": {"type": "list", "elements": "path"},
        "targets": {"type": "dict"},
    },
    with_needed_actions,
)
