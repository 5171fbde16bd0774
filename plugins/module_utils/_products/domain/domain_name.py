# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Domain names: transfer lock and contacts with hidden e-mail addresses (/domain/{serviceName})."""

from __future__ import annotations

import typing as t

from ansible_collections.community.ovh.plugins.module_utils._products.domain.shared import PRODUCT
from ansible_collections.community.ovh.plugins.module_utils._schema.dns_names import dns_name
from ansible_collections.community.ovh.plugins.module_utils._schema.equality import SET
from ansible_collections.community.ovh.plugins.module_utils._schema.field import Call, Field, TextSwitch
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import CHANGES, Related, Resource, Values
from ansible_collections.community.ovh.plugins.module_utils._schema.status import Status


def without_lock(domain: Values) -> str:
    """Return why a domain cannot be locked, as the end of a sentence; "" if it can."""
    return "has an extension without a transfer lock" if domain.get("transferLockStatus") == "unavailable" else ""


def hidden_contacts(addresses: t.Any) -> list[str]:
    """Return the contact types whose addresses are hidden or are being hidden."""
    return [each["type"] for each in addresses if each.get("status")]


DOMAIN_NAME = Resource(
    "domain",
    "/domain",
    "serviceName",
    ("domain",),
    (
        Field("domain", type="str", normalize=dns_name),
        Field(
            "transferLockStatus",
            option="transfer_lock",
            switch=TextSwitch(on=("locked", "locking"), off=("unlocked", "unlocking")),
            protected=without_lock,
        ),
        Field(
            "obfuscatedEmails",
            choices=("admin", "billing", "owner", "tech"),
            read_at="/configurations/obfuscatedEmails",
            read_as=hidden_contacts,
            equals=SET,
            update=Call("PUT", "/configurations/obfuscatedEmails", "contacts"),
        ),
    ),
    id_field="domain",
    product=PRODUCT,
    writes=CHANGES,
    status=Status("transferLockStatus", ready=("locked", "unlocked", "unavailable"), pending=("locking", "unlocking")),
    read_only=(
        "contactAdmin",
        "contactBilling",
        "contactOwner",
        "contactTech",
        "dnssecState",
        "dnssecSupported",
        "expirationDate",
        "glueRecordIpv6Supported",
        "glueRecordMultiIpSupported",
        "hostSupported",
        "iam",
        "lastUpdate",
        "nameServerType",
        "nameServers",
        "offer",
        "owoSupported",
        "parentService",
        "renewalDate",
        "renewalState",
        "serviceId",
        "state",
        "suspensionState",
        "whoisOwner",
    ),
    related=(Related("auth_code", "/authInfo", secret=True),),
)
