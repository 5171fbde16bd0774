# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which tests run each line, and what CPU time each takes: the tests are run once for it, until a file changes."""

from __future__ import annotations

import dataclasses
import hashlib
import json
import os
import subprocess
import sys
import time
from collections.abc import Generator, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.environment import CACHE, ROOT

FOLDER = CACHE / "mutants"
# Of a long list of tests, those that take this time are enough to tell.
SECONDS = 8.0


@dataclasses.dataclass(frozen=True)
class Covering:
    """tests: the tests that run a line of a file. seconds: the CPU time of each test that passes without a mutant."""

    tests: Mapping[str, Mapping[int, list[str]]]
    seconds: Mapping[str, float]

    def of(self, path: Path, lines: Iterable[int]) -> list[str]:
        """The tests that run one of these lines: the quickest first, and one of each function before a second one.

        Lines that are run when the file is imported are held by all tests of the file.
        """
        lists = self.tests.get(str(path), {})
        by_line = {line: [test for test in tests if test in self.seconds] for line, tests in lists.items()}
        found = {test for line in lines for test in by_line.get(line, ())}
        found = found or {test for tests in by_line.values() for test in tests}
        return list(within(SECONDS, spread(sorted(found, key=lambda test: self.seconds[test])), self.seconds))

    def one_of_each_file(self) -> list[str]:
        """The quickest test of each file."""
        slowest_first = sorted(self.seconds, key=lambda test: -self.seconds[test])
        return list({test.partition("::")[0]: test for test in slowest_first}.values())


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
    """The tests that fit into this time together, in their order; at least the first."""
    total = 0.0
    for test in tests:
        if total and total + seconds[test] > limit:
            continue
        total += seconds[test]
        yield test


def measured(source: Path, tests: Iterable[str], processes: int) -> Covering:
    """Which of these tests run each line of the files below this folder."""
    import coverage  # which environments that only run tests lack

    data, times, state = FOLDER / "coverage", FOLDER / "seconds.json", FOLDER / "state"
    now = state_of(source, tests)
    if not state.exists() or state.read_text() != now:
        run(source, tests, processes, data, times)
        state.write_text(now)
    seen = coverage.CoverageData(str(data))
    seen.read()
    lines = {
        name: {line: [context.rpartition("|")[0] for context in contexts if "|" in context] for line, contexts in each}
        for name in seen.measured_files()
        for each in [seen.contexts_by_lineno(name).items()]
    }
    return Covering(lines, json.loads(times.read_text()))


def state_of(source: Path, tests: Iterable[str]) -> str:
    """What tells whether a file of the product or of the tests has changed."""
    digest = hashlib.sha256(repr((str(source), *tests)).encode())
    for path in sorted(path for folder in ("plugins", "tests") for path in (ROOT / folder).rglob("*.py")):
        digest.update(f"{path}\n".encode() + path.read_bytes())
    return digest.hexdigest()


def run(source: Path, tests: Iterable[str], processes: int, data: Path, times: Path) -> None:
    """Run the tests, and write which lines they run and how long each takes."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "pytest", "--quiet", "--numprocesses", str(processes), "--dist", "worksteal"]
    command += [f"--cov={source}", "--cov-config=/dev/null", "--cov-context=test", "--cov-report=", "--no-header"]
    environ = {**os.environ, "COVERAGE_FILE": str(data), "MUTANTS_SECONDS": str(times), "OVH_TEST_COLLECTIONS": ""}
    ended = subprocess.run([*command, "-p", __name__, *tests], cwd=ROOT, env=environ, check=False)
    if ended.returncode not in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED):
        raise RuntimeError(f"pytest ended with {ended.returncode}")


class Clock:
    """The plugin of pytest that adds to each report the CPU time of this process since the last one.

    Seconds would depend on what else the machine does.
    """

    def __init__(self) -> None:
        self.since = 0.0

    def pytest_runtest_logstart(self) -> None:
        self.since = time.process_time()

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(self) -> Generator[None, Any, Any]:
        report, now = (yield), time.process_time()
        report.cpu, self.since = now - self.since, now
        return report


class Times:
    """The plugin of pytest that notes what each test takes."""

    def __init__(self, path: Path) -> None:
        self.path, self.seconds, self.failed = path, dict[str, float](), set[str]()

    def pytest_runtest_logreport(self, report: Any) -> None:
        self.seconds[report.nodeid] = self.seconds.get(report.nodeid, 0.0) + report.cpu
        if report.failed:
            self.failed.add(report.nodeid)

    def pytest_sessionfinish(self) -> None:
        self.path.write_text(json.dumps({test: took for test, took in self.seconds.items() if test not in self.failed}))


def pytest_configure(config: Any) -> None:
    config.pluginmanager.register(Clock())
    if not hasattr(config, "workerinput"):
        config.pluginmanager.register(Times(Path(os.environ["MUTANTS_SECONDS"])))
