# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Unit tests run jobs in-process, which is faster."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.sandbox import Sandbox
from tests.support.execution_modes import PLUGINS, Result, controller


@pytest.fixture
def run(sandbox: Sandbox, home: Path, impatient: None) -> Callable[..., Result]:
    """Runs a module on the sandbox with the keys that may do everything: run("ovh_api_call", path="/me")."""

    def play(name: str, /, check: bool = False, environ: dict[str, str] | None = None, **args: Any) -> Result:
        return controller(
            name,
            args,
            check=check,
            diff=True,
            environ={**sandbox.environment, "OVH_RETRY_TIMEOUT": "10", **(environ or {})},
        )

    return play


@pytest.fixture
def make_run(sandbox: Sandbox, home: Path, impatient: None) -> Callable[..., Any]:
    """Makes a Run with these parameters, whose client talks to the sandbox."""
    engine = importlib.import_module(f"{PLUGINS}.module_utils._engine.run")

    def make(check: bool = False, **params: Any) -> Any:
        around = engine.ExecutionContext(
            {**sandbox.environment, "OVH_RETRY_TIMEOUT": "10"}, str(home), check_mode=check
        )
        configuration = engine.resolve({}, around.environ, around.directory)
        return engine.Run(params, engine.open_client(params, configuration, around), check)

    return make


@pytest.fixture
def brand(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    """An endpoint without /services."""
    monkeypatch.setattr(f"{PLUGINS}.module_utils._engine.list_info.is_one_of", lambda endpoint, names: False)
    sandbox.settings.endpoint = "kimsufi-eu"
