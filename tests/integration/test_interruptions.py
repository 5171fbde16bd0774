# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A command that is stopped in the middle of many servers: no new one is begun, those in flight end, and a second run does the rest."""
from __future__ import annotations

import re
import signal
import subprocess
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.sandbox import Sandbox
from tests.support.commands import environment, program

SERVERS = [f"ns300{number}.example-sbg.net" for number in range(3, 9)]
PLAY = [{"hosts": "localhost", "gather_facts": False, "tasks": [{"community.ovh.ovh_server_burst": {"service_name": SERVERS, "parallel": 1}}]}]
# Far more than anything here takes; what it guards against is a test that never ends.
PATIENCE = 60.0


def eventually(look: Callable[[], Any]) -> Any:
    """The first thing seen."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        seen = look()
        if seen:
            return seen
        time.sleep(0.01)
    raise AssertionError("it has not come to this")


def worker_of(process: subprocess.Popen[str]) -> int | None:
    """The process of Ansible's that does the task."""
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
    return int(children[-1]) if children else None


def has_heard(worker: int) -> bool:
    """Whether the task has been interrupted: from then on its process ignores further signals."""
    status = Path(f"/proc/{worker}/status").read_text()
    ignored = re.search(r"^SigIgn:\s*(\w+)", status, re.M)
    return bool(ignored and int(ignored[1], 16) >> (signal.SIGTERM - 1) & 1)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal(number: signal.Signals, sandbox: Sandbox, tmp_path: Path) -> None:
    (tmp_path / "play.yml").write_text(yaml.safe_dump(PLAY))
    reached, go_on = threading.Event(), threading.Event()

    def hold(state: Any) -> None:
        reached.set()
        assert go_on.wait(PATIENCE)

    sandbox.fail("before", "PUT", "*/burst", nth=2, hook=hold)
    with subprocess.Popen([program("ansible-playbook"), "play.yml"], env=environment(sandbox, tmp_path), cwd=tmp_path, text=True,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        try:
            assert reached.wait(PATIENCE)
            worker = eventually(lambda: worker_of(process))
            process.send_signal(number)
            eventually(lambda: has_heard(worker))
        finally:
            go_on.set()
        stdout, stderr = process.communicate(timeout=PATIENCE)
    assert process.returncode != 0 and "Traceback" not in stdout + stderr
    eventually(lambda: not Path(f"/proc/{worker}").exists())
    assert [each["path"].split("/")[-2] for each in sandbox.carried_out()] == SERVERS[:2], "what was in flight has ended, and nothing was begun after it"
    assert sandbox.writes()[-1]["status"] == 200

    again = subprocess.run([program("ansible-playbook"), "play.yml"], env=environment(sandbox, tmp_path), cwd=tmp_path, text=True, capture_output=True,
                           check=False)
    assert again.returncode == 0 and "changed=1" in again.stdout
    assert [each["path"].split("/")[-2] for each in sandbox.carried_out()] == SERVERS, "each was written once"
