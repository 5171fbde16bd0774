# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

SHOP, OFF, WITHOUT = (f"vps-500{number}.example-sbg.net" for number in (1, 3, 4))
POINTS = ["2024-03-01T03:00:00+01:00", "2024-03-02T03:00:00+01:00"]

SCENARIO = Scenario(
    "ovh_vps_automated_backup_info",
    (
        Step(
            args={"service_name": [SHOP, OFF, WITHOUT]},
            result={
                "vps": [
                    {
                        "service_name": SHOP,
                        "automated_backup": {"state": "enabled", "schedule": "03:00:00"},
                        "restore_points": POINTS,
                        "attached_backups": [],
                    },
                    {"service_name": OFF, "automated_backup": {"state": "disabled"}},
                    {"automated_backup": None, "restore_points": None, "attached_backups": None},
                ]
            },
        ),
        Step(
            args={"service_name": ["shop"], "zone": ["os-sbg1"], "tagged": {"role": "shop"}},
            result={
                "vps": [
                    {"service_name": SHOP, "zone": "Region OpenStack: os-sbg1", "restore_points": POINTS},
                ]
            },
        ),
    ),
)
