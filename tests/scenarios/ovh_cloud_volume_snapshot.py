# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

SHOP = "/cloud/project/0123456789abcdef0123456789abcdef"
ARCHIVE = "55555555-0000-4000-8000-000000000001"
JUNE = {"project": "shop", "volume": "archive", "name": "june"}

SCENARIO = Scenario(
    "ovh_cloud_volume_snapshot",
    (
        Step(
            args={**JUNE, "description": "before the move"},
            before={"description": None},
            after={"description": "before the move"},
            result={"volume_snapshot": {**JUNE, "volume_id": ARCHIVE, "status": "available", "region": "SBG5"}},
            writes=(("POST", f"{SHOP}/volume/{ARCHIVE}/snapshot"),),
        ),
        Step(
            args={"project": "shop", "name": ["june", "july"], "state": "absent", "confirm": ["june", "july"]},
            before={"june": {"description": "before the move"}},
            after={"june": {"description": None}},
            result={"volume_snapshots": [{"name": "june", "changed": True}, {"name": "july", "changed": False}]},
            writes=(("DELETE", SHOP + "/volume/snapshot/*"),),
        ),
    ),
)
