# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
"""What OVHcloud publishes of the operations that these modules call."""
from __future__ import annotations

from ansible_collections.community.ovh.plugins.module_utils._schema.operations import BodyField, Operation, Published

PUBLISHED = Published("service", {
    "GET /cloud/project": Operation(
        iam=("publicCloudProject:apiovh:get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "POST /cloud/project/{serviceName}/confirmTermination": Operation(
        iam=("publicCloudProject:apiovh:confirmTermination",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "POST /cloud/project/{serviceName}/retain": Operation(
        iam=("publicCloudProject:apiovh:retain/create",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /cloud/project/{serviceName}/serviceInfos": Operation(
        iam=("publicCloudProject:apiovh:serviceInfos/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "PUT /cloud/project/{serviceName}/serviceInfos": Operation(
        iam=("publicCloudProject:apiovh:serviceInfos/edit",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "POST /cloud/project/{serviceName}/terminate": Operation(
        iam=("publicCloudProject:apiovh:terminate",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /dedicated/server": Operation(
        iam=("dedicatedServer:apiovh:get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
    ),
    "POST /dedicated/server/{serviceName}/changeContact": Operation(
        iam=("dedicatedServer:apiovh:changeContact",),
        endpoints=("ovh-eu", "ovh-ca"),
    ),
    "POST /dedicated/server/{serviceName}/confirmTermination": Operation(
        iam=("dedicatedServer:apiovh:confirmTermination",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
        body={
            "futureUse": BodyField(
                choices=(
                    "NOT_REPLACING_SERVICE", "OTHER", "SUBSCRIBE_AN_OTHER_SERVICE",
                    "SUBSCRIBE_OTHER_KIND_OF_SERVICE_WITH_COMPETITOR", "SUBSCRIBE_SIMILAR_SERVICE_WITH_COMPETITOR",
                ),
            ),
            "reason": BodyField(
                choices=(
                    "FEATURES_DONT_SUIT_ME", "LACK_OF_PERFORMANCES", "MIGRATED_TO_ANOTHER_OVH_PRODUCT",
                    "MIGRATED_TO_COMPETITOR", "NOT_ENOUGH_RECOGNITION", "NOT_NEEDED_ANYMORE", "NOT_RELIABLE",
                    "NO_ANSWER", "OTHER", "PRODUCT_DIMENSION_DONT_SUIT_ME", "PRODUCT_TOOLS_DONT_SUIT_ME",
                    "TOO_EXPENSIVE", "TOO_HARD_TO_USE", "UNSATIFIED_BY_CUSTOMER_SUPPORT",
                ),
            ),
        },
    ),
    "GET /dedicated/server/{serviceName}/serviceInfos": Operation(
        iam=("dedicatedServer:apiovh:serviceInfos/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
    ),
    "PUT /dedicated/server/{serviceName}/serviceInfos": Operation(
        iam=("dedicatedServer:apiovh:serviceInfos/edit",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
    ),
    "POST /dedicated/server/{serviceName}/terminate": Operation(
        iam=("dedicatedServer:apiovh:terminate",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
    ),
    "GET /domain": Operation(
        iam=("domain:apiovh:get",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /domain/zone": Operation(
        iam=("dnsZone:apiovh:get",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "kimsufi-eu"),
    ),
    "POST /domain/zone/{zoneName}/confirmTermination": Operation(
        iam=("dnsZone:apiovh:confirmTermination",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /domain/zone/{zoneName}/serviceInfos": Operation(
        iam=("dnsZone:apiovh:serviceInfos/get",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "kimsufi-eu"),
    ),
    "PUT /domain/zone/{zoneName}/serviceInfos": Operation(
        iam=("dnsZone:apiovh:serviceInfos/edit",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "kimsufi-eu"),
    ),
    "POST /domain/zone/{zoneName}/terminate": Operation(
        iam=("dnsZone:apiovh:terminate",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "kimsufi-eu"),
    ),
    "POST /domain/{serviceName}/changeContact": Operation(
        iam=("domain:apiovh:changeContact",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /domain/{serviceName}/serviceInfos": Operation(
        iam=("domain:apiovh:serviceInfos/get",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "kimsufi-eu"),
    ),
    "PUT /domain/{serviceName}/serviceInfos": Operation(
        iam=("domain:apiovh:serviceInfos/edit",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /email/domain": Operation(
        iam=("emailDomain:apiovh:get",),
        endpoints=("ovh-eu", "soyoustart-eu", "kimsufi-eu"),
    ),
    "POST /email/domain/{domain}/changeContact": Operation(
        iam=("emailDomain:apiovh:changeContact",),
        endpoints=("ovh-eu", "soyoustart-eu", "kimsufi-eu"),
    ),
    "POST /email/domain/{domain}/confirmTermination": Operation(
        iam=("emailDomain:apiovh:confirmTermination",),
        endpoints=("ovh-eu", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /email/domain/{domain}/serviceInfos": Operation(
        iam=("emailDomain:apiovh:serviceInfos/get",),
        endpoints=("ovh-eu", "soyoustart-eu", "kimsufi-eu"),
    ),
    "PUT /email/domain/{domain}/serviceInfos": Operation(
        iam=("emailDomain:apiovh:serviceInfos/edit",),
        endpoints=("ovh-eu", "soyoustart-eu", "kimsufi-eu"),
    ),
    "POST /email/domain/{domain}/terminate": Operation(
        iam=("emailDomain:apiovh:terminate",),
        endpoints=("ovh-eu", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /ip/service": Operation(
        iam=("ip:apiovh:service/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
    ),
    "POST /ip/service/{serviceName}/confirmTermination": Operation(
        iam=("ip:apiovh:service/confirmTermination",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
    ),
    "GET /ip/service/{serviceName}/serviceInfos": Operation(
        iam=("ip:apiovh:service/serviceInfos/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
    ),
    "PUT /ip/service/{serviceName}/serviceInfos": Operation(
        iam=("ip:apiovh:service/serviceInfos/edit",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
    ),
    "POST /ip/service/{serviceName}/terminate": Operation(
        iam=("ip:apiovh:service/terminate",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
    ),
    "GET /me/notification/email/history": Operation(
        iam=("account:apiovh:me/notification/email/history/get",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
    ),
    "GET /me/notification/email/history/{id}": Operation(
        iam=("account:apiovh:me/notification/email/history/get",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
    ),
    "GET /me/task/contactChange": Operation(
        iam=("account:apiovh:me/task/contactChange/get",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
    ),
    "GET /me/task/contactChange/{id}": Operation(
        iam=("account:apiovh:me/task/contactChange/get",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
    ),
    "GET /services": Operation(
        iam=("account:apiovh:services/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "GET /services/{serviceId}": Operation(
        iam=("account:apiovh:services/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "PUT /services/{serviceId}": Operation(
        iam=("account:apiovh:services/edit",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
        body={
            "displayName": BodyField(),
            "terminationPolicy": BodyField(
                choices=(
                    "empty", "terminateAtEngagementDate", "terminateAtExpirationDate",
                ),
            ),
        },
    ),
    "GET /services/{serviceId}/billing/engagement": Operation(
        iam=("account:apiovh:services/billing/engagement/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "PUT /services/{serviceId}/billing/engagement/endRule": Operation(
        iam=("account:apiovh:services/billing/engagement/endRule",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
        body={
            "strategy": BodyField(
                choices=(
                    "CANCEL_SERVICE", "REACTIVATE_ENGAGEMENT", "STOP_ENGAGEMENT_FALLBACK_DEFAULT_PRICE",
                    "STOP_ENGAGEMENT_KEEP_PRICE",
                ),
            ),
        },
    ),
    "GET /services/{serviceId}/renewPeriodCapacities": Operation(
        iam=("account:apiovh:services/renewPeriodCapacities/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "POST /services/{serviceId}/terminate": Operation(
        iam=("account:apiovh:services/terminate",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "POST /services/{serviceId}/terminate/confirm": Operation(
        iam=("account:apiovh:services/terminate/confirm",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "GET /vps": Operation(
        iam=("vps:apiovh:get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "POST /vps/{serviceName}/changeContact": Operation(
        iam=("vps:apiovh:changeContact/create",),
        endpoints=("ovh-eu", "ovh-ca", "soyoustart-eu", "kimsufi-eu"),
    ),
    "POST /vps/{serviceName}/confirmTermination": Operation(
        iam=("vps:apiovh:confirmTermination",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /vps/{serviceName}/serviceInfos": Operation(
        iam=("vps:apiovh:serviceInfos/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "PUT /vps/{serviceName}/serviceInfos": Operation(
        iam=("vps:apiovh:serviceInfos/edit",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "POST /vps/{serviceName}/terminate": Operation(
        iam=("vps:apiovh:terminate",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
})
