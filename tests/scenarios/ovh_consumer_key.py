# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

SCENARIO = Scenario(
    "ovh_consumer_key",
    (
        # The configured key will do: it is saved, and nobody is asked. tests/unit/products/test_consumer_key.py has the
        # keys that are asked for.
        Step(
            args={"modules": ["ovh_consumer_key"], "save_to": "ovh.conf"},
            before="",
            after="saved in ovh.conf\n",
            result={
                "changed": True,
                "state": "validated",
                "account": "ab12345-ovh",
                "validation_url": None,
                "iam_policy": None,
            },
            again={"state": "validated", "diff": {"before": "", "after": ""}},
        ),
    ),
)
