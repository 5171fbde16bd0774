# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

ALERTS = "/cloud/project/0123456789abcdef0123456789abcdef/alerting"
JANE = {"project": "shop", "email": "jane@example.org"}
NEW = {"monthly_threshold": 500, "delay": "86400"}

SCENARIO = Scenario(
    "ovh_cloud_budget_alert",
    (
        Step(
            args={**JANE, **NEW},
            before=dict.fromkeys(NEW),
            after=NEW,
            result={"budget_alert": {**JANE, **NEW}, "budget_alerts": [{"changed": True}]},
            writes=(("POST", ALERTS),),
        ),
        Step(
            args={**JANE, "monthly_threshold": 800},
            before={"monthly_threshold": 500},
            after={"monthly_threshold": 800},
            result={"budget_alert": {**JANE, "monthly_threshold": 800, "delay": "86400"}},
            writes=(("PUT", ALERTS + "/*"),),
        ),
        Step(
            args={"project": "shop", "email": ["jane@example.org", "x@example.org"], "state": "absent"},
            before={"jane@example.org": {"monthly_threshold": 800, "delay": "86400"}},
            after={"jane@example.org": dict.fromkeys(NEW)},
            result={"budget_alerts": [{"changed": True}, {"email": "x@example.org", "changed": False}]},
            writes=(("DELETE", ALERTS + "/*"),),
        ),
    ),
)
