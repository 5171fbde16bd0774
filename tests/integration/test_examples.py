# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each module's EXAMPLES, run as they are written, on the sandbox."""
from __future__ import annotations

import importlib
import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.sandbox import Sandbox
from tests.support.traffic import traffic_log

MODULES = sorted(path.stem for path in (Path(__file__).parents[2] / "plugins/modules").glob("ovh_*.py"))
# What a person who copies the examples brings along.
VARIABLES = {"other_consumer_key"}


@pytest.mark.parametrize("name", MODULES)
def test_examples_run_as_written(name: str, tmp_path: Path) -> None:
    module = importlib.import_module(f"ansible_collections.community.ovh.plugins.modules.{name}")
    tasks = yaml.safe_load(module.EXAMPLES)
    playbook = tmp_path / "examples.yml"
    playbook.write_text(yaml.safe_dump([{"hosts": "localhost", "gather_facts": False, "tasks": tasks}]))
    with Sandbox(task_seconds=0.0, log=traffic_log()) as sandbox:
        variables = dict.fromkeys(VARIABLES, sandbox.environment["OVH_CONSUMER_KEY"])
        keys = {name.removeprefix("OVH_").lower(): value for name, value in sandbox.environment.items()}
        home = tmp_path / ".ovh.conf"
        home.write_text("[default]\nendpoint={endpoint}\n[{endpoint}]\napplication_key={application_key}\n"
                        "application_secret={application_secret}\nconsumer_key={consumer_key}\n".format(**keys))
        home.chmod(0o600)
        ended = subprocess.run(
            [Path(sys.executable).with_name("ansible-playbook"), playbook, "-e", yaml.safe_dump(variables, default_flow_style=True)],
            env={**os.environ, **sandbox.environment, "HOME": str(tmp_path), "PWD": str(tmp_path)}, cwd=tmp_path, capture_output=True, text=True,
            check=False)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert f"ok={len(tasks)} " in ended.stdout
