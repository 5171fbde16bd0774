# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

COM = {"domain": "example.com", "transfer_lock": False, "dnssec_state": "disabled"}
NET = {"domain": "example.net", "transfer_lock": None, "dnssec_supported": False}

SCENARIO = Scenario(
    "ovh_domain_info",
    (
        Step(args={}, result={"domains": [COM, {"domain": "example.org", "name_server_type": "external"}, NET]}),
        Step(
            args={"domain": ["example.org"], "include": ["auth_code"]},
            result={"domains": [{"auth_code": "k7_auth-code"}]},
        ),
        Step(
            args={"domain": ["example.com", "example.xyz"], "filters": {"transfer_lock": True}},
            result={"domains": [], "warnings": ["there is no domain example.xyz"]},
        ),
    ),
)
