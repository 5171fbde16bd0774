# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

BACKUPS = "/cloud/project/0123456789abcdef0123456789abcdef/region/SBG5/workflow/backup"
NIGHTLY = {"project": "shop", "region": "SBG5", "instance": "shop-db", "name": "nightly"}
WHEN = {"cron": "0 3 * * *", "rotation": 7}

RECREATED = {
    "carried_over": ["instance", "name"],
    "renewed": ["instance_backup_id"],
    "lost": ["the backups that it has made, if the API deletes them with it", "max_execution_count"],
}

SCENARIO = Scenario(
    "ovh_cloud_instance_backup",
    (
        Step(
            args={**NIGHTLY, **WHEN},
            before=dict.fromkeys(WHEN),
            after=WHEN,
            result={"instance_backup": {**NIGHTLY, "cron": "0 3 * * *"}, "instance_backups": [{"changed": True}]},
            writes=(("POST", BACKUPS),),
        ),
        Step(
            args={**NIGHTLY, "cron": "0  4 * * 1", "rotation": 7, "recreate": "when_needed", "confirm": "nightly"},
            before={"cron": "0 3 * * *"},
            after={"cron": "0 4 * * 1", "recreated": RECREATED},
            result={"instance_backup": {**NIGHTLY, "cron": "0 4 * * 1"}},
            writes=(("DELETE", BACKUPS + "/*"), ("POST", BACKUPS)),
        ),
        Step(
            args={**NIGHTLY, "state": "absent", "confirm": "nightly"},
            before={"cron": "0 4 * * 1"},
            after={"cron": None},
            result={"instance_backup": None},
            writes=(("DELETE", BACKUPS + "/*"),),
        ),
    ),
)
