# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""/services and /service: the contracts of all services of the account, expired ones too, with their names in the
control panel.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from .. import errors
from ..messages import Call
from .registry import route

if TYPE_CHECKING:
    from ..api import Api

ROUTES = {
    "servers": "/dedicated/server/{serviceName}",
    "domains": "/email/domain/{domain}",
    "vps": "/vps/{serviceName}",
}
PRODUCTS = {
    "servers": ("dedicated-server", "Dedicated server"),
    "domains": ("email-domain", "MX plan"),
    "vps": ("vps", "VPS"),
}
CONTACTS = {"administrator": "contactAdmin", "billing": "contactBilling", "technical": "contactTech"}
AT_EXPIRY = "terminateAtExpirationDate"
# Months, and how a contract writes them.
PERIODS = {1: "P1M", 12: "P1Y"}
ENGAGED_UNTIL = "2032-01-01"
# Where the contracts of a sandbox were last found: their ids, each with the kind and name of its service.
PLACES: WeakKeyDictionary[Api, dict[int, tuple[str, str]]] = WeakKeyDictionary()


@dataclass
class Contract:
    """One contract: what it is for, and what the service says of it."""

    kind: str
    name: str
    facts: dict[str, Any]
    infos: dict[str, Any]

    @property
    def number(self) -> int:
        """Its id."""
        return self.infos["serviceId"]


def contracts(api: Api) -> dict[int, Contract]:
    """Every contract of the account, by its id."""
    found = [
        Contract(kind, name, service.facts, service.service_infos)
        for kind in ROUTES
        for name, service in getattr(api.state, kind).items()
    ]
    return {contract.number: contract for contract in found}


def contract_of(api: Api, call: Call) -> Contract:
    """The contract that the call names."""
    number = call.params["serviceId"]
    found = known_contract(api, int(number)) if number.isdecimal() else None
    if found is None:
        raise errors.no_such_object("serviceId", number)
    return found


def known_contract(api: Api, number: int) -> Contract | None:
    """The contract with this id, where it was last or among all."""
    kind, name = PLACES.get(api, {}).get(number, ("servers", ""))
    service = getattr(api.state, kind).get(name)
    if service and service.service_infos["serviceId"] == number:
        return Contract(kind, name, service.facts, service.service_infos)
    found = contracts(api)
    PLACES[api] = {each: (contract.kind, contract.name) for each, contract in found.items()}
    return found.get(number)


def display_name(api: Api, contract: Contract) -> str:
    """The name that the contract has by now; the service itself may still show another."""
    return api.state.contract_names.get(
        contract.number, (contract.facts["iam"] or {"displayName": contract.name})["displayName"]
    )


def rename(api: Api, contract: Contract, name: str | None) -> None:
    """Names a contract at once, and its service after some time."""
    api.state.contract_names[contract.number] = name or contract.name
    if contract.facts["iam"]:
        api.state.agenda.add(
            api.settings.name_seconds, lambda: contract.facts["iam"].update(displayName=name or contract.name)
        )


def date_time(day: str | None) -> str | None:
    """The moment at which a day begins."""
    return day and day + "T00:00:00+00:00"


@route("GET /services")
def numbers(api: Api, call: Call) -> list[int]:
    """All contracts, ?resourceName= of one name, ?routes= of one kind."""
    name, path = call.asked("resourceName"), call.asked("routes")
    return [
        contract.number
        for contract in contracts(api).values()
        if name in (None, contract.name) and path in (None, ROUTES[contract.kind])
    ]


@route("GET /services/{serviceId}")
def item(api: Api, call: Call) -> dict[str, Any]:
    """One contract."""
    contract = contract_of(api, call)
    infos, (code, words), expired = contract.infos, PRODUCTS[contract.kind], contract.infos["status"] == "expired"
    mode, day = "automatic" if infos["renew"]["automatic"] else "manual", date_time(infos["expiration"])
    ends, engaged = infos["renew"]["deleteAtExpiration"], api.state.end_rules.get(contract.number)
    period = PERIODS.get(infos["renew"]["period"])
    hole = ROUTES[contract.kind].rpartition("/")[2].strip("{}")
    return {
        "billing": {
            "engagement": engaged and {"endDate": ENGAGED_UNTIL, "endRule": end_rule(engaged)},
            "engagementRequest": None,
            "expirationDate": day,
            "group": None,
            "nextBillingDate": None if ends else day,
            "plan": {"code": code, "invoiceName": words},
            "pricing": None,
            "lifecycle": {
                "capacities": {"actions": [*([] if engaged is None else ["terminateAtEngagementDate"]), AT_EXPIRY]},
                "current": {
                    "creationDate": date_time(infos["creation"]),
                    "pendingActions": [AT_EXPIRY] if ends else [],
                    "state": "unrenewed" if expired else "active",
                    "terminationDate": day if ends else None,
                },
            },
            "renew": {
                "capacities": {"mode": ["automatic", "manual"]},
                "current": {"mode": mode, "nextDate": None if ends else day, "period": period},
            },
        },
        "customer": {
            "contacts": [{"customerCode": infos[field], "type": role} for role, field in CONTACTS.items()],
        },
        "parentServiceId": None,
        "resource": {
            "displayName": display_name(api, contract),
            "name": contract.name,
            "product": {"name": code, "description": words},
            "resellingProvider": None,
            "state": "suspended" if expired else "active",
        },
        "route": {
            "path": ROUTES[contract.kind],
            "url": ROUTES[contract.kind].replace("{%s}" % hole, contract.name),
            "vars": [{"key": hole, "value": contract.name}],
        },
        "serviceId": contract.number,
        "tags": [],
    }


@route("PUT /services/{serviceId}")
def change(api: Api, call: Call) -> None:
    """Names a service at once; its renewal and its end show after some time."""
    contract = contract_of(api, call)
    if "displayName" in call.given:
        rename(api, contract, call.given["displayName"])
    renew, policy = call.given.get("renew") or {}, call.given.get("terminationPolicy")
    written: dict[str, Any] = {}
    if "mode" in renew:
        written["automatic"] = renew["mode"] == "automatic"
    if "period" in renew:
        months = [number for number, text in PERIODS.items() if text == renew["period"]]
        if not months:
            raise errors.bad_request("[renew.period] Given period (%s) is not available" % renew["period"])
        written["period"] = months[0]
    if policy is not None:
        written["deleteAtExpiration"] = policy == AT_EXPIRY
    renew_as(api, contract.infos, written)


def renew_as(api: Api, infos: dict[str, Any], written: dict[str, Any]) -> None:
    """Changes how a service is renewed, which shows after some time."""
    # A struct of its own: serviceInfos of before stay what they were.
    after = {**infos["renew"], **written}
    api.state.agenda.add(api.settings.contract_seconds, lambda: infos.update(renew=after))


@route("GET /services/{serviceId}/renewPeriodCapacities")
def periods(api: Api, call: Call) -> list[str]:
    """The periods that it can be renewed for."""
    return [PERIODS[months] for months in contract_of(api, call).infos["possibleRenewPeriod"]]


def end_rule(strategy: str) -> dict[str, Any]:
    """What happens at the end of an engagement."""
    return {"strategy": strategy, "possibleStrategies": ["CANCEL_SERVICE", "REACTIVATE_ENGAGEMENT"]}


@route("GET /services/{serviceId}/billing/engagement")
def engagement(api: Api, call: Call) -> dict[str, Any]:
    """The engagement, if there is one."""
    number = contract_of(api, call).number
    if number not in api.state.end_rules:
        raise errors.absent()
    return {
        "currentPeriod": {"startDate": "2031-01-01", "endDate": ENGAGED_UNTIL},
        "endRule": end_rule(api.state.end_rules[number]),
    }


@route("PUT /services/{serviceId}/billing/engagement/endRule")
def change_end_rule(api: Api, call: Call) -> None:
    """Changes what happens at its end."""
    number = contract_of(api, call).number
    if number not in api.state.end_rules:
        raise errors.absent()
    api.state.end_rules[number] = call.given["strategy"]


@route("GET /service")
def old_numbers(api: Api, call: Call) -> list[int]:
    """All contracts, the older way."""
    return list(contracts(api))


@route("GET /service/{serviceId}")
def old_item(api: Api, call: Call) -> dict[str, Any]:
    """One contract, the older way."""
    contract, new = contract_of(api, call), item(api, call)
    infos = contract.infos
    return {
        "creationDate": infos["creation"],
        "details": [],
        "engagementDate": infos["engagedUpTo"],
        "expirationDate": infos["expiration"],
        "nextBillingDate": infos["expiration"],
        "plan": {"code": new["billing"]["plan"]["code"], "product": {"name": new["resource"]["product"]["name"]}},
        "quantity": 1,
        "renew": {
            "dayOfMonth": 1,
            "interval": "P1M",
            "mode": infos["renewalType"],
            "possibleIntervals": ["P1M", "P1Y"],
            "possibleModes": [infos["renewalType"], "manual"],
        },
        "resource": {
            "displayName": new["resource"]["displayName"],
            "name": contract.name,
            "state": "suspended" if infos["status"] == "expired" else "ok",
        },
        "route": new["route"],
        "state": "expired" if infos["status"] == "expired" else "ok",
    }


@route("PUT /service/{serviceId}")
def old_change(api: Api, call: Call) -> None:
    """Names a service, the older way."""
    contract, name = contract_of(api, call), (call.given.get("resource") or {}).get("displayName")
    if name is not None:
        rename(api, contract, name)
