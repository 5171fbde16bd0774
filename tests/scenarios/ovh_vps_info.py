# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

SHOP = {
    "service_name": "vps-5001.example-sbg.net",
    "name": "vps-5001.example-sbg.net",
    "display_name": "shop",
    "state": "running",
    "zone": "Region OpenStack: os-sbg1",
    "memory_limit": 2048,
    "netboot_mode": "local",
    "tags": {"env": "prod", "role": "shop"},
}

SCENARIO = Scenario(
    "ovh_vps_info",
    (
        Step(args={"service_name": ["SHOP"]}, result={"vps": [SHOP]}),
        Step(args={"service_name": ["SHOP"], "tagged": {"env": "prod"}, "zone": ["os-sbg1"]}, result={"vps": [SHOP]}),
        Step(
            args={
                "service_name": ["vps-5001.example-sbg.net"],
                "all_tasks": True,
                "gather": [
                    "service_infos",
                    "datacenter",
                    "ips",
                    "disks",
                    "options",
                    "snapshot",
                    "image",
                    "images",
                    "tasks",
                ],
            },
            result={
                "vps": [
                    {
                        **SHOP,
                        "service_infos": {
                            "service_id": 905001,
                            "expiration": "2031-05-01",
                            "renew": {"automatic": True},
                        },
                        "datacenter": {"name": "os-sbg1", "long_name": "Strasbourg", "country": "fr"},
                        "ips": [
                            {"ip_address": "203.0.113.1", "version": "v4", "reverse": "vps5001.example.net."},
                            {"ip_address": "2001:db8:1389::1", "version": "v6"},
                        ],
                        "disks": [{"size": 40, "type": "primary"}],
                        "options": [{"option": "snapshot", "state": "subscribed"}],
                        "snapshot": {"description": "before the upgrade", "creation_date": "2024-03-01T02:00:00+01:00"},
                        "image": {"name": "Debian 11"},
                        "images": [
                            {"name": "Debian 11"},
                            {"name": "Debian 12"},
                            {"name": "Ubuntu 24.04"},
                            {"name": "AlmaLinux 9"},
                            {"name": "AlmaLinux 9"},
                        ],
                        "tasks": [],
                    }
                ]
            },
        ),
        Step(
            args={
                "service_name": ["vps-5021.example-bhs.net", "VPS-5022.example-bhs.net"],
                "zone": ["os-bhs1"],
                "gather": ["image", "options"],
            },
            result={
                "vps": [
                    {"service_name": "vps-5021.example-bhs.net", "image": None, "options": []},
                    {
                        "service_name": "vps-5022.example-bhs.net",
                        "display_name": "{{ 6*7 }}",
                        "image": {"name": "Debian 11"},
                    },
                ]
            },
        ),
    ),
)
