# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

NEWS = "/email/domain/example.com/mailingList/news"
LIST = {"domain": "example.com", "mailing_list": "news"}

SCENARIO = Scenario(
    "ovh_mailing_list_member",
    (
        Step(
            args={**LIST, "members": ["JANE@example.net", "joe@example.net"]},
            before="",
            after="joe@example.net\n",
            result={"members": ["jane@example.net", "joe@example.net"], "count": 3},
            writes=(("POST", f"{NEWS}/subscriber"),),
        ),
        Step(
            args={**LIST, "role": "moderator", "members": ["boss@example.net"], "purge": True},
            before="owner@example.net\n",
            after="boss@example.net\n",
            result={"members": ["boss@example.net"], "count": 1},
            writes=(("POST", f"{NEWS}/moderator"), ("DELETE", f"{NEWS}/moderator/owner%40example.net")),
        ),
        Step(
            args={**LIST, "mailing_list": "News@example.com", "members": ["john@example.net"], "state": "absent"},
            before="john@example.net\n",
            after="",
            result={"members": [], "count": 2},
            writes=(("DELETE", f"{NEWS}/subscriber/john%40example.net"),),
        ),
    ),
)
