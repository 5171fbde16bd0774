# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which tests run each line, and how long each takes: the tests are run once for it."""

from __future__ import annotations

import dataclasses
import json
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import coverage
import pytest

from tests.environment import CACHE, ROOT

FOLDER = CACHE / "mutants"
# Of a long list of tests, those that take this time are enough to tell.
SECONDS = 8.0


@dataclasses.dataclass(frozen=True)
class Covering:
    """tests: the tests that run a line of a file. seconds: what each test takes."""

    tests: Mapping[str, Mapping[int, list[str]]]
    seconds: Mapping[str, float]

    def of(self, path: Path, lines: Iterable[int]) -> list[str]:
        """The tests that run one of these lines: the quickest first, and one of each function before a second one."""
        by_line = self.tests.get(str(path), {})
        found = sorted({test for line in lines for test in by_line.get(line, ())}, key=lambda test: self.seconds[test])
        return list(within(SECONDS, spread(found), self.seconds))


def spread(tests: Iterable[str]) -> list[str]:
    """The first of each function, then the second of each, and so on."""
    turns: dict[str, int] = {}
    ordered = []
    for test in tests:
        function = test.partition("[")[0]
        turns[function] = turns.get(function, 0) + 1
        ordered.append((turns[function], test))
    return [test for _turn, test in sorted(ordered, key=lambda each: each[0])]


def within(limit: float, tests: Iterable[str], seconds: Mapping[str, float]) -> Iterator[str]:
    """The first tests, as long as they take no more than this together; at least one."""
    total = 0.0
    for test in tests:
        if total and total + seconds[test] > limit:
            return
        total += seconds[test]
        yield test


def measured(source: Path, tests: Iterable[str], processes: int) -> Covering:
    """Run these tests, and see which of them run each line of the files below this folder."""
    data, times = FOLDER / "coverage", FOLDER / "seconds.json"
    FOLDER.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "pytest", "--quiet", "--numprocesses", str(processes), "--dist", "worksteal"]
    command += [f"--cov={source}", "--cov-config=/dev/null", "--cov-context=test", "--cov-report=", "--no-header"]
    environ = {**os.environ, "COVERAGE_FILE": str(data), "MUTANTS_SECONDS": str(times), "OVH_TEST_COLLECTIONS": ""}
    subprocess.run([*command, "-p", __name__, *tests], cwd=ROOT, env=environ, check=True)
    seen = coverage.CoverageData(str(data))
    seen.read()
    lines = {
        name: {line: [context.rpartition("|")[0] for context in contexts if "|" in context] for line, contexts in each}
        for name in seen.measured_files()
        for each in [seen.contexts_by_lineno(name).items()]
    }
    return Covering(lines, json.loads(times.read_text()))


class Times:
    """The plugin of pytest that notes what each test takes."""

    def __init__(self, path: Path) -> None:
        self.path, self.seconds = path, dict[str, float]()

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self.seconds[report.nodeid] = self.seconds.get(report.nodeid, 0.0) + report.duration

    def pytest_sessionfinish(self) -> None:
        self.path.write_text(json.dumps(self.seconds))


def pytest_configure(config: Any) -> None:
    if not hasattr(config, "workerinput"):
        config.pluginmanager.register(Times(Path(os.environ["MUTANTS_SECONDS"])))
