# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

CLIENTS = "/me/api/oauth2/client"
DEPLOY = {"name": "deploy", "description": "Deployments", "flow": "CLIENT_CREDENTIALS"}

SCENARIO = Scenario(
    "ovh_oauth2_client",
    (
        Step(
            args={"name": "deploy", "description": "Deployments"},
            before={"description": None, "flow": None},
            after={"description": "Deployments", "flow": "CLIENT_CREDENTIALS"},
            result={"oauth2_client": DEPLOY, "oauth2_clients": [{"changed": True}]},
            writes=(("POST", CLIENTS),),
        ),
        Step(
            args={"name": "deploy", "description": "Nightly deployments"},
            before={"description": "Deployments"},
            after={"description": "Nightly deployments"},
            result={"oauth2_client": {**DEPLOY, "description": "Nightly deployments"}},
            writes=(("PUT", CLIENTS + "/*"),),
        ),
        Step(
            args={"name": ["deploy", "x"], "state": "absent", "confirm": ["deploy", "x"]},
            before={"deploy": {"description": "Nightly deployments", "flow": "CLIENT_CREDENTIALS"}},
            after={"deploy": {"description": None, "flow": None}},
            result={"oauth2_clients": [{"name": "deploy", "changed": True}, {"name": "x", "changed": False}]},
            writes=(("DELETE", CLIENTS + "/*"),),
        ),
    ),
)
