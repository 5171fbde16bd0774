# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

DEBIAN = {"project": "shop", "name": "Debian 12", "region": "SBG5", "type": "linux", "status": "active"}

SCENARIO = Scenario(
    "ovh_cloud_image_info",
    (
        Step(args={"project": "shop", "filters": {"region": "SBG5", "type": "linux"}}, result={"images": [DEBIAN]}),
        Step(
            args={"project": "shop", "name": ["Debian 12", "Debian 7"]},
            result={"images": [DEBIAN], "warnings": ["there is no image Debian 7"]},
        ),
    ),
)
