#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_mail_redirection_info
short_description: List the mail redirections of a domain
description:
  - Lists the redirections of a mail domain, all or those of some addresses.
  - M(community.ovh.ovh_mail_redirection_set) accepts the result unchanged.
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  domain:
    description: The mail domain, such as V(example.com).
    type: str
    required: true
  from:
    description: The addresses to read. A name without C(@) belongs to O(domain). By default, all.
    type: list
    elements: str
    aliases: [source]
  parallel:
    description: Maximum number of parallel requests if the API does not support bulk reads. The default is 10.
    type: int
extends_documentation_fragment:
  - community.ovh.connection
  - community.ovh.attributes.mail
  - community.ovh.attributes.info
  - community.ovh.attributes
seealso:
  - module: community.ovh.ovh_mail_redirection
  - module: community.ovh.ovh_mail_redirection_set
notes:
  - "API routes: GET /email/domain/*/redirection, GET /email/domain/*/redirection/*."
  - "IAM actions: emailDomain:apiovh:redirection/get."
  - Mail redirection is available on the endpoints ovh-eu, soyoustart-eu and kimsufi-eu.
"""

EXAMPLES = r"""
- name: Declare all redirections of a domain
  community.ovh.ovh_mail_redirection_info:
    domain: example.com
  register: mail

- name: List the redirections of info
  community.ovh.ovh_mail_redirection_info:
    domain: example.com
    from: info
"""

RETURN = r"""
redirections:
  description: The redirections, by source and destination.
  returned: success
  type: list
  elements: dict
  contains:
    id:
      description: The id in the API, which can change.
      type: str
      sample: "10042"
    from:
      description: The source.
      type: str
      sample: info@example.com
    to:
      description: The destination. Null for a source that only keeps a local copy.
      type: str
      sample: jane@example.org
    local_copy:
      description: Whether the mailbox of the source keeps a copy.
      type: bool
"""

from ansible_collections.community.ovh.plugins.module_utils._engine.reconcile import collection_info_job
from ansible_collections.community.ovh.plugins.module_utils._engine.run import run_module
from ansible_collections.community.ovh.plugins.module_utils._products.email import redirection
from ansible_collections.community.ovh.plugins.module_utils._products.rights import actions_of

JOB = collection_info_job(redirection.REDIRECTION, redirection.INFO_OPTIONS, redirection.asked_redirections, redirection.shown_redirection_set,
                          product="mail redirection", actions=actions_of("ovh_mail_redirection_info"))


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
