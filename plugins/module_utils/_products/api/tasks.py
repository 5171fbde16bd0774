# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""All kinds of tasks that the API answers writes with (docs/api_facts.md, Tasks). The longest route that fits the path
of a write decides.

An order is none of them: it waits for a person who pays it, and no task should wait for that person.
"""

from __future__ import annotations

import dataclasses
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server.shared import (
    SERVER,
    SERVER_TASKS,
)
from ansible_collections.community.ovh.plugins.module_utils._products.ip.shared import IP_TASKS
from ansible_collections.community.ovh.plugins.module_utils._products.vps.shared import VPS_TASKS
from ansible_collections.community.ovh.plugins.module_utils._products.vrack.shared import VRACK_TASKS
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import TaskFamily, Values

MAIL, PROJECT = "/email/domain/{domain}", "/cloud/project/{serviceName}"
EXCHANGE = "/email/exchange/{organizationName}/service/{exchangeService}"

# The routes of the tasks of one mail account, by the route of the account.
MAIL_ACCOUNT_TASKS = {
    "/email/mxplan/{service}/account/{email}": "task",
    "/email/pro/{service}/account/{email}": "tasks",
    EXCHANGE + "/account/{primaryEmailAddress}": "tasks",
}


def mail(part: str, task: str) -> TaskFamily:
    """Return the tasks of mail, which have no status: they are gone when they have ended."""
    return TaskFamily(f"{MAIL}/{part}", f"{MAIL}/task/{task}/{{id}}", "id", status="", vanishes=True, marks=("action",))


def errors_of_v2(current: Values) -> str:
    """Return what the objects of v2 say of a change that failed."""
    return "; ".join(
        str(error.get("message")) for task in current.get("currentTasks") or [] for error in task.get("errors") or []
    )


FAMILIES: t.Sequence[TaskFamily] = (
    SERVER_TASKS,
    TaskFamily(f"{SERVER.item_route}/features/bmc", f"{SERVER.item_route}/operation/{{operationId}}", "operationId"),
    dataclasses.replace(VRACK_TASKS, under=f"{SERVER.item_route}/vrack/{{vrack}}"),
    TaskFamily("/dedicated/nas/{serviceName}", "/dedicated/nas/{serviceName}/task/{taskId}", "taskId"),
    IP_TASKS,
    VPS_TASKS,
    VRACK_TASKS,
    TaskFamily("/domain/zone/{zoneName}", "/domain/zone/{zoneName}/task/{id}", "id"),
    TaskFamily("/domain/{serviceName}", "/domain/{serviceName}/task/{id}", "id"),
    TaskFamily("/ipLoadbalancing/{serviceName}", "/ipLoadbalancing/{serviceName}/task/{id}", "id"),
    TaskFamily("/hosting/web/{serviceName}", "/hosting/web/{serviceName}/tasks/{id}", "id", marks=("function",)),
    TaskFamily(EXCHANGE, f"{EXCHANGE}/task/{{id}}", "id"),
    TaskFamily("/email/pro/{service}", "/email/pro/{service}/task/{id}", "id"),
    TaskFamily("/email/mxplan/{service}", "/email/mxplan/{service}/task/{id}", "id"),
    *(TaskFamily(account, f"{account}/{tasks}/{{id}}", "id") for account, tasks in MAIL_ACCOUNT_TASKS.items()),
    mail("redirection", "redirection"),
    mail("account", "account"),
    mail("account/{accountName}/filter", "filter"),
    mail("mailingList", "mailinglist"),
    mail("responder", "responder"),
    TaskFamily(
        PROJECT,
        f"{PROJECT}/operation/{{operationId}}",
        "id",
        good=("completed",),
        bad=("in-error", "unknown"),
        marks=("action", "progress"),
    ),
    # An instance has no task: it is in one of its lasting states when what was asked of it is done.
    TaskFamily(
        f"{PROJECT}/instance",
        f"{PROJECT}/instance/{{instanceId}}",
        "id",
        bad=("ERROR", "UNKNOWN"),
        vanishes=True,
        good=("ACTIVE", "PAUSED", "RESCUED", "SHELVED", "SHELVED_OFFLOADED", "SHUTOFF", "STOPPED", "SUSPENDED"),
        leaving=("DELETED", "DELETING", "SOFT_DELETED"),
    ),
    # The objects of v2 tell themselves how far they are.
    TaskFamily(
        "/v2",
        "",
        "id",
        status="resourceStatus",
        good=("READY", "SUSPENDED"),
        bad=("ERROR",),
        vanishes=True,
        leaving=("DELETING",),
        why=errors_of_v2,
    ),
)
