# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

SCENARIO = Scenario(
    "ovh_service_info",
    (
        Step(
            args={"expires_within": "1d", "product": ["dedicated/server"]},
            result={
                "services": [
                    {
                        "service_id": 103015,
                        "service_name": "ns3015.example-sbg.net",
                        "product": "dedicated/server",
                        "state": "suspended",
                        "expiration": "2025-01-31T00:00:00+00:00",
                        "renewal": "automatic",
                        "renewal_period": "P1M",
                        "ends": False,
                    },
                    {"service_id": 103064, "service_name": "ns3064.example-bhs.net"},
                ]
            },
        ),
        Step(
            args={"service_name": ["WEB-1", "example.com"]},
            result={
                "services": [
                    {"service_name": "example.com", "product": "email/domain"},
                    {"service_name": "ns3001.example-sbg.net", "display_name": "web-1"},
                ]
            },
        ),
    ),
)
