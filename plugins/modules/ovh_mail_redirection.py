#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_mail_redirection
short_description: Manage the mail redirections of one address
description:
  - Adds, re-points or removes the redirections of one source address of a mail domain.
  - Without O(exclusive) the task only adds. Other destinations of the source stay as they are.
  - The API keeps a local copy as a redirection of the address to itself. Such an entry is touched by O(local_copy) alone.
  - The API works on each change with a task of its own. The module waits for tasks that are under way before it looks, and for those that it
    has begun, until the list shows the change.
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  domain:
    description: The mail domain, such as V(example.com).
    type: str
    required: true
  from:
    description: The address whose mail is redirected. What has no C(@) is an address of O(domain).
    type: str
    required: true
    aliases: [source]
  to:
    description:
      - Where the mail goes. Always a whole address.
      - Needed with O(state=present). With O(state=absent) it names the one destination to remove.
    type: str
    aliases: [destination]
  state:
    description: Whether the redirection exists.
    type: str
    choices: [present, absent]
    default: present
  exclusive:
    description:
      - The source has just this destination. One other destination is re-pointed, further ones are removed.
      - A local copy is not a destination in this sense.
    type: bool
    default: false
  local_copy:
    description:
      - Whether a copy of the mail is kept in the address's own mailbox.
      - Not given, the copy is left as it is.
    type: bool
  all:
    description: With O(state=absent) and without O(to), remove all destinations of the source.
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
  - Mail redirection exists on the endpoints ovh-eu, soyoustart-eu and kimsufi-eu.
"""

EXAMPLES = r"""
- name: Mail to info goes to Jane
  community.ovh.ovh_mail_redirection:
    domain: example.com
    from: info
    to: jane@example.org

- name: Mail to info goes to Joe and to nobody else, and a copy stays
  community.ovh.ovh_mail_redirection:
    domain: example.com
    from: info@example.com
    to: joe@example.org
    exclusive: true
    local_copy: true

- name: Mail to info no longer goes to Joe
  community.ovh.ovh_mail_redirection:
    domain: example.com
    from: info
    to: joe@example.org
    state: absent

- name: Mail to info goes nowhere
  community.ovh.ovh_mail_redirection:
    domain: example.com
    from: info
    state: absent
    all: true
    local_copy: false
"""

RETURN = r"""
redirections:
  description: The destinations of the source after the task. In check mode, what they would be.
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
      description: The destination.
      type: str
      sample: jane@example.org
    local_copy:
      description: Whether a copy of the source's mail is kept.
      type: bool
local_copy:
  description: Whether a copy of the source's mail is kept.
  returned: success
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
from ansible_collections.community.ovh.plugins.module_utils._products.email._published import PUBLISHED
from ansible_collections.community.ovh.plugins.module_utils._products.email.redirection import OPTIONS, REDIRECTION, shown_redirections, wanted_redirection

JOB = collection_job(REDIRECTION, OPTIONS, wanted_redirection, shown_redirections, product="mail redirection",
                     published=PUBLISHED)


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
