# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

GROUPS = "/v2/iam/permissionsGroup"
ONE = GROUPS + "/urn%3Av1%3Aeu%3ApermissionsGroup%3Aaccount%2Fab12345-ovh%2F*"
REBOOTS = {"name": "reboots", "description": "Reboots"}
BOTH = ["dedicatedServer:apiovh:reboot", "vps:apiovh:reboot"]

SCENARIO = Scenario(
    "ovh_iam_permissions_group",
    (
        Step(
            args={**REBOOTS, "allow": BOTH[:1], "deny": ["vps:apiovh:terminate"]},
            before={"description": None, "allow": None, "deny": None},
            after={"description": "Reboots", "allow": BOTH[:1], "deny": ["vps:apiovh:terminate"]},
            result={
                "permissions_group": {**REBOOTS, "allow": BOTH[:1], "owner": "ab12345-ovh"},
                "permissions_groups": [{"changed": True}],
            },
            writes=(("POST", GROUPS),),
        ),
        Step(
            args={"name": "reboots", "allow": BOTH, "deny": [], "except": ["vps:apiovh:get"]},
            before={"allow": BOTH[:1], "deny": ["vps:apiovh:terminate"], "except": None},
            after={"allow": BOTH, "deny": [], "except": ["vps:apiovh:get"]},
            result={"permissions_group": {**REBOOTS, "allow": BOTH, "deny": [], "except": ["vps:apiovh:get"]}},
            writes=(("PUT", ONE),),
        ),
        Step(
            args={"name": ["reboots", "x"], "state": "absent"},
            before={"reboots": {"description": "Reboots", "allow": BOTH, "deny": [], "except": ["vps:apiovh:get"]}},
            after={"reboots": {"description": None, "allow": None, "deny": None, "except": None}},
            result={"permissions_groups": [{"name": "reboots", "changed": True}, {"name": "x", "changed": False}]},
            writes=(("DELETE", ONE),),
        ),
    ),
)
