# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Mail domains, and what is called by the part of an address before the @. Pure."""

from __future__ import annotations

from ansible_collections.community.ovh.plugins.module_utils._schema.containers import Containers
from ansible_collections.community.ovh.plugins.module_utils._schema.dns_names import dns_name
from ansible_collections.community.ovh.plugins.module_utils._schema.lookup import Parent
from ansible_collections.community.ovh.plugins.module_utils._schema.mail_addresses import compared_address, mail_address
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import Values

DOMAIN_ROUTE = "/email/domain/{domain}"
DOMAINS = Containers("domain", "domains", "/email/domain", DOMAIN_ROUTE)
DOMAIN = Parent("domain", "domain", normalize=dns_name, containers=DOMAINS)


def local_part(text: str, parents: Values) -> str:
    """Return the part before the @, in lower case, of a name or of a whole address of the domain. Raises ValueError."""
    domain, text = parents["domain"], text.strip()
    local, _at, found = mail_address(text if "@" in text else f"{text}@{domain}").rpartition("@")
    if found != domain:
        raise ValueError(f"{text!r} is an address of another domain than {domain}")
    return local.lower()


def account_name(text: str) -> str:
    """Return the name in a task's account, which may be the whole address or what stands before the @
    (docs/api_facts.md, Tasks).
    """
    return compared_address(text).partition("@")[0]


def wrong_address(text: str) -> str:
    """Return what is wrong with a mail address, as the rest of a sentence; "" if nothing is."""
    try:
        mail_address(text)
    except ValueError as error:
        return f"is one whole address, such as jane@example.org ({error})"
    return ""
