# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

WEB = {
    "service_name": "ns3001.example-sbg.net",
    "name": "ns3001.example-sbg.net",
    "display_name": "web-1",
    "server_id": 703001,
    "ip": "192.0.2.1",
    "tags": {"ovh:generation": "2023", "env": "prod", "role": "web"},
}
CONTROLLERS = [
    {
        "mac": "02:00:00:0b:b9:00",
        "link_type": "public",
        "virtual_network_interface": "00000000-0000-4000-9000-000030010000",
        "vrack": None,
    },
    {
        "mac": "02:00:00:0b:b9:01",
        "link_type": "private",
        "virtual_network_interface": "00000000-0000-4000-9000-000030010001",
        "vrack": "pn-100001",
    },
]

SCENARIO = Scenario(
    "ovh_server_info",
    (
        Step(args={"service_name": ["web-1"]}, result={"servers": [WEB]}),
        Step(
            args={"service_name": ["web-1"], "tagged": {"env": "prod"}, "region": ["eu-west-sbg"], "on_empty": "fail"},
            result={"servers": [WEB]},
        ),
        Step(
            args={
                "service_name": ["ns3001.example-sbg.net"],
                "all_tasks": True,
                "gather": [
                    "burst",
                    "service_infos",
                    "ips",
                    "hardware",
                    "network",
                    "tasks",
                    "interventions",
                    "boot",
                    "ipmi",
                ],
            },
            result={
                "servers": [
                    {
                        **WEB,
                        "burst": {"status": "active", "capacity": {"unit": "mbps", "value": 1000}},
                        "service_infos": {
                            "service_id": 103001,
                            "expiration": "2031-05-01",
                            "renew": {"automatic": True},
                        },
                        "ips": ["192.0.2.1/32", "2001:db8:bb9::/64"],
                        "hardware": {
                            "boot_mode": "uefi",
                            "memory_size": {"unit": "MB", "value": 32768},
                            "disk_groups": [{"disk_type": "SSD"}],
                        },
                        "network": {
                            "specification": {"bandwidth": {"internet_to_ovh": {"unit": "mbps", "value": 1000}}},
                            "interfaces": [{"mode": "public", "vrack": None}, {"mode": "vrack", "vrack": "pn-100001"}],
                            "controllers": CONTROLLERS,
                        },
                        "tasks": [],
                        "interventions": [{"intervention_id": 881, "type": "hardware"}],
                        "boot": [
                            {"boot_id": 1},
                            {"boot_id": 1122},
                            {"boot_id": 1123},
                            {"boot_id": 46371, "boot_type": "power"},
                        ],
                        "ipmi": {"supported_features": {"kvmip_html5_url": True, "serial_over_lan_url": False}},
                    }
                ]
            },
        ),
        Step(
            args={
                "service_name": ["ns3034.example-gra.net", "NS3031.example-gra.net"],
                "datacenter": ["gra2"],
                "gather": ["burst", "ips"],
            },
            result={
                "servers": [
                    {
                        "service_name": "ns3034.example-gra.net",
                        "burst": None,
                        "ips": ["192.0.2.34/32", "2001:db8:bda::/64"],
                    },
                    {
                        "service_name": "ns3031.example-gra.net",
                        "burst": {"status": "inactive"},
                        "ips": ["192.0.2.31/32", "2001:db8:bd7::/64"],
                    },
                ]
            },
        ),
    ),
)
