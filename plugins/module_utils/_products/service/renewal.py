# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Renewal and end of services (ovh_service)."""

from __future__ import annotations

import typing as t

from ansible_collections.community.ovh.plugins.module_utils._products.service.info import SERVICE_INFO
from ansible_collections.community.ovh.plugins.module_utils._products.service.services import (
    AT_EXPIRY,
    CONTACTS,
    ENDING,
    KINDS,
    NOT_ENDING,
    SERVICE,
    display_name_of,
    months_of,
    policy_of,
    product_of,
    renewal_of,
    terms,
    terms_of_infos,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.action import DestructiveAction
from ansible_collections.community.ovh.plugins.module_utils._schema.compare import (
    covers,
    same_label,
    same_name,
    same_text,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.list_settings import (
    Asks,
    ListSettings,
    OfferedValues,
    SettingsOf,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Field, Service, Setting, Values
from ansible_collections.community.ovh.plugins.module_utils._schema.source import Source

# The API may show a change of a contract some time after it has taken it.
SHOWS_WITHIN = 60.0
REQUESTS = "/me/task/contactChange"
OPEN_REQUESTS = ("todo", "doing", "checkValidity", "validatingByCustomers")
ENGAGEMENT = f"{SERVICE.item_route}/billing/engagement"


# ---- what the task asks for


def given(**values: t.Any) -> Values | None:
    """Return the values that a task gives; None if it gives none of them."""
    return {name: value for name, value in values.items() if value is not None} or None


def months_asked(params: Values) -> int | None:
    """Return the wanted period. Raises ValueError for one that is no number of months."""
    months: int | None = params["period"]
    if months is not None and months < 1:
        raise ValueError(f"period: {months} is not a number of months of at least 1")
    return months


def renewal_asked(params: Values) -> Values | None:
    """Return the wanted renewal of a contract."""
    months = months_asked(params)
    return given(mode=params["renewal"], period=months and f"P{months}M")


def infos_asked(params: Values) -> Values | None:
    """Return the wanted renewal of a service, as its serviceInfos say it."""
    mode, policy = params["renewal"], params["termination_policy"]
    if policy not in (None, NOT_ENDING, AT_EXPIRY):
        raise ValueError(f"termination_policy: {policy}")
    return given(
        automatic=mode and mode == "automatic",
        period=months_asked(params),
        deleteAtExpiration=policy and policy == AT_EXPIRY,
    )


def ending(params: Values) -> DestructiveAction | None:
    """Return what a task destroys that lets services end."""
    policy = params["termination_policy"]
    if policy in (None, NOT_ENDING):
        return None
    effect = "deletes the service with all that it holds at that date"
    return DestructiveAction(f"termination_policy: {policy}", "termination", effect, once=True)


# ---- what services have, and can have


def merged(wanted: Values, current: Values | None) -> Values:
    """Return the whole renewal, since the API takes no part of one."""
    return {**{name: value for name, value in (current or {}).items() if value is not None}, **wanted}


def same_renewal(wanted: Values, current: Values) -> bool:
    """Return whether two renewals mean the same: a year is twelve months."""
    return wanted.get("mode") == current.get("mode") and is_same_period(wanted, current)


def is_same_period(wanted: Values, current: Values) -> bool:
    """Return whether the wanted period, if one is wanted, is the current one."""
    return wanted.get("period") is None or months_of(wanted["period"]) == months_of(current.get("period"))


def offered_period(wanted: Values, periods: list[str]) -> Values:
    """Return a renewal with its period as the API lists it."""
    months = months_of(wanted["period"])
    period = next((each for each in periods if months_of(each) == months), None)
    if period is None:
        possible = ", ".join(str(each) for each in sorted(filter(None, map(months_of, periods)))) or "none"
        raise ValueError(f"its period cannot be {months} months (possible: {possible})")
    return {**wanted, "period": period}


def impossible(what: str, wanted: t.Any, possible: t.Sequence[t.Any] | None) -> str:
    """Return why a value cannot be set; "" if it can, and where the API does not say which can."""
    if not possible or wanted is None or wanted in possible:
        return ""
    return f"its {what} cannot be {wanted} (possible: {', '.join(map(str, possible))})"


def contract_refuses(changes: Values, contract: Values) -> str:
    """Return why a contract does not take these values."""
    billing = contract.get("billing") or {}
    modes = ((billing.get("renew") or {}).get("capacities") or {}).get("mode")
    actions = ((billing.get("lifecycle") or {}).get("capacities") or {}).get("actions")
    strategies = ((billing.get("engagement") or {}).get("endRule") or {}).get("possibleStrategies")
    policy = changes.get("terminationPolicy")
    return (
        impossible("renewal", changes.get("renew", {}).get("mode"), modes)
        or impossible("termination_policy", None if policy == NOT_ENDING else policy, actions)
        or impossible("engagement_end", changes.get("strategy"), strategies)
    )


def infos_refuse(changes: Values, infos: Values) -> str:
    """Return why a service does not take these values."""
    renew, current = changes.get("renew", {}), infos.get("renew") or {}
    ends = renew.get("deleteAtExpiration") and not current.get("deleteAtExpiration")
    if ends and infos.get("canDeleteAtExpiration") is False:
        return f"its termination_policy cannot be {AT_EXPIRY}"
    if current.get("forced") and not renew.get("automatic", True):
        return "its renewal is always automatic"
    return impossible("period", renew.get("period"), infos.get("possibleRenewPeriod"))


def strategy_of(engagement: Values) -> t.Any:
    """Return what happens at the end of an engagement."""
    return (engagement.get("endRule") or {}).get("strategy")


# ---- its contacts, who change once both sides have agreed


def contacts_asked(params: Values) -> Values | None:
    """Return the wanted contacts: API name → account. Raises ValueError for one that is no account."""
    given = params["change_contact"]
    if given is None:
        return None
    wanted = {CONTACTS[word]: account.strip() for word, account in given.items() if account is not None}
    if not wanted or not all(wanted.values()):
        raise ValueError("change_contact: give at least one account")
    return wanted


def is_asked(request: Values, name: str, field: str, account: str) -> bool:
    """Return whether an open request asks that an account becomes this contact of a service."""
    return (
        request.get("state") in OPEN_REQUESTS
        and same_name(request.get("serviceDomain"), name)
        and same_text(account, request.get("toAccount"))
        and field in (request.get("contactTypes") or ())
    )


def other_contacts(wanted: Values, service: Values) -> Values:
    """Return the wanted contacts that a service does not have."""
    now = {CONTACTS[word]: account for word, account in (service["contacts"] or {}).items()}
    return {field: account for field, account in wanted.items() if not same_text(account, now.get(field))}


def contacts_to_ask(wanted: Values, service: Values, requests: list[Values]) -> Values:
    """Return the contacts that nobody was asked for yet."""
    pending = contacts_pending(wanted, service, requests)
    return {field: account for field, account in other_contacts(wanted, service).items() if field not in pending}


def contacts_pending(wanted: Values, service: Values, requests: list[Values]) -> Values:
    """Return the contacts for whom both sides were asked and have not agreed yet."""
    return {
        field: account
        for field, account in other_contacts(wanted, service).items()
        if any(is_asked(each, service["service_name"], field, account) for each in requests)
    }


def contact_words(body: Values) -> str:
    """Return what is asked, for the diff."""
    roles = {field: word for word, field in CONTACTS.items()}
    return ", ".join(f"asks {account} to become its {roles[field]} contact" for field, account in body.items())


# ---- what results show


def contract_shown(values: Values) -> Values:
    """Return a contract's fields in the words of results."""
    renewal = values["renew"]
    engagement = {"engagement_end": values["strategy"]} if "strategy" in values else {}
    named = {"display_name": values["displayName"]}
    return {**named, **terms(renewal.get("mode"), renewal.get("period"), values["terminationPolicy"]), **engagement}


def infos_shown(values: Values) -> Values:
    """Return the renewal that serviceInfos tell, in the words of results."""
    return terms_of_infos(values["renew"] or {})


def day(text: str | None) -> str:
    """Return the day of a date, for people."""
    return text[:10] if text else "an unknown date"


def every(months: int | None) -> str:
    """Return a period, for people."""
    if not months:
        return ""
    count, unit = (months // 12, "year") if months % 12 == 0 else (months, "month")
    return f" every {unit}" if count == 1 else f" every {count} {unit}s"


def line(service: Values) -> str:
    """Return a service in a diff, for those who pay for it."""
    name, shown = service["service_name"], service["display_name"]
    label = f"{service['product']} {name}" + (f" ({shown})" if shown and shown != name else "")
    policy = service["termination_policy"]
    if policy == "terminateAtEngagementDate":
        fate = f"ends with its engagement on {day(service['engaged_until'])}"
    elif policy.startswith(ENDING):
        fate = f"ends on {day(service['expiration'])}"
    elif service["renewal"] == "automatic":
        fate = f"renewed automatically{every(service['period'])}, next on {day(service['expiration'])}"
    else:
        fate = f"not renewed automatically, expires on {day(service['expiration'])}"
    then = service.get("engagement_end")
    return f"{label}: {fate}" + (f"; at the end of its engagement: {then}" if then else "")


# ---- the description

CONTRACT = SettingsOf(
    SERVICE,
    settings=(
        Setting(
            "contract",
            SERVICE,
            SERVICE.item_route,
            (
                Field("renew", type="dict", seen=renewal_of, desired_value=merged, equals=same_renewal),
                Field("terminationPolicy", seen=policy_of),
                Field("displayName", seen=display_name_of, equals=same_label),
            ),
            lag=SHOWS_WITHIN,
        ),
        Setting(
            "engagement",
            SERVICE,
            f"{ENGAGEMENT}/endRule",
            (Field("strategy", option="engagement_end", seen=strategy_of),),
            read_at=ENGAGEMENT,
            lag=SHOWS_WITHIN,
        ),
    ),
    composed={"renew": renewal_asked},
    shown=contract_shown,
    refuses=contract_refuses,
    offered=(
        OfferedValues(
            "renew",
            Source(f"{SERVICE.item_route}/renewPeriodCapacities", is_list=True),
            asked=lambda wanted, current: not is_same_period(wanted, current),
            choose=offered_period,
        ),
    ),
)


def infos_of(kind: Service) -> SettingsOf:
    """Return the renewal of one kind of services, as they tell it themselves."""
    renew = Field("renew", type="dict", desired_value=merged, equals=lambda wanted, current: covers(current, wanted))
    return SettingsOf(
        kind,
        settings=(Setting("renewal", kind, f"{kind.item_route}/serviceInfos", (renew,), lag=SHOWS_WITHIN),),
        composed={"renew": infos_asked},
        shown=infos_shown,
        refuses=infos_refuse,
        lacks=("display_name", "engagement_end"),
    )


RENEWAL = ListSettings(
    SERVICE_INFO,
    naming="service_name",
    listed=CONTRACT,
    elsewhere=tuple(map(infos_of, KINDS)),
    options={
        "renewal": {"type": "str", "choices": ["automatic", "manual"]},
        "period": {"type": "int"},
        "change_contact": {"type": "dict", "options": {word: {"type": "str"} for word in CONTACTS}},
    },
    line=line,
    destroys=ending,
    asks=Asks(
        "change_contact",
        Source(REQUESTS, is_list=True, item_route=f"{REQUESTS}/{{id}}"),
        contacts_asked,
        routes={kind: f"{kind.item_route}/changeContact" for kind in KINDS},
        kind=lambda service: next((each for each in KINDS if product_of(each.item_route) == service["product"]), None),
        body=contacts_to_ask,
        pending=contacts_pending,
        words=contact_words,
    ),
)
