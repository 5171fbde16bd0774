#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_mail_redirection
short_description: Manage the mail redirections of one address
description:
  - Adds, changes or removes the mail redirections of one address.
  - Without O(exclusive) the task only adds. Other destinations of the address do not change.
  - The API stores a local copy as a redirection of the address to itself. Only O(local_copy) changes such a
    redirection.
  - The API processes each change in a task. The module waits for running tasks before it reads, and then until the list
    shows its own changes.
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  domain:
    description: The mail domain, such as V(example.com).
    type: str
    required: true
  from:
    description: The redirected address. A name without C(@) belongs to O(domain).
    type: str
    required: true
    aliases: [source]
  to:
    description:
      - The destination, a full mail address.
      - Required with O(state=present). With O(state=absent), the destination to remove.
    type: str
    aliases: [destination]
  state:
    description: Whether the redirection exists.
    type: str
    choices: [present, absent]
    default: present
  exclusive:
    description:
      - Remove other destinations of the address. If there is one other destination, it is changed.
      - A local copy is not a destination here.
    type: bool
    default: false
  local_copy:
    description:
      - Whether the mailbox of the address keeps a copy.
      - If not set, the copy does not change.
    type: bool
  all:
    description: With O(state=absent) and without O(to), remove all destinations of the address.
    type: bool
    default: false
extends_documentation_fragment:
  - community.ovh.connection
  - community.ovh.removals
  - community.ovh.wait
  - community.ovh.attributes.mail
  - community.ovh.attributes
seealso:
  - module: community.ovh.ovh_api_call
notes:
  - "API routes: GET and POST /email/domain/*/redirection, GET and DELETE /email/domain/*/redirection/*,
    POST /email/domain/*/redirection/*/changeRedirection, GET /email/domain/*/task/redirection, GET /email/domain/*/task/redirection/*."
  - "IAM actions: emailDomain:apiovh:redirection/get, emailDomain:apiovh:redirection/create, emailDomain:apiovh:redirection/delete,
    emailDomain:apiovh:redirection/changeRedirection, emailDomain:apiovh:task/redirection/get."
  - Mail redirection is available on the endpoints ovh-eu, soyoustart-eu and kimsufi-eu.
"""

EXAMPLES = r"""
- name: Redirect info to Jane
  community.ovh.ovh_mail_redirection:
    domain: example.com
    from: info
    to: jane@example.org

- name: Redirect info to Joe only, and keep a copy
  community.ovh.ovh_mail_redirection:
    domain: example.com
    from: info@example.com
    to: joe@example.org
    exclusive: true
    local_copy: true

- name: Remove Joe as a destination of info
  community.ovh.ovh_mail_redirection:
    domain: example.com
    from: info
    to: joe@example.org
    state: absent

- name: Remove all redirections of info
  community.ovh.ovh_mail_redirection:
    domain: example.com
    from: info
    state: absent
    all: true
    local_copy: false
"""

RETURN = r"""
redirections:
  description: The destinations of the address after the task. In check mode, the predicted values.
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
      description: The destination.
      type: str
      sample: jane@example.org
    local_copy:
      description: Whether the mailbox of the source keeps a copy.
      type: bool
local_copy:
  description: Whether the mailbox of the source keeps a copy.
  returned: success
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
from ansible_collections.community.ovh.plugins.module_utils._products.email.redirection import OPTIONS, REDIRECTION, shown_redirections, wanted_redirection
from ansible_collections.community.ovh.plugins.module_utils._products.rights import actions_of

JOB = collection_job(REDIRECTION, OPTIONS, wanted_redirection, shown_redirections, product="mail redirection",
                     actions=actions_of("ovh_mail_redirection"))


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
