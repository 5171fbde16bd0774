#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_server_backup_ftp
short_description: Create or delete the backup storage space of a dedicated server
description:
  - Creates or deletes the backup storage (FTP, NFS and CIFS) of a dedicated server.
  - A new space is ready when it has a name, which OVHcloud sets some minutes after the task of the API is done. The
    module waits for that.
  - OVHcloud mails the password to the contacts of the server. The API never returns it.
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  service_name:
    description: The API's name of the server.
  state:
    description:
      - Whether the server has the space. Deletion destroys all backups in the space and needs O(confirm), the name of
        the server again.
extends_documentation_fragment:
  - community.ovh.ovh_server_backup_ftp
  - community.ovh.connection
  - community.ovh.resource
  - community.ovh.resource.wait
  - community.ovh.resource.deletion
  - community.ovh.attributes.server
  - community.ovh.attributes
seealso:
  - module: community.ovh.ovh_server_backup_ftp_info
notes:
  - A new space can take a quarter of an hour, so that O(wait_timeout) needs a larger value than its default, or
    O(wait=false) and M(community.ovh.ovh_task_wait) later.
  - The size cannot be chosen. More space is an order.
"""

EXAMPLES = r"""
- name: Give a server its backup space, and wait until it can be used
  community.ovh.ovh_server_backup_ftp:
    service_name: ns3001.example-sbg.net
    wait_timeout: 1800
  register: space

- name: Print where backups go
  ansible.builtin.debug:
    msg: "{{ space.backup_ftp.ftp_backup_name }}"

- name: Delete the space with all backups in it
  community.ovh.ovh_server_backup_ftp:
    service_name: ns3001.example-sbg.net
    state: absent
    confirm: ns3001.example-sbg.net
"""

RETURN = r"""
backup_ftp:
  description: The backup space after the task; in check mode, as it would be. Null if it does not exist.
  returned: always
  type: dict
  contains:
    service_name:
      description: The API's name of the server, as the task names it.
      type: str
      sample: ns3001.example-sbg.net
    ftp_backup_name:
      description: The host to send backups to. Empty until the space can be used.
      type: str
      sample: ftpback-sbg1-1.example.net
    type:
      description: Whether the space is included in the server (V(included)) or ordered (V(storage)).
      type: str
      sample: included
    quota:
      description: The size of the space. Null if it is not known.
      type: dict
      sample: {unit: GB, value: 500}
    usage:
      description: How much of it is used. Null if it is not known.
      type: dict
      sample: {unit: GB, value: 120}
    read_only_date:
      description: The date from which the space can only be read. Null if there is none.
      type: str
backup_ftp_spaces:
  description: The backup space, as a list.
  returned: always
  type: list
  elements: dict
  contains:
    service_name:
      description: The API's name of the server, as the task names it.
      type: str
      sample: ns3001.example-sbg.net
    ftp_backup_name:
      description: The host to send backups to. Empty until the space can be used.
      type: str
      sample: ftpback-sbg1-1.example.net
    type:
      description: Whether the space is included in the server (V(included)) or ordered (V(storage)).
      type: str
      sample: included
    quota:
      description: The size of the space. Null if it is not known.
      type: dict
      sample: {unit: GB, value: 500}
    usage:
      description: How much of it is used. Null if it is not known.
      type: dict
      sample: {unit: GB, value: 120}
    read_only_date:
      description: The date from which the space can only be read. Null if there is none.
      type: str
    changed:
      description: Whether the backup space was created, changed or deleted.
      type: bool
      sample: true
    failed:
      description: Whether the task failed for this backup space.
      type: bool
      sample: false
    msg:
      description: Why the task failed for this backup space.
      type: str
    http_status:
      description: The HTTP status of this backup space's failure.
      type: int
    error_code:
      description: The API's code of this backup space's failure.
      type: str
    query_id:
      description: The query id that OVHcloud's support asks for.
      type: str
    missing_rights:
      description: The access rules or IAM actions to grant.
      type: list
      elements: dict
wait_for:
  description: What M(community.ovh.ovh_task_wait) needs to wait for the backup space.
  returned: with O(wait=false), if the task changed something
  type: raw
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
from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server._published import PUBLISHED
from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server.backup_ftp import BACKUP_FTP

JOB = resource_job(BACKUP_FTP, PUBLISHED)


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
