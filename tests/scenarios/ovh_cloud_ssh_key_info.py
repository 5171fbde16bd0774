# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

DEPLOY = {"project": "shop", "name": "deploy", "regions": ["GRA11", "SBG5"]}

SCENARIO = Scenario(
    "ovh_cloud_ssh_key_info",
    (
        Step(args={"project": "shop"}, result={"ssh_keys": [DEPLOY]}),
        Step(
            args={"project": "shop", "name": ["deploy", "jane"]},
            result={"ssh_keys": [DEPLOY], "warnings": ["there is no ssh key jane"]},
        ),
    ),
)
