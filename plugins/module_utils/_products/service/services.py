# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The contracts of services, with their expiry and renewal. Pure."""

from __future__ import annotations

import datetime
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server.shared import SERVER
from ansible_collections.community.ovh.plugins.module_utils._products.service._models import (
    ServicesExpandedService,
    ServicesService,
)
from ansible_collections.community.ovh.plugins.module_utils._products.vps.shared import VPS
from ansible_collections.community.ovh.plugins.module_utils._schema.compare import same_name, same_text
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Service, Values
from ansible_collections.community.ovh.plugins.module_utils._schema.time_values import moment

SERVICE = Service("service", "services", "/services", "/services/{serviceId}", key="serviceId")
# Without /services, the contract of each service is read from its own serviceInfos.
KINDS = (
    SERVER,
    VPS,
    Service("domain", "domains", "/domain", "/domain/{serviceName}", key="domain"),
    Service("mail domain", "mail domains", "/email/domain", "/email/domain/{domain}", key="domain"),
)


def product_of(route: str | None) -> str | None:
    """Return the product of a route: 'dedicated/server' for '/dedicated/server/{serviceName}'; None without a route."""
    return route.partition("/{")[0].strip("/") if route else None


def from_contract(contract: ServicesExpandedService) -> Values:
    """Return a service's entry in the result, made of GET /services/{serviceId}."""
    billing, resource = contract.get("billing") or {}, contract.get("resource") or {}
    lifecycle = (billing.get("lifecycle") or {}).get("current") or {}
    renew = (billing.get("renew") or {}).get("current") or {}
    ends = renew.get("mode") != "automatic" or any(
        str(action).startswith("terminate") for action in lifecycle.get("pendingActions") or ()
    )
    return {
        "service_id": contract.get("serviceId"),
        "service_name": resource.get("name"),
        "display_name": resource.get("displayName"),
        "product": product_of((contract.get("route") or {}).get("path")),
        "state": resource.get("state"),
        "creation": lifecycle.get("creationDate"),
        "expiration": billing.get("expirationDate"),
        "engaged_until": (billing.get("engagement") or {}).get("endDate"),
        "renewal": renew.get("mode"),
        "renewal_period": renew.get("period"),
        "ends": ends,
    }


def from_service_infos(kind: Service, name: str, infos: ServicesService) -> Values:
    """Return a service's entry in the result, made of the GET of its serviceInfos."""
    renew = infos.get("renew") or {}
    months = renew.get("period")
    return {
        "service_id": infos.get("serviceId"),
        "service_name": name,
        "display_name": None,
        "product": product_of(kind.item_route),
        "state": infos.get("status"),
        "creation": infos.get("creation"),
        "expiration": infos.get("expiration"),
        "engaged_until": infos.get("engagedUpTo"),
        "renewal": "automatic" if renew.get("automatic") else "manual",
        "renewal_period": f"P{months}M" if months else None,
        "ends": bool(renew.get("deleteAtExpiration") or not renew.get("automatic")),
    }


def with_days(service: Values, now: datetime.datetime) -> Values:
    """Return the service with days_left: whole days until its expiry, negative afterwards, None without expiry."""
    end = moment(service["expiration"])
    return {**service, "days_left": None if end is None else (end - now) // datetime.timedelta(days=1)}


def named(service: Values, names: t.Iterable[str]) -> bool:
    """Return whether a service has one of these names: its own, or its display name."""
    return any(
        same_name(name, service["service_name"]) or same_text(name.strip(), service["display_name"])
        for name in names
        if name.strip()
    )


def order(service: Values) -> tuple[str, str]:
    """Return the sort key of a service: by expiry, services without expiry last."""
    return str(service["expiration"] or "~"), str(service["service_name"])
