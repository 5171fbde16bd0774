# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

SALES = [
    {"from": "sales@example.com", "to": to, "local_copy": False} for to in ("bob@example.net", "carol@example.net")
]
INFO = {"from": "info@example.com", "to": "alice@example.net", "local_copy": True}

SCENARIO = Scenario(
    "ovh_mail_redirection_info",
    (
        Step(
            args={"domain": "example.com", "from": ["sales", "INFO@example.com"]},
            result={"redirections": [INFO, *SALES]},
        ),
        Step(args={"domain": "example.org"}, result={"redirections": []}),
        Step(
            args={"domains": ["EXAMPLE.com", "example.org"], "from": ["info"]},
            result={
                "domains": [
                    {"domain": "example.com", "redirections": [INFO]},
                    {"domain": "example.org", "redirections": []},
                ]
            },
        ),
    ),
)
