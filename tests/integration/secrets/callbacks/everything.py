# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A callback that writes each result as JSON, whole: what any callback could show."""

from __future__ import annotations

import json
import os
from typing import Any

from ansible.plugins.callback import CallbackBase


class CallbackModule(CallbackBase):
    """One line a result."""

    CALLBACK_VERSION = 2.0
    CALLBACK_TYPE = "notification"
    CALLBACK_NAME = "everything"

    def write(self, result: Any, failed: bool) -> None:
        with open(os.environ["EVERYTHING_FILE"], "a", encoding="utf-8") as file:
            file.write(
                json.dumps({"task": result._task.action, "failed": failed, "result": result._result}, default=str)
                + "\n"
            )

    def v2_runner_on_ok(self, result: Any) -> None:
        self.write(result, False)

    def v2_runner_on_failed(self, result: Any, ignore_errors: bool = False) -> None:
        self.write(result, True)
