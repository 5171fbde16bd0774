# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

GROUPS = "/v2/iam/resourceGroup"
SERVER, OTHER = "ns3004.example-sbg.net", "ns3005.example-sbg.net"

SCENARIO = Scenario(
    "ovh_iam_resource_group",
    (
        Step(
            args={"name": "shop", "resources": [SERVER, "account"]},
            before={"resources": None},
            after={"resources": [SERVER, "ab12345-ovh"]},
            result={
                "resource_group": {"name": "shop", "resources": [SERVER, "ab12345-ovh"], "read_only": False},
                "resource_groups": [{"changed": True}],
            },
            writes=(("POST", GROUPS),),
        ),
        Step(
            args={"name": "shop", "resources": [f"urn:v1:eu:resource:dedicatedServer:{OTHER}"]},
            before={"resources": [SERVER, "ab12345-ovh"]},
            after={"resources": [SERVER, "ab12345-ovh", OTHER]},
            result={"resource_groups": [{"changed": True}]},
            writes=(("PUT", GROUPS + "/*"),),
        ),
        Step(
            args={"name": "shop", "resources": [OTHER], "exclusive": True},
            before={"resources": [SERVER, "ab12345-ovh", OTHER]},
            after={"resources": [OTHER]},
            result={"resource_group": {"resources": [OTHER]}},
            writes=(("PUT", GROUPS + "/*"),),
        ),
        Step(
            args={"name": ["shop", "x"], "state": "absent"},
            before={"shop": {"resources": [OTHER]}},
            after={"shop": {"resources": None}},
            result={"resource_groups": [{"name": "shop", "changed": True}, {"name": "x", "changed": False}]},
            writes=(("DELETE", GROUPS + "/*"),),
        ),
    ),
)
