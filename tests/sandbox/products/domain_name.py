# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""/domain: domain names, and what their registries keep of them. Changes at a registry are tasks."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from .. import errors
from ..messages import Call
from ..state.domain_names import DomainName, server
from ..state.objects import Facts
from . import domain_task, tags
from .registry import route

if TYPE_CHECKING:
    from ..api import Api

DOMAIN = "/domain/{serviceName}"
TASKS = DOMAIN + "/task"
OVHCLOUD = ("hosted", "anycast")
LOCKS = {"locked": "locking", "unlocked": "unlocking"}


def domain_of(api: Api, call: Call) -> DomainName:
    """The domain that the call names; the gate has seen that it exists."""
    return api.state.domain_names[call.params["serviceName"]]


@route("GET /domain")
def names(api: Api, call: Call) -> list[str]:
    """Every domain, ?whoisOwner= of one owner."""
    filters, owner = tags.parse(call.asked("iamTags")), call.asked("whoisOwner")
    return [
        name
        for name, each in api.state.domain_names.items()
        if tags.match(tags.of(each.facts), filters) and owner in (None, each.facts["whoisOwner"])
    ]


@route("GET " + DOMAIN)
def facts(api: Api, call: Call) -> Facts:
    """The domain itself."""
    return domain_of(api, call).facts


@route("GET %s/serviceInfos" % DOMAIN)
def service_infos(api: Api, call: Call) -> Facts:
    """Until when, and how it is renewed."""
    return domain_of(api, call).service_infos


@route("PUT %s/serviceInfos" % DOMAIN)
def change_service_infos(api: Api, call: Call) -> None:
    """Changes the renewal."""
    domain_of(api, call).service_infos.update(call.given)


@route("PUT " + DOMAIN)
def change(api: Api, call: Call) -> Facts:
    """The lock, after a while; OVHcloud's name servers, by a task."""
    known, given = domain_of(api, call).facts, call.given
    lock = given.get("transferLockStatus")
    if lock in LOCKS and lock != known["transferLockStatus"]:
        if known["transferLockStatus"] == "unavailable":
            raise errors.bad_request("The extension of this domain has no transfer lock")
        known["transferLockStatus"] = LOCKS[lock]
        api.state.agenda.add(api.settings.task_seconds, lambda: known.update(transferLockStatus=lock))
    if given.get("nameServerType") in OVHCLOUD:
        hosts = api.state.zones[call.params["serviceName"]].facts["nameServers"]
        start(
            api, call, "DomainDnsUpdate", lambda: use_servers(api, known, [{"host": each} for each in hosts], "hosted")
        )
    return {name: value for name, value in known.items() if name != "iam"}


@route("GET %s/authInfo" % DOMAIN)
def auth_code(api: Api, call: Call) -> str:
    """The code that a transfer needs."""
    domain = domain_of(api, call)
    if domain.facts["transferLockStatus"] == "locked":
        raise errors.refused(403, "Client::Forbidden", "The domain is locked")
    return domain.auth_code


# --- contacts


@route("GET %s/configurations/obfuscatedEmails" % DOMAIN)
def hidden(api: Api, call: Call) -> list[Facts]:
    """The contacts that hide their addresses, and what is shown instead."""
    return [
        {"type": each, "value": "%s@hidden.example" % each, "status": "done"} for each in domain_of(api, call).hidden
    ]


@route("PUT %s/configurations/obfuscatedEmails" % DOMAIN)
def hide(api: Api, call: Call) -> list[Facts]:
    """Other contacts hide theirs."""
    domain_of(api, call).hidden = list(call.given["contacts"])
    return hidden(api, call)


# --- tasks


@route("GET " + TASKS)
def task_ids(api: Api, call: Call) -> list[int]:
    """The tasks of the domain."""
    return domain_task.ids(api, call, domain_of(api, call).tasks)


@route("GET %s/{id}" % TASKS)
def task(api: Api, call: Call) -> Facts | None:
    """One task."""
    return domain_task.one(api, call, domain_of(api, call).tasks)


def start(api: Api, call: Call, function: str, apply: Callable[[], None]) -> Facts:
    """A task, which changes something once it is done; or it ends as the settings say, and changes nothing."""
    facts: Facts = {"type": "domain", "domain": call.params["serviceName"], "function": function}
    return domain_task.start(api, domain_of(api, call).tasks, TASKS, facts, apply)


def refuse_if_busy(api: Api, call: Call) -> None:
    """The 409 of a second change while a task is at work."""
    now = api.state.agenda.now()
    if any(
        (stored.current(now) or {}).get("status") in ("todo", "doing") for stored in domain_of(api, call).tasks.values()
    ):
        raise errors.conflict("A task on this domain is at work")


# --- name servers


def use_servers(api: Api, known: Facts, servers: list[Facts], kind: str) -> None:
    """The registry has other name servers."""
    known["nameServers"] = [server(api.state.next_number(), each["host"], kind, each.get("ip")) for each in servers]
    known["nameServerType"] = kind


@route("POST %s/nameServers/update" % DOMAIN)
def set_servers(api: Api, call: Call) -> Facts:
    """The whole list of name servers."""
    refuse_if_busy(api, call)
    known, servers = domain_of(api, call).facts, call.given["nameServers"]
    if not servers:
        raise errors.bad_request("[nameServers] At least one name server is needed")
    return start(api, call, "DomainDnsUpdate", lambda: use_servers(api, known, servers, "external"))


# --- keys


@route("GET %s/dsRecord" % DOMAIN)
def key_ids(api: Api, call: Call) -> list[int]:
    """The keys, ?status= and ?flags= of some."""
    return [
        each["id"]
        for each in domain_of(api, call).keys
        if call.asked("status") in (None, each["status"]) and call.asked("flags") in (None, str(each["flags"]))
    ]


@route("GET %s/dsRecord/{id}" % DOMAIN)
def key(api: Api, call: Call) -> Facts:
    """One key."""
    for each in domain_of(api, call).keys:
        if str(each["id"]) == call.params["id"]:
            return each
    raise errors.no_such_object("id", call.params["id"])


def key_in(facts: Facts) -> tuple[int, int, str]:
    """What makes two keys the same."""
    return facts["flags"], facts["algorithm"], facts["publicKey"]


@route("POST %s/dsRecord" % DOMAIN)
def set_keys(api: Api, call: Call) -> Facts:
    """The whole list of keys; those that are not in it are removed, and listed for a time."""
    refuse_if_busy(api, call)
    domain, given = domain_of(api, call), call.given["keys"]
    if domain.facts["nameServerType"] in OVHCLOUD or not domain.facts["dnssecSupported"]:
        raise errors.bad_request("DS records of this domain cannot be changed")

    def apply() -> None:
        wanted = [key_in(each) for each in given]
        known = {key_in(each): each for each in domain.keys if each["status"] == "published"}
        old = [{**each, "status": "removed"} for each in domain.keys if key_in(each) not in wanted]
        new = [{**each, "id": api.state.next_number(), "status": "published"} for each in given]
        domain.keys = [*old, *(known.get(key_in(each), each) for each in new)]
        domain.facts["dnssecState"] = "enabled" if given else "disabled"

    return start(api, call, "DomainDnssecUpdate", apply)


# --- glue records


@route("GET %s/glueRecord" % DOMAIN)
def glue_hosts(api: Api, call: Call) -> list[str]:
    """The hosts, ?host= of one."""
    return [host for host in domain_of(api, call).glue if call.asked("host") in (None, host)]


@route("GET %s/glueRecord/{host}" % DOMAIN)
def glue(api: Api, call: Call) -> Facts:
    """One glue record."""
    return {"host": call.params["host"], "ips": known_glue(api, call)[call.params["host"]]}


def known_glue(api: Api, call: Call) -> dict[str, list[str]]:
    """The glue records of a domain, if the one that the call names is one of them."""
    records = domain_of(api, call).glue
    if call.params["host"] not in records:
        raise errors.no_such_object("host", call.params["host"])
    return records


@route("POST %s/glueRecord" % DOMAIN)
def create_glue(api: Api, call: Call) -> Facts:
    """A host of the domain gets an address at the registry."""
    refuse_if_busy(api, call)
    domain, host, ips = domain_of(api, call), call.given["host"], list(call.given["ips"])
    if not host.endswith("." + call.params["serviceName"]) or not domain.facts["hostSupported"]:
        raise errors.bad_request("[host] %s cannot have a glue record" % host)
    if host in domain.glue:
        raise errors.conflict("The glue record of %s already exists" % host)
    return start(api, call, "DomainHostCreate", lambda: domain.glue.update({host: ips}))


@route("POST %s/glueRecord/{host}/update" % DOMAIN)
def change_glue(api: Api, call: Call) -> Facts:
    """Other addresses."""
    refuse_if_busy(api, call)
    records, host, ips = known_glue(api, call), call.params["host"], list(call.given["ips"])
    return start(api, call, "DomainHostUpdate", lambda: records.update({host: ips}))


@route("DELETE %s/glueRecord/{host}" % DOMAIN)
def delete_glue(api: Api, call: Call) -> Facts:
    """No addresses any more; not while the host is a name server."""
    refuse_if_busy(api, call)
    records, host = known_glue(api, call), call.params["host"]
    if any(each["nameServer"] == host for each in domain_of(api, call).facts["nameServers"]):
        raise errors.conflict("The host %s is in use" % host)
    return start(api, call, "DomainHostDelete", lambda: records.pop(host, None) and None)
