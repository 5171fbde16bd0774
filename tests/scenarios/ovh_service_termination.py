# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.sandbox.products.termination import token_for
from tests.support.scenario import Scenario, Step

NAME = "ns3001.example-sbg.net"
ROUTE = f"/dedicated/server/{NAME}"
LOST = f"dedicated/server {NAME} (web-1) with all that it holds, paid until 2031-05-01"

SCENARIO = Scenario(
    "ovh_service_termination",
    (
        Step(
            args={"service_name": NAME, "state": "requested", "confirm": NAME},
            result={"state": "requested", "service_id": 103001, "product": "dedicated/server", "requested_at": None},
            before={"state": "none"},
            after={"state": "requested", "lost": f"{LOST}, once it is confirmed"},
            writes=(("POST", f"{ROUTE}/terminate"),),
            again={"state": "requested"},
        ),
        Step(
            args={"service_name": NAME, "state": "confirmed", "token": token_for(NAME), "confirm": NAME},
            result={"state": "confirmed"},
            before={"state": "none"},
            after={"state": "confirmed", "lost": LOST},
            writes=(("POST", f"{ROUTE}/confirmTermination"),),
            again={"state": "confirmed"},
        ),
        Step(
            args={"service_name": NAME, "state": "cancelled"},
            result={"state": "none"},
            before={"state": "confirmed"},
            after={"state": "none"},
            writes=(("PUT", "/services/103001"),),
            again={"state": "none"},
        ),
    ),
)
