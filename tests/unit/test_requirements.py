# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""docs/requirements.md is true: what it names is there, and what no other test holds is held here."""

from __future__ import annotations

import importlib
import re

import pytest

from tests.environment import ROOT
from tests.support.execution_modes import PLUGINS

PAGE = (ROOT / "docs/requirements.md").read_text()
INFO_MODULES = sorted(path.stem for path in (ROOT / "plugins/modules").glob("*_info.py"))


def test_what_holds_a_requirement_is_there() -> None:
    held_by = "\n".join(line.split(" | ")[-1] for line in PAGE.splitlines() if line.startswith("| "))
    files, targets = re.findall(r"`(tests/[\w/.]+)`", held_by), re.findall(r"`make (\w+)`", held_by)
    assert files and not [name for name in files if not (ROOT / name).is_file()]
    assert targets and set(targets) <= set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(), re.MULTILINE))


def test_what_is_private_says_so() -> None:
    names = [
        path.name
        for folder in ("module_utils", "plugin_utils")
        for path in (ROOT / "plugins" / folder).iterdir()
        if path.name != "__pycache__"
    ]
    assert names and all(name.startswith("_") for name in names)


def test_sanity_has_nothing_to_ignore() -> None:
    assert not list((ROOT / "tests/sanity").glob("*"))


@pytest.mark.parametrize("name", INFO_MODULES)
def test_a_module_that_reads_has_no_state_to_bring_about(name: str) -> None:
    job = importlib.import_module(f"{PLUGINS}.modules.{name}").JOB
    rights = importlib.import_module(f"{PLUGINS}.module_utils._products._rights").RIGHTS[name]
    assert "state" not in job.options and {right.method for right in rights} <= {"GET"}
