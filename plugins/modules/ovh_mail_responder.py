#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_mail_responder
short_description: Manage responders (out-of-office messages) of a mail domain
description:
  - Creates, changes and deletes responders, which answer the mail of an address. The task waits until the API shows
    the change.
  - The API cannot change O(keep_copy) and O(copy_to). The task deletes the responder and creates it again, and the diff
    says so. Mail that arrives in between is not answered. If the creation fails, the former responder is put back.
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  domain:
    description: The mail domain, such as V(example.com).
  account:
    description:
      - The answered address, such as V(jane), or the whole address in O(domain).
      - A list gives several addresses the same responder, or deletes their responders. An empty list selects nothing.
  content:
    description: The answer. Required to create a responder.
  keep_copy:
    description:
      - Whether the answered mail is delivered as well. Required to create a responder.
      - With V(false), the mail to an address that has no account is lost.
  copy_to:
    description: The address that gets a copy of the answered mail. An empty text removes it.
  from:
    description:
      - When the responder begins to answer, as a quoted ISO 8601 timestamp with its time zone, such as
        V(2026-12-24T00:00:00+01:00). An empty text removes it. Without it, the responder answers at once.
  to:
    description: When the responder stops to answer, written like O(from). Without it, the responder does not stop.
  state:
    description: Whether the responder exists.
extends_documentation_fragment:
  - community.ovh.ovh_mail_responder
  - community.ovh.connection
  - community.ovh.resource
  - community.ovh.resource.wait
  - community.ovh.attributes.mail
  - community.ovh.attributes
seealso:
  - module: community.ovh.ovh_mail_responder_info
"""

EXAMPLES = r"""
- name: Answer the mail of an absent colleague, and deliver it as well
  community.ovh.ovh_mail_responder:
    domain: example.com
    account: jane
    content: I am back on the second of January.
    keep_copy: true
    from: "2026-12-24T00:00:00+01:00"
    to: "2027-01-02T00:00:00+01:00"

- name: Delete the responder
  community.ovh.ovh_mail_responder:
    domain: example.com
    account: jane
    state: absent
"""

RETURN = r"""
responder:
  description: The responder after the task; in check mode, as it would be. Null if it does not exist.
  returned: if O(account) is not a list
  type: dict
  contains:
    domain:
      description: The mail domain, as the task names it.
      type: str
      sample: example.com
    account:
      description: The answered address, without the domain.
      type: str
      sample: jane
    content:
      description: The answer.
      type: str
      sample: I am back on Monday.
    keep_copy:
      description: Whether the answered mail is delivered as well.
      type: bool
      sample: true
    copy_to:
      description: The address that gets a copy of the answered mail. Null for none.
      type: str
      sample: john@example.com
    from:
      description: When the responder begins to answer. Null if it has begun.
      type: str
      sample: "2026-12-24T00:00:00+01:00"
    to:
      description: When the responder stops to answer. Null if it does not stop.
      type: str
      sample: "2027-01-02T00:00:00+01:00"
responders:
  description: One entry for each name, in the order of O(account).
  returned: always
  type: list
  elements: dict
  contains:
    domain:
      description: The mail domain, as the task names it.
      type: str
      sample: example.com
    account:
      description: The answered address, without the domain.
      type: str
      sample: jane
    content:
      description: The answer.
      type: str
      sample: I am back on Monday.
    keep_copy:
      description: Whether the answered mail is delivered as well.
      type: bool
      sample: true
    copy_to:
      description: The address that gets a copy of the answered mail. Null for none.
      type: str
      sample: john@example.com
    from:
      description: When the responder begins to answer. Null if it has begun.
      type: str
      sample: "2026-12-24T00:00:00+01:00"
    to:
      description: When the responder stops to answer. Null if it does not stop.
      type: str
      sample: "2027-01-02T00:00:00+01:00"
    changed:
      description: Whether the responder was created, changed or deleted.
      type: bool
      sample: true
    failed:
      description: Whether the task failed for this responder.
      type: bool
      sample: false
    msg:
      description: Why the task failed for this responder.
      type: str
    http_status:
      description: The HTTP status of this responder's failure.
      type: int
    error_code:
      description: The API's code of this responder's failure.
      type: str
    query_id:
      description: The query id that OVHcloud's support asks for.
      type: str
    missing_rights:
      description: The access rules or IAM actions to grant.
      type: list
      elements: dict
# Generated by `make pages` from here
http_status:
  description: The HTTP status of the failure. If several objects failed, the status of the first one that has it.
  returned: failure, if the API responded
  type: int
error_code:
  description: The error code of the API. If several objects failed, the code of the first one that has it.
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
  contains:
    method:
      description: The method of the access rule.
      type: str
      sample: GET
    path:
      description: The path of the access rule.
      type: str
      sample: /me/*
    iam_action:
      description: The IAM action, for the credentials of a service account.
      type: str
      sample: account:apiovh:me/get
# to here.
"""

from ansible_collections.community.ovh.plugins.module_utils._engine.resource.job import resource_job
from ansible_collections.community.ovh.plugins.module_utils._engine.run import run_module
from ansible_collections.community.ovh.plugins.module_utils._products.email._published import PUBLISHED
from ansible_collections.community.ovh.plugins.module_utils._products.email.responder import MAIL_RESPONDER

JOB = resource_job(MAIL_RESPONDER, PUBLISHED)


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
