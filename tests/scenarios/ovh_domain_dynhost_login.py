# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

LOGINS = "/domain/zone/example.com/dynHost/login"
ROUTER = {"zone": "example.com", "suffix": "router"}
SHOWN = {**ROUTER, "dynhost_login_id": "example.com-router"}

SCENARIO = Scenario(
    "ovh_domain_dynhost_login",
    (
        Step(
            args={**ROUTER, "name": "home", "password": "a-long-password"},
            before={"name": None, "password": None},
            after={"name": "home", "password": "(changed)"},
            result={"dynhost_login": {**SHOWN, "name": "home"}, "dynhost_logins": [{"changed": True}]},
            writes=(("POST", LOGINS),),
        ),
        Step(
            args={**ROUTER, "name": "office.example.com"},
            before={"name": "home"},
            after={"name": "office"},
            result={"dynhost_login": {**SHOWN, "name": "office"}},
            writes=(("PUT", LOGINS + "/example.com-router"),),
        ),
        Step(
            args={**ROUTER, "suffix": ["router", "x"], "state": "absent"},
            before={"router": {"name": "office"}},
            after={"router": {"name": None}},
            result={"dynhost_logins": [{"suffix": "router", "changed": True}, {"suffix": "x", "changed": False}]},
            writes=(("DELETE", LOGINS + "/example.com-router"),),
        ),
    ),
)
