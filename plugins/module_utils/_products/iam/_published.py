# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
"""What OVHcloud publishes of the operations that these modules call."""
from __future__ import annotations

from ansible_collections.community.ovh.plugins.module_utils._schema.operations import (
    BodyField,
    Model,
    Operation,
    Published,
)

PUBLISHED = Published("iam", {
    "GET /auth/details": Operation(
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
    ),
    "GET /me/api/oauth2/client": Operation(
        iam=("account:apiovh:me/api/oauth2/client/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "POST /me/api/oauth2/client": Operation(
        iam=("account:apiovh:me/api/oauth2/client/create",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
        body={
            "callbackUrls": BodyField(type="list", elements="str"),
            "description": BodyField(),
            "flow": BodyField(choices=("AUTHORIZATION_CODE", "CLIENT_CREDENTIALS")),
            "name": BodyField(),
        },
    ),
    "DELETE /me/api/oauth2/client/{clientId}": Operation(
        iam=("account:apiovh:me/api/oauth2/client/delete",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "GET /me/api/oauth2/client/{clientId}": Operation(
        iam=("account:apiovh:me/api/oauth2/client/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "PUT /me/api/oauth2/client/{clientId}": Operation(
        iam=("account:apiovh:me/api/oauth2/client/edit",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "GET /me/identity/group": Operation(
        iam=("account:apiovh:me/identity/group/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "POST /me/identity/group": Operation(
        iam=("account:apiovh:me/identity/group/create",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
        body={
            "description": BodyField(),
            "name": BodyField(),
            "role": BodyField(choices=("ADMIN", "NONE", "REGULAR", "UNPRIVILEGED")),
        },
    ),
    "DELETE /me/identity/group/{group}": Operation(
        iam=("account:apiovh:me/identity/group/delete",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "GET /me/identity/group/{group}": Operation(
        iam=("account:apiovh:me/identity/group/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "PUT /me/identity/group/{group}": Operation(
        iam=("account:apiovh:me/identity/group/edit",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "GET /me/identity/user": Operation(
        iam=("account:apiovh:me/identity/user/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "POST /me/identity/user": Operation(
        iam=("account:apiovh:me/identity/user/create",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
        body={
            "description": BodyField(),
            "email": BodyField(),
            "group": BodyField(),
            "login": BodyField(),
            "password": BodyField(secret=True),
            "type": BodyField(choices=("ROOT", "SERVICE", "USER")),
        },
    ),
    "DELETE /me/identity/user/{user}": Operation(
        iam=("account:apiovh:me/identity/user/delete",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "GET /me/identity/user/{user}": Operation(
        iam=("account:apiovh:me/identity/user/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "PUT /me/identity/user/{user}": Operation(
        iam=("account:apiovh:me/identity/user/edit",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "POST /me/identity/user/{user}/disable": Operation(
        iam=("account:apiovh:me/identity/user/disable",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "POST /me/identity/user/{user}/enable": Operation(
        iam=("account:apiovh:me/identity/user/enable",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "GET /me/identity/user/{user}/token": Operation(
        iam=("account:apiovh:me/identity/user/token/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "POST /me/identity/user/{user}/token": Operation(
        iam=("account:apiovh:me/identity/user/token/create",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
        body={
            "description": BodyField(),
            "expiresAt": BodyField(),
            "expiresIn": BodyField(type="int"),
            "name": BodyField(),
        },
    ),
    "DELETE /me/identity/user/{user}/token/{name}": Operation(
        iam=("account:apiovh:me/identity/user/token/delete",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "GET /me/identity/user/{user}/token/{name}": Operation(
        iam=("account:apiovh:me/identity/user/token/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "PUT /me/identity/user/{user}/token/{name}": Operation(
        iam=("account:apiovh:me/identity/user/token/edit",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "GET /v2/iam/permissionsGroup": Operation(
        iam=("account:apiovh:iam/permissionsGroup/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "POST /v2/iam/permissionsGroup": Operation(
        iam=("account:apiovh:iam/permissionsGroup/create",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
        body={
            "description": BodyField(),
            "name": BodyField(),
        },
    ),
    "DELETE /v2/iam/permissionsGroup/{permissionsGroupURN}": Operation(
        iam=("account:apiovh:iam/permissionsGroup/delete",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "GET /v2/iam/permissionsGroup/{permissionsGroupURN}": Operation(
        iam=("account:apiovh:iam/permissionsGroup/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "PUT /v2/iam/permissionsGroup/{permissionsGroupURN}": Operation(
        iam=("account:apiovh:iam/permissionsGroup/edit",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
        model=Model(
            {
                "description": None,
                "name": None,
                "permissions": Model(
                    {
                        "allow": Model(
                            {
                                "action": None,
                            },
                            required=frozenset(("action",)),
                        ),
                        "deny": Model(
                            {
                                "action": None,
                            },
                            required=frozenset(("action",)),
                        ),
                        "except": Model(
                            {
                                "action": None,
                            },
                            required=frozenset(("action",)),
                        ),
                    },
                    nullable=frozenset(("allow", "deny", "except")),
                ),
            },
            required=frozenset(("description", "name", "permissions")),
        ),
    ),
    "GET /v2/iam/policy": Operation(
        iam=("account:apiovh:iam/policy/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "POST /v2/iam/policy": Operation(
        iam=("account:apiovh:iam/policy/create",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
        body={
            "description": BodyField(),
            "expiredAt": BodyField(),
            "name": BodyField(),
        },
    ),
    "DELETE /v2/iam/policy/{policyId}": Operation(
        iam=("account:apiovh:iam/policy/delete",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "GET /v2/iam/policy/{policyId}": Operation(
        iam=("account:apiovh:iam/policy/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "PUT /v2/iam/policy/{policyId}": Operation(
        iam=("account:apiovh:iam/policy/edit",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
        model=Model(
            {
                "conditions": Model(
                    {
                        "conditions": Model(
                            {
                                "conditions": Model(
                                    {
                                        "conditions": Model(
                                            {
                                                "conditions": None,
                                                "operator": None,
                                                "values": None,
                                            },
                                            nullable=frozenset(("conditions", "values")),
                                        ),
                                        "operator": None,
                                        "values": None,
                                    },
                                    nullable=frozenset(("conditions", "values")),
                                ),
                                "operator": None,
                                "values": None,
                            },
                            nullable=frozenset(("conditions", "values")),
                        ),
                        "operator": None,
                        "values": None,
                    },
                    nullable=frozenset(("conditions", "values")),
                ),
                "description": None,
                "expiredAt": None,
                "identities": None,
                "name": None,
                "permissions": Model(
                    {
                        "allow": Model(
                            {
                                "action": None,
                            },
                            required=frozenset(("action",)),
                        ),
                        "deny": Model(
                            {
                                "action": None,
                            },
                            required=frozenset(("action",)),
                        ),
                        "except": Model(
                            {
                                "action": None,
                            },
                            required=frozenset(("action",)),
                        ),
                    },
                    nullable=frozenset(("allow", "deny", "except")),
                ),
                "permissionsGroups": Model(
                    {
                        "urn": None,
                    },
                ),
                "resources": Model(
                    {
                        "urn": None,
                    },
                    required=frozenset(("urn",)),
                ),
            },
            nullable=frozenset(("conditions", "expiredAt", "permissionsGroups")),
            required=frozenset(("identities", "name", "permissions", "resources")),
        ),
    ),
    "GET /v2/iam/reference/action": Operation(
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "GET /v2/iam/resource": Operation(
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "GET /v2/iam/resource/{resourceURN}": Operation(
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "PUT /v2/iam/resource/{resourceURN}": Operation(
        iam=("account:apiovh:iam/resource/edit",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "GET /v2/iam/resourceGroup": Operation(
        iam=("account:apiovh:iam/resourceGroup/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "POST /v2/iam/resourceGroup": Operation(
        iam=("account:apiovh:iam/resourceGroup/create",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
        body={
            "name": BodyField(),
        },
    ),
    "DELETE /v2/iam/resourceGroup/{groupId}": Operation(
        iam=("account:apiovh:iam/resourceGroup/delete",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "GET /v2/iam/resourceGroup/{groupId}": Operation(
        iam=("account:apiovh:iam/resourceGroup/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "PUT /v2/iam/resourceGroup/{groupId}": Operation(
        iam=("account:apiovh:iam/resourceGroup/edit",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
        model=Model(
            {
                "name": None,
                "resources": Model(
                    {
                        "id": None,
                        "urn": None,
                    },
                    nullable=frozenset(("urn",)),
                ),
            },
            required=frozenset(("name", "resources")),
        ),
    ),
})
