# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The EXAMPLES of each module and lookup, run as they are written, on the sandbox."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.environment import MODULES
from tests.support.commands import Played, play_each

COLLECTION = "ansible_collections.community.ovh"
PLUGINS = Path(__file__).parents[2] / "plugins"
DOCUMENTED = sorted(
    [*(f"modules.{module}" for module in MODULES), *(f"lookup.{path.stem}" for path in PLUGINS.glob("lookup/*.py"))]
)
# What a person who copies the examples brings along.
VARIABLES = ("-e", "{other_consumer_key: '{{ keys.OVH_CONSUMER_KEY }}'}")


def examples(name: str) -> list[dict[str, Any]]:
    """The tasks of a plugin's EXAMPLES."""
    tasks: list[dict[str, Any]] = yaml.safe_load(importlib.import_module(f"{COLLECTION}.plugins.{name}").EXAMPLES)
    return tasks


@pytest.fixture(scope="module")
def played(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Played:
    """The examples of all plugins that are to be tested, as plays of one playbook."""
    tested = {item.callspec.params["name"] for item in request.session.items if item.path == request.path}
    return play_each({name: examples(name) for name in sorted(tested)}, tmp_path_factory.mktemp("examples"), *VARIABLES)


@pytest.mark.parametrize("name", DOCUMENTED)
def test_examples_run_as_written(name: str, played: Played) -> None:
    tasks, counts = examples(name), played.counts[name]
    assert (counts["ok"], counts["skipped"]) == (len(tasks), 0), played.plays[name]
    assert counts["ignored"] <= sum("ignore_errors" in task for task in tasks), played.plays[name]
