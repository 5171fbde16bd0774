# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

ALL = [{"method": method, "path": "/*"} for method in ("GET", "POST", "PUT", "DELETE")]

SCENARIO = Scenario("ovh_consumer_key", (
    # The configured key may do everything: it is saved, and nobody is asked. tests/unit/jobs/test_consumer_key.py has the keys that are asked for.
    Step(
        args={"modules": ["ovh_server_burst"], "targets": {"service_name": "ns3001.example-sbg.net"}, "save_to": "ovh.conf"},
        before="",
        after="saved in ovh.conf\n",
        result={"changed": True, "state": "validated", "account": "ab12345-ovh", "rules": ALL, "validation_url": None,
                "iam_policy": {"identities": [], "resources": [{"urn": "urn:v1:eu:resource:dedicatedServer:ns3001.example-sbg.net"}]}},
        again={"state": "validated", "rules": ALL, "diff": {"before": "", "after": ""}},
    ),
))
