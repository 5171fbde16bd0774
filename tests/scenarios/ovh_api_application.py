# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

SCENARIO = Scenario(
    "ovh_api_application",
    (
        Step(
            args={"application_id": 102, "state": "absent"},
            before="102 backup: active, with the credentials 502, 505\n",
            after="",
            result={
                "applications": [
                    {
                        "application_id": 102,
                        "name": "backup",
                        "credential_ids": [502, 505],
                        "state_before": "present",
                        "state": "absent",
                    }
                ]
            },
            again={
                "applications": [
                    {
                        "application_id": 102,
                        "name": None,
                        "credential_ids": None,
                        "state_before": "absent",
                        "state": "absent",
                    }
                ]
            },
            writes=(("DELETE", "/me/api/application/102"),),
        ),
    ),
)
