# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Mail of a domain: redirections."""

from __future__ import annotations

import typing as t

from ansible_collections.community.ovh.plugins.module_utils._schema.collection import (
    Collection,
    Item,
    Tasks,
    Wanted,
    Write,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.dns_names import dns_name
from ansible_collections.community.ovh.plugins.module_utils._schema.mail_addresses import compared_address, mail_address
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values

ROUTE = "/email/domain/{domain}/redirection"
ITEM = ROUTE + "/{id}"
TASK = "/email/domain/{domain}/task/redirection"


def source(redirection: Values) -> str:
    """Return the address whose mail is redirected, as it is compared."""
    return compared_address(str(redirection["from"]))


def target(redirection: Values) -> str:
    """Return the address that the mail goes to, as it is compared."""
    return compared_address(str(redirection["to"]))


def item_of(redirection: Values) -> Item:
    """Return a redirection with what it is compared by.

    The API keeps a local copy as a redirection of the address to itself, which only `local_copy` adds or removes
    (docs/api_facts.md, Objects).
    """
    address, destination = source(redirection), target(redirection)
    is_local_copy = address == destination
    line = f"{redirection['from']} (local copy)" if is_local_copy else f"{redirection['from']} -> {redirection['to']}"
    return Item(
        redirection,
        identity=(address, destination),
        group=address,
        replaceable_group=address,
        line=line,
        unmanaged=is_local_copy,
    )


def local_copy_of(address: str) -> Item:
    """Return the entry that keeps a local copy of an address."""
    return item_of({"from": address, "to": address})


def at_work(task: Values, wanted: Wanted) -> bool:
    """Return whether a task is about one of the declared sources; its account may be the whole address or what stands
    before the @ (docs/api_facts.md, Tasks).
    """
    account = compared_address(str(task.get("account")))
    return wanted.purge or any(account in (address, address.rpartition("@")[0]) for address in wanted.groups)


def additions(missing: t.Sequence[Item], path_values: Values) -> list[Write]:
    """Return a POST for each; a local copy goes with the first redirection of its source, if one is added anyway."""
    copies = {item.group: item for item in missing if item.unmanaged}
    writes = []
    for item in missing:
        if not item.unmanaged:
            copy = copies.pop(item.group, None)
            writes.append(addition(item, path_values, (item, copy) if copy else (item,)))
    return writes + [addition(item, path_values, (item,)) for item in copies.values()]


def addition(item: Item, path_values: Values, made: tuple[Item, ...]) -> Write:
    """Return the POST of an entry. made: it, and the local copy that goes with it."""
    body = {"from": item.values["from"], "to": item.values["to"], "localCopy": len(made) > 1}
    return Write("POST", ROUTE, path_values, body, made)


def repointing(old: Item, new: Item, path_values: Values) -> Write:
    """Return the write that sets another destination for a redirection."""
    path = {**path_values, "id": old.values["id"]}
    return Write("POST", ITEM + "/changeRedirection", path, {"to": new.values["to"]}, (new,))


REDIRECTION = Collection(
    word="redirection",
    plural="redirections",
    container="mail domain",
    list_route=ROUTE,
    item_route=ITEM,
    key="id",
    item=item_of,
    add=additions,
    change=repointing,
    writes_at_once=2,
    writes=(f"POST {ROUTE}", f"POST {ITEM}/changeRedirection", f"DELETE {ITEM}"),
    tasks=Tasks(list_route=TASK, item_route=TASK + "/{id}", key="id", touches=at_work),
)

OPTIONS: dict[str, dict[str, t.Any]] = {
    "domain": {"type": "str", "required": True},
    "from": {"type": "str", "required": True, "aliases": ["source"]},
    "to": {"type": "str", "aliases": ["destination"]},
    "state": {"type": "str", "choices": ["present", "absent"], "default": "present"},
    "exclusive": {"type": "bool", "default": False},
    "local_copy": {"type": "bool"},
    "all": {"type": "bool", "default": False},
}


def wanted_redirection(params: Values) -> Wanted:
    """Return what a task of ovh_mail_redirection declares. Raises ValueError for options that contradict."""
    domain = domain_of(params)
    address = address_in(params["from"], domain)
    destination = destination_from(address, params["to"]) if params["to"] is not None else None
    present = params["state"] == "present"
    if present and destination is None:
        raise ValueError(f"{address}: to is missing: set the address that mail is forwarded to")
    if present and params["all"]:
        raise ValueError("all requires state: absent")
    if not present and params["exclusive"]:
        raise ValueError("exclusive requires state: present")
    if not present and destination and params["all"]:
        raise ValueError("to and all: true contradict each other: remove one destination, or all of them")
    group = compared_address(address)
    declared = [item_of({"from": address, "to": destination})] if present else []
    if params["local_copy"]:
        declared.append(local_copy_of(address))

    def absent(item: Item) -> bool:
        if item.group != group:
            return False
        if item.unmanaged:
            return params["local_copy"] is False
        return not present and (params["all"] or item.identity[1] == compared_address(str(destination)))

    def objection(current: t.Sequence[Item]) -> str | None:
        existing = sorted(str(item.values["to"]) for item in current if item.group == group and not item.unmanaged)
        if present or destination or params["all"] or not existing:
            return None
        return f"{address} goes to {', '.join(existing)}: give the one to remove as to, or all: true"

    return Wanted(
        {"domain": domain},
        frozenset((group,)),
        present=tuple(declared),
        absent=absent,
        objection=objection,
        exclusive=frozenset((group,) if params["exclusive"] else ()),
    )


SET_OPTIONS: dict[str, dict[str, t.Any]] = {
    "domain": {"type": "str", "required": True},
    "redirections": {
        "type": "list",
        "elements": "dict",
        "required": True,
        "options": {
            "from": {"type": "str", "required": True, "aliases": ["source"]},
            "to": {"type": "list", "elements": "str", "aliases": ["destination"]},
            "local_copy": {"type": "bool"},
            "id": {"type": "str"},
        },
    },
    "exclusive": {"type": "bool", "default": False},
    "purge": {"type": "bool", "default": False},
}


def wanted_redirections(params: Values) -> Wanted:
    """Return what a task of ovh_mail_redirection_set declares. Raises ValueError if its entries contradict each
    other.
    """
    domain = domain_of(params)
    declared: list[Item] = []
    copies: dict[str, bool] = {}
    groups = set()
    for entry in params["redirections"]:
        address = address_in(entry["from"], domain)
        groups.add(compared_address(address))
        for text in entry["to"] or []:
            declared.append(item_of({"from": address, "to": destination_from(address, text)}))
        if entry["local_copy"] is not None:
            if copies.setdefault(compared_address(address), entry["local_copy"]) != entry["local_copy"]:
                raise ValueError(f"{address}: local_copy is true in one entry and false in another")
            declared += [local_copy_of(address)] if entry["local_copy"] else []
    return Wanted(
        {"domain": domain},
        frozenset(groups),
        present=tuple(declared),
        purge=params["purge"],
        absent=lambda item: item.unmanaged and copies.get(item.group) is False,
        exclusive=frozenset(groups if params["exclusive"] or params["purge"] else ()),
    )


INFO_OPTIONS: dict[str, dict[str, t.Any]] = {
    "domain": {"type": "str", "required": True},
    "from": {"type": "list", "elements": "str", "aliases": ["source"]},
}


def asked_redirections(params: Values) -> Wanted:
    """Return what a task of ovh_mail_redirection_info asks for: some sources of a domain, or all."""
    domain = domain_of(params)
    groups = frozenset(compared_address(address_in(text, domain)) for text in params["from"] or ())
    return Wanted({"domain": domain}, groups, purge=params["from"] is None)


def shown_redirections(current: t.Sequence[Item], wanted: Wanted, facts: Values) -> Values:
    """Return the result of one source: its destinations, and whether it keeps a local copy."""
    shown = folded(current, wanted)
    return {
        "redirections": [item for item in shown if item["to"] is not None],
        "local_copy": any(item["local_copy"] for item in shown),
    }


def shown_redirection_set(current: t.Sequence[Item], wanted: Wanted, facts: Values) -> Values:
    """Return the result of many sources; one that keeps a local copy and goes nowhere else has no `to`."""
    return {"redirections": folded(current, wanted)}


def folded(current: t.Sequence[Item], wanted: Wanted) -> list[Values]:
    """Return the redirections that a task is about, sorted by line, local copies folded into `local_copy`."""
    concerned = [
        item for item in sorted(current, key=lambda item: item.line) if wanted.purge or item.group in wanted.groups
    ]
    copied = {item.group for item in concerned if item.unmanaged}
    redirected = {item.group for item in concerned if not item.unmanaged}
    return [
        {
            "id": item.values.get("id"),
            "from": item.values["from"],
            "to": None if item.unmanaged else item.values["to"],
            "local_copy": item.group in copied,
        }
        for item in concerned
        if not item.unmanaged or item.group not in redirected
    ]


def domain_of(params: Values) -> str:
    """Return the mail domain, as it is compared."""
    domain = str(params["domain"]).strip()
    if not domain.strip("."):
        raise ValueError("domain is empty")
    try:
        return dns_name(domain)
    except ValueError as error:
        raise ValueError(f"domain: {error}") from None


def destination_from(address: str, text: str) -> str:
    """Return a destination of this source, which can't be the source itself."""
    destination = declared_address("to", text)
    if destination.startswith("*@"):
        raise ValueError(
            f"to: {destination} is not one mailbox: an asterisk stands for all addresses of a domain, and can only be"
            " redirected from"
        )
    if compared_address(destination) == compared_address(address):
        raise ValueError(f"from and to are both {address}: local_copy: true keeps a copy of its mail")
    return destination


def address_in(text: str, domain: str) -> str:
    """Return a source as a whole address of the domain."""
    address = declared_address("from", text if "@" in text else f"{text.strip()}@{domain}")
    if address.rpartition("@")[2] != domain:
        raise ValueError(f"from: {address} is an address of another domain than {domain}")
    return address


def declared_address(option: str, text: str) -> str:
    """Return a whole address as an option gives it."""
    try:
        return mail_address(text.strip())
    except ValueError as error:
        raise ValueError(f"{option}: {error}; use one whole address, such as jane@example.org") from None
