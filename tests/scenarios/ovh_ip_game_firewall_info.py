# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

ONE, OTHER = "198.51.100.5", "198.51.100.6"
FIVEM = {"protocol": "fiveM", "from": 30120, "to": 30120}

SCENARIO = Scenario(
    "ovh_ip_game_firewall_info",
    (
        Step(
            args={"ip": [OTHER, ONE]},
            result={
                "addresses": [
                    {"ip": OTHER, "firewall_mode": False, "rules": [FIVEM], "max_rules": 4},
                    {"ip": ONE, "rules": []},
                ]
            },
        ),
    ),
)
