# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

SBG2 = [f"ns301{number}.example-sbg.net" for number in (1, 2, 3, 4)]
NAMED = ["ns3014.example-sbg.net", "NS3011.example-sbg.net"]

SCENARIO = Scenario(
    "ovh_server_burst",
    (
        Step(
            args={"datacenter": ["sbg2"]},
            before=dict.fromkeys(SBG2, "inactive"),
            after=dict.fromkeys(SBG2, "active"),
            result={},
            writes=tuple(("PUT", f"/dedicated/server/{name}/burst") for name in SBG2),
        ),
        Step(
            args={"service_name": NAMED, "state": "inactive"},
            before={"ns3011.example-sbg.net": "active", "ns3014.example-sbg.net": "active"},
            after={"ns3011.example-sbg.net": "inactive", "ns3014.example-sbg.net": "inactive"},
            result={
                "servers": [
                    {
                        "service_name": "ns3014.example-sbg.net",
                        "datacenter": "sbg2",
                        "status_before": "active",
                        "status": "inactive",
                        "changed": True,
                    },
                    {
                        "service_name": "ns3011.example-sbg.net",
                        "datacenter": "sbg2",
                        "status_before": "active",
                        "status": "inactive",
                        "changed": True,
                    },
                ]
            },
            again={
                "servers": [
                    {
                        "service_name": "ns3014.example-sbg.net",
                        "status_before": "inactive",
                        "status": "inactive",
                        "changed": False,
                    },
                    {
                        "service_name": "ns3011.example-sbg.net",
                        "status_before": "inactive",
                        "status": "inactive",
                        "changed": False,
                    },
                ]
            },
            writes=tuple(("PUT", f"/dedicated/server/{name}/burst") for name in (SBG2[0], SBG2[3])),
        ),
        Step(
            args={"service_name": SBG2[:2], "tagged": {"role": "mail"}},
            before={SBG2[0]: "inactive"},
            after={SBG2[0]: "active"},
            result={
                "servers": [
                    {"service_name": SBG2[0], "status": "active", "changed": True},
                    {"service_name": SBG2[1], "msg": "not in tagged role=mail"},
                ]
            },
            writes=(("PUT", f"/dedicated/server/{SBG2[0]}/burst"),),
        ),
    ),
)
