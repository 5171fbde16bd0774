# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

ACCOUNTS = "/email/domain/example.com/account"
JANE = {"domain": "example.com", "name": "jane"}
SHOWN = {**JANE, "email": "jane@example.com", "size": 5000000000, "is_blocked": False}

SCENARIO = Scenario(
    "ovh_mail_account",
    (
        Step(
            args={**JANE, "name": "Jane@example.com", "password": "correct horse 1", "description": "Jane"},
            before={"description": None, "password": None},
            after={"description": "Jane", "password": "(changed)"},
            result={"mail_account": {**SHOWN, "description": "Jane"}},
            writes=(("POST", ACCOUNTS),),
        ),
        Step(
            args={**JANE, "password": "never sent 12", "description": "Jane Doe", "size": 5000000000},
            before={"description": "Jane"},
            after={"description": "Jane Doe"},
            result={"mail_account": {**SHOWN, "description": "Jane Doe"}},
            writes=(("PUT", ACCOUNTS + "/jane"),),
        ),
        Step(
            args={**JANE, "state": "absent", "confirm": "jane"},
            before={"description": "Jane Doe", "size": 5000000000},
            after={"description": None, "size": None},
            result={"mail_account": None, "mail_accounts": [{"name": "jane", "changed": True}]},
            writes=(("DELETE", ACCOUNTS + "/jane"),),
        ),
    ),
)
