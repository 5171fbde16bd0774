# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Actions of no product: one that may be repeated, one that destroys, one that reveals a secret, and orders to many
units.
"""

from __future__ import annotations

import dataclasses
from typing import Any

from ansible_collections.community.ovh.plugins.module_utils._engine.action.action import action_job
from ansible_collections.community.ovh.plugins.module_utils._engine.action.action_set import action_set_job
from ansible_collections.community.ovh.plugins.module_utils._schema.action import (
    Action,
    ActionSet,
    DestructiveAction,
    IfMissing,
    Joining,
    Messages,
    Order,
    Outcome,
    Params,
    Read,
    Revealing,
    Seen,
    ServiceTasks,
    Step,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.arguments import TARGETS
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import (
    Field,
    Service,
    Setting,
    TaskFamily,
    Values,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.source import Source

from tests.support.fake_tasks import FakeTasks

UNIT = Service("unit", "units", "/unit", "/unit/{unitName}", key="name")
JOBS_OF_UNIT = Source(f"{UNIT.item_route}/job", is_list=True, item_route=f"{UNIT.item_route}/job/{{jobId}}")
TASKS = ServiceTasks(
    JOBS_OF_UNIT,
    TaskFamily(UNIT.item_route, JOBS_OF_UNIT.item_route, "jobId", status="state", began="start", bad=("failed",)),
)
SYSTEMS = Source(f"{UNIT.item_route}/systems", is_list=True, item_route=f"{UNIT.item_route}/systems/{{systemId}}")


def erasure(option: str) -> DestructiveAction:
    return DestructiveAction(f"wipe: {option}", "wipe", "erases the unit")


RESTART_ORDER = Order("restart", f"{UNIT.item_route}/restart", {"kind": "restart"})
WIPE_ORDER = Order("wipe", f"{UNIT.item_route}/wipe", {"kind": "wipe"}, destroys=True)
OPEN_ORDER = Order("console", f"{UNIT.item_route}/open", {"kind": "open"}, shows_itself=True)

RESTART = Action(
    RESTART_ORDER,
    service=UNIT,
    tasks=TASKS,
    options={"unless_done_since": {"type": "str"}},
    plan=lambda params, seen: (
        None if seen.done else Step(RESTART_ORDER, {"restarted": True}, before={"restarted": False})
    ),
    result=lambda params, outcome: {"restarted": outcome.step is not None},
    messages=Messages("the wait for its restart was interrupted"),
    since="unless_done_since",
)


def system(seen: Seen) -> str:
    return str(seen.found["unit"]["system"])


def unmet(params: Params, seen: Seen) -> str:
    return "" if system(seen) == params["system"] else f"its system is {system(seen)}, and not {params['system']}"


def plan_wipe(params: Params, seen: Seen) -> Step | None:
    if seen.done or (not unmet(params, seen) and params["wipe"] != "always"):
        return None
    if params["wipe"] == "never":
        raise ValueError(unmet(params, seen))
    return Step(WIPE_ORDER, {"system": params["system"]}, before={"system": system(seen)})


def prepare_wipe(params: Params, seen: Seen, step: Step) -> Step:
    if {"name": params["system"]} not in seen.found["systems"]:
        raise ValueError(f"there is no system {params['system']}")
    return Step(WIPE_ORDER, step.after, {"systemId": params["system"]}, step.before)


def check_wipe(params: Params) -> None:
    if params["system"] == "none":
        raise ValueError("system: none is not a system")


def irreversible(params: Params) -> DestructiveAction | None:
    return None if params["wipe"] == "never" else erasure(params["wipe"])


def wipe_result(params: Params, outcome: Outcome) -> Values:
    return {"system": system(outcome.seen) if outcome.seen else params["system"], "wiped": outcome.step is not None}


WIPE = Action(
    WIPE_ORDER,
    service=UNIT,
    tasks=TASKS,
    options={"system": {"type": "str", "required": True}, "wipe": {"type": "str", "default": "never"}},
    plan=plan_wipe,
    result=wipe_result,
    messages=Messages(
        "the wait for {system} was interrupted", not_read="run the task again to see it", ended="the wipe has ended"
    ),
    check=check_wipe,
    reads=(Read("unit", Source(UNIT.item_route), state=True),),
    needs=(Read("systems", SYSTEMS), Read("unused", Source(f"{UNIT.item_route}/unused"), lambda params, seen: False)),
    prepare=prepare_wipe,
    since="unless_done_since",
    joins=Joining("a wipe", "whether it is for {system} is not known", "run the task again"),
    irreversible=irreversible,
    unmet=unmet,
    doubt=lambda params, seen: "its last wipe failed" if seen.tasks and seen.tasks[-1]["state"] == "failed" else "",
    hint=lambda message: "leave the system out" if "ordered 400" in message else "",
)


def console(seen: Seen) -> Values | None:
    found: Values | None = seen.found["console"]
    return found


OPEN = Action(
    OPEN_ORDER,
    service=UNIT,
    tasks=TASKS,
    options={"kind": {"type": "str", "default": "html"}},
    plan=lambda params, seen: (
        None
        if console(seen)
        else Step(OPEN_ORDER, {"console": "open"}, {"kind": params["kind"]}, {"console": "closed"})
    ),
    result=lambda params, outcome: {"opened": outcome.step is not None},
    messages=Messages("a console was asked for", not_followed="the console may open"),
    reads=(
        Read("features", Source(f"{UNIT.item_route}/features"), absent="the unit has no console"),
        Read(
            "console",
            Source(f"{UNIT.item_route}/console"),
            lambda params, seen: params["kind"] in seen.found["features"],
            lambda params, seen: {"kind": params["kind"]},
            IfMissing.NONE,
            state=True,
            secret="value",
        ),
    ),
    unmet=lambda params, seen: "" if console(seen) else "there is no console",
    shows=lambda before, now: console(now) not in (None, console(before)),
    reveals=Revealing("console", "console", lambda params: f"-{params['kind']}.txt"),
)


# ---- many units

STOP_ORDER = Order("stop", f"{UNIT.item_route}/stop", {"kind": "stop"})
NOTE_ORDER = Order("note", f"{UNIT.item_route}/note", method="PUT")


def plan_orders(params: Params, seen: Seen) -> tuple[Step, ...]:
    steps = []
    if params["note"] and seen.found["note"] is None:
        raise ValueError("its note cannot be read")
    if params["note"] and seen.found["note"]["text"] != params["note"]:
        steps.append(Step(NOTE_ORDER, {"note": params["note"]}, {"text": params["note"]}))
    if params["power"] and seen.found["unit"]["power"] != params["power"]:
        if seen.found["unit"]["power"] == "broken":
            raise ValueError("it is broken")
        steps.append(Step(STOP_ORDER, {"power": "off"}))
    if params["restart"] and RESTART_ORDER.label not in seen.recent:
        steps.append(Step(RESTART_ORDER, {"restarted": True}))
    if params["wipe"] and {"name": params["wipe"]} not in seen.found["systems"]:
        raise ValueError(f"there is no system {params['wipe']}")
    if params["wipe"]:
        steps.append(Step(WIPE_ORDER, {"system": params["wipe"]}, {"systemId": params["wipe"]}))
    return tuple(steps)


def state_of(params: Params, seen: Seen) -> Values:
    unit, note = seen.found["unit"] or {}, seen.found.get("note") or {}
    state = {"note": note.get("text"), "power": unit.get("power"), "restarted": False, "system": unit.get("system")}
    asked = {"note": params["note"], "power": params["power"], "restarted": params["restart"], "system": params["wipe"]}
    return {name: value for name, value in state.items() if asked[name]}


def unmet_orders(steps: tuple[Step, ...], seen: Seen) -> str:
    unit = seen.found["unit"] or {}
    wanted = {name: value for step in steps for name, value in step.after.items() if name in ("power", "system")}
    return next(
        (
            f"its {name} is {unit.get(name)}, and not {value}"
            for name, value in wanted.items()
            if unit.get(name) != value
        ),
        "",
    )


def check_orders(params: Params) -> None:
    if params["power"] == "on":
        raise ValueError("power: units cannot be started")


ORDERS = ActionSet(
    dataclasses.replace(JOBS_OF_UNIT, queries=({"state": "doing"},)),
    {"service_name": TARGETS["service_name"], "tagged": TARGETS["tagged"]},
    service=UNIT,
    tasks=TASKS,
    options={"power": {"type": "str"}, "note": {"type": "str"}, "restart": {"type": "bool"}, "wipe": {"type": "str"}},
    check=check_orders,
    settings=(Setting("label", UNIT, UNIT.item_route, (Field("label"),)),),
    wanted=lambda asked, name: {field: value or name for field, value in asked.items()},
    reads=(
        Read("unit", Source(UNIT.item_route)),
        Read(
            "note",
            Source(f"{UNIT.item_route}/note"),
            lambda params, seen: bool(params["note"]),
            missing=IfMissing.UNKNOWN,
        ),
    ),
    needs=(Read("systems", SYSTEMS, lambda params, seen: bool(params["wipe"])),),
    orders=(NOTE_ORDER, STOP_ORDER, RESTART_ORDER, WIPE_ORDER),
    state=state_of,
    plan=plan_orders,
    unmet=unmet_orders,
    repeated=lambda params: (RESTART_ORDER,) if params["restart"] else (),
    irreversible=lambda params: erasure(params["wipe"]) if params["wipe"] else None,
)

JOBS = {"restart": action_job(RESTART), "wipe": action_job(WIPE), "open": action_job(OPEN)}
ORDERS_JOB = action_set_job(ORDERS)


def units(**form: Any) -> FakeTasks:
    """Two units, which have an old system and no console."""

    def restart(unit: Values, body: Any) -> None:
        unit["restarts"] = unit.get("restarts", 0) + 1

    def wipe(unit: Values, body: Any) -> None:
        unit["system"] = body["systemId"]

    def open_console(unit: Values, body: Any) -> None:
        unit["console"] = {
            "value": f"https://console.example.net/S3cret-{len(api.applied)}",
            "expiration": "2026-05-04T12:00:00+00:00",
        }

    def stop(unit: Values, body: Any) -> None:
        unit["power"] = "off"

    def note(unit: Values, body: Any) -> None:
        unit["note"] = {"text": body["text"]}

    def label(unit: Values, body: Any) -> None:
        unit["label"] = body["label"]

    api = FakeTasks(
        UNIT.item_route,
        orders={
            "POST /restart": ("restart", restart),
            "POST /wipe": ("wipe", wipe),
            "POST /open": ("open", open_console),
            "POST /stop": ("stop", stop),
            "PUT /note": ("", note),
            "PUT /": ("", label),
        },
        **form,
    )
    for name in ("u1", "u2"):
        api.objects[name] = {
            "name": name,
            "system": "old",
            "power": "on",
            "label": "",
            "features": {"html": True},
            "note": {"text": "a"},
            "systems": ["old", "new", "gone"],
            "systems/old": {"name": "old"},
            "systems/new": {"name": "new"},
        }
    return api
