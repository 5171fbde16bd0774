# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations


class ModuleDocFragment:
    """What can't be undone."""

    DOCUMENTATION = r"""
options:
  confirm:
    description:
      - The value of O(service_name) again, for irreversible actions. Without it, or with another name, nothing is sent.
      - Write the name itself in the task. The module rejects a value from C(module_defaults), and a template of the
        same variables as O(service_name), of C(inventory_hostname) or of the C(item) of a loop. A variable that
        contains such a template is not detected.
    type: str
  unless_done_since:
    description:
      - Do not repeat an action that was done at or after this time, an ISO 8601 timestamp such as
        V(2026-05-04T12:15:00+02:00). Without a time zone, UTC applies. A failed attempt does not count. The API keeps
        finished tasks for a limited time.
      - Required for irreversible actions that can be repeated for the same service, by C(retries), C(until), a C(loop)
        of the task or of its include, or several hosts in the play without C(run_once) or C(when). A time in the
        future, or one made with C(now()), does not prevent a repetition and is rejected.
    type: str
"""
