# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which routes each module calls, and the IAM action of each: what a key or a policy must grant for it (the contract's `iam`)."""
from __future__ import annotations

import dataclasses


@dataclasses.dataclass(frozen=True)
class Right:
    """One route that a module calls, and its IAM action; '' where the API asks for none."""

    method: str
    route: str
    action: str = ""


SERVER = "/dedicated/server/{serviceName}"
MAIL = "/email/domain/{domain}"

FIND_SERVERS = (
    Right("GET", "/dedicated/server", "dedicatedServer:apiovh:get"),
    Right("GET", SERVER, "dedicatedServer:apiovh:get"),
)
READ_REDIRECTIONS = (
    Right("GET", MAIL + "/redirection", "emailDomain:apiovh:redirection/get"),
    Right("GET", MAIL + "/redirection/{id}", "emailDomain:apiovh:redirection/get"),
)
WRITE_REDIRECTIONS = (
    *READ_REDIRECTIONS,
    Right("POST", MAIL + "/redirection", "emailDomain:apiovh:redirection/create"),
    Right("POST", MAIL + "/redirection/{id}/changeRedirection", "emailDomain:apiovh:redirection/changeRedirection"),
    Right("DELETE", MAIL + "/redirection/{id}", "emailDomain:apiovh:redirection/delete"),
    Right("GET", MAIL + "/task/redirection", "emailDomain:apiovh:task/redirection/get"),
    Right("GET", MAIL + "/task/redirection/{id}", "emailDomain:apiovh:task/redirection/get"),
)

RIGHTS: dict[str, tuple[Right, ...]] = {
    "ovh_account_info": (
        Right("GET", "/me", "account:apiovh:me/get"),
        Right("GET", "/auth/details"),
        Right("GET", "/auth/currentCredential"),
    ),
    "ovh_mail_redirection": WRITE_REDIRECTIONS,
    "ovh_mail_redirection_info": READ_REDIRECTIONS,
    "ovh_mail_redirection_set": WRITE_REDIRECTIONS,
    "ovh_server_burst": (
        *FIND_SERVERS,
        Right("GET", SERVER + "/burst", "dedicatedServer:apiovh:burst/get"),
        Right("PUT", SERVER + "/burst", "dedicatedServer:apiovh:burst/edit"),
    ),
}
