# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What ansible-builder finds in the installed collection, and what it makes of the definition of docs/awx: all but the
image itself, which needs the network.
"""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import yaml

from tests.environment import COLLECTIONS, ROOT
from tests.support.commands import program


def test_ansible_builder_finds_the_requirements(tmp_path: Path) -> None:
    found = subprocess.run(
        [
            program("ansible-builder"),
            "introspect",
            COLLECTIONS,
            "--write-pip",
            tmp_path / "pip",
            "--write-bindep",
            tmp_path / "system",
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    assert found.returncode == 0, found.stdout + found.stderr
    needed = yaml.safe_load((ROOT / "meta/execution-environment.yml").read_text())["dependencies"]
    wanted = [line for line in (ROOT / needed["python"]).read_text().splitlines() if not line.startswith("#")]
    assert wanted and [line.split("  #")[0] for line in (tmp_path / "pip").read_text().splitlines()] == wanted
    assert not (tmp_path / "system").exists(), "no package of the system is needed"


def test_ansible_builder_makes_the_context_of_the_definition(tmp_path: Path) -> None:
    definition, context = ROOT / "docs/awx/execution-environment.yml", tmp_path / "context"
    made = subprocess.run(
        [
            program("ansible-builder"),
            "create",
            "--file",
            definition,
            "--context",
            context,
            "--output-filename",
            "Containerfile",
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    assert made.returncode == 0, made.stdout + made.stderr
    wanted = yaml.safe_load((context / "_build/requirements.yml").read_text())
    assert wanted == {"collections": ["community.ovh"]}
    steps, defined = (context / "Containerfile").read_text(), yaml.safe_load(definition.read_text())
    python = defined["dependencies"]["python_interpreter"]
    assert "ansible-galaxy collection install" in steps and "introspect" in steps
    assert defined["images"]["base_image"]["name"] in steps and set(python.values()) <= set(
        re.findall(r'[^\s"=]+', steps)
    )
