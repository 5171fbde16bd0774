# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""No secret is written anywhere: every scenario, at -vvvv, in both execution modes, from wherever its secrets come, in
success and in failure.
"""

from __future__ import annotations

import importlib
import itertools
import json
import os
import re
import subprocess
import sys
import tempfile
import textwrap
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote_plus

import pytest
import yaml
from ansible.module_utils import basic
from ansible.parsing.vault import VaultLib, VaultSecret

from tests.environment import MODULES
from tests.faults.jobs import ONE_OF_EACH_KIND, WITHOUT_OAUTH2
from tests.sandbox import Sandbox
from tests.sandbox.identity.callers import ServiceAccount, Token
from tests.sandbox.journal import Journal
from tests.sandbox.state import account
from tests.support.execution_modes import PLUGINS, Result
from tests.support.leaks import command_lines, core, files_below, leaks, secret

ROOT = Path(__file__).parents[3]
# Where a task's secrets may come from; each place has secrets of its own. The last two are options of the other ways to
# authenticate.
SOURCES = ("options", "vault", "environment", "file", "process", "client", "bearer")
PARTS = ("application_secret", "consumer_key")
PARTS_OF = {**dict.fromkeys(SOURCES, PARTS), "client": ("client_secret",), "bearer": ("access_token",)}
NAMES = [f"{source}{part}".replace("_", "") for source, parts in PARTS_OF.items() for part in parts]

Task = dict[str, Any]


def name_of(source: str, part: str) -> str:
    return f"{source}{part}".replace("_", "")


# ---- the keys, and where they are


@pytest.fixture
def account_with_many_keys(sandbox: Sandbox) -> Sandbox:
    """An account that has an application and a consumer key for each source, or a service account."""
    # Those of OVHcloud have no character that a form would change, and are sent as they are.
    client = sandbox.state.service_accounts["client"] = ServiceAccount(
        "client", unquote_plus(secret(name_of("client", "client_secret"))), ["*"]
    )
    sandbox.state.tokens[secret(name_of("bearer", "access_token"))] = Token(client, time.time() + 3600)
    for number, source in enumerate(SOURCES[:5], 901):
        sandbox.state.applications[number] = {
            "applicationId": number,
            "applicationKey": f"app{source}",
            "name": source,
            "description": source,
            "status": "active",
        }
        sandbox.state.secrets[number] = secret(name_of(source, "application_secret"))
        sandbox.state.credentials[number] = account.credential(
            number, secret(name_of(source, "consumer_key")), applicationId=number
        )
    return sandbox


class Site:
    """What a person has written (inputs), and where ansible-playbook may write (outputs; tmp, which has a socket and so
    a short name).
    """

    def __init__(self, directory: Path, tmp: Path, sandbox: Sandbox) -> None:
        self.inputs, self.outputs, self.tmp, self.sandbox = directory / "inputs", directory / "outputs", tmp, sandbox
        self.seen: set[tuple[str, str]] = set()
        for folder in (self.inputs, self.outputs / "home"):
            folder.mkdir(parents=True)
        self.write_keys()

    def keys(self, source: str) -> dict[str, str]:
        beside = {"client": {"client_id": "client", "oauth2_token_url": self.sandbox.token_url}, "bearer": {}}
        return {
            "endpoint": self.sandbox.url,
            **beside.get(source, {"application_key": f"app{source}"}),
            **{part: secret(name_of(source, part)) for part in PARTS_OF[source]},
        }

    def write_keys(self) -> None:
        plain = {
            f"{source}_{name}": value
            for source in ("options", "environment", "client", "bearer")
            for name, value in self.keys(source).items()
        }
        (self.inputs / "plain.yml").write_text(yaml.safe_dump(plain))
        vault = VaultLib([("default", VaultSecret(b"password"))])
        (self.inputs / "vault.yml").write_bytes(
            vault.encrypt(yaml.safe_dump({f"vault_{name}": value for name, value in self.keys("vault").items()}))
        )
        (self.inputs / "password").write_text("password")
        url, *keys = self.keys("file").items()
        (self.inputs / "file.conf").write_text(
            "\n".join(["[default]", f"endpoint={url[1]}", f"[{url[1]}]", *(f"{name}={value}" for name, value in keys)])
        )
        (self.inputs / "file.conf").chmod(0o600)

    def task(self, module: str, args: Task, source: str) -> Task:
        """A task whose secrets come from there; what it saves goes where secrets belong."""
        args = {**args, **({"save_to": str(self.inputs / f"saved-{source}.conf")} if "save_to" in args else {})}
        templates = {name: "{{ %s_%s }}" % (source, name) for name in self.keys(source)}
        beside: Task = {"ignore_errors": True}
        if source in ("options", "vault", "client", "bearer"):
            args.update(templates)
        elif source == "environment":
            beside["environment"] = {f"OVH_{name.upper()}": value for name, value in templates.items()}
        elif source == "file":
            args["config_file"] = str(self.inputs / "file.conf")
        return {f"community.ovh.{module}": args, **beside}

    def play(self, tasks: list[Task], *arguments: str, **environ: str) -> str:
        """What ansible-playbook shows, all it writes having been searched for secrets."""
        (self.inputs / "play.yml").write_text(
            yaml.safe_dump(
                [
                    {
                        "hosts": "localhost",
                        "gather_facts": False,
                        "vars_files": ["plain.yml", "vault.yml"],
                        "tasks": tasks,
                    }
                ],
                width=1000,
            )
        )
        return self.run("ansible-playbook", self.inputs / "play.yml", "--diff", *arguments, **environ)

    def run(self, program: str, *arguments: str | Path, **environ: str) -> str:
        """What a command of Ansible shows, all it writes having been searched for secrets."""
        home = str(self.outputs / "home")
        ended = subprocess.run(
            [
                sys.executable,
                Path(sys.executable).with_name(program),
                "-vvvv",
                "--vault-password-file",
                self.inputs / "password",
                *arguments,
            ],
            env={
                **os.environ,
                **{f"OVH_{name.upper()}": value for name, value in self.keys("process").items()},
                "HOME": home,
                "ANSIBLE_HOME": f"{home}/.ansible",
                "TMPDIR": str(self.tmp),
                "ANSIBLE_REMOTE_TEMP": str(self.outputs / "remote"),
                "ANSIBLE_LOCAL_TEMP": str(self.outputs / "local"),
                "ANSIBLE_LOG_PATH": str(self.outputs / "log"),
                "ANSIBLE_KEEP_REMOTE_FILES": "1",
                "ANSIBLE_CALLBACK_PLUGINS": str(Path(__file__).with_name("callbacks")),
                "ANSIBLE_CALLBACKS_ENABLED": "everything,ansible.builtin.junit",
                "JUNIT_OUTPUT_DIR": str(self.outputs / "junit"),
                "EVERYTHING_FILE": str(self.outputs / "results"),
                "ANSIBLE_DEPRECATION_WARNINGS": "false",
                **environ,
            },
            cwd=home,
            capture_output=True,
            check=False,
        )
        shown = ended.stdout + ended.stderr
        self.seen |= leaks(
            [("stdout", ended.stdout), ("stderr", ended.stderr), *files_below(self.outputs), *files_below(self.tmp)],
            NAMES,
        )
        assert b"Traceback" not in shown
        return shown.decode()

    def played(self, failed: bool) -> set[str]:
        """The modules that have done something, or have failed with something."""
        lines = map(json.loads, (self.outputs / "results").read_text().splitlines())
        return {line["task"].removeprefix("community.ovh.") for line in lines if line["failed"] is failed}


@pytest.fixture
def site(account_with_many_keys: Sandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    """Inputs and outputs; while the API thinks about a request, the arguments of all processes are looked at."""
    add = Journal.add

    def watching(journal: Journal, *exchange: Any) -> None:
        place.seen |= {(name, "arguments") for name, unused in leaks(command_lines(), NAMES)}
        add(journal, *exchange)

    with tempfile.TemporaryDirectory() as tmp:
        place = Site(tmp_path, Path(tmp), account_with_many_keys)
        monkeypatch.setattr(Journal, "add", watching)
        yield place


# ---- what is played


def steps() -> Iterator[tuple[str, Task]]:
    """Every module's tasks. Those that others depend on come last: a mailing list takes its members along, a project
    gets another name, and applications take their credentials along.
    """
    needed = (
        "ovh_mailing_list",
        "ovh_cloud_project",
        "ovh_api_resource",
        "ovh_api_call",
        "ovh_api_credential",
        "ovh_api_application",
    )
    for module in sorted(MODULES, key=lambda name: needed.index(name) if name in needed else -1):
        for step in importlib.import_module(f"tests.scenarios.{module}").SCENARIO.steps:
            yield module, step.args


def options_of(module: str) -> dict[str, Any]:
    """The options of a module beside those that every module has."""
    options: dict[str, Any] = importlib.import_module(f"{PLUGINS}.modules.{module}").JOB.options
    return options


def failing(module: str) -> Task:
    """Options with which a task fails once it has talked to the API."""
    options = options_of(module)
    return {"expected_account": "somebody-else", **({"wait_timeout": 0.1} if "wait_timeout" in options else {})}


CALLBACKS = {
    "default": {},
    "yaml": {"ANSIBLE_CALLBACK_RESULT_FORMAT": "yaml"},
    "minimal": {"ANSIBLE_STDOUT_CALLBACK": "minimal"},
    "oneline": {"ANSIBLE_STDOUT_CALLBACK": "oneline"},
}


@pytest.mark.parametrize("callback", CALLBACKS)
def test_an_in_process_task_writes_no_secret(callback: str, site: Site) -> None:
    """Each task with the secrets of the next source, and once so that it fails when it has been answered.

    The results are the same for each callback, so all but the first are shown one task of each module.
    """
    first = list(CALLBACKS).index(callback)
    sources = itertools.cycle(SOURCES[first:] + SOURCES[:first])
    tasks = [
        (module, each, "options" if module in WITHOUT_OAUTH2 else source)
        for (module, args), source in zip(dict(steps()).items() if first else steps(), sources, strict=False)
        for each in (args, {**args, **failing(module)})
    ]
    site.play(list(itertools.starmap(site.task, tasks)), **CALLBACKS[callback])
    assert site.played(failed=False) == site.played(failed=True) == set(MODULES)
    assert site.seen == set()


@pytest.mark.parametrize(("callback", "fails"), [("default", False), ("minimal", True)])
def test_a_module_process_writes_no_secret(callback: str, fails: bool, site: Site) -> None:
    """Secrets of its files and its environment, by one module of each kind and those that have secrets of their own.

    What ansible-core writes of options and `environment:` is shown by the test of named leaks.
    """
    sources = itertools.cycle(("file", "process"))
    played = {
        module: args
        for module, args in dict(steps()).items()
        if module in ONE_OF_EACH_KIND or any(option.get("no_log") for option in options_of(module).values())
    }
    site.play(
        [
            site.task(module, {**args, **(failing(module) if fails else {})}, next(sources))
            for module, args in played.items()
        ],
        "-e",
        "ovh_run_in_controller=false",
        **CALLBACKS[callback],
    )
    assert site.played(failed=fails) == set(played)
    assert site.seen == set()


# ---- the inventory

INVENTORY = ("options", "vault", "file", "process", "client", "bearer")


def account_entry(site: Site, source: str) -> str:
    """An account of an inventory file, as YAML, whose secrets come from there."""
    keys = {
        "options": site.keys,
        "client": site.keys,
        "bearer": site.keys,
        "file": lambda unused: {"config_file": str(site.inputs / "file.conf")},
    }
    entry = f"- name: {source}\n" + textwrap.indent(
        yaml.safe_dump(keys.get(source, lambda unused: {"endpoint": site.sandbox.url})(source), width=1000), "  "
    )
    if source != "vault":
        return entry
    vault = VaultLib([("default", VaultSecret(b"password"))])
    return (
        entry
        + "  application_key: appvault\n"
        + "".join(
            f"  {part}: !vault |\n{textwrap.indent(vault.encrypt(site.keys(source)[part]).decode(), '    ')}"
            for part in PARTS
        )
    )


def write_inventory(site: Site, **options: Any) -> Path:
    """An inventory file with an account for each source, and a cache."""
    cached = {
        "cache": True,
        "cache_plugin": "ansible.builtin.jsonfile",
        "cache_connection": str(site.outputs / "cache"),
    }
    path = site.inputs / "all.ovh.yml"
    path.write_text(
        yaml.safe_dump({"plugin": "community.ovh.ovh", "products": ["vps", "cloud_instance"], **cached, **options})
        + "accounts:\n"
        + "".join(account_entry(site, source) for source in INVENTORY)
    )
    return path


def test_the_inventory_and_its_cache_hold_no_secret(site: Site) -> None:
    """From each source, as an account of its own; the first time from the API, and the second time from the cache."""
    path = write_inventory(site)
    for expected in (True, False):
        asked = len(site.sandbox.exchanges)
        shown = site.run("ansible-inventory", "-i", path, "--list")
        assert all(f'"account_{source}"' in shown for source in INVENTORY), shown
        assert (len(site.sandbox.exchanges) > asked) is expected
    assert len(list((site.outputs / "cache").iterdir())) == len(INVENTORY)
    assert site.seen == set()


@pytest.mark.parametrize(
    "wrong",
    [
        {"expected_account": "somebody-else"},
        {"strict": True, "keyed_groups": [{"key": "nowhere"}]},
        {"hostnames": "nothing"},
    ],
)
def test_an_inventory_that_fails_shows_no_secret(wrong: dict[str, Any], site: Site) -> None:
    shown = site.run(
        "ansible-inventory",
        "-i",
        write_inventory(site, **wrong),
        "--list",
        ANSIBLE_INVENTORY_ANY_UNPARSED_IS_FAILED="true",
    )
    assert "ERROR" in shown
    assert site.seen == set()


SECRET = "S3cret'of\"the\\body"


@pytest.mark.parametrize(
    ("options", "failed"),
    [({"no_such_option": 1}, True), ({"method": "MOVE"}, True), ({"path": "//"}, True), ({}, False)],
)
def test_a_secret_inside_of_an_option_is_not_shown(
    options: Task,
    failed: bool,
    execution_mode: Callable[..., Result],
    sandbox: Sandbox,
    home: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Not in the result, whatever is wrong with the other options, and not in the system's log."""
    logged: list[str] = []
    monkeypatch.setattr(basic, "has_journal", False)
    if hasattr(basic, "_logging"):  # ansible-core 2.22 and later
        monkeypatch.setattr(basic._logging, "log_to_system", lambda *given, **named: logged.append(f"{given} {named}"))
    else:
        monkeypatch.setattr(basic.AnsibleModule, "_log_to_syslog", lambda module, text: logged.append(text))
    task = {
        "method": "POST",
        "path": "/me/sshKey",
        "body": {"keyName": "k", "password": SECRET, "rows": [{"token": SECRET}]},
        **options,
    }
    with sandbox.on_purpose():
        result = execution_mode("ovh_api_call", task, environ=sandbox.environment)
    assert "failed" in result or not failed
    assert not [shown for shown in (repr(result), json.dumps(result), *logged) if "S3cret" in shown]


# ---- what ansible-core itself writes

LITERAL = "optionsconsumerkey"


def lines_with(text: str, name: str) -> list[str]:
    return [line for line in text.splitlines() if core(name) in line]


def test_environment_of_a_task_in_the_ordinary_door_is_shown_with_its_command(site: Site) -> None:
    """ansible-core puts it into the command line of the shell that starts the module, and shows that at -vvv."""
    shown = site.play([site.task("ovh_account_info", {}, "environment")], "-e", "ovh_run_in_controller=false")
    assert {name for name, unused in site.seen} == {name_of("environment", part) for part in PARTS}
    assert {place for unused, place in site.seen} == {"arguments", "stdout", str(site.outputs / "log")}
    assert all(" EXEC " in line for part in PARTS for line in lines_with(shown, name_of("environment", part)))


def test_options_in_the_ordinary_door_are_in_the_file_that_carries_the_module(site: Site) -> None:
    """It is removed when the module has ended, unless ANSIBLE_KEEP_REMOTE_FILES is set."""
    site.play(
        [site.task("ovh_account_info", {}, source) for source in ("options", "vault")],
        "-e",
        "ovh_run_in_controller=false",
    )
    assert {name for name, unused in site.seen} == {
        name_of(source, part) for source in ("options", "vault") for part in PARTS
    }
    assert {Path(place).name for unused, place in site.seen} == {"AnsiballZ_ovh_account_info.py"}


def literal(site: Site) -> Task:
    """A task that fails, and has a secret written into it."""
    task = site.task("ovh_account_info", {"expected_account": "somebody-else"}, "process")
    keys = {
        "application_key": "appoptions",
        "application_secret": "{{ options_application_secret }}",
        "consumer_key": secret(LITERAL),
    }
    return {**task, "community.ovh.ovh_account_info": {**task["community.ovh.ovh_account_info"], **keys}}


@pytest.mark.parametrize("execution_mode", ["true", "false"])
def test_the_source_of_a_failing_task_is_shown_as_it_is_written(execution_mode: str, site: Site) -> None:
    """ansible-core 2.19 and later show the lines around a failing task; nothing else of a secret that is written there
    is shown.
    """
    shown = site.play([literal(site)], "-e", f"ovh_run_in_controller={execution_mode}")
    written = (site.inputs / "play.yml").read_text().splitlines()
    assert all(re.sub(r"^\d+ ", "", line).strip() in map(str.strip, written) for line in lines_with(shown, LITERAL))
    assert {name for name, place in site.seen if "AnsiballZ" not in place} <= {LITERAL}


def test_extra_variables_are_shown_at_vvvv(site: Site) -> None:
    """The default callback begins with the arguments of the command."""
    task = site.task("ovh_account_info", {"consumer_key": "{{ extra }}"}, "options")
    shown = site.play([task], "-e", json.dumps({"extra": secret(LITERAL)}))
    assert all(line.startswith("extra_vars: ") for line in lines_with(shown, LITERAL))
    assert {place for unused, place in site.seen} <= {"arguments", "stdout", str(site.outputs / "log")}


def test_display_args_to_stdout_shows_arguments_as_they_are_written(site: Site) -> None:
    task = literal(site)
    del task["community.ovh.ovh_account_info"]["expected_account"]
    shown = site.play([task], ANSIBLE_DISPLAY_ARGS_TO_STDOUT="true")
    assert lines_with(shown, LITERAL) and all(line.startswith("TASK [") for line in lines_with(shown, LITERAL))
    assert {name for name, unused in site.seen} == {LITERAL}
