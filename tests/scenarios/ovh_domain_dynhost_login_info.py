# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

OFFICE = {"zone": "example.com", "suffix": "office", "dynhost_login_id": "example.com-office", "name": "office"}

SCENARIO = Scenario(
    "ovh_domain_dynhost_login_info",
    (
        Step(args={"zone": "example.com"}, result={"dynhost_logins": [OFFICE]}),
        Step(args={"zone": "example.com", "filters": {"name": "home"}}, result={"dynhost_logins": []}),
        Step(
            args={"zone": "example.com", "suffix": ["office", "x"]},
            result={"dynhost_logins": [OFFICE], "warnings": ["there is no dynhost login x"]},
        ),
    ),
)
