# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""VPS, and what is gathered of each (ovh_vps_info)."""

from __future__ import annotations

from ansible_collections.community.ovh.plugins.module_utils._products.vps.shared import VPS
from ansible_collections.community.ovh.plugins.module_utils._products.vps.vps import (
    OPEN_STATES,
    SELECTORS,
    SOURCES,
    TASKS,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.info import InfoSpec

VPS_INFO = InfoSpec(VPS, SELECTORS, SOURCES, TASKS, lambda task: task.get("state") in OPEN_STATES, product="VPS")
