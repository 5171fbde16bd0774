# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
"""What OVHcloud publishes of the operations that these modules call."""
from __future__ import annotations

from ansible_collections.community.ovh.plugins.module_utils._schema.operations import BodyField, Operation, Published

PUBLISHED = Published("email", {
    "GET /email/domain": Operation(
        iam=("emailDomain:apiovh:get",),
        endpoints=("ovh-eu", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /email/domain/mailingListLimits": Operation(
        endpoints=("ovh-eu", "soyoustart-eu", "kimsufi-eu"),
        unsigned=True,
    ),
    "GET /email/domain/{domain}": Operation(
        iam=("emailDomain:apiovh:get",),
        endpoints=("ovh-eu", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /email/domain/{domain}/account": Operation(
        iam=("emailDomain:apiovh:account/get",),
        endpoints=("ovh-eu", "soyoustart-eu", "kimsufi-eu"),
    ),
    "POST /email/domain/{domain}/account": Operation(
        iam=("emailDomain:apiovh:account/create",),
        endpoints=("ovh-eu", "soyoustart-eu", "kimsufi-eu"),
        body={
            "accountName": BodyField(),
            "description": BodyField(),
            "password": BodyField(secret=True),
            "size": BodyField(type="int"),
        },
    ),
    "DELETE /email/domain/{domain}/account/{accountName}": Operation(
        iam=("emailDomain:apiovh:account/delete",),
        endpoints=("ovh-eu", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /email/domain/{domain}/account/{accountName}": Operation(
        iam=("emailDomain:apiovh:account/get",),
        endpoints=("ovh-eu", "soyoustart-eu", "kimsufi-eu"),
    ),
    "PUT /email/domain/{domain}/account/{accountName}": Operation(
        iam=("emailDomain:apiovh:account/edit",),
        endpoints=("ovh-eu", "soyoustart-eu", "kimsufi-eu"),
    ),
    "POST /email/domain/{domain}/account/{accountName}/changePassword": Operation(
        iam=("emailDomain:apiovh:account/changePassword",),
        endpoints=("ovh-eu", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /email/domain/{domain}/mailingList": Operation(
        iam=("emailDomain:apiovh:mailingList/get",),
        endpoints=("ovh-eu", "soyoustart-eu", "kimsufi-eu"),
    ),
    "POST /email/domain/{domain}/mailingList": Operation(
        iam=("emailDomain:apiovh:mailingList/create",),
        endpoints=("ovh-eu", "soyoustart-eu", "kimsufi-eu"),
        body={
            "language": BodyField(choices=("de", "en", "es", "fr", "it", "nl", "pl", "pt")),
            "name": BodyField(),
            "ownerEmail": BodyField(),
            "replyTo": BodyField(),
        },
    ),
    "DELETE /email/domain/{domain}/mailingList/{name}": Operation(
        iam=("emailDomain:apiovh:mailingList/delete",),
        endpoints=("ovh-eu", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /email/domain/{domain}/mailingList/{name}": Operation(
        iam=("emailDomain:apiovh:mailingList/get",),
        endpoints=("ovh-eu", "soyoustart-eu", "kimsufi-eu"),
    ),
    "PUT /email/domain/{domain}/mailingList/{name}": Operation(
        iam=("emailDomain:apiovh:mailingList/edit",),
        endpoints=("ovh-eu", "soyoustart-eu", "kimsufi-eu"),
    ),
    "POST /email/domain/{domain}/mailingList/{name}/changeOptions": Operation(
        iam=("emailDomain:apiovh:mailingList/changeOptions",),
        endpoints=("ovh-eu", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /email/domain/{domain}/mailingList/{name}/moderator": Operation(
        iam=("emailDomain:apiovh:mailingList/moderator/get",),
        endpoints=("ovh-eu", "soyoustart-eu", "kimsufi-eu"),
    ),
    "POST /email/domain/{domain}/mailingList/{name}/moderator": Operation(
        iam=("emailDomain:apiovh:mailingList/moderator/create",),
        endpoints=("ovh-eu", "soyoustart-eu", "kimsufi-eu"),
    ),
    "DELETE /email/domain/{domain}/mailingList/{name}/moderator/{email}": Operation(
        iam=("emailDomain:apiovh:mailingList/moderator/delete",),
        endpoints=("ovh-eu", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /email/domain/{domain}/mailingList/{name}/subscriber": Operation(
        iam=("emailDomain:apiovh:mailingList/subscriber/get",),
        endpoints=("ovh-eu", "soyoustart-eu", "kimsufi-eu"),
    ),
    "POST /email/domain/{domain}/mailingList/{name}/subscriber": Operation(
        iam=("emailDomain:apiovh:mailingList/subscriber/create",),
        endpoints=("ovh-eu", "soyoustart-eu", "kimsufi-eu"),
    ),
    "DELETE /email/domain/{domain}/mailingList/{name}/subscriber/{email}": Operation(
        iam=("emailDomain:apiovh:mailingList/subscriber/delete",),
        endpoints=("ovh-eu", "soyoustart-eu", "kimsufi-eu"),
    ),
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
    "GET /email/domain/{domain}/responder": Operation(
        iam=("emailDomain:apiovh:responder/get",),
        endpoints=("ovh-eu", "soyoustart-eu", "kimsufi-eu"),
    ),
    "POST /email/domain/{domain}/responder": Operation(
        iam=("emailDomain:apiovh:responder/create",),
        endpoints=("ovh-eu", "soyoustart-eu", "kimsufi-eu"),
        body={
            "account": BodyField(),
            "content": BodyField(),
            "copy": BodyField(type="bool"),
            "copyTo": BodyField(),
        },
    ),
    "DELETE /email/domain/{domain}/responder/{account}": Operation(
        iam=("emailDomain:apiovh:responder/delete",),
        endpoints=("ovh-eu", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /email/domain/{domain}/responder/{account}": Operation(
        iam=("emailDomain:apiovh:responder/get",),
        endpoints=("ovh-eu", "soyoustart-eu", "kimsufi-eu"),
    ),
    "PUT /email/domain/{domain}/responder/{account}": Operation(
        iam=("emailDomain:apiovh:responder/edit",),
        endpoints=("ovh-eu", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /email/domain/{domain}/task/account": Operation(
        iam=("emailDomain:apiovh:task/account/get",),
        endpoints=("ovh-eu", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /email/domain/{domain}/task/account/{id}": Operation(
        iam=("emailDomain:apiovh:task/account/get",),
        endpoints=("ovh-eu", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /email/domain/{domain}/task/mailinglist": Operation(
        iam=("emailDomain:apiovh:task/mailinglist/get",),
        endpoints=("ovh-eu", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /email/domain/{domain}/task/mailinglist/{id}": Operation(
        iam=("emailDomain:apiovh:task/mailinglist/get",),
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
    "GET /email/domain/{domain}/task/responder": Operation(
        iam=("emailDomain:apiovh:task/responder/get",),
        endpoints=("ovh-eu", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /email/domain/{domain}/task/responder/{id}": Operation(
        iam=("emailDomain:apiovh:task/responder/get",),
        endpoints=("ovh-eu", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /email/exchange": Operation(
        iam=("emailExchange:apiovh:get",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /email/exchange/{organizationName}/service": Operation(
        iam=("emailExchange:apiovh:service/get",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /email/exchange/{organizationName}/service/{exchangeService}/account": Operation(
        iam=("emailExchange:apiovh:service/account/get",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /email/exchange/{organizationName}/service/{exchangeService}/account/{primaryEmailAddress}/alias": Operation(
        iam=("emailExchange:apiovh:service/account/alias/get",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "kimsufi-eu"),
    ),
    "POST /email/exchange/{organizationName}/service/{exchangeService}/account/{primaryEmailAddress}/alias": Operation(
        iam=("emailExchange:apiovh:service/account/alias/create",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "kimsufi-eu"),
    ),
    "DELETE /email/exchange/{organizationName}/service/{exchangeService}/account/{primaryEmailAddress}/alias/{alias}": Operation(
        iam=("emailExchange:apiovh:service/account/alias/delete",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /email/exchange/{organizationName}/service/{exchangeService}/account/{primaryEmailAddress}/tasks": Operation(
        iam=("emailExchange:apiovh:service/account/tasks/get",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /email/exchange/{organizationName}/service/{exchangeService}/account/{primaryEmailAddress}/tasks/{id}": Operation(
        iam=("emailExchange:apiovh:service/account/tasks/get",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /email/exchange/{organizationName}/service/{exchangeService}/domain": Operation(
        iam=("emailExchange:apiovh:service/domain/get",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /email/mxplan": Operation(
        iam=("emailMxplan:apiovh:get",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /email/mxplan/{service}/account": Operation(
        iam=("emailMxplan:apiovh:account/get",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /email/mxplan/{service}/account/{email}/alias": Operation(
        iam=("emailMxplan:apiovh:account/alias/get",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "kimsufi-eu"),
    ),
    "POST /email/mxplan/{service}/account/{email}/alias": Operation(
        iam=("emailMxplan:apiovh:account/alias/create",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "kimsufi-eu"),
    ),
    "DELETE /email/mxplan/{service}/account/{email}/alias/{alias}": Operation(
        iam=("emailMxplan:apiovh:account/alias/delete",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /email/mxplan/{service}/account/{email}/task": Operation(
        iam=("emailMxplan:apiovh:account/task/get",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /email/mxplan/{service}/account/{email}/task/{id}": Operation(
        iam=("emailMxplan:apiovh:account/task/get",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /email/mxplan/{service}/domain": Operation(
        iam=("emailMxplan:apiovh:domain/get",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /email/pro": Operation(
        iam=("emailPro:apiovh:get",),
        endpoints=("ovh-eu", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /email/pro/{service}/account": Operation(
        iam=("emailPro:apiovh:account/get",),
        endpoints=("ovh-eu", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /email/pro/{service}/account/{email}/alias": Operation(
        iam=("emailPro:apiovh:account/alias/get",),
        endpoints=("ovh-eu", "soyoustart-eu", "kimsufi-eu"),
    ),
    "POST /email/pro/{service}/account/{email}/alias": Operation(
        iam=("emailPro:apiovh:account/alias/create",),
        endpoints=("ovh-eu", "soyoustart-eu", "kimsufi-eu"),
    ),
    "DELETE /email/pro/{service}/account/{email}/alias/{alias}": Operation(
        iam=("emailPro:apiovh:account/alias/delete",),
        endpoints=("ovh-eu", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /email/pro/{service}/account/{email}/tasks": Operation(
        iam=("emailPro:apiovh:account/tasks/get",),
        endpoints=("ovh-eu", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /email/pro/{service}/account/{email}/tasks/{id}": Operation(
        iam=("emailPro:apiovh:account/tasks/get",),
        endpoints=("ovh-eu", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /email/pro/{service}/domain": Operation(
        iam=("emailPro:apiovh:domain/get",),
        endpoints=("ovh-eu", "soyoustart-eu", "kimsufi-eu"),
    ),
})
