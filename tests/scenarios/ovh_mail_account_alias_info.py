# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

SCENARIO = Scenario(
    "ovh_mail_account_alias_info",
    (
        Step(
            args={"account": "jane@exchange.example"},
            result={"platform": "exchange", "aliases": ["office@exchange.example"], "count": 1},
        ),
    ),
)
