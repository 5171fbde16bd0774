# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

NEWS = {"domain": "example.com", "name": "news", "language": "en", "users_post_only": True, "nb_subscribers": None}

SCENARIO = Scenario(
    "ovh_mailing_list_info",
    (
        Step(args={"domain": "example.com", "filters": {"language": "en"}}, result={"mailing_lists": [NEWS]}),
        Step(
            args={
                "domain": "example.com",
                "name": ["news@example.com", "old"],
                "include": ["subscribers", "moderators"],
            },
            result={
                "mailing_lists": [
                    {
                        "name": "news",
                        "subscribers": ["jane@example.net", "john@example.net"],
                        "moderators": ["owner@example.net"],
                    }
                ],
                "warnings": ["there is no mailing list old"],
            },
        ),
    ),
)
