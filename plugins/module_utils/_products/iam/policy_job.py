# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A policy that allows what modules need (ovh_iam_policy): the actions are computed, and the rest is the resource's."""

from __future__ import annotations

import dataclasses
import os.path
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.errors import UsageError
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Result, Run
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.job import manage, resource_job
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.options import parse
from ansible_collections.community.ovh.plugins.module_utils._products.iam._published import PUBLISHED
from ansible_collections.community.ovh.plugins.module_utils._products.iam.playbook_modules import Modules
from ansible_collections.community.ovh.plugins.module_utils._products.iam.policy import IAM_POLICY
from ansible_collections.community.ovh.plugins.module_utils._products.iam.required_actions import Needed, needed
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import Values

OPTIONS: dict[str, dict[str, t.Any]] = {
    "modules": {"type": "list", "elements": "str"},
    "from_playbook": {"type": "list", "elements": "path"},
}
# The roles of this collection.
OWN_ROLES = os.path.join(os.path.dirname(os.path.abspath(__file__)), *[os.pardir] * 4, "roles")
BASE = resource_job(IAM_POLICY, PUBLISHED)


def needed_by(modules: t.Iterable[str]) -> Needed:
    """What modules need. Raises UsageError for an unknown one."""
    try:
        return needed(modules)
    except ValueError as error:
        raise UsageError(str(error)) from None


def with_actions(params: Values, actions: t.Sequence[str]) -> dict[str, t.Any]:
    """The options of the resource: what modules need is allowed next to what the task allows itself."""
    if params["modules"] is None and params["from_playbook"] is None:
        return dict(params)
    return {**params, "allow": sorted({*(params["allow"] or ()), *actions})}


def read_yaml(path: str) -> t.Any:
    """The content of a YAML file; None where there is no such file. Raises UsageError for one that cannot be read."""
    try:
        import yaml  # only here: all else works without it
    except ImportError:
        raise UsageError("from_playbook needs the Python package PyYAML") from None

    class Tolerant(yaml.SafeLoader):
        """What has a tag of Ansible's, such as !vault, names no module."""

    Tolerant.add_multi_constructor("!", lambda loader, suffix, node: None)
    try:
        with open(path, encoding="utf-8") as file:
            return yaml.load(file, Tolerant)
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return None
    except (OSError, ValueError, yaml.YAMLError) as error:
        raise UsageError(f"from_playbook: {path} cannot be read ({error})") from None


def modules_of(run: Run) -> list[str]:
    """The modules that a task names itself, and those that its playbooks name."""
    files = Modules(read_yaml, [OWN_ROLES])
    for path in run.params["from_playbook"] or ():
        if os.path.isdir(run.path(path)):
            files.add_role(os.path.basename(run.path(path)), run.path(path))
        elif not files.add_file(run.path(path)):
            raise UsageError(f"from_playbook: {path} does not exist")
    if files.not_followed:
        run.warnings.append(
            f"from_playbook does not follow {', '.join(sorted(files.not_followed))}: name the modules in it in modules"
        )
    return [*(run.params["modules"] or ()), *sorted(files.found)]


def manage_policy(run: Run) -> Result:
    """The job of ovh_iam_policy."""
    modules = modules_of(run) if run.params["state"] == "present" else []
    found = needed_by(modules)
    run.params = with_actions(run.params, found.actions)
    return {
        **manage(BASE.resource, run),
        "modules": sorted({name.removeprefix("community.ovh.") for name in modules}),
        "without_action": list(found.without_action),
    }


def check(params: Values) -> t.Any:
    """What the task asks for, before files are read. Raises UsageError for what cannot be meant."""
    return parse(BASE.resource, with_actions(params, needed_by(params["modules"] or ()).actions))


JOB = dataclasses.replace(BASE, options={**BASE.options, **OPTIONS}, do=manage_policy, check=check)
