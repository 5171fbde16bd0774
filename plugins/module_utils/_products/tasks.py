# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The families of tasks that the API answers writes with (FACTS 6). The longest route that fits a write's path is its family."""
from __future__ import annotations

from ansible_collections.community.ovh.plugins.module_utils._describe.resource import TaskFamily

MAIL = "/email/domain/{domain}"


def mail(part: str, task: str) -> TaskFamily:
    """Mail tasks have no status: they are gone when they have ended."""
    return TaskFamily(f"{MAIL}/{part}", f"{MAIL}/task/{task}/{{id}}", "id", status="", vanishes=True)


FAMILIES = (
    TaskFamily("/dedicated/server/{serviceName}", "/dedicated/server/{serviceName}/task/{taskId}", "taskId"),
    TaskFamily("/ip/{ip}", "/ip/{ip}/task/{taskId}", "taskId"),
    TaskFamily("/vps/{serviceName}", "/vps/{serviceName}/tasks/{id}", "id", status="state"),
    TaskFamily("/vrack/{serviceName}", "/vrack/{serviceName}/task/{taskId}", "id", vanishes=True),
    TaskFamily("/domain/zone/{zoneName}", "/domain/zone/{zoneName}/task/{id}", "id"),
    TaskFamily("/domain/{serviceName}", "/domain/{serviceName}/task/{id}", "id"),
    TaskFamily("/ipLoadbalancing/{serviceName}", "/ipLoadbalancing/{serviceName}/task/{id}", "id"),
    mail("redirection", "redirection"),
    mail("account", "account"),
    mail("mailingList", "mailinglist"),
    mail("responder", "responder"),
)
