# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

BLOCK, ONE, OTHER = "198.51.100.0/28", "198.51.100.7", "198.51.100.9"
READ = {
    "block": BLOCK,
    "mitigations": [{"ip": OTHER, "permanent": False, "auto": True, "state": "ok"}],
    "profiles": [{"ip": OTHER, "auto_timeout": 60}],
}

SCENARIO = Scenario(
    "ovh_ip_mitigation_info",
    (
        Step(args={"ip": BLOCK}, result={"ips": [{"ip": BLOCK, **READ}]}),
        Step(
            args={"ip": [OTHER, ONE]},
            result={"ips": [{"ip": OTHER, **READ}, {"ip": ONE, "mitigations": [], "profiles": []}]},
        ),
    ),
)
