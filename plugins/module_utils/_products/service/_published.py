# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
"""What OVHcloud publishes of the operations that these modules call."""
from __future__ import annotations

from ansible_collections.community.ovh.plugins.module_utils._schema.operations import BodyField, Operation, Published

PUBLISHED = Published("service", {
    "GET /dedicated/server": Operation(
        iam=("dedicatedServer:apiovh:get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
    ),
    "GET /dedicated/server/{serviceName}/serviceInfos": Operation(
        iam=("dedicatedServer:apiovh:serviceInfos/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
    ),
    "PUT /dedicated/server/{serviceName}/serviceInfos": Operation(
        iam=("dedicatedServer:apiovh:serviceInfos/edit",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
    ),
    "GET /domain": Operation(
        iam=("domain:apiovh:get",),
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
    "GET /email/domain/{domain}/serviceInfos": Operation(
        iam=("emailDomain:apiovh:serviceInfos/get",),
        endpoints=("ovh-eu", "soyoustart-eu", "kimsufi-eu"),
    ),
    "PUT /email/domain/{domain}/serviceInfos": Operation(
        iam=("emailDomain:apiovh:serviceInfos/edit",),
        endpoints=("ovh-eu", "soyoustart-eu", "kimsufi-eu"),
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
    "GET /vps": Operation(
        iam=("vps:apiovh:get",),
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
})
