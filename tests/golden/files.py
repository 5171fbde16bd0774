# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The journal's files: one for each module, its runs by name, one request or one result key a line."""

from __future__ import annotations

import dataclasses
import difflib
import functools
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from tests.environment import ROOT
from tests.golden.record import KINDS, Record

FOLDER = ROOT / "tests/golden/journal"
# What is equal to an earlier run in the same file is named, not written again.
SAME = "= "
SLICE, FEWEST = re.compile(rf"{SAME}(.*), requests (\d+) to (\d+)"), 3


@functools.cache
def journal_of(module: str, folder: Path = FOLDER) -> dict[str, Record]:
    """The runs of a module as they are in the journal; none if it has no file."""
    path = folder / f"{module}.json"
    return decode(json.loads(path.read_text(encoding="utf-8"))) if path.exists() else {}


def write(module: str, records: Mapping[str, Record], folder: Path = FOLDER) -> None:
    """Write the file of a module."""
    (folder / f"{module}.json").write_text(text_of(encode(records)), encoding="utf-8")


def encode(records: Mapping[str, Record]) -> dict[str, Any]:
    """The runs as JSON data, where a run or a part of it that has occurred before is given as `= name of the run`."""
    seen: dict[tuple[str, str], str] = {}
    encoded: dict[str, Any] = {}
    for name, record in records.items():
        first = seen.setdefault(key_of("", dataclasses.astuple(record)), name)
        if first != name:
            encoded[name] = SAME + first
            continue
        parts = {kind: getattr(record, kind) for kind in KINDS}
        for kind, value in parts.items():
            first = seen.setdefault(key_of(kind, value), name)
            if first != name and value:
                parts[kind] = SAME + first
        if parts["requests"] is record.requests:
            step = next(each for each in records if step_of(each) == step_of(name))
            if step != name:
                parts["requests"] = shortened(record.requests, step, records[step].requests)
        encoded[name] = parts
    return encoded


def step_of(name: str) -> str:
    """The step that a run is about."""
    return re.split(r",| under | by | with ", name)[0]


def shortened(requests: list[str], step: str, known: list[str]) -> list[str]:
    """Requests, of which those that the step's first run has in a row too are given as `= step 1, requests 2 to 5`."""
    found, written = [], 0
    for block in difflib.SequenceMatcher(None, requests, known, autojunk=False).get_matching_blocks():
        found += requests[written : block.a]
        same = requests[block.a : block.a + block.size]
        found += [f"{SAME}{step}, requests {block.b + 1} to {block.b + block.size}"] if len(same) >= FEWEST else same
        written = block.a + block.size
    return found


def lengthened(requests: list[str], records: Mapping[str, Record]) -> list[str]:
    """Shortened requests in full."""
    found: list[str] = []
    for line in requests:
        reference = SLICE.fullmatch(line)
        found += records[reference[1]].requests[int(reference[2]) - 1 : int(reference[3])] if reference else [line]
    return found


def in_order(records: Mapping[str, Record]) -> dict[str, Record]:
    """Runs sorted by their names, numbers by their values."""
    padded = {name: re.sub(r"\d+", lambda found: found[0].zfill(4), name) for name in records}
    return {name: records[name] for name in sorted(records, key=padded.__getitem__)}


def key_of(kind: str, value: Any) -> tuple[str, str]:
    """What equal values have in common."""
    return kind, json.dumps(value, sort_keys=True)


def decode(encoded: Mapping[str, Any]) -> dict[str, Record]:
    """The runs in full."""
    records: dict[str, Record] = {}
    for name, parts in encoded.items():
        if isinstance(parts, str):
            records[name] = records[parts.removeprefix(SAME)]
            continue
        found = {
            kind: getattr(records[value.removeprefix(SAME)], kind) if is_reference(value, records) else value
            for kind, value in parts.items()
        }
        records[name] = Record(**{**found, "requests": lengthened(found["requests"], records)})
    return records


def is_reference(value: Any, records: Mapping[str, Record]) -> bool:
    """Whether a part is given by the name of another run."""
    return isinstance(value, str) and value.startswith(SAME) and value.removeprefix(SAME) in records


def text_of(encoded: Mapping[str, Any]) -> str:
    """JSON with a line for each request, each key of a result, and each short value."""
    return "{\n" + ",\n".join(f"{json.dumps(name)}: {indented(parts, 3)}" for name, parts in encoded.items()) + "\n}\n"


def indented(value: Any, depth: int, margin: str = " ") -> str:
    """JSON, opened down to this depth; what is deeper stands in one line."""
    if not depth or not isinstance(value, (dict, list)) or not value:
        return json.dumps(value, ensure_ascii=False, sort_keys=True)
    if isinstance(value, dict):
        inner = [
            f"{margin}{json.dumps(name)}: {indented(item, depth - 1, margin + ' ')}" for name, item in value.items()
        ]
    else:
        inner = [margin + indented(item, depth - 1, margin + " ") for item in value]
    brackets = "{}" if isinstance(value, dict) else "[]"
    return brackets[0] + "\n" + ",\n".join(inner) + "\n" + margin[:-1] + brackets[1]


def observed(folder: Path) -> Iterator[tuple[str, str, Record]]:
    """Module, run and record of all that was recorded in this folder."""
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            module, run, parts = json.loads(line)
            yield module, run, Record(**parts)
