# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reports the permissions that a play needed."""

from __future__ import annotations

DOCUMENTATION = r"""
name: required_permissions
type: aggregate
short_description: Report the permissions that a play used
description:
  - After a play, prints the access rules and IAM actions of the routes that its tasks called. They are in the form that
    M(community.ovh.ovh_consumer_key) and M(community.ovh.ovh_iam_policy) take.
  - Only calls that were made are reported. Run the play once for each path that it can take, or use
    O(community.ovh.ovh_iam_policy#module:from_playbook), which covers all of them.
  - Tasks that run on another machine are not reported.
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  dest:
    description: A file to write the permissions to as JSON. They are then not printed.
    type: path
    env:
      - name: OVH_REQUIRED_PERMISSIONS_DEST
    ini:
      - section: callback_required_permissions
        key: dest
requirements:
  - enable in configuration, C(callbacks_enabled = community.ovh.required_permissions)
seealso:
  - module: community.ovh.ovh_iam_policy
  - module: community.ovh.ovh_consumer_key
"""

import json
import os
import tempfile
import typing as t

from ansible.plugins.callback import CallbackBase
from ansible_collections.community.ovh.plugins.module_utils._engine.called_routes import VARIABLE, recorded
from ansible_collections.community.ovh.plugins.module_utils._products._rights import RIGHTS
from ansible_collections.community.ovh.plugins.plugin_utils._used_permissions import permissions, text_of


class CallbackModule(CallbackBase):
    """Collects the routes that tasks call, in whichever process they run."""

    CALLBACK_VERSION = 2.0
    CALLBACK_TYPE = "aggregate"
    CALLBACK_NAME = "community.ovh.required_permissions"
    CALLBACK_NEEDS_ENABLED = True

    path = ""

    def v2_playbook_on_start(self, playbook: t.Any) -> None:
        """Before processes are started: name the file that they write to, one for all playbooks of the command."""
        if not self.path:
            file, self.path = tempfile.mkstemp(prefix="ovh-called-routes-")
            os.close(file)
            os.environ[VARIABLE] = self.path

    def v2_playbook_on_stats(self, stats: t.Any) -> None:
        """After the play: report."""
        if not self.path:
            return
        called = recorded(self.path)
        os.unlink(self.path)
        del os.environ[VARIABLE]
        self.path = ""
        found = permissions(called, [right for rights in RIGHTS.values() for right in rights])
        dest = self.get_option("dest")
        if dest:
            with open(dest, "w", encoding="utf-8") as target:
                json.dump(found, target, indent=2)
                target.write("\n")
        else:
            self._display.display(f"\nRequired permissions:\n{text_of(found)}")
