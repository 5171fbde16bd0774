# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The rights that are documented for a module are the ones that it needs: its scenario with one rule less fails, and names that rule."""
from __future__ import annotations

import importlib
import json
from pathlib import Path
from typing import Any

import pytest

from tests.sandbox import Sandbox
from tests.support.doors import PLUGINS, controller
from tests.support.scenario import Scenario

MODULES = sorted(path.stem for path in (Path(__file__).parents[2] / "plugins/modules").glob("ovh_*.py"))

pytestmark = pytest.mark.usefixtures("home", "impatient")


def rules_of(module: str) -> list[Any]:
    rules = importlib.import_module(f"{PLUGINS}.module_utils._products.access_rules")
    return rules.fewest(rules.rules_of_rights(rules.rights_of_modules([module]), {}))


def run(scenario: Scenario, rules: list[Any], sandbox: Sandbox) -> list[dict[str, Any]]:
    """The results of the scenario's steps with a key that has these rules, up to the first that fails."""
    sandbox.reset()
    key = sandbox.consumer_key([tuple(rule) for rule in rules])
    results: list[dict[str, Any]] = []
    for step in scenario.steps:
        if not (results and results[-1].get("failed")):
            results.append(controller(scenario.module, step.args, environ={**sandbox.environment, "OVH_CONSUMER_KEY": key}))
    return results


@pytest.mark.parametrize("module", sorted(set(MODULES) - {"ovh_api_call"}))
def test_with_one_rule_less_it_is_named(module: str, sandbox: Sandbox) -> None:
    scenario = importlib.import_module(f"tests.scenarios.{module}").SCENARIO
    rules = rules_of(module)
    for missing in rules:
        *rest, last = run(scenario, [rule for rule in rules if rule != missing], sandbox)
        print(module, missing, last.get("failed"), last.get("msg"), last.get("missing_rights"), [x for x in sandbox.exchanges if x["status"] == 403][:2], last.get("warnings"))
