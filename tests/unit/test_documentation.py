# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What `ansible-doc` tells a person who looks for a plugin: how it behaves, which groups of defaults reach it, what it
needs, where to look on.
"""

from __future__ import annotations

import functools
import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.environment import MODULES
from tests.support.commands import program

ROOT = Path(__file__).parents[2]
PLUGINS = [
    (path.parent.name, path.stem)
    for folder in ("inventory", "lookup", "modules")
    for path in sorted((ROOT / f"plugins/{folder}").glob("*.py"))
]
ATTRIBUTES = {"check_mode", "diff_mode", "idempotent", "action_group", "async", "become", "connection", "delegation"}


@functools.cache
def shown(folder: str) -> dict[str, Any]:
    """The documentation of all plugins of a folder, fragments and all, by the plugin's name."""
    kind = folder.removesuffix("s")
    names = [f"community.ovh.{name}" for place, name in PLUGINS if place == folder]
    told = json.loads(subprocess.check_output([program("ansible-doc"), "--json", "--type", kind, *names]))
    return {name.removeprefix("community.ovh."): plugin["doc"] for name, plugin in told.items()}


@pytest.mark.parametrize("folder, name", PLUGINS)
def test_it_leads_on(folder: str, name: str) -> None:
    assert shown(folder)[name]["seealso"]


@pytest.mark.parametrize("module", MODULES)
def test_it_says_how_it_behaves(module: str) -> None:
    documentation = shown("modules")[module]
    attributes = documentation["attributes"]
    assert set(attributes) == ATTRIBUTES and all(each["description"] for each in attributes.values())
    only_reads = module.endswith(("_info", "_wait")) and "dest" not in documentation["options"]
    assert attributes["diff_mode"]["support"] == ("N/A" if only_reads else "full")
    assert not [name for name, each in attributes.items() if each["support"] == "partial" and not each["details"]]


@pytest.mark.parametrize("module", MODULES)
def test_it_says_which_defaults_reach_it(module: str) -> None:
    groups = yaml.safe_load((ROOT / "meta/runtime.yml").read_text())["action_groups"]
    reached = [f"community.ovh.{group}" for group, members in groups.items() if module in members]
    assert shown("modules")[module]["attributes"]["action_group"]["membership"] == reached, (
        "attributes.GROUP is listed before attributes"
    )


@pytest.mark.parametrize("module", MODULES)
def test_it_says_what_it_must_be_allowed(module: str) -> None:
    notes = " ".join(shown("modules")[module]["notes"])
    if module in ("ovh_api_call", "ovh_api_resource"):
        assert "access rule" in notes, "it calls the routes that a task names"
    else:
        assert "API routes: " in notes and "IAM actions: " in notes
