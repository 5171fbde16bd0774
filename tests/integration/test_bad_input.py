# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What bad input gets: one sentence that names the thing, in both execution modes; no traceback, no secret."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.sandbox import Sandbox
from tests.support.execution_modes import PLUGINS, Result

ENDPOINTS = ["ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"]
ME: dict[str, Any] = {"path": "/me"}
SBG1 = "ns3003.example-sbg.net"
SECRETS = ("S3cret", "sandboxApplicationSecret", "sandboxConsumerKey")


@dataclasses.dataclass(frozen=True)
class Case:
    """A mistake, and what its one sentence must say.

    environ: beside, or instead of ({}), the sandbox's keys. before: prepares the sandbox.
    """

    args: dict[str, Any]
    says: tuple[str, ...]
    module: str = "ovh_api_call"
    environ: dict[str, str] | None = None
    before: Callable[[Sandbox, Path], Any] = lambda sandbox, home: None
    answered: int | None = None


def keys(sandbox: Sandbox) -> dict[str, str]:
    return dict(sandbox.environment)


def write(name: str, text: str) -> Callable[[Sandbox, Path], None]:
    """Puts a file into the directory where the command was started."""

    def put(sandbox: Sandbox, home: Path) -> None:
        (home / name).write_text(text)
        (home / name).chmod(0o600)

    return put


def fails(kind: str, **detail: Any) -> Callable[[Sandbox, Path], None]:
    """Orders trouble of this kind for GET /me."""
    return lambda sandbox, home: sandbox.fail(kind, "GET", "/me", times=None, **detail)


NO_KEYS: dict[str, str] = dict.fromkeys(("OVH_APPLICATION_KEY", "OVH_APPLICATION_SECRET", "OVH_CONSUMER_KEY"), "")

CASES = {
    "an unknown endpoint": Case(
        {**ME, "endpoint": "ovh-fr"}, ("endpoint 'ovh-fr' is unknown", *ENDPOINTS, "https://host/1.0")
    ),
    "no endpoint": Case(
        ME, ("no endpoint is given", "OVH_ENDPOINT", "ovh.conf", *ENDPOINTS), environ={"OVH_ENDPOINT": ""}
    ),
    "an endpoint without its version": Case(
        {**ME, "endpoint": "https://host/"}, ("'https://host/'", "must have its version, for example https://host/1.0")
    ),
    "an endpoint in the open": Case(
        {**ME, "endpoint": "http://host/1.0"}, ("'http://host/1.0' is not allowed: use https",)
    ),
    "no credentials": Case(
        {**ME, "endpoint": "ovh-ca"},
        (
            "no credentials for ovh-ca",
            "the task's options",
            "the environment (OVH_...)",
            "/ovh.conf (no such file)",
            "/.ovh.conf (no such file)",
            "/etc/ovh.conf (no such file)",
            "create keys at https://ca.api.ovh.com/createToken/",
        ),
        environ=NO_KEYS,
    ),
    "two methods in one place": Case(
        {**ME, "application_key": "k", "client_id": "EU.1"},
        (
            "the task's options sets two authentication methods",
            "application_key, application_secret, consumer_key and client_id, client_secret",
            "keep one",
        ),
    ),
    "half a pair": Case(
        {**ME, "endpoint": "ovh-eu", "client_id": "EU.1"},
        (
            "client_secret of the credentials for ovh-eu is missing",
            "the task's options has client_id",
            "looked at the task's options",
            "/.ovh.conf",
        ),
    ),
    "a path without a slash": Case({"path": "me"}, ("me: a path must begin with / and have no host",)),
    "a path with a host": Case(
        {"path": "https://elsewhere.example/me"},
        ("https://elsewhere.example/me: a path must begin with / and have no host",),
    ),
    "a path that climbs": Case(
        {"path": "/me/../auth"}, ("/me/../auth: a path cannot contain empty, '.' or '..' parts",)
    ),
    "a path parameter without a value": Case({"path": "/ip/{ip}"}, ("/ip/{ip}: path parameter 'ip' has no value",)),
    "a body on GET": Case({**ME, "body": {"a": 1}}, ("a GET has no body", "query")),
    "a broken INI file": Case(
        {**ME, "config_file": "broken.conf"},
        ("/broken.conf is not a valid INI file: look at line 1",),
        before=write("broken.conf", "application_secret=S3cret\n"),
    ),
    "an INI file that is no text": Case(
        {**ME, "config_file": "broken.conf"},
        ("/broken.conf is not UTF-8 text",),
        before=lambda sandbox, home: (home / "broken.conf").write_bytes(b"[default]\nx=S3cret\xff\n"),
    ),
    "a file that is not there": Case(
        {**ME, "config_file": "~/nowhere.conf"}, ("config_file ", "/nowhere.conf: there is no such file")
    ),
    "a file without the endpoint's section": Case(
        {**ME, "endpoint": "ovh-eu", "config_file": "mine.conf"},
        ("no credentials for ovh-eu", "/mine.conf (no section [ovh-eu])"),
        before=write("mine.conf", "[ovh-ca]\napplication_secret=S3cret\n"),
    ),
    "no selector": Case(
        {},
        ("no server is selected: give at least one of service_name, datacenter, region, tagged",),
        "ovh_server_burst",
    ),
    "a server that does not exist": Case(
        {"service_name": ["ns1.example"]},
        ("ns1.example: GET /dedicated/server/ns1.example", "the account has no server of this name"),
        "ovh_server_burst",
        answered=404,
    ),
    "a domain that does not exist": Case(
        {"domain": "nowhere.example", "from": "a", "to": "b@example.org"},
        ("mail domain nowhere.example: GET /email/domain/nowhere.example/",),
        "ovh_mail_redirection",
        answered=404,
    ),
    "an expired server": Case(
        {"service_name": ["ns3015.example-sbg.net"]},
        ("ns3015.example-sbg.net: ", "the service has expired", "renew it first"),
        "ovh_server_burst",
        answered=460,
    ),
    "an expired domain": Case(
        {"domain": "expired.example", "from": "a", "to": "b@example.org"},
        ("mail domain expired.example: ", "the service has expired"),
        "ovh_mail_redirection",
        answered=460,
    ),
    "a product that the endpoint lacks": Case(
        {"service_name": ["a"], "endpoint": "kimsufi-eu"},
        ("burst is not available on kimsufi-eu (available on ovh-eu, ovh-ca, ovh-us",),
        "ovh_server_burst",
    ),
    "API v2 where there is none": Case(
        {"path": "/v2/iam/resource", "endpoint": "kimsufi-eu"}, ("the API v2 is not available on kimsufi-eu",)
    ),
    "a route that does not exist": Case({"path": "/mee"}, ("GET /mee: ", "this route does not exist on"), answered=404),
    "a page for an answer": Case(
        ME, ("GET /me", "expected JSON, got Proxy Something went wrong"), before=fails("html_200"), answered=200
    ),
    "a page with an error status": Case(
        ME,
        (
            "GET /me: unexpected response, not from the OVHcloud API",
            "Proxy Something went wrong",
            "check the endpoint and the proxies (https_proxy, no_proxy), or run the task again later",
        ),
        before=fails("status", status=502, body="html"),
        answered=502,
    ),
    "an empty answer": Case(
        ME, ("GET /me", "expected JSON, got an empty response"), before=fails("empty"), answered=200
    ),
    "half of an answer": Case(
        ME, ("GET /me: the connection was closed before the response was complete",), before=fails("truncate")
    ),
    "half of a JSON": Case(
        ME, ("GET /me", "expected JSON, got an incomplete response"), before=fails("truncated_json"), answered=200
    ),
    "JSON of another type": Case(
        {"datacenter": ["sbg1"]},
        ("GET /dedicated/server", "expected a JSON list, got an object"),
        "ovh_server_burst",
        answered=200,
        before=lambda sandbox, home: (
            sandbox.settings.update({"expanded": "ignore"}),
            sandbox.fail("wrong_type", "GET", "/dedicated/server", times=None),
        ),
    ),
    "a redirect": Case(
        ME,
        ("redirected to https://elsewhere.example.net/1.0/, which is not followed",),
        before=fails("redirect"),
        answered=302,
    ),
    "a limit that lasts": Case(
        {**ME, "retry_timeout": 5},
        ("HTTP 429", "the API asks to wait 3600 s, which is longer than retry_timeout (5 s)"),
        before=fails("status", status=429, retry_after=3600),
        answered=429,
    ),
    "a refused connection": Case(
        {**ME, "endpoint": "http://127.0.0.1:1/1.0"},
        ("GET /me: the connection was refused, or the host is unknown",),
        environ={"OVH_ENDPOINT": "http://127.0.0.1:1/1.0"},
    ),
    "an answer that is late": Case(
        {**ME, "request_timeout": 0.05},
        ("GET /me: no complete response within 0.05 s (request_timeout)",),
        before=fails("stall", seconds=2.0),
    ),
    "a wrong key": Case(
        ME,
        ("HTTP 403, INVALID_KEY", "the application key is mistyped"),
        environ={"OVH_APPLICATION_KEY": "wrong"},
        answered=403,
    ),
    "a wrong secret": Case(
        ME,
        ("HTTP 400, INVALID_SIGNATURE", "application_secret is wrong"),
        environ={"OVH_APPLICATION_SECRET": "S3cretWrong"},
        answered=400,
    ),
    "an unknown consumer key": Case(
        ME, ("HTTP 403, NOT_CREDENTIAL", "/createToken/"), environ={"OVH_CONSUMER_KEY": "S3cretWrong"}, answered=403
    ),
    "a CA file that is not there": Case(
        {**ME, "ca_path": "/nowhere.pem"}, ("ca_path /nowhere.pem: there is no such file or folder",)
    ),
    "seconds that are none": Case(
        ME, ("retry_timeout is not a number of seconds",), environ={"OVH_RETRY_TIMEOUT": "soon"}
    ),
}


@pytest.mark.usefixtures("on_purpose")
@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_bad_input(
    case: Case, execution_mode: Callable[..., Result], sandbox: Sandbox, home: Path, impatient: None
) -> None:
    case.before(sandbox, home)
    result = execution_mode(
        case.module,
        {"retry_timeout": 0, **case.args} if "OVH_RETRY_TIMEOUT" not in (case.environ or {}) else case.args,
        environ={**keys(sandbox), **(case.environ or {})},
    )
    assert_one_sentence(result, *case.says)
    assert result["changed"] is False
    assert result.get("http_status") == case.answered
    if case.answered:
        assert result["query_id"] and result["query_id"] in result["msg"]
        assert f"HTTP {case.answered}" in result["msg"]
    assert not sandbox.writes()


def assert_one_sentence(result: Result, *words: str) -> None:
    assert result["failed"]
    assert [word for word in words if word not in result["msg"]] == []
    assert result["msg"].isprintable() and "Traceback" not in json.dumps(result) and "exception" not in result
    assert not [secret for secret in SECRETS if secret in json.dumps({**result, "invocation": None})]


def test_an_empty_selector_is_a_warning(execution_mode: Callable[..., Result], sandbox: Sandbox, home: Path) -> None:
    result = execution_mode("ovh_server_burst", {"datacenter": []}, environ=keys(sandbox))
    assert result["warnings"] == ["datacenter is empty: no server is selected, and nothing is done"]
    assert not result["changed"] and result["servers"] == [] and not sandbox.exchanges


@pytest.mark.parametrize(
    ("module", "args", "rules", "missing"),
    [
        ("ovh_api_call", ME, [], ("GET", "/me")),
        ("ovh_api_call", {"path": "/ip/{ip}", "path_params": {"ip": "192.0.2.0/28"}}, [], ("GET", "/ip/*")),
        (
            "ovh_server_burst",
            {"service_name": [SBG1]},
            [("GET", "/dedicated/server/*")],
            ("PUT", "/dedicated/server/*/burst"),
        ),
        (
            "ovh_mail_redirection",
            {"domain": "example.com", "from": "a", "to": "b@example.org"},
            [("GET", "/email/*")],
            ("POST", "/email/domain/*/redirection"),
        ),
    ],
)
def test_a_missing_right_names_the_rule_and_the_page(
    module: str,
    args: dict[str, Any],
    rules: list[tuple[str, str]],
    missing: tuple[str, str],
    execution_mode: Callable[..., Result],
    sandbox: Sandbox,
    home: Path,
    impatient: None,
) -> None:
    result = execution_mode(module, args, environ={**keys(sandbox), "OVH_CONSUMER_KEY": sandbox.consumer_key(rules)})
    method, path = missing
    assert_one_sentence(
        result,
        "HTTP 403, NOT_GRANTED_CALL",
        f"missing right: the access rule {method} {path}",
        f"{sandbox.base}/createToken/?{method}={path}",
    )
    assert result["missing_rights"] == [{"method": method, "path": path}]
    assert result["query_id"] in result["msg"]


def test_a_missing_iam_action_is_named(
    execution_mode: Callable[..., Result], sandbox: Sandbox, home: Path, impatient: None
) -> None:
    client_id, client_secret = sandbox.service_account(
        ["dedicatedServer:apiovh:get", "dedicatedServer:apiovh:burst/get"]
    )
    result = execution_mode(
        "ovh_server_burst",
        {
            "service_name": [SBG1],
            "client_id": client_id,
            "client_secret": client_secret,
            "endpoint": sandbox.url,
            "oauth2_token_url": sandbox.token_url,
        },
        environ={},
    )
    assert_one_sentence(result, "the IAM action dedicatedServer:apiovh:burst/edit", "IAM policy")
    assert result["missing_rights"] == [{"iam_action": "dedicatedServer:apiovh:burst/edit"}]
    assert client_secret not in json.dumps(result)

    # Where the API says no more than no, the action is known from the module's rights.
    sandbox.fail("status", "PUT", status=403, message="User not granted for this request", times=None)
    result = execution_mode(
        "ovh_server_burst",
        {
            "service_name": [SBG1],
            "client_id": client_id,
            "client_secret": client_secret,
            "endpoint": sandbox.url,
            "oauth2_token_url": sandbox.token_url,
        },
        environ={},
    )
    assert result["missing_rights"] == [{"iam_action": "dedicatedServer:apiovh:burst/edit"}]


@pytest.fixture(scope="module")
def tls_sandbox() -> Iterator[Sandbox]:
    with Sandbox(tls=True) as running:
        yield running


def test_a_wrong_certificate(execution_mode: Callable[..., Result], tls_sandbox: Sandbox, home: Path) -> None:
    assert_one_sentence(
        execution_mode("ovh_api_call", ME, environ=keys(tls_sandbox)),
        "the server's certificate is not trusted",
        "set ca_path to use your own CA",
    )
    for trust in ({"ca_path": tls_sandbox.ca_file}, {}):
        environ = keys(tls_sandbox) if trust else {**keys(tls_sandbox), "REQUESTS_CA_BUNDLE": str(tls_sandbox.ca_file)}
        assert execution_mode("ovh_api_call", {**ME, **trust}, environ=environ)["status"] == 200


def test_requests_missing(
    execution_mode: Callable[..., Result], sandbox: Sandbox, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("plugin_utils._in_process", "module_utils._engine.run"):
        monkeypatch.setattr(f"{PLUGINS}.{name}.IMPORT_TRACEBACK", "Trouble: No module named 'requests'")
    result = execution_mode("ovh_api_call", ME, environ=keys(sandbox))
    assert (
        "the required Python library (requests)" in result["msg"]
        and "https://pypi.org/project/requests/" in result["msg"]
    )
    assert not sandbox.exchanges
