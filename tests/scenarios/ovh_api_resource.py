# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

OFFICE = {"path": "/me/ipOrganisation", "identity": {"lastname": "Office", "registry": "RIPE"}}
ABUSE = {"abuse_mailbox": "abuse@example.com", "city": "Berlin", "country": "DE"}
PERSON = {"address": "Example Street 1", "firstname": "Ann", "phone": "+49.301234567"}
REQUIRED, OTHERS = {**ABUSE, **PERSON}, {**PERSON, "zip": "10115"}
REGISTRY = {
    "path": "/cloud/project/{serviceName}/containerRegistry",
    "path_params": {"serviceName": "0123456789abcdef0123456789abcdef"},
    "identity": {"name": "images"},
}
REGISTRIES = "/cloud/project/0123456789abcdef0123456789abcdef/containerRegistry"

SCENARIO = Scenario(
    "ovh_api_resource",
    (
        Step(
            args={**OFFICE, "properties": {**ABUSE, **OTHERS}},
            before=dict.fromkeys([*ABUSE, *OTHERS]),
            after={**ABUSE, **OTHERS},
            result={"resource": {**OFFICE["identity"], **ABUSE, **OTHERS}, "not_compared": []},
            writes=(("POST", "/me/ipOrganisation"),),
        ),
        Step(
            args={**OFFICE, "properties": {"city": "Hamburg"}},
            before={"city": "Berlin"},
            after={"city": "Hamburg"},
            result={"resource": {**OFFICE["identity"], **ABUSE, **OTHERS, "city": "Hamburg"}},
            writes=(("PUT", "/me/ipOrganisation/*"),),
        ),
        Step(
            args={**OFFICE, "state": "absent", "confirm": "Office"},
            before={**REQUIRED, "city": "Hamburg"},
            after=dict.fromkeys(REQUIRED),
            result={"resource": None},
            writes=(("DELETE", "/me/ipOrganisation/*"),),
        ),
        Step(
            args={**REGISTRY, "properties": {"region": "GRA"}, "ready": {"values": ["READY"], "failed": ["ERROR"]}},
            before={"region": None},
            after={"region": "GRA"},
            result={"resource": {"name": "images", "region": "GRA", "status": "READY"}},
            writes=(("POST", REGISTRIES),),
        ),
    ),
)
