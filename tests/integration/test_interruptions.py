# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A command that is stopped in the middle of many servers: no new one is begun, those in flight end, and a second run
does the rest.
"""

from __future__ import annotations

import os
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
AT_ONCE = 3
# A limit that is never reached: the tests give the alarm themselves.
PLAY = [
    {
        "hosts": "localhost",
        "gather_facts": False,
        "tasks": [{"community.ovh.ovh_server_burst": {"service_name": SERVERS, "parallel": AT_ONCE}, "timeout": 3600}],
    }
]
INTERRUPTED = re.compile("burst was interrupted: written: (.*?); not tried: (.*?); run the task again to do the rest")
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


def written(sandbox: Sandbox) -> list[str]:
    """The servers whose burst was written, in that order."""
    return [each["path"].split("/")[-2] for each in sandbox.carried_out()]


def start(sandbox: Sandbox, directory: Path) -> subprocess.Popen[str]:
    """The play, by the real command."""
    (directory / "play.yml").write_text(yaml.safe_dump(PLAY))
    return subprocess.Popen(
        [program("ansible-playbook"), "play.yml"],
        env=environment(sandbox, directory),
        cwd=directory,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        preexec_fn=heed_interrupts,
    )


def heed_interrupts() -> None:
    """What a shell runs in the background ignores SIGINT, and so would all that it starts."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGALRM])
def test_a_task_that_is_stopped_in_the_middle(number: signal.Signals, sandbox: Sandbox, tmp_path: Path) -> None:
    """By a signal to the command and all that it has started, or by the alarm of the keyword `timeout`.

    One server is done, two are in flight, and one waits to be tried again.
    """
    go_on, usual = threading.Event(), 1
    sandbox.fail("status", "PUT", "*/burst", nth=usual + 1, status=500, retry_after=100)
    sandbox.fail("hold", "PUT", "*/burst", nth=usual + 1, times=None, until=go_on)
    with start(sandbox, tmp_path) as process:
        try:
            eventually(lambda: len(sandbox.writes()) == usual + AT_ONCE)
            worker = eventually(lambda: worker_of(process))
            heard = len(sandbox.exchanges)
            if number is signal.SIGALRM:
                os.kill(worker, number)
            else:
                os.killpg(process.pid, number)
            # It has heard when the one that waits does so no longer.
            eventually(lambda: len(sandbox.exchanges) > heard)
        finally:
            go_on.set()
        stdout, stderr = process.communicate(timeout=PATIENCE)
    assert process.returncode != 0 and "Traceback" not in stdout + stderr
    eventually(lambda: not Path(f"/proc/{worker}").exists())
    done = written(sandbox)
    assert sorted(done) == SERVERS[: usual + AT_ONCE], "what was in flight has ended, and nothing was started after it"
    assert sandbox.writes()[-1]["status"] == 200
    told = INTERRUPTED.search(" ".join((stdout + stderr).split()))
    # After a signal ansible-core takes no more output.
    assert number is not signal.SIGALRM or (
        told and told.groups() == (", ".join(sorted(done)), ", ".join(SERVERS[len(done) :]))
    )

    with start(sandbox, tmp_path) as again:
        stdout, stderr = again.communicate(timeout=PATIENCE)
    assert again.returncode == 0 and "changed=1" in stdout, stdout + stderr
    assert sorted(written(sandbox)) == SERVERS, "each was written once"
