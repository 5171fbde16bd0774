# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
"""What OVHcloud publishes of the operations that these modules call."""
from __future__ import annotations

from ansible_collections.community.ovh.plugins.module_utils._schema.operations import Operation, Published

PUBLISHED = Published("ip", {
    "GET /ip": Operation(
        iam=("ip:apiovh:get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
    ),
    "GET /ip/{ip}": Operation(
        iam=("ip:apiovh:get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
    ),
    "PUT /ip/{ip}": Operation(
        iam=("ip:apiovh:edit",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
    ),
    "GET /ip/{ip}/firewall": Operation(
        iam=("ip:apiovh:firewall/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "POST /ip/{ip}/firewall": Operation(
        iam=("ip:apiovh:firewall/create",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "GET /ip/{ip}/firewall/{ipOnFirewall}": Operation(
        iam=("ip:apiovh:firewall/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "PUT /ip/{ip}/firewall/{ipOnFirewall}": Operation(
        iam=("ip:apiovh:firewall/edit",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "GET /ip/{ip}/firewall/{ipOnFirewall}/rule": Operation(
        iam=("ip:apiovh:firewall/rule/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "POST /ip/{ip}/firewall/{ipOnFirewall}/rule": Operation(
        iam=("ip:apiovh:firewall/rule/create",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "DELETE /ip/{ip}/firewall/{ipOnFirewall}/rule/{sequence}": Operation(
        iam=("ip:apiovh:firewall/rule/delete",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "GET /ip/{ip}/firewall/{ipOnFirewall}/rule/{sequence}": Operation(
        iam=("ip:apiovh:firewall/rule/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "GET /ip/{ip}/game": Operation(
        iam=("ip:apiovh:game/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
    ),
    "GET /ip/{ip}/game/{ipOnGame}": Operation(
        iam=("ip:apiovh:game/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
    ),
    "PUT /ip/{ip}/game/{ipOnGame}": Operation(
        iam=("ip:apiovh:game/edit",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
    ),
    "GET /ip/{ip}/game/{ipOnGame}/rule": Operation(
        iam=("ip:apiovh:game/rule/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
    ),
    "POST /ip/{ip}/game/{ipOnGame}/rule": Operation(
        iam=("ip:apiovh:game/rule/create",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
    ),
    "DELETE /ip/{ip}/game/{ipOnGame}/rule/{id}": Operation(
        iam=("ip:apiovh:game/rule/delete",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
    ),
    "GET /ip/{ip}/game/{ipOnGame}/rule/{id}": Operation(
        iam=("ip:apiovh:game/rule/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
    ),
    "GET /ip/{ip}/mitigation": Operation(
        iam=("ip:apiovh:mitigation/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "POST /ip/{ip}/mitigation": Operation(
        iam=("ip:apiovh:mitigation/create",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "DELETE /ip/{ip}/mitigation/{ipOnMitigation}": Operation(
        iam=("ip:apiovh:mitigation/delete",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "GET /ip/{ip}/mitigation/{ipOnMitigation}": Operation(
        iam=("ip:apiovh:mitigation/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "PUT /ip/{ip}/mitigation/{ipOnMitigation}": Operation(
        iam=("ip:apiovh:mitigation/edit",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "GET /ip/{ip}/mitigationProfiles": Operation(
        iam=("ip:apiovh:mitigationProfiles/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "POST /ip/{ip}/mitigationProfiles": Operation(
        iam=("ip:apiovh:mitigationProfiles/create",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "DELETE /ip/{ip}/mitigationProfiles/{ipMitigationProfile}": Operation(
        iam=("ip:apiovh:mitigationProfiles/delete",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "GET /ip/{ip}/mitigationProfiles/{ipMitigationProfile}": Operation(
        iam=("ip:apiovh:mitigationProfiles/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "PUT /ip/{ip}/mitigationProfiles/{ipMitigationProfile}": Operation(
        iam=("ip:apiovh:mitigationProfiles/edit",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us"),
    ),
    "GET /ip/{ip}/move": Operation(
        iam=("ip:apiovh:move/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca"),
    ),
    "POST /ip/{ip}/move": Operation(
        iam=("ip:apiovh:move",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca"),
    ),
    "POST /ip/{ip}/park": Operation(
        iam=("ip:apiovh:park",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca"),
    ),
    "GET /ip/{ip}/reverse": Operation(
        iam=("ip:apiovh:reverse/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
    ),
    "POST /ip/{ip}/reverse": Operation(
        iam=("ip:apiovh:reverse/create",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
    ),
    "DELETE /ip/{ip}/reverse/{ipReverse}": Operation(
        iam=("ip:apiovh:reverse/delete",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
    ),
    "GET /ip/{ip}/reverse/{ipReverse}": Operation(
        iam=("ip:apiovh:reverse/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
    ),
    "GET /ip/{ip}/task": Operation(
        iam=("ip:apiovh:task/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
    ),
    "GET /ip/{ip}/task/{taskId}": Operation(
        iam=("ip:apiovh:task/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
    ),
})
