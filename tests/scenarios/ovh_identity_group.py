# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

GROUPS = "/me/identity/group"
OPERATORS = {"name": "operators", "role": "NONE"}

SCENARIO = Scenario(
    "ovh_identity_group",
    (
        Step(
            args=OPERATORS,
            before={"role": None},
            after={"role": "NONE"},
            result={"group": {**OPERATORS, "default_group": False}, "groups": [{"changed": True}]},
            writes=(("POST", GROUPS),),
        ),
        Step(
            args={"name": "operators", "role": "REGULAR", "description": "On call"},
            before={"role": "NONE", "description": None},
            after={"role": "REGULAR", "description": "On call"},
            result={"group": {"role": "REGULAR", "description": "On call"}},
            writes=(("PUT", GROUPS + "/operators"),),
        ),
        Step(
            args={"name": ["operators", "x"], "state": "absent", "confirm": ["operators", "x"]},
            before={"operators": {"role": "REGULAR", "description": "On call"}},
            after={"operators": {"role": None, "description": None}},
            result={"groups": [{"name": "operators", "changed": True}, {"name": "x", "changed": False}]},
            writes=(("DELETE", GROUPS + "/operators"),),
        ),
    ),
)
