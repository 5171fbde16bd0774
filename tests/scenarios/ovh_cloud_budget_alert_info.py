# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

OF_SHOP = {"project": "shop"}
ALERT = {**OF_SHOP, "email": "billing@example.com", "monthly_threshold": 1000, "delay": "3600"}

SCENARIO = Scenario(
    "ovh_cloud_budget_alert_info",
    (
        Step(args=OF_SHOP, result={"budget_alerts": [ALERT]}),
        Step(
            args={**OF_SHOP, "email": ["x@example.com"]},
            result={"budget_alerts": [], "warnings": ["there is no budget alert x@example.com"]},
        ),
    ),
)
