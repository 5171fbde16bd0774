# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

GAME = "/ip/198.51.100.0%2F28/game"
ONE, OTHER = "198.51.100.5", "198.51.100.6"
MINECRAFT = {"protocol": "minecraftJava", "from": 25565, "to": 25565}
VOICE = {"protocol": "teamspeak3", "from": 9987, "to": 9990}
SUPPORTED = ["fiveM", "hl2Source", "minecraftJava", "other", "rust", "teamspeak3"]

SCENARIO = Scenario(
    "ovh_ip_game_firewall",
    (
        Step(
            args={"ip": [ONE], "rules": [{"protocol": "minecraftJava", "from": 25565}, VOICE], "firewall_mode": True},
            before=f"{ONE}: firewall mode off\n",
            after=f"{ONE}: firewall mode on\n{ONE}: minecraftJava 25565\n{ONE}: teamspeak3 9987-9990\n",
            result={
                "addresses": [
                    {
                        "ip": ONE,
                        "block": "198.51.100.0/28",
                        "firewall_mode": True,
                        "rules": [VOICE, MINECRAFT],
                        "max_rules": 4,
                        "supported_protocols": SUPPORTED,
                    }
                ]
            },
            writes=(
                ("POST", f"{GAME}/{ONE}/rule"),
                ("POST", f"{GAME}/{ONE}/rule"),
                ("PUT", f"{GAME}/{ONE}"),
            ),
        ),
        Step(
            args={"ip": [ONE, OTHER], "rules": [MINECRAFT, VOICE]},
            before=f"{OTHER}: fiveM 30120\n",
            after=f"{OTHER}: minecraftJava 25565\n{OTHER}: teamspeak3 9987-9990\n",
            result={"addresses": [{"ip": ONE, "changed": False}, {"ip": OTHER, "firewall_mode": False}]},
            writes=(
                ("DELETE", f"{GAME}/{OTHER}/rule/611"),
                ("POST", f"{GAME}/{OTHER}/rule"),
                ("POST", f"{GAME}/{OTHER}/rule"),
            ),
        ),
    ),
)
