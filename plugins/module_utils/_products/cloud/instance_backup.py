# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Schedules of backups of instances (/cloud/project/{serviceName}/region/{regionName}/workflow/backup), a beta.

The API shows neither how many backups a schedule keeps nor how often it runs in all, and changes nothing of it.
"""

from __future__ import annotations

from ansible_collections.community.ovh.plugins.module_utils._products.cloud.shared import (
    PRODUCT,
    PROJECT,
    REGION,
    REGION_INSTANCE,
    REGION_ROUTE,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.field import NEVER, Field
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import Resource

CRON_FIELDS = 5


def one_space(cron: str) -> str:
    """Return a cron expression with one space between its fields."""
    return " ".join(cron.split())


def wrong_cron(cron: str) -> str:
    """Return what is wrong with a cron expression, as the rest of a sentence; "" if nothing is."""
    if len(cron.split()) == CRON_FIELDS:
        return ""
    return f"is minute, hour, day, month and day of the week, such as 0 3 * * *, and not {cron!r}"


def wrong_number(number: int) -> str:
    """Return what is wrong with a number of backups, as the rest of a sentence; "" if nothing is."""
    return "" if number > 0 else f"is a number greater than 0, and not {number}"


CLOUD_INSTANCE_BACKUP = Resource(
    "instance_backup",
    REGION_ROUTE + "/workflow/backup",
    "backupWorkflowId",
    identity=("name", "instanceId"),
    id_field="id",
    parents=(PROJECT, REGION),
    product=PRODUCT,
    fields=(
        Field("name", update=NEVER),
        Field("instanceId", option="instance", update=NEVER, lookup=REGION_INSTANCE),
        Field("cron", required=True, update=NEVER, normalize=one_space, check=wrong_cron),
        Field("rotation", required=True, initial=True, check=wrong_number),
        Field("maxExecutionCount", initial=True, check=wrong_number),
    ),
    read_only=("backupName", "createdAt", "executions"),
    # Nobody says what becomes of the backups (docs/api_facts.md, Objects).
    deletion_loses="the backups that it has made, if the API deletes them with it",
)
