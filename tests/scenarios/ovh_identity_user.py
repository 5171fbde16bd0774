# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

USERS = "/me/identity/user"
OTHERS = {"email": "alice@example.org", "group": "developers", "type": "USER"}
ALICE = {"login": "alice", **OTHERS}

SCENARIO = Scenario(
    "ovh_identity_user",
    (
        Step(
            args={**ALICE, "password": "correct horse battery staple"},
            before=dict.fromkeys(("email", "password", "group", "type")),
            after={**OTHERS, "password": "(changed)"},
            result={"user": {**ALICE, "status": "OK"}, "users": [{"changed": True}]},
            writes=(("POST", USERS),),
        ),
        Step(
            args={"login": "alice", "description": "Operator", "state": "disabled"},
            before={"description": "", "state": "present"},
            after={"description": "Operator", "state": "disabled"},
            result={"user": {"description": "Operator", "status": "DISABLED"}},
            writes=(("PUT", USERS + "/alice"), ("POST", USERS + "/alice/disable")),
        ),
        Step(
            args={"login": "alice"},
            before={"state": "disabled"},
            after={"state": "present"},
            result={"user": {"status": "OK"}},
            writes=(("POST", USERS + "/alice/enable"),),
        ),
        Step(
            args={"login": ["alice", "x"], "state": "absent", "confirm": ["alice", "x"]},
            before={"alice": {**OTHERS, "description": "Operator"}},
            after={"alice": {"email": None, "group": None, "type": None, "description": None}},
            result={"users": [{"login": "alice", "changed": True}, {"login": "x", "changed": False}]},
            writes=(("DELETE", USERS + "/alice"),),
        ),
    ),
)
