# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Options that all modules of the kind Resource have."""
from __future__ import annotations


class ModuleDocFragment:
    """The options by part; each module takes the parts that its resource needs."""

    DOCUMENTATION = r"""
options:
  parallel:
    description: Requests in flight at once. By default 10 that read and 5 that write.
    type: int
"""

    WAIT = r"""
options:
  wait:
    description:
      - Wait until the API has finished the change. With V(false), the last step is not waited for, and C(wait_for) in the result is what
        M(community.ovh.ovh_task_wait) needs to wait for it.
    type: bool
    default: true
  wait_timeout:
    description: Maximum time in seconds to wait for each object.
    type: float
    default: 300.0
"""

    RECREATE = r"""
options:
  recreate:
    description:
      - Whether an object is deleted and created again where it cannot be changed in place (V(when_needed)), or where its status is a failure
        (V(when_failed)). Properties that the task does not give are taken from the object as it was.
      - Needs O(confirm).
    type: str
    choices: [never, when_needed, when_failed]
    default: never
  confirm:
    description:
      - The name of the object once more, where the task destroys something, or its id where the task gives the id. For several names, the list of
        exactly these names. Without it, or with another name, nothing is sent.
      - Write the names out, not a template.
    type: raw
"""
