# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
"""What OVHcloud publishes of the operations that these modules call."""
from __future__ import annotations

from ansible_collections.community.ovh.plugins.module_utils._schema.operations import BodyField, Operation, Published

PUBLISHED = Published("account", {
    "POST /auth/credential": Operation(
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
        unsigned=True,
    ),
    "GET /auth/currentCredential": Operation(
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
    ),
    "GET /auth/details": Operation(
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
    ),
    "GET /me": Operation(
        iam=("account:apiovh:me/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
    ),
    "GET /me/api/application": Operation(
        iam=("account:apiovh:me/api/application/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
    ),
    "DELETE /me/api/application/{applicationId}": Operation(
        iam=("account:apiovh:me/api/application/delete",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
    ),
    "GET /me/api/application/{applicationId}": Operation(
        iam=("account:apiovh:me/api/application/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
    ),
    "GET /me/api/credential": Operation(
        iam=("account:apiovh:me/api/credential/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
    ),
    "DELETE /me/api/credential/{credentialId}": Operation(
        iam=("account:apiovh:me/api/credential/delete",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
    ),
    "GET /me/api/credential/{credentialId}": Operation(
        iam=("account:apiovh:me/api/credential/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
    ),
    "PUT /me/api/credential/{credentialId}": Operation(
        iam=("account:apiovh:me/api/credential/edit",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
        body={
            "allowedIPs": BodyField(type="list", elements="str"),
        },
    ),
    "GET /me/api/credential/{credentialId}/application": Operation(
        iam=("account:apiovh:me/api/credential/application/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
    ),
    "GET /me/sshKey": Operation(
        iam=("account:apiovh:me/sshKey/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
    ),
    "POST /me/sshKey": Operation(
        iam=("account:apiovh:me/sshKey/create",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
        body={
            "key": BodyField(),
            "keyName": BodyField(),
        },
    ),
    "DELETE /me/sshKey/{keyName}": Operation(
        iam=("account:apiovh:me/sshKey/delete",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
    ),
    "GET /me/sshKey/{keyName}": Operation(
        iam=("account:apiovh:me/sshKey/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
    ),
})
