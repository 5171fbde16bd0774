# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The journal at work in pytest: each run is compared with it, or, for `make journal`, recorded."""

from __future__ import annotations

import dataclasses
import json
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.environment import CACHE
from tests.golden import allowed, files
from tests.golden.record import Difference, Record, differences
from tests.golden.sent import SentRequests

RECORDED = CACHE / "golden"


class Journal:
    """The journal in one process of a test session."""

    def __init__(
        self, folder: Path, allowances: Sequence[allowed.Allowance] = (), recorded: Path | None = None
    ) -> None:
        self._folder, self._allowances, self._recorded = folder, allowances, recorded
        self.compared: set[tuple[str, str]] = set()
        self.used: set[allowed.Allowance] = set()

    def require(self, module: str, run: str, record: Record) -> None:
        """The run is as in the journal, but for what is allowed. AssertionError shows each line that differs."""
        if self._recorded:
            self._keep(self._recorded, [module, run, dataclasses.asdict(record)])
            return
        expected = files.journal_of(module, self._folder).get(run)
        assert expected, f"{module}: the golden journal has no run {run!r}; make journal MODULE={module} adds it"
        self.compared.add((module, run))
        left = [each for each in differences(expected, record) if not self._is_allowed(module, run, each)]
        assert not left, "\n".join(
            [
                f"{module}, {run}: differs from the golden journal (tests/golden/README.md)",
                *(f"  {each.kind}: {each.change}" for each in left),
            ]
        )

    def _is_allowed(self, module: str, run: str, difference: Difference) -> bool:
        found = {each for each in self._allowances if each.covers(module, run) and each.allows(difference)}
        self.used |= found
        return bool(found)

    @staticmethod
    def _keep(folder: Path, entry: list[Any]) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        with open(folder / f"{os.getpid()}.jsonl", "a", encoding="utf-8") as file:
            file.write(json.dumps(entry) + "\n")

    def seen(self) -> dict[str, Any]:
        """What this process has compared, for another one."""
        return {"compared": [list(run) for run in self.compared], "used": list(map(dataclasses.asdict, self.used))}

    def add(self, seen: Mapping[str, Any]) -> None:
        """Take in what another process has compared."""
        self.compared |= set(map(tuple, seen["compared"]))
        self.used |= {allowed.Allowance(**each) for each in seen["used"]}

    def unused(self) -> list[allowed.Allowance]:
        """The entries of the allow-list that match nothing, as far as these tests can tell."""
        if not self._allowances or self._recorded:
            return []
        runs = {(each.module, run) for each in self._allowances for run in files.journal_of(each.module, self._folder)}
        return allowed.unused(self._allowances, self.used, self.compared, runs)


JOURNAL = pytest.StashKey[Journal]()


def pytest_configure(config: pytest.Config) -> None:
    is_recording = os.environ.get("JOURNAL") == "record"
    config.stash[JOURNAL] = Journal(files.FOLDER, allowed.load(), RECORDED if is_recording else None)


@pytest.fixture
def journal(pytestconfig: pytest.Config) -> Journal:
    """The golden journal."""
    return pytestconfig.stash[JOURNAL]


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> SentRequests:
    """The requests that the test sends."""
    requests = SentRequests()
    requests.attach(monkeypatch)
    return requests


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """A process of pytest-xdist has ended: what it has compared counts here."""
    if "journal" in (getattr(node, "workeroutput", None) or {}):
        node.config.stash[JOURNAL].add(node.workeroutput["journal"])


def pytest_sessionfinish(session: pytest.Session) -> None:
    own = session.config.stash[JOURNAL]
    if hasattr(session.config, "workerinput"):
        session.config.workeroutput["journal"] = own.seen()
    elif own.unused() and session.exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    for each in config.stash[JOURNAL].unused():
        terminalreporter.write_line(f"tests/golden/allowed.yml: nothing differs like this any more: {each}", red=True)
