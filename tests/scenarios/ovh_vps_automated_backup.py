# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

SHOP, BLOG, MAIL = "vps-5001.example-sbg.net", "vps-5002.example-sbg.net", "vps-5011.example-gra.net"
FIRST, SECOND = "2024-03-01T03:00:00+01:00", "2024-03-02T03:00:00+01:00"
LONG_AGO = "2024-06-01T00:00:00+02:00"

SCENARIO = Scenario(
    "ovh_vps_automated_backup",
    (
        Step(
            args={"service_name": [SHOP, BLOG], "schedule": "04:30", "attach": FIRST},
            before={SHOP: {"schedule": "03:00:00", "attached": []}, BLOG: {"schedule": "03:00:00", "attached": []}},
            after={
                SHOP: {"schedule": "04:30:00", "attached": [FIRST]},
                BLOG: {"schedule": "04:30:00", "attached": [FIRST]},
            },
            result={
                "vps": [
                    {
                        "service_name": name,
                        "after": {"schedule": "04:30:00", "attached": [FIRST]},
                        "tasks": [{"type": "rescheduleAutoBackup"}, {"type": "restoreVm", "state": "done"}],
                    }
                    for name in (SHOP, BLOG)
                ]
            },
            writes=tuple(
                ("POST", f"/vps/{name}/automatedBackup/{part}")
                for part in ("reschedule", "restore")
                for name in (SHOP, BLOG)
            ),
        ),
        Step(
            args={"service_name": [BLOG], "detach": "2024-03-01T02:00:00Z", "attach": SECOND},
            before={BLOG: {"attached": [FIRST]}},
            after={BLOG: {"attached": [SECOND]}},
            result={"vps": [{"service_name": BLOG, "after": {"attached": [SECOND]}}]},
            writes=(
                ("POST", f"/vps/{BLOG}/automatedBackup/detachBackup"),
                ("POST", f"/vps/{BLOG}/automatedBackup/restore"),
            ),
        ),
        Step(
            args={
                "service_name": ["shop"],
                "zone": ["os-sbg1"],
                "tagged": {"role": "shop"},
                "detach": FIRST,
            },
            before={SHOP: {"attached": [FIRST]}},
            after={SHOP: {"attached": []}},
            result={
                "vps": [
                    {"after": {"attached": []}, "tasks": [{"type": "internalTask", "state": "done"}]},
                ]
            },
            writes=(("POST", f"/vps/{SHOP}/automatedBackup/detachBackup"),),
        ),
        Step(
            args={
                "service_name": [MAIL],
                "restore": SECOND,
                "change_password": False,
                "unless_done_since": LONG_AGO,
                "confirm": MAIL,
            },
            before={MAIL: {"restored": False}},
            after={
                MAIL: {
                    "restored": True,
                    "restore": "replaces the disk by the restore point; later changes are lost",
                }
            },
            result={"vps": [{"after": {"restored": True}, "tasks": [{"type": "restoreVm", "state": "done"}]}]},
            again={"vps": [{"after": {"restored": False}}]},
            writes=(("POST", f"/vps/{MAIL}/automatedBackup/restore"),),
        ),
    ),
)
