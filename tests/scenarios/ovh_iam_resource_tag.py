# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

SERVER, OTHER = "ns3004.example-sbg.net", "ns3005.example-sbg.net"
PATH = "/v2/iam/resource/urn%3Av1%3Aeu%3Aresource%3AdedicatedServer%3A"

SCENARIO = Scenario(
    "ovh_iam_resource_tag",
    (
        Step(
            args={"name": [SERVER, OTHER], "tags": {"env": "prod", "tier": 1}},
            before={SERVER: {"tags": {"env": "staging"}}, OTHER: {"tags": {}}},
            after={name: {"tags": {"env": "prod", "tier": "1"}} for name in (SERVER, OTHER)},
            result={"resources": [{"name": name, "tags": {"env": "prod", "tier": "1"}} for name in (SERVER, OTHER)]},
            writes=(("PUT", PATH + SERVER), ("PUT", PATH + OTHER)),
        ),
        Step(
            args={"name": SERVER, "type": "dedicatedServer", "tags": {"env": None, "team": "web"}},
            before={"tags": {"env": "prod", "tier": "1"}},
            after={"tags": {"tier": "1", "team": "web"}},
            result={"resource": {"tags": {"tier": "1", "team": "web"}}},
            writes=(("PUT", PATH + SERVER),),
        ),
        Step(
            args={"urn": "urn:v1:eu:resource:dedicatedServer:" + SERVER, "tags": {}, "exclusive": True},
            before={"tags": {"tier": "1", "team": "web"}},
            after={"tags": {}},
            result={"resource": {"tags": {}}},
            writes=(("PUT", PATH + SERVER),),
        ),
    ),
)
