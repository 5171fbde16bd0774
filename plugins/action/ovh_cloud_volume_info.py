# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""ovh_cloud_volume_info in the controller process."""
from __future__ import annotations

from ansible_collections.community.ovh.plugins.plugin_utils._controller import InProcessAction


class ActionModule(InProcessAction):
    """Does the module's job in the controller."""
