# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules of in-process execution, and what the module process does in its place."""

from __future__ import annotations

import datetime
import json
import signal
import threading
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from ansible.utils.unsafe_proxy import wrap_var
from ansible_collections.community.ovh.plugins.module_utils._api.throttle import Throttle
from ansible_collections.community.ovh.plugins.module_utils._engine import run as engine
from ansible_collections.community.ovh.plugins.module_utils._engine import settings
from ansible_collections.community.ovh.plugins.plugin_utils import _controller, _in_process

from tests.sandbox import Sandbox
from tests.support.commands import write_configuration
from tests.support.execution_modes import Result, action, controller, ordinary, template

ME = {"path": "/me"}
SERVER = "ns3003.example-sbg.net"
# Far more than anything here takes; what it guards against is a test that never ends.
PATIENCE = 60.0

pytestmark = pytest.mark.usefixtures("home", "impatient")


@pytest.fixture
def modes_taken(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """Which execution modes the tasks of this test have taken."""
    taken: list[Any] = []
    monkeypatch.setattr(
        _controller.InProcessAction, "_execute_module", lambda self, **how: taken.append(how) or {"changed": False}
    )
    monkeypatch.setattr(
        _controller.InProcessAction,
        "_perform",
        lambda *unused, **also: taken.append("controller") or {"changed": False},
    )
    return taken


# ---- which execution mode


@pytest.mark.parametrize(
    "how",
    [
        {},
        {"connection": "ssh"},
        {"connection": "ssh", "become": True},
        {"delegate_to": "localhost"},
        {"variables": {"ovh_run_in_controller": True}},
        {"variables": {"ovh_run_in_controller": "yes"}},
        {"variables": {"ovh_run_in_controller": template("{{ here }}"), "here": "true"}},
    ],
)
def test_in_process_is_the_usual_mode(how: dict[str, Any], modes_taken: list[Any]) -> None:
    action("ovh_api_call", ME, **how).run(None, how.get("variables"))
    assert modes_taken == ["controller"]


@pytest.mark.parametrize(
    "how",
    [
        {"connection": "ssh", "delegate_to": "other.example"},
        {"variables": {"ovh_run_in_controller": False}},
        {"variables": {"ovh_run_in_controller": "no"}},
        {"variables": {"ovh_run_in_controller": template("{{ here }}"), "here": False}},
        {"connection": "ssh", "variables": {"ovh_run_in_controller": "False"}},
        {"async_val": 60},
    ],
)
def test_the_module_process_is_taken_where_it_is_asked_for(how: dict[str, Any], modes_taken: list[Any]) -> None:
    plugin = action("ovh_api_call", ME, **how)
    plugin._task.action = "ovh_api_call"
    plugin.run(None, how.get("variables"))
    [taken] = modes_taken
    assert taken["module_name"] == "community.ovh.ovh_api_call", "the name comes from the file"
    assert taken["wrap_async"] is ("async_val" in how)


def test_async_on_another_machine_is_refused(modes_taken: list[Any]) -> None:
    result = action("ovh_api_call", ME, connection="ssh", async_val=60).run(None, {})
    assert result == {
        "failed": True,
        "msg": "async runs in a separate process on the controller: add delegate_to: localhost to the task",
    }
    assert not modes_taken


@pytest.mark.parametrize("value", ["perhaps", ["a"], {"a": 1}, None])
def test_a_switch_that_is_no_boolean_is_one_sentence(modes_taken: list[Any], value: Any) -> None:
    result = action("ovh_api_call", ME).run(None, {"ovh_run_in_controller": value})
    assert result == {
        "failed": True,
        "changed": False,
        "msg": "the variable ovh_run_in_controller must be true or false",
    }
    assert not modes_taken


# ---- environment and files


def test_the_tasks_environment_counts(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in sandbox.environment.items():
        monkeypatch.setenv(name, value)
    assert controller("ovh_api_call", ME, environ={})["status"] == 200
    assert controller("ovh_api_call", ME, environ={"OVH_CONSUMER_KEY": "another"})["error_code"] == "NOT_CREDENTIAL"


def test_the_tasks_environment_may_be_a_template(sandbox: Sandbox) -> None:
    environ = {**sandbox.environment, "OVH_CONSUMER_KEY": template("{{ key }}")}
    variables = {"key": sandbox.environment["OVH_CONSUMER_KEY"]}
    assert action("ovh_api_call", ME, environ=environ, variables=variables).run(None, variables)["status"] == 200


@pytest.mark.parametrize("args", [{}, {"config_file": "keys/ovh.conf"}])
def test_files_beside_the_command_count(
    args: dict[str, str], sandbox: Sandbox, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = home / args.get("config_file", "ovh.conf")
    path.parent.mkdir(exist_ok=True)
    write_configuration(sandbox, path)
    elsewhere = home / "elsewhere"
    elsewhere.mkdir()
    assert ordinary("ovh_api_call", {**ME, **args}, environ={})["status"] == 200
    monkeypatch.chdir(elsewhere)
    assert controller("ovh_api_call", {**ME, **args}, environ={})["status"] == 200, (
        "it means the directory where the command was started"
    )
    assert ordinary("ovh_api_call", {**ME, **args}, environ={"HOME": str(elsewhere)})["failed"], (
        "it means the module's own directory"
    )


# ---- arguments


class Text(str):
    """A text of a kind of Ansible's own."""


class Number(int):
    """A number of a kind of Ansible's own."""


def test_arguments_become_plain_types() -> None:
    made = _in_process.plain(
        {
            Text("a"): (Text("b"), Number(3)),
            4: wrap_var({"c": "{{ d }}"}),
            "e": [True, None, 1.5],
            "f": datetime.date(2026, 1, 2),
        }
    )
    assert made == {"a": ["b", 3], "4": {"c": "{{ d }}"}, "e": [True, None, 1.5], "f": "2026-01-02"}
    assert [type(item) for item in (*made, *made["a"], *made["e"], *made["4"].values())] == [
        str,
        str,
        str,
        str,
        str,
        int,
        bool,
        type(None),
        float,
        str,
    ]


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (
            {"path": "/me", "patth": "/me"},
            "Unsupported parameters for (community.ovh.ovh_api_call) module: patth. Supported parameters include: ",
        ),
        ({}, "missing required arguments: path"),
        ({"path": "/me", "method": "PATCH"}, "value of method must be one of: GET, POST, PUT, DELETE, got: PATCH"),
        ({"path": "/me", "wait": "perhaps"}, "argument 'wait' is of type"),
        (
            {"path": "/me", "consumer_key": "S3cret", "method": "S3cret"},
            "value of method must be one of: GET, POST, PUT, DELETE, got: ****",
        ),
    ],
)
def test_wrong_arguments_get_the_modules_own_messages(args: dict[str, Any], message: str) -> None:
    messages = [execution_mode("ovh_api_call", args, environ={})["msg"] for execution_mode in (controller, ordinary)]
    assert messages[0] == messages[1]
    assert messages[0].startswith(message)


def test_without_requests_it_fails_and_says_how_to_add_it(
    monkeypatch: pytest.MonkeyPatch, modes_taken: list[Any]
) -> None:
    monkeypatch.undo()
    monkeypatch.setattr(_in_process, "IMPORT_TRACEBACK", "Traceback: no requests")
    monkeypatch.setattr(engine, "IMPORT_TRACEBACK", "Traceback: no requests")
    for execution_mode in (controller, ordinary):
        result = execution_mode("ovh_api_call", ME, environ={})
        assert result["failed"] and not result.get("changed")
        assert result["msg"].startswith("Failed to import the required Python library (requests) on ")
        assert "Python " in result["msg"] and "https://pypi.org/project/requests/" in result["msg"]


# ---- secrets


@pytest.mark.parametrize("execution_mode", [controller, ordinary])
@pytest.mark.parametrize("source", ["environment", "file", "options"])
def test_secrets_are_masked_wherever_they_come_from(
    source: str, execution_mode: Callable[..., Result], sandbox: Sandbox, home: Path
) -> None:
    keys = sandbox.environment
    sandbox.fail(
        "wrong_type", "GET", "/me", value={"echo": f"{keys['OVH_CONSUMER_KEY']} {keys['OVH_APPLICATION_SECRET']}"}
    )
    environ, options = (keys, {}) if source == "environment" else ({}, {})
    if source == "file":
        write_configuration(sandbox, home / ".ovh.conf")
    if source == "options":
        options = {name.removeprefix("OVH_").lower(): value for name, value in keys.items()}
    text = json.dumps(execution_mode("ovh_api_call", {**ME, **options}, environ=environ))
    assert keys["OVH_CONSUMER_KEY"] not in text and keys["OVH_APPLICATION_SECRET"] not in text
    assert "echo" in text and "********" in text


@pytest.mark.parametrize("execution_mode", [controller, ordinary])
def test_secrets_of_a_body_are_masked_before_there_are_credentials(execution_mode: Callable[..., Result]) -> None:
    result = execution_mode(
        "ovh_api_call", {"path": "/x", "method": "POST", "body": {"password": "S3cret-of-mine"}}, environ={}
    )
    assert result["failed"] and "S3cret" not in json.dumps(result)


# ---- certificate authorities


def test_the_usual_authorities_are_read_before_a_worker_is_forked(monkeypatch, tmp_path):
    read = []
    monkeypatch.setattr(_in_process, "ssl_context", read.append)
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(tmp_path))
    type("ActionModule", (_controller.InProcessAction,), {"__module__": "anywhere.ovh_api_call"})
    assert read == [str(tmp_path)]


def test_authorities_that_can_not_be_read_are_the_matter_of_the_task_that_needs_them(sandbox, monkeypatch, tmp_path):
    (tmp_path / "ca.pem").write_text("nothing of the kind")
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(tmp_path / "ca.pem"))
    _in_process.warm_up()
    result = controller("ovh_api_call", ME, environ=sandbox.environment)
    assert result["failed"] and "ca.pem cannot be used as a file of certificate authorities" in result["msg"]


# ---- connections


def test_a_connection_serves_all_tasks_with_the_same_credentials(sandbox: Sandbox) -> None:
    for _again in range(2):
        controller("ovh_api_call", ME, environ=sandbox.environment)
    assert len(_in_process.CONNECTIONS) == 1


@pytest.mark.parametrize(("variables", "reads"), [({}, 2), ({"ansible_loop_var": "item"}, 1)])
def test_items_of_a_loop_share_what_was_listed(variables: dict[str, str], reads: int, sandbox: Sandbox) -> None:
    sandbox.state.ssh_keys["laptop"] = {"keyName": "laptop", "key": "ssh-ed25519 AAAA"}
    for _item in range(2):
        sandbox.exchanges.clear()
        plugin = action("ovh_ssh_key", {"name": "laptop"}, environ=sandbox.environment)
        assert plugin.run(None, dict(variables))["changed"] is False
    assert len(sandbox.exchanges) == reads


@pytest.mark.parametrize("other", ["OVH_CONSUMER_KEY", "OVH_APPLICATION_KEY", "OVH_REQUEST_TIMEOUT", "https_proxy"])
def test_other_credentials_and_settings_get_a_connection_of_their_own(other: str, sandbox: Sandbox) -> None:
    controller("ovh_api_call", ME, environ=sandbox.environment)
    controller("ovh_api_call", ME, environ={**sandbox.environment, other: "17"})
    assert len(_in_process.CONNECTIONS) == 2


def test_the_same_keys_from_another_place_are_the_same_credentials(sandbox: Sandbox, home: Path) -> None:
    write_configuration(sandbox, home / ".ovh.conf")
    controller("ovh_api_call", ME, environ={})
    controller("ovh_api_call", ME, environ=sandbox.environment)
    assert len(_in_process.CONNECTIONS) == 1


# ---- whom it talks to meanwhile


class Screen:
    """Notes what would be shown."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.warnings: list[str] = []

    def display(self, line: str, *, stderr: bool, screen_only: bool) -> None:
        assert stderr and screen_only
        self.lines.append(line)

    def warning(self, text: str) -> None:
        self.warnings.append(text)


@pytest.fixture
def screen(monkeypatch: pytest.MonkeyPatch) -> Screen:
    noted = Screen()
    for room in (_controller, _in_process):
        monkeypatch.setattr(room, "display", noted)
    return noted


@pytest.mark.parametrize("trouble", [KeyboardInterrupt, SystemExit, TimeoutError])
def test_an_interruption_is_a_warning_that_says_what_was_done(
    trouble: type[BaseException], screen: Screen, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*args: Any, **options: Any) -> None:
        raise trouble

    monkeypatch.setattr(settings, "read_back", stopped)
    with pytest.raises(trouble):
        controller("ovh_server_burst", {"service_name": [SERVER]}, environ=sandbox.environment)
    assert screen.warnings == [f"burst was interrupted: written: {SERVER}; run the task again to do the rest"]


def test_an_interruption_before_any_write_has_nothing_to_say(
    screen: Screen, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*args: Any, **options: Any) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(settings, "read", stopped)
    with pytest.raises(KeyboardInterrupt):
        controller("ovh_server_burst", {"service_name": [SERVER]}, environ=sandbox.environment)
    with pytest.raises(KeyboardInterrupt):
        monkeypatch.setattr(engine, "open_client", stopped)
        controller("ovh_server_burst", {"service_name": [SERVER]}, environ=sandbox.environment)
    assert not screen.warnings


@pytest.mark.parametrize(
    ("terminal", "no_log", "seconds", "lines"),
    [
        (True, False, 3.0, ["ovh_server_burst: line 1", "ovh_server_burst: line 3"]),
        (
            True,
            False,
            6.0,
            [
                "ovh_server_burst: line 1",
                "ovh_server_burst: line 2",
                "ovh_server_burst: line 3",
                "ovh_server_burst: line 4",
            ],
        ),
        (True, False, 1.0, ["ovh_server_burst: line 2"]),
        (True, False, 0.4, []),
        (True, True, 6.0, []),
        (False, False, 6.0, []),
    ],
)
def test_progress_is_shown_seldom_and_to_people_only(
    terminal: bool, no_log: bool, seconds: float, lines: list[str], screen: Screen, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = [100.0]
    monkeypatch.setattr(_in_process, "SHOWS_PROGRESS", terminal)
    monkeypatch.setattr(_in_process, "time", SimpleNamespace(monotonic=lambda: now[0]))
    show = _in_process.progress("ovh_server_burst", silent=no_log)
    for number in range(1, 5):
        now[0] += seconds
        show(f"line {number}")
    assert screen.lines == lines


def test_only_the_main_thread_shows_progress(screen: Screen, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_in_process, "SHOWS_PROGRESS", True)
    monkeypatch.setattr(_in_process, "SECONDS_BEFORE_FIRST_LINE", 0.0)
    monkeypatch.setattr(_in_process, "SECONDS_BETWEEN_LINES", 0.0)
    show = _in_process.progress("ovh_server_burst")
    other = threading.Thread(target=show, args=["from a thread"])
    other.start()
    other.join()
    show("from the main thread")
    assert screen.lines == ["ovh_server_burst: from the main thread"]


def test_a_task_with_no_log_shows_no_progress(
    screen: Screen, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_in_process, "SHOWS_PROGRESS", True)
    monkeypatch.setattr(_in_process, "SECONDS_BEFORE_FIRST_LINE", 0.0)
    monkeypatch.setattr(_in_process, "SECONDS_BETWEEN_LINES", 0.0)
    for no_log, lines in ((True, []), (False, ["ovh_server_burst: burst: 1 of 1 servers written"])):
        sandbox.reset()
        action("ovh_server_burst", {"service_name": [SERVER]}, environ=sandbox.environment, no_log=no_log).run(None, {})
        assert [line for line in screen.lines if "written" in line] == lines


def test_an_announcement_is_shown_at_once(screen: Screen) -> None:
    action("ovh_server_burst", {}, no_log=True)._announce("open this page")
    assert screen.lines == ["ovh_server_burst: open this page"]


# ---- what the task says of the API


def test_settings_that_make_no_sense_are_errors(sandbox: Sandbox) -> None:
    for wrong in ({"rate_limit": 0}, {"parallel": 0}):
        result = controller("ovh_server_burst", {"service_name": [SERVER], **wrong}, environ=sandbox.environment)
        assert result["msg"] == "rate_limit and parallel must be greater than 0"
    assert not sandbox.exchanges


def test_the_account_is_checked_before_anything_else(sandbox: Sandbox) -> None:
    environ = {**sandbox.environment, "OVH_EXPECTED_ACCOUNT": "zz9-ovh"}
    for execution_mode in (controller, ordinary):
        result = execution_mode("ovh_server_burst", {"service_name": [SERVER]}, environ=environ)
        assert result["failed"] and not result["changed"]
        assert result["msg"] == (
            "these credentials belong to the account ab12345-ovh, and expected_account is zz9-ovh: nothing was done"
        )
    assert {each["path"] for each in sandbox.exchanges} == {"/1.0/auth/details"}
    assert controller("ovh_api_call", ME, environ={**environ, "OVH_EXPECTED_ACCOUNT": "AB12345-ovh"})["status"] == 200
    assert (
        controller("ovh_api_call", {"path": "/auth/time", "authenticated": False}, environ=environ)["status"] == 200
    ), "nobody's keys are used"


def test_check_mode_cannot_write_whatever_a_job_does(sandbox: Sandbox, home: Path) -> None:
    careless = engine.Job(
        {}, lambda run: {"changed": bool(run.client.call("POST", f"/dedicated/server/{SERVER}/reboot"))}
    )
    result, _secrets = engine.execute(
        careless, {}, engine.ExecutionContext(sandbox.environment, str(home), check_mode=True)
    )
    assert (result["failed"], result["changed"]) == (True, False)
    assert result["msg"] == f"POST /dedicated/server/{SERVER}/reboot: check mode sends no writes"
    assert not sandbox.exchanges


def test_a_warning_of_the_configuration_is_a_warning_of_the_task(sandbox: Sandbox, home: Path) -> None:
    write_configuration(sandbox, home / ".ovh.conf")
    (home / ".ovh.conf").chmod(0o644)
    for execution_mode in (controller, ordinary):
        result = execution_mode("ovh_api_call", ME, environ={})
        assert result["warnings"] == [
            f"{home}/.ovh.conf holds credentials and all users of this machine can read it; run chmod 600 on it"
        ]


def test_paths_of_a_task_start_where_it_started() -> None:
    run = engine.Run({}, SimpleNamespace(), directory="/start")
    assert (run.path("a/../b"), run.path("/c")) == ("/start/b", "/c")


@pytest.mark.parametrize(
    ("side", "shown"), [("a\x1b[31m\nb\u2028c\n", "a\\x1b[31m\nb\\u2028c\n"), ({"a": "\x1b"}, {"a": "\x1b"}), ("", "")]
)
def test_a_diff_of_lines_is_printable(side: Any, shown: Any) -> None:
    """Callbacks show text as it is, and anything else as JSON, which escapes."""
    assert engine.printable_lines(side) == shown


# ---- signals


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_interrupts_once_and_its_handlers_come_back(number: signal.Signals) -> None:
    before = [signal.getsignal(each) for each in (signal.SIGINT, signal.SIGTERM)]
    with pytest.raises(KeyboardInterrupt), _controller.interruptible():
        try:
            signal.raise_signal(number)
        finally:
            signal.raise_signal(signal.SIGTERM)
    assert [signal.getsignal(each) for each in (signal.SIGINT, signal.SIGTERM)] == before


def test_a_thread_takes_no_signals_to_itself() -> None:
    before, kept = signal.getsignal(signal.SIGINT), []

    def work() -> None:
        with _controller.interruptible():
            kept.append(signal.getsignal(signal.SIGINT))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert kept == [before]


@pytest.mark.parametrize(
    ("name", "args", "path"),
    [
        (
            "ovh_api_call",
            {"method": "POST", "path": f"/dedicated/server/{SERVER}/reboot"},
            f"/dedicated/server/{SERVER}/reboot",
        ),
        ("ovh_server_reboot", {"service_name": SERVER}, f"/dedicated/server/{SERVER}/reboot"),
        (
            "ovh_server_install",
            {"service_name": SERVER, "operating_system": "rocky9_64", "reinstall": "always", "confirm": SERVER},
            f"/dedicated/server/{SERVER}/reinstall",
        ),
        ("ovh_server_ipmi_access", {"service_name": SERVER}, f"/dedicated/server/{SERVER}/features/ipmi/access"),
        (
            "ovh_consumer_key",
            {"access_rules": [{"path": "/me", "methods": ["GET"]}], "wait": False},
            "/auth/credential",
        ),
        ("ovh_ssh_key", {"name": "work", "key": "ssh-ed25519 AAAAC3new jane@example.org"}, ""),
    ],
)
def test_a_single_write_that_is_interrupted_ends_and_is_told(
    name: str, args: dict[str, Any], path: str, screen: Screen, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    stopped, stop = threading.Event(), Throttle.stop
    monkeypatch.setattr(Throttle, "stop", lambda throttle: (stop(throttle), stopped.set()))

    def interrupt(state: Any) -> None:
        signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGINT)
        assert stopped.wait(PATIENCE)

    sandbox.fail("before", "POST", hook=interrupt)
    # Without a key of one's own, so that there is one to ask for.
    environ = {**sandbox.environment, **({"OVH_CONSUMER_KEY": ""} if name == "ovh_consumer_key" else {})}
    with pytest.raises(KeyboardInterrupt):
        controller(name, args, environ=environ)
    assert screen.warnings == [
        f"the last write: POST {path} (HTTP 200)"
        if path
        else "writing ssh_keys was interrupted: written: work; run the task again to do the rest"
    ]
    assert len(sandbox.carried_out()) == 1 and sandbox.exchanges[-1]["method"] == "POST", (
        "it has ended, and nothing is begun after it"
    )
