# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
"""What OVHcloud publishes of the operations that these modules call."""
from __future__ import annotations

from ansible_collections.community.ovh.plugins.module_utils._schema.operations import Operation, Published

PUBLISHED = Published("billing", {
    "GET /me/bill": Operation(
        iam=("account:apiovh:me/bill/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
    ),
    "GET /me/bill/{billId}": Operation(
        iam=("account:apiovh:me/bill/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
    ),
    "GET /me/bill/{billId}/details": Operation(
        iam=("account:apiovh:me/bill/details/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
    ),
    "GET /me/bill/{billId}/details/{billDetailId}": Operation(
        iam=("account:apiovh:me/bill/details/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
    ),
    "GET /me/refund": Operation(
        iam=("account:apiovh:me/refund/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
    ),
    "GET /me/refund/{refundId}": Operation(
        iam=("account:apiovh:me/refund/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
    ),
    "GET /me/refund/{refundId}/details": Operation(
        iam=("account:apiovh:me/refund/details/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
    ),
    "GET /me/refund/{refundId}/details/{refundDetailId}": Operation(
        iam=("account:apiovh:me/refund/details/get",),
        endpoints=("ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"),
    ),
})
