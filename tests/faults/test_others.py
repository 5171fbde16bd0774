# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody else is at work on the same things: another task is done from beginning to end before one request of ours,
for each request.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable
from typing import Any

import pytest

from tests.faults import rules
from tests.faults.faults import EVERY_REQUEST
from tests.faults.jobs import JOBS, Job, play_step
from tests.faults.rivals import DOMAIN, SERVERS, burst, going, mail_set, sales
from tests.faults.stage import Played, Stage, same_ends
from tests.golden.plugin import Journal
from tests.golden.record import record_of

# A new object, beside which another client's has appeared; and then.
TWINS, SEVERAL = (
    re.compile("of the same name appeared; none was deleted"),
    re.compile("there are several, with the ids"),
)
OTHERS = {"contact@example.com": {"alice@example.net"}, "info@example.com": {"alice@example.net", "info@example.com"}}


def together(
    stage: Stage, ours: Job, theirs: Job, look: Callable[[Played, int], None], journal: Journal, step: int = 1
) -> int:
    """Ours, with theirs before each request of ours in turn, or before every so many.

    look: told our run and the position.
    """
    usual = stage.undisturbed(ours)
    inner: list[dict[str, Any]] = []
    for number, position in enumerate(range(1, usual.requests + 1, step), 1):
        stage.begin(stage.start_of(ours))
        stage.wiretap.begin(position=position, meanwhile=lambda: inner.append(theirs.play(stage.environ(False))))
        run = stage.play(ours)
        assert len(inner) == number and not inner[-1].get("failed"), (
            "theirs has ended well, though ours is in the middle"
        )
        rules.require_silence(run, stage.secrets())
        if run.failed:
            rules.require_sentence(run, usual)
        if not EVERY_REQUEST:
            name = f"{ours.label} with {theirs.label} before request {position}"
            journal.require(ours.module, name, record_of(run.sent, run.result, inner[-1]))
        look(run, position)
    return usual.requests


# A mail more to the same people: the API tells requests of the same moment not apart.
ASKS_PEOPLE = ("ovh_service-6", "ovh_service_termination-1")


@pytest.mark.parametrize("job", [job for job in JOBS if job.writes], ids=lambda job: job.name)
def test_the_same_task_twice_at_once_does_it_once(job: Job, stage: Stage, journal: Journal) -> None:
    usual = stage.undisturbed(job)

    def look(run: Played, position: int) -> None:
        first = run
        if first.failed:
            stage.begin(first.after)
            run = stage.play(job)
        if TWINS.search(str(first.result.get("msg"))):
            assert SEVERAL.search(run.result["msg"]), (
                "the API takes two objects of one name: a person says which one is wanted"
            )
        else:
            assert not run.failed, run.result
            if job.name not in ASKS_PEOPLE:
                assert same_ends(run.after, usual.after), "nothing is doubled, and nothing is missing"

    assert together(stage, job, job, look, journal, step=1 if EVERY_REQUEST else 4)


@pytest.mark.parametrize("option", ["exclusive", "purge"])
def test_a_set_ends_as_one_of_the_two_declared_or_says_that_somebody_changes_it(
    option: str, stage: Stage, journal: Journal
) -> None:
    ours = mail_set(redirections=sales("one@example.org", "two@example.org"), max_removals="100%", **{option: True})
    theirs = mail_set(redirections=sales("three@example.org"), max_removals="100%", **{option: True})

    def look(run: Played, position: int) -> None:
        if run.failed:
            stage.begin(run.after)
            again = stage.play(ours)
            assert not again.failed, again.result["msg"]
        assert going(stage, "sales@example.com") in (
            ["one@example.org", "two@example.org"],
            ["three@example.org"],
        ), position

    together(stage, ours, theirs, look, journal)


def test_additive_sets_hold_both(stage: Stage, journal: Journal) -> None:
    ours, theirs = (
        mail_set(redirections=sales("one@example.org", "two@example.org")),
        mail_set(redirections=sales("two@example.org", "three@example.org")),
    )

    def look(run: Played, position: int) -> None:
        assert not run.failed, run.result["msg"]
        assert going(stage, "sales@example.com") == [
            "bob@example.net",
            "carol@example.net",
            "one@example.org",
            "three@example.org",
            "two@example.org",
        ]
        assert all(set(going(stage, source)) == there for source, there in OTHERS.items())

    together(stage, ours, theirs, look, journal)


def test_servers_end_as_one_of_the_two_declared(stage: Stage, journal: Journal) -> None:
    def look(run: Played, position: int) -> None:
        states = [stage.sandbox.state.servers[name].burst for name in SERVERS]
        assert {state["status"] for state in states if state} <= {"active", "inactive"}
        for entry, state in zip(run.result["servers"], states, strict=True):
            assert state and (entry["status"] == state["status"] or entry.get("failed"))

    together(stage, burst("active"), burst("inactive"), look, journal)


def test_what_is_read_while_somebody_removes_it(stage: Stage, journal: Journal) -> None:
    reading = Job(
        "ovh_mail_redirection_info",
        "info",
        functools.partial(play_step, "ovh_mail_redirection_info", {"domain": DOMAIN}),
    )
    removal = Job(
        "ovh_mail_redirection",
        "removal",
        functools.partial(
            play_step, "ovh_mail_redirection", {"domain": DOMAIN, "from": "sales", "state": "absent", "all": True}
        ),
    )

    def look(run: Played, position: int) -> None:
        assert not run.failed, run.result["msg"]
        shown = [item["to"] for item in run.result["redirections"] if item["from"] == "sales@example.com"]
        assert set(shown) <= {"bob@example.net", "carol@example.net"} and len(run.result["redirections"]) >= 9

    together(stage, reading, removal, look, journal)
