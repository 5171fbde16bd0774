# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A service account whose secret is kept in a file, and rotated: also where the network goes away at any write."""

from __future__ import annotations

import itertools
import json
import re
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from ansible_collections.community.ovh.plugins.module_utils._api.client import Connection
from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError
from ansible_collections.community.ovh.plugins.module_utils._api.transport import Request, Response, Transport
from ansible_collections.community.ovh.plugins.module_utils._files import private_files

from tests.sandbox import Sandbox
from tests.sandbox.state.iam import CLIENTS, identity_of
from tests.support.execution_modes import Result, controller

JANE = "urn:v1:eu:identity:user:ab12345-ovh/jane"
# Policies that the account has: two name the client, and one does not.
DEPLOY, SECOND, OTHER = (f"eeeeeeee-0000-4000-8000-{number:012}" for number in (11, 12, 13))
ROTATE = {"name": "deploy", "rotate": True, "confirm": "deploy"}
STEPS = [
    "create a second client",
    "policy deploy: add the new identity",
    "policy second: add the new identity",
    "write the new secret to {file}",
    "fetch a token with the new secret",
    "policy deploy: remove the old identity",
    "policy second: remove the old identity",
    "delete {old}",
]
Run = Callable[..., Result]
Send = Callable[[Transport, Request], Response]

pytestmark = pytest.mark.usefixtures("home", "same_each_time", "impatient")


@pytest.fixture
def run(sandbox: Sandbox) -> Run:
    def play(environ: dict[str, str] | None = None, check: bool = False, **args: Any) -> Result:
        told = {
            "OVH_OAUTH2_TOKEN_URL": sandbox.token_url,
            "OVH_RETRY_TIMEOUT": "0",
            **(sandbox.environment if environ is None else environ),
        }
        result = controller("ovh_oauth2_client", args, check=check, diff=True, environ=told)
        secrets = {each.client_secret for each in sandbox.state.service_accounts.values()}
        assert result.get("client_secret") in secrets or not [each for each in secrets if each in json.dumps(result)]
        return result

    return play


def clients(sandbox: Sandbox) -> dict[str, dict[str, Any]]:
    """The clients of the name `deploy`."""
    found = {name: each.facts for name, each in sandbox.state.objects.inside(CLIENTS).items() if each.facts}
    return {name: facts for name, facts in found.items() if facts["name"] == "deploy"}


def add_policy(sandbox: Sandbox, policy_id: str, name: str, *identities: str, **facts: Any) -> None:
    policies = sandbox.state.policies
    known = policies["eeeeeeee-0000-4000-8000-000000000001"]
    policies[policy_id] = {**known, "id": policy_id, "name": name, "owner": "me", "readOnly": False, **facts}
    policies[policy_id]["identities"] = list(identities)


def disk_is_full(path: str, content: bytes) -> None:
    raise OSError(28, "disk full")


def created(run: Run, sandbox: Sandbox, **place: str) -> str:
    """A service account that a policy names, next to a user; its id."""
    sandbox.reset()
    made = run(name="deploy", description="Deployments", **place)
    client_id: str = made["oauth2_client"]["oauth2_client_id"]
    add_policy(sandbox, DEPLOY, "deploy", identity_of(client_id), JANE)
    add_policy(sandbox, SECOND, "second", identity_of(client_id))
    add_policy(sandbox, OTHER, "other", JANE)
    return client_id


def secret_in(path: Path, client_id: str) -> str:
    """The secret in a file, which is this client's if the file says whose it is."""
    text = path.read_text()
    if "client_id=" not in text:
        return text.strip()
    assert f"client_id={client_id}\n" in text
    return re.findall(r"client_secret=(\S+)", text)[0]


def require_one(sandbox: Sandbox, path: Path) -> str:
    """One client is left, which policies name, and whose secret the file has; its id."""
    (client_id,) = clients(sandbox)
    assert clients(sandbox)[client_id]["description"] == "Deployments"
    assert sandbox.state.policies[OTHER]["identities"] == [JANE]
    assert sandbox.state.policies[SECOND]["identities"] == [identity_of(client_id)]
    assert sorted(sandbox.state.policies[DEPLOY]["identities"]) == sorted([identity_of(client_id), JANE])
    assert sandbox.state.service_accounts[client_id].client_secret == secret_in(path, client_id)
    assert path.stat().st_mode & 0o777 == 0o600 and not list(path.parent.glob(".ovh-*"))
    return client_id


PLACES = [{"save_to": "service.conf"}, {"dest": "deploy.secret"}]


@pytest.mark.parametrize("place", PLACES)
def test_a_secret_is_kept_and_rotated(place: dict[str, str], run: Run, sandbox: Sandbox, home: Path) -> None:
    path = home / next(iter(place.values()))
    assert run(check=True, name="deploy", description="x", **place)["changed"] and not path.exists()
    first = created(run, sandbox, **place)
    again = run(name="deploy", description="Deployments", **place)
    assert not again["changed"] and "warnings" not in again and require_one(sandbox, path) == first

    foreseen = run(check=True, **ROTATE, **place)
    assert require_one(sandbox, path) == first
    rotated = run(**ROTATE, **place)
    assert not rotated.get("failed"), rotated["msg"]
    second = require_one(sandbox, path)
    lines = [each.format(file=path, old=first) for each in STEPS]
    assert first != second and rotated["diff"] == foreseen["diff"] == {"before": {}, "after": {"rotation": lines}}
    assert rotated["oauth2_client"]["oauth2_client_id"] == second and set(rotated) == set(foreseen)
    assert foreseen["oauth2_client"] == {
        **rotated["oauth2_client"],
        **dict.fromkeys(("oauth2_client_id", "identity", "created_at")),
    }


def test_a_rotation_of_what_does_not_exist_creates_it(run: Run, sandbox: Sandbox, home: Path) -> None:
    for place in PLACES:
        assert run(**ROTATE, description="Deployments", **place)["changed"]
        (client_id,) = clients(sandbox)
        assert secret_in(home / next(iter(place.values())), client_id)
        sandbox.reset()


def test_a_service_account_rotates_itself(run: Run, sandbox: Sandbox, home: Path) -> None:
    first = created(run, sandbox, save_to="service.conf")
    sandbox.state.policies[DEPLOY]["permissions"] = {"allow": [{"action": "*"}], "deny": None, "except": None}
    sandbox.state.service_accounts[first].actions = ["*"]
    own = {"config_file": "service.conf", "oauth2_token_url": sandbox.token_url}
    rotated = run({}, **own, **ROTATE, save_to="service.conf")
    assert not rotated.get("failed"), rotated["msg"]
    assert require_one(sandbox, home / "service.conf") != first


# ---- a rotation that breaks off


def breaking_at(number: int, after: bool) -> Send:
    """What sends until a write or the request of a token, counted from 1: that one, and all that follow, get no answer.
    after: it arrives.
    """
    sent, send, gone = itertools.count(1), Transport.send, threading.Event()

    def until(self: Transport, request: Request) -> Response:
        is_first = not gone.is_set() and request.method != "GET" and next(sent) == number
        if is_first:
            gone.set()
        if not gone.is_set() or (is_first and after):
            answer = send(self, request)
        if not gone.is_set():
            return answer
        raise ApiError(request.method, request.path, "gone", may_have_taken_effect=request.method != "GET")

    return until


def breaks(monkeypatch: pytest.MonkeyPatch, run: Run, sandbox: Sandbox, **place: str) -> Iterator[str]:
    """The first client, each time after a rotation of it that broke off a little later than before."""
    for number, after in ((count, each) for count in itertools.count(1) for each in (False, True)):
        first = created(run, sandbox, **place)
        with monkeypatch.context() as broken:
            broken.setattr(Transport, "send", breaking_at(number, after))
            result = run(**ROTATE, **place)
        if not result.get("failed"):
            return
        yield first


@pytest.mark.parametrize("place", PLACES)
def test_the_next_run_finishes_it_wherever_it_broke_off(
    place: dict[str, str], run: Run, sandbox: Sandbox, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, seen = home / next(iter(place.values())), set()
    for first in breaks(monkeypatch, run, sandbox, **place):
        left = frozenset(clients(sandbox))
        seen.add((len(left), first in left, len(sandbox.state.policies[DEPLOY]["identities"])))
        finished = run(**ROTATE, **place)
        assert not finished.get("failed") and require_one(sandbox, path) != first
        path.unlink()
    # Before the second client, with it, with both in the policy, without the old one in it, and without the old one.
    assert {(1, True, 2), (2, True, 2), (2, True, 3), (1, False, 2)} <= seen


# Modules that renew a secret by requests of their own: the first task, the task that renews, the result's key.
RENEWED = [
    ("ovh_identity_user_token", {"user": "jane", "name": "t", "description": "Backups"}, {"renew": True}, "user_token"),
    ("ovh_cloud_user", {"project": "shop", "name": "t", "roles": ["compute_operator"]}, {"rotate": True}, "user"),
]


@pytest.mark.parametrize(("module", "first", "again", "key"), RENEWED, ids=[each[0] for each in RENEWED])
def test_the_next_run_renews_a_secret_wherever_it_broke_off(
    module: str,
    first: Result,
    again: Result,
    key: str,
    sandbox: Sandbox,
    home: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def play(**args: Any) -> Result:
        environ = {**sandbox.environment, "OVH_RETRY_TIMEOUT": "0"}
        return controller(module, {**first, **args, "dest": "secret"}, environ=environ)

    for number, after in ((count, each) for count in itertools.count(1) for each in (False, True)):
        sandbox.reset()
        assert play()["changed"]
        old = (home / "secret").read_text()
        with monkeypatch.context() as broken:
            broken.setattr(Transport, "send", breaking_at(number, after))
            result = play(**again)
        if not result.get("failed"):
            assert number > 1
            return
        finished = play(**again)
        assert finished.get("changed") and first.items() <= finished[key].items() and finished["dest"]
        assert (home / "secret").read_text() != old and (home / "secret").stat().st_mode & 0o777 == 0o600
        (home / "secret").unlink()
        assert not list(home.glob(".ovh-*"))


@pytest.mark.parametrize("place", PLACES)
def test_where_the_file_cannot_be_written_the_next_run_begins_anew(
    place: dict[str, str], run: Run, sandbox: Sandbox, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, first = home / next(iter(place.values())), created(run, sandbox, **place)
    with monkeypatch.context() as broken:
        broken.setattr(private_files, "save", disk_is_full)
        result = run(**ROTATE, **place)
    assert result["failed"] and "disk full" in result["msg"] and "finish the rotation" in result["msg"]
    assert first in clients(sandbox) and secret_in(path, first)
    (lost,) = set(clients(sandbox)) - {first}
    path.unlink()
    foreseen = run(check=True, **ROTATE, **place)["diff"]["after"]["rotation"]
    assert foreseen[:3] == [
        *(f"policy {name}: remove the identity of a client whose secret is lost" for name in ("deploy", "second")),
        f"delete {lost}, whose secret is lost",
    ]
    assert run(**ROTATE, **place)["changed"] and require_one(sandbox, path) != lost


# ---- what is refused


@pytest.mark.parametrize(
    ("args", "words"),
    [
        ({"confirm": None}, "set confirm to deploy"),
        ({"confirm": ["x"]}, "set confirm to deploy"),
        ({"save_to": None}, "give save_to or dest"),
        ({"dest": "x"}, "mutually exclusive"),
        ({"flow": "AUTHORIZATION_CODE"}, "rotate is for service accounts"),
        ({"state": "absent"}, "rotate is for a client that exists"),
        ({"name": None, "oauth2_client_id": "x"}, "rotate is for a client that exists"),
        ({"name": ["a", "b"], "rotate": False, "state": "absent"}, "save_to is for one object"),
        ({"save_to": "nowhere/x"}, "cannot be written"),
        ({"save_to": None, "dest": "nowhere/x"}, "cannot be written"),
        ({"save_to": "keys.conf"}, "next to which another way to authenticate cannot stand"),
    ],
)
def test_what_cannot_be_meant_sends_nothing(
    args: dict[str, Any], words: str, run: Run, sandbox: Sandbox, home: Path
) -> None:
    (home / "keys.conf").write_text(f"[{sandbox.url}]\nconsumer_key=x\n")
    given = {**ROTATE, "save_to": "service.conf", **args}
    result = run(**{name: value for name, value in given.items() if value is not None})
    assert result["failed"] and words in result["msg"] and not sandbox.writes()


def spoil(sandbox: Sandbox, first: str, how: str) -> None:
    if how == "twins":
        sandbox.state.objects.adopt(CLIENTS, "EU.twin", {**clients(sandbox)[first], "clientId": "EU.twin"})
    elif how == "flow":
        clients(sandbox)[first]["flow"] = "AUTHORIZATION_CODE"
    elif how == "read-only":
        sandbox.state.policies[DEPLOY]["readOnly"] = True
    else:
        sandbox.fail("status", method="GET", path=how, times=None, status=500)


@pytest.mark.parametrize(
    ("how", "words"),
    [
        ("twins", "there are several, with the ids"),
        ("flow", "it is not a service account"),
        ("read-only", "policy deploy: it names deploy and is read-only"),
        (CLIENTS + "/*", "HTTP 500"),
        ("/v2/iam/policy/*", "HTTP 500"),
    ],
)
def test_what_cannot_be_rotated_stays(how: str, words: str, run: Run, sandbox: Sandbox) -> None:
    first = created(run, sandbox, save_to="service.conf")
    spoil(sandbox, first, how)
    before = len(sandbox.writes())
    result = run(**ROTATE, save_to="service.conf")
    assert result["failed"] and words in result["msg"] and len(sandbox.writes()) == before


def test_a_file_without_the_secret_is_told_apart(run: Run, sandbox: Sandbox, home: Path) -> None:
    created(run, sandbox, save_to="service.conf")
    result = run(name="deploy", save_to="x.conf")
    assert not result["changed"] and "set rotate: true" in str(result["warnings"])
    assert "has no secret of it" in run(name="deploy", save_to="x.conf", dest_required=True)["msg"]
    assert not run(name="deploy", state="absent", confirm="deploy", save_to="x.conf").get("failed")


def test_a_secret_that_cannot_be_saved_is_in_the_result(
    run: Run, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(private_files, "save", disk_is_full)
    result = run(name="deploy", description="Deployments", save_to="x.conf")
    (client_id,) = clients(sandbox)
    assert sandbox.state.service_accounts[client_id].client_secret == result["client_secret"]
    assert "client_secret is in the result" in str(result["warnings"])


def test_without_a_token_the_old_client_stays(run: Run, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    first = created(run, sandbox, save_to="service.conf")
    before = len(sandbox.writes())
    result = run({**sandbox.environment, "OVH_OAUTH2_TOKEN_URL": ""}, **ROTATE, save_to="service.conf")
    assert "set oauth2_token_url" in result["msg"] and len(sandbox.writes()) == before
    monkeypatch.setattr(Connection, "accepts_client", lambda *unused: False)
    result = run(**ROTATE, save_to="service.conf")
    assert "gets no token, so that the old client was not deleted" in result["msg"] and first in clients(sandbox)
