# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a task imports is what it needs. How long that takes is in the table of `make bench`."""
from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.environment import COLLECTIONS
from tests.support.execution_modes import PLUGINS

MODULES = sorted(path.stem for path in (Path(__file__).parents[2] / "plugins/modules").glob("ovh_*.py"))
# Each module imported in turn, as if it were alone: what it brings beside requests and what every module has.
SCRIPT = f"""
import importlib, json, sys
import requests, ansible.module_utils.basic
known, brought = set(sys.modules), {{}}
for name in sys.argv[1:]:
    importlib.import_module("{PLUGINS}.modules." + name)
    brought[name] = sorted(set(sys.modules) - known)
    for each in brought[name]:
        del sys.modules[each]
print(json.dumps(brought))
"""


@pytest.fixture(scope="module")
def brought() -> dict[str, list[str]]:
    """What each module imports."""
    ended = subprocess.run([sys.executable, "-c", SCRIPT, *MODULES], env={**os.environ, "PYTHONPATH": COLLECTIONS}, capture_output=True, check=True)
    return json.loads(ended.stdout)


@pytest.mark.parametrize("name", MODULES)
def test_a_module_brings_little_beside_requests_and_ansible(name: str, brought: dict[str, list[str]]) -> None:
    assert {each.partition(".")[0] for each in brought[name]} <= {"ansible_collections", "concurrent", "configparser", "dataclasses", "difflib", "html"}


@pytest.mark.parametrize("name", MODULES)
def test_a_module_brings_no_other_module_and_nothing_of_the_controller(name: str, brought: dict[str, list[str]]) -> None:
    assert [each for each in brought[name] if each.startswith(f"{PLUGINS}.modules.")] == [f"{PLUGINS}.modules.{name}"]
    assert {each.split(".")[4] for each in brought[name] if each.startswith(PLUGINS + ".")} == {"modules", "module_utils"}
