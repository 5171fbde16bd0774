# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

FOUR, SIX = "/ip/198.51.100.0%2F28/reverse", "/ip/2001:db8:ff::%2F56/reverse"

SCENARIO = Scenario(
    "ovh_ip_reverse",
    (
        Step(
            args={"ip": "198.51.100.5", "reverse": "mail.example.net"},
            before="",
            after="198.51.100.5 -> mail.example.net.\n",
            result={
                "reverses": [
                    {
                        "ip": "198.51.100.5",
                        "block": "198.51.100.0/28",
                        "reverse_before": None,
                        "reverse": "mail.example.net.",
                        "state_before": "absent",
                        "state": "present",
                        "changed": True,
                    }
                ]
            },
            writes=(("POST", FOUR),),
        ),
        Step(
            args={
                "reverses": [
                    {"ip": "2001:DB8:FF:0::25", "reverse": "mail.example.net."},
                    {"ip": "198.51.100.5", "reverse": "MAIL.example.net."},
                    {"ip": "198.51.100.6", "reverse": ""},
                ]
            },
            before="",
            after="2001:db8:ff::25 -> mail.example.net.\n",
            result={
                "reverses": [
                    {"ip": "2001:db8:ff::25", "block": "2001:db8:ff::/56", "changed": True},
                    {"ip": "198.51.100.5", "reverse": "mail.example.net.", "changed": False},
                    {"ip": "198.51.100.6", "reverse": None},
                ]
            },
            writes=(("POST", "/ip/2001%3Adb8%3Aff%3A%3A%2F56/reverse"),),
        ),
        Step(
            args={"ip": "198.51.100.5", "reverse": "mx.example.net"},
            before="198.51.100.5 -> mail.example.net.\n",
            after="198.51.100.5 -> mx.example.net.\n",
            result={},
            writes=(("POST", FOUR),),
        ),
        Step(
            args={"reverses": [{"ip": "198.51.100.5"}, {"ip": "2001:db8:ff::25"}], "state": "absent"},
            before="198.51.100.5 -> mx.example.net.\n2001:db8:ff::25 -> mail.example.net.\n",
            after="",
            result={
                "reverses": [
                    {"ip": "198.51.100.5", "reverse": None, "state": "absent"},
                    {"ip": "2001:db8:ff::25", "reverse": None},
                ]
            },
            writes=(("DELETE", FOUR + "/198.51.100.5"), ("DELETE", "/ip/2001*/reverse/2001*25")),
        ),
    ),
)
