# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

SHOP, BLOG, OFF = (f"vps-500{number}.example-sbg.net" for number in (1, 2, 3))
LONG_AGO = "2024-06-01T00:00:00+02:00"
KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ8Nd0Rr1cGOMQx9CGZN2ZKGbWO1rXqvvIhXeJmMPGcb jane@example.org"

SCENARIO = Scenario(
    "ovh_vps",
    (
        Step(
            args={
                "service_name": [OFF, "BLOG"],
                "keymap": "us",
                "state": "started",
                "snapshot": {"description": "nightly"},
            },
            before={
                OFF: {"keymap": None, "state": "stopped", "snapshot": None},
                BLOG: {"keymap": None, "snapshot": None},
            },
            after={
                OFF: {"keymap": "us", "state": "started", "snapshot": {"description": "nightly"}},
                BLOG: {"keymap": "us", "snapshot": {"description": "nightly"}},
            },
            result={
                "vps": [
                    {
                        "service_name": OFF,
                        "zone": "Region OpenStack: os-sbg1",
                        "changed": True,
                        "tasks": [{"type": "createSnapshot", "state": "done"}, {"type": "startVm"}],
                        "after": {"keymap": "us", "state": "started", "snapshot": {"description": "nightly"}},
                    },
                    {
                        "service_name": BLOG,
                        "before": {"keymap": None, "state": "started", "snapshot": None},
                        "tasks": [{"type": "createSnapshot"}],
                    },
                ]
            },
            writes=(
                ("PUT", f"/vps/{OFF}"),
                ("POST", f"/vps/{OFF}/createSnapshot"),
                ("POST", f"/vps/{OFF}/start"),
                ("PUT", f"/vps/{BLOG}"),
                ("POST", f"/vps/{BLOG}/createSnapshot"),
            ),
        ),
        Step(
            args={
                "service_name": [SHOP],
                "snapshot": {"replace": True},
                "unless_done_since": LONG_AGO,
                "state": "stopped",
            },
            before={
                SHOP: {
                    "snapshot": {"description": "before the upgrade"},
                    "snapshot_replaced": False,
                    "state": "started",
                }
            },
            after={SHOP: {"snapshot": {"description": ""}, "snapshot_replaced": True, "state": "stopped"}},
            result={
                "vps": [
                    {
                        "tasks": [
                            {"type": "deleteSnapshot"},
                            {"type": "createSnapshot"},
                            {"type": "stopVm", "state": "done"},
                        ]
                    }
                ]
            },
            again={"vps": [{"before": {"snapshot_replaced": False, "state": "stopped"}}]},
            writes=(
                ("DELETE", f"/vps/{SHOP}/snapshot"),
                ("POST", f"/vps/{SHOP}/createSnapshot"),
                ("POST", f"/vps/{SHOP}/stop"),
            ),
        ),
        Step(
            args={
                "service_name": [BLOG],
                "zone": ["Region OpenStack: os-sbg1"],
                "tagged": {"env": "prod"},
                "state": "restarted",
                "unless_done_since": LONG_AGO,
            },
            before={BLOG: {"restarted": False}},
            after={BLOG: {"restarted": True}},
            result={"vps": [{"after": {"state": "started", "restarted": True}, "tasks": [{"type": "rebootVm"}]}]},
            again={"vps": [{"after": {"state": "started", "restarted": False}, "tasks": []}]},
            writes=(("POST", f"/vps/{BLOG}/reboot"),),
        ),
        Step(
            args={"service_name": [BLOG], "revert": True, "unless_done_since": LONG_AGO, "confirm": BLOG},
            before={BLOG: {"reverted": False}},
            after={
                BLOG: {
                    "reverted": True,
                    "revert": "reverts the disk to the snapshot; later changes are lost",
                }
            },
            result={"vps": [{"after": {"reverted": True}, "tasks": [{"type": "revertSnapshot", "state": "done"}]}]},
            again={"vps": [{"after": {"reverted": False}}]},
            writes=(("POST", f"/vps/{BLOG}/snapshot/revert"),),
        ),
        Step(
            args={
                "service_name": [OFF],
                "image": "debian 12",
                "rebuild": "when_image_differs",
                "ssh_key": KEY,
                "send_password": False,
                "confirm": OFF,
            },
            before={OFF: {"image": "Debian 11", "rebuilt": False}},
            after={OFF: {"image": "Debian 12", "rebuilt": True, "rebuild": "erases all that is on the VPS"}},
            result={
                "vps": [
                    {
                        "after": {"image": "Debian 12", "rebuilt": True},
                        "tasks": [{"type": "reinstallVm", "state": "done"}],
                    }
                ]
            },
            again={
                "vps": [
                    {
                        "before": {"image": "Debian 12", "rebuilt": False},
                        "after": {"image": "Debian 12", "rebuilt": False},
                    }
                ]
            },
            writes=(("POST", f"/vps/{OFF}/rebuild"),),
        ),
    ),
)
