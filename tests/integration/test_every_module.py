# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every module by Ansible's own command: the defaults of its groups reach it, and ansible-core finds nothing outdated
in it. In a module process, which takes seconds, one module of each kind.
"""

from __future__ import annotations

import importlib
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.faults.jobs import ONE_OF_EACH_KIND
from tests.sandbox import Sandbox
from tests.support.commands import KEYS, environment, output, program
from tests.support.traffic import traffic_log

ROOT = Path(__file__).parents[2]
GROUPS: dict[str, list[str]] = yaml.safe_load((ROOT / "meta/runtime.yml").read_text())["action_groups"]
INVENTORY = {
    "plugin": "community.ovh.ovh",
    "datacenters": ["sbg1"],
    "keyed_groups": [{"key": "ovh_os", "prefix": "os"}],
}
# A run of ansible-playbook, and the number of its tasks.
Ended = tuple[subprocess.CompletedProcess[str], int]
DEPRECATED_MODULE = """#!/usr/bin/python
from ansible.module_utils.basic import AnsibleModule
module = AnsibleModule({})
module.deprecate("this is old", version="9.0.0", collection_name="community.ovh")
module.exit_json()
"""


def task(name: str) -> dict[str, Any]:
    """The first step of the module's scenario, in check mode."""
    return {
        f"community.ovh.{name}": importlib.import_module(f"tests.scenarios.{name}").SCENARIO.steps[0].args,
        "check_mode": True,
    }


def play(tasks: list[dict[str, Any]], **keywords: Any) -> dict[str, Any]:
    return {"hosts": "localhost", "gather_facts": False, "tasks": tasks, **keywords}


def run(
    plays: list[dict[str, Any]], *arguments: str, sandbox: Sandbox, directory: Path, **environ: str
) -> subprocess.CompletedProcess[str]:
    (directory / "play.yml").write_text(yaml.safe_dump(plays))
    return subprocess.run(
        [program("ansible-playbook"), "play.yml", *arguments],
        cwd=directory,
        capture_output=True,
        text=True,
        check=False,
        env=environment(sandbox, directory, ANSIBLE_DEPRECATION_WARNINGS="true", **environ),
    )


MODES = {
    "controller": ("true", GROUPS),
    "ordinary": ("false", {"all": ONE_OF_EACH_KIND}),
}


@pytest.fixture(scope="module", params=MODES.values(), ids=MODES.keys())
def ended(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Ended:
    """A run whose tasks know the endpoint by module_defaults alone: a play for each group, and one with the other
    plugins; and how many tasks it has.
    """
    in_controller, groups = request.param
    directory = tmp_path_factory.mktemp("every_module")
    (directory / "servers.ovh.yml").write_text(yaml.safe_dump(INVENTORY))
    with Sandbox(task_seconds=0.0, log=traffic_log()) as sandbox:
        keys = {name.removeprefix("OVH_").lower(): sandbox.environment[name] for name in KEYS}
        plays = [
            play(
                [task(name) for name in modules],
                module_defaults={f"group/community.ovh.{group}": keys},
                environment=dict.fromkeys(KEYS, ""),
            )
            for group, modules in groups.items()
        ]
        others = play(
            [
                {
                    "ansible.builtin.debug": {
                        "msg": (
                            "{{ lookup('community.ovh.api', '/me').nichandle }} has {{ groups.datacenter_sbg1 |"
                            " length }}"
                        )
                    }
                }
            ]
        )
        ended = run(
            [*plays, others],
            "-i",
            "servers.ovh.yml",
            "-e",
            f"ovh_run_in_controller={in_controller}",
            sandbox=sandbox,
            directory=directory,
        )
    return ended, sum(len(each["tasks"]) for each in [*plays, others])


def test_the_defaults_of_a_group_reach_its_modules(ended: Ended) -> None:
    process, tasks = ended
    assert process.returncode == 0, output(process)
    assert f"ok={tasks} " in process.stdout and "ab12345-ovh has 8" in process.stdout


def test_nothing_is_deprecated(ended: Ended) -> None:
    assert "DEPRECATION" not in output(ended[0])


def test_what_is_deprecated_would_be_seen(sandbox: Sandbox, tmp_path: Path) -> None:
    (tmp_path / "library").mkdir()
    (tmp_path / "library/outdated.py").write_text(DEPRECATED_MODULE)
    assert "DEPRECATION" in output(run([play([{"outdated": {}}])], sandbox=sandbox, directory=tmp_path))
