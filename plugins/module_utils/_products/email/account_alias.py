# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Aliases of a mail account of MX Plan, Email Pro or Exchange: addresses, each added and removed by itself
(…/account/{email}/alias). The first mail platform (/email/domain) has none.
"""

from __future__ import annotations

import typing as t

from ansible_collections.community.ovh.plugins.module_utils._products.email import address_set
from ansible_collections.community.ovh.plugins.module_utils._schema.arguments import option_value
from ansible_collections.community.ovh.plugins.module_utils._schema.collection import (
    Item,
    Lookup,
    Tasks,
    Wanted,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.dns_names import compared_name
from ansible_collections.community.ovh.plugins.module_utils._schema.mail_addresses import compared_address, mail_address
from ansible_collections.community.ovh.plugins.module_utils._schema.places import Place, Places
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values
from ansible_collections.community.ovh.plugins.module_utils._schema.status import Status

TASK_STATUS = Status("status", ready=("done",), pending=("todo", "doing"), failed=("cancelled", "error"))


def domain_of(address: str) -> str:
    """Return the domain of an address, as it is compared."""
    return compared_name(address.rpartition("@")[2])


def unknown_domain(before: t.Sequence[Item], after: t.Sequence[Item], facts: Values) -> str | None:
    """Return why an alias cannot be added: the service has no such domain."""
    known = {compared_name(str(domain)) for domain in facts["domains"]}
    existing = {item.group for item in before}
    for item in after:
        if item.group not in existing and domain_of(item.line) not in known:
            return f"{item.line}: its domain is not one of the mail service ({', '.join(sorted(known)) or 'none'})"
    return None


def platform(word: str, levels: tuple[str, ...], service: str, account: str, tasks: str) -> Place:
    """Return one mail platform. service: the route of one service. account: the path parameter of an account. tasks:
    the last part of the route of an account's tasks.
    """
    item = f"{service}/account/{{{account}}}"
    task_list = f"{item}/{tasks}"
    return Place(
        word,
        levels,
        item,
        address_set.address_set(
            f"{item}/alias",
            "alias",
            word="alias",
            plural="aliases",
            container="mail account",
            add_first=True,
            tasks=Tasks(
                task_list,
                task_list + "/{id}",
                "id",
                lambda task, wanted: True,
                one_at_a_time=True,
                status=TASK_STATUS,
                action="function",
            ),
            before_writing=(Lookup("domains", f"{service}/domain", is_list=True),),
            refuses=unknown_domain,
        ),
    )


def missing(address: str, domain: Values | None) -> str:
    """Return why an account that no platform with aliases has cannot have any. domain: its domain on the first
    platform.
    """
    if domain is None or domain.get("migratedMXPlanServiceName"):
        return f"no MX Plan, Email Pro or Exchange service has the mail account {address}"
    return (
        f"{address}: accounts of the first mail platform have no aliases; redirect the alias to the account instead,"
        " with ovh_mail_redirection and local_copy: false"
    )


ORGANIZATION = "/email/exchange/{organizationName}/service"
MAIL_ACCOUNT_ALIAS = Places(
    (
        platform("mxplan", ("/email/mxplan",), "/email/mxplan/{service}", "email", "task"),
        platform("pro", ("/email/pro",), "/email/pro/{service}", "email", "tasks"),
        platform(
            "exchange",
            ("/email/exchange", ORGANIZATION),
            ORGANIZATION + "/{exchangeService}",
            "primaryEmailAddress",
            "tasks",
        ),
    ),
    compared=compared_address,
    elsewhere="/email/domain/{domain}",
    about=lambda address: {"domain": domain_of(address)},
    missing=missing,
)

OPTIONS: dict[str, dict[str, t.Any]] = {
    "account": {"type": "str", "required": True},
    "aliases": {"type": "list", "elements": "str", "required": True},
    **address_set.OPTIONS,
}
INFO_OPTIONS: dict[str, dict[str, t.Any]] = {"account": {"type": "str", "required": True}}


def wanted_aliases(params: Values) -> Wanted:
    """Return what a task declares. Raises ValueError for a text that is not an address, and for options that contradict
    each other.
    """
    account = account_of(params)
    aliases = address_set.addresses_in("aliases", params["aliases"], domain_of(account))
    if compared_address(account) in map(compared_address, aliases):
        raise ValueError(f"aliases: {account} is the address of the account itself")
    return address_set.wanted_addresses(params, "alias", aliases, {}, inside=account, name=account)


def asked_aliases(params: Values) -> Wanted:
    """Return the account whose aliases a task reads."""
    account = account_of(params)
    return Wanted({}, frozenset(), purge=True, inside=account, name=account)


def account_of(params: Values) -> str:
    """Return the address of the account. Raises ValueError."""
    return option_value("account", params["account"].strip(), mail_address)


def shown_aliases(current: t.Sequence[Item], wanted: Wanted, facts: Values) -> Values:
    """Return the declared aliases that the account has, with purge all; the number of all, and where the account is."""
    return {
        "account": wanted.name,
        "platform": wanted.place,
        "aliases": address_set.shown_addresses(current, wanted),
        "count": len(current),
    }
