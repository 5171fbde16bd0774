# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

NAME = "ns3001.example-sbg.net"
SPACE = f"/dedicated/server/{NAME}/features/backupFTP"
USABLE = {"ftp_backup_name": "ftpback-sbg1-1.example.net", "type": "included", "quota": {"unit": "GB", "value": 500}}

SCENARIO = Scenario(
    "ovh_server_backup_ftp",
    (
        Step(
            args={"service_name": NAME},
            before={"state": "absent"},
            after={"state": "present"},
            result={"backup_ftp": {"service_name": NAME, **USABLE}, "backup_ftp_spaces": [{"changed": True}]},
            writes=(("POST", SPACE),),
        ),
        Step(
            args={"service_name": NAME, "state": "absent", "confirm": NAME},
            before={"state": "present"},
            after={"state": "absent", "destroyed": "all backups in the space"},
            result={"backup_ftp": None},
            writes=(("DELETE", SPACE),),
        ),
    ),
)
