# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

RESPONDERS = "/email/domain/example.com/responder"
JANE = {"domain": "example.com", "account": "jane"}
AWAY = {"content": "I am back on Monday.", "keep_copy": True, "to": "2027-01-02T00:00:00+01:00"}

SCENARIO = Scenario(
    "ovh_mail_responder",
    (
        Step(
            args={**JANE, **AWAY, "account": "Jane@example.com"},
            before=dict.fromkeys(AWAY),
            after=AWAY,
            result={"responder": {**JANE, **AWAY, "copy_to": None, "from": None}},
            writes=(("POST", RESPONDERS),),
        ),
        Step(
            args={**JANE, "content": "I am ill.", "to": "", "keep_copy": True},
            before={"content": "I am back on Monday.", "to": "2027-01-02T00:00:00+01:00"},
            after={"content": "I am ill.", "to": None},
            result={"responder": {**JANE, "content": "I am ill.", "keep_copy": True, "to": None}},
            writes=(("PUT", RESPONDERS + "/jane"),),
        ),
        Step(
            args={**JANE, "content": "I am ill.", "keep_copy": True, "copy_to": "john@example.net"},
            before={"copy_to": None},
            after={
                "copy_to": "john@example.net",
                "replaced": "removed, then added: the API changes no copy_to in place",
            },
            result={"responder": {**JANE, "content": "I am ill.", "keep_copy": True, "copy_to": "john@example.net"}},
            writes=(("DELETE", RESPONDERS + "/jane"), ("POST", RESPONDERS)),
        ),
        Step(
            args={**JANE, "state": "absent"},
            before={"content": "I am ill.", "keep_copy": True, "copy_to": "john@example.net"},
            after=dict.fromkeys(["content", "keep_copy", "copy_to"]),
            result={"responder": None},
            writes=(("DELETE", RESPONDERS + "/jane"),),
        ),
    ),
)
