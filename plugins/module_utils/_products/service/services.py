# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The contracts of services: what ends when, and what is renewed by itself. Pure."""

from __future__ import annotations

import datetime
import re
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server.shared import SERVER
from ansible_collections.community.ovh.plugins.module_utils._products.vps.shared import VPS
from ansible_collections.community.ovh.plugins.module_utils._schema.compare import same_name, same_text
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Service, Values
from ansible_collections.community.ovh.plugins.module_utils._schema.time_values import moment

SERVICE = Service("service", "services", "/services", "/services/{serviceId}", key="serviceId")
# Where there is no /services: what each service says of its own contract.
KINDS = (
    SERVER,
    VPS,
    Service("domain", "domains", "/domain", "/domain/{serviceName}", key="domain"),
    Service("mail domain", "mail domains", "/email/domain", "/email/domain/{domain}", key="domain"),
)


def product_of(route: str | None) -> str | None:
    """'dedicated/server' for '/dedicated/server/{serviceName}'."""
    return route.partition("/{")[0].strip("/") if route else None


# ---- until when, and what then

ENDING = "terminate"
NOT_ENDING = "empty"
AT_EXPIRY = "terminateAtExpirationDate"
CONTACTS = {"administrator": "contactAdmin", "billing": "contactBilling", "technical": "contactTech"}


def months_of(period: t.Any) -> int | None:
    """The months of a period: 12 for P1Y and P12M; None for one of days, and for none."""
    found = re.fullmatch(r"P(?:(\d+)Y)?(?:(\d+)M)?", str(period))
    return 12 * int(found[1] or 0) + int(found[2] or 0) or None if found else None


def lifecycle_of(contract: Values) -> Values:
    """What a contract's lifecycle is now."""
    return ((contract.get("billing") or {}).get("lifecycle") or {}).get("current") or {}


def renewal_of(contract: Values) -> Values:
    """A contract's renewal: its mode and its period."""
    renew = ((contract.get("billing") or {}).get("renew") or {}).get("current") or {}
    return {"mode": renew.get("mode"), "period": renew.get("period")}


def policy_of(contract: Values) -> str:
    """A contract's termination policy, which shows only in what is pending."""
    pending = [str(action) for action in lifecycle_of(contract).get("pendingActions") or ()]
    return next((action for action in pending if action.startswith(ENDING)), NOT_ENDING)


def display_name_of(contract: Values) -> t.Any:
    """A contract's name in the control panel."""
    return (contract.get("resource") or {}).get("displayName")


def terms(mode: str | None, period: t.Any, policy: str) -> Values:
    """How a service is renewed and ends, as results show it."""
    return {
        "renewal": mode,
        "renewal_period": period,
        "period": months_of(period),
        "termination_policy": policy,
        "ends": mode != "automatic" or policy != NOT_ENDING,
    }


def from_contract(contract: Values) -> Values:
    """A service as /services tells it."""
    billing, resource = contract.get("billing") or {}, contract.get("resource") or {}
    renewal, contacts = renewal_of(contract), (contract.get("customer") or {}).get("contacts") or ()
    return {
        "service_id": contract.get("serviceId"),
        "service_name": resource.get("name"),
        "display_name": display_name_of(contract),
        "product": product_of((contract.get("route") or {}).get("path")),
        "state": resource.get("state"),
        "creation": lifecycle_of(contract).get("creationDate"),
        "expiration": billing.get("expirationDate"),
        "engaged_until": (billing.get("engagement") or {}).get("endDate"),
        "contacts": {
            **dict.fromkeys(CONTACTS),
            **{contact["type"]: contact["customerCode"] for contact in contacts},
        },
        **terms(renewal["mode"], renewal["period"], policy_of(contract)),
    }


def terms_of_infos(renew: Values) -> Values:
    """How a service is renewed and ends, as its serviceInfos tell it."""
    months = renew.get("period")
    mode = "automatic" if renew.get("automatic") else "manual"
    return terms(mode, f"P{months}M" if months else None, AT_EXPIRY if renew.get("deleteAtExpiration") else NOT_ENDING)


def from_service_infos(kind: Service, name: str, infos: Values) -> Values:
    """A service as its own serviceInfos tell it."""
    return {
        "service_id": infos.get("serviceId"),
        "service_name": name,
        "display_name": None,
        "product": product_of(kind.item_route),
        "state": infos.get("status"),
        "creation": infos.get("creation"),
        "expiration": infos.get("expiration"),
        "engaged_until": infos.get("engagedUpTo"),
        "contacts": {word: infos.get(field) for word, field in CONTACTS.items()},
        **terms_of_infos(infos.get("renew") or {}),
    }


def with_days(service: Values, now: datetime.datetime) -> Values:
    """The service, and in how many whole days it ends; less than 0 where it has ended, null where it has no end."""
    end = moment(service["expiration"])
    return {**service, "days_left": None if end is None else (end - now) // datetime.timedelta(days=1)}


def named(service: Values, names: t.Iterable[str]) -> bool:
    """Whether a service has one of these names, its own or that of the control panel."""
    return any(
        same_name(name, service["service_name"]) or same_text(name.strip(), service["display_name"])
        for name in names
        if name.strip()
    )


def order(service: Values) -> tuple[str, str]:
    """What ends first comes first; what has no end comes last."""
    return str(service["expiration"] or "~"), str(service["service_name"])
