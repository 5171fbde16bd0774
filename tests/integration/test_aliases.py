# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Options by the names that other collections have for them do what they do by their own, in both execution modes."""

from __future__ import annotations

import importlib
from typing import Any

import pytest

from tests.integration.test_scenarios import MODULES, scenario_of
from tests.sandbox import Sandbox
from tests.support.execution_modes import EXECUTION_MODES, PLUGINS, Result

Spec = dict[str, dict[str, Any]]

GRA11, FLOATING_IP = {"project": "shop", "region": "GRA11"}, "f0f0f0f0-0000-4000-8000-000000000001"
# Tasks with options that have an alias, and that no scenario has.
MORE: dict[str, tuple[dict[str, Any], ...]] = {
    "ovh_cloud_floating_ip": ({**GRA11, "floating_ip_id": FLOATING_IP},),
    "ovh_cloud_floating_ip_info": ({**GRA11, "floating_ip_id": [FLOATING_IP]},),
    "ovh_consumer_key": ({"access_rules": [{"path": "/me", "methods": ["GET"]}]},),
}

pytestmark = pytest.mark.usefixtures("home", "impatient")


def options_of(module: str) -> Spec:
    options: Spec = importlib.import_module(f"{PLUGINS}.modules.{module}").JOB.options
    return options


def aliases_in(options: Spec) -> set[str]:
    """The aliases of options, and of the options inside of them."""
    return {
        alias
        for option in options.values()
        for alias in (*option.get("aliases", ()), *aliases_in(option.get("options", {})))
    }


def renamed(args: Any, options: Spec, alias: str) -> Any:
    """The arguments, with the alias in the place of the option that has it."""
    if isinstance(args, list):
        return [renamed(entry, options, alias) for entry in args]
    own = {name: options.get(name, {}) for name in args}
    return {
        alias if alias in own[name].get("aliases", ()) else name: renamed(value, own[name]["options"], alias)
        if "options" in own[name]
        else value
        for name, value in args.items()
    }


@pytest.mark.parametrize("execution_mode", sorted(EXECUTION_MODES))
@pytest.mark.parametrize(
    ("module", "alias"), [(module, alias) for module in MODULES for alias in sorted(aliases_in(options_of(module)))]
)
def test_an_alias_does_what_the_option_does(module: str, alias: str, execution_mode: str, sandbox: Sandbox) -> None:
    def run(args: dict[str, Any]) -> Result:
        result = EXECUTION_MODES[execution_mode](module, args, check=True, diff=True, environ=sandbox.environment)
        return {name: value for name, value in result.items() if name != "invocation"}

    tasks = [*(step.args for step in scenario_of(module).steps), *MORE.get(module, ())]
    steps = [(args, renamed(args, options_of(module), alias)) for args in tasks]
    args, by_alias = next(pair for pair in steps if pair[0] != pair[1])
    assert run(by_alias) == run(args) and not run(args).get("failed")
