# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

WEB, NEXT, ENGAGED = "ns3001.example-sbg.net", "ns3002.example-sbg.net", "ns3006.example-sbg.net"
SERVER = "dedicated/server"

SCENARIO = Scenario(
    "ovh_service",
    (
        Step(
            args={"service_name": [WEB, NEXT], "renewal": "manual", "period": 12},
            result={
                "services": [
                    {
                        "service_name": WEB,
                        "changed": True,
                        "renewal": "manual",
                        "before": {"renewal": "automatic", "period": 1, "ends": False},
                        "after": {"renewal": "manual", "period": 12, "ends": True},
                    },
                    {"service_name": NEXT, "changed": True, "renewal_period": "P1Y"},
                ]
            },
            before=f"{SERVER} {WEB} (web-1): renewed automatically every month, next on 2031-05-01\n"
            f"{SERVER} {NEXT} (web-2): renewed automatically every month, next on 2031-05-01\n",
            after=f"{SERVER} {WEB} (web-1): not renewed automatically, expires on 2031-05-01\n"
            f"{SERVER} {NEXT} (web-2): not renewed automatically, expires on 2031-05-01\n",
            writes=(("PUT", "/services/103001"), ("PUT", "/services/103002")),
        ),
        Step(
            args={"product": [SERVER], "ends": True, "expires_within": "5000d", "renewal": "automatic"},
            result={"services": [{"service_name": WEB, "changed": True}, {"service_name": NEXT, "changed": True}]},
            before=f"{SERVER} {WEB} (web-1): not renewed automatically, expires on 2031-05-01\n"
            f"{SERVER} {NEXT} (web-2): not renewed automatically, expires on 2031-05-01\n",
            after=f"{SERVER} {WEB} (web-1): renewed automatically every year, next on 2031-05-01\n"
            f"{SERVER} {NEXT} (web-2): renewed automatically every year, next on 2031-05-01\n",
            writes=(("PUT", "/services/103001"), ("PUT", "/services/103002")),
            again={"services": []},
        ),
        Step(
            args={"service_name": [WEB], "termination_policy": "terminateAtExpirationDate", "confirm": WEB},
            result={"services": [{"termination_policy": "terminateAtExpirationDate", "ends": True, "period": 12}]},
            before=f"{SERVER} {WEB} (web-1): renewed automatically every year, next on 2031-05-01\n",
            after=f"{SERVER} {WEB} (web-1): ends on 2031-05-01\n",
            writes=(("PUT", "/services/103001"),),
        ),
        Step(
            args={"service_name": [WEB], "termination_policy": "empty", "display_name": "web-one"},
            result={"services": [{"termination_policy": "empty", "display_name": "web-one"}]},
            before=f"{SERVER} {WEB} (web-1): ends on 2031-05-01\n",
            after=f"{SERVER} {WEB} (web-one): renewed automatically every year, next on 2031-05-01\n",
            writes=(("PUT", "/services/103001"),),
        ),
        Step(
            args={"service_name": [ENGAGED], "engagement_end": "CANCEL_SERVICE"},
            result={"services": [{"engagement_end": "CANCEL_SERVICE", "engaged_until": "2032-01-01"}]},
            before=f"{SERVER} {ENGAGED}: renewed automatically every month, next on 2031-05-01;"
            " at the end of its engagement: REACTIVATE_ENGAGEMENT\n",
            after=f"{SERVER} {ENGAGED}: renewed automatically every month, next on 2031-05-01;"
            " at the end of its engagement: CANCEL_SERVICE\n",
            writes=(("PUT", "/services/103006/billing/engagement/endRule"),),
        ),
        Step(
            args={"service_name": [NEXT], "change_contact": {"technical": "yy2222-ovh"}},
            result={
                "services": [
                    {"changed": True, "change_contact": {"asked": {"contactTech": "yy2222-ovh"}, "pending": {}}}
                ]
            },
            before=f"{SERVER} {NEXT} (web-2): renewed automatically every year, next on 2031-05-01\n",
            after=f"{SERVER} {NEXT} (web-2): renewed automatically every year, next on 2031-05-01;"
            " asks yy2222-ovh to become its technical contact\n",
            writes=(("POST", f"/dedicated/server/{NEXT}/changeContact"),),
            again={"services": [{"change_contact": {"asked": {}, "pending": {"contactTech": "yy2222-ovh"}}}]},
        ),
    ),
)
