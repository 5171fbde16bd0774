# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The two kinds of callers: an application with a consumer key, and a service account with a bearer token."""

from __future__ import annotations

import fnmatch
import ipaddress
import re
from dataclasses import dataclass
from typing import Any

from .. import errors
from ..messages import Call
from ..published import Route


@dataclass
class Credential:
    """A consumer key of an application. What GET /me/api/credential/{id} shows is in `shown`."""

    consumer_key: str
    shown: dict[str, Any]
    revoked: bool = False  # removed or logged out: no longer listed, still recognised

    @property
    def allowed_routes(self) -> list[dict[str, str]]:
        """The access rules."""
        return self.shown["rules"]

    def admits(self, client_ip: str) -> bool:
        """True if the allowed IPs cover the client."""
        blocks = self.shown["allowedIPs"]
        return not blocks or any(
            ipaddress.ip_address(client_ip) in ipaddress.ip_network(block, strict=False) for block in blocks
        )

    def authorise(self, call: Call, route: Route) -> None:
        """Raises NOT_GRANTED_CALL unless a rule covers the path as it was called: joined ids too."""
        paths = {call.path, "/" + "/".join(call.segments)}
        if not any(
            rule["method"] == route.method and any(covers(rule["path"], path) for path in paths)
            for rule in self.allowed_routes
        ):
            raise errors.authentication("NOT_GRANTED_CALL")


def covers(rule: str, path: str) -> bool:
    """True if the path of a rule covers a path: `*` stands for any characters, slashes too; anything else for
    itself.
    """
    return re.fullmatch(".*".join(re.escape(part) for part in rule.split("*")), path) is not None


@dataclass
class ServiceAccount:
    """An OAuth2 client, with the IAM policy that names it."""

    client_id: str
    client_secret: str
    actions: list[str]
    services: list[str] | None = None  # None = every service
    created_by_request: bool = False  # its actions follow the policies of the API; others keep those they were given

    def authorise(self, call: Call, route: Route) -> None:
        """Raises 403 unless the policy allows every action of the route, on every service that the call names."""
        denied = [
            action for action in route.iam if not any(fnmatch.fnmatchcase(action, allowed) for allowed in self.actions)
        ]
        if denied:
            raise errors.not_granted(denied)
        for named in list(route.parameters(call.segments).values())[:1]:
            self.authorise_services(route, named.split(call.batch) if call.batch else [named])

    def authorise_services(self, route: Route, names: list[str]) -> None:
        """Raises 403 unless the policy covers these services. What belongs to the account itself is no service."""
        of_account = all(action.startswith("account:") for action in route.iam)
        if self.services is not None and not of_account and set(names) - set(self.services):
            raise errors.not_granted(list(route.iam))


@dataclass
class Token:
    """A bearer token that was given out."""

    account: ServiceAccount
    expires: float  # by the server's clock
