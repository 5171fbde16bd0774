# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""ovh_drift in the controller process."""

from __future__ import annotations

from ansible_collections.community.ovh.plugins.plugin_utils._check_drift import DriftAction


class ActionModule(DriftAction):
    """Runs playbooks and roles in check mode."""
