# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The automated backup of VPS: its time of day, and restore points, which are attached, detached or restored
(/vps/{serviceName}/automatedBackup). It is an option of the VPS that only an order switches on.
"""

from __future__ import annotations

import datetime
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._products.vps.shared import VPS, VPS_TASKS
from ansible_collections.community.ovh.plugins.module_utils._products.vps.vps import OPEN_TASKS, SELECTORS, TASKS
from ansible_collections.community.ovh.plugins.module_utils._schema.action import (
    ActionSet,
    DestructiveAction,
    IfMissing,
    Order,
    Params,
    Read,
    Seen,
    ServiceTasks,
    Step,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.info import InfoSpec
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values
from ansible_collections.community.ovh.plugins.module_utils._schema.source import Source
from ansible_collections.community.ovh.plugins.module_utils._schema.time_values import moment, wrong_timestamp

BACKUP = VPS.item_route + "/automatedBackup"
ATTACHED = Source(BACKUP + "/attachedBackup", is_list=True, of_objects=True)
POINTS = BACKUP + "/restorePoints"
AVAILABLE = {"state": "available"}
# Attaching and restoring are the same request, and the same type of task. What type a detachment has is not published.
RESCHEDULE = Order("new schedule", BACKUP + "/reschedule", {"type": "rescheduleAutoBackup"})
DETACH = Order("detachment", BACKUP + "/detachBackup", any_task=True)
ATTACH = Order("attachment", BACKUP + "/restore", {"type": "restoreVm"})
RESTORE = Order("restore", BACKUP + "/restore", {"type": "restoreVm"}, destroys=True)
NOT_ENABLED = (
    "it has no automated backup: that is an option to order, in the control panel, which a task cannot switch on"
)
GO_BACK = DestructiveAction("restore", "restore", "replaces the disk by the restore point; later changes are lost")
POINT_OPTIONS = ("attach", "detach", "restore")


# ---- options


def check(params: Params) -> None:
    """Raise ValueError for options that are not valid."""
    if params["schedule"] is not None:
        time_of_day(params["schedule"])
    for option in POINT_OPTIONS:
        wrong = "" if params[option] is None else wrong_timestamp(params[option])
        if wrong:
            raise ValueError(f"{option} {wrong}")
    if params["attach"] is not None and params["detach"] is not None and same(params["attach"], params["detach"]):
        raise ValueError("attach and detach name the same restore point")
    if params["unless_done_since"] is not None and params["restore"] is None:
        raise ValueError("unless_done_since requires restore")


def time_of_day(text: str) -> str:
    """Return a time of day as the API has it. Raises ValueError."""
    try:
        return datetime.time.fromisoformat(text.strip()).strftime("%H:%M:%S")
    except ValueError:
        raise ValueError(
            f'schedule: {text!r} is not a time of day: write it in quotes, such as "03:30"; without them, YAML may make'
            " a number of it"
        ) from None


def same(one: str, other: str) -> bool:
    """Return whether two texts are the same restore point."""
    return moment(one) == moment(other)


def irreversible(params: Params) -> DestructiveAction | None:
    """Return what the task asks for that cannot be undone."""
    return GO_BACK if params["restore"] is not None else None


# ---- what is read


def is_about_points(params: Params, seen: Seen) -> bool:
    """Return whether the task attaches or detaches a restore point."""
    return params["attach"] is not None or params["detach"] is not None


def needs_points(params: Params, seen: Seen) -> bool:
    """Return whether the task needs a restore point that is not attached already."""
    return is_enabled(seen) and wanted_point(params, seen) is not None


def wanted_point(params: Params, seen: Seen) -> str | None:
    """Return the restore point that a task attaches or restores; None if that is done."""
    if params["restore"] is not None:
        return None if RESTORE.label in seen.recent else str(params["restore"])
    attach = params["attach"]
    return attach if attach is not None and point_in(attach, attached(seen)) is None else None


def is_enabled(seen: Seen) -> bool:
    """Return whether the VPS has automated backups."""
    return (seen.found["backup"] or {}).get("state") == "enabled"


def attached(seen: Seen) -> list[str]:
    """Return the restore points that are attached, as the API writes them."""
    return sorted(str(each["restorePoint"]) for each in seen.found["attached"] or ())


def point_in(wanted: str, points: t.Iterable[str]) -> str | None:
    """Return the restore point that is meant, as the API writes it; None if it is not among these."""
    return next((point for point in points if same(wanted, point)), None)


def available(wanted: str, points: t.Sequence[t.Any]) -> str:
    """Return the restore point that is meant, as the API writes it. Raises ValueError, naming what there is."""
    found = point_in(wanted, map(str, points))
    if found is None:
        names = ", ".join(sorted(map(str, points))) or "none"
        raise ValueError(f"there is no restore point {wanted}; there are: {names}")
    return found


# ---- the plan


def plan(params: Params, seen: Seen) -> tuple[Step, ...]:
    """Return what has to be done to one VPS. Raises ValueError if that is impossible."""
    if not is_enabled(seen):
        raise ValueError(NOT_ENABLED)
    steps = []
    if params["schedule"] is not None:
        wanted = time_of_day(params["schedule"])
        steps += [] if wanted == schedule(seen) else [Step(RESCHEDULE, {"schedule": wanted}, {"schedule": wanted})]
    now = attached(seen) if is_about_points(params, seen) else []
    gone = point_in(params["detach"], now) if params["detach"] is not None else None
    if gone is not None:
        now = [point for point in now if point != gone]
        steps.append(Step(DETACH, {"attached": now}, {"restorePoint": gone}))
    point = wanted_point(params, seen)
    if point is not None:
        steps.append(restore_step(params, available(point, seen.found["points"]), now))
    return tuple(steps)


def restore_step(params: Params, point: str, now: list[str]) -> Step:
    """Return what attaches a restore point, or replaces the disk by it. now: what is attached then."""
    if params["restore"] is None:
        return Step(ATTACH, {"attached": sorted([*now, point])}, {"restorePoint": point, "type": "file"})
    password = {} if params["change_password"] is None else {"changePassword": params["change_password"]}
    return Step(RESTORE, {"restored": True}, {"restorePoint": point, "type": "full", **password})


def schedule(seen: Seen) -> str | None:
    """Return the time of day of the backups, as the API writes it."""
    found = (seen.found["backup"] or {}).get("schedule")
    return str(found) if found else None


def state(params: Params, seen: Seen) -> Values:
    """Return what the task is about, by the names of results."""
    about: Values = {}
    if params["schedule"] is not None:
        about["schedule"] = schedule(seen)
    if is_about_points(params, seen):
        about["attached"] = attached(seen)
    return {**about, "restored": False} if params["restore"] is not None else about


def unmet(steps: tuple[Step, ...], seen: Seen) -> str:
    """Return what a VPS is not, though all its steps have been carried out; '' if it is as they say."""
    wanted = {name: value for step in steps for name, value in step.after.items()}
    if "schedule" in wanted and schedule(seen) != wanted["schedule"]:
        return f"its schedule is {schedule(seen)}, wanted {wanted['schedule']}"
    if "attached" in wanted and attached(seen) != wanted["attached"]:
        return f"attached: {texts(attached(seen))}, wanted {texts(wanted['attached'])}"
    return ""


def texts(points: t.Sequence[str]) -> str:
    """Return restore points as a message shows them."""
    return ", ".join(points) or "nothing"


def repeated(params: Params) -> tuple[Order, ...]:
    """Return what the task asks for that is not done again after unless_done_since."""
    return (RESTORE,) if params["restore"] is not None else ()


AUTOMATED_BACKUP = ActionSet(
    OPEN_TASKS,
    SELECTORS,
    service=VPS,
    tasks=ServiceTasks(TASKS, VPS_TASKS),
    options={
        "schedule": {"type": "str"},
        **{option: {"type": "str"} for option in POINT_OPTIONS},
        "change_password": {"type": "bool", "no_log": False},
    },
    constraints={
        "required_one_of": [("schedule", *POINT_OPTIONS)],
        "mutually_exclusive": [("restore", "attach"), ("restore", "detach")],
        "required_by": {"change_password": ("restore",)},
    },
    check=check,
    settings=(),
    wanted=lambda asked, name: asked,
    reads=(
        Read("vps", Source(VPS.item_route)),
        Read("backup", Source(BACKUP), missing=IfMissing.NONE),
        Read("attached", ATTACHED, is_about_points, missing=IfMissing.NONE),
    ),
    needs=(Read("points", Source(POINTS, is_list=True), needs_points, lambda params, seen: AVAILABLE),),
    orders=(RESCHEDULE, DETACH, ATTACH, RESTORE),
    state=state,
    plan=plan,
    unmet=unmet,
    repeated=repeated,
    irreversible=irreversible,
    product="VPS",
)

AUTOMATED_BACKUP_INFO = InfoSpec(
    VPS,
    SELECTORS,
    {
        "automated_backup": Source(BACKUP),
        "restore_points": Source(POINTS, is_list=True, queries=(AVAILABLE,)),
        "attached_backups": ATTACHED,
    },
    product="VPS",
    gathers_all=True,
)
