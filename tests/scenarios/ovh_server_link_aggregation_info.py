# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

NAME = "ns3001.example-sbg.net"
PUBLIC = {
    "interface_id": "00000000-0000-4000-9000-000030010000",
    "name": "public",
    "mode": "public",
    "vrack": None,
    "network_interface_controller": ["02:00:00:0b:b9:00"],
}

SCENARIO = Scenario(
    "ovh_server_link_aggregation_info",
    (
        Step(
            args={"service_name": NAME},
            result={"interfaces": [PUBLIC, {"name": "vrack", "vrack": "pn-100001"}]},
        ),
        Step(args={"service_name": NAME, "filters": {"mode": "public"}}, result={"interfaces": [PUBLIC]}),
        Step(
            args={"service_name": NAME, "name": ["bond0"]},
            result={"interfaces": [], "warnings": ["there is no interface bond0"]},
        ),
    ),
)
