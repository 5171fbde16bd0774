# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

ROUTE = "/email/domain/example.org/redirection"


def redirections(*pairs: tuple[str, str]) -> list[dict[str, object]]:
    """What the module returns for these pairs."""
    return [{"from": source, "to": to, "local_copy": source == "a@example.org"} for source, to in pairs]


SCENARIO = Scenario(
    "ovh_mail_redirection_set",
    (
        Step(
            args={
                "domain": "example.org",
                "redirections": [
                    {"from": "a", "to": ["one@example.net", "two@example.net"], "local_copy": True},
                    {"from": "b", "to": ["one@example.net"]},
                ],
            },
            before="",
            after=(
                "a@example.org (local copy)\na@example.org -> one@example.net\na@example.org ->"
                " two@example.net\nb@example.org -> one@example.net\n"
            ),
            result={
                "redirections": redirections(
                    ("a@example.org", "one@example.net"),
                    ("a@example.org", "two@example.net"),
                    ("b@example.org", "one@example.net"),
                )
            },
            writes=(("POST", ROUTE),) * 3,
        ),
        Step(
            args={
                "domain": "example.org",
                "exclusive": True,
                "redirections": [{"from": "a", "to": ["three@example.net"]}],
            },
            before="a@example.org -> one@example.net\na@example.org -> two@example.net\n",
            after="a@example.org -> three@example.net\n",
            result={"redirections": redirections(("a@example.org", "three@example.net"))},
            writes=(("POST", f"{ROUTE}/*/changeRedirection"), ("DELETE", f"{ROUTE}/*")),
        ),
        Step(
            args={
                "domain": "example.org",
                "purge": True,
                "redirections": [{"from": "c@example.org", "to": ["one@example.net"]}],
            },
            before="a@example.org -> three@example.net\nb@example.org -> one@example.net\n",
            after="c@example.org -> one@example.net\n",
            result={
                "redirections": [
                    {"from": "a@example.org", "to": None, "local_copy": True},
                    {"from": "c@example.org", "to": "one@example.net"},
                ]
            },
            writes=(("POST", ROUTE), ("DELETE", f"{ROUTE}/*"), ("DELETE", f"{ROUTE}/*")),
        ),
        Step(
            args={"domain": "example.org", "purge": True, "max_removals": "2", "redirections": []},
            before="c@example.org -> one@example.net\n",
            after="",
            result={"redirections": [{"from": "a@example.org", "to": None, "local_copy": True}]},
            writes=(("DELETE", f"{ROUTE}/*"),),
        ),
    ),
)
