# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""E-mail domains and their redirections: what one is made of, and those of the seed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from .objects import ObjectStore
from .servers import iam, service_infos

# What example.com starts with: (from, to). A source to itself is a local copy.
REDIRECTIONS = [
    ("contact@example.com", "alice@example.net"),
    ("sales@example.com", "bob@example.net"),
    ("sales@example.com", "carol@example.net"),
    ("info@example.com", "alice@example.net"),
    ("info@example.com", "info@example.com"),
    ("Jane.Doe@example.com", "Jane@Example.net"),
    ("support@example.com", "helpdesk@example.net"),
    ("jobs@example.com", "hr@example.net"),
    ("press@example.com", "bob@example.net"),
    ("abuse@example.com", "security@example.net"),
    ("postmaster@example.com", "security@example.net"),
    ("billing@example.com", "accounts@example.net"),
]


@dataclass
class MailDomain:
    """One domain; redirections and tasks by id, as the API answers them."""

    facts: dict[str, Any]
    service_infos: dict[str, Any]
    condition: str = "ok"  # ok, expired (460) or forbidden (403)
    redirections: dict[str, dict[str, str]] = field(default_factory=dict)
    tasks: dict[str, dict[str, str]] = field(default_factory=dict)
    busy: dict[str, str] = field(default_factory=dict)  # task id -> the source that it is about


def domain(name: str, number: int, status: str = "ok", condition: str = "ok") -> MailDomain:
    """An empty domain."""
    facts = {
        "domain": name,
        "offer": "mxplan-full",
        "status": status,
        "creationDate": "2023-04-11T10:00:00+02:00",
        "filerz": 12,
        "isMXValid": "valid",
        "isSPFValid": "valid",
        "linkTo": None,
        "migratedMXPlanServiceName": None,
        "allowedAccountSize": [5000000000],
        "iam": iam("emailDomain", name, number),
    }
    return MailDomain(facts, service_infos(name, number, "expired" if condition == "expired" else "ok"), condition)


def seed() -> dict[str, MailDomain]:
    """The four domains, by name."""
    domains = [
        domain("example.com", 4001),
        domain("example.org", 4002),
        domain("expired.example", 4003, condition="expired"),
        domain("closed.example", 4004, status="close"),
    ]
    for number, (source, destination) in enumerate(REDIRECTIONS, 18700001):
        domains[0].redirections[str(number)] = {"id": str(number), "from": source, "to": destination}
    return {each.facts["domain"]: each for each in domains}


def add_objects(store: ObjectStore) -> None:
    """What the mail of example.com holds besides redirections: an account, a responder, and a list with members."""
    path, of = "/email/domain/example.com", {"domain": "example.com"}
    account = {**of, "accountName": "alice", "email": "alice@example.com", "size": 5000000000, "description": "Alice"}
    store.adopt(path + "/account", "alice", {**account, "isBlocked": False})
    away = {**of, "account": "bob", "content": "I am away.", "copy": True, "copyTo": None, "from": None, "to": None}
    store.adopt(path + "/responder", "bob", away)
    options = {"moderatorMessage": False, "subscribeByModerator": False, "usersPostOnly": True}
    letter = {**of, "id": 4101, "name": "news", "ownerEmail": "owner@example.net", "language": "en", "options": options}
    store.adopt(path + "/mailingList", "news", {**letter, "replyTo": "news@example.com"})
    for role, name in (("subscriber", "jane"), ("subscriber", "john"), ("moderator", "owner")):
        address = name + "@example.net"
        store.adopt("%s/mailingList/news/%s" % (path, role), address, {**of, "email": address, "mailinglist": "news"})
    add_platforms(store)


def add_platforms(store: ObjectStore) -> None:
    """An account on each of the other mail platforms, jane@ one domain of each, with one alias."""
    exchange = "/email/exchange/org-1/service/exchange-1"
    store.adopt("/email/exchange", "org-1", {})
    store.adopt("/email/exchange/org-1/service", "exchange-1", {})
    store.adopt("/email/mxplan", "mxplan-1", {})
    store.adopt("/email/pro", "emailpro-1", {})
    for service, name in (
        ("/email/mxplan/mxplan-1", "mxplan.example"),
        ("/email/pro/emailpro-1", "pro.example"),
        (exchange, "exchange.example"),
    ):
        address = "jane@" + name
        store.adopt(service + "/domain", name, {})
        store.adopt(service + "/account", address, {"primaryEmailAddress": address, "login": "jane", "domain": name})
        store.adopt("%s/account/%s/alias" % (service, address), "office@" + name, {})
