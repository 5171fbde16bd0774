# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the callback required_permissions prints is enough and necessary: a service account with just these actions can
run the scenario of each module, and with one action less it cannot, and is told which one it lacks.
"""

from __future__ import annotations

import importlib
import json
from pathlib import Path

import pytest
from ansible_collections.community.ovh.plugins.module_utils._engine import called_routes
from ansible_collections.community.ovh.plugins.module_utils._products._rights import RIGHTS
from ansible_collections.community.ovh.plugins.plugin_utils._used_permissions import permissions

from tests.environment import MODULES
from tests.faults.jobs import WITHOUT_OAUTH2
from tests.sandbox import Sandbox
from tests.support.execution_modes import Result, controller

# Modules that go on without an action, with a warning that names it. Info modules do so too: they leave a value out.
# The API itself refuses to delete a network that is in use.
WARNS = {"ovh_cloud_network", "ovh_service_termination"}
# What a module reads only if it may, and what it returns if it may not.
OPTIONAL: dict[tuple[str, str], Result] = {
    # A raw PUT is sent without a comparison.
    ("ovh_api_call", "dedicatedServer:apiovh:get"): {"changed": True, "compared": False},
    # The mail account is on the third platform. If it were on none, the task would fail with the action.
    **{
        ("ovh_mail_account_alias_info", f"{platform}:apiovh:{action}"): {"platform": "exchange", "count": 1}
        for platform in ("emailMxplan", "emailPro")
        for action in ("get", "account/get")
    },
}
# Its routes are not known to the callback, which lists them as without an action.
ANY_COLLECTION = {"ovh_api_resource"}

pytestmark = pytest.mark.usefixtures("home", "impatient", "same_each_time")


def results(module: str, account: tuple[str, str], sandbox: Sandbox, called: Path) -> list[Result]:
    """What the steps of the scenario return to this service account, up to the first that fails."""
    environ = {
        "OVH_ENDPOINT": sandbox.url,
        "OVH_OAUTH2_TOKEN_URL": sandbox.token_url,
        "OVH_CLIENT_ID": account[0],
        "OVH_CLIENT_SECRET": account[1],
        "OVH_RETRY_TIMEOUT": "0",
        called_routes.VARIABLE: str(called),
    }
    returned: list[Result] = []
    for step in importlib.import_module(f"tests.scenarios.{module}").SCENARIO.steps:
        returned.append(controller(module, step.args, environ=environ))
        if returned[-1].get("failed"):
            break
    return returned


@pytest.mark.parametrize("module", sorted(set(MODULES) - WITHOUT_OAUTH2 - ANY_COLLECTION))
def test_the_printed_actions_are_enough_and_each_is_needed(module: str, sandbox: Sandbox, tmp_path: Path) -> None:
    called = tmp_path / "called"
    called.touch()
    assert not results(module, sandbox.oauth2, sandbox, called)[-1].get("failed")
    printed = permissions(called_routes.recorded(str(called)), [each for rights in RIGHTS.values() for each in rights])
    assert printed["allow"] or printed["without_action"]

    def allowing(actions: list[str]) -> list[Result]:
        sandbox.reset()
        for written in filter(Path.is_file, tmp_path.iterdir()):
            written.unlink()
        return results(module, sandbox.service_account(actions), sandbox, called)

    enough = allowing(printed["allow"])[-1]
    assert not enough.get("failed"), enough["msg"]
    for action in printed["allow"]:
        less = allowing([each for each in printed["allow"] if each != action])
        if (module, action) in OPTIONAL:
            assert any(OPTIONAL[module, action].items() <= each.items() for each in less), action
            assert not less[-1].get("failed")
        elif module.endswith("_info") or module in WARNS:
            assert action in json.dumps([(each.get("msg"), each.get("warnings")) for each in less])
        else:
            assert less[-1].get("failed") and action in json.dumps(less[-1]), action
