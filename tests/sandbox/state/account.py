# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The account itself: its holder, its applications and keys."""

from __future__ import annotations

from typing import Any

from ..identity.callers import Credential, ServiceAccount
from .servers import iam

NICHANDLE = "ab12345-ovh"
# The keys that the sandbox gives out. They open nothing but the sandbox.
APPLICATION_KEY, APPLICATION_SECRET, CONSUMER_KEY = (
    "sandboxAppKey001",
    "sandboxApplicationSecret00000001",
    "sandboxConsumerKeyAllRights00001",
)
CLIENT_ID, CLIENT_SECRET = "EU.sandbox0client01", "sandboxClientSecret0000000000001"
OTHER_APPLICATION_KEY, OTHER_APPLICATION_SECRET, OTHER_CONSUMER_KEY = (
    "sandboxAppKey002",
    "sandboxApplicationSecret00000002",
    "sandboxConsumerKeyOther000000001",
)

ALL_RIGHTS = [{"method": method, "path": "/*"} for method in ("GET", "POST", "PUT", "DELETE")]


def nichandle() -> dict[str, Any]:
    """What GET /me answers, but for what follows from the endpoint."""
    return {
        "nichandle": NICHANDLE,
        "email": "owner@example.net",
        "firstname": "Alex",
        "name": "Owner",
        "organisation": "Example SARL",
        "country": "FR",
        "language": "fr_FR",
        "legalform": "corporation",
        "currency": {"code": "EUR", "symbol": "EUR"},
        "customerCode": "1234-5678-90",
        "state": "complete",
        "ovhSubsidiary": "FR",
        "kycValidated": False,
        "address": "1 rue de l'Exemple",
        "area": None,
        "zip": "67000",
        "city": "Strasbourg",
        "phone": "+33.300000000",
        "phoneCountry": "FR",
        "phoneType": "landline",
        "vat": None,
        "spareEmail": None,
        "fax": None,
        "sex": None,
        "birthCity": None,
        "birthDay": None,
        "companyNationalIdentificationNumber": None,
        "nationalIdentificationNumber": None,
        "complementaryAddress": None,
        "corporationType": None,
        "italianSDI": None,
        "purposeOfPurchase": None,
    }


def as_resource() -> dict[str, Any]:
    """The account as IAM sees it: the only resource of its type."""
    return iam("account", NICHANDLE, 1)


def applications() -> dict[int, dict[str, Any]]:
    """The applications: ours, and another one."""
    rows = [
        (101, APPLICATION_KEY, "sandbox", "The sandbox's own"),
        (102, OTHER_APPLICATION_KEY, "backup", "Nightly backups"),
    ]
    return {
        number: {"applicationId": number, "applicationKey": key, "name": name, "description": words, "status": "active"}
        for number, key, name, words in rows
    }


def secrets() -> dict[int, str]:
    """The application secrets, which the API never shows again."""
    return {101: APPLICATION_SECRET, 102: OTHER_APPLICATION_SECRET}


def credential(number: int, consumer_key: str, **shown: Any) -> Credential:
    """A consumer key, by default of our application, validated, with all rights, from anywhere, for ever."""
    usual = {
        "credentialId": number,
        "applicationId": 101,
        "status": "validated",
        "rules": ALL_RIGHTS,
        "allowedIPs": None,
        "expiration": None,
        "creation": "2024-01-01T08:00:00+00:00",
        "lastUse": None,
        "ovhSupport": False,
    }
    return Credential(consumer_key, {**usual, **shown})


def credentials() -> dict[int, Credential]:
    """Our key, another application's key, an expired one, a pending one and one of OVHcloud's support."""
    made = [
        credential(501, CONSUMER_KEY),
        credential(
            502,
            OTHER_CONSUMER_KEY,
            applicationId=102,
            rules=[{"method": "GET", "path": "/dedicated/server/*"}],
            lastUse="2024-03-01T02:00:00+00:00",
        ),
        credential(503, "sandboxConsumerKeyExpired0000001", status="expired", expiration="2024-02-01T08:00:00+00:00"),
        credential(504, "sandboxConsumerKeyPending0000001", status="pendingValidation"),
        credential(
            505, "sandboxConsumerKeySupport0000001", applicationId=102, ovhSupport=True, allowedIPs=["192.0.2.0/24"]
        ),
    ]
    return {each.shown["credentialId"]: each for each in made}


def service_accounts() -> dict[str, ServiceAccount]:
    """One service account, with every right."""
    return {CLIENT_ID: ServiceAccount(CLIENT_ID, CLIENT_SECRET, ["*"])}
