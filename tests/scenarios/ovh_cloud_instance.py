# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

INSTANCES = "/cloud/project/0123456789abcdef0123456789abcdef/instance"
WEB = {"project": "shop", "name": "web1", "region": "GRA11"}
NEW = {"flavor": "b3-8", "image": "Ubuntu 24.04", "ssh_key": "deploy"}
NETWORKS = [{"network": "Ext-Net"}, {"network": "backend", "ip": "192.168.10.20"}]


def public(last: int) -> list[dict[str, str]]:
    """The addresses of an instance in the public network."""
    return [{"network": "Ext-Net", "ip": ip} for ip in (f"2001:db8:c::{last:x}", f"203.0.113.{last}")]


ALL = ["web1", "web2", "web3"]

SCENARIO = Scenario(
    "ovh_cloud_instance",
    (
        Step(
            args={**WEB, **NEW, "networks": NETWORKS, "user_data": "#cloud-config", "state": "stopped"},
            before={**dict.fromkeys([*NEW, "networks", "user_data"]), "state": "absent"},
            after={**NEW, "networks": NETWORKS, "user_data": "(changed)", "state": "stopped"},
            result={
                "instance": {
                    **WEB,
                    **NEW,
                    "status": "SHUTOFF",
                    "networks": [{"network": "Ext-Net", "type": "public"}] * 2 + [NETWORKS[1]],
                    "also_in": [],
                },
                "instances": [{"changed": True}],
            },
            writes=(("POST", INSTANCES), ("POST", INSTANCES + "/*/stop")),
        ),
        Step(
            args={
                **WEB,
                "flavor": "b3-16",
                "networks": [{"network": "Ext-Net"}],
                "monthly_billing": True,
                "state": "shelved",
            },
            before={
                "flavor": "b3-8",
                "networks": [*public(167), NETWORKS[1]],
                "monthly_billing": None,
                "state": "stopped",
            },
            after={
                "flavor": "b3-16",
                "networks": [{"network": "Ext-Net"}],
                "monthly_billing": True,
                "cannot_be_undone": ["monthly_billing"],
                "state": "shelved",
            },
            result={
                "instance": {"flavor": "b3-16", "status": "SHELVED_OFFLOADED", "monthly_billing": {"status": "ok"}}
            },
            writes=(
                ("POST", INSTANCES + "/*/resize"),
                ("DELETE", INSTANCES + "/*/interface/*"),
                ("POST", INSTANCES + "/*/activeMonthlyBilling"),
                ("POST", INSTANCES + "/*/shelve"),
            ),
        ),
        Step(
            args={**WEB, "state": "rescue"},
            before={"state": "shelved"},
            after={"state": "rescue"},
            result={"instance": {"status": "RESCUE"}},
            writes=(("POST", INSTANCES + "/*/unshelve"), ("POST", INSTANCES + "/*/rescueMode")),
        ),
        Step(
            args={
                **WEB,
                "image": "Ubuntu 24.04 with nginx",
                "rebuild": "when_needed",
                "confirm": "web1",
                "state": "started",
            },
            before={"image": "Ubuntu 24.04", "state": "rescue"},
            after={"image": "Ubuntu 24.04 with nginx", "state": "started"},
            result={"instance": {"image": "Ubuntu 24.04 with nginx", "status": "ACTIVE"}},
            writes=(("POST", INSTANCES + "/*/rescueMode"), ("POST", INSTANCES + "/*/reinstall")),
        ),
        Step(
            args={**WEB, **NEW, "image": "Ubuntu 24.04 with nginx", "name": ["web2", "web3"]},
            before={name: dict.fromkeys(NEW) for name in ALL[1:]},
            after={name: {**NEW, "image": "Ubuntu 24.04 with nginx"} for name in ALL[1:]},
            result={"instances": [{"name": "web2", "status": "ACTIVE"}, {"name": "web3", "changed": True}]},
            writes=(("POST", INSTANCES), ("POST", INSTANCES)),
        ),
        Step(
            args={"project": "shop", "name": ALL, "state": "absent", "confirm": ALL},
            before={
                name: {
                    **NEW,
                    "flavor": flavor,
                    "image": "Ubuntu 24.04 with nginx",
                    "networks": public(last),
                    **billing,
                }
                for name, flavor, last, billing in (
                    ("web1", "b3-16", 167, {"monthly_billing": {"since": "2024-03-01T00:00:00Z", "status": "ok"}}),
                    ("web2", "b3-8", 168, {}),
                    ("web3", "b3-8", 169, {}),
                )
            },
            after={
                name: dict.fromkeys([*NEW, "networks", *(["monthly_billing"] if name == "web1" else [])])
                for name in ALL
            },
            result={"instances": [{"name": name, "changed": True} for name in ALL]},
            writes=(("DELETE", INSTANCES + "/*"),) * 3,
        ),
    ),
)
