# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The consumer keys that the account has granted (ovh_api_credential, ovh_api_credential_info)."""

from __future__ import annotations

import datetime

from ansible_collections.community.ovh.plugins.module_utils._products.account._models import AuthApiCredential
from ansible_collections.community.ovh.plugins.module_utils._products.account.account import CREDENTIAL_IN_USE
from ansible_collections.community.ovh.plugins.module_utils._products.account.allowed_ips import (
    locks_out,
    same_blocks,
    wanted_blocks,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.filters import (
    expiry_filter,
    number_filter,
    text_filter,
    time_filter,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.selectable import InUse, Selectable, SharedObject
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Field, Service, Setting, Values
from ansible_collections.community.ovh.plugins.module_utils._schema.time_values import duration, moment

CREDENTIAL = Service(
    "credential", "credentials", "/me/api/credential", "/me/api/credential/{credentialId}", key="credentialId"
)


# ---- filters


def unused_for(credential: AuthApiCredential, text: str, now: datetime.datetime) -> bool:
    """Return whether it was last used so long ago; one that never was counts from its creation."""
    last = moment(credential.get("lastUse")) or moment(credential.get("creation"))
    return last is not None and now - last >= duration(text)


# ---- protection


def only_by_id(credential: AuthApiCredential) -> str:
    """Return why filters leave a credential alone."""
    if credential["status"] == "pendingValidation":
        return "it awaits its validation, so only its credential_id selects it"
    if credential.get("ovhSupport"):
        return "it belongs to OVHcloud's support, so only its credential_id selects it"
    if credential.get("ovhSupport") is not False:
        return "the API does not say whether it belongs to OVHcloud's support, so only its credential_id selects it"
    return ""


def protects(credential: AuthApiCredential, changes: Values | None) -> str:
    """Return why the credential in use is not removed, or not limited to these addresses."""
    if changes is None:
        return (
            "it is the credential in use; removing it would revoke our own access. With force: true it is removed after"
            " the others"
        )
    if "allowedIPs" in changes and locks_out(changes["allowedIPs"], credential.get("allowedIPs")):
        return (
            "it is the credential in use, and allowed_ips excludes addresses that may use it now, which could revoke"
            " our own access. With force: true they are set"
        )
    return ""


# ---- the description


class Credential(AuthApiCredential, total=False):
    """A credential with the name of its application, which the engine adds."""

    applicationName: str | None


def credential_line(credential: Credential) -> str:
    """Return a credential in a diff."""
    name = credential["applicationName"] or f"application {credential['applicationId']}"
    places = ", ".join(credential.get("allowedIPs") or ()) or "everywhere"
    return (
        f"{credential['credentialId']} {name}: {credential['status']}, last used"
        f" {credential.get('lastUse') or 'never'}, from {places}"
    )


def blocks(wanted: list[str], current: list[str] | None) -> list[str] | None:
    """Return the wanted addresses as they are sent."""
    return wanted_blocks(wanted)


CREDENTIALS = Selectable(
    CREDENTIAL,
    id_option="credential_id",
    filters=(
        text_filter("status", "status", documented=("expired", "pendingValidation", "refused", "validated")),
        number_filter("application_id", "applicationId"),
        text_filter("application_name", "applicationName"),
        time_filter("unused_for", unused_for),
        expiry_filter("expires_within", "expiration"),
    ),
    fields=(
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
    ),
    line=credential_line,
    shared=(
        # This route also shows applications of other accounts, which /me/api/application does not have.
        SharedObject(
            "applicationId",
            f"{CREDENTIAL.item_route}/application",
            {"applicationName": "name", "applicationDescription": "description", "applicationStatus": "status"},
        ),
    ),
    in_use=InUse(CREDENTIAL_IN_USE, "atWork", protects),
    only_by_id=only_by_id,
    settings=(
        Setting(
            "allowed_ips",
            CREDENTIAL,
            CREDENTIAL.item_route,
            (Field("allowedIPs", desired_value=blocks, equals=same_blocks),),
        ),
    ),
)
