# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

ALICE = {"domain": "example.com", "name": "alice", "email": "alice@example.com", "description": "Alice"}

SCENARIO = Scenario(
    "ovh_mail_account_info",
    (
        Step(args={"domain": "example.com", "filters": {"is_blocked": False}}, result={"mail_accounts": [ALICE]}),
        Step(
            args={"domain": "example.com", "name": ["Alice@example.com", "old"]},
            result={"mail_accounts": [ALICE], "warnings": ["there is no mail account old"]},
        ),
    ),
)
