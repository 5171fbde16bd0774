# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""VPS: their settings, power and snapshots, many at once; and of one alone the way back to its snapshot, or a rebuild (ovh_vps)."""
from __future__ import annotations

import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.bulk import Reading, read_each
from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError, OvhError, UsageError
from ansible_collections.community.ovh.plugins.module_utils._api.parallel import outcomes_of, run_in_parallel
from ansible_collections.community.ovh.plugins.module_utils._engine import settings, task_history
from ansible_collections.community.ovh.plugins.module_utils._engine.destructive_action import DestructiveAction, Request
from ansible_collections.community.ovh.plugins.module_utils._engine.gather import gather
from ansible_collections.community.ovh.plugins.module_utils._engine.items import changed
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Job, Result, Run
from ansible_collections.community.ovh.plugins.module_utils._engine.targets import Target, named_targets, raise_if_stopped, select, unfit, warn_of_skipped
from ansible_collections.community.ovh.plugins.module_utils._engine.task_wait import shown
from ansible_collections.community.ovh.plugins.module_utils._products.api.tasks import VPS_TASKS
from ansible_collections.community.ovh.plugins.module_utils._products.vps import orders, tasks_job
from ansible_collections.community.ovh.plugins.module_utils._products.vps._published import PUBLISHED
from ansible_collections.community.ovh.plugins.module_utils._products.vps.shared import VPS
from ansible_collections.community.ovh.plugins.module_utils._products.vps.tasks_job import Vps
from ansible_collections.community.ovh.plugins.module_utils._products.vps.vps import (
    BOOT,
    IMAGE,
    IMAGES,
    LONGEST_NAME,
    NAMES,
    SELECTORS,
    SNAPSHOT,
    TASKS,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.arguments import CONFIRM, ON_EMPTY, PARALLEL, WAIT
from ansible_collections.community.ovh.plugins.module_utils._schema.operations import reads
from ansible_collections.community.ovh.plugins.module_utils._schema.public_keys import is_public_key
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Setting, Values

GO_BACK = DestructiveAction("revert", "puts the disk back to the snapshot, and what was written since is lost")
ERASE = DestructiveAction("rebuild", "erases all that is on the VPS")
REPLACE = DestructiveAction("snapshot_replaced", "removes the snapshot that there is", confirmed=False)
PARTS = (NAMES, BOOT)
OPTIONS: dict[str, dict[str, t.Any]] = {
    **SELECTORS,
    **ON_EMPTY,
    **settings.options_of(PARTS, PUBLISHED),
    "state": {"type": "str", "choices": ["started", "stopped", "restarted"]},
    "snapshot": {"type": "dict", "options": {
        "state": {"type": "str", "choices": ["present", "absent"], "default": "present"},
        "description": {"type": "str"},
        "replace": {"type": "bool", "default": False},
    }},
    "revert": {"type": "bool"},
    "image": {"type": "str"},
    "rebuild": {"type": "str", "choices": [orders.NEVER, orders.WHEN_IMAGE_DIFFERS, orders.ALWAYS], "default": orders.NEVER},
    "ssh_key": {"type": "str", "no_log": False},
    "send_password": {"type": "bool", "no_log": False},
    **CONFIRM,
    **PARALLEL,
    **WAIT,
}
CONSTRAINTS = {
    "mutually_exclusive": [("state", "revert"), ("state", "image"), ("snapshot", "revert"), ("snapshot", "image"), ("revert", "image")],
    "required_by": {"ssh_key": ("image",), "send_password": ("image",)},
    "required_if": [("rebuild", orders.WHEN_IMAGE_DIFFERS, ("image",)), ("rebuild", orders.ALWAYS, ("image",)), ("send_password", False, ("ssh_key",))],
}


def check(params: Values) -> None:
    """Raise UsageError for what can't be meant, and for a deed that is not confirmed."""
    snapshot = params["snapshot"] or {}
    if len(params["display_name"] or "") > LONGEST_NAME:
        raise UsageError(f"display_name: a name has at most {LONGEST_NAME} characters")
    if snapshot.get("state") == "absent" and (snapshot["replace"] or snapshot["description"] is not None):
        raise UsageError("snapshot: state: absent goes with neither description nor replace")
    if params["ssh_key"] is not None and not is_public_key(params["ssh_key"]):
        raise UsageError("ssh_key is the text of one public key, such as 'ssh-ed25519 AAAA... jane'; a name or a private key will not do")
    if params["unless_done_since"] is not None:
        task_history.since(params)
        if not (params["state"] == "restarted" or irreversible(params)):
            raise UsageError("unless_done_since goes with state: restarted, revert: true, a rebuild, or replace: true of snapshot")
    request = irreversible(params)
    if request and request.deed.confirmed:
        require_confirmed(request.deed, params, request.option)


def require_confirmed(deed: DestructiveAction, params: Values, asked: str) -> None:
    """Raise UsageError unless the task names just one VPS, and names it twice."""
    names = [name for name in params["service_name"] or () if name.strip()]
    others = [name for name in SELECTORS if name != "service_name" and params[name] is not None]
    if len(names) != 1 or others:
        raise UsageError(f"{asked} {deed.effect}: it takes one VPS by service_name, no list and no other selector; nothing was done")
    deed.require({**params, "service_name": names[0]}, asked)


def irreversible(params: Values) -> Request | None:
    """What the task asks for that cannot be undone."""
    if params["revert"]:
        return Request(GO_BACK, "revert: true")
    if params["rebuild"] != orders.NEVER:
        return Request(ERASE, f"rebuild: {params['rebuild']}")
    return Request(REPLACE, "replace: true of snapshot") if (params["snapshot"] or {}).get("replace") else None


def deed_of(params: Values) -> DestructiveAction | None:
    """What can't be undone of that which the task may do, and has to confirm."""
    request = irreversible(params)
    return request.deed if request and request.deed.confirmed else None


def keep_vps(run: Run) -> Result:
    """select → look and plan, after what others have begun → write → carry out → look again → result."""
    parts = [part for part in PARTS if part.wanted(run.params)]
    members = [Vps(target, wanted=wanted(run.params, target)) for target in targets_of(run)]
    survey(run, parts, members)
    if not run.check_mode:
        needy = [member for member in members if member.needy]
        if deed_of(run.params):
            tasks_job.remember(run, needy)
        free = tasks_job.after_others(run, needy)
        for member in free:
            member.forget()
        survey(run, parts, free)
    for member in members:
        if member.objection and member.target.workable:
            member.target.blocked_by(unfit(member.target, member.objection))
            member.changes, member.steps, member.after = {}, [], member.before
    if run.check_mode:
        for member in members:
            member.after = {**member.after, **{name: value for step in member.steps for name, value in step.effect.items()}}
    else:
        if parts:
            settings.write(parts, run, members)
            settings.read_back(parts, run, members)
        tasks_job.carry_out(run, members)
        tasks_job.require_done(run, members, look)
    warn_of_skipped([member.target for member in members], VPS, run)
    return result(run, members)


def targets_of(run: Run) -> list[Target]:
    """The VPS of the task. What can't be undone is done to one that goes by its own name."""
    if deed_of(run.params) is None:
        return select(VPS, run, tuple(SELECTORS))
    return named_targets(VPS, run, [name.strip() for name in run.params["service_name"] if name.strip()], exact=True)


def wanted(params: Values, target: Target) -> Values:
    """What the task asks for of one VPS. Without a name of its own it goes by the API's."""
    asked = settings.wanted_of(PARTS, params)
    return {**asked, "displayName": asked["displayName"].strip() or target.name} if "displayName" in asked else asked


# ---- looking

def survey(run: Run, parts: t.Sequence[Setting], members: list[Vps]) -> None:
    """Look at each workable VPS, and write down what it needs."""
    workable = {member.target.name: member for member in members if member.target.workable}
    for name, error in look(run, list(workable.values()), read_each).items():
        workable[name].target.blocked_by(error)
    settings.read(parts, run, members)
    settings.plan(parts, members)
    look_back(run, [member for member in members if member.target.workable])
    for member in members:
        if member.target.workable:
            plan(run, member)


def look(run: Run, members: list[Vps], reader: settings.Reader) -> dict[str, OvhError]:
    """See each VPS as it is now, with what the task asks about beside its settings; the errors of those that can't be seen."""
    names, asked = [member.target.name for member in members], run.params
    facts = settings.look_at(orders.POWER, run, members, reader)
    snapshots = reader(run.client, SNAPSHOT, VPS.path_parameter, names) if asked["snapshot"] or asked["revert"] else Reading()
    images = reader(run.client, IMAGE, VPS.path_parameter, names) if asked["image"] else Reading()
    errors = {**{name: error for name, error in images.errors.items() if not untold(error)},
              **{name: error for name, error in snapshots.errors.items() if not missing(error)}, **facts.errors}
    raise_if_stopped(Reading(facts.objects, errors))
    for member in members:
        name = member.target.name
        member.seen = orders.Seen(orders.power(facts.objects.get(name, {})), snapshots.objects.get(name), images.objects.get(name))
    return errors


def missing(error: OvhError) -> bool:
    """Whether a VPS, which is there, has no snapshot."""
    return isinstance(error, ApiError) and error.not_found


def untold(error: OvhError) -> bool:
    """Whether the API does not tell a VPS's image, today or another day."""
    return isinstance(error, ApiError) and error.lasting


def look_back(run: Run, members: list[Vps]) -> None:
    """See what has been done to each VPS since the moment that the task names."""
    moment = task_history.since(run.params)
    if moment is None:
        return
    asked_for = ((orders.REVERT, run.params["revert"]), (orders.REBUILD, run.params["image"]), (orders.REBOOT, run.params["state"] == "restarted"))
    kinds = [order.type for order, asked in asked_for if asked]

    def see(member: Vps) -> bool:
        member.recent = frozenset(kind for kind in kinds if task_history.last_since(tasks_job.starter(run, member, kind), VPS_TASKS, moment))
        if member.seen.snapshot and task_history.moment(member.seen.snapshot["creationDate"]) > moment:
            member.recent |= {orders.TAKE.type}
        return True

    outcomes = outcomes_of(members)
    run_in_parallel(outcomes, see, run.client.reads, run.client.throttle)
    errors = {outcome.item.target.name: outcome.error for outcome in outcomes if outcome.error}
    raise_if_stopped(Reading(errors=errors))
    for member in members:
        if member.target.name in errors:
            member.target.blocked_by(errors[member.target.name])


# ---- planning

def plan(run: Run, member: Vps) -> None:
    """Write down what the tasks of the API have to do to one VPS, or why they can't."""
    params, seen = run.params, member.seen
    shown_before = orders.shown(params, seen)
    member.wanted = {**member.wanted, **shown_before}
    member.before, member.after = {**member.before, **shown_before}, {**member.after, **shown_before}
    try:
        if params["snapshot"]:
            member.steps += orders.snapshot_steps(params["snapshot"], seen, orders.TAKE.type in member.recent)
        if params["state"]:
            member.steps += orders.power_steps(params["state"], seen, orders.REBOOT.type in member.recent)
        if params["revert"]:
            member.steps += orders.revert_steps(seen, orders.REVERT.type in member.recent)
        if params["image"] and not orders.is_as_wanted(params["image"].strip(), params["rebuild"], seen, orders.REBUILD.type in member.recent):
            member.steps.append(orders.rebuild_step(params, orders.image_of(params["image"].strip(), images_of(run, member))))
    except ValueError as error:
        member.objection = str(error)


def images_of(run: Run, member: Vps) -> list[Values]:
    """What can be installed on a VPS. Raises the error that keeps it from being read."""
    reading = gather(run.client, IMAGES, [member.target.name])
    for error in reading.errors.values():
        raise error
    return list(reading.objects[member.target.name])


# ---- the result

def result(run: Run, members: list[Vps]) -> Result:
    """The result of a fleet, with the tasks of each VPS; the diff says in so many words what can't be undone."""
    told, deed = settings.result(PARTS, members), deed_of(run.params)
    for entry, member in zip(told["vps"], members, strict=True):
        entry["tasks"] = [shown(member.path_of(task), task) for task in member.tasks]
        if deed and any(step.order.destroys for step in member.steps) and changed(member):
            diff = deed.diff(*settings.differences(member))
            told["diff"] = {side: {member.target.name: values} for side, values in diff.items()}
    return told


OPERATIONS = (*VPS.operations, *NAMES.operations, *reads(SNAPSHOT, IMAGE), *IMAGES.operations, *TASKS.operations,
              *(f"{order.method} {order.route}" for order in orders.ALL))
JOB = Job(OPTIONS, keep_vps, "VPS", constraints=CONSTRAINTS, check=check, operations=OPERATIONS, published=PUBLISHED,
          body_fields=settings.body_fields(PARTS), irreversible=irreversible)
