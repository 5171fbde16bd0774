# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The names that addresses lead back to, of one address or many, each with its own outcome (ovh_ip_reverse)."""

from __future__ import annotations

import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api import messages
from ansible_collections.community.ovh.plugins.module_utils._api.bulk import Reading
from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError, UsageError
from ansible_collections.community.ovh.plugins.module_utils._api.parallel import outcomes_of, run_in_parallel
from ansible_collections.community.ovh.plugins.module_utils._engine import selection
from ansible_collections.community.ovh.plugins.module_utils._engine.items import (
    Member,
    changed,
    name_of,
    record_outcome,
)
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Job, Result, Run
from ansible_collections.community.ovh.plugins.module_utils._engine.polling import until
from ansible_collections.community.ovh.plugins.module_utils._engine.targets import Target, raise_if_stopped, unfit
from ansible_collections.community.ovh.plugins.module_utils._products.ip._published import PUBLISHED
from ansible_collections.community.ovh.plugins.module_utils._products.ip.reverse import (
    ITEM,
    LIST,
    REVERSE,
    address_of,
    declared,
    line,
    same_name,
)
from ansible_collections.community.ovh.plugins.module_utils._products.ip.shared import around
from ansible_collections.community.ovh.plugins.module_utils._schema.arguments import PARALLEL
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values

OPTIONS: dict[str, dict[str, t.Any]] = {
    "ip": {"type": "str"},
    "reverse": {"type": "str"},
    "reverses": {
        "type": "list",
        "elements": "dict",
        "options": {"ip": {"type": "str", "required": True}, "reverse": {"type": "str"}},
    },
    "state": {"type": "str", "choices": ["present", "absent"], "default": "present"},
    "wait_for_forward": {"type": "bool", "default": False},
    "wait_timeout": {"type": "float", "default": 300.0},
    **PARALLEL,
}
CONSTRAINTS = {
    "mutually_exclusive": [("ip", "reverses"), ("reverse", "reverses")],
    "required_one_of": [("ip", "reverses")],
}


def wanted(params: Values) -> dict[str, str | None]:
    """What the task asks for: address → name. Raises UsageError for what can't be meant."""
    try:
        return declared(params)
    except ValueError as error:
        raise UsageError(str(error)) from None


def keep_reverses(run: Run) -> Result:
    """addresses → the blocks that they lie in → what there is → plan → write → read back → result."""
    members = [
        Member(Target(address, True, {}), wanted={"reverse": name}) for address, name in wanted(run.params).items()
    ]
    place(run, members)
    read(run, members)
    for member in members:
        if member.target.workable and not same_name(member.wanted["reverse"], member.before.get("reverse")):
            member.after = (
                {"ipReverse": member.target.name, "reverse": member.wanted["reverse"]}
                if member.wanted["reverse"]
                else selection.GONE
            )
    if not run.check_mode:
        write(run, [member for member in members if changed(member)])
    return selection.result(REVERSE, members, entry, line)


# ---- reading


def place(run: Run, members: list[Member]) -> None:
    """Find out which block each address lies in: the smallest one. One request tells it of all."""
    blocks = [str(name) for name in run.client.get_list(REVERSE.list_route)] if members else []
    for member in members:
        block = around(member.target.name, blocks)
        if block is None:
            member.target.error = unfit(member.target, "the account has no block that this address lies in")
        else:
            member.ids["block"] = block


def read(run: Run, members: list[Member]) -> None:
    """What each address leads back to now. Raises the trouble that is the credential's and no address's own."""
    outcomes = outcomes_of([member for member in members if member.target.workable])
    run_in_parallel(outcomes, lambda member: look_at(run, member), run.client.reads, run.client.throttle)
    raise_if_stopped(
        Reading(
            {outcome.item.target.name: {} for outcome in outcomes if outcome.value is not None},
            {outcome.item.target.name: outcome.error for outcome in outcomes if outcome.error},
        )
    )
    for outcome in outcomes:
        if outcome.error:
            outcome.item.target.blocked_by(outcome.error)
        else:
            outcome.item.before = outcome.item.after = outcome.value


def look_at(run: Run, member: Member) -> Values:
    """The reverse of one address; nothing where it has none.

    The API may write the address in another form than we do.
    """
    for name in run.client.get_list(LIST, {"ip": member.ids["block"]}):
        if address_of(str(name)) == member.target.name:
            member.ids["address"] = str(name)
            try:
                return run.client.get_object(ITEM, {"ip": member.ids["block"], "ipReverse": name})
            except ApiError as error:
                if not error.not_found:  # removed since it was listed
                    raise
    return selection.GONE


# ---- writing


def write(run: Run, members: list[Member]) -> None:
    """Set or remove each, some at a time, and hold what was written against what the API has then."""
    outcomes = outcomes_of(members)
    with run.report_if_interrupted("the setting of reverses", outcomes, name_of):
        run_in_parallel(
            outcomes,
            lambda member: bring_about(run, member),
            run.client.writes,
            run.client.throttle,
            lambda done: run.progress(f"{done} of {len(outcomes)} reverses written"),
        )
    for outcome in outcomes:
        record_outcome(outcome)
    for outcome in outcomes:
        if outcome.item.written:
            read_back(run, outcome.item)


def bring_about(run: Run, member: Member) -> bool:
    """Write one reverse. The API takes a name only once it leads to the address, for which the task may wait."""
    refusal: list[ApiError] = []

    def accepted() -> bool | None:
        try:
            send(run, member)
        except ApiError as error:
            if not error.answered_with(400) or not member.wanted["reverse"]:
                raise
            refusal[:] = [error]
            return None
        return True

    if (
        until(accepted, run.params["wait_timeout"] if run.params["wait_for_forward"] else 0.0, run.client.throttle)
        is None
    ):
        waited = (
            f"it was waited for {run.params['wait_timeout']:g} s"
            if run.params["wait_for_forward"]
            else "wait_for_forward: true waits until it does"
        )
        raise refusal[0].also(f"the API takes a name only once that leads to the address; {waited}")
    return True


def send(run: Run, member: Member) -> None:
    """One write; after a lost answer, look whether it has taken effect before it is sent again."""
    block, name = {"ip": member.ids["block"]}, member.wanted["reverse"]

    def look() -> bool | None:
        return True if same_name(name, look_at(run, member).get("reverse")) else None

    if name:
        run.client.call("POST", LIST, block, body={"ipReverse": member.target.name, "reverse": name}, look=look)
    else:
        run.client.call("DELETE", ITEM, {**block, "ipReverse": member.ids["address"]}, accept=(404,), look=look)


def read_back(run: Run, member: Member) -> None:
    """Hold one against what the API has now."""
    try:
        member.after = look_at(run, member)
    except ApiError as error:
        member.target.error = member.target.error or unfit(
            member.target, f"it was written but could not be read back ({error})"
        )
        return
    if not member.target.error and not same_name(member.wanted["reverse"], member.after.get("reverse")):
        there = member.after.get("reverse")
        member.target.error = unfit(
            member.target,
            f"the API accepted the change but {messages.not_changed('reverse', there, member.wanted['reverse'])}",
        )


def entry(member: Member) -> Values:
    """One address in the result."""
    return {
        "ip": member.target.name,
        "block": member.ids.get("block"),
        "reverse_before": member.before.get("reverse"),
        "reverse": member.after.get("reverse"),
    }


OPERATIONS = (f"GET {REVERSE.list_route}", f"GET {LIST}", f"GET {ITEM}", f"POST {LIST}", f"DELETE {ITEM}")
JOB = Job(OPTIONS, keep_reverses, constraints=CONSTRAINTS, check=wanted, operations=OPERATIONS, published=PUBLISHED)
