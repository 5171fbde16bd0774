#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_mail_redirection_info
short_description: List the mail redirections of a domain
description:
  - Reads the redirections of a mail domain, all or those of some source addresses.
  - What it returns can be declared with M(community.ovh.ovh_mail_redirection_set) as it is.
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  domain:
    description: The mail domain, such as V(example.com).
    type: str
    required: true
  from:
    description: The source addresses to look at. What has no C(@) is an address of O(domain). By default all.
    type: list
    elements: str
    aliases: [source]
  parallel:
    description: Requests in flight at once where the API does not answer in bulk. 10 by default.
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
  - Mail redirection exists on the endpoints ovh-eu, soyoustart-eu and kimsufi-eu.
"""

EXAMPLES = r"""
- name: All redirections of a domain
  community.ovh.ovh_mail_redirection_info:
    domain: example.com
  register: mail

- name: Where does info go?
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
      description: The API's id, which may change.
      type: str
      sample: "10042"
    from:
      description: The source.
      type: str
      sample: info@example.com
    to:
      description: The destination. Null for a source that keeps a local copy and goes nowhere else.
      type: str
      sample: jane@example.org
    local_copy:
      description: Whether a copy of the source's mail is kept.
      type: bool
"""

from ansible_collections.community.ovh.plugins.module_utils._engine.reconcile import collection_info_job
from ansible_collections.community.ovh.plugins.module_utils._engine.run import run_module
from ansible_collections.community.ovh.plugins.module_utils._products.email import redirection
from ansible_collections.community.ovh.plugins.module_utils._products.email._published import PUBLISHED

JOB = collection_info_job(redirection.REDIRECTION, redirection.INFO_OPTIONS, redirection.asked_redirections, redirection.shown_redirection_set,
                          product="mail redirection", published=PUBLISHED)


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
