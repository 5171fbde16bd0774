# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules by which every module's scenario is played: in both execution modes, and in the controller process on lists
fresh and stale, with the bulk ways and without. The module process sends the same requests for the same answers, since
both run the same job: that is compared below.

Each run is compared with the golden journal too (tests/golden/README.md). For that, its requests are sent one after the
other; in the comparison of both execution modes they are sent in parallel.
"""

from __future__ import annotations

import functools
import importlib
import itertools
import json
import re
from collections.abc import Callable, Iterator
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.environment import MODULES
from tests.golden.plugin import Journal
from tests.golden.record import Record, record_of
from tests.golden.sent import SentRequests
from tests.sandbox import Sandbox
from tests.support.execution_modes import ANY_ROUTE, EXECUTION_MODES, PLUGINS, Result
from tests.support.scenario import Scenario, Step, holds

ROOT = Path(__file__).parents[2]
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT[\d:.]+([+-]\d\d:\d\d|Z)")
TASK_NUMBER = re.compile(r"(?<=/tasks/)\d+$")
# The ids that the sandbox gives to new objects.
NEW_ID = re.compile(r"\b0{8}-0{4}-4000-8000-[0-9a-f]{12}\b")
# What any module may return beside what it documents.
MODES = {"controller": "in-process", "ordinary": "module process"}
# What `play` runs of each step.
RUNS = ("check mode", "real run", "second run")
# Execution mode, how long lists are stale, and whether the API reads in bulk.
VARIANTS = [
    ("ordinary", 0.0, "honour"),
    *(("controller", stale, bulk) for stale, bulk in itertools.product((0.0, 3600.0), ("honour", "ignore"))),
]
JSON_KINDS: dict[str, tuple[type, ...]] = {
    "str": (str,),
    "path": (str,),
    "int": (int,),
    "float": (int, float),
    "bool": (bool,),
    "list": (list,),
    "dict": (dict,),
    "complex": (dict, list),
    "raw": (str, int, float, bool, list, dict),
}
COMMON = {"changed", "diff", "warnings", "failed", "msg", "invocation"}

pytestmark = pytest.mark.usefixtures("home", "impatient")


def scenario_of(module: str) -> Scenario:
    return importlib.import_module(f"tests.scenarios.{module}").SCENARIO


def test_every_module_has_a_scenario() -> None:
    assert sorted(path.stem for path in (ROOT / "tests/scenarios").glob("*.py")) == MODULES
    assert [scenario_of(module).module for module in MODULES] == MODULES


def variants() -> Iterator[Any]:
    """How a scenario is played. What the API does to lists and bulk reads is no matter of the ansible-core."""
    for mode, stale_seconds, bulk in VARIANTS:
        marks = () if (stale_seconds, bulk) == (0.0, "honour") else pytest.mark.same_on_each_core
        name = f"{mode}-{'stale' if stale_seconds else 'fresh'}-{bulk}"
        yield pytest.param(mode, stale_seconds, bulk, marks=marks, id=name)


@pytest.mark.usefixtures("same_each_time")
@pytest.mark.parametrize(("execution_mode", "stale_seconds", "bulk"), variants())
@pytest.mark.parametrize("module", MODULES)
def test_scenario(
    module: str,
    execution_mode: str,
    stale_seconds: float,
    bulk: str,
    sandbox: Sandbox,
    sent: SentRequests,
    journal: Journal,
) -> None:
    sandbox.settings.update({"stale_seconds": stale_seconds, "expanded": bulk, "batch": bulk})
    records: list[Record] = []

    def run(args: dict[str, Any], check: bool = False) -> Result:
        sent.begin()
        result = EXECUTION_MODES[execution_mode](module, args, check=check, diff=True, environ=sandbox.environment)
        records.append(record_of(sent.lines(), result))
        return result

    for step in scenario_of(module).steps:
        play(step, functools.partial(run, step.args), module, sandbox)
    for number, record in enumerate(records):
        journal.require(
            module, run_name(number // 3 + 1, RUNS[number % 3], execution_mode, stale_seconds, bulk), record
        )


def run_name(step: int, run: str, execution_mode: str, stale_seconds: float, bulk: str) -> str:
    """The name of a run in the golden journal."""
    lists, reads = (
        "stale lists" if stale_seconds else "fresh lists",
        "bulk reads" if bulk == "honour" else "single reads",
    )
    return ", ".join([f"step {step}", run, MODES[execution_mode], lists, reads])


def play(step: Step, run: Callable[..., Result], module: str, sandbox: Sandbox) -> None:
    """Check mode, for real, and again: by the same rules for all."""
    predicted, sent = observed(sandbox, lambda: run(check=True))
    assert not sent, "check mode sends only GETs"

    result, sent = observed(sandbox, run)
    assert not result.get("failed") and holds(result, {"changed": bool(step.writes), **step.result})
    assert all(fits(*pair) for pair in zip(sorted(sent), sorted(step.writes), strict=True))
    assert result.get("diff") == ({"before": step.before, "after": step.after} if step.before is not None else None)

    assert foresees(shape(predicted), shape(result)), "check mode has the shape of the real result"
    assert (predicted["changed"], predicted.get("diff")) == (result["changed"], result.get("diff"))

    repeated, sent = observed(sandbox, run)
    assert not sent and not repeated["changed"] and not repeated.get("failed"), "a second run changes nothing"
    assert holds(repeated, step.again)

    for each in (predicted, result, repeated):
        assert_documented(each, module)
        assert not [secret for secret in secrets_of(sandbox) if secret in json.dumps(each)]


def observed(sandbox: Sandbox, run: Callable[[], Result]) -> tuple[Result, list[tuple[str, str]]]:
    """The result, and the writes that went out for it."""
    before = len(sandbox.writes())
    result = run()
    return result, [(each["method"], each["path"].removeprefix("/1.0")) for each in sandbox.writes()[before:]]


def fits(sent: tuple[str, str], expected: tuple[str, str]) -> bool:
    return sent[0] == expected[0] and fnmatchcase(sent[1], expected[1])


def shape(value: Any) -> Any:
    """The names of a result, and those of the objects in it; not of what only an answer can tell."""
    if isinstance(value, dict):
        return {
            name: shape(item) if name not in ("response", "headers", "task", "tasks", "diff") else None
            for name, item in value.items()
            if name != "invocation"
        }
    return [shape(item) for item in value] if isinstance(value, list) else None


def foresees(predicted: Any, real: Any, depth: int = 0) -> bool:
    """Whether two shapes are the same. Inside the objects of a result, null stands for what only the API knows."""
    if isinstance(predicted, dict) and isinstance(real, dict):
        return set(predicted) == set(real) and all(foresees(predicted[name], real[name], depth + 1) for name in real)
    if isinstance(predicted, list) and isinstance(real, list):
        return len(predicted) == len(real) and all(map(foresees, predicted, real, [depth] * len(real)))
    return predicted is None and (real is None or depth > 1)


def secrets_of(sandbox: Sandbox) -> list[str]:
    return [
        value for name, value in sandbox.environment.items() if name in ("OVH_APPLICATION_SECRET", "OVH_CONSUMER_KEY")
    ]


@functools.cache
def documented_results(module: str) -> dict[str, Any]:
    """RETURN of a module, which is read once: it takes longer than a run."""
    documented: dict[str, Any] = yaml.safe_load(importlib.import_module(f"{PLUGINS}.modules.{module}").RETURN)
    return documented


def assert_documented(result: Result, module: str) -> None:
    """Every key that is returned is in RETURN, inside of others too, and has the type that it says."""
    documented = documented_results(module)
    assert set(result) <= set(documented) | COMMON
    assert not [each for name in set(result) & set(documented) for each in undocumented(documented[name], result[name])]


def undocumented(entry: dict[str, Any], value: Any, name: str = "") -> Iterator[str]:
    """What of a value is not of the type that RETURN says, or not in what it contains."""
    kinds = JSON_KINDS[entry["type"]]
    if value is not None and (not isinstance(value, kinds) or (isinstance(value, bool) and bool not in kinds)):
        yield f"{name}: {value!r} is not {entry['type']}"
    elif isinstance(value, list) and "elements" in entry:
        for each in value:
            yield from undocumented({**entry, "type": entry["elements"], "elements": "raw"}, each, name)
    elif isinstance(value, dict) and "contains" in entry:
        yield from (f"{name}: {key} is not documented" for key in value if key not in entry["contains"])
        for key in set(value) & set(entry["contains"]):
            yield from undocumented(entry["contains"][key], value[key], f"{name}.{key}")


@pytest.mark.parametrize("module", sorted(set(MODULES) - ANY_ROUTE))
def test_the_documented_rights_are_enough(module: str, sandbox: Sandbox) -> None:
    rights = importlib.import_module(f"{PLUGINS}.module_utils._products._rights").RIGHTS[module]
    access_rule = importlib.import_module(f"{PLUGINS}.module_utils._api.paths").access_rule
    key = sandbox.consumer_key([(right.method, access_rule(right.route)) for right in rights])
    for step in scenario_of(module).steps:
        result = EXECUTION_MODES["controller"](
            module, step.args, environ={**sandbox.environment, "OVH_CONSUMER_KEY": key}
        )
        assert not result.get("failed") and result["changed"] is step.result.get("changed", bool(step.writes))


@pytest.mark.parametrize("module", MODULES)
def test_both_execution_modes_give_the_same_results(module: str, sandbox: Sandbox, home: Path) -> None:
    def results(execution_mode: str) -> list[Result]:
        sandbox.reset()
        for saved in home.iterdir():
            saved.unlink()
        runs = [
            EXECUTION_MODES[execution_mode](module, step.args, check=check, diff=True, environ=sandbox.environment)
            for step in scenario_of(module).steps
            for check in (True, False)
        ]
        return [told_by_the_job(run) for run in runs]

    assert results("ordinary") == results("controller")


def told_by_the_job(value: Any) -> Any:
    """A result without what differs from call to call: ids, moments, and what the module process adds."""
    if isinstance(value, dict):
        return {
            name: told_by_the_job(item)
            for name, item in value.items()
            if name not in ("invocation", "query_id", "headers", "id")
        }
    if isinstance(value, list):
        return [told_by_the_job(item) for item in value]
    if isinstance(value, str):
        # Of targets that are written in parallel, whose task or new object comes first is chance.
        return "a moment" if MOMENT.fullmatch(value) else NEW_ID.sub("an id", TASK_NUMBER.sub("a task's", value))
    return value
