#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_mail_redirection_set
short_description: Manage all mail redirections of a domain
description:
  - Manages the mail redirections of a domain in one task with one diff. Redirections are added first, then changed,
    then removed.
  - By default the task only adds redirections. O(exclusive) and O(purge) also change and remove redirections.
  - A redirection with a new destination is changed in place, not removed and added.
  - Only O(redirections[].local_copy) changes a local copy, never O(exclusive) or O(purge).
  - If a task is interrupted, the next run resumes it.
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  domain:
    description: The mail domain, such as V(example.com).
    type: str
    required: true
  redirections:
    description: The wanted redirections. The result of M(community.ovh.ovh_mail_redirection_info) is accepted
      unchanged.
    type: list
    elements: dict
    required: true
    suboptions:
      from:
        description: The redirected address. A name without C(@) belongs to O(domain).
        type: str
        required: true
        aliases: [source]
      to:
        description: The destination, one mail address or a list.
        type: list
        elements: str
        aliases: [destination]
      local_copy:
        description: Whether the mailbox of the address keeps a copy. If not set, the copy does not change.
        type: bool
      id:
        description: Ignored. It is accepted so that a result can be declared unchanged.
        type: str
  exclusive:
    description: Remove other destinations of each declared source.
    type: bool
    default: false
  purge:
    description: Also remove the redirections of all other sources of the domain. Implies O(exclusive).
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
  - Mail redirection is available on the endpoints ovh-eu, soyoustart-eu and kimsufi-eu.
"""

EXAMPLES = r"""
- name: Set some redirections and keep all others
  community.ovh.ovh_mail_redirection_set:
    domain: example.com
    redirections:
      - from: sales
        to: [bob@example.net, carol@example.net]
      - from: contact
        to: alice@example.net
        local_copy: true
    exclusive: true

- name: Get all redirections of a domain
  community.ovh.ovh_mail_redirection_info:
    domain: example.com
  register: mail

- name: Declare the result, which changes nothing
  community.ovh.ovh_mail_redirection_set:
    domain: example.com
    redirections: "{{ mail.redirections }}"
    purge: true
"""

RETURN = r"""
redirections:
  description: The redirections of the declared sources, with O(purge) of the whole domain, after the task. In check
    mode, the predicted values.
  returned: success
  type: list
  elements: dict
  contains:
    id:
      description: The id in the API, which can change. Null if the API has not returned it yet.
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
tasks:
  description: The tasks that the API created for the changes.
  returned: success, with O(wait=false)
  type: list
  elements: dict
http_status:
  description: HTTP status of the failure.
  returned: failure, if the API responded
  type: int
error_code:
  description: The error code of the API.
  returned: failure, if the API returned one
  type: str
query_id:
  description: The query id that OVHcloud's support asks for.
  returned: failure, if the API returned one
  type: str
missing_rights:
  description: The access rules or IAM actions to grant.
  returned: failure because of a missing permission
  type: list
  elements: dict
"""

from ansible_collections.community.ovh.plugins.module_utils._engine.reconcile import collection_job
from ansible_collections.community.ovh.plugins.module_utils._engine.run import run_module
from ansible_collections.community.ovh.plugins.module_utils._products.email import redirection
from ansible_collections.community.ovh.plugins.module_utils._products.rights import actions_of

JOB = collection_job(redirection.REDIRECTION, redirection.SET_OPTIONS, redirection.wanted_redirections, redirection.shown_redirection_set,
                     product="mail redirection", actions=actions_of("ovh_mail_redirection_set"))


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
