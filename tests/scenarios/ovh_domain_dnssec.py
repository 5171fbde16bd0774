# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

DNSSEC = "/domain/zone/example.com/dnssec"
ZONE = {"zone": "example.com", "wait": True}

SCENARIO = Scenario(
    "ovh_domain_dnssec",
    (
        Step(
            args=ZONE,
            before={"state": "absent"},
            after={"state": "present"},
            result={"dnssec": {"zone": "example.com", "status": "enabled"}, "dnssec_states": [{"changed": True}]},
            writes=(("POST", DNSSEC),),
        ),
        Step(
            args={**ZONE, "state": "absent"},
            before={"state": "present"},
            after={"state": "absent"},
            result={"dnssec": None},
            writes=(("DELETE", DNSSEC),),
        ),
    ),
)
