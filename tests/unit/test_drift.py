# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drift: what a run in check mode shows, as entries without secrets, and the outcome as an exit code."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from ansible.errors import AnsibleConnectionFailure
from ansible_collections.community.ovh.plugins.callback.drift import CallbackModule
from ansible_collections.community.ovh.plugins.plugin_utils import _check_drift, _drift

from tests.environment import MODULES
from tests.support.execution_modes import action

HIDDEN = "*" * 8
LONG = "\n".join(map(str, range(402)))


@pytest.mark.parametrize(
    ("module", "product"),
    [
        ("community.ovh.ovh_server_burst", "Dedicated servers"),
        ("community.ovh.ovh_service", "Account"),
        ("community.ovh.ovh_ip_reverse", "IP addresses"),
        ("community.ovh.ovh_identity_user", "Permissions (IAM)"),
        ("ansible.builtin.copy", "Other modules"),
    ],
)
def test_the_product_of_a_module(module: str, product: str) -> None:
    assert _drift.product_of(module) == product


def test_each_product_has_modules() -> None:
    found = {_drift.product_of(f"community.ovh.{name}") for name in MODULES}
    assert found == {*_drift.PRODUCTS.values(), _drift.ACCOUNT}


@pytest.mark.parametrize(
    ("diff", "text"),
    [
        (None, ""),
        ({}, ""),
        ({"before": "a\nb\n", "after": "a\nc\n"}, " a\n-b\n+c"),
        ([{"before": "", "after": "x"}, {"prepared": "+y\n"}, "odd"], "+x\n+y"),
        ({"before": None, "after": {"b": 1, "password": "x"}}, f'+{{\n+  "b": 1,\n+  "password": {HIDDEN}\n+}}'),
        ({"before": "a_secret=old", "after": "a_secret: new"}, f"-a_secret={HIDDEN}\n+a_secret: {HIDDEN}"),
        ({"before": "", "after": LONG}, "\n".join(f"+{n}" for n in range(400)) + "\n... 2 more lines"),
    ],
)  # fmt: skip
def test_the_diff_as_lines(diff: Any, text: str) -> None:
    assert _drift.diff_of(diff) == text


@pytest.mark.parametrize(
    ("result", "name"),
    [
        ({}, ""),
        ({"item": "a"}, "a"),
        ({"item": {"password": "x", "login": "jane"}}, "jane"),
        ({"item": {"password": "x"}, "diff": {"after_header": "zone a"}}, "zone a"),
        ({"_ansible_item_label": "label", "item": {"name": "a"}}, "label"),
        ({"diff": [{"before_header": "a"}, {"after_header": "a"}, {"after_header": "b"}, {}]}, "a, b"),
    ],
)
def test_the_name_of_the_object(result: dict[str, Any], name: str) -> None:
    assert _drift.object_of(result) == name


@pytest.mark.parametrize(
    ("args", "environment", "account"),
    [
        ({"endpoint": None, "name": "x"}, [{"PATH": "/"}], ""),
        ({"expected_account": "ab1-ovh", "endpoint": "ovh-eu"}, [], "ab1-ovh"),
        ({"config_file": "b.conf"}, [{"OVH_EXPECTED_ACCOUNT": "zz1-ovh"}], "zz1-ovh"),
        ({}, [{"OVH_CONFIG_FILE": "{{ file }}"}], "set by the task or play"),
        ({}, ["{{ keys }}"], "set by the task or play"),
        ({"application_key": "k"}, [], "set by the task or play"),
    ],
)
def test_the_account_of_a_task(args: dict[str, Any], environment: list[Any], account: str) -> None:
    assert _drift.account_of(args, environment) == account


@pytest.mark.parametrize(
    ("result", "why"),
    [({"msg": "a"}, "a"), ({"censored": "b"}, "b"), ({"stderr": "c"}, "c"), ({}, "no message")],
)
def test_why_a_task_failed(result: dict[str, Any], why: str) -> None:
    assert _drift.failure_of(result) == why


# ---- the callback


class Task(SimpleNamespace):
    """A task as callbacks get it."""

    def get_name(self) -> str:
        return "the task"

    def get_path(self) -> str:
        return "site.yml:3"


def task(**values: Any) -> Task:
    usual = {"loop": None, "check_mode": True, "args": {}, "environment": None}
    return Task(**{**usual, "resolved_action": "community.ovh.ovh_ip", "action": "ovh_ip", **values})


def result(of: Task, **values: Any) -> Any:
    return SimpleNamespace(_task=of, _result=values, _host=SimpleNamespace(get_name=lambda: "web"))


@pytest.fixture
def callback(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    made: Any = CallbackModule()
    monkeypatch.setattr(made, "get_option", lambda name: str(tmp_path / "entries"))
    made.v2_playbook_on_play_start(SimpleNamespace(get_name=lambda: "the play"))
    return made


def entries(tmp_path: Path) -> list[dict[str, Any]]:
    path = tmp_path / "entries"
    return [json.loads(line) for line in path.read_text().splitlines()] if path.exists() else []


def test_results_become_entries(callback: Any, tmp_path: Path) -> None:
    one, loop = task(), task(loop=["a"])
    for told in (result(one), result(loop, changed=True)):
        callback.v2_runner_on_ok(told)
    callback.v2_runner_on_skipped(result(one, msg="Conditional result was False"))
    callback.v2_runner_on_skipped(result(loop, msg="check mode"))
    callback.v2_runner_on_failed(result(loop, msg="items", results=[{}]))
    assert not entries(tmp_path)
    invocation = {"module_args": {"expected_account": "ab1-ovh"}}
    callback.v2_runner_on_ok(result(one, changed=True, diff={"after": "x", "after_header": "o"}, invocation=invocation))
    callback.v2_runner_on_ok(result(task(check_mode=False, resolved_action=None), changed=True))
    callback.v2_runner_on_failed(result(loop, msg="loop"))
    callback.v2_runner_on_unreachable(result(one, msg="gone"))
    callback.v2_runner_on_skipped(result(one, msg="remote module (x) does not support check mode"))
    callback.v2_playbook_on_no_hosts_matched()
    found = entries(tmp_path)
    told = [(each["kind"], each["message"][:24]) for each in found]
    assert told == [
        ("change", ""),
        ("unchecked", "the task has check_mode:"),
        ("error", "loop"),
        ("error", "gone"),
        ("unchecked", "remote module (x) does n"),
        ("unchecked", "no host of the inventory"),
    ]
    assert found[0].pop("time").endswith("Z") and found[0] == {
        "kind": "change",
        "play": "the play",
        "task": "the task",
        "path": "site.yml:3",
        "host": "web",
        "module": "community.ovh.ovh_ip",
        "product": "IP addresses",
        "object": "o",
        "account": "ab1-ovh",
        "message": "",
        "diff": "+x",
    }
    assert found[1]["module"] == "ovh_ip"


def test_tasks_of_the_collection_stay_in_check_mode(callback: Any, tmp_path: Path) -> None:
    ours, other = task(check_mode=False), task(check_mode=False, resolved_action="ansible.builtin.copy")
    callback.v2_playbook_on_task_start(ours, False)
    callback.v2_playbook_on_handler_task_start(other)
    assert (ours.check_mode, other.check_mode) == (True, False)
    assert [each["kind"] for each in entries(tmp_path)] == ["task", "task"]


def test_without_a_file_nothing_is_done(callback: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(callback, "get_option", lambda name: None)
    ours = task(check_mode=False)
    callback.v2_playbook_on_task_start(ours, False)
    assert not ours.check_mode and not entries(tmp_path)


# ---- the action


@pytest.mark.parametrize(
    ("args", "message"),
    [
        ({}, _check_drift.NOTHING_GIVEN),
        ({"playbooks": "[]"}, _check_drift.NOTHING_GIVEN),
        ({"playbooks": 5}, "playbooks must be a list of playbooks"),
        ({"playbooks": [5]}, "playbooks must be a list of playbooks"),
        ({"playbooks": "a.yml", "report": " "}, _check_drift.NO_REPORT),
        ({"playbooks": "a.yml", "report": ["a"]}, _check_drift.NO_REPORT),
        ({"runs": "a.yml"}, "runs must be a list"),
        ({"runs": ["a.yml"]}, "each must have a playbook or a role"),
        ({"runs": [{"playbook": "a.yml", "role": "b"}]}, "each must have a playbook or a role"),
        ({"runs": [{"role": "b", "file": "c"}]}, "runs: 'file' is not known; known are playbook, role, name,"),
        ({"runs": [{"role": "b", "vars": "c"}]}, "runs: vars must be a dict, got str"),
        ({"outcome": {"errors": [1], "changes": []}}, "1 task or playbook could not be checked, and there are 0 diff"),
        (
            {"outcome": {"errors": [1, 2], "changes": [1]}},
            "2 tasks or playbooks could not be checked, and there are 1 ",
        ),
    ],
)
def test_what_cannot_be_checked_is_no_drift(args: dict[str, Any], message: str) -> None:
    """The host is unreachable then: exit code 4. A failure, 2, is drift."""
    with pytest.raises(AnsibleConnectionFailure) as failed:
        action("ovh_drift", args).run(None, {})
    assert message in str(failed.value)


@pytest.mark.parametrize(
    ("outcome", "ended"),
    [
        ({}, {"changed": False, "msg": "nothing differs"}),
        ({"changes": [1]}, {"failed": True, "msg": "there are 1 difference: see the result"}),
        ({"changes": [1, 2]}, {"failed": True, "msg": "there are 2 differences: see the result"}),
    ],
)
def test_the_outcome(outcome: dict[str, Any], ended: dict[str, Any]) -> None:
    assert action("ovh_drift", {"outcome": outcome}).run(None, {}) == ended


class Command:
    """ansible-playbook, which writes these entries and ends so."""

    def __init__(self, *entries: dict[str, Any], code: int = 0, stdout: str = "") -> None:
        self.entries, self.code, self.stdout = entries, code, stdout
        self.calls: list[tuple[list[str], dict[str, str], Any, Any]] = []

    def __call__(self, command: list[str], *, env: dict[str, str], cwd: str, **rest: Any) -> Any:
        variables = json.loads(Path(command[command.index("--extra-vars") + 1][1:]).read_text())
        playbook = Path(command[-1])
        content = json.loads(playbook.read_text()) if playbook.is_file() else None
        self.calls.append((command, env, variables, content))
        if self.entries:
            Path(env["OVH_DRIFT_DEST"]).write_text("".join(json.dumps(each) + "\n" for each in self.entries))
        return subprocess.CompletedProcess(command, self.code, stdout=self.stdout)


def checked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, command: Command, **args: Any) -> Any:
    monkeypatch.setattr(_check_drift.subprocess, "run", command)
    monkeypatch.setattr(_check_drift._in_process, "START_DIRECTORY", str(tmp_path))
    return action("ovh_drift", args).run(None, {"ansible_inventory_sources": ["hosts.yml"]})


CHANGE = {"kind": "change", "task": "a", "diff": "+secret-of-vars", "message": ""}


def test_a_playbook_is_run_in_check_mode(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("OVH_CONSUMER_KEY", "consumer-key-of-env")
    failed = {"kind": "error", "task": "b", "message": "consumer-key-of-env, token-of-run"}
    command = Command({"kind": "task"}, CHANGE, failed, code=2)
    run = {
        "playbook": "b.yml",
        "inventory": "own.yml",
        "args": ["--limit", "x"],
        "environment": {"OVH_ACCESS_TOKEN": "token-of-run"},
    }
    run["vars"] = {"user_password": "secret-of-vars"}
    found = checked(monkeypatch, tmp_path, command, playbooks="[a.yml]", runs=[run])
    assert found["runs"] == [{"name": "a.yml"}, {"name": "b.yml"}] and not found["changed"]
    assert [(each["run"], each["diff"]) for each in found["changes"]] == [(0, "+secret-of-vars"), (1, f"+{HIDDEN}")]
    assert [each["message"] for each in found["errors"]] == [f"{HIDDEN}, token-of-run", f"{HIDDEN}, {HIDDEN}"]
    (first, env, variables, content), (second, own, secret, same) = command.calls
    assert {"--check", "--diff"} <= {*first} and first[first.index("--inventory") + 1] == "hosts.yml"
    assert second[second.index("--inventory") + 1] == "own.yml" and second[-4:] == ["--limit", "x", "--", "b.yml"]
    assert (variables, secret) == ({}, {"user_password": "secret-of-vars"}) and content is same is None
    assert "secret-of-vars" not in str(second) and own["OVH_ACCESS_TOKEN"] == "token-of-run"
    assert env["ANSIBLE_CALLBACKS_ENABLED"].endswith("community.ovh.drift")
    assert not list(tmp_path.iterdir())


def test_a_role_is_run_by_a_playbook_in_the_directory(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    command = Command({"kind": "task"})
    found = checked(monkeypatch, tmp_path, command, runs=[{"role": "a.b.c", "hosts": "web"}])
    assert found["errors"] == found["changes"] == found["unchecked"] == []
    [(called, env, variables, content)] = command.calls
    assert Path(called[-1]).parent == tmp_path and not list(tmp_path.iterdir())
    assert content == [{"name": "Role a.b.c", "hosts": "web", "gather_facts": False, "roles": ["a.b.c"]}]
    assert env and not variables


@pytest.mark.parametrize(
    ("command", "message"),
    [
        (Command(), "no task ran, so that nothing was compared"),
        (Command(code=4, stdout="a\n[ERROR]: it\nis broken\n"), "ansible-playbook ended with 4: [ERROR]: it is broken"),
        (Command(code=1, stdout="a\n\nb\nc\nd\n"), "ansible-playbook ended with 1: b c d"),
        (Command({"kind": "task"}, code=250), "ansible-playbook ended with 250: it printed nothing"),
    ],
)
def test_a_command_that_compared_nothing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, command: Command, message: str
) -> None:
    [error] = checked(monkeypatch, tmp_path, command, playbooks=["a.yml"])["errors"]
    assert error["message"] == message
