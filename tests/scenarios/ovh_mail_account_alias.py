# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

MXPLAN = "/email/mxplan/mxplan-1/account/jane%40mxplan.example/alias"
PRO = "/email/pro/emailpro-1/account/jane%40pro.example/alias"
EXCHANGE = "/email/exchange/org-1/service/exchange-1/account/jane%40exchange.example/alias"

SCENARIO = Scenario(
    "ovh_mail_account_alias",
    (
        Step(
            args={"account": "Jane@mxplan.example", "aliases": ["sales", "OFFICE@mxplan.example"]},
            before="",
            after="sales@mxplan.example\n",
            result={
                "account": "Jane@mxplan.example",
                "platform": "mxplan",
                "aliases": ["office@mxplan.example", "sales@mxplan.example"],
                "count": 2,
            },
            writes=(("POST", MXPLAN),),
        ),
        Step(
            args={"account": "jane@pro.example", "aliases": ["j.doe"], "purge": True},
            before="office@pro.example\n",
            after="j.doe@pro.example\n",
            result={"platform": "pro", "aliases": ["j.doe@pro.example"], "count": 1},
            writes=(("POST", PRO), ("DELETE", f"{PRO}/office%40pro.example")),
        ),
        Step(
            args={"account": "jane@exchange.example", "aliases": ["office", "nobody"], "state": "absent"},
            before="office@exchange.example\n",
            after="",
            result={"platform": "exchange", "aliases": [], "count": 0},
            writes=(("DELETE", f"{EXCHANGE}/office%40exchange.example"),),
        ),
    ),
)
