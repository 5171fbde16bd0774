# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files behind links: fetched without credentials, by https alone, repeated as any GET, and no link in any message."""

from __future__ import annotations

import re
import socket
from collections.abc import Callable
from typing import Any

import pytest
from ansible_collections.community.ovh.plugins.module_utils._api import transport
from ansible_collections.community.ovh.plugins.module_utils._api.download import download
from ansible_collections.community.ovh.plugins.module_utils._api.endpoints import ENDPOINTS
from ansible_collections.community.ovh.plugins.module_utils._api.errors import StateError

from tests.sandbox import Sandbox

PATH = "/cgi-bin/order/bill.pdf"
PASSWORD = "pwFR10000001"


def link_on(sandbox: Sandbox) -> str:
    return f"{sandbox.base}{PATH}?reference=FR10000001&passwd={PASSWORD}"


def failure(client: Any, link: str) -> str:
    """What download says of this link, which is a secret."""
    with pytest.raises(StateError) as raised:
        download(client, link, "application/pdf")
    assert PASSWORD not in str(raised.value) and "reference" not in str(raised.value)
    return str(raised.value)


@pytest.mark.parametrize("credentials", [{}, {"access_token": "token"}], ids=["signed", "bearer"])
def test_nothing_says_who_asks(
    client: Callable[..., Any], sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch, credentials: dict[str, str]
) -> None:
    made = client(options=credentials)
    adapter, sent = made.connection.transport.adapter, []
    monkeypatch.setattr(
        adapter, "send", lambda request, send=adapter.send, **how: sent.append(request) or send(request, **how)
    )
    assert download(made, link_on(sandbox), "application/pdf").startswith(b"%PDF-")
    [request] = sent
    assert sorted(request.headers) == ["Accept", "Accept-Encoding", "User-Agent"]
    assert request.headers["Accept"] == "application/pdf"


@pytest.mark.parametrize(
    ("link", "message"),
    [
        (
            "http://www.example.com/bill.pdf?reference=1&passwd=" + PASSWORD,
            "its link is not followed: expected https, got http",
        ),
        (
            "ftp://www.example.com/bill.pdf?passwd=" + PASSWORD,
            "its link is not followed: expected https, got ftp",
        ),
        ("file:///etc/passwd?passwd=" + PASSWORD, "the API returned no link to download"),
        (
            "https://169.254.169.254/latest?passwd=" + PASSWORD,
            "its link is not followed: 169.254.169.254 is not on the public internet",
        ),
        (
            "https://[::ffff:10.0.0.1]/" + PASSWORD,
            "its link is not followed: ::ffff:10.0.0.1 is not on the public internet",
        ),
        ("https://2130706433/" + PASSWORD, "its link is not followed: 2130706433 is not on the public internet"),
        ("https:///bill.pdf", "the API returned no link to download"),
        ("https://[1/" + PASSWORD, "the API returned no link to download"),
        ("", "the API returned no link to download"),
    ],
)
def test_a_link_that_is_not_followed(client: Callable[..., Any], link: str, message: str) -> None:
    assert failure(client(), link) == message


def test_a_host_that_can_not_be(client: Callable[..., Any]) -> None:
    assert failure(client(), "https://*.example.com/" + PASSWORD).startswith("*.example.com did not return it: ")


def test_the_certificate_is_looked_at(client: Callable[..., Any]) -> None:
    with Sandbox(tls=True) as other:
        assert "the server's certificate is not trusted" in failure(client(), link_on(other))


def test_passing_trouble_is_waited_out(client: Callable[..., Any], sandbox: Sandbox) -> None:
    sandbox.fail("status", path=PATH)
    sandbox.fail("truncate", path=PATH)
    assert download(client(), link_on(sandbox), "application/pdf").endswith(b"%%EOF\n")


def test_what_is_not_given(client: Callable[..., Any], sandbox: Sandbox) -> None:
    assert failure(client(), link_on(sandbox) + "x") == "127.0.0.1 did not return it: HTTP 403"


def test_what_is_too_large(client: Callable[..., Any], sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transport, "LARGEST_ANSWER", 1 << 20)
    sandbox.fail("huge", path=PATH, size=2 << 20)
    assert failure(client(), link_on(sandbox)) == "127.0.0.1 did not return it: the response is larger than 1 MiB"


def test_a_redirect_is_followed_by_the_same_rules(client: Callable[..., Any], sandbox: Sandbox) -> None:
    sandbox.fail("redirect", path=PATH, to=link_on(sandbox))
    assert download(client(), link_on(sandbox), "application/pdf").startswith(b"%PDF-")
    sandbox.fail("redirect", path=PATH, to="http://elsewhere.example.net/")
    assert failure(client(), link_on(sandbox)) == "its link is not followed: expected https, got http"
    sandbox.fail("redirect", path=PATH, to="https://[1/")
    assert failure(client(), link_on(sandbox)) == "127.0.0.1 did not return it: it redirects to a URL that is not valid"
    sandbox.fail("redirect", path=PATH, to="https://10.0.0.1/")
    assert failure(client(), link_on(sandbox)) == "its link is not followed: 10.0.0.1 is not on the public internet"
    sandbox.fail("redirect", path=PATH, to=link_on(sandbox), times=None)
    assert failure(client(), link_on(sandbox)) == "127.0.0.1 redirects without an end"


@pytest.mark.parametrize(
    "link", ["https://127.0.0.1/a", "https://localhost/a", "http://localhost/a", "https://[::1]/a"]
)
def test_this_machine_is_asked_only_where_the_endpoint_is_on_it(client: Callable[..., Any], link: str) -> None:
    made = client()
    made.endpoint = ENDPOINTS["ovh-eu"]
    assert failure(made, link).startswith("its link is not followed: ")


@pytest.fixture
def resolver(monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[str]]:
    """Names of example.com resolve to these addresses; the addresses that were then connected to."""

    def resolve_to(*addresses: str) -> list[str]:
        asked: list[str] = []
        usual = socket.getaddrinfo

        def resolve(host: Any, *args: Any, **options: Any) -> Any:
            if host == "www.example.com":
                if not addresses:
                    raise socket.gaierror(socket.EAI_NONAME, "unknown")
                return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, 443)) for address in addresses]
            asked.append(host)
            return usual(host, *args, **options)

        def connect(address: Any, *args: Any, **options: Any) -> Any:
            asked.append(address[0])
            raise ConnectionRefusedError

        monkeypatch.setattr(socket, "getaddrinfo", resolve)
        monkeypatch.setattr("urllib3.util.connection.create_connection", connect)
        return asked

    return resolve_to


@pytest.mark.parametrize(
    ("addresses", "message", "connected"),
    [
        (
            ["169.254.169.254"],
            (
                "its link is not followed: www.example.com resolves to 169.254.169.254, which is not on the public"
                " internet"
            ),
            [],
        ),
        (
            ["213.186.33.5", "::1"],
            "its link is not followed: www.example.com resolves to ::1, which is not on the public internet",
            [],
        ),
        (
            ["213.186.33.5", "213.186.33.6"],
            "www.example.com did not return it: the connection was refused",
            ["213.186.33.5", "213.186.33.6"],
        ),
        ([], "www.example.com did not return it: the connection was refused, or the host is unknown", []),
    ],
)
def test_a_name_is_resolved_once_and_what_was_checked_is_connected_to(
    client: Callable[..., Any],
    resolver: Callable[..., list[str]],
    addresses: list[str],
    message: str,
    connected: list[str],
) -> None:
    made, asked = client(), resolver(*addresses)
    made.retry_timeout = 0
    assert failure(made, "https://www.example.com/bill.pdf").startswith(message)
    assert asked == connected


def test_the_certificate_is_that_of_the_name(client: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    """The first address refuses, the second one answers, and TLS is about the host of the link and not about the
    address.
    """
    monkeypatch.setattr(transport, "public_addresses", lambda host, port: ["127.0.0.2", "127.0.0.1"])
    with Sandbox(tls=True) as other:
        made = client(options={"ca_path": str(other.ca_file)})
        made.endpoint, made.retry_timeout = ENDPOINTS["ovh-eu"], 0
        link = link_on(other).replace("127.0.0.1", "www.example.com")
        # urllib3 1.26 looks at the name itself, and does not say what was wrong.
        assert re.search(
            r"certificate is not trusted \(Hostname mismatch|the connection was closed before", failure(made, link)
        )
        made.connection.transport.public_adapter.poolmanager.connection_pool_kw["server_hostname"] = "localhost"
        assert download(made, link, "application/pdf").startswith(b"%PDF-")
