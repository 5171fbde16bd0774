# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from typing import Any

from tests.support.scenario import Scenario, Step

FIREWALL = "/ip/198.51.100.0%2F28/firewall"
ONE = f"{FIREWALL}/198.51.100.7"
RULES = f"{ONE}/rule"
IP = {"ip": "198.51.100.7"}


def rule(sequence: int, action: str = "permit", protocol: str = "tcp", **fields: Any) -> dict[str, Any]:
    """A rule in the words of the options."""
    return {
        "sequence": sequence,
        "action": action,
        "protocol": protocol,
        "source": None,
        "source_port": None,
        "destination_port": None,
        "tcp_option": None,
        "fragments": False,
        **fields,
    }


WEB, SSH, REST = (
    rule(1, destination_port=443),
    rule(2, destination_port=22, source="192.0.2.0/24"),
    rule(19, "deny", "ipv4"),
)

SCENARIO = Scenario(
    "ovh_ip_firewall",
    (
        Step(
            args={**IP, "enabled": True, "rules": [REST, {**WEB, "source": "any"}, SSH]},
            before="firewall off\n",
            after=(
                "01 permit tcp from any to port 443\n02 permit tcp from 192.0.2.0/24 to port 22\n19 deny ipv4 from"
                " any\nfirewall on\n"
            ),
            result={
                "firewall": {
                    "ip": "198.51.100.7",
                    "block": "198.51.100.0/28",
                    "enabled": True,
                    "rules": [WEB, SSH, REST],
                }
            },
            writes=(("POST", FIREWALL), ("POST", RULES), ("POST", RULES), ("POST", RULES), ("PUT", ONE)),
        ),
        Step(
            args={**IP, "rules": [WEB, rule(2, tcp_option="established", fragments=True)]},
            before="02 permit tcp from 192.0.2.0/24 to port 22\n19 deny ipv4 from any\n",
            after="02 permit tcp from any established fragments\n",
            result={"firewall": {"enabled": True, "rules": [WEB, rule(2, tcp_option="established", fragments=True)]}},
            writes=(("DELETE", f"{RULES}/2"), ("DELETE", f"{RULES}/19"), ("POST", RULES)),
        ),
        Step(
            args={**IP, "enabled": False},
            before="firewall on\n",
            after="firewall off\n",
            result={"firewall": {"enabled": False, "rules": [WEB, rule(2, tcp_option="established", fragments=True)]}},
            writes=(("PUT", ONE),),
        ),
        Step(
            args={**IP, "rules": []},
            before="01 permit tcp from any to port 443\n02 permit tcp from any established fragments\n",
            after="",
            result={"firewall": {"enabled": False, "rules": []}},
            writes=(("DELETE", f"{RULES}/1"), ("DELETE", f"{RULES}/2")),
        ),
    ),
)
