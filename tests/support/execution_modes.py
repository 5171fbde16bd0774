# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A module's job in either of its two execution modes, in the test's own process."""

from __future__ import annotations

import contextlib
import importlib
import io
import json
import os
from collections.abc import Iterator, Mapping
from typing import Any
from unittest import mock

from ansible.module_utils import basic
from ansible.parsing.dataloader import DataLoader
from ansible.playbook.play_context import PlayContext
from ansible.playbook.task import Task
from ansible.plugins import loader as plugin_loader
from ansible.template import Templar

PLUGINS = "ansible_collections.community.ovh.plugins"

# Modules that call the routes which their tasks name, and so have no rights of their own.
ANY_ROUTE = {"ovh_api_call", "ovh_api_resource", "ovh_task_wait"}

Result = dict[str, Any]


def ordinary(
    name: str, args: Mapping[str, Any], *, check: bool = False, diff: bool = False, environ: Mapping[str, str]
) -> Result:
    """The result that the module itself prints, its `main()` run with these arguments and this environment added."""
    told = {
        **args,
        "_ansible_check_mode": check,
        "_ansible_diff": diff,
        "_ansible_module_name": f"community.ovh.{name}",
    }
    module = importlib.import_module(f"{PLUGINS}.modules.{name}")
    printed, warnings = io.StringIO(), []
    with (
        arguments_given(told),
        mock.patch.dict(os.environ, environ),
        contextlib.redirect_stdout(printed),
        contextlib.suppress(SystemExit),
        mock.patch.object(basic.AnsibleModule, "warn", lambda self, text: warnings.append(text)),
    ):
        module.main()
    result = json.loads(printed.getvalue())
    return {**result, "warnings": warnings} if warnings else result


@contextlib.contextmanager
def arguments_given(args: dict[str, Any]) -> Iterator[None]:
    """Meanwhile AnsibleModule finds these arguments, as it would on its standard input."""
    try:
        from ansible.module_utils.testing import patch_module_args  # ansible-core 2.19 and later
    except ImportError:
        with mock.patch.object(basic, "_ANSIBLE_ARGS", json.dumps({"ANSIBLE_MODULE_ARGS": args}).encode()):
            yield
    else:
        with patch_module_args(args):
            yield


def controller(
    name: str, args: Mapping[str, Any], *, check: bool = False, diff: bool = False, environ: Mapping[str, str]
) -> Result:
    """The result of the action plugin, whose task has this `environment:`."""
    return action(name, args, check=check, diff=diff, environ=environ).run(None, {})


def action(
    name: str,
    args: Mapping[str, Any],
    *,
    check: bool = False,
    diff: bool = False,
    environ: Mapping[str, str] | None = None,
    variables: dict[str, Any] | None = None,
    connection: str = "local",
    **keywords: Any,
) -> Any:
    """The action plugin, made as a worker makes it. keywords: further ones of the task, such as delegate_to."""
    task = Task()
    task.action, task.args, task.environment = f"community.ovh.{name}", dict(args), [dict(environ or {})]
    task.check_mode, task.diff = check, diff
    for keyword, value in keywords.items():
        setattr(task, keyword, value)
    loader, context = DataLoader(), PlayContext()
    plugin = importlib.import_module(f"{PLUGINS}.action.{name}").ActionModule
    return plugin(
        task=task,
        connection=plugin_loader.connection_loader.get(connection, context, os.devnull),
        play_context=context,
        loader=loader,
        templar=Templar(loader=loader, variables=variables or {}),
        shared_loader_obj=plugin_loader,
    )


def template(text: str) -> Any:
    """A text that Ansible takes for a template; from ansible-core 2.19 on, not every text is one."""
    try:
        from ansible.template import trust_as_template
    except ImportError:
        return text
    return trust_as_template(text)


EXECUTION_MODES = {"ordinary": ordinary, "controller": controller}
