# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""VPS: their settings, power and snapshots, many in one task; and of one alone the way back to its snapshot, or a
rebuild (ovh_vps).
"""

from __future__ import annotations

from ansible_collections.community.ovh.plugins.module_utils._products.vps import orders
from ansible_collections.community.ovh.plugins.module_utils._products.vps.shared import VPS, VPS_TASKS
from ansible_collections.community.ovh.plugins.module_utils._products.vps.vps import (
    BOOT,
    IMAGE,
    IMAGES,
    LONGEST_NAME,
    NAMES,
    OPEN_TASKS,
    SELECTORS,
    SNAPSHOT,
    TASKS,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.action import (
    ActionSet,
    DestructiveAction,
    IfMissing,
    Order,
    Params,
    Read,
    SecretText,
    Seen,
    ServiceTasks,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.public_keys import is_public_key
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values
from ansible_collections.community.ovh.plugins.module_utils._schema.source import Source

GO_BACK = DestructiveAction("revert: true", "revert", "reverts the disk to the snapshot; later changes are lost")
REPLACE = DestructiveAction(
    "replace: true of snapshot", "snapshot_replaced", "removes the snapshot that there is", confirmed=False
)


def check(params: Params) -> None:
    """Raise ValueError for options that are not valid."""
    snapshot = params["snapshot"] or {}
    if len(params["display_name"] or "") > LONGEST_NAME:
        raise ValueError(f"display_name: a name has at most {LONGEST_NAME} characters")
    if snapshot.get("state") == "absent" and (snapshot["replace"] or snapshot["description"] is not None):
        raise ValueError("snapshot: state: absent cannot be combined with description or replace")
    if params["ssh_key"] is not None and not is_public_key(params["ssh_key"]):
        raise ValueError(
            "ssh_key is the text of one public key, such as 'ssh-ed25519 AAAA... jane'; a name or a private key is"
            " not accepted"
        )
    if params["unless_done_since"] is not None and not (params["state"] == "restarted" or irreversible(params)):
        raise ValueError(
            "unless_done_since requires state: restarted, revert: true, a rebuild, or replace: true of snapshot"
        )


def irreversible(params: Params) -> DestructiveAction | None:
    """Return what the task asks for that cannot be undone."""
    if params["revert"]:
        return GO_BACK
    if params["rebuild"] != orders.NEVER:
        return DestructiveAction(f"rebuild: {params['rebuild']}", "rebuild", "erases all that is on the VPS")
    return REPLACE if (params["snapshot"] or {}).get("replace") else None


def repeated(params: Params) -> tuple[Order, ...]:
    """Return what the task asks for that is not done again after unless_done_since."""
    asked = (
        (orders.REVERT, params["revert"]),
        (orders.REBUILD, params["image"]),
        (orders.REBOOT, params["state"] == "restarted"),
    )
    return tuple(order for order, wanted in asked if wanted)


def with_own_name(asked: Values, name: str) -> Values:
    """Return the settings that a task asks for. Without a name of its own a VPS goes by the API's."""
    return {**asked, "displayName": asked["displayName"].strip() or name} if "displayName" in asked else asked


def has_snapshot(params: Params, seen: Seen) -> bool:
    """Return whether the task is about the snapshot."""
    return bool(params["snapshot"] or params["revert"])


def has_image(params: Params, seen: Seen) -> bool:
    """Return whether the task is about the image."""
    return bool(params["image"])


ORDERS = ActionSet(
    OPEN_TASKS,
    SELECTORS,
    service=VPS,
    tasks=ServiceTasks(TASKS, VPS_TASKS),
    options={
        "state": {"type": "str", "choices": ["started", "stopped", "restarted"]},
        "snapshot": {
            "type": "dict",
            "options": {
                "state": {"type": "str", "choices": ["present", "absent"], "default": "present"},
                "description": {"type": "str"},
                "replace": {"type": "bool", "default": False},
            },
        },
        "revert": {"type": "bool"},
        "image": {"type": "str"},
        "rebuild": {
            "type": "str",
            "choices": [orders.NEVER, orders.WHEN_IMAGE_DIFFERS, orders.ALWAYS],
            "default": orders.NEVER,
        },
        "ssh_key": {"type": "str", "no_log": False},
        "send_password": {"type": "bool", "no_log": False},
        "console": {"type": "bool", "default": False},
    },
    constraints={
        "mutually_exclusive": [
            ("state", "revert"),
            ("state", "image"),
            ("snapshot", "revert"),
            ("snapshot", "image"),
            ("revert", "image"),
        ],
        "required_by": {"ssh_key": ("image",), "send_password": ("image",)},
        "required_if": [
            ("rebuild", orders.WHEN_IMAGE_DIFFERS, ("image",)),
            ("rebuild", orders.ALWAYS, ("image",)),
            ("send_password", False, ("ssh_key",)),
        ],
    },
    check=check,
    settings=(NAMES, BOOT),
    wanted=with_own_name,
    reads=(
        Read("power", Source(VPS.item_route), value=orders.power),
        Read("snapshot", Source(SNAPSHOT), has_snapshot, missing=IfMissing.NONE),
        Read("image", Source(IMAGE), has_image, missing=IfMissing.UNKNOWN),
    ),
    needs=(Read("images", IMAGES, orders.needs_rebuild),),
    orders=orders.ALL,
    state=orders.state,
    plan=orders.plan,
    unmet=orders.unmet,
    repeated=repeated,
    irreversible=irreversible,
    product="VPS",
    secret=SecretText("console", "console_url", f"{VPS.item_route}/getConsoleUrl"),
)
