# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The action of ovh_show_table: a table of plain text on the terminal."""

from __future__ import annotations

import sys
import typing as t

from ansible import constants
from ansible.plugins.action import ActionBase
from ansible.utils.display import Display
from ansible_collections.community.ovh.plugins.plugin_utils import _in_process
from ansible_collections.community.ovh.plugins.plugin_utils._text_table import plain_line, text_table

OPTIONS = {
    "title": {"type": "str"},
    "columns": {"type": "list", "elements": "str", "required": True},
    "rows": {"type": "list", "elements": "raw", "required": True},
    "empty": {"type": "str", "default": "none"},
}
# Callbacks that write for people. Others, such as JSON ones, get the table in the result and nothing beside it.
CALLBACKS_FOR_PEOPLE = ("default", "ansible.builtin.default")

display = Display()
WIDTH = display.columns if sys.stdout.isatty() else None


class ShowTableAction(ActionBase):
    """Shows a table on the terminal, from the controller."""

    _requires_connection = False
    _supports_check_mode = True

    def run(self, tmp: str | None = None, task_vars: dict[str, t.Any] | None = None) -> dict[str, t.Any]:
        """Return the lines as the task's result; with an output for people, also shown as they are."""
        result: dict[str, t.Any] = super().run(tmp, task_vars)
        options = self.validate_argument_spec(argument_spec=OPTIONS)[1]
        columns, rows = options["columns"], _in_process.plain(options["rows"])
        if not all(isinstance(row, list) and len(row) == len(columns) for row in rows):
            return {
                **result,
                "failed": True,
                "msg": f"rows: expected lists of {len(columns)} cells, as many as columns",
            }
        title = [plain_line(options["title"])] if options["title"] else []
        lines = title + (text_table(columns, rows, WIDTH) if rows else [plain_line(options["empty"])])
        if constants.DEFAULT_STDOUT_CALLBACK not in CALLBACKS_FOR_PEOPLE:
            return {**result, "changed": False, "msg": lines, "_ansible_verbose_always": True}
        if not self._task.no_log:
            display.display("\n".join(lines))
        return {**result, "changed": False, "msg": lines}
