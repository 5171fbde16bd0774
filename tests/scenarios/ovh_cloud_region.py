# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

REGIONS = "/cloud/project/0123456789abcdef0123456789abcdef/region"

SCENARIO = Scenario(
    "ovh_cloud_region",
    (
        Step(
            args={"project": "shop", "name": "WAW1"},
            before={"name": None},
            after={"name": "WAW1"},
            result={"region": {"project": "shop", "name": "WAW1", "status": "UP"}, "regions": [{"changed": True}]},
            writes=(("POST", REGIONS),),
        ),
        Step(
            args={"project": "shop", "name": ["GRA11", "UK1"]},
            before={"UK1": {"name": None}},
            after={"UK1": {"name": "UK1"}},
            result={"regions": [{"name": "GRA11", "changed": False}, {"name": "UK1", "changed": True}]},
            writes=(("POST", REGIONS),),
        ),
    ),
)
