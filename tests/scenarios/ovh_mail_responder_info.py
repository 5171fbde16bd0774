# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

BOB = {
    "domain": "example.com",
    "account": "bob",
    "content": "I am away.",
    "keep_copy": True,
    "copy_to": None,
    "to": None,
}

SCENARIO = Scenario(
    "ovh_mail_responder_info",
    (
        Step(args={"domain": "example.com", "filters": {"keep_copy": True}}, result={"responders": [BOB]}),
        Step(
            args={"domain": "example.com", "account": ["BOB@example.com", "jane"]},
            result={"responders": [BOB], "warnings": ["there is no responder jane"]},
        ),
        Step(
            args={"domains": ["example.org", "example.com"], "filters": {"keep_copy": True}},
            result={
                "domains": [
                    {"domain": "example.org", "responders": []},
                    {"domain": "example.com", "responders": [BOB]},
                ]
            },
        ),
    ),
)
