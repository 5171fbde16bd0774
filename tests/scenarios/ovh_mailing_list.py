# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

LISTS = "/email/domain/example.com/mailingList"
TEAM = {"domain": "example.com", "name": "team"}
NEW = {**TEAM, "owner_email": "owner@example.net", "language": "en", "reply_to": "team@example.com"}
OPTIONS = {"moderator_message": False, "subscribe_by_moderator": False, "users_post_only": True}

SCENARIO = Scenario(
    "ovh_mailing_list",
    (
        Step(
            args={**NEW, "name": "Team@Example.com", "users_post_only": True},
            before=dict.fromkeys([*OPTIONS, "owner_email", "language", "reply_to"]),
            after={name: value for name, value in {**NEW, **OPTIONS}.items() if name not in TEAM},
            result={"mailing_list": {**NEW, **OPTIONS, "nb_subscribers": None, "nb_subscribers_update_date": None}},
            writes=(("POST", LISTS),),
        ),
        Step(
            args={**TEAM, "language": "fr", "owner_email": "boss@example.net", "moderator_message": True},
            before={"language": "en", "owner_email": "owner@example.net", "moderator_message": False},
            after={"language": "fr", "owner_email": "boss@example.net", "moderator_message": True},
            result={
                "mailing_list": {**NEW, **OPTIONS, "language": "fr", "owner_email": "boss@example.net"}
                | {"moderator_message": True}
            },
            writes=(("PUT", LISTS + "/team"), ("POST", LISTS + "/team/changeOptions")),
        ),
        Step(
            args={**TEAM, "name": ["team", "news"], "state": "absent", "confirm": ["team", "news@example.com"]},
            before={
                "news": {
                    **OPTIONS,
                    "owner_email": "owner@example.net",
                    "language": "en",
                    "reply_to": "news@example.com",
                },
                "team": {**OPTIONS, "owner_email": "boss@example.net", "language": "fr", "reply_to": "team@example.com"}
                | {"moderator_message": True},
            },
            after={name: dict.fromkeys([*OPTIONS, "owner_email", "language", "reply_to"]) for name in ("news", "team")},
            result={"mailing_lists": [{"name": "team", "changed": True}, {"name": "news", "changed": True}]},
            writes=(("DELETE", LISTS + "/team"), ("DELETE", LISTS + "/news")),
        ),
    ),
)
