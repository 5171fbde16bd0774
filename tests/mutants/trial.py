# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs tests on a mutant, in a process that is forked once everything but the collection is imported."""

from __future__ import annotations

import contextlib
import importlib
import importlib.abc
import importlib.machinery
import importlib.util
import os
import resource
import signal
import sys
from collections.abc import Iterable, Iterator, Sequence
from types import ModuleType
from typing import Any

import pytest

from tests.environment import ROOT

# What takes long to import, and does not import the collection.
PRELOADED = (
    "aiohttp.web",
    "ansible.plugins.loader",
    "ansible.template",
    "hypothesis",
    "requests",
    "tests.sandbox",
    "tests.support.execution_modes",
    "trustme",
)
COLLECTION = "ansible_collections.community.ovh"
# A mutant that makes a test wait for ever is noticed: seconds of CPU, and seconds on an idle machine.
CPU_LIMIT, TIME_LIMIT = 30, 60


class Mutated(importlib.abc.MetaPathFinder, importlib.machinery.SourceFileLoader):
    """Imports one module from another source."""

    def __init__(self, name: str, path: str, source: str) -> None:
        super().__init__(name, path)
        self.source = source

    def find_spec(self, fullname: str, path: Any = None, target: ModuleType | None = None) -> Any:
        return importlib.util.spec_from_loader(fullname, self) if fullname == self.name else None

    def get_code(self, fullname: str) -> Any:
        return compile(self.source, self.path, "exec")

    def pytest_sessionstart(self) -> None:
        """Now that Ansible has put its own finder first."""
        sys.meta_path.insert(0, self)


def preload() -> None:
    """Import what the tests need, but for the collection."""
    for name in PRELOADED:
        importlib.import_module(name)
    assert COLLECTION not in sys.modules


def begin(tests: Sequence[str], *mutated: Mutated) -> int:
    """The process that runs these tests, on a mutant if there is one; its status is pytest's."""
    process = os.fork()
    if process:
        return process
    status: int = pytest.ExitCode.INTERNAL_ERROR
    with contextlib.suppress(BaseException):
        os.chdir(ROOT)
        silence = os.open(os.devnull, os.O_RDWR)
        for stream in range(3):
            os.dup2(silence, stream)
        resource.setrlimit(resource.RLIMIT_CPU, (CPU_LIMIT, CPU_LIMIT))
        signal.alarm(TIME_LIMIT * max(1, round(os.getloadavg()[0])))
        status = run(tests, mutated)
        if status == pytest.ExitCode.USAGE_ERROR:
            # The mutant has taken rows away from the tests' tables: its other rows tell. Or nothing can be imported.
            status = run(sorted({test.partition("[")[0] for test in tests}), mutated)
    os._exit(status)


def run(tests: Sequence[str], mutated: Sequence[Mutated]) -> int:
    """Pytest's exit code."""
    return pytest.main([*tests, "--exitfirst", "--quiet", "--no-header"], mutated)


def pass_unchanged(tests: Sequence[str]) -> bool:
    """Whether these tests pass, as trials run them, without a mutant."""
    _process, status = os.waitpid(begin(tests), 0)
    return os.waitstatus_to_exitcode(status) == pytest.ExitCode.OK


def has_failed(status: int) -> bool:
    """Whether tests failed, could not be imported or were ended, by the status of their process."""
    return os.waitstatus_to_exitcode(status) not in (pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED)


def outcomes(trials: Iterable[tuple[Mutated, Sequence[str]]], processes: int) -> Iterator[tuple[Mutated, bool]]:
    """Each mutant and whether a test has failed on it, as they end; some run at the same time."""
    running: dict[int, Mutated] = {}
    for mutated, tests in trials:
        if not tests:
            yield mutated, False
            continue
        if len(running) == processes:
            yield ended(running)
        running[begin(tests, mutated)] = mutated
    while running:
        yield ended(running)


def ended(running: dict[int, Mutated]) -> tuple[Mutated, bool]:
    """The next process that ends, taken out of those that run."""
    process, status = os.wait()
    return running.pop(process), has_failed(status)
