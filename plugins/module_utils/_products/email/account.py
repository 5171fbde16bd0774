# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Mail accounts of a domain (/email/domain/{domain}/account), unless they have moved to another platform."""

from __future__ import annotations

from ansible_collections.community.ovh.plugins.module_utils._products.email.shared import (
    DOMAIN,
    DOMAIN_ROUTE,
    account_name,
    local_part,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.equality import same_letters
from ansible_collections.community.ovh.plugins.module_utils._schema.field import Call, Field, Offer
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import (
    NOT_REPLACED,
    Requirement,
    Resource,
    Values,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.tasks import Tasks

SHORTEST_PASSWORD, LONGEST_PASSWORD = 9, 30


def moved(domain: Values) -> str:
    """Return why the routes of a domain do not show its accounts; "" if they do."""
    service = domain.get("migratedMXPlanServiceName")
    if not service:
        return ""
    return (
        f"they have moved to the MX Plan service '{service}', which this module does not manage; use ovh_api_call with"
        f" /email/mxplan/{service}/account"
    )


def wrong_password(text: str) -> str:
    """Return what is wrong with a password, as the rest of a sentence that does not hold it; "" if nothing is."""
    if SHORTEST_PASSWORD <= len(text) <= LONGEST_PASSWORD and text.isascii() and text == text.strip():
        return ""
    return f"has {SHORTEST_PASSWORD} to {LONGEST_PASSWORD} characters, no accents, and no space at an end"


MAIL_ACCOUNT = Resource(
    "mail_account",
    DOMAIN_ROUTE + "/account",
    "accountName",
    identity=("accountName",),
    parents=(DOMAIN,),
    product="mail account",
    unique=True,
    fields=(
        Field("accountName", option="name", name_in=local_part, equals=same_letters),
        Field("description"),
        Field("size", offer=Offer(DOMAIN_ROUTE, "allowedAccountSize")),
        Field(
            "password",
            required=True,
            write_only=True,
            secret=True,
            check=wrong_password,
            update=Call("POST", "/changePassword"),
        ),
    ),
    tasks=Tasks(DOMAIN_ROUTE + "/task/account", open=({},), about="name", about_name=account_name),
    requires=(Requirement(DOMAIN_ROUTE, moved, first=True),),
    read_only=("domain", "email", "isBlocked"),
    replace=NOT_REPLACED,
    # Whether there is any cannot be known: the usage that the API shows may be old.
    deletion_loses="the mail in the account",
)
