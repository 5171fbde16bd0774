# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

OFFICE = {"domain": "example.com", "from": "Office"}
ROUTE = "/email/domain/example.com/redirection"

SCENARIO = Scenario(
    "ovh_mail_redirection",
    (
        Step(
            args={**OFFICE, "to": "jane@example.org", "local_copy": True},
            before="",
            after="Office@example.com (local copy)\nOffice@example.com -> jane@example.org\n",
            result={
                "redirections": [{"from": "Office@example.com", "to": "jane@example.org", "local_copy": True}],
                "local_copy": True,
            },
            writes=(("POST", ROUTE),),
        ),
        Step(
            args={**OFFICE, "to": "joe@example.org"},
            before="",
            after="Office@example.com -> joe@example.org\n",
            result={"redirections": [{"to": "jane@example.org"}, {"to": "joe@example.org"}], "local_copy": True},
            writes=(("POST", ROUTE),),
        ),
        Step(
            args={**OFFICE, "to": "JIM@example.org", "exclusive": True},
            before="Office@example.com -> jane@example.org\nOffice@example.com -> joe@example.org\n",
            after="Office@example.com -> JIM@example.org\n",
            result={"redirections": [{"to": "JIM@example.org"}], "local_copy": True},
            writes=(("POST", f"{ROUTE}/*/changeRedirection"), ("DELETE", f"{ROUTE}/*")),
        ),
        Step(
            args={**OFFICE, "to": "jim@example.org", "state": "absent"},
            before="Office@example.com -> JIM@example.org\n",
            after="",
            result={"redirections": [], "local_copy": True},
            writes=(("DELETE", f"{ROUTE}/*"),),
        ),
        Step(
            args={**OFFICE, "state": "absent", "all": True, "local_copy": False},
            before="Office@example.com (local copy)\n",
            after="",
            result={"redirections": [], "local_copy": False},
            writes=(("DELETE", f"{ROUTE}/*"),),
        ),
    ),
)
