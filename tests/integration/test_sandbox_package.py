# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The sandbox as a package: it is installed into a fresh environment as the guide says, and the example project of
docs/examples/testing runs there as its GitHub workflow does it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.environment import COLLECTIONS, ROOT
from tests.support.commands import output

EXAMPLE = ROOT / "docs/examples/testing"
JOB = yaml.safe_load((EXAMPLE / "github-workflow.yml").read_text())["jobs"]["molecule"]


@pytest.fixture(scope="module")
def environ(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """A terminal in a new virtual environment, which takes what PyPI would give from the one of the tests."""
    home = tmp_path_factory.mktemp("home")
    venv.create(home / "venv", with_pip=True)
    packages = sysconfig.get_path("purelib", vars={"base": str(home / "venv")})
    Path(packages, "tests.pth").write_text(sysconfig.get_path("purelib"))
    programs = [str(home / "venv/bin"), str(Path(sys.executable).parent), os.defpath]
    return {
        "HOME": str(home),
        "PATH": os.pathsep.join(programs),
        "LANG": "C.UTF-8",
        "ANSIBLE_COLLECTIONS_PATH": COLLECTIONS,
        # Nothing is asked of PyPI.
        "PIP_NO_INDEX": "1",
        "PIP_NO_BUILD_ISOLATION": "0",
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
    }


def checked_out(step: dict[str, Any], project: Path) -> None:
    """What actions/checkout leaves: the project itself, or another repository in a folder of it."""
    repository = step.get("with", {}).get("repository")
    if repository:
        assert repository == yaml.safe_load((ROOT / "galaxy.yml").read_text())["repository"].partition(".com/")[2]
        (project / step["with"]["path"]).symlink_to(ROOT)
    else:
        shutil.copytree(EXAMPLE, project)


def test_the_example_project_runs_as_its_workflow_says(environ: dict[str, str], tmp_path: Path) -> None:
    project, shown, before = tmp_path / "project", "", git("status", "--porcelain")
    for step in JOB["steps"]:
        if step.get("uses", "").startswith("actions/checkout@"):
            checked_out(step, project)
        if "run" in step:
            done = subprocess.run(
                ["bash", "-e", "-c", step["run"]], cwd=project, env=environ, capture_output=True, text=True, check=False
            )
            assert done.returncode == 0, output(done)
            shown += output(done)
    assert "idempotence: Executed: Successful" in shown and "verify: Executed: Successful" in shown
    assert git("status", "--porcelain") == before, "the build leaves nothing in the checkout"


def git(*args: str) -> str:
    """What git says of the checkout."""
    return subprocess.run(["git", *args], cwd=ROOT, capture_output=True, text=True, check=True).stdout


def test_the_package_is_complete_and_knows_nothing_of_the_checkout(environ: dict[str, str], tmp_path: Path) -> None:
    folder = str(ROOT / "tests/sandbox")
    subprocess.run(["pip", "install", "--quiet", folder], cwd=tmp_path, env=environ, check=True)
    script = (
        "import sys, ovh_sandbox, urllib.request as web\n"
        "with ovh_sandbox.Sandbox() as sandbox:\n"
        "    print(web.urlopen(sandbox.url + '/auth/time').status)\n"
        "print(sorted(name for name in sys.modules if name.split('.')[0] in ('tests', 'ansible_collections')))\n"
    )
    done = subprocess.run(
        ["python", "-c", script], cwd=tmp_path, env=environ, capture_output=True, text=True, check=False
    )
    assert done.stdout.split("\n")[:2] == ["200", "[]"], output(done)
    for command in (["python", "-m", "ovh_sandbox"], ["ovh-sandbox"]):
        refused = subprocess.run(
            [*command, "--seed", "missing"], cwd=tmp_path, env=environ, capture_output=True, text=True, check=False
        )
        shown = subprocess.run(
            [*command, "--help"], cwd=tmp_path, env=environ, capture_output=True, text=True, check=True
        ).stdout
        assert shown.startswith("usage: ovh-sandbox ") and "--with-tools" not in shown
        assert refused.returncode == 1 and refused.stderr.startswith("--seed missing: missing cannot be read"), refused
