# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The first commands of somebody who has just cloned the repository work as they stand."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from tests.environment import ROOT


def bare(home: Path) -> dict[str, str]:
    """The environment of a terminal that knows nothing of this checkout."""
    return {"HOME": str(home), "PATH": os.defpath, "LANG": "C.UTF-8"}


def test_the_lines_of_the_sandbox_can_be_pasted(tmp_path: Path) -> None:
    printed = tmp_path / "printed"
    with (
        printed.open("w") as output,
        subprocess.Popen([sys.executable, "-m", "tests.sandbox", "--with-tools"], cwd=ROOT, stdout=output) as sandbox,
    ):
        try:
            while not printed.read_text().endswith("ovh_account_info\n"):
                assert sandbox.poll() is None
                time.sleep(0.05)
            asked = subprocess.run(
                ["bash", "-e"],
                input=printed.read_text(),
                cwd=tmp_path,
                env=bare(tmp_path),
                capture_output=True,
                text=True,
                check=False,
            )
        finally:
            sandbox.send_signal(signal.SIGTERM)
    assert asked.returncode == 0, asked.stdout + asked.stderr
    assert '"nichandle": "ab12345-ovh"' in asked.stdout


def test_pytest_without_make_tests_the_checkout(tmp_path: Path) -> None:
    question = (
        "import tests.environment as e, pathlib; print(pathlib.Path(e.COLLECTIONS,"
        " 'ansible_collections/community/ovh').resolve())"
    )
    answer = subprocess.run(
        [sys.executable, "-c", question], cwd=ROOT, env=bare(tmp_path), capture_output=True, text=True, check=True
    )
    assert answer.stdout.strip() == str(ROOT)
