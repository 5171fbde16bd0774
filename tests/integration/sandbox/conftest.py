# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""One sandbox for all tests, as new for each; the official SDK and a bare client to talk to it."""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import ovh
import pytest
import requests

from tests.sandbox import Sandbox


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Lines are not counted here: nothing of the product runs, and to count doubles what a test costs."""
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.no_cover)


@pytest.fixture(scope="session")
def log_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every exchange of every test."""
    return tmp_path_factory.mktemp("sandbox") / "exchanges.jsonl"


@pytest.fixture(scope="session")
def running(log_file: Path) -> Iterator[Sandbox]:
    """The sandbox that all tests share."""
    with Sandbox(log=log_file, task_seconds=0.0) as sandbox:
        yield sandbox


@pytest.fixture
def sandbox(running: Sandbox) -> Sandbox:
    """The sandbox as at its start; its tasks end at once."""
    running.reset()
    return running


class Caller:
    """A client that signs as the API's guide says, and that can be made to do it wrong."""

    def __init__(self, sandbox: Sandbox) -> None:
        self.sandbox, self.session = sandbox, requests.Session()
        self.session.trust_env = False

    def __call__(
        self,
        method: str,
        path: str,
        body: Any = None,
        *,
        key: str | None = None,
        secret: str | None = None,
        consumer_key: str | None = None,
        clock: float = 0.0,
        token: str | None = None,
        raw: str | None = None,
        headers: dict[str, str] | None = None,
    ) -> requests.Response:
        url = (
            self.sandbox.url + path
            if path.startswith("/") and not path.startswith(("/v1/", "/v2/"))
            else self.sandbox.base + path
        )
        sent = raw if raw is not None else "" if body is None else json.dumps(body)
        keys = self.sandbox.environment
        if token is not None:
            identity = {"Authorization": "Bearer " + token}
        else:
            consumer_key, moment = consumer_key or keys["OVH_CONSUMER_KEY"], str(int(time.time() + clock))
            text = "+".join([secret or keys["OVH_APPLICATION_SECRET"], consumer_key, method, url, sent, moment])
            identity = {
                "X-Ovh-Application": key or keys["OVH_APPLICATION_KEY"],
                "X-Ovh-Consumer": consumer_key,
                "X-Ovh-Timestamp": moment,
                "X-Ovh-Signature": "$1$" + hashlib.sha1(text.encode()).hexdigest(),
            }
        return self.session.request(
            method,
            url,
            data=sent.encode() or None,
            headers={**identity, **(headers or {})},
            timeout=5,
            allow_redirects=False,
        )


@pytest.fixture
def call(sandbox: Sandbox) -> Iterator[Caller]:
    """A bare client with all rights."""
    caller = Caller(sandbox)
    yield caller
    caller.session.close()


@pytest.fixture
def sdk(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> Callable[..., ovh.Client]:
    """Makes clients of the official SDK."""
    monkeypatch.setitem(ovh.client.ENDPOINTS, "sandbox", sandbox.url)
    monkeypatch.setitem(ovh.client.OAUTH2_TOKEN_URLS, "sandbox", sandbox.token_url)
    monkeypatch.setenv("OAUTHLIB_INSECURE_TRANSPORT", "1")
    keys = sandbox.environment

    def make(**credentials: str) -> ovh.Client:
        usual = {
            "application_key": keys["OVH_APPLICATION_KEY"],
            "application_secret": keys["OVH_APPLICATION_SECRET"],
            "consumer_key": keys["OVH_CONSUMER_KEY"],
        }
        return ovh.Client(
            endpoint="sandbox", **(credentials if "client_id" in credentials else {**usual, **credentials})
        )

    return make
