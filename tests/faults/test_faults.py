# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every job under every fault: it ends as declared, or says exactly what was done and what not; and run again it does
the rest.

`make test` puts one step of a module to each fault, at one request; both move on from fault to fault. Of a kind with
many modules, which differ in their descriptions only, a few are put to each fault, and the others to a part. `make
faults` plays every step with every fault at every request, and writes docs/faults.md.
"""

from __future__ import annotations

import itertools
import zlib
from collections.abc import Iterator
from typing import Any

import pytest

from tests.faults import faults, rules
from tests.faults.faults import EVERY_REQUEST
from tests.faults.jobs import JOBS, MODULES, WITHOUT_OAUTH2, Job, kind_of
from tests.faults.stage import Played, Stage
from tests.faults_page import Count
from tests.golden.plugin import Journal

# From fault to fault, so that they meet a run here and there.
STRIDE = 7
# Kinds with many modules: those that are put to each fault. The others are put to every PART-th.
EXAMPLES = {
    "resource_job": {"ovh_cloud_network", "ovh_cloud_user", "ovh_cloud_volume"},
    "resource_info_job": {"ovh_cloud_instance_info", "ovh_cloud_subnet_info"},
}
PART = 4


def cases() -> Iterator[Any]:
    """Which job is put to which fault."""
    for module, (number, fault) in itertools.product((*MODULES, "inventory"), enumerate(faults.FAULTS)):
        jobs = [job for job in JOBS if job.module == module and (job.writes or not fault.settings)]
        if jobs and (module, fault.name) not in faults.BESIDES and not (fault.oauth2 and module in WITHOUT_OAUTH2):
            if EVERY_REQUEST:
                yield from (case(job, fault) for job in jobs)
            elif is_put_to(module, number // len(jobs)):
                yield case(jobs[number % len(jobs)], fault)


def case(job: Job, fault: faults.Fault) -> Any:
    """A job under a fault, with its name."""
    return pytest.param(job, fault, id=f"{job.name}-{fault.name}")


def is_put_to(module: str, turn: int) -> bool:
    """Whether `make test` plays a module in this turn through its steps: of similar modules, each begins elsewhere."""
    examples = EXAMPLES.get(kind_of(module), {module})
    return module in examples or (zlib.crc32(module.encode()) + turn) % PART == 0


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


def test_each_fault_meets_each_kind_and_each_step_meets_some() -> None:
    played = [each.values for each in cases()]
    assert {job.name for job, _fault in played} == {job.name for job in JOBS}
    assert {kind: {kind_of(each) for each in examples} for kind, examples in EXAMPLES.items()} == {
        kind: {kind} for kind in EXAMPLES
    }
    for module in itertools.chain(*EXAMPLES.values()):
        met = {fault.name for job, fault in played if job.module == module}
        assert met >= {fault.name for fault in faults.FAULTS if not fault.settings}
