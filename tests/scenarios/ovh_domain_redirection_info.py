# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

OLD = {"id": 8001, "name": "old", "target": "https://www.example.com", "type": "visible", "title": None}

SCENARIO = Scenario(
    "ovh_domain_redirection_info",
    (
        Step(args={"zone": "example.com"}, result={"redirections": [OLD]}),
        Step(args={"zone": "example.com", "name": ["www"]}, result={"redirections": []}),
    ),
)
