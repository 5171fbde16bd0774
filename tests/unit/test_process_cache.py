# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is kept at module level belongs to one process: a forked child starts without it."""

from __future__ import annotations

import functools
import importlib
import os
import socket
import ssl
import threading
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from ansible_collections.community.ovh.plugins.module_utils._api.auth import Clock, TokenSource
from ansible_collections.community.ovh.plugins.module_utils._api.client import Connection
from ansible_collections.community.ovh.plugins.module_utils._api.throttle import Throttle
from ansible_collections.community.ovh.plugins.plugin_utils import _in_process
from ansible_collections.community.ovh.plugins.plugin_utils._process_cache import ProcessCache

from tests.sandbox import Sandbox
from tests.support.execution_modes import PLUGINS, controller

ROOT = Path(__file__).parents[2] / "plugins"
MODULES = sorted(path.relative_to(ROOT).with_suffix("").as_posix().replace("/", ".") for path in ROOT.rglob("*.py"))
LOCKS = (type(threading.Lock()), type(threading.RLock()), threading.Condition)
OWNED = (socket.socket, Connection, Clock, TokenSource, Throttle, *LOCKS)


def in_child(work: Callable[[], Any]) -> int:
    """Forks, and returns the exit status: 0 where `work` returns something true in the child."""
    with warnings.catch_warnings():
        # The sandbox is a thread of this process; the child never uses it.
        warnings.simplefilter("ignore", DeprecationWarning)
        child = os.fork()
    if not child:
        code = 1
        try:
            code = 0 if work() else 2
        finally:
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def test_a_child_starts_with_an_empty_cache_and_closes_nothing() -> None:
    cache: ProcessCache[str, socket.socket] = ProcessCache()
    ours, theirs = socket.socketpair()
    cache["connection"] = ours
    with theirs:
        assert in_child(lambda: not cache and ours.fileno() != -1) == 0
        assert list(cache) == ["connection"]
        ours.sendall(b"still open")
        assert theirs.recv(20) == b"still open"
        ours.close()


def test_what_is_inherited_is_kept_aside_for_as_long_as_the_child_lives() -> None:
    cache: ProcessCache[str, object] = ProcessCache()
    cache["connection"] = kept = object()
    cache._abandon()
    assert not cache and cache._inherited == [{"connection": kept}]


def test_a_lock_that_is_held_at_the_fork_is_left_behind() -> None:
    cache: ProcessCache[str, Any] = ProcessCache()
    cache["lock"] = threading.Lock()
    with cache["lock"]:
        assert in_child(lambda: cache.setdefault("lock", threading.Lock()).acquire(timeout=1)) == 0


@pytest.mark.parametrize("method", ["application_key", "oauth2"])
@pytest.mark.parametrize("tls", [False, True], ids=["http", "https"])
def test_children_talk_over_connections_of_their_own(
    tls: bool, method: str, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_in_process, "CONNECTIONS", ProcessCache())
    with Sandbox(tls=tls) as sandbox:
        environ = sandbox.environment
        if method == "oauth2":
            environ = {
                "OVH_ENDPOINT": sandbox.url,
                **dict(zip(("OVH_CLIENT_ID", "OVH_CLIENT_SECRET"), sandbox.oauth2, strict=True)),
                "OVH_OAUTH2_TOKEN_URL": sandbox.token_url,
            }
        environ = {
            **environ,
            **({"REQUESTS_CA_BUNDLE": sandbox.ca_file} if sandbox.ca_file else {}),
            "OVH_RETRY_TIMEOUT": "0",
        }

        def answered() -> bool:
            return (
                controller("ovh_api_call", {"path": "/me"}, environ=environ)["response"]["nichandle"] == "ab12345-ovh"
            )

        assert answered()
        assert [in_child(answered) for _again in range(3)] == [0, 0, 0]
        assert answered() and len(_in_process.CONNECTIONS) == 1
        used = [each["connection"] for each in sandbox.exchanges if each["path"].endswith("/me")]
    first, *children, last = used
    assert len({first, *children}) == 4 and last == first


def kept_in(value: Any, depth: int = 4) -> Iterator[Any]:
    """What a module-level value keeps, through containers, caches and instances of our own classes; not what is in a
    ProcessCache.
    """
    yield value
    if depth and not isinstance(value, ProcessCache):
        inner = (
            list(value.values())
            if isinstance(value, dict)
            else list(value)
            if isinstance(value, (list, tuple, set, frozenset))
            else []
        )
        if (
            type(value).__module__.startswith(PLUGINS)
            or isinstance(value, type)
            and value.__module__.startswith(PLUGINS)
        ):
            inner += vars(value).values() if hasattr(value, "__dict__") else []
        for each in inner:
            yield from kept_in(each, depth - 1)


def test_nothing_at_module_level_holds_a_connection_or_a_lock() -> None:
    modules = {name: vars(importlib.import_module(f"{PLUGINS}.{name}")) for name in MODULES}
    held = {
        f"{name}.{label}"
        for name, found in modules.items()
        for label, value in found.items()
        for each in kept_in(value)
        if isinstance(each, OWNED)
    }
    assert not held, "keep it in a ProcessCache"
    cached = {
        label
        for found in modules.values()
        for label, value in found.items()
        if isinstance(value, functools._lru_cache_wrapper) and value.__module__.startswith(PLUGINS)
    }
    # A certificate store and a validator are only read once they are made; names and patterns are values.
    assert cached == {"ssl_context", "validator", "snake_case", "redactor", "character"}


def test_children_may_use_the_certificate_store_at_the_same_time() -> None:
    """What `trust` relies on: many children shake hands with one inherited context."""
    with Sandbox(tls=True) as sandbox:
        context = ssl.create_default_context(cafile=sandbox.ca_file)
        host, port = sandbox.base.removeprefix("https://").split(":")

        def shake_hands() -> bool:
            with (
                socket.create_connection((host, int(port)), 5) as plain,
                context.wrap_socket(plain, server_hostname=host) as secure,
            ):
                return secure.version() is not None

        assert shake_hands()
        assert [in_child(shake_hands) for _again in range(3)] == [0, 0, 0]
