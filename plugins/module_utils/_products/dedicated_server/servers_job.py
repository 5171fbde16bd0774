# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Servers' own settings, boot, names and tags, and the reboot that a new boot needs (ovh_server)."""

from __future__ import annotations

import datetime
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.endpoints import is_one_of, require_product
from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError, OvhError, UsageError, said_of
from ansible_collections.community.ovh.plugins.module_utils._api.parallel import outcomes_of, run_in_parallel
from ansible_collections.community.ovh.plugins.module_utils._engine import settings
from ansible_collections.community.ovh.plugins.module_utils._engine.action import action
from ansible_collections.community.ovh.plugins.module_utils._engine.items import Member, name_of
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Job, Result, Run
from ansible_collections.community.ovh.plugins.module_utils._engine.lookup import choose
from ansible_collections.community.ovh.plugins.module_utils._engine.targets import (
    Target,
    select,
    unfit,
    warn_of_skipped,
)
from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server._published import PUBLISHED
from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server.reboot import REBOOT_SERVER, STEP
from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server.server import (
    BOOT,
    BOOT_FIELDS,
    BOOT_TYPES,
    DISPLAY_NAME,
    OLD_DISPLAY_NAME,
    ONLY_TAGS,
    SETTINGS,
    TAGS,
    mail_or_none,
    tag_texts,
)
from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server.shared import SERVER
from ansible_collections.community.ovh.plugins.module_utils._schema.action import Seen
from ansible_collections.community.ovh.plugins.module_utils._schema.arguments import ON_EMPTY, PARALLEL, TARGETS, WAIT
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Setting, Values

PARTS = (SETTINGS, DISPLAY_NAME, TAGS)
OPTIONS: dict[str, dict[str, t.Any]] = {
    **TARGETS,
    # Here `tags` are the tags that the servers are given.
    "tagged": {"type": "dict"},
    **ON_EMPTY,
    **settings.options_of(PARTS, PUBLISHED),
    "boot_type": {"type": "str", "choices": list(BOOT_TYPES)},
    "boot_kernel": {"type": "str"},
    "purge_tags": {"type": "bool", "default": False},
    "reboot": {"type": "str", "choices": ["never", "when_boot_changed"], "default": "never"},
    **PARALLEL,
    **WAIT,
}
CONSTRAINTS = {
    "mutually_exclusive": [("boot_type", "boot_id", "boot_script")],
    "required_by": {"boot_kernel": ("boot_type",)},
    "required_if": [("purge_tags", True, ("tags",))],
}
# A reboot stands beside the fields in results and diffs.
HARD_REBOOT = "hardReboot"


def check(params: Values) -> None:
    """Raise UsageError for what can be no tag and no mail address."""
    try:
        tag_texts(params["tags"] or {})
        mail_or_none(params["rescue_mail"] or "", None)
    except ValueError as error:
        raise UsageError(str(error)) from None


def keep_servers(run: Run) -> Result:
    """select → read → choose the boot → plan → write → read back → reboot → result."""
    parts = parts_asked(run)
    members = [Member(target, wanted=wanted(parts, run.params, target)) for target in select(SERVER, run)]
    settings.read(parts, run, members)
    if run.params["boot_type"] is not None:
        choose(BOOT, run, members)
    settings.plan(parts, members)
    rebooting = plan_reboots(run, members)
    tasks: dict[str, Values] = {}
    if not run.check_mode:
        # The next run finds a boot that is as wanted, and can't know that its reboot is missing: so what makes sure of
        # it is told.
        sure = f"and then ovh_server_reboot with unless_rebooted_since: {now(run)}"
        try:
            settings.write(parts, run, members)
            settings.read_back(parts, run, members)
        finally:
            run.interrupted += f", {sure}" if rebooting else ""
        tasks = reboot_all(run, rebooting, sure) if rebooting else {}
    warn_of_skipped([member.target for member in members], SERVER, run)
    result = settings.result(PARTS, members)
    for entry in result[SERVER.plural]:
        name = entry["service_name"]
        entry["task"] = action.task_entry(REBOOT_SERVER.tasks, name, tasks[name]) if tasks.get(name) else None
    return result


def parts_asked(run: Run) -> list[Setting]:
    """The parts that the task asks something of, by the ways that the endpoint has.

    Raises UsageError for one that it lacks.
    """
    params, endpoint = run.params, run.client.endpoint
    name = DISPLAY_NAME if is_one_of(endpoint, endpoints_of(DISPLAY_NAME)) else OLD_DISPLAY_NAME
    tags = ONLY_TAGS if params["purge_tags"] else TAGS
    asked = [
        part
        for part in (SETTINGS, tags, name)
        if part.wanted(params) or (part is SETTINGS and params["boot_type"] is not None)
    ]
    for part in asked:
        if part.product:
            require_product(part.product, endpoints_of(part), endpoint)
    return asked


def endpoints_of(part: Setting) -> tuple[str, ...]:
    """The endpoints that have a part."""
    return PUBLISHED.operation(f"PUT {part.route}").endpoints


def wanted(parts: list[Setting], params: Values, target: Target) -> Values:
    """What the task asks for of one server. Without a name of its own a server goes by the API's."""
    asked = settings.wanted_of(parts, params)
    return {**asked, "displayName": asked["displayName"].strip() or target.name} if "displayName" in asked else asked


# ---- rebooting


def now(run: Run) -> str:
    """The current time by the API's clock, such that a reboot begun from now on is later."""
    return datetime.datetime.fromtimestamp(run.client.connection.clock.timestamp() - 1, datetime.UTC).isoformat()


def begin(run: Run, name: str) -> Values | None:
    """The task of a new reboot."""
    with said_of(name):
        return action.send(REBOOT_SERVER, run, name, STEP, Seen())


def end(run: Run, name: str, task: Values, seconds: float) -> Values | None:
    """The last state of a reboot's task, once it has ended well. Raises StateError."""
    with said_of(name):
        return action.follow(REBOOT_SERVER, run, name, task, seconds)


def plan_reboots(run: Run, members: list[Member]) -> list[Member]:
    """Write down at each member whether it is to be rebooted; those that are."""
    if run.params["reboot"] == "never":
        return []
    for member in members:
        member.wanted = {**member.wanted, HARD_REBOOT: True}
        if member.target.workable:
            boots_anew = not {*member.changes}.isdisjoint(BOOT_FIELDS)
            member.before, member.after = (
                {**member.before, HARD_REBOOT: False},
                {**member.after, HARD_REBOOT: boots_anew},
            )
    return [member for member in members if member.after.get(HARD_REBOOT)]


def reboot_all(run: Run, members: list[Member], sure: str) -> dict[str, Values]:
    """Reboot those whose new boot has been seen, some at a time, and follow the tasks: the last state of each, by the
    server's name.

    sure: what makes sure of the reboot when the task has been run again, for messages.
    """
    ready = [member for member in members if member.written and not member.target.error]
    for member in members:
        if member not in ready:
            not_rebooted(run, member, member.target.error, sure)
    outcomes = outcomes_of(ready)
    with run.report_if_interrupted("hard reboot", outcomes, name_of, f"to do the rest, {sure}"):
        run_in_parallel(
            outcomes,
            lambda member: begin(run, member.target.name),
            run.client.writes,
            run.client.throttle,
            lambda done: run.progress(f"{done} of {len(outcomes)} {SERVER.plural} told to reboot"),
        )
    until, tasks = run.client.throttle.now() + run.params["wait_timeout"], {}
    for outcome in outcomes:
        member, tasks[outcome.item.target.name] = outcome.item, outcome.value
        if outcome.value is None:
            not_rebooted(run, member, outcome.error, sure)
        elif run.params["wait"]:
            try:
                tasks[member.target.name] = end(
                    run, member.target.name, outcome.value, max(0.0, until - run.client.throttle.now())
                )
            except OvhError as error:
                member.target.error = (error.about(member.target.name) if isinstance(error, ApiError) else error).also(
                    f"run the task again, {sure}"
                )
    return tasks


def not_rebooted(run: Run, member: Member, error: OvhError | None, sure: str) -> None:
    """A member that was not rebooted gets its old boot back: else the next run would find the boot as wanted, and not
    reboot it either.
    """
    member.after = {**member.after, HARD_REBOOT: False}
    old = {name: member.before.get(name) for name in BOOT_FIELDS if member.before.get(name) != member.after.get(name)}
    if old:
        error = (
            error.about(member.target.name)
            if isinstance(error, ApiError)
            else error or unfit(member.target, "its reboot was not tried")
        )
        perhaps = isinstance(error, ApiError) and error.perhaps_done
        member.target.error = error.also(
            f"its boot has been changed, and whether it is rebooted is not known: run the task again, {sure}"
            if perhaps
            else put_back(run, member, old, sure)
        )


def put_back(run: Run, member: Member, old: Values, sure: str) -> str:
    """Write the old boot again; what became of that."""
    wanted = {name: "" if value is None else value for name, value in old.items()}
    try:
        settings.put(SETTINGS, run, Member(member.target, wanted=wanted, changes=old))
    except OvhError as error:
        return f"it was not rebooted, and its new boot could not be put back ({error}): run the task again, {sure}"
    member.after = {**member.after, **old}
    return "it was not rebooted, and its boot has been put back: run the task again to do both"


OPERATIONS = (
    *REBOOT_SERVER.operations,
    *SETTINGS.operations,
    *BOOT.source.operations,
    *DISPLAY_NAME.operations,
    *TAGS.operations,
)
FALLBACKS = {f"PUT {DISPLAY_NAME.route}": OLD_DISPLAY_NAME.operations}
JOB = Job(
    OPTIONS,
    keep_servers,
    constraints=CONSTRAINTS,
    check=check,
    operations=OPERATIONS,
    fallbacks=FALLBACKS,
    published=PUBLISHED,
    body_fields=settings.body_fields(PARTS),
)
