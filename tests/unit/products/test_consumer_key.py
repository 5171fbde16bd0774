# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""ovh_consumer_key: when a key is asked for, who sees the page, what is waited for, and where the key goes."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import requests

from tests.sandbox import Sandbox
from tests.sandbox.state import account
from tests.support import execution_modes
from tests.support.execution_modes import PLUGINS, Result
from tests.support.fixtures import CONTROLLER

Play = Callable[..., Result]
SERVER = "/dedicated/server"
BURST = [
    {"method": "GET", "path": SERVER},
    {"method": "GET", "path": f"{SERVER}/*"},
    {"method": "PUT", "path": f"{SERVER}/*/burst"},
]
OWN = [{"method": "GET", "path": "/auth/currentCredential"}, {"method": "GET", "path": "/auth/details"}]
ME = [{"path": "/me", "access": "read_only"}]
SELF = [("GET", "/auth/*")]


@pytest.fixture
def ask(play: Play, sandbox: Sandbox) -> Play:
    """Plays the module in both execution modes, with an application and, unless it is said, without a consumer key."""
    return lambda key="", **args: play("ovh_consumer_key", environ={"OVH_CONSUMER_KEY": key}, **args)


class Person:
    """Who sees the lines of the controller process, and opens the page that one of them has, unless `absent`."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.absent = False
        self.answer: Callable[[str], Any] = lambda page: requests.get(page, timeout=5)

    def see(self, line: str, **how: Any) -> None:
        """One line of Display.display."""
        assert how == {"stderr": True, "screen_only": True}
        self.lines.append(line)
        page = re.search(r"open (\S+) and log in", line)
        if page and not self.absent:
            self.answer(page[1])


@pytest.fixture
def person(monkeypatch: pytest.MonkeyPatch) -> Person:
    """Somebody at the terminal."""
    person = Person()
    monkeypatch.setattr(f"{CONTROLLER}.display.display", person.see)
    return person


@pytest.fixture
def login(sandbox: Sandbox, home: Path, impatient: None, person: Person) -> Play:
    """Plays the module in the controller, where a person sees the page."""

    def run(key: str = "", check: bool = False, environ: dict[str, str] | None = None, **args: Any) -> Result:
        told = {**sandbox.environment, "OVH_RETRY_TIMEOUT": "10", "OVH_CONSUMER_KEY": key, **(environ or {})}
        return execution_modes.controller("ovh_consumer_key", args, check=check, diff=True, environ=told)

    return run


def asked_of(sandbox: Sandbox) -> list[Any]:
    """The bodies of the requests for a key."""
    return [each.get("body") for each in sandbox.writes()]


def key_in(path: Path) -> str:
    found = re.search(r"^consumer_key=(\S+)$", path.read_text(), re.MULTILINE)
    assert found
    return found[1]


# ---- what is asked for


def test_a_key_is_asked_for_with_the_rules_the_addresses_and_the_way_back(ask: Play, sandbox: Sandbox) -> None:
    result = ask(
        modules=["ovh_server_burst"],
        access_rules=[{"path": "/me", "method": "GET"}],
        allowed_ips=["192.0.2.7", "2001:db8::/64"],
        redirection="https://example.com/done",
        wait=False,
    )
    rules = [{"method": "GET", "path": "/me"}, *BURST, *OWN]
    assert asked_of(sandbox) == [
        {
            "accessRules": rules,
            "allowedIPs": ["192.0.2.7/32", "2001:db8::/64"],
            "redirection": "https://example.com/done",
        }
    ]
    assert (result["changed"], result["state"], result["rules"], result["account"]) == (
        True,
        "pendingValidation",
        rules,
        None,
    )
    assert (
        result["validation_url"].startswith(sandbox.base + "/auth/?credentialToken=")
        and result["endpoint"] == sandbox.url
    )
    assert result["diff"] == {"before": "", "after": "".join(f"{rule['method']} {rule['path']}\n" for rule in rules)}
    assert sandbox.state.credential_of(result["consumer_key"]).shown["status"] == "pendingValidation"


def test_the_request_is_not_signed_and_says_no_more_than_it_has_to(ask: Play, sandbox: Sandbox) -> None:
    ask(access_rules=ME, allowed_ips=[], wait=False, application_secret="another one", endpoint=sandbox.url)
    assert asked_of(sandbox) == [{"accessRules": [{"method": "GET", "path": "/me"}, *OWN]}]


def test_targets_put_names_into_the_paths_and_the_policy(ask: Play, sandbox: Sandbox) -> None:
    result = ask(modules=["ovh_mail_redirection_info"], targets={"domain": "example.com", "id": None}, wait=False)
    assert [rule["path"] for rule in result["rules"]] == [
        "/email/domain/example.com/redirection",
        "/email/domain/example.com/redirection/*",
        "/email/domain",
        *(rule["path"] for rule in OWN),
    ]
    assert result["iam_policy"]["resources"] == [{"urn": "urn:v1:eu:resource:emailDomain:example.com"}]
    actions = ("emailDomain:apiovh:get", "emailDomain:apiovh:redirection/get")
    assert result["iam_policy"]["permissions"] == {"allow": [{"action": action} for action in actions]}


def test_the_policy_of_paths_has_the_actions_that_are_known(ask: Play) -> None:
    rules = [
        {"path": "/email/domain/example.com/redirection", "access": "read_only", "recursive": True},
        {"path": "/sms", "access": "read_write"},
    ]
    policy = ask(access_rules=rules, wait=False)["iam_policy"]
    assert policy["resources"] == [{"urn": "urn:v1:eu:resource:emailDomain:example.com"}]
    assert policy["permissions"] == {"allow": [{"action": "emailDomain:apiovh:redirection/get"}]}
    assert ask(access_rules=[{"path": "/sms", "access": "read_write"}], wait=False)["iam_policy"] is None


def test_an_answer_that_was_lost_is_asked_for_anew_since_nobody_can_grant_that_key(ask: Play, sandbox: Sandbox) -> None:
    fault = sandbox.fail("reset_after", method="POST", path="/auth/credential")
    result = ask(access_rules=ME, wait=False)
    assert fault.hits == 1 and len(asked_of(sandbox)) == 2
    assert sandbox.state.credential_of(result["consumer_key"])


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (
            {},
            (
                "say what the key is for with access_rules, modules or both; or give the consumer_key of an earlier"
                " request to finish it"
            ),
        ),
        ({"access_rules": [], "modules": []}, "say what the key is for"),
        (
            {"modules": ["ovh_server_burst"], "save_to": "ovh.conf", "wait": False},
            "save_to needs wait: true, since only a key that has been validated is saved",
        ),
        (
            {"access_rules": [{"path": "/me"}]},
            "one of the following is required: methods, access found in access_rules",
        ),
        (
            {"access_rules": [{"path": "/me", "access": "read_only", "methods": ["GET"]}]},
            "parameters are mutually exclusive: methods|access found in",
        ),
        ({"access_rules": [{"path": "/me ", "access": "read_only"}]}, "access_rules: '/me ' would match nothing"),
        ({"modules": ["ovh_api_call"]}, "modules: there are no rules for 'ovh_api_call'"),
        (
            {"modules": ["ovh_server_burst"], "targets": {"domain": "example.com"}},
            "targets: domain is in no path of these modules",
        ),
        (
            {"modules": ["ovh_server_burst"], "allowed_ips": ["192.0.2.7/8"]},
            "allowed_ips: 192.0.2.7/8 has host bits set",
        ),
    ],
)
def test_what_can_not_be_meant_is_refused_before_anything_is_sent(
    ask: Play, sandbox: Sandbox, args: dict[str, Any], message: str
) -> None:
    result = ask(**args)
    assert result["failed"] and not result.get("changed") and message in result["msg"]
    assert not sandbox.exchanges


# ---- who asks


def test_without_an_application_the_page_is_named_where_one_is_made(ask: Play, sandbox: Sandbox) -> None:
    result = ask(modules=["ovh_server_burst"], config_file=write_conf("[default]\nendpoint=ovh-ca\n"))
    assert result["failed"] and "no credentials for ovh-ca: looked at" in result["msg"]
    assert result["msg"].endswith("create keys at https://ca.api.ovh.com/createApp/")
    assert not sandbox.exchanges


def write_conf(text: str) -> str:
    """An ovh.conf of another name in the directory where the command was started."""
    Path("another.conf").write_text(text)
    Path("another.conf").chmod(0o600)
    return "another.conf"


def test_another_way_to_authenticate_has_no_consumer_key(ask: Play, sandbox: Sandbox) -> None:
    result = ask(modules=["ovh_server_burst"], access_token="token", endpoint=sandbox.url)
    assert (
        result["failed"]
        and result["msg"]
        == "a consumer key belongs to an application, and the task's options names another way to authenticate: give"
        f" application_key and application_secret; create an application at {sandbox.base}/createApp/"
    )
    assert not sandbox.exchanges


def test_an_application_that_the_api_does_not_know(ask: Play) -> None:
    result = ask(modules=["ovh_server_burst"], application_key="mistyped", wait=False)
    assert result["failed"] and (result["error_code"], result["http_status"], result["changed"]) == (
        "INVALID_KEY",
        403,
        False,
    )


# ---- a key that will do


@pytest.mark.parametrize(
    "rules",
    [
        None,
        [("GET", "/*"), ("PUT", "/dedicated/server/*")],
        [*[(rule["method"], rule["path"]) for rule in BURST], *SELF],
    ],
)
def test_nothing_happens_while_the_configured_key_covers_what_is_asked(
    ask: Play, sandbox: Sandbox, rules: list[tuple[str, str]] | None
) -> None:
    key = sandbox.consumer_key(rules)
    result = ask(key, modules=["ovh_server_burst"])
    assert not asked_of(sandbox)
    assert (result["changed"], result["state"], result["account"], result["consumer_key"]) == (
        False,
        "validated",
        "ab12345-ovh",
        key,
    )
    assert result["rules"] == sandbox.state.credential_of(key).shown["rules"] and result["validation_url"] is None
    assert result["diff"] == {"before": "", "after": ""}


@pytest.mark.parametrize(
    ("granted", "asked", "enough"),
    [
        (None, ["192.0.2.7"], True),
        (["127.0.0.0/8", "192.0.2.0/24"], ["192.0.2.7"], True),
        (["127.0.0.1"], ["127.0.0.1/32"], True),
        (["127.0.0.1"], ["192.0.2.7"], False),
        (["127.0.0.1"], ["127.0.0.1", "::1"], False),
        (None, None, True),
        (["127.0.0.1"], None, True),
        (None, [], True),
        ([], [], True),
        (["127.0.0.1"], [], False),
    ],
)
def test_a_key_that_may_be_used_from_all_that_is_asked_will_do(
    ask: Play, sandbox: Sandbox, granted: list[str] | None, asked: list[str] | None, enough: bool
) -> None:
    result = ask(sandbox.consumer_key(allowed_ips=granted), modules=["ovh_server_burst"], allowed_ips=asked, wait=False)
    assert result["changed"] is not enough


@pytest.mark.parametrize(
    "made",
    [
        {
            "rules": [
                ("GET", "/dedicated/server"),
                ("GET", "/dedicated/server/*"),
                ("PUT", "/dedicated/server/x/burst"),
                *SELF,
            ]
        },
        {"rules": [("GET", "/dedicated/server "), ("GET", "/dedicated/server/*"), ("PUT", "/*"), *SELF]},
        {"rules": [(rule["method"], rule["path"]) for rule in BURST]},
        {"allowed_ips": ["192.0.2.7"]},
        {"status": "pendingValidation"},
        {"expires": "2024-01-01T00:00:00+00:00"},
    ],
)
def test_a_key_that_does_not_cover_it_or_may_not_tell_or_is_not_valid_is_not_enough(
    ask: Play, sandbox: Sandbox, made: dict[str, Any]
) -> None:
    result = ask(sandbox.consumer_key(**made), modules=["ovh_server_burst"], wait=False)
    assert result["changed"] and len(asked_of(sandbox)) == 1


def test_the_key_of_another_application_and_one_that_looks_wrongly_signed_are_none(ask: Play, sandbox: Sandbox) -> None:
    assert ask(account.OTHER_CONSUMER_KEY, access_rules=ME, wait=False)["changed"]
    sandbox.settings.pending_error = "INVALID_SIGNATURE"
    assert ask(sandbox.consumer_key(status="pendingValidation"), access_rules=ME, wait=False)["changed"]


def test_a_key_of_another_account_than_the_expected_is_none(ask: Play, sandbox: Sandbox) -> None:
    key = sandbox.consumer_key()
    assert ask(key, access_rules=ME, expected_account="zz99999-ovh", wait=False)["changed"]
    assert not ask(key, access_rules=ME, expected_account="AB12345-OVH", wait=False)["changed"]


def test_trouble_that_is_not_the_keys_ends_the_task(ask: Play, sandbox: Sandbox) -> None:
    sandbox.fail("status", status=409, path="/auth/currentCredential", times=None)
    result = ask(sandbox.consumer_key(), access_rules=ME, wait=False)
    assert result["failed"] and result["http_status"] == 409 and not asked_of(sandbox)


# ---- check mode


def test_check_mode_predicts_a_key_and_asks_for_none(ask: Play, login: Play, sandbox: Sandbox) -> None:
    expected = ask(access_rules=ME, wait=False)
    sandbox.reset()
    predicted = ask(access_rules=ME, wait=False, check=True)
    assert not asked_of(sandbox) and set(predicted) - {"invocation"} == set(expected) - {"invocation"}
    assert {name: predicted[name] for name in ("changed", "state", "rules", "diff")} == {
        name: expected[name] for name in ("changed", "state", "rules", "diff")
    }
    assert (predicted["consumer_key"], predicted["validation_url"]) == (None, None)


def test_check_mode_predicts_that_it_is_granted_and_saved(
    login: Play, sandbox: Sandbox, home: Path, person: Person
) -> None:
    predicted = login(access_rules=ME, save_to="ovh.conf", expected_account="ab12345-ovh", check=True)
    assert not asked_of(sandbox) and not person.lines and not (home / "ovh.conf").exists()
    result = login(access_rules=ME, save_to="ovh.conf", expected_account="ab12345-ovh")
    assert {**predicted, "validation_url": result["validation_url"]} == result


# ---- the page, and the wait


def test_the_page_is_shown_while_the_task_waits_and_the_key_is_good_once_it_was_clicked(
    login: Play, sandbox: Sandbox, person: Person
) -> None:
    result = login(modules=["ovh_server_burst"])
    assert person.lines == [
        f"ovh_consumer_key: to grant the key open {result['validation_url']} and log in; this task waits for it, 900 s"
        " at most"
    ]
    assert (result["changed"], result["state"], result["account"]) == (True, "validated", "ab12345-ovh")
    assert sandbox.state.credential_of(result["consumer_key"]).shown["status"] == "validated"


def test_the_page_is_shown_even_where_the_task_is_not_to_be_logged(
    sandbox: Sandbox, home: Path, impatient: None, person: Person
) -> None:
    action = execution_modes.action(
        "ovh_consumer_key", {"access_rules": ME}, environ={**sandbox.environment, "OVH_CONSUMER_KEY": ""}, no_log=True
    )
    assert action.run(None, {})["state"] == "validated" and len(person.lines) == 1


@pytest.mark.parametrize("answer", ["INVALID_CREDENTIAL", "INVALID_SIGNATURE"])
def test_a_key_that_is_not_granted_yet_is_waited_for(
    login: Play, sandbox: Sandbox, person: Person, answer: str
) -> None:
    sandbox.settings.pending_error = answer
    looks = 0

    def click(state: Any) -> None:
        nonlocal looks
        looks += 1
        if looks == 3:
            sandbox.validate(max(state.credentials.values(), key=lambda each: each.shown["credentialId"]).consumer_key)

    person.absent = True
    sandbox.fail("before", path="/auth/currentCredential", times=None, hook=click)
    assert login(access_rules=ME)["state"] == "validated" and looks == 3


def test_a_key_that_may_not_look_at_itself_is_granted_all_the_same(login: Play, sandbox: Sandbox) -> None:
    for path in ("/auth/currentCredential", "/auth/details"):
        sandbox.fail(
            "status",
            status=403,
            code="NOT_GRANTED_CALL",
            message="This call has not been granted",
            path=path,
            times=None,
        )
    result = login(access_rules=ME)
    assert (result["state"], result["account"], result["rules"]) == (
        "validated",
        None,
        [{"method": "GET", "path": "/me"}, *OWN],
    )


@pytest.mark.parametrize(
    ("pending", "args", "hint"),
    [
        ("INVALID_CREDENTIAL", {}, ""),
        ("INVALID_SIGNATURE", {}, "; or application_secret is wrong"),
        (
            "INVALID_CREDENTIAL",
            {"allowed_ips": ["192.0.2.7"]},
            "; or this machine's address is not among its allowed IPs",
        ),
    ],
)
def test_when_the_time_is_up_the_page_is_named_again(
    login: Play, sandbox: Sandbox, person: Person, home: Path, pending: str, args: dict[str, Any], hint: str
) -> None:
    person.absent, sandbox.settings.pending_error = True, pending
    result = login(access_rules=ME, save_to="ovh.conf", wait_timeout=0.01, **args)
    page = re.search(r"open (\S+)", person.lines[0])[1]
    assert result["failed"] and result["changed"]
    assert (
        result["msg"] == "the key was not validated within 0.01 s (wait_timeout): not confirmed, or rejected, at"
        f" {page}{hint}; run the task again for a new one"
    )
    assert not (home / "ovh.conf").exists()


def test_a_key_that_is_refused_is_waited_for_in_vain(login: Play, sandbox: Sandbox, person: Person) -> None:
    def refuse(page: str) -> None:
        sandbox.state.validations[page.partition("credentialToken=")[2]].shown["status"] = "refused"

    person.answer = refuse
    assert "not confirmed, or rejected" in login(access_rules=ME, wait_timeout=0.01)["msg"]


def test_where_nobody_would_see_the_page_nothing_is_asked_for(sandbox: Sandbox, home: Path, impatient: None) -> None:
    for check in (True, False):
        result = execution_modes.ordinary(
            "ovh_consumer_key",
            {"access_rules": ME},
            check=check,
            environ={**sandbox.environment, "OVH_CONSUMER_KEY": ""},
        )
        assert result["failed"] and result["msg"].startswith("the page to grant the key cannot be shown while")
    assert not asked_of(sandbox)


def test_a_task_that_is_stopped_while_it_waits_says_what_was_not_done(
    login: Play, sandbox: Sandbox, person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(page: str) -> None:
        raise KeyboardInterrupt

    warnings: list[str] = []
    monkeypatch.setattr(f"{CONTROLLER}.display.warning", warnings.append)
    person.answer = stop
    with pytest.raises(KeyboardInterrupt):
        login(access_rules=ME)
    assert warnings == ["a key was asked for and not yet granted: nothing was saved; run the task again for a new one"]


# ---- finishing an earlier request


def test_an_earlier_request_is_finished(ask: Play, sandbox: Sandbox) -> None:
    asked = ask(access_rules=ME, wait=False)
    pending = ask(consumer_key=asked["consumer_key"], access_rules=ME, wait=False)
    assert (pending["changed"], pending["state"], pending["consumer_key"]) == (
        False,
        "pendingValidation",
        asked["consumer_key"],
    )
    requests.get(asked["validation_url"], timeout=5)
    for args in ({}, {"access_rules": ME}, {"access_rules": ME, "wait": False}):
        result = ask(consumer_key=asked["consumer_key"], **args)
        assert (result["changed"], result["state"], result["account"]) == (False, "validated", "ab12345-ovh")
        assert result["consumer_key"] == asked["consumer_key"], "handed over, though the option is a secret"
        assert asked["consumer_key"] not in json.dumps(
            {name: value for name, value in result.items() if name != "consumer_key"}
        )
    assert len(asked_of(sandbox)) == 1


def test_an_earlier_request_that_nobody_has_granted(ask: Play, sandbox: Sandbox) -> None:
    result = ask(consumer_key="sandboxConsumerKeyPending0000001", wait_timeout=0.01)
    assert result["failed"] and result["msg"].startswith(
        "the key was not validated within 0.01 s (wait_timeout): not confirmed, or rejected, at the page of its request"
    )
    predicted = ask(consumer_key="sandboxConsumerKeyPending0000001", check=True)
    assert (predicted["changed"], predicted["state"]) == (False, "validated")
    assert not asked_of(sandbox)


def test_an_earlier_key_that_the_api_does_not_know_is_an_error(ask: Play) -> None:
    result = ask(consumer_key="mistyped", wait=False)
    assert result["failed"] and result["error_code"] == "NOT_CREDENTIAL"


def test_an_earlier_key_that_does_not_allow_what_is_asked_is_replaced(login: Play, sandbox: Sandbox) -> None:
    key = sandbox.consumer_key([("GET", "/me"), *SELF])
    result = login(consumer_key=key, modules=["ovh_server_burst"])
    assert result["changed"] and result["consumer_key"] != key and len(asked_of(sandbox)) == 1


def test_an_earlier_key_of_another_account_is_not_used(ask: Play, sandbox: Sandbox) -> None:
    result = ask(consumer_key=sandbox.consumer_key(), expected_account="zz99999-ovh")
    assert (
        result["failed"]
        and result["msg"] == "the key belongs to ab12345-ovh, and expected_account is zz99999-ovh: it is not used"
    )
    blind = ask(consumer_key=sandbox.consumer_key([]), expected_account="ab12345-ovh")
    assert (
        blind["msg"]
        == "the key belongs to an account that it may not tell, and expected_account is ab12345-ovh: it is not used"
    )


# ---- the file


def test_a_granted_key_is_saved_and_not_returned(login: Play, sandbox: Sandbox, home: Path) -> None:
    result = login(modules=["ovh_server_burst"], save_to="ovh.conf")
    path = home / "ovh.conf"
    key = key_in(path)
    assert path.stat().st_mode & 0o777 == 0o600 and sandbox.state.credential_of(key).shown["status"] == "validated"
    assert (
        path.read_text()
        == f"[default]\nendpoint={sandbox.url}\n\n[{sandbox.url}]\napplication_key={account.APPLICATION_KEY}\n"
        f"application_secret={account.APPLICATION_SECRET}\nconsumer_key={key}\n"
    )
    assert (
        "consumer_key" not in result
        and key not in json.dumps(result)
        and account.APPLICATION_SECRET not in json.dumps(result)
    )
    assert result["diff"]["after"].endswith("\nsaved in ovh.conf\n")


def test_the_second_run_finds_the_key_in_the_file_whatever_it_is_called(
    login: Play, sandbox: Sandbox, home: Path
) -> None:
    assert login(modules=["ovh_server_burst"], save_to="keys.ini")["changed"]
    again = login(modules=["ovh_server_burst"], save_to="keys.ini")
    assert (again["changed"], again["state"], again["diff"]) == (False, "validated", {"before": "", "after": ""})
    assert "consumer_key" not in again and len(asked_of(sandbox)) == 1
    assert login(modules=["ovh_mail_redirection"], save_to="keys.ini")["changed"], "another module asks for more"
    assert len(asked_of(sandbox)) == 2


def test_a_key_that_will_do_is_saved_where_it_is_not(ask: Play, sandbox: Sandbox, home: Path) -> None:
    (home / "ovh.conf").write_text(f"[{sandbox.url}]\napplication_key={account.APPLICATION_KEY}\nconsumer_key=gone\n")
    key = sandbox.consumer_key()
    assert (
        ask(key, modules=["ovh_server_burst"], save_to="ovh.conf", check=True)["changed"]
        and key_in(home / "ovh.conf") == "gone"
    )
    result = ask(key, modules=["ovh_server_burst"], save_to="ovh.conf")
    assert result["changed"] and key_in(home / "ovh.conf") == key and not asked_of(sandbox)
    assert result["diff"] == {"before": "", "after": "saved in ovh.conf\n"}
    assert not ask(key, modules=["ovh_server_burst"], save_to="ovh.conf")["changed"]


def test_an_earlier_request_is_saved_once_it_is_granted(ask: Play, sandbox: Sandbox, home: Path) -> None:
    asked = ask(access_rules=ME, wait=False)
    assert ask(consumer_key=asked["consumer_key"], save_to="ovh.conf", check=True)["changed"], (
        "it would be granted, and saved"
    )
    sandbox.validate(asked["consumer_key"])
    result = ask(consumer_key=asked["consumer_key"], save_to="ovh.conf")
    assert result["changed"] and key_in(home / "ovh.conf") == asked["consumer_key"] and "consumer_key" not in result
    assert not ask(consumer_key=asked["consumer_key"], save_to="ovh.conf")["changed"]


def test_the_account_is_checked_before_the_key_is_saved(login: Play, sandbox: Sandbox, home: Path) -> None:
    result = login(access_rules=ME, save_to="ovh.conf", environ={"OVH_EXPECTED_ACCOUNT": "zz99999-ovh"})
    assert result["failed"] and result["changed"]
    assert result["msg"] == "the key belongs to ab12345-ovh, and expected_account is zz99999-ovh: it is not used"
    assert not (home / "ovh.conf").exists()


def test_a_file_that_could_not_be_written_is_found_before_anybody_is_bothered(
    login: Play, sandbox: Sandbox, person: Person
) -> None:
    result = login(access_rules=ME, save_to="nowhere/ovh.conf")
    assert result["failed"] and "nowhere/ovh.conf cannot be written" in result["msg"] and not result["changed"]
    assert not sandbox.exchanges and not person.lines


def test_a_file_in_a_git_tree_is_worth_a_warning(ask: Play, sandbox: Sandbox, home: Path) -> None:
    subprocess.run(["git", "init", "--quiet"], cwd=home, check=True, capture_output=True)
    result = ask(sandbox.consumer_key(), modules=["ovh_server_burst"], save_to="ovh.conf")
    assert result["warnings"] == [
        f"{home}/ovh.conf lies in the git tree {home}, which does not ignore it: add it to .gitignore"
    ]


@pytest.mark.parametrize(("endpoint", "region"), [("ovh-eu", "eu"), ("ovh-us", "us"), ("kimsufi-eu", None)])
def test_the_policy_is_for_endpoints_with_service_accounts(
    sandbox: Sandbox, home: Path, monkeypatch: pytest.MonkeyPatch, endpoint: str, region: str | None
) -> None:
    monkeypatch.setattr(
        f"{PLUGINS}.module_utils._api.endpoints.Endpoint.address", lambda self, path: sandbox.url + path
    )
    sandbox.settings.endpoint = endpoint
    result = execution_modes.controller(
        "ovh_consumer_key", {"modules": ["ovh_server_info"], "endpoint": endpoint}, environ=sandbox.environment
    )
    resources = result["iam_policy"]["resources"] if result["iam_policy"] else None
    assert resources == ([{"urn": f"urn:v1:{region}:resource:dedicatedServer:*"}] if region else None)
