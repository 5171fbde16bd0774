# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
"""What OVHcloud publishes of the operations that these modules call."""
from __future__ import annotations

from ansible_collections.community.ovh.plugins.module_utils._schema.operations import Operation, Published

PUBLISHED = Published("email", {
    "GET /email/domain/{domain}/redirection": Operation(
        iam=("emailDomain:apiovh:redirection/get",),
        endpoints=("ovh-eu", "soyoustart-eu", "kimsufi-eu"),
    ),
    "POST /email/domain/{domain}/redirection": Operation(
        iam=("emailDomain:apiovh:redirection/create",),
        endpoints=("ovh-eu", "soyoustart-eu", "kimsufi-eu"),
    ),
    "DELETE /email/domain/{domain}/redirection/{id}": Operation(
        iam=("emailDomain:apiovh:redirection/delete",),
        endpoints=("ovh-eu", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /email/domain/{domain}/redirection/{id}": Operation(
        iam=("emailDomain:apiovh:redirection/get",),
        endpoints=("ovh-eu", "soyoustart-eu", "kimsufi-eu"),
    ),
    "POST /email/domain/{domain}/redirection/{id}/changeRedirection": Operation(
        iam=("emailDomain:apiovh:redirection/changeRedirection",),
        endpoints=("ovh-eu", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /email/domain/{domain}/task/redirection": Operation(
        iam=("emailDomain:apiovh:task/redirection/get",),
        endpoints=("ovh-eu", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /email/domain/{domain}/task/redirection/{id}": Operation(
        iam=("emailDomain:apiovh:task/redirection/get",),
        endpoints=("ovh-eu", "soyoustart-eu", "kimsufi-eu"),
    ),
})
