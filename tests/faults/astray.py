# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Requests that do not get where they should: the n-th one of a run is sent somewhere else, or its answer does not come
in time.
"""

from __future__ import annotations

import contextlib
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import requests
import trustme


class Elsewhere:
    """Two addresses that are not the API's: one where nobody listens, and a stranger with a certificate for another
    name.
    """

    def __init__(self, directory: Path) -> None:
        authority, context = trustme.CA(), ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        authority.issue_cert("elsewhere.example").configure_cert(context)
        self.ca_file, self._context = str(directory / "stranger.pem"), context
        authority.cert_pem.write_to_path(self.ca_file)
        self._nobody, self._stranger = socket.socket(), socket.create_server(("127.0.0.1", 0))
        self._nobody.bind(("127.0.0.1", 0))
        self.nobody = "http://127.0.0.1:%d" % self._nobody.getsockname()[1]
        self.stranger = "https://127.0.0.1:%d" % self._stranger.getsockname()[1]
        threading.Thread(target=self._shake_hands, daemon=True).start()

    def _shake_hands(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                connection, _peer = self._stranger.accept()
                with connection, contextlib.suppress(OSError):
                    self._context.wrap_socket(connection, server_side=True).close()

    def close(self) -> None:
        """Nobody is there any more."""
        self._nobody.close()
        self._stranger.shutdown(socket.SHUT_RDWR)
        self._stranger.close()


class Wiretap:
    """Counts the requests of a run, and leads some of them astray."""

    def __init__(self, elsewhere: Elsewhere) -> None:
        self.elsewhere = elsewhere
        self.begin()

    def begin(
        self, astray: str = "", position: int = 0, lasting: bool = False, meanwhile: Callable[[], Any] | None = None
    ) -> None:
        """A new run.

        astray: what becomes of the request at this position, and, if it lasts, of all that follow. meanwhile: done
        before it.
        """
        self.count, self.astray, self.position, self.lasting, self.meanwhile = 0, astray, position, lasting, meanwhile

    def struck(self) -> str:
        """What becomes of one more request."""
        self.count += 1
        if self.meanwhile and self.count == self.position:
            meanwhile, count, self.meanwhile = self.meanwhile, self.count, None
            meanwhile()
            self.count = count
        return self.astray if self.count == self.position or (self.lasting and self.count > self.position) else ""

    def detour(self, astray: str, request: Any, options: dict[str, Any]) -> None:
        """Leads a request to somebody else."""
        if astray == "wrong host":
            options["verify"] = self.elsewhere.ca_file
        there = self.elsewhere.nobody if astray == "nobody" else self.elsewhere.stranger
        request.url = request.url.replace("{0.scheme}://{0.netloc}".format(urlsplit(request.url)), there, 1)

    def attach(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """From now on all requests of this process are counted."""
        send = requests.adapters.HTTPAdapter.send

        def tapped(adapter: Any, request: Any, **options: Any) -> Any:
            astray = self.struck()
            if astray not in ("", "late"):
                self.detour(astray, request, options)
            try:
                return send(adapter, request, **options)
            except requests.exceptions.ConnectionError:
                if astray != "late":
                    raise
            # The sandbox has dropped the connection, which is quicker than not to answer, and as silent.
            raise requests.exceptions.ReadTimeout("Read timed out.", request=request)

        monkeypatch.setattr(requests.adapters.HTTPAdapter, "send", tapped)


@contextlib.contextmanager
def elsewhere(directory: Path) -> Iterator[Elsewhere]:
    """The two addresses, while they are needed."""
    there = Elsewhere(directory)
    try:
        yield there
    finally:
        there.close()
