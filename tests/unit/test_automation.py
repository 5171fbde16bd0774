# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What runs the checks for us - CI, GitHub, pre-commit - only calls make, and knows what there is to call."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.environment import ROOT
from tests.matrix.table import PAIRS, UPCOMING

ADMIT_GIT = "git config --system --add safe.directory '*'"
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
TARGETS = set(re.findall(r"^([a-z][a-z-]*):", (ROOT / "Makefile").read_text(), re.MULTILINE))


def steps(workflow: Path) -> Iterator[dict[str, Any]]:
    for job in yaml.safe_load(workflow.read_text())["jobs"].values():
        yield from job["steps"]


def commands() -> Iterator[str]:
    """What is run anywhere, but for what lets git into the checkout."""
    for workflow in WORKFLOWS:
        yield from (step["run"] for step in steps(workflow) if "run" in step and step["run"] != ADMIT_GIT)
    for repository in yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text())["repos"]:
        yield from (hook["entry"] for hook in repository["hooks"])
    script = (ROOT / ".ci/run").read_text()
    yield from re.findall(r"^(?:exec )?(make .*)$", script, re.MULTILINE)


@pytest.mark.parametrize("command", sorted(set(commands())))
def test_all_that_is_run_is_a_target_of_make(command: str) -> None:
    program, *words = re.sub(r"\$\{\{.*?\}\}", "value", command).split()
    targets = {word for word in words if "=" not in word}
    assert program == "make" and targets and targets <= TARGETS


def test_the_workflow_has_the_pairs_of_the_table() -> None:
    included = yaml.safe_load((ROOT / ".github/workflows/ci.yml").read_text())["jobs"]["matrix"]["strategy"]["matrix"][
        "include"
    ]
    assert included == [
        {"pair": pair.name, "python": pair.python, **({"upcoming": True} if pair in UPCOMING else {})} for pair in PAIRS
    ]


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.stem)
def test_workflows_take_no_more_than_they_need(workflow: Path) -> None:
    content = yaml.safe_load(workflow.read_text())
    assert content["permissions"] == {"contents": "write" if workflow.stem == "release" else "read"}
    used = re.findall(r"uses: (.*)", workflow.read_text())
    assert used and all(re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40}  # v[\d.]+", each) for each in used), (
        "an action is pinned by its commit"
    )
    assert all("timeout-minutes" in job for job in content["jobs"].values())


def test_secrets_are_never_on_a_command_line() -> None:
    assert not [step["run"] for workflow in WORKFLOWS for step in steps(workflow) if "secrets." in step.get("run", "")]
