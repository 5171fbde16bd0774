# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The consumer keys that the account has granted: read, limited to addresses, revoked (ovh_api_credential,
ovh_api_credential_info).
"""

from __future__ import annotations

import datetime
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.bulk import read_each
from ansible_collections.community.ovh.plugins.module_utils._api.errors import UsageError
from ansible_collections.community.ovh.plugins.module_utils._engine import selection
from ansible_collections.community.ovh.plugins.module_utils._engine.collection.set_plan import allowed, require_allowed
from ansible_collections.community.ovh.plugins.module_utils._engine.items import Member
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Job, Result, Run
from ansible_collections.community.ovh.plugins.module_utils._engine.settings import plan, read_back, write
from ansible_collections.community.ovh.plugins.module_utils._engine.targets import report_unknown, warn_of_skipped
from ansible_collections.community.ovh.plugins.module_utils._products.account._published import PUBLISHED
from ansible_collections.community.ovh.plugins.module_utils._products.account.credentials import (
    ALLOWED_IPS,
    APPLICATION_OF_CREDENTIAL,
    AT_WORK,
    CREDENTIAL,
    CREDENTIAL_FIELDS,
    CREDENTIAL_FILTERS,
    credential_line,
    known_credentials,
    locks_out,
    misfit,
    shown,
    wanted_blocks,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.arguments import PARALLEL, REMOVALS
from ansible_collections.community.ovh.plugins.module_utils._schema.operations import reads
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values
from ansible_collections.community.ovh.plugins.module_utils._schema.time_values import duration

FILTERS: dict[str, dict[str, t.Any]] = {
    "credential_id": {"type": "list", "elements": "int", "no_log": False},
    "status": {"type": "list", "elements": "str"},
    "application_id": {"type": "list", "elements": "int"},
    "application_name": {"type": "list", "elements": "str"},
    "unused_for": {"type": "str"},
    "expires_within": {"type": "str"},
}
OPTIONS: dict[str, dict[str, t.Any]] = {
    **FILTERS,
    "state": {"type": "str", "choices": ["present", "absent"], "default": "present"},
    "allowed_ips": {"type": "list", "elements": "str"},
    "force": {"type": "bool", "default": False},
    **REMOVALS,
    **PARALLEL,
}


def check(params: Values) -> None:
    """Raise UsageError for filters that cannot be read."""
    for name in ("unused_for", "expires_within"):
        try:
            duration(params[name] if params[name] is not None else "0d")
        except ValueError as error:
            raise UsageError(f"{name}: {error}") from None


def check_all(params: Values) -> None:
    """Raise UsageError for what can't be done, and where it is not said to what."""
    check(params)
    selection.require_selector(params, FILTERS, CREDENTIAL)
    allowed(params["max_removals"], 0)
    wanted(params)
    if params["state"] == "absent" and params["allowed_ips"] is not None:
        raise UsageError("allowed_ips goes with state: present")


def wanted(params: Values) -> Values:
    """What a credential must have."""
    try:
        return {"allowedIPs": wanted_blocks(params["allowed_ips"] or ())}
    except ValueError as error:
        raise UsageError(str(error)) from None


# ---- reading


def read_credentials(run: Run) -> Result:
    """The credentials that the filters mean; by default all."""
    found: list[Values] = []
    if not selection.nothing_selected(run, FILTERS, CREDENTIAL):
        everything = described(run, selection.find(CREDENTIAL, run, run.params["credential_id"]))
        known = known_credentials(everything)
        by_id = run.params["credential_id"] is not None
        report_unknown(run, CREDENTIAL.word, {"status": known["status"]} if by_id else known)
        found = [item for item in everything if not outside(run, item)]
    return {"changed": False, "credentials": [shown(item, CREDENTIAL_FIELDS) for item in found]}


def outside(run: Run, credential: Values) -> str | None:
    """The filter of the task that does not mean this credential, or None."""
    return misfit(credential, CREDENTIAL_FILTERS, run.params, datetime.datetime.now(datetime.UTC))


def described(run: Run, credentials: t.Sequence[Values]) -> list[Values]:
    """The credentials with their applications' names, each application being read once, and which one is at work."""
    one_of = {item["applicationId"]: str(item["credentialId"]) for item in credentials}
    reading = read_each(run.client, APPLICATION_OF_CREDENTIAL, CREDENTIAL.path_parameter, list(one_of.values()))
    applications = {item["applicationId"]: item for item in selection.objects_of(reading).values()}
    own = at_work(run).get("credentialId") if credentials else None
    found = []
    for item in credentials:
        application = applications.get(item["applicationId"], {})
        names = {"application" + name.capitalize(): application.get(name) for name in ("name", "description", "status")}
        found.append({**item, **names, "atWork": item["credentialId"] == own})
    return found


def at_work(run: Run) -> Values:
    """The credential that signs our own calls; a service account and a bearer token have none."""
    return run.client.get_object(AT_WORK) if run.client.connection.credentials.method == "application_key" else {}


# ---- changing and removing


def keep_credentials(run: Run) -> Result:
    """choose → refuse → plan → write, the key at work last → result."""
    absent = run.params["state"] == "absent"
    members, existing = chosen(run)
    for member in members:
        why = objection(member, run.params)
        if why:
            selection.refuse(CREDENTIAL, member.target, why)
    if absent:
        require_allowed(CREDENTIAL, len(selection.plan_removal(members)), existing, run.params["max_removals"])
    else:
        plan((ALLOWED_IPS,), members)
    if not run.check_mode:
        own = next((member.target.name for member in members if member.before.get("atWork")), None)
        selection.own_last(
            members, own, lambda group: selection.remove(CREDENTIAL, run, group, own) if absent else limit(run, group)
        )
    warn_of_skipped([member.target for member in members], CREDENTIAL, run)
    return selection.result(CREDENTIAL, members, entry, credential_line)


def chosen(run: Run) -> tuple[list[Member], int]:
    """The credentials that the task is about, each read by itself, and how many the account has."""
    if selection.nothing_selected(run, FILTERS, CREDENTIAL):
        return [], 0
    targets, existing = selection.choose(CREDENTIAL, run, run.params["credential_id"])
    selection.describe(targets, lambda credentials: described(run, credentials))
    known = known_credentials([target.facts for target in targets if target.facts])
    report_unknown(run, CREDENTIAL.word, {"status": known["status"]})
    targets = selection.narrow(targets, lambda facts: outside(run, facts))
    if not targets and run.params["state"] == "present":
        run.warnings.append("no credential is meant by these filters: nothing is done")
    return [Member(target, target.facts, target.facts, wanted(run.params)) for target in targets], existing


def objection(member: Member, params: Values) -> str | None:
    """Why this credential may not be touched as the task asks; None where it may."""
    credential, absent = member.before, params["state"] == "absent"
    if not member.target.workable:
        return None
    if not credential:
        return None if absent else "the account has no such credential"
    if not member.target.named and credential["status"] == "pendingValidation":
        return "it awaits its validation, and is touched by its credential_id alone"
    if not member.target.named and credential.get("ovhSupport"):
        return "it is one of OVHcloud's support, and is touched by its credential_id alone"
    if not member.target.named and credential.get("ovhSupport") is not False:
        return "the API does not say that it is none of OVHcloud's support, so it is touched by its credential_id alone"
    if not credential["atWork"] or params["force"]:
        return None
    if absent:
        return (
            "it is the credential in use; removing it would revoke our own access. With force: true it is removed after"
            " the others"
        )
    if locks_out(wanted(params)["allowedIPs"], credential.get("allowedIPs")):
        return (
            "it is the credential in use, and allowed_ips excludes addresses that may use it now, which could revoke"
            " our own access. With force: true they are set"
        )
    return None


def limit(run: Run, members: list[Member]) -> None:
    """Write and read back from where the credentials may be used."""
    write((ALLOWED_IPS,), run, members)
    read_back((ALLOWED_IPS,), run, members)


def entry(member: Member) -> Values:
    """One credential in the result."""
    facts = shown({**member.before, CREDENTIAL.key: int(member.target.name)}, CREDENTIAL_FIELDS)
    return {**facts, "allowed_ips_before": facts["allowed_ips"], "allowed_ips": member.after.get("allowedIPs")}


READS = (*CREDENTIAL.operations, *reads(APPLICATION_OF_CREDENTIAL, AT_WORK))
INFO_JOB = Job({**FILTERS, **PARALLEL}, read_credentials, check=check, operations=READS, published=PUBLISHED)
JOB = Job(
    OPTIONS,
    keep_credentials,
    constraints={"required_if": [("state", "present", ("allowed_ips",))]},
    check=check_all,
    operations=(*READS, *ALLOWED_IPS.operations, f"DELETE {CREDENTIAL.item_route}"),
    published=PUBLISHED,
)
