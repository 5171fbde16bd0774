# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a task imports is what it needs. How long that takes is in the table of `make bench`."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.environment import COLLECTIONS, MODULES
from tests.support.execution_modes import PLUGINS

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


def imported(modules: list[str], collections: str = COLLECTIONS) -> dict[str, list[str]]:
    """What each of these modules imports."""
    ended = subprocess.run(
        [sys.executable, "-c", SCRIPT, *modules],
        env={**os.environ, "PYTHONPATH": collections},
        capture_output=True,
        check=True,
    )
    found: dict[str, list[str]] = json.loads(ended.stdout)
    return found


@pytest.fixture(scope="module")
def brought() -> dict[str, list[str]]:
    """What each module imports."""
    return imported(MODULES)


@pytest.mark.parametrize("name", MODULES)
def test_a_module_brings_little_beside_requests_and_ansible(name: str, brought: dict[str, list[str]]) -> None:
    assert {each.partition(".")[0] for each in brought[name]} <= {
        "ansible_collections",
        "concurrent",
        "configparser",
        "dataclasses",
        "difflib",
        "html",
    }


@pytest.mark.parametrize("name", MODULES)
def test_a_module_brings_no_other_module_and_nothing_of_the_controller(
    name: str, brought: dict[str, list[str]]
) -> None:
    assert [each for each in brought[name] if each.startswith(f"{PLUGINS}.modules.")] == [f"{PLUGINS}.modules.{name}"]
    assert {each.split(".")[4] for each in brought[name] if each.startswith(PLUGINS + ".")} == {
        "modules",
        "module_utils",
    }


def test_what_a_module_imports_does_not_grow_with_the_number_of_modules(
    tmp_path: Path, brought: dict[str, list[str]]
) -> None:
    plugins = tmp_path / "ansible_collections/community/ovh/plugins"
    shutil.copytree(Path(__file__).parents[2] / "plugins", plugins, ignore=shutil.ignore_patterns("__pycache__"))
    module, description = plugins / "modules/ovh_ssh_key.py", plugins / "module_utils/_products/account/ssh_key.py"
    for number in range(40):
        (plugins / f"modules/ovh_synthetic{number}.py").write_text(
            module.read_text().replace("account.ssh_key", f"account.synthetic{number}")
        )
        description.with_stem(f"synthetic{number}").write_text(description.read_text())
    after = imported(MODULES + ["ovh_synthetic7"], str(tmp_path))
    assert f"{PLUGINS}.module_utils._products.account.synthetic7" in after.pop("ovh_synthetic7")
    assert after == brought


@pytest.mark.parametrize("name", MODULES)
def test_only_what_is_about_all_modules_imports_the_rights_of_all(name: str, brought: dict[str, list[str]]) -> None:
    published = [each for each in brought[name] if each.endswith("._published")]
    every = f"{PLUGINS}.module_utils._products._rights" in brought[name]
    assert every is (name in ("ovh_consumer_key", "ovh_iam_policy")) and (every or len(published) <= 1)


def test_only_one_module_imports_what_is_published_of_all_collections(brought: dict[str, list[str]]) -> None:
    catalogue = f"{PLUGINS}.module_utils._products.api._collections"
    assert [name for name in MODULES if catalogue in brought[name]] == ["ovh_api_resource"]
