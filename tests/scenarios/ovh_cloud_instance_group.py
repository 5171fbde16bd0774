# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

GROUPS = "/cloud/project/0123456789abcdef0123456789abcdef/instance/group"
WEB = {"project": "shop", "name": "web", "region": "GRA11"}

SCENARIO = Scenario(
    "ovh_cloud_instance_group",
    (
        Step(
            args={**WEB, "type": "anti-affinity"},
            before={"type": None},
            after={"type": "anti-affinity"},
            result={"instance_group": {**WEB, "type": "anti-affinity"}, "instance_groups": [{"changed": True}]},
            writes=(("POST", GROUPS),),
        ),
        Step(
            args={"project": "shop", "name": ["web", "spread"], "state": "absent"},
            before={name: {"type": "anti-affinity"} for name in ("web", "spread")},
            after={name: {"type": None} for name in ("web", "spread")},
            result={"instance_groups": [{"name": "web", "changed": True}, {"name": "spread", "changed": True}]},
            writes=(("DELETE", GROUPS + "/*"), ("DELETE", GROUPS + "/*")),
        ),
    ),
)
