# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Mail of a domain: redirections."""
from __future__ import annotations

import typing as t

from ansible_collections.community.ovh.plugins.module_utils._schema.collection import Collection, Tasks, Wanted, Write
from ansible_collections.community.ovh.plugins.module_utils._schema.dns_names import dns_name
from ansible_collections.community.ovh.plugins.module_utils._schema.mail_addresses import compared_address, mail_address
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values

ROUTE = "/email/domain/{domain}/redirection"
ITEM = ROUTE + "/{id}"
TASK = "/email/domain/{domain}/task/redirection"


def source(redirection: Values) -> str:
    """The address whose mail is redirected, as it is compared."""
    return compared_address(str(redirection["from"]))


def target(redirection: Values) -> str:
    """The address that the mail goes to, as it is compared."""
    return compared_address(str(redirection["to"]))


def is_local_copy(redirection: Values) -> bool:
    """The API keeps a local copy as a redirection of the address to itself (docs/api_facts.md, Objects)."""
    return source(redirection) == target(redirection)


def local_copy_of(address: str) -> Values:
    """The entry that keeps a local copy of an address."""
    return {"from": address, "to": address}


def line(redirection: Values) -> str:
    """One redirection in a diff."""
    return f"{redirection['from']} (local copy)" if is_local_copy(redirection) else f"{redirection['from']} -> {redirection['to']}"


def at_work(task: Values, sources: t.Collection[str]) -> bool:
    """Whether a task is about one of these sources; its account may be the whole address or what stands before the @ (docs/api_facts.md, Tasks)."""
    account = compared_address(str(task.get("account")))
    return any(account in (address, address.rpartition("@")[0]) for address in sources)


def additions(missing: t.Sequence[Values], values: Values) -> list[Write]:
    """A POST for each; a local copy goes with the first redirection of its source, if one is added anyway."""
    copies = {source(item): item for item in missing if is_local_copy(item)}
    writes = []
    for item in missing:
        if not is_local_copy(item):
            copy = copies.pop(source(item), None)
            body = {"from": item["from"], "to": item["to"], "localCopy": copy is not None}
            writes.append(Write("POST", ROUTE, values, body, (item, copy) if copy else (item,)))
    for item in copies.values():
        writes.append(Write("POST", ROUTE, values, {"from": item["from"], "to": item["to"], "localCopy": False}, (item,)))
    return writes


def repointing(old: Values, new: Values, values: Values) -> Write:
    """Another destination for a redirection that there is."""
    return Write("POST", ITEM + "/changeRedirection", {**values, "id": old["id"]}, {"to": new["to"]}, (new,))


def removal(redirection: Values, values: Values) -> Write:
    """The end of a redirection."""
    return Write("DELETE", ITEM, {**values, "id": redirection["id"]}, None, (redirection,))


REDIRECTION = Collection(
    word="redirection", plural="redirections", container="mail domain", list_route=ROUTE, item_route=ITEM, key="id",
    identity=lambda item: (source(item), target(item)), group=source, line=line, own=is_local_copy,
    add=additions, change=repointing, remove=removal, writes_at_once=2,
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
    """What a task of ovh_mail_redirection declares. Raises ValueError where its options contradict each other."""
    domain = domain_of(params)
    address = address_in(params["from"], domain)
    destination = destination_from(address, params["to"]) if params["to"] is not None else None
    present = params["state"] == "present"
    if present and destination is None:
        raise ValueError(f"{address}: to is missing: where shall its mail go?")
    if present and params["all"]:
        raise ValueError("all goes with state: absent")
    if not present and params["exclusive"]:
        raise ValueError("exclusive goes with state: present")
    if not present and destination and params["all"]:
        raise ValueError("to and all: true contradict each other: remove one destination, or all of them")
    declared = [{"from": address, "to": destination}] if present else []
    if params["local_copy"]:
        declared.append(local_copy_of(address))

    def absent(current: Values) -> bool:
        if source(current) != compared_address(address):
            return False
        if is_local_copy(current):
            return params["local_copy"] is False
        return not present and (params["all"] or target(current) == compared_address(str(destination)))

    def objection(current: t.Sequence[Values]) -> str | None:
        there = sorted(str(item["to"]) for item in current if source(item) == compared_address(address) and not is_local_copy(item))
        if present or destination or params["all"] or not there:
            return None
        return f"{address} goes to {', '.join(there)}: say with to which one to remove, or all: true"

    group = frozenset((compared_address(address),))
    return Wanted(values={"domain": domain}, groups=group, present=tuple(declared), absent=absent,
                  exclusive=group if params["exclusive"] else frozenset(), objection=objection)


SET_OPTIONS: dict[str, dict[str, t.Any]] = {
    "domain": {"type": "str", "required": True},
    "redirections": {"type": "list", "elements": "dict", "required": True, "options": {
        "from": {"type": "str", "required": True, "aliases": ["source"]},
        "to": {"type": "list", "elements": "str", "aliases": ["destination"]},
        "local_copy": {"type": "bool"},
        "id": {"type": "str"},
    }},
    "exclusive": {"type": "bool", "default": False},
    "purge": {"type": "bool", "default": False},
}


def wanted_redirections(params: Values) -> Wanted:
    """What a task of ovh_mail_redirection_set declares. Raises ValueError where its entries contradict each other."""
    domain = domain_of(params)
    declared: list[Values] = []
    copies: dict[str, bool] = {}
    groups = set()
    for entry in params["redirections"]:
        address = address_in(entry["from"], domain)
        groups.add(compared_address(address))
        for text in entry["to"] or []:
            declared.append({"from": address, "to": destination_from(address, text)})
        if entry["local_copy"] is not None:
            if copies.setdefault(compared_address(address), entry["local_copy"]) != entry["local_copy"]:
                raise ValueError(f"{address}: local_copy is true in one entry and false in another")
            declared += [local_copy_of(address)] if entry["local_copy"] else []
    return Wanted(values={"domain": domain}, groups=frozenset(groups), present=tuple(declared), purge=params["purge"],
                  absent=lambda current: is_local_copy(current) and copies.get(source(current)) is False,
                  exclusive=frozenset(groups if params["exclusive"] or params["purge"] else ()))


INFO_OPTIONS: dict[str, dict[str, t.Any]] = {
    "domain": {"type": "str", "required": True},
    "from": {"type": "list", "elements": "str", "aliases": ["source"]},
}


def asked_redirections(params: Values) -> Wanted:
    """What a task of ovh_mail_redirection_info asks for: some sources of a domain, or all."""
    domain = domain_of(params)
    groups = frozenset(compared_address(address_in(text, domain)) for text in params["from"] or ())
    return Wanted(values={"domain": domain}, groups=groups, purge=params["from"] is None)


def shown_redirections(current: t.Sequence[Values], wanted: Wanted, known: Values) -> Values:
    """The result of one source: its destinations, and whether it keeps a local copy."""
    shown = folded(current, wanted)
    return {"redirections": [item for item in shown if item["to"] is not None], "local_copy": any(item["local_copy"] for item in shown)}


def shown_redirection_set(current: t.Sequence[Values], wanted: Wanted, known: Values) -> Values:
    """The result of many sources; one that keeps a local copy and goes nowhere else has no `to`."""
    return {"redirections": folded(current, wanted)}


def folded(current: t.Sequence[Values], wanted: Wanted) -> list[Values]:
    """The redirections that a task is about, local copies folded into `local_copy`, in the order of their lines."""
    mine = [item for item in sorted(current, key=line) if wanted.purge or source(item) in wanted.groups]
    copied = {source(item) for item in mine if is_local_copy(item)}
    going = {source(item) for item in mine if not is_local_copy(item)}
    return [{"id": item.get("id"), "from": item["from"], "to": None if is_local_copy(item) else item["to"], "local_copy": source(item) in copied}
            for item in mine if not is_local_copy(item) or source(item) not in going]


def domain_of(params: Values) -> str:
    """The mail domain, as it is compared."""
    domain = str(params["domain"]).strip()
    if not domain.strip("."):
        raise ValueError("domain is empty")
    try:
        return dns_name(domain)
    except ValueError as error:
        raise ValueError(f"domain: {error}") from None


def destination_from(address: str, text: str) -> str:
    """A destination of this source, which can't be the source itself."""
    destination = declared_address("to", text)
    if compared_address(destination) == compared_address(address):
        raise ValueError(f"from and to are both {address}: local_copy: true keeps a copy of its mail")
    return destination


def address_in(text: str, domain: str) -> str:
    """A source as a whole address of the domain."""
    address = declared_address("from", text if "@" in text else f"{text.strip()}@{domain}")
    if address.rpartition("@")[2] != domain:
        raise ValueError(f"from: {address} is an address of another domain than {domain}")
    return address


def declared_address(option: str, text: str) -> str:
    """A whole address as an option gives it."""
    try:
        return mail_address(text.strip())
    except ValueError as error:
        raise ValueError(f"{option}: {error}; use one whole address, such as jane@example.org") from None
