# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes what a run in check mode would change."""

from __future__ import annotations

DOCUMENTATION = r"""
name: drift
type: aggregate
short_description: Write what a run in check mode would change to a file
description:
  - Writes one JSON object a line for each change, each failure and each task that could not be compared.
  - M(community.ovh.ovh_drift) and the playbook C(community.ovh.drift) enable it, and make the report from its file.
  - While it is enabled, tasks of this collection run in check mode in any case, also those with C(check_mode=false).
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  dest:
    description: The file. Without it, the callback does nothing.
    type: path
    env:
      - name: OVH_DRIFT_DEST
    ini:
      - section: callback_drift
        key: dest
requirements:
  - enable in configuration, C(callbacks_enabled = community.ovh.drift)
seealso:
  - module: community.ovh.ovh_drift
"""

import json
import time
import typing as t

from ansible.plugins.callback import CallbackBase
from ansible_collections.community.ovh.plugins.plugin_utils import _drift


class CallbackModule(CallbackBase):
    """Writes an entry for each result that a drift report is about."""

    CALLBACK_VERSION = 2.0
    CALLBACK_TYPE = "aggregate"
    CALLBACK_NAME = "community.ovh.drift"
    CALLBACK_NEEDS_ENABLED = True

    play = ""

    def v2_playbook_on_play_start(self, play: t.Any) -> None:
        """Note the play."""
        self.play = play.get_name()

    def v2_playbook_on_no_hosts_matched(self) -> None:
        """Report a play that had no hosts."""
        self.write({"kind": "unchecked", "message": "no host of the inventory is in the hosts of the play"})

    def v2_playbook_on_task_start(self, task: t.Any, is_conditional: bool) -> None:
        """Before a task is started: keep it from writing, and note that there was one."""
        if self.get_option("dest") and module_of(task).startswith(_drift.COLLECTION):
            task.check_mode = True
        self.write({"kind": "task"})

    def v2_playbook_on_handler_task_start(self, task: t.Any) -> None:
        """Before a handler is started: the same."""
        self.v2_playbook_on_task_start(task, False)

    def v2_runner_on_ok(self, result: t.Any) -> None:
        """Report what a task would change. The items of a loop were reported one by one."""
        if not result._task.loop:
            self.v2_runner_item_on_ok(result)

    def v2_runner_item_on_ok(self, result: t.Any) -> None:
        """Report what a task, or an item of it, would change."""
        if not result._result.get("changed"):
            return
        if result._task.check_mode:
            self.write_result("change", result, "")
        else:
            self.write_result("unchecked", result, "the task has check_mode: false, and did change something")

    def v2_runner_on_failed(self, result: t.Any, ignore_errors: bool = False) -> None:
        """Report a failed task. The items of a loop were reported one by one."""
        if not result._task.loop or not result._result.get("results"):
            self.v2_runner_item_on_failed(result)

    def v2_runner_item_on_failed(self, result: t.Any) -> None:
        """Report a failed task, or item."""
        self.write_result("error", result, _drift.failure_of(result._result))

    def v2_runner_on_unreachable(self, result: t.Any) -> None:
        """Report a host that was not reached."""
        self.v2_runner_item_on_failed(result)

    def v2_runner_on_skipped(self, result: t.Any) -> None:
        """Report a task that cannot run in check mode. The items of a loop were reported one by one."""
        if not result._task.loop:
            self.v2_runner_item_on_skipped(result)

    def v2_runner_item_on_skipped(self, result: t.Any) -> None:
        """Report a task, or item, that cannot run in check mode."""
        reason = _drift.unchecked_reason(result._result)
        if reason:
            self.write_result("unchecked", result, reason)

    def write_result(self, kind: str, result: t.Any, message: str) -> None:
        """Write the entry of a result."""
        task, values = result._task, result._result
        module = module_of(task)
        # Neither the arguments nor the diff of a task with no_log are in its result.
        args = {**task.args, **((values.get("invocation") or {}).get("module_args") or {})}
        self.write(
            {
                "kind": kind,
                "task": task.get_name(),
                "path": task.get_path() or "",
                "host": result._host.get_name(),
                "module": module,
                "product": _drift.product_of(module),
                "object": _drift.object_of(values),
                "account": _drift.account_of(args, task.environment or []),
                "message": message,
                "diff": _drift.diff_of(values.get("diff")),
            }
        )

    def write(self, entry: dict[str, t.Any]) -> None:
        """Append an entry to the file."""
        dest = self.get_option("dest")
        if dest:
            moment = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
            with open(dest, "a", encoding="utf-8") as target:
                target.write(json.dumps({**entry, "play": self.play, "time": moment}, default=str) + "\n")


def module_of(task: t.Any) -> str:
    """Return the full name of the module of a task."""
    return str(task.resolved_action or task.action)
