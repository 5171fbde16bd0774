# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

SERVER, VPS = "ns3004.example-sbg.net", "vps-5001.example-sbg.net"

SCENARIO = Scenario(
    "ovh_server_backup_ftp_access_info",
    (
        Step(
            args={"service_name": SERVER, "include": "authorizable_blocks"},
            result={
                "services": [
                    {
                        "service_name": SERVER,
                        "access": [
                            {"ip_block": "192.0.2.4/32", "ftp": True, "nfs": True, "cifs": False, "is_applied": True},
                            {"ip_block": "203.0.113.200/32", "ftp": False, "nfs": True},
                        ],
                        "authorizable_blocks": ["192.0.2.4/32"],
                    }
                ]
            },
        ),
        Step(
            args={"service_name": VPS, "product": "vps", "include": "authorizable_blocks"},
            result={
                "services": [
                    {
                        "service_name": VPS,
                        "access": [{"ip_block": "203.0.113.1/32", "nfs": True}],
                        "authorizable_blocks": ["203.0.113.1/32"],
                    }
                ]
            },
        ),
    ),
)
