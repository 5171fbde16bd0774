# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The EXAMPLES of each module and lookup, run as they are written, on the sandbox."""

from __future__ import annotations

import importlib
from pathlib import Path

import pytest
import yaml

from tests.sandbox import Sandbox
from tests.support.commands import ansible_playbook, output, write_configuration
from tests.support.traffic import traffic_log

PLUGINS = Path(__file__).parents[2] / "plugins"
DOCUMENTED = sorted(
    f"{path.parent.name}.{path.stem}" for path in [*PLUGINS.glob("modules/ovh_*.py"), *PLUGINS.glob("lookup/*.py")]
)
# What a person who copies the examples brings along.
VARIABLES = {"other_consumer_key"}


@pytest.mark.parametrize("name", DOCUMENTED)
def test_examples_run_as_written(name: str, tmp_path: Path) -> None:
    tasks = yaml.safe_load(importlib.import_module(f"ansible_collections.community.ovh.plugins.{name}").EXAMPLES)
    playbook = tmp_path / "examples.yml"
    playbook.write_text(yaml.safe_dump([{"hosts": "localhost", "gather_facts": False, "tasks": tasks}]))
    with Sandbox(task_seconds=0.0, log=traffic_log()) as sandbox:
        variables = dict.fromkeys(VARIABLES, sandbox.environment["OVH_CONSUMER_KEY"])
        write_configuration(sandbox, tmp_path / ".ovh.conf")
        ended = ansible_playbook(
            playbook, "-e", yaml.safe_dump(variables, default_flow_style=True), sandbox=sandbox, directory=tmp_path
        )
    assert ended.returncode == 0, output(ended)
    assert f"ok={len(tasks)} " in ended.stdout
