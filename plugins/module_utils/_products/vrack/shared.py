# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Descriptions of vRacks that other products share."""

from __future__ import annotations

from ansible_collections.community.ovh.plugins.module_utils._schema.setting import TaskFamily

# They are gone some time after they have ended, whoever asked for them.
VRACK_TASKS = TaskFamily("/vrack/{vrack}", "/vrack/{vrack}/task/{taskId}", "id", vanishes=True)
