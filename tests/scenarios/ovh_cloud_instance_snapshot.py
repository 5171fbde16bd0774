# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

SHOP = "/cloud/project/0123456789abcdef0123456789abcdef"
BEFORE = {"project": "shop", "name": "before-upgrade", "region": "GRA11"}

SCENARIO = Scenario(
    "ovh_cloud_instance_snapshot",
    (
        Step(
            args={**BEFORE, "instance": "shop-1"},
            before={"instance": None},
            after={"instance": "shop-1"},
            result={
                "instance_snapshot": {**BEFORE, "status": "active", "visibility": "private"},
                "instance_snapshots": [{"changed": True}],
            },
            writes=(("POST", SHOP + "/instance/*/snapshot"),),
        ),
        Step(
            args={**BEFORE, "state": "absent", "confirm": "before-upgrade"},
            before={"name": "before-upgrade", "region": "GRA11"},
            after={"name": None, "region": None},
            result={"instance_snapshot": None, "instance_snapshots": [{"changed": True}]},
            writes=(("DELETE", SHOP + "/snapshot/*"),),
        ),
    ),
)
