# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
"""What OVHcloud publishes of the operations that these modules call."""
from __future__ import annotations

from ansible_collections.community.ovh.plugins.module_utils._schema.operations import Operation, Published

PUBLISHED = Published("service", {
    "GET /dedicated/server": Operation(
        iam=("dedicatedServer:apiovh:get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
    ),
    "GET /dedicated/server/{serviceName}/serviceInfos": Operation(
        iam=("dedicatedServer:apiovh:serviceInfos/get",),
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
    "GET /email/domain": Operation(
        iam=("emailDomain:apiovh:get",),
        endpoints=("ovh-eu", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /email/domain/{domain}/serviceInfos": Operation(
        iam=("emailDomain:apiovh:serviceInfos/get",),
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
    "GET /vps": Operation(
        iam=("vps:apiovh:get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
    "GET /vps/{serviceName}/serviceInfos": Operation(
        iam=("vps:apiovh:serviceInfos/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "kimsufi-eu"),
    ),
})
