# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What no description says of IAM: tags, conditions, and the actions that modules and playbooks need."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from ansible_collections.community.ovh.plugins.module_utils._files.yaml_file import read_yaml
from ansible_collections.community.ovh.plugins.module_utils._products.iam import conditions
from ansible_collections.community.ovh.plugins.module_utils._products.iam.playbook_modules import Modules
from ansible_collections.community.ovh.plugins.module_utils._products.iam.required_actions import needed

from tests.sandbox import Sandbox
from tests.support.execution_modes import EXECUTION_MODES, Result

SERVER, URN = "ns3004.example-sbg.net", "urn:v1:eu:resource:dedicatedServer:ns3004.example-sbg.net"
OFFICE = {"operator": "MATCH", "values": {"request.IP": "192.0.2.0/24"}}
NIGHT = {"operator": "MATCH", "values": {"date(Europe/Paris).hour.lt": 6}}
POLICY = {"name": "p", "identities": ["jane"], "resources": ["account"]}


def run(sandbox: Sandbox, module: str, **args: Any) -> Result:
    return EXECUTION_MODES["controller"](module, args, diff=True, environ=sandbox.environment)


def both(operator: str, *parts: Any) -> dict[str, Any]:
    return {"operator": operator, "conditions": list(parts)}


# ---- conditions


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (both("AND", OFFICE, NIGHT), both("AND", NIGHT, OFFICE), True),
        (both("AND", OFFICE, both("AND", NIGHT, OFFICE)), both("AND", NIGHT, OFFICE), True),
        (both("OR", OFFICE), {**OFFICE, "conditions": None}, True),
        (both("NOT", OFFICE), OFFICE, False),
        (both("NOT", both("AND", OFFICE)), {**both("NOT", OFFICE), "values": None}, True),
        (both("OR", OFFICE, NIGHT), both("AND", OFFICE, NIGHT), False),
    ],
)
def test_conditions_are_compared_by_their_meaning(one: Any, other: Any, same: bool) -> None:
    wanted = conditions.as_sent(one)
    assert conditions.wrong(wanted) == ""
    assert conditions.same_conditions(wanted, conditions.as_sent(other)) is same


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (both("AND", "office"), "is not a condition"),
        ({**OFFICE, "value": 1}, "has 'value'"),
        ({"operator": "XOR"}, "there are AND, MATCH, NOT, OR"),
        ({"operator": "MATCH"}, "MATCH without values"),
        (both("NOT", {**both("AND", OFFICE), "values": {"x": 1}}), "AND without conditions, or with values"),
        ({"operator": "OR", "conditions": OFFICE}, "OR without conditions"),
    ],
)
def test_a_wrong_condition_is_refused_before_anything_is_sent(given: Any, words: str) -> None:
    assert words in conditions.wrong(conditions.as_sent(given))


def test_empty_conditions_are_none_and_values_are_texts() -> None:
    assert conditions.as_sent({}) is None and conditions.wrong(None) == ""
    assert conditions.as_sent({"operator": "MATCH", "values": {"a": True, "b": 1}})["values"] == {"a": "true", "b": "1"}


def test_conditions_and_the_end_of_a_policy_can_be_removed(sandbox: Sandbox) -> None:
    run(sandbox, "ovh_iam_policy", **POLICY, conditions=OFFICE, expires_at="2030-01-01T00:00:00Z")
    for changed in (True, False):
        result = run(sandbox, "ovh_iam_policy", name="p", conditions={}, expires_at="")
        assert not result.get("failed"), result["msg"]
        assert (result["changed"], result["policy"]["conditions"], result["policy"]["expires_at"]) == (
            changed,
            None,
            None,
        )


# ---- names


@pytest.mark.parametrize(
    ("module", "args", "words"),
    [
        ("ovh_iam_policy", {**POLICY, "identities": ["nobody"]}, "identity 'nobody' does not exist; existing: "),
        ("ovh_iam_policy", {**POLICY, "resources": ["vps"]}, "has several ids"),
        ("ovh_iam_policy", {**POLICY, "expires_at": "tomorrow"}, "expires_at is not an ISO 8601 timestamp"),
        ("ovh_iam_policy", {"name": "ovh-default", "state": "absent"}, "it is read-only: OVHcloud keeps it"),
        ("ovh_iam_policy", {**POLICY, "modules": ["ovh_api_call"]}, "the actions of 'ovh_api_call' are not known"),
        ("ovh_iam_permissions_group", {"name": "controlPanelAccess", "allow": []}, "it belongs to OVHcloud"),
        ("ovh_identity_group", {"name": "DEFAULT", "role": "NONE"}, "it is a default group"),
        ("ovh_identity_user", {"login": "jane", "type": "SERVICE"}, "type is 'USER' and cannot be changed in place"),
        ("ovh_identity_user", {"login": "jane", "state": "absent"}, "deletion destroys the user's tokens"),
        ("ovh_iam_resource_tag", {"name": SERVER, "tags": {"ovh:x": "y"}}, "OVHcloud sets the tags"),
        ("ovh_iam_resource_tag", {"name": SERVER, "tags": {"up": True}}, "the value of a tag is a text, in quotes"),
        ("ovh_iam_resource_tag", {"name": "x", "tags": {}}, "there is no resource of this name"),
    ],
)
def test_what_cannot_be_meant_is_refused(sandbox: Sandbox, module: str, args: dict[str, Any], words: str) -> None:
    result = run(sandbox, module, **args)
    assert result["failed"] and words in result["msg"] and not sandbox.writes()


@pytest.mark.parametrize(
    ("module", "args"),
    [
        ("ovh_identity_user", {"login": "jane"}),
        ("ovh_cloud_budget_alert", {"project": "shop", "monthly_threshold": 500, "delay": "86400"}),
    ],
)
def test_mail_addresses_are_the_same_in_any_letters(sandbox: Sandbox, module: str, args: dict[str, Any]) -> None:
    run(sandbox, module, **args, email="jane@example.org")
    before = sandbox.writes()
    result = run(sandbox, module, **args, email="Jane@Example.ORG")
    assert not result.get("failed") and not result["changed"], result
    assert sandbox.writes() == before


def test_a_login_is_no_identity_where_users_cannot_be_read(sandbox: Sandbox) -> None:
    rules = [("GET", path) for path in ("/me/identity/user", "/me/identity/group*", "/me/api/*", "/auth/*", "/v2/*")]
    key = sandbox.consumer_key([*rules, ("POST", "/v2/iam/policy")])
    environ = {**sandbox.environment, "OVH_CONSUMER_KEY": key}
    result = EXECUTION_MODES["controller"]("ovh_iam_policy", POLICY, environ=environ)
    assert "missing right: the access rule GET /me/identity/user/*" in result["msg"] and not sandbox.writes()


def test_a_urn_is_taken_as_it_is_and_no_list_is_read(sandbox: Sandbox) -> None:
    result = run(sandbox, "ovh_iam_policy", name="p", identities=[URN], resources=[URN], allow=["vps:apiovh:get"])
    assert result["policy"]["resources"] == [URN] and not result.get("failed")
    read = {each["path"] for each in sandbox.exchanges if each["method"] == "GET"}
    assert not any(path.startswith(("/1.0/me/", "/v2/iam/resource")) for path in read)


def test_the_account_is_named_by_the_same_urn_whoever_calls(sandbox: Sandbox) -> None:
    sandbox.state.objects.lists["/me/api/oauth2/client"]["EU.sandbox0client01"].facts["identity"] = None
    client_id, client_secret = sandbox.oauth2
    environ = {"OVH_ENDPOINT": sandbox.url, "OVH_CLIENT_ID": client_id, "OVH_CLIENT_SECRET": client_secret}
    args = {**POLICY, "identities": ["account"], "oauth2_token_url": sandbox.token_url}
    result = EXECUTION_MODES["controller"]("ovh_iam_policy", args, environ=environ)
    assert result["policy"]["identities_ids"] == ["urn:v1:eu:identity:account:ab12345-ovh"]


# ---- users and tokens


def test_a_token_is_renewed_with_its_properties_unless_the_task_sets_others(sandbox: Sandbox) -> None:
    token = {"user": "jane", "name": "t", "description": "T"}
    first = run(sandbox, "ovh_identity_user_token", **token, expires_at="2030-05-04T12:15:00+02:00")
    again = run(sandbox, "ovh_identity_user_token", user="jane", name="t", renew=True)
    assert again["changed"] and again["token"] != first["token"] and again["diff"]["after"] == {"renewed": True}
    assert again["user_token"]["expires_at"] == "2030-05-04T12:15:00+02:00"
    later = run(sandbox, "ovh_identity_user_token", user="jane", name="t", renew=True, expires_in=60)
    assert later["user_token"]["expires_at"] not in (None, "2030-05-04T12:15:00+02:00")


# ---- what modules and playbooks need


def test_the_actions_of_modules_are_sorted_and_each_once() -> None:
    found = needed(["community.ovh.ovh_ssh_key", "ovh_ssh_key", "ovh_account_info"])
    assert found.actions == tuple(sorted(set(found.actions))) and "account:apiovh:me/sshKey/get" in found.actions
    assert found.without_action == ("GET /auth/currentCredential", "GET /auth/details")


FILES = {
    "site.yml": """
        - import_playbook: other.yml
        - hosts: all
          roles: [web, {role: "{{ which }}"}, {name: community.general.x}, failover_ip]
          tasks:
            - ansible.builtin.include_tasks: tasks.yml
            - include_tasks: {file: "{{ chosen }}.yml"}
            - block: [{community.ovh.ovh_ip: {}}, {import_role: {name: db, tasks_from: extra}}]
            - {action: community.ovh.ovh_vps name=x}
            - {local_action: {module: ovh_bill_info}}
            - {community.ovh.ovh_server: {secret: !vault abc}}
        """,
    "other.yml": "[{hosts: all, tasks: [{ovh_service_info: {}}]}, {import_playbook: site.yml}]",
    "tasks.yml": "[{ovh_ssh_key: {}}]",
    "roles/web/tasks/main.yml": "[{import_tasks: more.yml}]",
    "roles/web/tasks/more.yml": "[{ovh_ip_reverse: {}}]",
    "roles/web/meta/main.yml": "{dependencies: [db]}",
    "roles/db/handlers/main.yml": "[{ovh_domain_zone: {}}]",
    "roles/db/tasks/extra.yml": "[]",
    "own/roles/failover_ip/tasks/main.yml": "[{ovh_ip_info: {}}]",
}


def test_the_modules_of_a_playbook_are_found_where_they_are_named_statically(tmp_path: Path) -> None:
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    files = Modules(read_yaml, str(tmp_path / "own"))
    assert files.add_path(str(tmp_path / "site.yml"))
    assert files.found == {
        *("ovh_bill_info", "ovh_domain_zone", "ovh_ip", "ovh_ip_info", "ovh_ip_reverse", "ovh_server"),
        *("ovh_service_info", "ovh_ssh_key", "ovh_vps"),
    }
    assert files.not_followed == {"role {{ which }}", "role community.general.x", "{{ chosen }}.yml"}


VPS = "[{ovh_vps: {}}]"


def tasks(*lines: str) -> str:
    """Return a playbook with these tasks."""
    return f"[{{hosts: all, tasks: [{', '.join(lines)}]}}]"


@pytest.mark.parametrize(
    ("files", "not_followed"),
    [
        ({"site.yml": tasks("{include_role: {name: web, tasks_from: other}}"), "roles/web/tasks/other.yaml": VPS}, []),
        (
            {"site.yml": tasks("{import_role: {name: web, handlers_from: h.yml}}"), "roles/web/handlers/h.yml": VPS},
            [],
        ),
        (
            {
                "site.yml": "[{hosts: all, roles: [web]}]",
                "roles/web/tasks/main.yaml": "[{import_tasks: sub/a.yml}]",
                "roles/web/tasks/sub/a.yml": "[{import_tasks: b.yml}]",
                "roles/web/tasks/b.yml": "[{include_role: {name: db}}]",
                "roles/db/tasks/main.yml": "[{include_tasks: '{{ role_path }}/more/c.yml'}]",
                "roles/db/more/c.yml": "[{include_tasks: shared.yml}]",
                "shared.yml": VPS,
            },
            [],
        ),
        (
            {
                "site.yml": tasks("{import_tasks: '{{ playbook_dir }}/tasks/a.yml'}"),
                "tasks/a.yml": "[{include_tasks: {file: tasks/b.yml, apply: {tags: x}}}]",
                "tasks/b.yml": VPS,
            },
            [],
        ),
        (
            {
                "site.yml": "[{import_playbook: books/one.yml when=true}]",
                "books/one.yml": tasks("{import_tasks: a.yml tags=x}", "{include_role: name=web}"),
                "books/a.yml": "[{ovh_vps: {}}]",
                "books/roles/web/defaults/main.yml": "{a: 1}",
            },
            [],
        ),
        (
            {
                "site.yml": "[{import_playbook: books/one.yml}]",
                "books/one.yml": "[{hosts: all, roles: [web]}]",
                "roles/web/tasks/main.yml": VPS,
            },
            [],
        ),
        (
            {
                "site.yml": "[{hosts: all, vars_files: [v.yml, none.yml], vars: {role: '{{ kind }}', x: '{{ y }}'},"
                " roles: [{role: '{{ role }}', vars: {part: a}}], tasks: [{include_tasks: '{{ x }}'}]}]",
                "v.yml": "{kind: web}",
                "roles/web/tasks/main.yml": "[{include_tasks: '{{ part }}.yml'}]",
                "roles/web/tasks/a.yml": VPS,
            },
            ["{{ x }}"],
        ),
        (
            {
                "site.yml": tasks(
                    "{include_tasks: '{{ item }}', loop: [a.yml, 1]}",
                    "{include_role: {name: '{{ r.name }}'}, with_items: [{name: web}], loop_control: {loop_var: r}}",
                ),
                "a.yml": "[]",
                "roles/web/meta/main.yml": "{dependencies: [{role: db}]}",
                "roles/db/tasks/main.yml": VPS,
            },
            ["{{ item }}"],
        ),
        (
            {
                "site.yml": "[{hosts: all, pre_tasks: [{block: [], rescue: [{block: [], always: [{ovh_vps: {}}]}]}],"
                " module_defaults: {ovh_ip: {}}, vars: {roles: [x], ovh_ip: {}},"
                " tasks: [{set_fact: {dependencies: [y], include: z}}, text], roles: unusual}]",
            },
            [],
        ),
        (
            {
                "site.yml": "[{import_playbook: community.ovh.one}, {import_playbook: gone.yml},"
                " {hosts: all, roles: [community.ovh.web, web, {role: db, tasks_from: gone}]}]",
                "own/playbooks/one.yml": "[]",
                "own/roles/web/tasks/main.yml": VPS,
                "roles/db/meta/main.yml": "{}",
            },
            ["db/tasks/gone", "gone.yml"],
        ),
    ],
)
def test_files_and_roles_are_followed_as_ansible_finds_them(
    files: dict[str, str], not_followed: list[str], tmp_path: Path
) -> None:
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    found = Modules(read_yaml, str(tmp_path / "own"))
    assert found.add_path(str(tmp_path / "site.yml"))
    assert found.found == {"ovh_vps"} and sorted(found.not_followed) == not_followed


def test_without_pyyaml_no_file_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "yaml", None)
    with pytest.raises(ValueError, match="install PyYAML"):
        read_yaml("site.yml")


def test_a_policy_for_a_playbook(sandbox: Sandbox, tmp_path: Path) -> None:
    (tmp_path / "site.yml").write_text(
        yaml.safe_dump([{"import_tasks": "{{ x }}"}, {"ovh_ssh_key": {}, "ovh_api_call": {}}])
    )
    (tmp_path / "bad.yml").write_text("- {")
    (tmp_path / "role/tasks").mkdir(parents=True)
    (tmp_path / "role/tasks/main.yml").write_text("[{ovh_server_burst: {}}]")
    result = run(
        sandbox, "ovh_iam_policy", **POLICY, from_playbook=[str(tmp_path / "site.yml"), str(tmp_path / "role")]
    )
    assert result["modules"] == ["ovh_server_burst", "ovh_ssh_key"] and "{{ x }}" in result["warnings"][0]
    assert "ovh_api_call need the actions of the routes" in result["warnings"][1]
    assert set(result["policy"]["allow"]) == set(needed(result["modules"]).actions)
    for name, words in (("none.yml", "does not exist"), ("bad.yml", "cannot be read")):
        failed = run(sandbox, "ovh_iam_policy", **POLICY, from_playbook=[str(tmp_path / name)])
        assert failed["failed"] and words in failed["msg"]


MODULES = {"modules": ["ovh_server_burst", "ovh_ssh_key"]}
ACCOUNT_URN, ALL_SERVERS = "urn:v1:eu:resource:account:ab12345-ovh", "urn:v1:eu:resource:dedicatedServer:*"


@pytest.mark.parametrize(
    ("args", "resources"),
    [
        ({**MODULES, "targets": {"service_name": SERVER}}, [ACCOUNT_URN, URN]),
        ({**MODULES, "targets": {}}, [ACCOUNT_URN, ALL_SERVERS]),
        ({**MODULES, "targets": {"key_name": ["jane"], "service_name": None}}, [ACCOUNT_URN, ALL_SERVERS]),
        ({"modules": ["ovh_server_burst"], "targets": {"service_name": [SERVER]}, "resources": [URN]}, [URN]),
        ({**MODULES, "targets": {"domain": "example.com"}}, "targets: domain is in no path of these modules; there"),
        ({"targets": {"service_name": SERVER}}, "targets are the names in the paths of modules"),
    ],
)
def test_targets_are_the_resources_of_a_policy(sandbox: Sandbox, args: dict[str, Any], resources: Any) -> None:
    result = run(sandbox, "ovh_iam_policy", name="p", identities=["jane"], **args)
    if isinstance(resources, str):
        assert result["failed"] and resources in result["msg"] and not sandbox.writes()
    else:
        assert not result.get("failed"), result["msg"]
        assert result["policy"].get("resources_ids", result["policy"]["resources"]) == resources
        assert not run(sandbox, "ovh_iam_policy", name="p", identities=["jane"], **args)["changed"]
    assert not run(sandbox, "ovh_iam_policy", name="p", state="absent", targets={"x": "y"}).get("failed")
