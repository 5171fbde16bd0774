# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

ITEM = "/me/api/credential/502"
LINE = "502 backup: validated, last used 2024-03-01T02:00:00+00:00, from "

SCENARIO = Scenario(
    "ovh_api_credential",
    (
        Step(
            args={"application_name": "BACKUP", "allowed_ips": ["192.0.2.7", "2001:db8::/64"]},
            before=LINE + "everywhere\n",
            after=LINE + "192.0.2.7/32, 2001:db8::/64\n",
            result={
                "credentials": [
                    {
                        "credential_id": 502,
                        "application_name": "backup",
                        "allowed_ips_before": None,
                        "allowed_ips": ["192.0.2.7/32", "2001:db8::/64"],
                        "state_before": "present",
                        "state": "present",
                        "changed": True,
                    },
                    {
                        "credential_id": 505,
                        "ovh_support": True,
                        "allowed_ips": ["192.0.2.0/24"],
                        "changed": False,
                        "skipped": True,
                    },
                ]
            },
            writes=(("PUT", ITEM),),
        ),
        Step(
            args={"credential_id": [502], "allowed_ips": ["198.51.100.0/24"]},
            before=LINE + "192.0.2.7/32, 2001:db8::/64\n",
            after=LINE + "198.51.100.0/24\n",
            result={"credentials": [{"credential_id": 502, "allowed_ips": ["198.51.100.0/24"]}]},
            writes=(("PUT", ITEM),),
        ),
        Step(
            args={"credential_id": [502], "allowed_ips": []},
            before=LINE + "198.51.100.0/24\n",
            after=LINE + "everywhere\n",
            result={
                "credentials": [{"credential_id": 502, "allowed_ips_before": ["198.51.100.0/24"], "allowed_ips": None}]
            },
            again={
                "credentials": [
                    {"credential_id": 502, "allowed_ips_before": None, "allowed_ips": None, "changed": False}
                ]
            },
            writes=(("PUT", ITEM),),
        ),
        Step(
            args={"credential_id": [503, 502], "state": "absent"},
            before=LINE + "everywhere\n503 sandbox: expired, last used never, from everywhere\n",
            after="",
            result={
                "credentials": [
                    {
                        "credential_id": 503,
                        "application_name": "sandbox",
                        "status": "expired",
                        "state_before": "present",
                        "state": "absent",
                        "changed": True,
                    },
                    {
                        "credential_id": 502,
                        "application_name": "backup",
                        "status": "validated",
                        "state_before": "present",
                        "state": "absent",
                        "changed": True,
                    },
                ]
            },
            again={
                "credentials": [
                    {
                        "credential_id": 503,
                        "application_name": None,
                        "state_before": "absent",
                        "state": "absent",
                        "changed": False,
                    },
                    {
                        "credential_id": 502,
                        "application_name": None,
                        "state_before": "absent",
                        "state": "absent",
                        "changed": False,
                    },
                ]
            },
            writes=(("DELETE", "/me/api/credential/503"), ("DELETE", ITEM)),
        ),
    ),
)
