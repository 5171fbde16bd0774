#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_consumer_key
short_description: Create a consumer key with minimal permissions
description:
  - Requests a consumer key with minimal permissions, shows the page where a person grants it, waits, and saves the key
    in an C(ovh.conf) or returns it.
  - Requires the key and secret of an application. Create one at C(/createApp/) of the endpoint's host, such as
    U(https://eu.api.ovh.com/createApp/).
  - No key is requested while the key in O(save_to), or otherwise the configured key, is valid, belongs to
    O(expected_account), and has the required access rules and allowed IPs. It may have more permissions. This key is
    saved in O(save_to) if it is not there.
  - The module also requests C(GET /auth/currentCredential) and C(GET /auth/details), which a later run needs to check
    the permissions and the account of the key.
  - The page is only shown if the task runs in the controller process. Otherwise set O(wait=false).
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  access_rules:
    description: The access rules of the key. O(access_rules), O(modules) or O(consumer_key) is required.
    suboptions:
      path:
        description:
          - A path of the API. C(*) matches any characters, including slashes.
          - V(/me) and V(/me/*) are separate paths.
        type: str
        required: true
      methods:
        description:
          - The methods to allow. Mutually exclusive with O(access_rules[].access).
          - Rules as in the API and its SDKs, with one C(method) each, also work.
        type: list
        elements: str
        choices: [GET, POST, PUT, DELETE]
        aliases: [method]
      access:
        description: V(read_only) is GET, V(read_write_safe) is GET, POST and PUT, and V(read_write) is all four.
        type: str
        choices: [read_only, read_write_safe, read_write]
      recursive:
        description: Allow the path and all paths below it.
        type: bool
        default: false
  modules:
    description:
      - Modules of this collection that the key must work with, such as V(ovh_server_burst). Each adds the access rules
        of the routes that it calls, as listed in its documentation.
      - For M(community.ovh.ovh_api_call), set O(access_rules), because its permissions depend on the task.
  targets:
    description:
      - The values of path parameters in the access rules of O(modules), one or several for each parameter. Without a
        value, the access rule has C(*).
      - The keys are the path parameters of the API in snake case, such as C(service_name) and C(domain).
  allowed_ips:
    description:
      - The IP addresses and blocks that may use the key, such as V(192.0.2.7) and V(2001:db8::/64). By default, all
        addresses may use a new key.
      - An existing key that more addresses may use is accepted. Without this option, a limited key is also accepted;
        with V([]) only an unlimited key.
  redirection:
    description: The page to open after the person granted the key.
  save_to:
    description:
      - The C(ovh.conf) to save the key and its application in, in the section of the endpoint. Only a granted key is
        saved.
      - The other content of the file and its owner stay, links are followed unless another user can have created them,
        and only the owner can read the file. It is created if it does not exist.
      - A relative path starts at the directory where the command was started.
      - The task warns if the file is in a git tree that does not ignore it.
  application_key:
    description: The application key. The variable is E(OVH_APPLICATION_KEY).
  consumer_key:
    description:
      - The key of an earlier request with O(wait=false). The module waits for this key instead of requesting a new one,
        unless it lacks required permissions.
      - A key in E(OVH_CONSUMER_KEY) or in a file is the configured key.
  expected_account:
    description:
      - The account that the key must belong to, such as V(ab12345-ovh). A new key is checked before it is saved. A key
        of another account is not
        used.
      - The variable is E(OVH_EXPECTED_ACCOUNT).
  wait:
    description: Wait until a person grants the key. With V(false), return the key and the page immediately.
  wait_timeout:
    description: Maximum time in seconds to wait.
extends_documentation_fragment:
  - community.ovh.ovh_consumer_key
  - community.ovh.ovh_consumer_key
  - community.ovh.connection
  - community.ovh.attributes.account
  - community.ovh.attributes
attributes:
  idempotent:
    support: partial
    details:
      - With O(wait=false), each run requests a key until a suitable key is configured.
  async:
    support: partial
    details:
      - Set O(wait=false), because the link would only be shown at the end.
seealso:
  - module: community.ovh.ovh_account_info
  - module: community.ovh.ovh_api_credential
    description: Revokes keys, or limits them to IP addresses.
notes:
  - The playbook C(community.ovh.login) creates and checks an C(ovh.conf).
"""

EXAMPLES = r"""
- name: Create a key for the burst of two servers in ovh.conf
  community.ovh.ovh_consumer_key:
    modules: [ovh_server_burst]
    targets:
      service_name: [ns3001.example-sbg.net, ns3002.example-sbg.net]
    save_to: ovh.conf

- name: Request a key without waiting
  community.ovh.ovh_consumer_key:
    access_rules:
      - path: /me
        access: read_only
      - path: /domain/zone/example.com
        access: read_write
        recursive: true
    wait: false
  register: asked

- name: Save the key after the person granted it
  community.ovh.ovh_consumer_key:
    consumer_key: "{{ asked.consumer_key }}"
  register: granted
"""

RETURN = r"""
state:
  description: The state of the key, V(validated) or V(pendingValidation). In check mode, the predicted value.
  returned: success
  type: str
  sample: validated
validation_url:
  description: The page where a person grants the key. Null if no key was requested.
  returned: success
  type: str
  sample: https://eu.api.ovh.com/auth/?credentialToken=EXAMPLE
account:
  description: The account of the key. Null before it is granted, and if the key cannot read the account.
  returned: success
  type: str
  sample: ab12345-ovh
endpoint:
  description: The endpoint of the key.
  returned: success
  type: str
  sample: ovh-eu
rules:
  description: The access rules of the key, or the requested ones. Empty if the key cannot read them.
  returned: success
  type: list
  elements: dict
  contains:
    method:
      description: The method.
      type: str
      sample: GET
    path:
      description: The path.
      type: str
      sample: /dedicated/server/*
iam_policy:
  description:
    - The body of C(POST /v2/iam/policy) that grants a service account the same permissions. Add the C(identity) of
      C(/me/api/oauth2/client/{clientId}) to C(identities).
    - For O(access_rules), it contains the actions of the routes that modules of this collection call.
    - Null on endpoints without service accounts, and if it would allow nothing.
  returned: success
  type: dict
  sample:
    name: community-ovh
    description: What modules of the Ansible collection community.ovh do
    identities: []
    resources: [{urn: "urn:v1:eu:resource:dedicatedServer:ns3001.example-sbg.net"}]
    permissions: {allow: [{action: "dedicatedServer:apiovh:burst/get"}]}
consumer_key:
  description: The key. This secret is returned without redaction. Null in check mode if there is none.
  returned: success, without O(save_to)
  type: str
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

from ansible_collections.community.ovh.plugins.module_utils._engine.run import run_module
from ansible_collections.community.ovh.plugins.module_utils._products.account.consumer_key_job import JOB


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
