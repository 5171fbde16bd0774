# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

NAME, OTHER = "ns3004.example-sbg.net", "ns3003.example-sbg.net"
LIM1 = [f"ns308{number}.example-lim.net" for number in (1, 2, 3)]
SERVER, REBOOT = f"/dedicated/server/{NAME}", f"/dedicated/server/{NAME}/reboot"
RESCUE = {
    "service_name": NAME,
    "boot_type": "rescue",
    "boot_kernel": "rescue-customer",
    "rescue_mail": "ops@example.org",
    "reboot": "when_boot_changed",
}

SCENARIO = Scenario(
    "ovh_server",
    (
        Step(
            args={"service_name": [NAME, "DB-1"], "monitoring": True, "no_intervention": True},
            before={OTHER: {"monitoring": False, "no_intervention": False}, NAME: {"no_intervention": False}},
            after={OTHER: {"monitoring": True, "no_intervention": True}, NAME: {"no_intervention": True}},
            result={
                "servers": [
                    {
                        "service_name": NAME,
                        "datacenter": "sbg1",
                        "before": {"monitoring": True, "no_intervention": False},
                        "after": {"monitoring": True, "no_intervention": True},
                        "changed": True,
                    },
                    {
                        "service_name": OTHER,
                        "before": {"monitoring": False, "no_intervention": False},
                        "after": {"monitoring": True, "no_intervention": True},
                    },
                ]
            },
            writes=(("PUT", f"/dedicated/server/{OTHER}"), ("PUT", SERVER)),
        ),
        Step(
            args=RESCUE,
            before={NAME: {"boot_id": 1, "rescue_mail": None, "hard_reboot": False}},
            after={NAME: {"boot_id": 1122, "rescue_mail": "ops@example.org", "hard_reboot": True}},
            result={
                "servers": [
                    {
                        "service_name": NAME,
                        "after": {"boot_id": 1122, "rescue_mail": "ops@example.org", "hard_reboot": True},
                        "task": {"function": "hardReboot", "status": "done"},
                    }
                ]
            },
            again={
                "servers": [
                    {
                        "before": {"boot_id": 1122, "hard_reboot": False},
                        "after": {"boot_id": 1122, "hard_reboot": False},
                        "task": None,
                    }
                ]
            },
            writes=(("POST", REBOOT), ("PUT", SERVER)),
        ),
        Step(
            args={"service_name": NAME, "boot_type": "harddisk", "rescue_mail": ""},
            before={NAME: {"boot_id": 1122, "rescue_mail": "ops@example.org"}},
            after={NAME: {"boot_id": 1, "rescue_mail": None}},
            result={},
            writes=(("PUT", SERVER),),
        ),
        Step(
            args={"datacenter": ["lim1"], "tags": {"env": "prod", "floor": 2}},
            before={name: {"tags": {}} for name in LIM1},
            after={name: {"tags": {"env": "prod", "floor": "2"}} for name in LIM1},
            result={},
            writes=tuple(("PUT", f"/v2/iam/resource/urn*{name}") for name in LIM1),
        ),
        Step(
            args={"service_name": NAME, "display_name": "db-2", "tags": {"env": "test"}, "purge_tags": True},
            before={NAME: {"display_name": NAME, "tags": {"env": "staging"}}},
            after={NAME: {"display_name": "db-2", "tags": {"env": "test"}}},
            result={},
            writes=(("PUT", "/services/*"), ("PUT", f"/v2/iam/resource/urn*{NAME}")),
        ),
        Step(
            args={"service_name": NAME, "display_name": "", "tags": {}, "purge_tags": True},
            before={NAME: {"display_name": "db-2", "tags": {"env": "test"}}},
            after={NAME: {"display_name": NAME, "tags": {}}},
            result={},
            writes=(("PUT", "/services/*"), ("PUT", f"/v2/iam/resource/urn*{NAME}")),
        ),
    ),
)
