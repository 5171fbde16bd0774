# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whoever comes from another collection finds a task for each of its modules, and that task runs."""

from __future__ import annotations

import contextlib
from typing import Any

import pytest

from tests.pages.migration import TABLE
from tests.sandbox import Sandbox
from tests.support.execution_modes import controller

# What the peers had, when they were last looked at (2026-04 and 2026-08).
MODULES = {"synthesio.ovh": 53, "community.general": 3}
REPLACED = {
    f"{collection}.{name}": entry
    for collection, modules in TABLE.items()
    for name, entry in modules.items()
    if "ours" in entry
}

pytestmark = pytest.mark.usefixtures("home", "impatient")


def test_every_module_of_theirs_has_an_answer() -> None:
    assert {collection: len(modules) for collection, modules in TABLE.items()} == MODULES
    assert all(("ours" in entry) != ("gone" in entry) for modules in TABLE.values() for entry in modules.values())


@pytest.mark.parametrize("theirs", sorted(REPLACED))
def test_what_does_the_job_runs(theirs: str, sandbox: Sandbox) -> None:
    entry = REPLACED[theirs]
    # To read a route that cannot be read is not what the API publishes.
    with sandbox.on_purpose() if entry.get("unreadable") else contextlib.nullcontext():
        for module, options in (item for task in entry["ours"] for item in task.items()):
            written = len(sandbox.writes())
            predicted = controller(module, options, check=True, environ=sandbox.environment)
            assert len(sandbox.writes()) == written and (not predicted.get("failed") or not_kept(predicted)), predicted
            result = controller(module, options, environ=sandbox.environment)
            assert not result.get("failed") or not_kept(result), result


def not_kept(result: dict[str, Any]) -> bool:
    """Whether the route is there and was reached, and only the thing is not: the sandbox keeps no such product, or not
    its writes.
    """
    unknown_thing = result.get("status") == 404 and result.get("error_code") != "UNKNOWN_ROUTE"
    return unknown_thing or (result.get("status") == 501 and "The sandbox does not keep" in result["msg"])
