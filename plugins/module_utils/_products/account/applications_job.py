# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The account's own applications, and the consumer keys that go with them (ovh_api_application,
ovh_api_application_info).
"""

from __future__ import annotations

import datetime
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api import messages
from ansible_collections.community.ovh.plugins.module_utils._api.bulk import told
from ansible_collections.community.ovh.plugins.module_utils._api.parallel import outcomes_of, run_in_parallel
from ansible_collections.community.ovh.plugins.module_utils._engine import selection
from ansible_collections.community.ovh.plugins.module_utils._engine.collection.set_plan import allowed, require_allowed
from ansible_collections.community.ovh.plugins.module_utils._engine.items import Member
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Job, Result, Run
from ansible_collections.community.ovh.plugins.module_utils._engine.targets import report_unknown, warn_of_skipped
from ansible_collections.community.ovh.plugins.module_utils._products.account._published import PUBLISHED
from ansible_collections.community.ovh.plugins.module_utils._products.account.credentials import (
    APPLICATION,
    APPLICATION_FIELDS,
    APPLICATION_FILTERS,
    AT_WORK,
    CREDENTIAL,
    application_line,
    known_applications,
    misfit,
    shown,
)
from ansible_collections.community.ovh.plugins.module_utils._products.account.credentials_job import at_work
from ansible_collections.community.ovh.plugins.module_utils._schema.arguments import PARALLEL, REMOVALS
from ansible_collections.community.ovh.plugins.module_utils._schema.operations import reads
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values

FILTERS: dict[str, dict[str, t.Any]] = {
    "application_id": {"type": "list", "elements": "int"},
    "application_name": {"type": "list", "elements": "str"},
    "status": {"type": "list", "elements": "str"},
}
OPTIONS: dict[str, dict[str, t.Any]] = {
    **FILTERS,
    "state": {"type": "str", "choices": ["absent"], "required": True},
    "force": {"type": "bool", "default": False},
    **REMOVALS,
    **PARALLEL,
}


def check(params: Values) -> None:
    """Raise UsageError where the task does not say what to remove, and for a removal limit that cannot be read."""
    selection.require_selector(params, FILTERS, APPLICATION)
    allowed(params["max_removals"], 0)


# ---- reading


def read_applications(run: Run) -> Result:
    """The applications that the filters mean; by default all."""
    found: list[Values] = []
    if not selection.nothing_selected(run, FILTERS, APPLICATION):
        everything = selection.find(APPLICATION, run, run.params["application_id"])
        known = known_applications(everything)
        by_id = run.params["application_id"] is not None
        report_unknown(run, APPLICATION.word, {"status": known["status"]} if by_id else known)
        found = described(run, [item for item in everything if not outside(run, item)])
    return {"changed": False, "applications": [shown(item, APPLICATION_FIELDS) for item in found]}


def outside(run: Run, application: Values) -> str | None:
    """The filter of the task that does not mean this application, or None."""
    return misfit(application, APPLICATION_FILTERS, run.params, datetime.datetime.now(datetime.UTC))


def described(run: Run, applications: t.Sequence[Values]) -> list[Values]:
    """The applications with the ids of their credentials, and which one the key at work belongs to."""
    own = at_work(run).get("applicationId") if applications else None
    lists = outcomes_of(applications)
    run_in_parallel(
        lists,
        lambda item: run.client.get_list(CREDENTIAL.list_route, query={"applicationId": item["applicationId"]}),
        run.client.reads,
        run.client.throttle,
        told(run.client, CREDENTIAL.list_route, len(lists)),
    )
    for outcome in lists:
        if outcome.error:
            raise outcome.error
    return [
        {**outcome.item, "credentialIds": sorted(outcome.value), "atWork": outcome.item["applicationId"] == own}
        for outcome in lists
    ]


# ---- removing


def remove_applications(run: Run) -> Result:
    """choose → refuse → plan → write, our own last → result."""
    members, existing = chosen(run)
    for member in members:
        if member.target.workable and member.before.get("atWork") and not run.params["force"]:
            selection.refuse(
                APPLICATION,
                member.target,
                f"{messages.CREDENTIAL_IN_USE}. With force: true it is removed after the others",
            )
    require_removals_allowed(run, selection.plan_removal(members), existing)
    if not run.check_mode:
        own = next((member.target.name for member in members if member.before.get("atWork")), None)
        selection.own_last(members, own, lambda group: selection.remove(APPLICATION, run, group, own))
    warn_of_skipped([member.target for member in members], APPLICATION, run)
    return selection.result(APPLICATION, members, entry, application_line)


def chosen(run: Run) -> tuple[list[Member], int]:
    """The applications that the task is about, each read by itself, and how many the account has.

    An application's name names it, too.
    """
    if selection.nothing_selected(run, FILTERS, APPLICATION):
        return [], 0
    targets, existing = selection.choose(APPLICATION, run, run.params["application_id"])
    known = known_applications([target.facts for target in targets if target.facts])
    report_unknown(run, APPLICATION.word, {"status": known["status"]})
    targets = selection.narrow(targets, lambda facts: outside(run, facts))
    selection.describe(targets, lambda applications: described(run, applications))
    for target in targets:
        target.named = target.named or bool(target.facts and run.params["application_name"])
    return [Member(target, target.facts, target.facts) for target in targets], existing


def require_removals_allowed(run: Run, going: t.Sequence[Member], existing: int) -> None:
    """Raise StateError where more applications would go than may, or more credentials with them."""
    require_allowed(APPLICATION, len(going), existing, run.params["max_removals"])
    credentials = sum(len(member.before["credentialIds"]) for member in going)
    if credentials:
        require_allowed(
            CREDENTIAL, credentials, len(run.client.get_list(CREDENTIAL.list_route)), run.params["max_removals"]
        )


def entry(member: Member) -> Values:
    """One application in the result."""
    return shown({**member.before, APPLICATION.key: int(member.target.name)}, APPLICATION_FIELDS)


READS = (*APPLICATION.operations, *reads(CREDENTIAL.list_route, AT_WORK))
INFO_JOB = Job({**FILTERS, **PARALLEL}, read_applications, operations=READS, published=PUBLISHED)
JOB = Job(
    OPTIONS,
    remove_applications,
    check=check,
    operations=(*READS, f"DELETE {APPLICATION.item_route}"),
    published=PUBLISHED,
)
