# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

WITH, WITHOUT = "ns3004.example-sbg.net", "ns3001.example-sbg.net"
USED = {"usage": {"unit": "GB", "value": 120}, "read_only_date": None}

SCENARIO = Scenario(
    "ovh_server_backup_ftp_info",
    (
        Step(args={"service_name": WITH}, result={"backup_ftp_spaces": [{"service_name": WITH, **USED}]}),
        Step(args={"service_name": WITHOUT}, result={"backup_ftp_spaces": []}),
    ),
)
