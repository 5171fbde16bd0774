# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

ZONE = "/domain/zone/example.com"
OLD = {"name": "old", "target": "https://www.example.com", "type": "visible", "title": None}
TOP = {"name": "@", "target": "https://www.example.com", "type": "visible"}


def written(*writes: tuple[str, str]) -> tuple[tuple[str, str], ...]:
    """The writes, and the one refresh after them."""
    return (*((method, f"{ZONE}/redirection{path}") for method, path in writes), ("POST", f"{ZONE}/refresh"))


SCENARIO = Scenario(
    "ovh_domain_redirection",
    (
        Step(
            args={
                "zone": "example.com",
                "redirections": [{"name": "@", "target": "https://www.example.com"}, {"name": "old"}],
            },
            before="",
            after="@ visible https://www.example.com\n",
            result={"redirections": [TOP, OLD], "published": True},
            writes=written(("POST", "")),
        ),
        Step(
            args={
                "zone": "example.com",
                "redirections": [{"name": "old", "type": "invisible", "title": "Shop", "keywords": ""}],
            },
            before="old visible https://www.example.com\n",
            after="old invisible https://www.example.com title='Shop'\n",
            result={"redirections": [{**OLD, "type": "invisible", "title": "Shop"}]},
            writes=written(("PUT", "/*")),
        ),
        Step(
            args={"zone": "example.com", "purge": True, "redirections": [{"name": "old", "title": ""}]},
            before="@ visible https://www.example.com\nold invisible https://www.example.com title='Shop'\n",
            after="old invisible https://www.example.com\n",
            result={"redirections": [{**OLD, "type": "invisible"}]},
            writes=written(("PUT", "/*"), ("DELETE", "/*")),
        ),
        Step(
            args={"zone": "example.com", "redirections": [{"name": "old", "state": "absent"}]},
            before="old invisible https://www.example.com\n",
            after="",
            result={"redirections": [], "published": True},
            writes=written(("DELETE", "/*")),
        ),
    ),
)
