#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_mail_redirection_set
short_description: Manage all mail redirections of a domain
description:
  - Makes a list of redirections so, in one task with one diff. Additions come first, then changes, then removals.
  - By default the task only adds. O(exclusive) and O(purge) also change and remove.
  - A named source whose destination has changed is re-pointed, and not removed and made anew.
  - A local copy is touched by O(redirections[].local_copy) alone, never by O(exclusive) or O(purge).
  - A task that was interrupted goes on where it was when it is run again.
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  domain:
    description: The mail domain, such as V(example.com).
    type: str
    required: true
  redirections:
    description: The wanted redirections. What M(community.ovh.ovh_mail_redirection_info) returns can be given as it is.
    type: list
    elements: dict
    required: true
    suboptions:
      from:
        description: The address whose mail is redirected. What has no C(@) is an address of O(domain).
        type: str
        required: true
        aliases: [source]
      to:
        description: Where the mail goes, one address or several.
        type: list
        elements: str
        aliases: [destination]
      local_copy:
        description: Whether a copy of the mail is kept in the address's own mailbox. Not given, the copy is left as it is.
        type: bool
      id:
        description: Ignored. It is here so that what was read can be declared.
        type: str
  exclusive:
    description: Each source that is named goes to just the destinations that are declared for it.
    type: bool
    default: false
  purge:
    description: Besides, no other source of the domain is redirected. Implies O(exclusive).
    type: bool
    default: false
extends_documentation_fragment:
  - community.ovh.connection
  - community.ovh.removals
  - community.ovh.wait
  - community.ovh.attributes.mail
  - community.ovh.attributes
seealso:
  - module: community.ovh.ovh_mail_redirection
  - module: community.ovh.ovh_mail_redirection_info
notes:
  - "API routes: GET and POST /email/domain/*/redirection, GET and DELETE /email/domain/*/redirection/*,
    POST /email/domain/*/redirection/*/changeRedirection, GET /email/domain/*/task/redirection, GET /email/domain/*/task/redirection/*."
  - "IAM actions: emailDomain:apiovh:redirection/get, emailDomain:apiovh:redirection/create, emailDomain:apiovh:redirection/delete,
    emailDomain:apiovh:redirection/changeRedirection, emailDomain:apiovh:task/redirection/get."
  - Mail redirection exists on the endpoints ovh-eu, soyoustart-eu and kimsufi-eu.
"""

EXAMPLES = r"""
- name: These addresses go here, whatever else there is
  community.ovh.ovh_mail_redirection_set:
    domain: example.com
    redirections:
      - from: sales
        to: [bob@example.net, carol@example.net]
      - from: contact
        to: alice@example.net
        local_copy: true
    exclusive: true

- name: Read a domain
  community.ovh.ovh_mail_redirection_info:
    domain: example.com
  register: mail

- name: Declare what was read, and nothing else, which changes nothing
  community.ovh.ovh_mail_redirection_set:
    domain: example.com
    redirections: "{{ mail.redirections }}"
    purge: true
"""

RETURN = r"""
redirections:
  description: The redirections of the named sources, with O(purge) of the whole domain, after the task. In check mode, what they would be.
  returned: success
  type: list
  elements: dict
  contains:
    id:
      description: The API's id, which may change. Null where the API has not told it yet.
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
tasks:
  description: The tasks that the API made for the changes.
  returned: success, with O(wait=false)
  type: list
  elements: dict
http_status:
  description: HTTP status of the failure.
  returned: failure, where the API answered
  type: int
error_code:
  description: The API's code of the failure.
  returned: failure, where the API gave one
  type: str
query_id:
  description: What OVHcloud's support asks for.
  returned: failure, where the API gave one
  type: str
missing_rights:
  description: The access rules or IAM actions to grant.
  returned: failure for want of a right
  type: list
  elements: dict
"""

from ansible_collections.community.ovh.plugins.module_utils._engine.reconcile import collection_job
from ansible_collections.community.ovh.plugins.module_utils._engine.run import run_module
from ansible_collections.community.ovh.plugins.module_utils._products.email import redirection
from ansible_collections.community.ovh.plugins.module_utils._products.email._published import PUBLISHED

JOB = collection_job(redirection.REDIRECTION, redirection.SET_OPTIONS, redirection.wanted_redirections, redirection.shown_redirection_set,
                     product="mail redirection", published=PUBLISHED)


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
