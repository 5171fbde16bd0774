# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fixtures of the tests of jobs: a sandbox as new, a home of one's own, and no pause that is longer than it must be."""

from __future__ import annotations

import concurrent.futures
import importlib
import os
import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.sandbox import Sandbox
from tests.support.execution_modes import EXECUTION_MODES, PLUGINS, Result
from tests.support.traffic import traffic_log

# By name, since pytest loads this before the collection can be imported.
CONTROLLER, HERE = f"{PLUGINS}.plugin_utils._controller", f"{PLUGINS}.plugin_utils._in_process"
RECONCILE, WAIT = f"{PLUGINS}.module_utils._engine.collection.reconcile", f"{PLUGINS}.module_utils._engine.polling"
FOLLOW, RETRY = f"{PLUGINS}.module_utils._engine.tasks.wait", f"{PLUGINS}.module_utils._api.retry"
RESOURCE_WAIT = f"{PLUGINS}.module_utils._engine.resource.wait"
PUBLISHER, STARTING = (
    f"{PLUGINS}.module_utils._engine.collection.publication",
    f"{PLUGINS}.module_utils._engine.tasks.start",
)


@pytest.fixture(scope="session")
def shared_sandbox() -> Iterator[Sandbox]:
    """The sandbox that all tests of a process share."""
    with Sandbox(task_seconds=0.0, log=traffic_log()) as running:
        yield running


@pytest.fixture
def sandbox(shared_sandbox: Sandbox) -> Sandbox:
    """The sandbox as at its start; its tasks end at once."""
    shared_sandbox.reset()
    return shared_sandbox


@pytest.fixture
def on_purpose(sandbox: Sandbox) -> Iterator[None]:
    """The test sends what the API does not publish, and knows it: no matter for the contract check."""
    with sandbox.on_purpose():
        yield


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty directory, which is the user's home and where the command was started; nothing of OVHcloud in the
    environment.
    """
    for name in list(os.environ):
        if (
            name.startswith("OVH_")
            or name.lower().endswith("_proxy")
            or name in ("REQUESTS_CA_BUNDLE", "SSL_CERT_FILE")
        ):
            monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(f"{HERE}.START_DIRECTORY", str(tmp_path))
    monkeypatch.setattr(f"{HERE}.CONNECTIONS", {})
    return tmp_path


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pauses of milliseconds, and a list that shows at once what it is going to show."""
    monkeypatch.setattr(f"{WAIT}.FIRST_PAUSE", 0.001)
    monkeypatch.setattr(f"{WAIT}.LONGEST_PAUSE", 0.002)
    monkeypatch.setattr(f"{RECONCILE}.EFFECT_LAG", 0.05)
    monkeypatch.setattr(f"{FOLLOW}.UNSEEN", 0.01)
    monkeypatch.setattr(f"{RESOURCE_WAIT}.READ_LAG", 0.05)
    monkeypatch.setattr(f"{PUBLISHER}.DEPLOYMENT", 0.05)
    monkeypatch.setattr(f"{STARTING}.LIST_LAG", 0.05)
    monkeypatch.setattr(f"{RETRY}.seconds_to_wait", lambda attempt, retry_after, dice: retry_after or 0.001)


@pytest.fixture
def same_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """Requests are sent one after the other, pauses have a fixed length and take no time: each run sends the
    same ones.
    """
    # By name, since pytest loads this before the collection can be imported.
    hurried = importlib.import_module("tests.support.hurry").HurriedPace
    for module in ("_api.client", "_engine.run"):
        monkeypatch.setattr(f"{PLUGINS}.module_utils.{module}.Throttle", hurried)
    pool = concurrent.futures.ThreadPoolExecutor
    monkeypatch.setattr(
        concurrent.futures, "ThreadPoolExecutor", lambda **options: pool(**{**options, "max_workers": 1})
    )
    monkeypatch.setattr(random, "random", lambda: 0.5)


@pytest.fixture(params=sorted(EXECUTION_MODES))
def execution_mode(request: pytest.FixtureRequest) -> Callable[..., Result]:
    """Each of the two execution modes in turn."""
    return EXECUTION_MODES[request.param]


@pytest.fixture
def play(sandbox: Sandbox, home: Path, impatient: None, execution_mode: Callable[..., Result]) -> Callable[..., Result]:
    """Runs a module on the sandbox, with the keys that may do everything, in each execution mode: play("ovh_api_call",
    path="/me").
    """

    def run(name: str, /, check: bool = False, environ: dict[str, str] | None = None, **args: Any) -> Result:
        return execution_mode(
            name,
            args,
            check=check,
            diff=True,
            environ={**sandbox.environment, "OVH_RETRY_TIMEOUT": "10", **(environ or {})},
        )

    return run
