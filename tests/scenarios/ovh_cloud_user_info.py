# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

BACKUP = {"project": "shop", "name": "backup", "username": "user-sandbox", "roles": ["objectstore_operator"]}

SCENARIO = Scenario(
    "ovh_cloud_user_info",
    (
        Step(args={"project": "shop"}, result={"users": [BACKUP]}),
        Step(args={"project": "shop", "user_id": ["4001"]}, result={"users": [BACKUP]}),
        Step(args={"project": "shop", "name": ["x"]}, result={"users": [], "warnings": ["there is no user x"]}),
    ),
)
