# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

SHOP = {"project_id": "0123456789abcdef0123456789abcdef", "name": "shop", "project_name": "8001", "status": "ok"}

SCENARIO = Scenario(
    "ovh_cloud_project_info",
    (
        Step(
            args={"name": ["shop"], "include": ["quota"]},
            result={"projects": [{**SHOP, "quota": []}]},
        ),
        Step(args={"project_id": [SHOP["project_id"]]}, result={"projects": [SHOP]}),
        Step(args={"filters": {"status": "suspended"}}, result={"projects": []}),
    ),
)
