# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

GATEWAYS = "/cloud/project/0123456789abcdef0123456789abcdef/region/GRA11/gateway"
NEW = GATEWAYS.replace("gateway", "network/*/subnet/*/gateway")
EXIT = {"project": "shop", "region": "GRA11", "name": "exit-2"}
PLACE = {"network": "backend", "subnet": "192.168.10.0/24"}

SCENARIO = Scenario(
    "ovh_cloud_gateway",
    (
        Step(
            args={**EXIT, "model": "s", **PLACE},
            before={"model": None, "network": None, "subnet": None},
            after={"model": "s", **PLACE},
            result={"gateway": {**EXIT, **PLACE, "model": "s", "status": "active"}},
            writes=(("POST", NEW),),
        ),
        Step(
            args={**EXIT, "model": "m"},
            before={"model": "s"},
            after={"model": "m"},
            result={"gateway": {**EXIT, "model": "m"}, "gateways": [{"changed": True}]},
            writes=(("PUT", GATEWAYS + "/*"),),
        ),
        Step(
            args={**EXIT, "name": ["exit-2", "x"], "state": "absent"},
            before={"exit-2": {"model": "m", **PLACE}},
            after={"exit-2": {"model": None, "network": None, "subnet": None}},
            result={"gateways": [{"name": "exit-2", "changed": True}, {"name": "x", "changed": False}]},
            writes=(("DELETE", GATEWAYS + "/*"),),
        ),
    ),
)
