# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The account's consumer keys and applications: what they are, which of them a filter means, and where a key may be
used.
"""

from __future__ import annotations

import datetime
import ipaddress
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._schema.compare import same_text
from ansible_collections.community.ovh.plugins.module_utils._schema.names import snake_case
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Field, Service, Setting, Values
from ansible_collections.community.ovh.plugins.module_utils._schema.time_values import duration, moment

APPLICATION = Service(
    "application", "applications", "/me/api/application", "/me/api/application/{applicationId}", key="applicationId"
)
CREDENTIAL = Service(
    "credential", "credentials", "/me/api/credential", "/me/api/credential/{credentialId}", key="credentialId"
)
# Answers for applications of other accounts, too, which /me/api/application does not have.
APPLICATION_OF_CREDENTIAL = "/me/api/credential/{credentialId}/application"
AT_WORK = "/auth/currentCredential"

APPLICATION_STATUSES = ("active", "blocked", "inactive", "trusted")
CREDENTIAL_STATUSES = ("expired", "pendingValidation", "refused", "validated")

# What results show: the API's fields, and what is found out beside them.
APPLICATION_FIELDS = ("applicationId", "applicationKey", "name", "description", "status", "credentialIds", "atWork")
CREDENTIAL_FIELDS = (
    "credentialId",
    "applicationId",
    "applicationName",
    "applicationDescription",
    "applicationStatus",
    "status",
    "rules",
    "creation",
    "expiration",
    "lastUse",
    "allowedIPs",
    "ovhSupport",
    "atWork",
)

Block: t.TypeAlias = "ipaddress.IPv4Network | ipaddress.IPv6Network"
Fits = t.Callable[[Values, t.Any, datetime.datetime], bool]


# ---- time


def unused_for(credential: Values, text: str, now: datetime.datetime) -> bool:
    """Whether it was last used so long ago; one that never was counts from its creation."""
    last = moment(credential.get("lastUse")) or moment(credential.get("creation"))
    return last is not None and now - last >= duration(text)


def expires_within(credential: Values, text: str, now: datetime.datetime) -> bool:
    """Whether it ends within so long, or has ended; one without an end never does."""
    end = moment(credential.get("expiration"))
    return end is not None and end - now <= duration(text)


# ---- filters


def named(text: t.Any, names: t.Iterable[str]) -> bool:
    """Whether this is one of the names, without regard to case."""
    return any(name.strip() and same_text(name.strip(), text) for name in names)


CREDENTIAL_FILTERS: dict[str, Fits] = {
    "status": lambda credential, wanted, now: named(credential["status"], wanted),
    "application_id": lambda credential, wanted, now: credential["applicationId"] in wanted,
    "application_name": lambda credential, wanted, now: named(credential["applicationName"], wanted),
    "unused_for": unused_for,
    "expires_within": expires_within,
}
APPLICATION_FILTERS: dict[str, Fits] = {
    "status": lambda application, wanted, now: named(application["status"], wanted),
    "application_name": lambda application, wanted, now: named(application["name"], wanted),
}


def misfit(facts: Values, filters: dict[str, Fits], params: Values, now: datetime.datetime) -> str | None:
    """The first filter of a task that does not mean this object; None where all of them do."""
    return next(
        (name for name, fits in filters.items() if params[name] is not None and not fits(facts, params[name], now)),
        None,
    )


def known_credentials(credentials: t.Sequence[Values]) -> dict[str, set[t.Any]]:
    """The values that filters of credentials may have, by filter."""
    return {
        "status": {*CREDENTIAL_STATUSES, *(each["status"] for each in credentials)},
        "application_id": {each["applicationId"] for each in credentials},
        "application_name": {each["applicationName"] for each in credentials},
    }


def known_applications(applications: t.Sequence[Values]) -> dict[str, set[t.Any]]:
    """The values that filters of applications may have, by filter."""
    return {
        "status": {*APPLICATION_STATUSES, *(each["status"] for each in applications)},
        "application_name": {each["name"] for each in applications},
    }


# ---- allowed IPs


def block(text: str) -> Block | None:
    """An address or a block, as the API means it; None where it is neither."""
    try:
        return ipaddress.ip_network(text.strip(), strict=False)
    except ValueError:
        return None


def wanted_blocks(texts: t.Iterable[str]) -> list[str] | None:
    """The declared addresses and blocks as the API writes them; None, which is everywhere, without any.

    Raises ValueError for what is none.
    """
    try:
        return [str(ipaddress.ip_network(text.strip())) for text in texts] or None
    except ValueError as error:
        raise ValueError(
            f"allowed_ips: {error}; give addresses and blocks such as 192.0.2.7 and 192.0.2.0/24"
        ) from None


def same_blocks(wanted: list[str] | None, current: list[str] | None) -> bool:
    """Whether both lists allow the same blocks, in whatever order and form; none is everywhere."""
    return {block(text) for text in wanted or ()} == {block(text) for text in current or ()}


def covers_blocks(wider: list[str] | None, narrower: list[str] | None) -> bool:
    """Whether a key limited to the one list can be used from all that the other allows.

    What cannot be read is not covered.
    """
    if not wider:
        return True
    blocks = list(map(block, wider))
    allowed: list[Block] = [
        *ipaddress.collapse_addresses(each for each in blocks if isinstance(each, ipaddress.IPv4Network)),
        *ipaddress.collapse_addresses(each for each in blocks if isinstance(each, ipaddress.IPv6Network)),
    ]
    return all(any(inside(each, place) for place in allowed) for each in map(block, narrower or ()))


def inside(each: Block | None, place: Block) -> bool:
    """Whether a block lies in another."""
    if isinstance(each, ipaddress.IPv4Network) and isinstance(place, ipaddress.IPv4Network):
        return each.subnet_of(place)
    return (
        isinstance(each, ipaddress.IPv6Network) and isinstance(place, ipaddress.IPv6Network) and each.subnet_of(place)
    )


def locks_out(wanted: list[str] | None, current: list[str] | None) -> bool:
    """Whether this change could shut us out: where we call from is not known, but that it is in the present list, if
    there is one.
    """
    return bool(current) and not covers_blocks(wanted, current)


ALLOWED_IPS = Setting("allowed_ips", CREDENTIAL, CREDENTIAL.item_route, (Field("allowedIPs", met=same_blocks),))


# ---- words


def shown(facts: Values, fields: t.Iterable[str]) -> Values:
    """An object in a result; null for what is not known of it."""
    return {snake_case(name): facts.get(name) for name in fields}


def credential_line(credential: Values) -> str:
    """A credential in a diff."""
    name = credential["applicationName"] or f"application {credential['applicationId']}"
    places = ", ".join(credential.get("allowedIPs") or ()) or "everywhere"
    return (
        f"{credential['credentialId']} {name}: {credential['status']}, last used"
        f" {credential.get('lastUse') or 'never'}, from {places}"
    )


def application_line(application: Values) -> str:
    """An application in a diff, and what goes with it."""
    ids = ", ".join(map(str, application["credentialIds"])) or "none"
    return f"{application['applicationId']} {application['name']}: {application['status']}, with the credentials {ids}"
