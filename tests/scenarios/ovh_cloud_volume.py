# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

VOLUMES = "/cloud/project/0123456789abcdef0123456789abcdef/volume"
DATA = {"project": "shop", "name": "data", "region": "GRA11"}
ALL = ["data", "logs-1", "logs-2"]
NEW = {"type": "classic", "size": 10}

SCENARIO = Scenario(
    "ovh_cloud_volume",
    (
        Step(
            args={**DATA, **NEW, "description": "orders", "attached_to": ["shop-1"]},
            before={"type": None, "size": None, "description": None, "attached_to": None},
            after={**NEW, "description": "orders", "attached_to": ["shop-1"]},
            result={
                "volume": {**DATA, **NEW, "status": "in-use", "attached_to": ["shop-1"], "also_in": []},
                "volumes": [{"changed": True}],
            },
            writes=(("POST", VOLUMES), ("POST", VOLUMES + "/*/attach")),
        ),
        Step(
            args={"project": "shop", "name": "data", "size": 20, "description": "logs", "attached_to": ["shop-2"]},
            before={"size": 10, "description": "orders", "attached_to": ["shop-1"]},
            after={"size": 20, "description": "logs", "attached_to": ["shop-2"]},
            result={"volume": {"size": 20, "description": "logs", "attached_to": ["shop-2"]}},
            writes=(
                ("PUT", VOLUMES + "/*"),
                ("POST", VOLUMES + "/*/upsize"),
                ("POST", VOLUMES + "/*/detach"),
                ("POST", VOLUMES + "/*/attach"),
            ),
        ),
        Step(
            args={
                **DATA,
                "type": "high-speed",
                "size": 20,
                "description": "logs",
                "attached_to": ["shop-2"],
                "recreate": "when_needed",
                "confirm": "data",
            },
            before={"type": "classic"},
            after={
                "type": "high-speed",
                "recreated": {
                    "carried_over": ["attached_to", "description", "name", "region", "size"],
                    "renewed": ["volume_id"],
                    "lost": ["all data on the volume", "image", "snapshot"],
                },
            },
            result={"volume": {"type": "high-speed", "size": 20, "status": "in-use"}},
            # In the order of the ids: the old volume's, then the new one's.
            writes=(
                ("POST", VOLUMES + "/*5001/detach"),
                ("DELETE", VOLUMES + "/*5001"),
                ("POST", VOLUMES),
                ("POST", VOLUMES + "/*500?/attach"),
            ),
        ),
        Step(
            args={"project": "shop", "name": ["logs-1", "logs-2"], "region": "GRA11", **NEW, "image": "Ubuntu 24.04"},
            before={name: {"type": None, "size": None, "image": None} for name in ("logs-1", "logs-2")},
            after={name: {**NEW, "image": "Ubuntu 24.04"} for name in ("logs-1", "logs-2")},
            result={"volumes": [{"name": "logs-1", "status": "available"}, {"name": "logs-2", "changed": True}]},
            writes=(("POST", VOLUMES), ("POST", VOLUMES)),
        ),
        Step(
            args={"project": "shop", "name": ALL, "attached_to": [], "state": "absent", "confirm": ALL},
            before={
                "data": {
                    "type": "high-speed",
                    "size": 20,
                    "description": "logs",
                    "attached_to": ["shop-2"],
                },
                **{name: {**NEW, "description": "", "attached_to": []} for name in ("logs-1", "logs-2")},
            },
            after={name: dict.fromkeys(("type", "size", "description", "attached_to")) for name in ALL},
            result={"volumes": [{"name": "data", "changed": True}, {"name": "logs-1"}, {"name": "logs-2"}]},
            writes=(("POST", VOLUMES + "/*/detach"), *[("DELETE", VOLUMES + "/*")] * 3),
        ),
    ),
)
