# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Progress at a real terminal: readable there, and in nobody's way: neither in the output of a callback nor in
the log.
"""

from __future__ import annotations

import json
import os
import pty
import re
import subprocess
import time
from pathlib import Path

from tests.sandbox import Sandbox
from tests.support.commands import environment, program
from tests.support.terminal import at_a_terminal

BURST = ("community.ovh.burst_datacenter", "-e", "datacenter=sbg1 parallel=1")
LINE = re.compile(
    r"ovh_server_burst: (burst: \d of 6 servers written|reading /dedicated/server/{serviceName}(/burst)?: \d+ of \d+("
    r" batches)?)"
)
# So many seconds each request takes: six writes, one after the other, are longer than the time between two lines.
LATENCY = 1.0
# Writes each result as JSON, and nothing else.
CALLBACK = """
import json
from ansible.plugins.callback import CallbackBase

class CallbackModule(CallbackBase):
    CALLBACK_VERSION, CALLBACK_TYPE, CALLBACK_NAME = 2.0, "stdout", "results"
    results = []

    def v2_runner_on_ok(self, result):
        self.results.append({"changed": result._result.get("changed", False)})

    def v2_playbook_on_stats(self, stats):
        print(json.dumps(self.results))
"""
DOCUMENTATION = (
    'DOCUMENTATION = "name: results\\ntype: stdout\\nshort_description: results as JSON\\ndescription: the same"\n'
)


def test_at_a_terminal_whole_lines_are_shown_but_seldom(sandbox: Sandbox, tmp_path: Path) -> None:
    sandbox.settings.latency = LATENCY
    began = time.monotonic()
    environ = environment(sandbox, tmp_path, ANSIBLE_NOCOLOR="1", COLUMNS="200")
    status, shown = at_a_terminal([program("ansible-playbook"), *BURST], environ=environ, directory=tmp_path)
    seconds = time.monotonic() - began
    lines = shown.splitlines()
    told = [line for line in lines if "ovh_server_burst" in line and "TASK" not in line]
    assert status == 0 and 1 <= len(told) <= 1 + seconds / 5, shown
    assert all(LINE.fullmatch(line) for line in told)
    assert (
        lines.index(told[0])
        < lines.index("changed: [localhost]")
        < lines.index(next(line for line in lines if line.startswith("PLAY RECAP")))
    )


def test_neither_a_json_callback_nor_the_log_has_it(sandbox: Sandbox, tmp_path: Path) -> None:
    sandbox.settings.latency = LATENCY
    (tmp_path / "callbacks").mkdir()
    (tmp_path / "callbacks/results.py").write_text(DOCUMENTATION + CALLBACK)
    environ = environment(
        sandbox,
        tmp_path,
        ANSIBLE_CALLBACK_PLUGINS=str(tmp_path / "callbacks"),
        ANSIBLE_STDOUT_CALLBACK="results",
        ANSIBLE_LOG_PATH=str(tmp_path / "log"),
        ANSIBLE_NOCOLOR="1",
    )
    terminal, other_end = pty.openpty()
    ended = subprocess.run(
        [program("ansible-playbook"), *BURST],
        env=environ,
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=other_end,
        check=False,
    )
    os.close(other_end)
    said = os.read(terminal, 100000).decode()
    os.close(terminal)
    assert ended.returncode == 0, said
    assert json.loads(ended.stdout) == [
        {"changed": False},
        {"changed": True},
    ]  # the check of the variable, and the burst
    assert [line for line in said.splitlines() if LINE.fullmatch(line)]
    assert (
        "servers written" not in (tmp_path / "log").read_text()
        and "reading /dedicated" not in (tmp_path / "log").read_text()
    )
    assert (tmp_path / "log").stat().st_size
