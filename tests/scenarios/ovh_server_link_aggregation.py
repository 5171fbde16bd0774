# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

NAME = "ns3004.example-sbg.net"
MACS = ["02:00:00:0b:bc:00", "02:00:00:0b:bc:01"]
# Found in the list, whatever its case.
ONE = {"service_name": NAME.upper(), "name": "bond0", "confirm": NAME}
APART = [f"public (public: {MACS[0]})", f"vrack (vrack: {MACS[1]})"]
CUT = "cuts the network of the server, and its interfaces lose their vRack"

SCENARIO = Scenario(
    "ovh_server_link_aggregation",
    (
        Step(
            args={**ONE, "interfaces": MACS},
            result={"aggregation": {"name": "bond0", "mode": "vrack_aggregation", "macs": MACS}},
            before={"interfaces": APART},
            after={"interfaces": [f"bond0 (aggregation: {', '.join(MACS)})"], "network": CUT},
            writes=(("POST", f"/dedicated/server/{NAME}/ola/aggregation"),),
            again={"aggregation": {"name": "bond0", "macs": MACS}, "task": None},
        ),
        Step(
            args={**ONE, "state": "absent"},
            result={"aggregation": None},
            before={"interfaces": [f"bond0 (vrack_aggregation: {', '.join(MACS)})"]},
            after={"interfaces": [f"an interface of its own: {mac}" for mac in MACS], "network": CUT},
            writes=(("POST", f"/dedicated/server/{NAME}/ola/reset"),),
            again={"aggregation": None},
        ),
    ),
)
