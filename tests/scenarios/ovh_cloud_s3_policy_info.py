# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

OF_BACKUP = {"project": "shop", "user": "backup"}

SCENARIO = Scenario(
    "ovh_cloud_s3_policy_info",
    (Step(args=OF_BACKUP, result={"s3_policies": [{**OF_BACKUP, "policy": ""}]}),),
)
