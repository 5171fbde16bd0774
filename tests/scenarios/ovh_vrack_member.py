# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

VRACK, OTHER = "/vrack/pn-100003", "/vrack/pn-100002"
WHOLE = "ns3066.example-bhs.net"
SERVER, AGGREGATED, BACKEND = "ns3003.example-sbg.net", "ns3081.example-lim.net", "ns3021.example-gra.net"
DB, BOTH, WORKER, BACK = (f"00000000-0000-4000-9000-0000{number}0001" for number in (3003, 3081, 3004, 3021))
PROJECT, CONNECT = "0123456789abcdef0123456789abcdef", "00000000-0000-4000-a000-000000000001"
SERVERS = {"dedicated_server": [SERVER, AGGREGATED], "dedicated_server_interface": [WORKER]}
CLOUD = {
    "ip": ["198.51.100.32"],
    "ipv6": ["2001:DB8:FF::/56"],
    "cloud_project": [PROJECT],
    "ip_loadbalancing": ["ip-192.0.2.71"],
}
OTHERS = {
    "dedicated_cloud": ["pcc-192-0-2-70"],
    "ovh_cloud_connect": [CONNECT],
    "vrack_services": ["vrs-a1b-c2d-e3f-a4b"],
}
# Part of the path and name, in the order in which they are written.
SERVER_PLACES = (
    ("dedicatedServerInterface", DB),
    ("dedicatedServerInterface", BOTH),
    ("dedicatedServerInterface", WORKER),
)
CLOUD_PLACES = (
    ("ip", "198.51.100.32%2F32"),
    ("ipv6", "2001%3Adb8%3Aff%3A%3A%2F56"),
    ("cloudProject", PROJECT),
    ("ipLoadbalancing", "ip-192.0.2.71"),
)
OTHER_PLACES = (
    ("dedicatedCloud", "pcc-192-0-2-70"),
    ("ovhCloudConnect", CONNECT),
    ("vrackServices", "vrs-a1b-c2d-e3f-a4b"),
)
SERVER_LINES = f"""\
pn-100003: dedicated_server {SERVER}
pn-100003: dedicated_server {AGGREGATED}
pn-100003: dedicated_server_interface {WORKER}
"""
CLOUD_LINES = f"""\
pn-100003: cloud_project {PROJECT}
pn-100003: ip 198.51.100.32/32
pn-100003: ip_loadbalancing ip-192.0.2.71
pn-100003: ipv6 2001:db8:ff::/56
"""
OTHER_LINES = f"""\
pn-100003: dedicated_cloud pcc-192-0-2-70
pn-100003: ovh_cloud_connect {CONNECT}
pn-100003: vrack_services vrs-a1b-c2d-e3f-a4b
"""


def attached(places: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    """The writes that attach these."""
    return tuple(("POST", f"{VRACK}/{kind}") for kind, unused in places)


def detached(places: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    """The writes that detach these."""
    return tuple(("DELETE", f"{VRACK}/{kind}/{name}") for kind, name in places)


SCENARIO = Scenario(
    "ovh_vrack_member",
    (
        Step(
            args={"service_name": "pn-100003", **SERVERS},
            before="",
            after=SERVER_LINES,
            result={
                "members": [
                    {
                        "kind": "dedicated_server",
                        "member": SERVER,
                        "interface": DB,
                        "vrack_before": None,
                        "vrack": "pn-100003",
                        "state": "present",
                        "changed": True,
                    },
                    {"kind": "dedicated_server", "member": AGGREGATED, "interface": BOTH, "vrack": "pn-100003"},
                    {"kind": "dedicated_server_interface", "member": WORKER, "interface": WORKER},
                ]
            },
            writes=attached(SERVER_PLACES),
            again={
                "members": [
                    {"vrack_before": "pn-100003", "vrack": "pn-100003", "interface": DB, "changed": False},
                    {},
                    {},
                ]
            },
        ),
        Step(
            args={"service_name": "pn-100003", **CLOUD},
            before="",
            after=CLOUD_LINES,
            result={
                "members": [
                    {"kind": "ip", "member": "198.51.100.32/32"},
                    {"kind": "ipv6", "member": "2001:db8:ff::/56"},
                    {"interface": None},
                    {},
                ]
            },
            writes=attached(CLOUD_PLACES),
        ),
        Step(
            args={"service_name": "pn-100003", **OTHERS},
            before="",
            after=OTHER_LINES,
            result={"members": [{"vrack": "pn-100003"} for unused in OTHER_PLACES]},
            writes=attached(OTHER_PLACES),
        ),
        Step(
            args={"service_name": "pn-100003", "dedicated_server": BACKEND, "move": True},
            before=f"pn-100002: dedicated_server {BACKEND}\n",
            after=f"pn-100003: dedicated_server {BACKEND}\n",
            result={"members": [{"member": BACKEND, "vrack_before": "pn-100002", "vrack": "pn-100003"}]},
            writes=(
                ("DELETE", f"{OTHER}/dedicatedServerInterface/{BACK}"),
                ("POST", f"{VRACK}/dedicatedServerInterface"),
            ),
        ),
        Step(
            args={"service_name": "pn-100003", **SERVERS, "state": "absent"},
            before=SERVER_LINES,
            after="",
            result={
                "members": [{"vrack_before": "pn-100003", "vrack": None, "state": "absent"} for unused in SERVER_PLACES]
            },
            writes=detached(SERVER_PLACES),
        ),
        Step(
            args={"service_name": "pn-100003", **CLOUD, **OTHERS, "state": "absent"},
            before="".join(sorted((CLOUD_LINES + OTHER_LINES).splitlines(keepends=True))),
            after="",
            result={
                "members": [{"vrack_before": "pn-100003", "vrack": None} for unused in CLOUD_PLACES + OTHER_PLACES]
            },
            writes=detached(CLOUD_PLACES + OTHER_PLACES),
        ),
        # A server that is in a vRack as a whole, not by an interface, can only be detached.
        Step(
            args={"service_name": "pn-100002", "dedicated_server": WHOLE, "state": "absent"},
            before=f"pn-100002: dedicated_server {WHOLE}\n",
            after="",
            result={"members": [{"member": WHOLE, "vrack_before": "pn-100002", "vrack": None, "state": "absent"}]},
            writes=(("DELETE", f"{OTHER}/dedicatedServer/{WHOLE}"),),
        ),
    ),
)
