# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Differences from the journal that are wanted: tests/golden/allowed.yml."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from fnmatch import fnmatchcase
from pathlib import Path

import yaml

from tests.environment import ROOT
from tests.golden.record import KINDS, Difference

PATH = ROOT / "tests/golden/allowed.yml"


@dataclasses.dataclass(frozen=True)
class Allowance:
    """Differences of one kind in some runs of one module. run and change may have a `*` for any text."""

    module: str
    run: str
    kind: str
    change: str
    reason: str

    def covers(self, module: str, run: str) -> bool:
        """Whether it is about this run."""
        return module == self.module and matches(run, self.run)

    def allows(self, difference: Difference) -> bool:
        """Whether it is about this difference."""
        return difference.kind == self.kind and matches(difference.change, self.change)


def matches(text: str, pattern: str) -> bool:
    """Whether a text fits a pattern in which `*` alone is special."""
    return fnmatchcase(text, pattern.replace("[", "[[]").replace("?", "[?]"))


def load(path: Path = PATH) -> list[Allowance]:
    """All that is allowed."""
    allowances = [Allowance(**entry) for entry in yaml.safe_load(path.read_text()) or []]
    for each in allowances:
        if each.kind not in KINDS or not each.reason:
            raise ValueError(f"{path.name}: kind is one of {', '.join(KINDS)}, and the reason is not empty: {each}")
    return allowances


def without(text: str, module: str = "") -> str:
    """The allow-list, given as its text, without the entries of one module, or of all."""
    comments = "".join(line for line in text.splitlines(keepends=True) if line.startswith("#"))
    left = [entry for entry in yaml.safe_load(text) or [] if module and entry["module"] != module]
    return comments + yaml.safe_dump(left, sort_keys=False, width=120)


def unused(
    allowances: Iterable[Allowance], used: set[Allowance], compared: set[tuple[str, str]], runs: set[tuple[str, str]]
) -> list[Allowance]:
    """The entries that match nothing: they cover no run, or all their runs were compared and none differs like this."""
    return [each for each in allowances if each not in used and {run for run in runs if each.covers(*run)} <= compared]
