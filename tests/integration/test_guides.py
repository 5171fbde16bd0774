# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each guide, followed to the letter on the sandbox: its files are written, its tasks and its commands run."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.sandbox import Sandbox
from tests.support.commands import KEYS, environment, output
from tests.support.guides import GUIDES, Block, blocks, carry_out

# These have tests of their own: test_new_module.py and test_migration.py.
STORIES = sorted({path.stem for path in GUIDES.glob("*.rst")} - {"new_module", "migration_modules"})


@pytest.mark.parametrize("guide", STORIES)
def test_a_guide_runs_as_written(guide: str, sandbox: Sandbox, tmp_path: Path) -> None:
    text = (GUIDES / f"{guide}.rst").read_text()
    steps = list(blocks(filled_in(text, sandbox)))
    assert text.count(".. code-block::") == len(steps), "each block is in the form that is understood here"
    # Who writes an ovh.conf has nothing in the environment.
    environ = environment(sandbox, tmp_path, keys=() if "ovh.conf" in {step.caption for step in steps} else KEYS)
    # The known endpoints have a token URL of their own.
    environ["OVH_OAUTH2_TOKEN_URL"] = sandbox.token_url
    for step in steps:
        if step.caption:
            carry_out(step, tmp_path)
        elif step.is_tasks:
            run_tasks(step, tmp_path, environ)
        elif step.is_commands:
            run_commands(step.body, tmp_path, environ)
        else:
            assert step.language in ("console", "text")


def filled_in(text: str, sandbox: Sandbox) -> str:
    """The guide of a reader who has put in the keys, and whose endpoint is the sandbox."""
    client_id, client_secret = sandbox.oauth2
    values = {
        "YOUR_APPLICATION_KEY": sandbox.environment["OVH_APPLICATION_KEY"],
        "YOUR_APPLICATION_SECRET": sandbox.environment["OVH_APPLICATION_SECRET"],
        "YOUR_CONSUMER_KEY": sandbox.environment["OVH_CONSUMER_KEY"],
        "YOUR_CLIENT_ID": client_id,
        # The known endpoints have a token URL of their own.
        "YOUR_CLIENT_SECRET": f"{client_secret}\n   oauth2_token_url={sandbox.token_url}",
        "ovh-eu": sandbox.url,
    }
    return re.sub(r"\bovh-eu\b|YOUR_[A-Z_]+", lambda found: values[found[0]], text)


def run_tasks(step: Block, home: Path, environ: dict[str, str]) -> None:
    tasks = yaml.safe_load(step.body)
    (home / "tasks.yml").write_text(
        yaml.safe_dump([{"hosts": "localhost", "gather_facts": False, "tasks": tasks}], sort_keys=False)
    )
    assert f"ok={len(tasks)} " in run_commands("ansible-playbook tasks.yml", home, environ)


def run_commands(lines: str, home: Path, environ: dict[str, str]) -> str:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    ended = subprocess.run(
        ["bash", "-euxo", "pipefail", "-c", lines],
        cwd=home,
        env={**environ, "PATH": path},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, output(ended)
    return ended.stdout
