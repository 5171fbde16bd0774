# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

BLOCK = "/ip/198.51.100.0%2F28"
ONE, OTHER = "198.51.100.7", "198.51.100.9"

SCENARIO = Scenario(
    "ovh_ip_mitigation",
    (
        Step(
            args={"ip": [ONE, OTHER], "permanent": True, "auto_timeout": "15"},
            before=f"{OTHER}: mitigation\n{OTHER}: automatic mitigation ends after 60 min\n",
            after=(
                f"{ONE}: mitigation, permanent\n{ONE}: automatic mitigation ends after 15 min\n"
                f"{OTHER}: mitigation, permanent\n{OTHER}: automatic mitigation ends after 15 min\n"
            ),
            result={
                "mitigations": [
                    {
                        "ip": ONE,
                        "block": "198.51.100.0/28",
                        "mitigated": True,
                        "permanent": True,
                        "auto": False,
                        "auto_timeout": 15,
                    },
                    {"ip": OTHER, "mitigated": True, "permanent": True, "auto": True, "auto_timeout": 15},
                ]
            },
            writes=(
                ("POST", f"{BLOCK}/mitigation"),
                ("POST", f"{BLOCK}/mitigationProfiles"),
                ("PUT", f"{BLOCK}/mitigation/{OTHER}"),
                ("PUT", f"{BLOCK}/mitigationProfiles/{OTHER}"),
            ),
        ),
        Step(
            args={"ip": ONE, "state": "absent", "auto_timeout": "default"},
            before=f"{ONE}: mitigation, permanent\n{ONE}: automatic mitigation ends after 15 min\n",
            after="",
            result={"mitigations": [{"ip": ONE, "mitigated": False, "permanent": False, "auto_timeout": None}]},
            writes=(("DELETE", f"{BLOCK}/mitigation/{ONE}"), ("DELETE", f"{BLOCK}/mitigationProfiles/{ONE}")),
        ),
    ),
)
