# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from typing import Any

from tests.support.scenario import Scenario, Step

SERVER, VPS = "ns3004.example-sbg.net", "vps-5001.example-sbg.net"
OWN, FORMER, VPS_OWN = "192.0.2.4/32", "203.0.113.200/32", "203.0.113.1/32"
LIST = f"/dedicated/server/{SERVER}/features/backupFTP/access"
VPS_LIST = f"/vps/{VPS}/backupftp/access"


def one(block: str, **protocols: bool) -> dict[str, Any]:
    """An access in a result."""
    return {"ip_block": block, "ftp": False, "nfs": False, "cifs": False, "is_applied": True, **protocols}


SCENARIO = Scenario(
    "ovh_server_backup_ftp_access",
    (
        Step(
            args={"service_name": SERVER, "access": [{"ip_block": "192.0.2.4", "cifs": True}]},
            before=f"{SERVER}: {OWN} ftp nfs\n",
            after=f"{SERVER}: {OWN} ftp nfs cifs\n",
            result={
                "services": [
                    {
                        "service_name": SERVER,
                        "access": [one(OWN, ftp=True, nfs=True, cifs=True), one(FORMER, nfs=True)],
                        "changed": True,
                    }
                ]
            },
            writes=(("PUT", f"{LIST}/192.0.2.4%2F32"),),
        ),
        Step(
            args={"service_name": [SERVER], "access": [{"ip_block": OWN, "ftp": False}], "purge": True},
            before=f"{SERVER}: {OWN} ftp nfs cifs\n{SERVER}: {FORMER} nfs\n",
            after=f"{SERVER}: {OWN} nfs cifs\n",
            result={"services": [{"access": [one(OWN, nfs=True, cifs=True)]}]},
            writes=(("PUT", f"{LIST}/192.0.2.4%2F32"), ("DELETE", f"{LIST}/203.0.113.200%2F32")),
        ),
        Step(
            args={"service_name": SERVER, "access": [{"ip_block": OWN}], "state": "absent"},
            before=f"{SERVER}: {OWN} nfs cifs\n",
            after="",
            result={"services": [{"access": []}]},
            writes=(("DELETE", f"{LIST}/192.0.2.4%2F32"),),
        ),
        Step(
            args={"service_name": SERVER, "access": [{"ip_block": OWN, "nfs": True}]},
            before="",
            after=f"{SERVER}: {OWN} nfs\n",
            result={"services": [{"access": [one(OWN, nfs=True)]}]},
            writes=(("POST", LIST),),
        ),
        Step(
            args={"service_name": VPS, "product": "vps", "access": [{"ip_block": "203.0.113.1", "ftp": True}]},
            before=f"{VPS}: {VPS_OWN} nfs\n",
            after=f"{VPS}: {VPS_OWN} ftp nfs\n",
            result={"services": [{"service_name": VPS, "access": [one(VPS_OWN, ftp=True, nfs=True)]}]},
            writes=(("PUT", f"{VPS_LIST}/203.0.113.1%2F32"),),
        ),
        Step(
            args={"service_name": VPS, "product": "vps", "access": [{"ip_block": VPS_OWN}], "state": "absent"},
            before=f"{VPS}: {VPS_OWN} ftp nfs\n",
            after="",
            result={"services": [{"service_name": VPS, "access": []}]},
            writes=(("DELETE", f"{VPS_LIST}/203.0.113.1%2F32"),),
        ),
        Step(
            args={"service_name": VPS, "product": "vps", "access": [{"ip_block": VPS_OWN, "cifs": True}]},
            before="",
            after=f"{VPS}: {VPS_OWN} cifs\n",
            result={"services": [{"service_name": VPS, "access": [one(VPS_OWN, cifs=True)]}]},
            writes=(("POST", VPS_LIST),),
        ),
    ),
)
