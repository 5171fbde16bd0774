# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

GLUE = "/domain/example.com/glueRecord"
NS1 = {"domain": "example.com", "host": "ns1.example.com"}

SCENARIO = Scenario(
    "ovh_domain_glue_record",
    (
        Step(
            args={"domain": "example.com", "host": "ns1", "ips": ["192.0.2.53"], "wait": True},
            before={"ips": None},
            after={"ips": ["192.0.2.53"]},
            result={"glue_record": {**NS1, "ips": ["192.0.2.53"]}, "glue_records": [{"changed": True}]},
            writes=(("POST", GLUE),),
        ),
        Step(
            args={**NS1, "ips": ["2001:DB8::53", "192.0.2.53"], "wait": True},
            before={"ips": ["192.0.2.53"]},
            after={"ips": ["2001:db8::53", "192.0.2.53"]},
            result={"glue_record": NS1},
            writes=(("POST", GLUE + "/ns1.example.com/update"),),
        ),
        Step(
            args={"domain": "example.com", "host": ["ns1", "ns2"], "state": "absent", "wait": True},
            before={"ns1.example.com": {"ips": ["2001:db8::53", "192.0.2.53"]}},
            after={"ns1.example.com": {"ips": None}},
            result={"glue_records": [{"host": "ns1.example.com", "changed": True}, {"changed": False}]},
            writes=(("DELETE", GLUE + "/ns1.example.com"),),
        ),
    ),
)
