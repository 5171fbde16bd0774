# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two tasks at once on the same things, some requests of this and some of that in turn: both end, and nothing is
doubled.
"""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.faults.jobs import Job
from tests.faults.rivals import DOMAIN, SERVERS, burst, going, mail_set, sales
from tests.faults.stage import Stage, Start
from tests.faults.turns import play_by_turns
from tests.golden.plugin import Journal
from tests.support.execution_modes import Result

ORDERS = ["AB", "AAB", "ABB", "AABB", "AAABBB", "AAAAB", "ABBBB", "AAAAABB"]
BEFORE = {"bob@example.net", "carol@example.net"}
OURS, THEIRS = {"one@example.org", "two@example.org"}, {"two@example.org", "three@example.org"}
LOCAL_COPY = ("info@example.com", "info@example.com")
BLAMES_ANOTHER = re.compile("another client appears to be changing it|another operation is in progress on it")

every_order = pytest.mark.parametrize("order", ORDERS)


def mail(destinations: set[str], way: str) -> Job:
    """A task that wants the mail of one source to go there: way is "add", "exclusive" or "purge"."""
    return mail_set(
        redirections=sales(*sorted(destinations)), **({} if way == "add" else {way: True, "max_removals": "100%"})
    )


def redirections(stage: Stage) -> list[dict[str, Any]]:
    """All of the domain."""
    return list(stage.sandbox.state.domains[DOMAIN].redirections.values())


def sales_mail(stage: Stage) -> set[str]:
    """Where it goes. No redirection of the domain is there twice."""
    pairs = [(item["from"], item["to"]) for item in redirections(stage)]
    assert len(pairs) == len(set(pairs)), "nothing is doubled"
    return set(going(stage, "sales@example.com"))


def finish(stage: Stage, job: Job, result: Result) -> None:
    """A task that has failed blames the other, and goes through when it is run again alone."""
    if result.get("failed"):
        assert BLAMES_ANOTHER.search(result["msg"]), result["msg"]
        stage.begin(Start(stage.sandbox.state.snapshot(), {}))
        assert not stage.play(job).failed


@every_order
@pytest.mark.parametrize(
    "ways",
    [("exclusive", "exclusive"), ("purge", "purge"), ("exclusive", "purge"), ("purge", "exclusive")],
    ids="-".join,
)
def test_sets_that_exclude_each_other_end_as_one_of_the_two(
    ways: tuple[str, str], order: str, stage: Stage, journal: Journal
) -> None:
    jobs = mail(OURS, ways[0]), mail(THEIRS, ways[1])
    results = play_by_turns(stage, *jobs, order, journal)
    assert not all(result.get("failed") for result in results), "one of them wins"
    for job, result in zip(jobs, results, strict=True):
        finish(stage, job, result)
    assert sales_mail(stage) in (OURS, THEIRS)
    if set(ways) == {"purge"}:
        others = {(item["from"], item["to"]) for item in redirections(stage) if item["from"] != "sales@example.com"}
        assert others == {LOCAL_COPY}, "which no purge touches"


@every_order
def test_additive_sets_hold_both(order: str, stage: Stage, journal: Journal) -> None:
    jobs = mail(OURS, "add"), mail(THEIRS, "add")
    results = play_by_turns(stage, *jobs, order, journal)
    assert sales_mail(stage) == BEFORE | OURS | THEIRS
    for result in results:
        assert not result.get("failed"), result["msg"]


@every_order
def test_an_exclusive_set_stands_with_at_most_what_another_adds(order: str, stage: Stage, journal: Journal) -> None:
    jobs = mail(OURS, "exclusive"), mail(THEIRS, "add")
    results = play_by_turns(stage, *jobs, order, journal)
    finish(stage, jobs[0], results[0])
    assert OURS <= sales_mail(stage) <= OURS | THEIRS
    finish(stage, jobs[1], results[1])
    assert sales_mail(stage) in (OURS, OURS | THEIRS)


@every_order
def test_the_same_burst_twice(order: str, stage: Stage, journal: Journal) -> None:
    results = play_by_turns(stage, burst("active"), burst("active"), order, journal)
    assert [stage.sandbox.state.servers[name].burst["status"] for name in SERVERS] == ["active", "active"]
    for result in results:
        assert not result.get("failed"), result["msg"]
        assert [entry["status"] for entry in result["servers"]] == ["active", "active"]


@every_order
def test_each_server_ends_as_one_of_the_two_declared(order: str, stage: Stage, journal: Journal) -> None:
    results = play_by_turns(stage, burst("active"), burst("inactive"), order, journal)
    for number, name in enumerate(SERVERS):
        entries = {
            wanted: result["servers"][number] for wanted, result in zip(("active", "inactive"), results, strict=True)
        }
        assert not all(entry.get("failed") for entry in entries.values()), "one of them wins"
        assert stage.sandbox.state.servers[name].burst["status"] in {
            wanted for wanted, entry in entries.items() if not entry.get("failed")
        }
        for wanted, entry in entries.items():
            assert entry.get("failed") or entry["status"] == wanted
