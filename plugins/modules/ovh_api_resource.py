#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_api_resource
short_description: Manage objects of any collection of the OVHcloud API
description:
  - Creates, changes and deletes an object of a collection for which this collection has no module yet.
  - A collection is a route such as V(/cloud/project/{serviceName}/containerRegistry) that lists objects with GET and
    adds one with POST. The module knows types, required and read-only properties, passwords, tasks, and whether a PUT
    replaces the whole object, from OVHcloud's published API.
  - A collection that has a module is rejected; the message names the module. A collection is also rejected if its POST
    starts an action instead of creating an object, such as an order or a text message.
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  path:
    description:
      - The route of the collection, as in the API documentation.
      - O(path_params) replaces each C({name}). The rest must already be percent-encoded.
  path_params:
    description: Values of the path parameters in O(path).
  identity:
    description:
      - The properties that identify the object in the collection, in the API's own names. They are compared exactly.
        They are also sent at creation, if the POST accepts them.
      - The first property is the name of the object in messages and for O(confirm).
      - "With only the id, such as V({id: 42}), the task is about this object, which must exist for O(state=present)."
  properties:
    description:
      - The other properties, in the API's own names. Only these are compared and changed. Null means not given.
      - In a dictionary, only the given keys are compared. A list is compared as a whole.
      - Read-only properties and properties that are not published are rejected.
      - If requests of this collection hold the properties inside C(targetSpec), give the properties without it.
  id_field:
    description:
      - The property that holds the id of an object.
      - Only needed with O(unpublished=true), or if the published name is wrong.
  state:
    description: Whether the object exists.
  confirm:
    description:
      - The value of the first property of O(identity) again, for O(state=absent). Without it, or with another value,
        nothing is sent.
      - Write the value itself in the task, not a template.
  ready:
    description:
      - When an object is ready, for objects with a status. Required for O(state=present) with O(wait=true). The error
        message lists the published values.
    suboptions:
      field:
        description: The property that holds the status. The default is the published one.
        type: str
      values:
        description: The status values that mean ready.
        type: list
        elements: str
        required: true
      failed:
        description: The status values that mean failed. They end the wait with a failure.
        type: list
        elements: str
  secret_properties:
    description:
      - Names of properties that are redacted in all output, at any depth.
      - Properties that OVHcloud publishes as passwords, and names such as C(password), C(secret) and C(token), are
        always redacted.
  dest:
    description: A file, created with mode 0600, for the secret that the API shows only when it creates the object. Then
      it is not in the result.
  unpublished:
    description:
      - Accept a path, and properties, that are newer than the published API that this collection knows.
      - For such a path, O(id_field) is required, and all properties are sent with POST and PUT.
extends_documentation_fragment:
  - community.ovh.ovh_api_resource
  - community.ovh.connection
  - community.ovh.resource.wait
  - community.ovh.attributes
seealso:
  - module: community.ovh.ovh_api_call
  - name: The console of the API
    description: All routes with their parameters.
    link: https://eu.api.ovh.com/console/
notes:
  - The required access rules are GET and POST on the path, and GET, PUT and DELETE below it.
  - The module never recreates an object. Changing a property that cannot be changed is an error.
"""

EXAMPLES = r"""
- name: Create a container registry
  community.ovh.ovh_api_resource:
    path: /cloud/project/{serviceName}/containerRegistry
    path_params:
      serviceName: 0123456789abcdef0123456789abcdef
    identity:
      name: images
    properties:
      region: GRA
    ready:
      values: [READY]
      failed: [ERROR]
    wait_timeout: 1800

- name: Manage an organisation for the WHOIS entries of IP blocks
  community.ovh.ovh_api_resource:
    path: /me/ipOrganisation
    identity:
      lastname: Example Ltd
      registry: RIPE
    properties:
      abuse_mailbox: abuse@example.com
      address: 1 Example Street
      city: Berlin
      country: DE
      firstname: Network Operations
      phone: "+49.301234567"

- name: Delete a container registry with all its images
  community.ovh.ovh_api_resource:
    path: /cloud/project/0123456789abcdef0123456789abcdef/containerRegistry
    identity:
      name: images
    state: absent
    confirm: images
"""

RETURN = r"""
resource:
  description:
    - The object after the task, in the API's own names and without secrets. Null if it does not exist.
    - In check mode, the object as it would be, with null for what only the API can know.
  returned: always
  type: dict
  sample:
    id: 42
    name: images
id:
  description: The id of the object. Null if it does not exist, and in check mode for an object that would be created.
  returned: always
  type: str
  sample: "42"
not_compared:
  description: The given properties that the API does not show. They are sent when the object is created, and not
    compared later.
  returned: always
  type: list
  elements: str
  sample: [password]
secret:
  description: The secret that the API shows only when it creates the object.
  returned: if the API shows one and O(dest) is not set
  type: str
dest:
  description: The file that holds the secret.
  returned: if the secret was written to O(dest)
  type: str
wait_for:
  description: What M(community.ovh.ovh_task_wait) needs to wait for the object.
  returned: with O(wait=false), if the task changed something that takes time
  type: dict
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

from ansible_collections.community.ovh.plugins.module_utils._engine.resource.any_collection import any_collection_job
from ansible_collections.community.ovh.plugins.module_utils._engine.run import run_module
from ansible_collections.community.ovh.plugins.module_utils._products.api._collections import CATALOGUE
from ansible_collections.community.ovh.plugins.module_utils._products.api.refused import REFUSED

JOB = any_collection_job(CATALOGUE, REFUSED)


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
