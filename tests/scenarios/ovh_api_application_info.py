# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

SANDBOX = {
    "application_id": 101,
    "application_key": "sandboxAppKey001",
    "name": "sandbox",
    "description": "The sandbox's own",
    "status": "active",
    "credential_ids": [501, 503, 504],
    "at_work": True,
}
BACKUP = {
    "application_id": 102,
    "application_key": "sandboxAppKey002",
    "name": "backup",
    "description": "Nightly backups",
    "status": "active",
    "credential_ids": [502, 505],
    "at_work": False,
}

SCENARIO = Scenario(
    "ovh_api_application_info",
    (
        Step(args={}, result={"applications": [SANDBOX, BACKUP]}),
        Step(args={"application_id": [102, 999, 101], "status": "active"}, result={"applications": [BACKUP, SANDBOX]}),
        Step(args={"application_name": "Backup", "status": "blocked"}, result={"applications": []}),
    ),
)
