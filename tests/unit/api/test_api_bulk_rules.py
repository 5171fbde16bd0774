# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reading many by themselves, with a key whose access rules name only some of them."""

from __future__ import annotations

import pytest
from ansible_collections.community.ovh.plugins.module_utils._api.bulk import read_each

NAMES = [f"ns300{number}.example-sbg.net" for number in range(1, 6)]
ROUTE, PATH_PARAMETER = "/dedicated/server/{serviceName}", "serviceName"


@pytest.fixture
def reader(sandbox, client):
    """Makes a client that may read these servers; batches are not honoured."""
    sandbox.settings.batch = "ignore"

    def make(names, parallel):
        key = sandbox.consumer_key([("GET", "/dedicated/server/" + name) for name in names])
        return client(options={"environment": {"OVH_CONSUMER_KEY": key}}, parallel=parallel)

    return make


def test_a_rule_that_only_the_first_lacks_stops_nobody(sandbox, reader):
    """The first is refused, and so the third is not begun, while the second is still being read."""
    sandbox.fail("stall", path="*" + NAMES[0], seconds=0.2)
    sandbox.fail("stall", path="*" + NAMES[1], seconds=0.6)
    reading = read_each(reader(NAMES[1:], 2), ROUTE, PATH_PARAMETER, NAMES)
    assert list(reading.objects) == NAMES[1:]
    assert list(reading.errors) == NAMES[:1] and not reading.not_attempted


def test_a_rule_that_the_first_lacks_stops_the_rest(reader):
    reading = read_each(reader([], 1), ROUTE, PATH_PARAMETER, NAMES)
    assert (list(reading.errors), reading.not_attempted) == (NAMES[:1], NAMES[1:])


def test_all_are_tried_where_a_missing_rule_says_nothing(reader):
    reading = read_each(reader(NAMES[3:], 1), ROUTE, PATH_PARAMETER, NAMES, succeeded=True)
    assert (list(reading.objects), list(reading.errors)) == (NAMES[3:], NAMES[:3])
