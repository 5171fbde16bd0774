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
    description: Maximum number of parallel requests. By default 10 reads and 5 writes.
    type: int
"""

    WAIT = r"""
options:
  wait:
    description:
      - Wait until the API has finished the change. With V(false), do not wait for the last step, and return C(wait_for)
        for M(community.ovh.ovh_task_wait).
    type: bool
    default: true
  wait_timeout:
    description: Maximum time in seconds to wait for each object.
    type: float
    default: 300.0
"""

    # Of what a registry or a zone takes hours for.
    SLOW = r"""
options:
  wait:
    description:
      - Wait until the API has finished the change. With V(false), do not wait for the last step, and return C(wait_for)
        for M(community.ovh.ovh_task_wait).
    type: bool
    default: false
  wait_timeout:
    description: Maximum time in seconds to wait.
    type: float
    default: 300.0
"""

    DELETION = r"""
options:
  confirm:
    description:
      - The name of the object again, if the task destroys data, or its id if the task uses the id. For several names,
        the list of exactly these names. Without it, or with another name, nothing is sent.
      - Write the names out, not a template.
    type: raw
"""

    RECREATE = r"""
options:
  recreate:
    description:
      - Whether to delete an object and create it again, if it cannot be changed in place (V(when_needed)), or if its
        status is a failure (V(when_failed)). Properties that the task does not set are copied from the old object.
      - Needs O(confirm).
    type: str
    choices: [never, when_needed, when_failed]
    default: never
  confirm:
    description:
      - The name of the object again, if the task destroys data, or its id if the task uses the id. For several names,
        the list of exactly these names. Without it, or with another name, nothing is sent.
      - Write the names out, not a template.
    type: raw
"""
