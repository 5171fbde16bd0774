# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

SERVER = {"path": "/dedicated/server/{serviceName}", "path_params": {"serviceName": "ns3001.example-sbg.net"}}
REDIRECTIONS = "/email/domain/example.com/redirection"
OFFICE = {"from": "office@example.com", "to": "jane@example.org"}

SCENARIO = Scenario(
    "ovh_api_call",
    (
        Step(args={"path": "/me"}, result={"response": {"nichandle": "ab12345-ovh"}, "status": 200}),
        Step(
            args={"method": "PUT", **SERVER, "body": {"monitoring": True, "noIntervention": True}},
            before={"monitoring": False, "noIntervention": False},
            after={"monitoring": True, "noIntervention": True},
            result={"response": None, "status": 200, "compared": True},
            again={"response": {"monitoring": True, "noIntervention": True}, "compared": True},
            writes=(("PUT", "/dedicated/server/ns3001.example-sbg.net"),),
        ),
        Step(
            args={"method": "PUT", **SERVER, "body": {"monitoring": False, "noIntervention": True}},
            before={"monitoring": True},
            after={"monitoring": False},
            result={"status": 200},
            writes=(("PUT", "/dedicated/server/ns3001.example-sbg.net"),),
        ),
        Step(
            args={
                "method": "POST",
                "path": REDIRECTIONS,
                "body": {**OFFICE, "localCopy": False},
                "unless": {"path": REDIRECTIONS, "query": {"from": OFFICE["from"]}, "contains": {"to": OFFICE["to"]}},
            },
            result={
                "status": 200,
                "response": {"account": OFFICE["from"], "action": "add"},
                "task": {"account": OFFICE["from"]},
            },
            again={"task": None},
            writes=(("POST", REDIRECTIONS),),
        ),
        Step(
            args={"method": "DELETE", "path": f"{REDIRECTIONS}/18700001"},
            result={"status": 200, "response": {"action": "delete"}},
            again={"status": 404, "response": None},
            writes=(("DELETE", f"{REDIRECTIONS}/18700001"),),
        ),
    ),
)
