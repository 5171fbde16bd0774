# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

POLICIES = "/v2/iam/policy"
SERVER = "ns3004.example-sbg.net"
REST = {
    "description": "Deployments",
    "deny": ["vps:apiovh:terminate"],
    "except": ["vps:apiovh:edit"],
    "permissions_groups": ["controlPanelAccess"],
    "expires_at": "2030-05-04T12:15:00+02:00",
}
OFFICE = {"operator": "MATCH", "values": {"request.IP": "192.0.2.0/24"}}

SCENARIO = Scenario(
    "ovh_iam_policy",
    (
        Step(
            args={
                "name": "deploy",
                "identities": ["sandbox", "jane"],
                "resources": [SERVER, "account"],
                "modules": ["community.ovh.ovh_ssh_key"],
                "conditions": {"operator": "AND", "conditions": [OFFICE]},
            },
            before=dict.fromkeys(("identities", "resources", "allow", "conditions")),
            after={
                "identities": ["sandbox", "jane"],
                "resources": [SERVER, "ab12345-ovh"],
                "allow": [
                    "account:apiovh:me/sshKey/create",
                    "account:apiovh:me/sshKey/delete",
                    "account:apiovh:me/sshKey/get",
                ],
                "conditions": {"operator": "AND", "conditions": [OFFICE]},
            },
            result={
                "policy": {"name": "deploy", "identities": ["sandbox", "jane"], "read_only": False},
                "policies": [{"changed": True}],
                "modules": ["ovh_ssh_key"],
                "without_action": [],
            },
            writes=(("POST", POLICIES),),
        ),
        Step(
            args={
                "name": "deploy",
                "identities": ["account"],
                "allow": ["account:apiovh:me/sshKey/get", "vps:apiovh:get"],
                "conditions": OFFICE,
                "expires_at": "2030-05-04 12:15:00+02:00",
                "description": "Deployments",
                "permissions_groups": ["controlPanelAccess"],
                "deny": ["vps:apiovh:terminate"],
                "except": ["vps:apiovh:edit"],
            },
            before={
                "identities": ["sandbox", "jane"],
                "allow": [
                    "account:apiovh:me/sshKey/create",
                    "account:apiovh:me/sshKey/delete",
                    "account:apiovh:me/sshKey/get",
                ],
                **dict.fromkeys(("expires_at", "description", "deny", "except")),
                "permissions_groups": [],
            },
            after={
                "identities": ["account"],
                "allow": ["account:apiovh:me/sshKey/get", "vps:apiovh:get"],
                **REST,
            },
            result={"policy": {"identities": ["account"], "allow": ["account:apiovh:me/sshKey/get", "vps:apiovh:get"]}},
            writes=(("PUT", POLICIES + "/*"),),
        ),
        Step(
            args={"name": ["deploy", "x"], "state": "absent"},
            before={
                "deploy": {
                    "identities": ["account"],
                    "resources": [SERVER, "ab12345-ovh"],
                    "allow": ["account:apiovh:me/sshKey/get", "vps:apiovh:get"],
                    "conditions": {"operator": "AND", "conditions": [OFFICE]},
                    **REST,
                }
            },
            after={"deploy": dict.fromkeys(("identities", "resources", "allow", "conditions", *REST))},
            result={"policies": [{"name": "deploy", "changed": True}, {"name": "x", "changed": False}]},
            writes=(("DELETE", POLICIES + "/*"),),
        ),
    ),
)
