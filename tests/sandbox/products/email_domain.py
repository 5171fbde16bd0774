# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""/email/domain: redirections, whose writes are tasks that vanish when they are done."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from .. import errors
from ..messages import Call
from ..state.mail import MailDomain
from . import tags
from .registry import route

if TYPE_CHECKING:
    from ..api import Api

DOMAIN = "/email/domain/{domain}"
FILTERS: dict[str, Callable[[str, str], bool]] = {
    "exact": lambda value, wanted: value == wanted,
    "like": lambda value, wanted: wanted.lower() in value.lower(),
    "ignored": lambda value, wanted: True,
}


def domain_of(api: Api, call: Call) -> MailDomain:
    """The domain that the call names; the gate has seen that it exists."""
    return api.state.domains[call.params["domain"]]


def writable_domain(api: Api, call: Call) -> MailDomain:
    """The same, if it takes changes."""
    domain = domain_of(api, call)
    if domain.facts["status"] != "ok":
        raise errors.bad_request("The domain is %s" % domain.facts["status"])
    return domain


def redirection_of(domain: MailDomain, call: Call) -> dict[str, str]:
    """The redirection that the call names."""
    if call.params["id"] not in domain.redirections:
        raise errors.no_such_object("id", call.params["id"])
    return domain.redirections[call.params["id"]]


@route("GET /email/domain")
def names(api: Api, call: Call) -> list[str]:
    """Every domain, expired ones too."""
    filters = tags.parse(call.asked("iamTags"))
    return [name for name, domain in api.state.domains.items() if tags.match(tags.of(domain.facts), filters)]


@route("GET " + DOMAIN)
def facts(api: Api, call: Call) -> dict[str, Any]:
    """The domain itself."""
    return domain_of(api, call).facts


@route("GET %s/serviceInfos" % DOMAIN)
def service_infos(api: Api, call: Call) -> dict[str, Any]:
    """Until when, and how it is renewed."""
    return domain_of(api, call).service_infos


@route("PUT %s/serviceInfos" % DOMAIN)
def change_service_infos(api: Api, call: Call) -> None:
    """Changes the renewal."""
    domain_of(api, call).service_infos.update(call.given)


@route("GET %s/recommendedDNSRecords" % DOMAIN)
def recommended_records(api: Api, call: Call) -> list[dict[str, Any]]:
    """The MX and SPF records that the mail of the domain needs."""
    records = [("MX", "%d mx%d.mail.ovh.net." % (priority, number)) for priority, number in ((1, 1), (5, 2), (100, 3))]
    return [
        {"id": 0, "zone": call.params["domain"], "fieldType": kind, "subDomain": "", "target": target, "ttl": 0}
        for kind, target in (*records, ("SPF", '"v=spf1 include:mx.ovh.com ~all"'))
    ]


@route("GET %s/redirection" % DOMAIN)
def redirection_ids(api: Api, call: Call) -> list[str]:
    """The redirections, ?from= and ?to= of some."""
    wanted = {name: value for name, value in call.query if name in ("from", "to")}
    fits = FILTERS[api.settings.mail_filter]
    return [
        number
        for number, entry in domain_of(api, call).redirections.items()
        if all(fits(entry[name], value) for name, value in wanted.items())
    ]


@route("GET %s/redirection/{id}" % DOMAIN)
def redirection(api: Api, call: Call) -> dict[str, str]:
    """One redirection."""
    return redirection_of(domain_of(api, call), call)


@route("POST %s/redirection" % DOMAIN)
def create(api: Api, call: Call) -> dict[str, str]:
    """A task that adds it; a local copy is a second entry, from the source to itself."""
    domain, source, destination = writable_domain(api, call), call.given["from"], call.given["to"]
    if not source.lower().endswith("@" + call.params["domain"].lower()) or "@" not in destination:
        raise errors.bad_request(
            "[from, to] Given data (%s, %s) are not addresses, the first of this domain" % (source, destination)
        )
    if has(domain, source, destination):
        raise errors.conflict("This redirection already exists")
    refuse_if_busy(api, domain, source)

    def apply() -> None:
        add(api, domain, source, destination)
        if call.given["localCopy"]:
            add(api, domain, source, source)

    return start(api, call, domain, "add", source, apply)


@route("POST %s/redirection/{id}/changeRedirection" % DOMAIN)
def change(api: Api, call: Call) -> dict[str, str]:
    """A task that gives it another destination, and with it maybe another id."""
    domain, destination = writable_domain(api, call), call.given["to"]
    entry = redirection_of(domain, call)
    if "@" not in destination:
        raise errors.bad_request("[to] Given data (%s) is not an address" % destination)
    refuse_if_busy(api, domain, entry["from"])

    def apply() -> None:
        if domain.redirections.get(entry["id"]) is not entry:
            return
        if api.settings.ids_change:
            del domain.redirections[entry["id"]]
            add(api, domain, entry["from"], destination)
        else:
            entry["to"] = destination

    return start(api, call, domain, "change", entry["from"], apply)


@route("DELETE %s/redirection/{id}" % DOMAIN)
def delete(api: Api, call: Call) -> dict[str, str]:
    """A task that removes it."""
    domain = writable_domain(api, call)
    entry = redirection_of(domain, call)
    refuse_if_busy(api, domain, entry["from"])
    return start(api, call, domain, "delete", entry["from"], lambda: domain.redirections.pop(entry["id"], None))


@route("GET %s/task/redirection" % DOMAIN)
def task_ids(api: Api, call: Call) -> list[str]:
    """The tasks that are not done, ?account= of one account."""
    account = call.asked("account")
    return [number for number, task in domain_of(api, call).tasks.items() if account in (None, task["account"])]


@route("GET %s/task/redirection/{id}" % DOMAIN)
def one_task(api: Api, call: Call) -> dict[str, str]:
    """One task; 404 once it is done."""
    found = domain_of(api, call).tasks.get(call.params["id"])
    if found is None:
        raise errors.no_such_object("id", call.params["id"])
    return found


def has(domain: MailDomain, source: str, destination: str) -> bool:
    """True if there is exactly this redirection."""
    return any((entry["from"], entry["to"]) == (source, destination) for entry in domain.redirections.values())


def add(api: Api, domain: MailDomain, source: str, destination: str) -> None:
    """A new entry, unless a task before this one has made it."""
    if not has(domain, source, destination):
        number = str(18700000 + api.state.next_number())
        domain.redirections[number] = {"id": number, "from": source, "to": destination}


def refuse_if_busy(api: Api, domain: MailDomain, source: str) -> None:
    """Raises 409 if the settings forbid a second write while a task of the same source is pending."""
    if api.settings.busy_conflict and source.lower() in domain.busy.values():
        raise errors.conflict("An action is already pending on this account")


def start(
    api: Api, call: Call, domain: MailDomain, action: str, source: str, apply: Callable[[], Any]
) -> dict[str, str]:
    """A task for this source. It has no status: it is there until it is done."""
    account = source if api.settings.task_account == "address" else source.split("@")[0]
    task = {
        "id": str(21500000 + api.state.next_number()),
        "account": account,
        "action": action,
        "date": api.date(),
        "domain": call.params["domain"],
        "type": "forward",
    }
    domain.tasks[task["id"]], domain.busy[task["id"]] = task, source.lower()
    outcome = api.settings.mail_outcome

    def end() -> None:
        del domain.tasks[task["id"]], domain.busy[task["id"]]
        if outcome != "lost":
            apply()

    if outcome == "never":
        api.state.agenda.hold(end)
    else:
        api.state.agenda.add(api.settings.task_seconds, end)
    return task
