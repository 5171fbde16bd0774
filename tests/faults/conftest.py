# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The stage on which jobs are played."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults import astray, faults
from tests.faults.stage import Stage
from tests.sandbox import Sandbox
from tests.support.execution_modes import PLUGINS


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Lines are not counted here: it doubles what these tests cost, and others reach each line."""
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.no_cover)


@pytest.fixture(scope="session")
def session_stage(shared_sandbox: Sandbox, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    """One stage for all, so that each job is played undisturbed but once."""
    # Each run makes a state of thousands of objects: what Ansible and the tests consist of need not be gone through
    # each time.
    gc.freeze()
    with astray.elsewhere(tmp_path_factory.mktemp("elsewhere")) as there:
        yield Stage(shared_sandbox, tmp_path_factory.mktemp("home"), astray.Wiretap(there), {})


@pytest.fixture
def stage(session_stage: Stage, home: Path, same_each_time: None, monkeypatch: pytest.MonkeyPatch) -> Stage:
    """The stage, on which each run goes the same way."""
    stage = session_stage
    monkeypatch.setenv("HOME", str(stage.home))
    monkeypatch.chdir(stage.home)
    monkeypatch.setattr(f"{PLUGINS}.plugin_utils._in_process.START_DIRECTORY", str(stage.home))
    monkeypatch.setattr(f"{PLUGINS}.plugin_utils._in_process.CONNECTIONS", stage.connections)
    monkeypatch.setattr(f"{PLUGINS}.module_utils._api.transport.LARGEST_ANSWER", faults.LARGEST)
    stage.sent.attach(monkeypatch)
    stage.wiretap.attach(monkeypatch)
    return stage
