# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every job under every fault: it ends as declared, or says exactly what was done and what not; and run again it does
the rest.

`make test` puts one step of each module to each fault, at one request; both move on from fault to fault. `make faults`
plays every step with every fault at every request, and writes docs/faults.md.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Any

import pytest

from tests.faults import faults, rules
from tests.faults.faults import EVERY_REQUEST
from tests.faults.jobs import JOBS, MODULES, WITHOUT_OAUTH2, Job
from tests.faults.stage import Played, Stage
from tests.faults_page import Count
from tests.golden.plugin import Journal

# From fault to fault, so that they meet a run here and there.
STRIDE = 7


def cases() -> Iterator[Any]:
    """Which job is put to which fault."""
    for module, (number, fault) in itertools.product((*MODULES, "inventory"), enumerate(faults.FAULTS)):
        jobs = [job for job in JOBS if job.module == module and (job.writes or not fault.settings)]
        if jobs and (module, fault.name) not in faults.BESIDES and not (fault.oauth2 and module in WITHOUT_OAUTH2):
            for job in jobs if EVERY_REQUEST else [jobs[number % len(jobs)]]:
                yield pytest.param(job, fault, id=f"{job.name}-{fault.name}")


def positions(job: Job, fault: faults.Fault, requests: int) -> range:
    """The requests that the fault is played at: all of them, or one that differs from fault to fault."""
    if fault.settings:
        return range(1, 2)
    if EVERY_REQUEST:
        return range(1, requests + 1)
    one = 1 + STRIDE * faults.FAULTS.index(fault) % requests
    return range(one, one + 1)


def runs_of(
    job: Job, fault: faults.Fault, usual: Played, first: Played, second: Played, advised: list[Played]
) -> Iterator[tuple[str, Played]]:
    """Each run with its name in the golden journal."""
    yield job.label + (" by OAuth2" if fault.oauth2 else ""), usual
    yield f"{job.label} under {fault.name}, first run", first
    yield f"{job.label} under {fault.name}, second run", second
    for number, run in enumerate(advised, 1):
        yield f"{job.label} under {fault.name}, advised run {number}", run


@pytest.mark.parametrize(("job", "fault"), list(cases()))
def test_fault(job: Job, fault: faults.Fault, stage: Stage, journal: Journal) -> None:
    usual, count = stage.undisturbed(job, fault.oauth2), Count(job.module)
    assert not usual.failed, usual.result
    for position in positions(job, fault, usual.requests):
        first, second, advised = stage.disturbed(job, fault, position)
        rules.require_all(usual, first, second, advised, stage.secrets(), fault.undone)
        count.add(first.failed)
        # The journal holds what `make test` plays.
        for name, run in () if EVERY_REQUEST else runs_of(job, fault, usual, first, second, advised):
            journal.require(job.module, name, run.record)
    if EVERY_REQUEST:
        count.keep()
