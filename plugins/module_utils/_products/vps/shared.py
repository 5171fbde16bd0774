# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Descriptions of VPS that other products share."""

from __future__ import annotations

from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Service, TaskFamily

VPS = Service("VPS", "VPS", "/vps", "/vps/{serviceName}", key="name", facts=("zone",), display="displayName")
VPS_TASKS = TaskFamily(VPS.item_route, VPS.item_route + "/tasks/{id}", "id", status="state", began="date")
