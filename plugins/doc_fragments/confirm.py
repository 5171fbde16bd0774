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
      - The value of O(service_name) once more, where the task asks for what cannot be undone. Without it, or with another name, nothing is sent.
      - Write the name itself. Only the task itself can give it. From C(module_defaults) it is refused, and so is a template that is made of the
        same variables as O(service_name), of C(inventory_hostname) or of a loop's C(item). A variable whose own value is such a template is
        not noticed.
    type: str
  unless_done_since:
    description:
      - Do not do again what was done at this time or after it, a date and time of ISO 8601 such as V(2026-05-04T12:15:00+02:00). Without a zone, it is
        UTC. An attempt that failed does not count. The API keeps ended tasks for a limited time.
      - A task that asks for what cannot be undone needs it where something would repeat it for the same service. These are the keywords
        C(retries) and C(until), a C(loop), also of the include that the task is in, and several hosts in the play without C(run_once) or C(when).
        A time in the future, or made of C(now()), prevents no repetition and is refused there.
    type: str
"""
