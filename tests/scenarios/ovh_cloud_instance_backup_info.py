# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

SBG5 = {"project": "shop", "region": "SBG5"}

SCENARIO = Scenario(
    "ovh_cloud_instance_backup_info",
    (
        Step(args=SBG5, result={"instance_backups": [{**SBG5, "name": "weekly", "cron": "0 4 * * 0"}]}),
        Step(args={**SBG5, "filters": {"cron": "0 3 * * *"}}, result={"instance_backups": []}),
    ),
)
