# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of `_api` share: a client on the sandbox, and a clock that waits for nobody.

The collection is imported inside the fixtures, since pytest loads this file before it can be.
"""

from __future__ import annotations

import pytest

from tests.support.fake_time import FakeTime


@pytest.fixture
def fake_time():
    return FakeTime()


@pytest.fixture
def connection(sandbox):
    """A connection to the sandbox with all rights: connection({environment}, option=…) replaces what it says."""
    from ansible_collections.community.ovh.plugins.module_utils._api import config
    from ansible_collections.community.ovh.plugins.module_utils._api.client import Connection

    def make(environment=None, **options):
        configuration = config.resolve(
            {"endpoint": sandbox.url, **options}, {**sandbox.environment, **(environment or {})}, "/nowhere"
        )
        return Connection(configuration.credentials, configuration.settings)

    return make


@pytest.fixture
def client(connection, fake_time):
    """A client on the sandbox, by the fake clock: client(retry_timeout=…, options={…})."""
    from ansible_collections.community.ovh.plugins.module_utils._api.client import Client

    def make(retry_timeout=120.0, options=None, **rest):
        return Client(connection(**(options or {})), retry_timeout, **{"throttle": fake_time.throttle(), **rest})

    return make
