# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

SHOP = "0123456789abcdef0123456789abcdef"
PROJECT = f"/cloud/project/{SHOP}"

SCENARIO = Scenario(
    "ovh_cloud_project",
    (
        Step(
            args={"name": ["shop", "Lab, second floor"], "manual_quota": True},
            before={name: {"manual_quota": False} for name in ("shop", "Lab, second floor")},
            after={name: {"manual_quota": True} for name in ("shop", "Lab, second floor")},
            result={"projects": [{"project_id": SHOP, "manual_quota": True, "changed": True}, {"changed": True}]},
            writes=(("PUT", PROJECT), ("PUT", PROJECT[:-2] + "f0")),
        ),
        Step(
            args={"project_id": SHOP, "name": "store"},
            before={"name": "shop"},
            after={"name": "store"},
            result={"project": {"project_id": SHOP, "name": "store", "project_name": "8001", "status": "ok"}},
            writes=(("PUT", PROJECT),),
        ),
    ),
)
