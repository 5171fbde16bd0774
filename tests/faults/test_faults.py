# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every job under every fault: it ends as declared, or says exactly what was done and what not; and run again it does the rest.

`make test` puts one step of each module to each fault, at one request; both move on from fault to fault. `make faults` plays every step with every
fault at every request, and writes docs/faults.md.
"""
from __future__ import annotations

import concurrent.futures
import itertools
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from ansible_collections.community.ovh.plugins.module_utils._api import client, wire
from ansible_collections.community.ovh.plugins.module_utils._engine import run as engine
from ansible_collections.community.ovh.plugins.plugin_utils import _here

from tests.faults import astray, faults, rules
from tests.faults.jobs import JOBS, MODULES, WITHOUT_OAUTH2, Job
from tests.faults.stage import Stage
from tests.faults_page import Count
from tests.sandbox import Sandbox
from tests.support.hurry import HurriedPace

# From fault to fault, so that they meet a run here and there.
STRIDE = 7
EVERY_REQUEST = os.environ.get("FAULTS") == "all"


def cases() -> Iterator[Any]:
    """Which job is put to which fault."""
    for module, (number, fault) in itertools.product((*MODULES, "inventory"), enumerate(faults.FAULTS)):
        jobs = [job for job in JOBS if job.module == module and (job.writes or not fault.settings)]
        if jobs and (module, fault.name) not in faults.BESIDES and not (fault.oauth2 and module in WITHOUT_OAUTH2):
            for job in jobs if EVERY_REQUEST else [jobs[number % len(jobs)]]:
                yield pytest.param(job, fault, id=f"{job.name}-{fault.name}")


@pytest.fixture(scope="session")
def session_stage(shared_sandbox: Sandbox, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    """One stage for all, so that each job is played undisturbed but once."""
    with astray.elsewhere(tmp_path_factory.mktemp("elsewhere")) as there:
        yield Stage(shared_sandbox, tmp_path_factory.mktemp("home"), astray.Wiretap(there), {})


@pytest.fixture
def stage(session_stage: Stage, home: Path, monkeypatch: pytest.MonkeyPatch) -> Stage:
    """The stage, on which no pause takes time, and one request is made after the other, so that each run goes the same way."""
    stage = session_stage
    monkeypatch.setenv("HOME", str(stage.home))
    monkeypatch.chdir(stage.home)
    monkeypatch.setattr(_here, "START_DIRECTORY", str(stage.home))
    monkeypatch.setattr(_here, "CONNECTIONS", stage.connections)
    for module in (client, engine):
        monkeypatch.setattr(module, "Pace", HurriedPace)
    monkeypatch.setattr(wire, "LARGEST_ANSWER", faults.LARGEST)
    pool = concurrent.futures.ThreadPoolExecutor
    monkeypatch.setattr(concurrent.futures, "ThreadPoolExecutor", lambda **options: pool(**{**options, "max_workers": 1}))
    stage.wiretap.attach(monkeypatch)
    return stage


def positions(job: Job, fault: faults.Fault, requests: int) -> range:
    """The requests that the fault is played at: all of them, or one that differs from fault to fault."""
    if fault.settings:
        return range(1, 2)
    if EVERY_REQUEST:
        return range(1, requests + 1)
    one = 1 + STRIDE * faults.FAULTS.index(fault) % requests
    return range(one, one + 1)


@pytest.mark.parametrize(("job", "fault"), list(cases()))
def test_fault(job: Job, fault: faults.Fault, stage: Stage) -> None:
    usual, count = stage.undisturbed(job, fault.oauth2), Count(job.module)
    assert not usual.failed, usual.result
    for position in positions(job, fault, usual.requests):
        first, second = stage.disturbed(job, fault, position)
        rules.require_all(usual, first, second, stage.secrets(), fault.undone)
        count.add(first.failed)
    if EVERY_REQUEST:
        count.keep()
