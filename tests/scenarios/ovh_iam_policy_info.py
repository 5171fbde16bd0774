# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

SCENARIO = Scenario(
    "ovh_iam_policy_info",
    (
        Step(args={"filters": {"read_only": True}}, result={"policies": [{"name": "ovh-default", "owner": "ovh"}]}),
        Step(
            args={"policy_id": ["eeeeeeee-0000-4000-8000-000000000001"]},
            result={"policies": [{"name": "ovh-default", "allow": ["*"]}]},
        ),
        Step(args={"name": ["x"]}, result={"policies": [], "warnings": ["there is no policy x"]}),
    ),
)
