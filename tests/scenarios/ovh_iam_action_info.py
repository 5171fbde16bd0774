# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

REBOOT = {"action": "vps:apiovh:reboot", "resource_type": "vps", "categories": ["CREATE"]}

SCENARIO = Scenario(
    "ovh_iam_action_info",
    (
        Step(args={"action": ["vps:apiovh:reboot"]}, result={"actions": [REBOOT]}),
        Step(
            args={"action": ["x"], "filters": {"resource_type": "vps"}},
            result={"actions": [], "warnings": ["there is no action x"]},
        ),
    ),
)
