# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

ZONE = "/domain/zone/example.com"
HOME = {"name": "home", "ip": "198.51.100.7"}


def written(*writes: tuple[str, str]) -> tuple[tuple[str, str], ...]:
    """The writes, and the one refresh after them."""
    return (*((method, f"{ZONE}/dynHost/record{path}") for method, path in writes), ("POST", f"{ZONE}/refresh"))


SCENARIO = Scenario(
    "ovh_domain_dynhost_record",
    (
        Step(
            args={"zone": "example.com", "name": ["home", "office"], "ip": "192.0.2.7"},
            before="",
            after="office DynHost 192.0.2.7\n",
            result={"dynhost_records": [HOME, {"name": "office", "ip": "192.0.2.7"}], "published": True},
            writes=written(("POST", "")),
        ),
        Step(
            args={"zone": "example.com", "name": "office", "ip": "2001:db8::7"},
            before="",
            after="",
            result={"dynhost_records": [{"name": "office", "ip": "192.0.2.7"}], "published": True},
        ),
        Step(
            args={"zone": "example.com", "name": ["HOME.example.com", "x"], "state": "absent"},
            before="home DynHost 198.51.100.7\n",
            after="",
            result={"dynhost_records": [], "published": True},
            writes=written(("DELETE", "/*")),
        ),
    ),
)
