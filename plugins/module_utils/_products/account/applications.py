# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The account's own applications, with the consumer keys that belong to them (ovh_api_application,
ovh_api_application_info).
"""

from __future__ import annotations

from ansible_collections.community.ovh.plugins.module_utils._products.account._models import AuthApiApplication
from ansible_collections.community.ovh.plugins.module_utils._products.account.account import CREDENTIAL_IN_USE
from ansible_collections.community.ovh.plugins.module_utils._products.account.credentials import CREDENTIAL
from ansible_collections.community.ovh.plugins.module_utils._schema.filters import text_filter
from ansible_collections.community.ovh.plugins.module_utils._schema.selectable import InUse, RelatedIds, Selectable
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Service, Values

APPLICATION = Service(
    "application", "applications", "/me/api/application", "/me/api/application/{applicationId}", key="applicationId"
)


class Application(AuthApiApplication, total=False):
    """An application with the ids of its credentials, which the engine adds."""

    credentialIds: list[int]


def protects(application: Application, changes: Values | None) -> str:
    """Return why the application of the credential in use is not removed."""
    return (
        "it owns the credential in use; removing it would revoke our own access. With force: true it is removed after"
        " the others"
    )


def application_line(application: Application) -> str:
    """Return an application in a diff, and what goes with it."""
    ids = ", ".join(map(str, application["credentialIds"])) or "none"
    return f"{application['applicationId']} {application['name']}: {application['status']}, with the credentials {ids}"


APPLICATIONS = Selectable(
    APPLICATION,
    id_option="application_id",
    filters=(
        text_filter("application_name", "name"),
        text_filter("status", "status", documented=("active", "blocked", "inactive", "trusted")),
    ),
    naming="application_name",
    fields=("applicationId", "applicationKey", "name", "description", "status", "credentialIds", "atWork"),
    line=application_line,
    related=(RelatedIds("credentialIds", CREDENTIAL, {"applicationId": "applicationId"}, removed_too=True),),
    in_use=InUse(CREDENTIAL_IN_USE, "atWork", protects),
)
