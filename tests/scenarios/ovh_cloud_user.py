# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

USERS = "/cloud/project/0123456789abcdef0123456789abcdef/user"
DEPLOY = {"project": "shop", "name": "deploy"}
BOTH = ["compute_operator", "volume_operator"]

SCENARIO = Scenario(
    "ovh_cloud_user",
    (
        Step(
            args={**DEPLOY, "roles": ["compute_operator"]},
            before={"roles": None},
            after={"roles": ["compute_operator"]},
            result={"user": {**DEPLOY, "roles": ["compute_operator"], "status": "ok"}, "users": [{"changed": True}]},
            writes=(("POST", USERS),),
        ),
        Step(
            args={**DEPLOY, "roles": BOTH[::-1]},
            before={"roles": BOTH[:1]},
            after={"roles": BOTH[::-1]},
            result={"user": {**DEPLOY}, "users": [{"changed": True}]},
            writes=(("PUT", USERS + "/*/role"),),
        ),
        Step(
            args={"project": "shop", "name": ["deploy", "x"], "state": "absent", "confirm": ["deploy", "x"]},
            before={"deploy": {"roles": BOTH[::-1]}},
            after={"deploy": {"roles": None}},
            result={"users": [{"name": "deploy", "changed": True}, {"name": "x", "changed": False}]},
            writes=(("DELETE", USERS + "/*"),),
        ),
    ),
)
