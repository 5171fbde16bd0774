# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

HOME = {"id": 7001, "name": "home", "ip": "198.51.100.7"}

SCENARIO = Scenario(
    "ovh_domain_dynhost_record_info",
    (
        Step(args={"zone": "example.com"}, result={"dynhost_records": [HOME]}),
        Step(args={"zone": "example.com", "name": ["office"]}, result={"dynhost_records": []}),
    ),
)
