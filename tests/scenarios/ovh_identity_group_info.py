# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

SCENARIO = Scenario(
    "ovh_identity_group_info",
    (
        Step(
            args={"filters": {"default_group": True}},
            result={"groups": [{"name": "ADMIN", "role": "ADMIN"}, {"name": "DEFAULT", "role": "REGULAR"}]},
        ),
        Step(args={"name": ["x"]}, result={"groups": [], "warnings": ["there is no group x"]}),
    ),
)
