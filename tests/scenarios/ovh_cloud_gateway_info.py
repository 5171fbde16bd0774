# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

EXIT = {"project": "shop", "region": "GRA11", "name": "exit", "model": "s", "status": "active"}

SCENARIO = Scenario(
    "ovh_cloud_gateway_info",
    (
        Step(args={"project": "shop", "region": "GRA11"}, result={"gateways": [EXIT]}),
        Step(args={"project": "shop", "region": "GRA11", "filters": {"model": "l"}}, result={"gateways": []}),
        Step(
            args={"project": "shop", "region": "GRA11", "name": ["exit", "x"]},
            result={"gateways": [EXIT], "warnings": ["there is no gateway x"]},
        ),
    ),
)
