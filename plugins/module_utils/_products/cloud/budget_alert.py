# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Budget alerts of projects (/cloud/project/{serviceName}/alerting): mails when the month's costs exceed an amount."""

from __future__ import annotations

from ansible_collections.community.ovh.plugins.module_utils._products.cloud.shared import (
    PRODUCT,
    PROJECT,
    PROJECT_ROUTE,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.field import Field
from ansible_collections.community.ovh.plugins.module_utils._schema.mail_addresses import same_address
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import Resource

CLOUD_BUDGET_ALERT = Resource(
    "budget_alert",
    PROJECT_ROUTE + "/alerting",
    "id",
    identity=("email",),
    parents=(PROJECT,),
    product=PRODUCT,
    fields=(
        Field("email", equals=same_address),
        Field("monthlyThreshold", required=True),
        Field("delay", required=True),
    ),
    read_only=("creationDate", "formattedMonthlyThreshold"),
)
