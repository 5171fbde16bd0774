# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What one run has done, and how two runs differ."""

from __future__ import annotations

import dataclasses
import difflib
import itertools
import json
from collections.abc import Iterable, Iterator
from typing import Any

from tests.golden.stable import stable

KINDS = ("requests", "result", "diff")


@dataclasses.dataclass(frozen=True)
class Record:
    """One run: the requests that it sent, its result without the diff, and the diff. All of it is JSON data."""

    requests: list[str]
    result: Any
    diff: Any


@dataclasses.dataclass(frozen=True)
class Difference:
    """A line that only one of two records has. kind: one of KINDS. change: `- line` if it is gone, `+ line` if new."""

    kind: str
    change: str


def record_of(requests: Iterable[str], *results: dict[str, Any]) -> Record:
    """The record of a run; of tasks that ran at the same time, each result."""
    plain = [json.loads(json.dumps(stable(result))) for result in results]
    diffs = [result.pop("diff", None) for result in plain]
    return Record(count_text(requests), plain if len(plain) > 1 else plain[0], diffs if any(diffs[1:]) else diffs[0])


def count_text(requests: Iterable[str]) -> list[str]:
    """The requests, each that follows itself written once: `GET /ip (3 times)`."""
    groups = [(line, len(list(same))) for line, same in itertools.groupby(requests)]
    return [line if number == 1 else f"{line} ({number} times)" for line, number in groups]


def differences(expected: Record, actual: Record) -> list[Difference]:
    """All lines in which two records differ; none if they are equal."""
    if expected == actual:
        return []
    return [
        Difference(kind, line)
        for kind in KINDS
        for line in difflib.ndiff(lines_of(expected, kind), lines_of(actual, kind))
        if line.startswith(("- ", "+ "))
    ]


def lines_of(record: Record, kind: str) -> list[str]:
    """One part of a record as lines: the requests in order, or `name.name[0]: value` for each value in it."""
    return record.requests if kind == "requests" else list(leaves(getattr(record, kind)))


def leaves(value: Any, path: str = "") -> Iterator[str]:
    """Each value in nested data with its path. A text of several lines gives each of them."""
    if isinstance(value, dict) and value:
        for name, item in sorted(value.items()):
            yield from leaves(item, f"{path}.{name}" if path else name)
    elif isinstance(value, list) and value:
        for number, item in enumerate(value):
            yield from leaves(item, f"{path}[{number}]")
    elif isinstance(value, str) and "\n" in value:
        yield from (f"{path}: {json.dumps(line, ensure_ascii=False)}" for line in value.splitlines(keepends=True))
    else:
        yield f"{path}: {json.dumps(value, ensure_ascii=False)}"
