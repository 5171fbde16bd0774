# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

NS1 = {"domain": "example.org", "host": "ns1.example.org", "ips": ["192.0.2.53"]}

SCENARIO = Scenario(
    "ovh_domain_glue_record_info",
    (
        Step(args={"domain": "example.org"}, result={"glue_records": [NS1]}),
        Step(
            args={"domain": "example.org", "host": ["ns1", "ns9"]},
            result={"glue_records": [NS1], "warnings": ["there is no glue record ns9.example.org"]},
        ),
    ),
)
