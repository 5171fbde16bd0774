# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

KEYS = "/domain/example.org/dsRecord"
ORG = {"domain": "example.org", "wait": True}
TEXT = "mdsswUyr3DPW132mOi8V9xESWE8jTo0dxCjjnopKl+GqJxpVXckHAeF+KkxLbxILfDLUT0rAK9iUzy1L53eKGQ=="
KEY = {"flags": 257, "algorithm": 13, "public_key": TEXT, "tag": 2371}

SCENARIO = Scenario(
    "ovh_domain_ds_records",
    (
        Step(
            args={**ORG, "dnssec_keys": [{"public_key": f"example.org. 3600 IN DNSKEY 257 3 13 {TEXT}"}]},
            before={"dnssec_keys": []},
            after={"dnssec_keys": [KEY]},
            result={"ds_records": {"dnssec_keys": [KEY]}, "ds_record_sets": [{"changed": True}]},
            writes=(("POST", KEYS),),
        ),
        Step(
            args={**ORG, "dnssec_keys": [], "confirm": "example.org"},
            before={"dnssec_keys": [KEY]},
            after={"dnssec_keys": []},
            result={"ds_records": {"dnssec_keys": []}},
            writes=(("POST", KEYS),),
        ),
    ),
)
