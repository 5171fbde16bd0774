# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

DOMAIN = "/domain/example.com"

SCENARIO = Scenario(
    "ovh_domain",
    (
        Step(
            args={"domain": "Example.COM.", "transfer_lock": True, "obfuscated_emails": ["tech", "owner"]},
            before={"transfer_lock": False, "obfuscated_emails": ["owner"]},
            after={"transfer_lock": True, "obfuscated_emails": ["tech", "owner"]},
            result={"domain": {"domain": "example.com", "transfer_lock": True}, "domains": [{"changed": True}]},
            writes=(("PUT", DOMAIN), ("PUT", DOMAIN + "/configurations/obfuscatedEmails")),
        ),
        Step(
            args={"domain": ["example.com", "example.org"], "transfer_lock": False},
            before={"example.com": {"transfer_lock": True}},
            after={"example.com": {"transfer_lock": False}},
            result={"domains": [{"domain": "example.com", "changed": True}, {"changed": False}]},
            writes=(("PUT", DOMAIN),),
        ),
    ),
)
