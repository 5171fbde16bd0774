# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

BACKUPS = "/cloud/project/0123456789abcdef0123456789abcdef/region/SBG5/volumeBackup"
JUNE = {"project": "shop", "region": "SBG5", "volume": "archive", "name": "june"}

SCENARIO = Scenario(
    "ovh_cloud_volume_backup",
    (
        Step(
            args=JUNE,
            before={"name": None, "volume": None},
            after={"name": "june", "volume": "archive"},
            result={"volume_backup": {**JUNE, "status": "ok", "size": 200}, "volume_backups": [{"changed": True}]},
            writes=(("POST", BACKUPS),),
        ),
        Step(
            args={**JUNE, "state": "absent", "confirm": "june"},
            before={"name": "june", "volume": "archive"},
            after={"name": None, "volume": None},
            result={"volume_backup": None},
            writes=(("DELETE", BACKUPS + "/*"),),
        ),
    ),
)
