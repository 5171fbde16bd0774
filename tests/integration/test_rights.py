# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The rights that are documented for a module are the ones that it needs.

Its scenario with one rule less fails, and names that rule.
"""

from __future__ import annotations

import importlib
import re
from pathlib import Path
from typing import Any

import pytest

from tests.environment import MODULES
from tests.sandbox import Sandbox
from tests.sandbox.state.account import CLIENT_ID
from tests.sandbox.state.iam import identity_of
from tests.support.execution_modes import ANY_ROUTE, PLUGINS, controller
from tests.support.scenario import Scenario

ACCESS_RULES = importlib.import_module(f"{PLUGINS}.module_utils._products.account.access_rules")

# Tasks for rights that the scenario does not need.
SHOP = {"project": "shop"}
# These have a list that only a task on all containers reads.
READ_ALL = [
    "ovh_domain_dynhost_login_info",
    "ovh_domain_dynhost_record_info",
    "ovh_domain_glue_record_info",
    "ovh_domain_redirection_info",
    "ovh_domain_zone_info",
    "ovh_mail_account_info",
    "ovh_mail_redirection_info",
    "ovh_mail_responder_info",
    "ovh_mailing_list_info",
]
MORE: dict[str, tuple[dict[str, Any], ...]] = {
    "ovh_cloud_instance": (
        {**SHOP, "name": "shop-2", "state": "started"},
        {
            **SHOP,
            "name": "db2",
            "region": "SBG5",
            "flavor": "b3-8",
            "boot_volume": "55555555-0000-4000-8000-000000000001",
            "group": "spread",
        },
        {**SHOP, "name": "db3", "region": "SBG5", "flavor": "b3-8", "boot_volume": "archive"},
        {**SHOP, "name": "shop-2", "state": "stopped"},
        {**SHOP, "name": "shop-2", "state": "started", "console": True},
        {**SHOP, "name": "shop-2", "state": "restarted"},
        {**SHOP, "name": "db3", "networks": [{"network": "Ext-Net"}, {"network": "backend"}]},
        {**SHOP, "instance_id": "11111111-0000-4000-8000-000000080012", "name": "shop-9"},
    ),
    "ovh_cloud_bucket": (
        {
            **SHOP,
            "region": "GRA",
            "name": "shop-logs",
            "user_access": [{"user": "backup", "role": "readOnly"}],
            "update_user_access": "always",
        },
    ),
    **dict.fromkeys(READ_ALL, ({"all": True},)),
    "ovh_cloud_network": ({**SHOP, "network_id": "pn-1_10", "name": "inside"},),
    "ovh_cloud_user": (
        {**SHOP, "name": "deploy", "roles": ["compute_operator"]},
        {**SHOP, "name": "deploy", "rotate": True},
    ),
    "ovh_domain_dynhost_login": (
        {"zone": "example.com", "suffix": "office", "name": "office", "password": "a-long-password"},
        {
            "zone": "example.com",
            "suffix": "office",
            "name": "office",
            "password": "another-long-password",
            "update_password": "always",
        },
    ),
    "ovh_vps": ({"service_name": ["vps-5011.example-gra.net"], "console": True},),
    "ovh_iam_policy": ({"name": "administrators", "identities": ["ADMIN"], "resources": ["account"], "allow": []},),
    "ovh_service": ({"service_name": ["ns3001.example-sbg.net"], "change_contact": {"billing": "yy2222-ovh"}},),
    "ovh_oauth2_client": ({"name": "sandbox", "save_to": "service.conf", "rotate": True, "confirm": "sandbox"},),
    "ovh_mail_account_alias": (
        {"account": "jane@mxplan.example", "aliases": ["sales"], "state": "absent"},
        {"account": "jane@exchange.example", "aliases": ["sales"]},
    ),
    "ovh_mail_account_alias_info": ({"account": "jane@mxplan.example"}, {"account": "jane@pro.example"}),
    "ovh_mail_account": (
        {"domain": "example.com", "name": "alice", "password": "correct horse 7", "update_password": "always"},
    ),
}

# What the account has as well: path of a list, id and object. A task of another list is read, and need not be awaited.
ADOPTED: dict[str, tuple[str, str, dict[str, Any]]] = {
    "ovh_mailing_list_member": ("/email/domain/example.com/task/mailinglist", "7", {"id": 7, "account": "other"}),
}

# Rules that the tasks do without: those of further products, which are as those of servers are; and the list of mails,
# without which a warning names the rule (tests/unit/products/test_service_termination.py).
NOT_NEEDED: dict[str, re.Pattern[str]] = {
    "ovh_service": re.compile(r"/(vps|domain|email)/"),
    "ovh_service_termination": re.compile(r"/(vps|domain|email|cloud|ip|me/notification)/|/services/\*/terminate"),
}

pytestmark = pytest.mark.usefixtures("home", "impatient")


def rules_of(module: str) -> list[Any]:
    """What ovh_consumer_key asks for in a module's name."""
    return ACCESS_RULES.fewest(ACCESS_RULES.rules_of_rights(ACCESS_RULES.rights_of_modules([module]), {}))


def run(scenario: Scenario, rules: list[Any], sandbox: Sandbox, expanded: str = "honour") -> list[dict[str, Any]]:
    """The results of the tasks with a key that has these rules, up to the first that fails; no file is there before."""
    for written in filter(Path.is_file, Path.cwd().iterdir()):
        written.unlink()
    sandbox.reset()
    sandbox.settings.expanded = expanded
    if scenario.module in ADOPTED:
        sandbox.state.objects.adopt(*ADOPTED[scenario.module])
    if scenario.module in READ_ALL:
        # A zone that nobody may read fails each task on all of them.
        sandbox.state.zones.pop(
            next(name for name, zone in sandbox.state.zones.items() if zone.condition == "forbidden")
        )
    key = sandbox.consumer_key([tuple(rule) for rule in rules])
    for project in sandbox.state.projects.values() if scenario.module == "ovh_cloud_instance" else ():
        for instance in project.instances.values():
            # No route of the API pauses an instance.
            instance["status"] = "PAUSED" if instance["name"] == "shop-2" else instance["status"]
    for policy in sandbox.state.policies.values() if scenario.module == "ovh_oauth2_client" else ():
        policy.update(identities=[identity_of(CLIENT_ID)], readOnly=False)
    results: list[dict[str, Any]] = []
    environ = {**sandbox.environment, "OVH_CONSUMER_KEY": key, "OVH_OAUTH2_TOKEN_URL": sandbox.token_url}
    for args in (*(step.args for step in scenario.steps), *MORE.get(scenario.module, ())):
        if not (results and results[-1].get("failed")):
            results.append(controller(scenario.module, args, environ=environ))
    return results


# A raw call has no rights of its own. What ovh_consumer_key does without a right is to ask for a key that has it.
@pytest.mark.parametrize("module", sorted(set(MODULES) - ANY_ROUTE - {"ovh_consumer_key"}))
def test_with_one_rule_less_it_fails_and_names_that_rule(module: str, sandbox: Sandbox) -> None:
    scenario = importlib.import_module(f"tests.scenarios.{module}").SCENARIO
    rules = rules_of(module)
    assert not [result for result in run(scenario, rules, sandbox) if result.get("failed")]
    for missing in rules:
        rest = [rule for rule in rules if rule != missing]
        spared = NOT_NEEDED.get(module)
        if not ACCESS_RULES.granted(missing, rest) and not (spared and spared.match(missing.path)):
            # A list that shows its objects may make up for the right to read them by themselves.
            failures = (run(scenario, rest, sandbox, expanded)[-1] for expanded in ("honour", "ignore"))
            failure = next((each for each in failures if each.get("failed")), {})
            named = [
                ACCESS_RULES.Rule(*words)
                for words in re.findall(r"missing right: the access rule ([A-Z]+) ([^\s;]+);", failure.get("msg", ""))
            ]
            assert failure.get("failed") and named, missing
            assert all(ACCESS_RULES.granted(rule, [missing]) for rule in named), (missing, named)
