# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""request_timeout is a deadline for one whole answer: whatever part of it a server drips, over http, https and through
a proxy.
"""

from __future__ import annotations

import contextlib
import socket
import ssl
import threading
import time

import pytest
import trustme
from ansible_collections.community.ovh.plugins.module_utils._api import deadline, transport
from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError
from ansible_collections.community.ovh.plugins.module_utils._api.transport import Request, Transport

PAUSE, TIMEOUT = 0.06, 0.4
HEAD, BODY = b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n", b"null"
CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
# What a server sends at once, and what it then repeats, a piece at a time, for as long as it is let.
DRIPS = {
    "status line": (b"", [b"H"]),
    "headers": (b"HTTP/1.1 200 OK\r\n", [b"X-A: b\r\n"]),
    "one header": (b"HTTP/1.1 200 OK\r\nX: ", [b"a"]),
    "interim answers": (b"", [b"HTTP/1.1 100 Continue\r\n\r\n"]),
    "body": (HEAD.replace(b"4", b"4000"), [b" "]),
    "chunks": (CHUNKED, [b"1\r\n \r\n"]),
    "a chunk's size": (CHUNKED, [b"0"]),
    "body without an end": (b"HTTP/1.1 200 OK\r\n\r\n", [b" "]),
    "nothing": (b"", []),
    "half a body": (HEAD + b"nu", []),
}


class Dripper:
    """Answers each request of its only client with what it is told: at once, then piece by piece."""

    def __init__(self, tls=None, proxy=False):
        self.tls, self.proxy, self.first, self.pieces, self.requests, self.connections = tls, proxy, b"", (), 0, 0
        self.over = threading.Event()
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self.serve, daemon=True).start()

    def serve(self):
        while True:
            try:
                peer = self.listener.accept()[0]
            except OSError:
                return
            threading.Thread(target=self.talk, args=(peer,), daemon=True).start()

    def talk(self, peer):
        self.connections += 1
        with contextlib.suppress(OSError), peer:
            if self.proxy:
                peer.recv(9999)
                if self.proxy == "drips":
                    self.drip(peer, [b"H"])
                peer.sendall(b"HTTP/1.1 200 Connected\r\n\r\n")
            stream = self.tls.wrap_socket(peer, server_side=True) if self.tls else peer
            with stream:
                while stream.recv(9999):
                    self.requests += 1
                    stream.sendall(self.first)
                    self.drip(stream, self.pieces)

    def drip(self, stream, pieces):
        while not self.over.wait(PAUSE):
            for piece in pieces:
                stream.sendall(piece)
            if isinstance(pieces, tuple):
                return

    def close(self):
        self.over.set()
        self.listener.close()


@pytest.fixture(scope="module")
def authority(tmp_path_factory):
    path, ca = tmp_path_factory.mktemp("ca") / "ca.pem", trustme.CA()
    ca.cert_pem.write_to_path(str(path))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    ca.issue_cert("127.0.0.1", "localhost").configure_cert(context)
    return context, str(path)


@pytest.fixture(params=["http", "https", "proxy"])
def speaker(request, authority):
    """A server, and a wire that leads to it."""
    context, ca_file = authority
    server = Dripper(None if request.param == "http" else context, request.param == "proxy")
    proxies = {"https": f"http://127.0.0.1:{server.port}"} if server.proxy else {}
    server.transport = Transport(TIMEOUT, ca_file, lambda scheme, host, port: proxies)
    server.url = (
        f"{'https' if server.tls else 'http'}://{'localhost' if server.proxy else '127.0.0.1'}:{server.port}/1.0/x"
    )
    yield server
    server.close()


def send(server, **options):
    return server.transport.send(Request("GET", server.url, "/x", **options))


@pytest.mark.parametrize("name", DRIPS)
def test_a_server_that_drips_holds_nobody(speaker, name):
    speaker.first, speaker.pieces = DRIPS[name]
    begun = time.monotonic()
    with pytest.raises(ApiError, match=r"no complete response within 0.4 s \(request_timeout\)$") as caught:
        send(speaker)
    assert time.monotonic() - begun < 3
    assert (caught.value.never_sent, caught.value.may_have_taken_effect, caught.value.final) == (False, True, False)


def test_a_slow_answer_in_time_is_taken_and_the_connection_is_kept(speaker):
    speaker.first, speaker.pieces = HEAD + b"nul", (b"l",)
    assert [send(speaker).data for _again in range(8)] == [None] * 8
    assert (speaker.requests, speaker.connections) == (8, 1)


@pytest.mark.parametrize("option", ["bulk", "raw"])
def test_large_answers_have_a_time_out_for_each_piece_and_a_total_of_their_own(speaker, option, monkeypatch):
    speaker.first, speaker.pieces = HEAD.replace(b"4", b"12"), (b" ",)
    speaker.drip = lambda stream, pieces: [(time.sleep(PAUSE), stream.sendall(b"1")) for _piece in range(12)]
    assert send(speaker, **{option: True}).data in (111111111111, b"1" * 12)
    monkeypatch.setattr(transport, "LARGE_ANSWER_TIMEOUT", TIMEOUT)
    with pytest.raises(
        ApiError, match=r"no complete response within 0.4 s \(request_timeout\), or not all of it within 0.4 s$"
    ):
        send(speaker, **{option: True})


def test_a_piece_that_does_not_come_is_not_waited_for_until_the_total(speaker):
    speaker.first = HEAD + b"nu"
    speaker.drip = lambda stream, pieces: speaker.over.wait(5)
    begun = time.monotonic()
    with pytest.raises(ApiError, match="no complete response within"):
        send(speaker, bulk=True)
    assert time.monotonic() - begun < 3


def test_a_proxy_that_drips_is_no_connection(authority):
    server = Dripper(authority[0], "drips")
    proxied = Transport(TIMEOUT, authority[1], lambda scheme, host, port: {"https": f"http://127.0.0.1:{server.port}"})
    with pytest.raises(ApiError) as caught:
        proxied.send(Request("POST", "https://localhost:1/1.0/x", "/x"))
    server.close()
    assert caught.value.never_sent and not caught.value.may_have_taken_effect and not caught.value.final


def test_the_readers_time_is_up_even_if_bytes_are_there():
    ours, theirs = socket.socketpair()
    with ours, theirs:
        ours.settimeout(0.01)
        reader = deadline.DeadlineReader(ours)
        theirs.sendall(b"late")
        time.sleep(0.02)
        assert reader.readable()
        with pytest.raises(TimeoutError):
            reader.readinto(bytearray(4))
        reader.close()
        assert ours.gettimeout() == 0.01
