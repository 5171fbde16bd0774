# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

NAME = "ns3001.example-sbg.net"
ACCESS = f"/dedicated/server/{NAME}/features/ipmi/access"

SCENARIO = Scenario(
    "ovh_server_ipmi_access",
    (
        Step(
            args={"service_name": "web-1"},
            before={"session": "none"},
            after={"session": "a new one, for 15 min"},
            result={
                "service_name": NAME,
                "type": "kvmipHtml5URL",
                "reused": False,
                "task": {"function": "requestAccessIPMI", "status": "done"},
            },
            again={"reused": True, "task": None},
            writes=(("POST", ACCESS),),
        ),
        Step(
            args={
                "service_name": NAME,
                "type": "serialOverLanSshKey",
                "ttl": 5,
                "ssh_key": "ssh-ed25519 AAAAC3 jane",
                "ip_to_allow": "192.0.2.200",
                "reuse": True,
            },
            before={"session": "none"},
            after={"session": "a new one, for 5 min"},
            result={"type": "serialOverLanSshKey", "reused": False},
            again={"reused": True, "task": None},
            writes=(("POST", ACCESS),),
        ),
    ),
)
