# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The sandbox as tests use it: it runs in a thread of their own process."""

from __future__ import annotations

import asyncio
import contextlib
import sys
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from . import control
from . import seed as from_files
from .api import Api
from .certificates import private
from .faults import Fault
from .identity import oauth2
from .identity.callers import ServiceAccount
from .server import Server
from .settings import Settings
from .state import State, account


class Sandbox:
    """A stand-in for the OVHcloud API on the loopback: `with Sandbox(endpoint="ovh-eu") as sandbox:`."""

    def __init__(
        self,
        endpoint: str = "ovh-eu",
        tls: bool = False,
        log: str | Path | None = None,
        port: int = 0,
        servers: int = 0,
        seed: str | Path | None = None,
        **settings: Any,
    ) -> None:
        self._directory = tempfile.TemporaryDirectory(prefix="ovh-sandbox-")
        self.ca_file = str(Path(self._directory.name, "ca.pem")) if tls else None
        initial = from_files.account(from_files.read(seed)) if seed else State.with_servers(servers)
        self._api = Api(Settings(endpoint=endpoint, **settings), log, initial)
        self._server = Server(self._api, private(Path(self.ca_file)) if self.ca_file else None)
        self._port, self._loop = port, asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._answer, name="ovh-sandbox", daemon=True)

    def __enter__(self) -> Sandbox:
        self._thread.start()
        try:
            self._run(self._server.start(self._port))
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_error: Any) -> None:
        self._run(self._server.stop())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()
        self._directory.cleanup()

    def _answer(self) -> None:
        # The lines of the product are counted, not those of the sandbox: to trace them too takes twice the time.
        sys.settrace(None)
        self._loop.run_forever()

    def _run(self, coroutine: Any) -> Any:
        return asyncio.run_coroutine_threadsafe(coroutine, self._loop).result()

    # --- where it is, and the keys to it

    @property
    def base(self) -> str:
        """Scheme, host and port."""
        return self._api.base

    @property
    def url(self) -> str:
        """What to take as the endpoint."""
        return self.base + "/1.0"

    @property
    def token_url(self) -> str:
        """Where OAuth2 clients get their tokens."""
        return self.base + oauth2.PATH

    @property
    def environment(self) -> dict[str, str]:
        """The environment of a caller with all rights."""
        return {
            "OVH_ENDPOINT": self.url,
            "OVH_APPLICATION_KEY": account.APPLICATION_KEY,
            "OVH_APPLICATION_SECRET": account.APPLICATION_SECRET,
            "OVH_CONSUMER_KEY": account.CONSUMER_KEY,
        }

    @property
    def oauth2(self) -> tuple[str, str]:
        """Id and secret of the service account with all rights."""
        return account.CLIENT_ID, account.CLIENT_SECRET

    def consumer_key(
        self,
        rules: list[tuple[str, str]] | None = None,
        allowed_ips: list[str] | None = None,
        expires: str | None = None,
        status: str = "validated",
    ) -> str:
        """A new consumer key of the sandbox's application; by default with all rights."""
        number = self.state.next_number()
        text = "sandboxConsumerKey%014d" % number
        granted = account.ALL_RIGHTS if rules is None else [{"method": method, "path": path} for method, path in rules]
        self.state.credentials[number] = account.credential(
            number,
            text,
            rules=granted,
            allowedIPs=allowed_ips,
            expiration=expires,
            status=status,
            creation=self._api.date(),
        )
        return text

    def validate(self, consumer_key: str, status: str = "validated") -> None:
        """What the account's owner does on the validation page; status="refused" says no."""
        credential = self.state.credential_of(consumer_key)
        if credential is None:
            raise ValueError("no such consumer key")
        credential.shown["status"] = status

    def service_account(self, actions: list[str], services: list[str] | None = None) -> tuple[str, str]:
        """A new service account that may do these actions (patterns), on these services: its id and secret."""
        number = self.state.next_number()
        made = ServiceAccount("EU.sandbox%08d" % number, "sandboxClientSecret%013d" % number, list(actions), services)
        self.state.service_accounts[made.client_id] = made
        return made.client_id, made.client_secret

    def access_token(self, client_id: str = account.CLIENT_ID, seconds: float | None = None) -> str:
        """A bearer token, as the token endpoint would give it."""
        return oauth2.give(
            self._api,
            self.state.service_accounts[client_id],
            self.settings.token_seconds if seconds is None else seconds,
        )

    # --- what it holds and how it behaves

    @property
    def state(self) -> State:
        """What the account holds; may be changed."""
        return self._api.state

    @property
    def settings(self) -> Settings:
        """How the sandbox behaves; may be changed."""
        return self._api.settings

    def fail(
        self,
        kind: str,
        method: str | None = None,
        path: str | None = None,
        nth: int | None = None,
        times: int | None = 1,
        **detail: Any,
    ) -> Fault:
        """Orders trouble; the README has the kinds. The fault counts its `hits`."""
        order = control.fault(kind=kind, method=method, path=path, nth=nth, times=times, **detail)
        self._api.faults.orders.append(order)
        return order

    def reset(self, state: State | None = None) -> None:
        """Fresh state, or this one, settings as at the start, no faults, no log in memory."""
        self._api.reset(state)

    # --- what was said

    @property
    def exchanges(self) -> list[dict[str, Any]]:
        """The log in memory."""
        return self._api.journal.exchanges

    def writes(self) -> list[dict[str, Any]]:
        """The exchanges that were not reads."""
        return [exchange for exchange in self.exchanges if exchange["method"] != "GET"]

    def carried_out(self) -> list[dict[str, Any]]:
        """The writes that have taken effect, whatever the caller was told: method, path, body."""
        return self._api.journal.carried_out

    @contextlib.contextmanager
    def on_purpose(self) -> Iterator[None]:
        """Meanwhile requests are known to be wrong: the contract check skips them."""
        self._api.journal.on_purpose = True
        try:
            yield
        finally:
            self._api.journal.on_purpose = False
