#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_api_call
short_description: Call any route of the OVHcloud API
description:
  - Calls a route of the OVHcloud API and returns the response.
  - Use it for routes without a module. It makes calls idempotent where the API allows it.
  - GET never changes anything.
  - PUT reads the path first and only writes if a given field differs. Lists are compared as a whole.
  - DELETE of an object that does not exist is not a change.
  - POST always writes, unless O(unless) shows that the object exists.
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  method:
    description: The HTTP method.
  path:
    description:
      - The path of the route, as in the API documentation, such as V(/me) or V(/ip/{ip}/reverse).
      - O(path_params) replaces each C({name}). The rest must already be percent-encoded.
      - Paths that start with V(/v1/) or V(/v2/) use this version of the API.
  path_params:
    description: Values of the path parameters in O(path). Each value is encoded, including slashes, so that an IP block
      such as V(192.0.2.0/28) works.
  query:
    description:
      - The query parameters. Any name works, including names with dots and reserved words.
      - A list repeats the name. Booleans are sent in lower case, null as C(null), dictionaries as JSON.
  body:
    description:
      - The body of a POST or PUT, a dictionary or a list, sent as given.
      - Fields with secret names, such as C(password), are redacted in all output.
  headers:
    description:
      - Additional headers.
      - Headers that the collection sets (authentication, C(Host), C(Content-*) and others) and headers that change the
        method or the path (C(X-HTTP-Method-Override), C(X-Original-URL) and others) are rejected.
      - For the API v2, C(X-Schemas-Version) selects a major version of the schemas. It is only sent if it is set here.
  authenticated:
    description: With V(false), no credentials are needed or sent, except an existing application key.
  accept_status:
    description:
      - API error statuses to return as results instead of failures.
      - A proxy page with such a status is still a failure.
  expand:
    description:
      - Read a list of ids as objects, in as few requests as the API allows.
      - Objects that are forbidden or expired are skipped with one warning. Any other failure fails the task.
  all_pages:
    description:
      - Read all pages of an API v2 list. With V(false), the response is a single page, with a warning if there are
        more.
      - O(expand) and O(unless) always read all pages.
  unless:
    description: For POST, how to recognize an existing object.
    suboptions:
      path:
        description: The path to GET. O(path_params) replaces its path parameters.
        type: str
        required: true
      query:
        description: The query parameters of this path.
        type: dict
      contains:
        description:
          - The value that the response must contain. A plain value must be an element of the list. A dictionary must
            match the object, or one element of the list. For a list of ids, the objects are read.
          - If not set, any successful response except an empty list means that the object exists, and 404 means that it
            does not.
        type: raw
  show_secrets:
    description: Return secrets in the response, such as a new consumer key. Set C(no_log) on the task.
  parallel:
    description: Maximum number of parallel requests if O(expand) reads objects one by one. The default is 10.
extends_documentation_fragment:
  - community.ovh.ovh_api_call
  - community.ovh.connection
  - community.ovh.wait
  - community.ovh.attributes
attributes:
  idempotent:
    support: partial
    details:
      - GET, PUT and DELETE are idempotent. PUT on a path that cannot be read, and POST without O(unless), write in each
        run.
seealso:
  - name: The console of the API
    description: All routes with their parameters.
    link: https://eu.api.ovh.com/console/
notes:
  - The required access rule is the method and the path of the call.
"""

EXAMPLES = r"""
- name: Get the account
  community.ovh.ovh_api_call:
    path: /me
  register: me

- name: List invoices since January 1, with a dot in the parameter name
  community.ovh.ovh_api_call:
    path: /me/bill
    query:
      date.from: "2026-01-01"

- name: List all credentials as objects
  community.ovh.ovh_api_call:
    path: /me/api/credential
    expand: true

- name: Enable monitoring
  community.ovh.ovh_api_call:
    method: PUT
    path: /dedicated/server/{serviceName}
    path_params:
      serviceName: ns3001.example-sbg.net
    body:
      monitoring: true

- name: Create a redirection unless it exists
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

- name: Get the time of the API, without credentials
  community.ovh.ovh_api_call:
    path: /auth/time
    authenticated: false

- name: Call the API for another account, with its consumer key in the environment
  community.ovh.ovh_api_call:
    path: /me
  environment:
    OVH_CONSUMER_KEY: "{{ other_consumer_key }}"

- name: Accept status 404
  community.ovh.ovh_api_call:
    path: /dedicated/server/ns9999.example.net
    accept_status: [404]
  register: server

- name: Print the response
  ansible.builtin.debug:
    msg: "{{ server.status }}, query id {{ server.query_id }}"
"""

RETURN = r"""
response:
  description:
    - The response of the API. Null for a write in check mode, and for an empty response.
    - Secrets are redacted unless O(show_secrets=true).
  returned: success
  type: raw
  sample: {nichandle: xx1-ovh, currency: {code: EUR, symbol: EUR}}
status:
  description: The HTTP status. Null for a write in check mode.
  returned: always, if there was a response
  type: int
  sample: 200
headers:
  description: The headers of the response, with names in lower case.
  returned: success
  type: dict
compared:
  description: Whether PUT could read the object before it wrote.
  returned: success of a PUT
  type: bool
task:
  description: The last state of the task that the API created for a write. Null if it created none, and in check mode.
  returned: success
  type: dict
http_status:
  description: The HTTP status of a failure, as in all modules.
  returned: failure, if there was a response
  type: int
query_id:
  description: The query id that OVHcloud's support asks for.
  returned: always, if there was a response
  type: str
  sample: EU.ext-3.68a1.4711
# Generated by `make pages` from here
error_code:
  description: The error code of the API. If several objects failed, the code of the first one that has it.
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

from ansible_collections.community.ovh.plugins.module_utils._engine.run import run_module
from ansible_collections.community.ovh.plugins.module_utils._products.api.call_job import JOB


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
