# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The guide to a new module, followed to the letter in a copy of the checkout."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from tests.support.guides import GUIDES, blocks, carry_out

ROOT = Path(__file__).parents[2]
# What `make pages` and `make journal` write for a new module of a family that there is.
DERIVED = {
    "docs/docsite/rst/content.rst",
    "docs/rights.md",
    "meta/runtime.yml",
    "plugins/action/ovh_server_firewall.py",
    "plugins/doc_fragments/ovh_server_firewall.py",
    "plugins/module_utils/_products/_rights.py",
    "plugins/module_utils/_products/dedicated_server/_published.py",
}
RECORDED = "tests/golden/journal/"


def test_a_module_is_three_files_and_the_rest_is_derived(tmp_path: Path) -> None:
    copy_checkout(tmp_path)
    text = (GUIDES / "new_module.rst").read_text()
    steps = list(blocks(text))
    assert text.count(".. code-block::") == len(steps)
    written = {step.caption for step in steps if step.caption}
    assert len(written) == 3
    for step in steps:
        if step.caption:
            carry_out(step, tmp_path)
        else:
            assert step.is_commands
            run(step.body, tmp_path)
    changed = run("git diff --name-only && git ls-files --others --exclude-standard", tmp_path).splitlines()
    assert {name for name in changed if not name.startswith(RECORDED)} == written | DERIVED


def copy_checkout(folder: Path) -> None:
    """What git knows, as a checkout of its own, with the tools that are installed here."""
    for name in subprocess.check_output(["git", "ls-files"], cwd=ROOT, text=True).splitlines():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / name, folder / name, follow_symlinks=False)
    (folder / ".venv").symlink_to(ROOT / ".venv")
    for name in ("requirements.txt", "tests/requirements.txt"):
        os.utime(folder / name, (0, 0))  # make takes the tools for newer, and installs none
    run("git init --quiet && git add --all", folder)


def run(lines: str, folder: Path) -> str:
    """What commands print.

    They run as a contributor runs them, whose terminal knows nothing of the tests that run this.
    """
    mine = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("PYTEST", "COV", "MAKE", "MFLAGS", "OVH_", "ANSIBLE_"))
    }
    ended = subprocess.run(
        ["bash", "-euxo", "pipefail", "-c", lines], cwd=folder, env=mine, capture_output=True, text=True, check=False
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr
    return ended.stdout
