# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The backup storage space of a dedicated server."""

from __future__ import annotations

from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server.shared import OPEN_TASKS, SERVER
from ansible_collections.community.ovh.plugins.module_utils._schema.lookup import Parent
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import NOT_REPLACED, Resource, Values
from ansible_collections.community.ovh.plugins.module_utils._schema.status import Status
from ansible_collections.community.ovh.plugins.module_utils._schema.tasks import Tasks


def is_usable(space: Values) -> bool:
    """Return whether backups can be stored: the name comes minutes after the end of the task (docs/api_facts.md,
    Tasks).
    """
    return bool(space.get("ftpBackupName"))


BACKUP_FTP = Resource(
    "backup_ftp",
    SERVER.item_route + "/features/backupFTP",
    plural="backup_ftp_spaces",
    parents=(Parent("service_name", "serviceName", normalize=lambda name: name.strip().lower()),),
    product="backup storage",
    singleton=True,
    ready_when=is_usable,
    read_only=("ftpBackupName", "type", "quota", "usage", "readOnlyDate"),
    tasks=Tasks(
        SERVER.item_route + "/task",
        id="taskId",
        status=Status(
            "status",
            ready=("done",),
            pending=OPEN_TASKS,
            failed=("cancelled", "customerError", "ovhError"),
            reason="comment",
        ),
        open=({"function": "createBackupFTP"}, {"function": "removeBackupFTP"}),
    ),
    replace=NOT_REPLACED,
    deletion_loses="all backups in the space",
)
