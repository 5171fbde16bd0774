#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_api_call
short_description: Call any route of the OVHcloud API
description:
  - Sends one call of the OVHcloud API, signed or with a bearer token, and returns the API's own answer.
  - It is for what has no module of its own, and does what can be done to be idempotent.
  - A GET never changes anything.
  - A PUT reads the path first and writes only where a given field differs. Lists are compared whole.
  - A DELETE of an object that is not there is no change.
  - A POST always writes, unless O(unless) shows that the thing exists.
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  method:
    description: The HTTP verb.
  path:
    description:
      - The path below the endpoint, as the API's documentation has it, such as V(/me) or V(/ip/{ip}/reverse).
      - Each C({name}) is filled from O(path_params). All else is taken as percent-encoded already.
      - What begins with V(/v1/) or V(/v2/) goes to that version of the API.
  path_params:
    description: Values for the holes in O(path). Each is encoded whole, so that an IP block such as V(192.0.2.0/28) works.
  query:
    description:
      - What stands behind the C(?). Any names will do, dotted and reserved ones, too.
      - A list repeats its name, a boolean is sent in lower case, a null as C(null), a dictionary as JSON.
  body:
    description:
      - The body of a POST or PUT, a dictionary or a list. It is sent exactly as given.
      - A field of it that is a secret by its name (C(password) and such) is kept out of all output.
  headers:
    description:
      - Additional headers.
      - Headers that the collection sets itself (authentication, C(Host), C(Content-*), and so on) and headers that change the verb or
        the path of a request (C(X-HTTP-Method-Override), C(X-Original-URL), and so on) are refused.
      - For the API v2, C(X-Schemas-Version) chooses a major version of its schemas. It is sent only where it is given here, since each old
        version ends some months after the next one has come.
  authenticated:
    description: With V(false), no credentials are needed and none are sent, but for the application key, if there is one.
  accept_status:
    description:
      - Error statuses of the API which are results and no failures.
      - A page of a proxy that has such a status is a failure.
  expand:
    description:
      - Read a list of ids as the objects behind them, in as few requests as the API allows.
      - Objects that the credentials may not read, or that have expired, are left out with one warning. Any other failure ends the task.
  all_pages:
    description:
      - Read all pages of a list of the API v2. Without it, the answer is the page that was asked for, as the API gives it,
        with a warning where there are more.
      - O(expand) and O(unless) always read all pages.
  unless:
    description: For a POST, what shows that the thing exists already.
    suboptions:
      path:
        description: The path to GET. Holes in it are filled from O(path_params).
        type: str
        required: true
      query:
        description: What stands behind the C(?) of that path.
        type: dict
      contains:
        description:
          - What the answer must contain. A plain value must be an element of the list. A dictionary must be a part of the object, or of one
            element of the list. Where the list has ids, the objects behind them are read.
          - Not given, any success means that the thing exists, but for an empty list, and 404 means that it does not.
        type: raw
  show_secrets:
    description: Return secrets in the answer, such as a new consumer key, as they are. Set C(no_log) on the task where you use it.
  parallel:
    description: Requests in flight at once where O(expand) reads objects one by one. 10 by default.
extends_documentation_fragment:
  - community.ovh.ovh_api_call
  - community.ovh.connection
  - community.ovh.wait
  - community.ovh.attributes
attributes:
  idempotent:
    support: partial
    details:
      - GET, PUT and DELETE are idempotent. A PUT on a path that cannot be read, and a POST without O(unless), write each time.
seealso:
  - name: The console of the API
    description: All routes, with their parameters.
    link: https://eu.api.ovh.com/console/
notes:
  - The access rule that a call needs is its method and its path.
"""

EXAMPLES = r"""
- name: Who am I?
  community.ovh.ovh_api_call:
    path: /me
  register: me

- name: Bills since the first of January, a dotted parameter name
  community.ovh.ovh_api_call:
    path: /me/bill
    query:
      date.from: "2026-01-01"

- name: All credentials of the account as objects
  community.ovh.ovh_api_call:
    path: /me/api/credential
    expand: true

- name: Monitoring on
  community.ovh.ovh_api_call:
    method: PUT
    path: /dedicated/server/{serviceName}
    path_params:
      serviceName: ns3001.example-sbg.net
    body:
      monitoring: true

- name: A redirection, unless it is there
  community.ovh.ovh_api_call:
    method: POST
    path: /email/domain/example.com/redirection
    body:
      from: office@example.com
      to: jane@example.org
      localCopy: false
    unless:
      path: /email/domain/example.com/redirection
      query:
        from: office@example.com
      contains:
        to: jane@example.org

- name: The API's clock needs no credentials
  community.ovh.ovh_api_call:
    path: /auth/time
    authenticated: false

- name: The same call for another account, its consumer key from the environment and the rest from ovh.conf
  community.ovh.ovh_api_call:
    path: /me
  environment:
    OVH_CONSUMER_KEY: "{{ other_consumer_key }}"

- name: A raw answer, whatever its status
  community.ovh.ovh_api_call:
    path: /dedicated/server/ns9999.example.net
    accept_status: [404]
  register: server

- name: Say what came
  ansible.builtin.debug:
    msg: "{{ server.status }}, query id {{ server.query_id }}"
"""

RETURN = r"""
response:
  description:
    - The API's own answer. Null for a write in check mode, and where the API answers nothing.
    - Secrets in it are hidden unless O(show_secrets=true).
  returned: success
  type: raw
  sample: {nichandle: xx1-ovh, currency: {code: EUR, symbol: EUR}}
status:
  description: The HTTP status. Null for a write in check mode.
  returned: always, where there was an answer
  type: int
  sample: 200
http_status:
  description: The HTTP status of a failure, as in every module's result.
  returned: failure, where there was an answer
  type: int
query_id:
  description: What OVHcloud's support asks for.
  returned: always, where there was an answer
  type: str
  sample: EU.ext-3.68a1.4711
headers:
  description: The headers of the answer, names in lower case.
  returned: success
  type: dict
compared:
  description: Whether a PUT could read what is there before it wrote.
  returned: success of a PUT
  type: bool
task:
  description: The last state of the task that the API made for a write. Null where it made none, and in check mode.
  returned: success
  type: dict
# Generated by `make pages` from here
error_code:
  description: The API's code of the failure; where several objects failed, of the first that has one.
  returned: failure, where the API gave one
  type: str
missing_rights:
  description: The access rules or IAM actions to grant.
  returned: failure for want of a right
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
      description: The IAM action, where the credentials are those of a service account.
      type: str
      sample: account:apiovh:me/get
# to here.
"""

from ansible_collections.community.ovh.plugins.module_utils._engine.run import run_module
from ansible_collections.community.ovh.plugins.module_utils._products.api.call_job import JOB


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
