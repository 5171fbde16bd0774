#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_server
short_description: Manage monitoring, boot, rescue, name and tags of dedicated servers
description:
  - Brings the settings of one dedicated server, of a list, or of all servers of a datacenter, a region or a set of tags to the wanted state.
  - An option that is not given is left alone. An empty text empties a setting.
  - Each server is read first, and only what differs is written, so a second run changes nothing. What was written is read back.
  - A server that cannot be done does not keep the others from being done. The task fails at the end and names each that failed.
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  monitoring:
    description: Whether OVHcloud watches the server by ICMP.
  no_intervention:
    description: Whether OVHcloud's technicians keep away from the server when its monitoring raises an alarm.
  rescue_mail:
    description: The mail address that gets the password of the rescue system.
  rescue_ssh_key:
    description: The text of a public SSH key for the rescue system.
  efi_bootloader_path:
    description: The path of the boot loader on the EFI partition.
  root_device:
    description: The root device.
  boot_type:
    description:
      - What the server boots from when it is rebooted the next time. A server that has a boot of this type already is as wanted.
      - Where a server has several boots of the type, O(boot_kernel) says which.
  boot_kernel:
    description: The kernel of the boot, as C(gather=[boot]) of M(community.ovh.ovh_server_info) shows it, such as V(rescue-customer).
  boot_id:
    description: The id of the boot, which is the same for all servers.
  boot_script:
    description: The iPXE script to boot from.
  display_name:
    description:
      - The name in the control panel. An empty text gives a server its own name back.
      - The API takes up to ten minutes to show a new name, and the task waits until it does, unless O(wait=false).
      - It does not exist on the endpoints soyoustart-ca and kimsufi-ca.
  tags:
    description:
      - Tags that the servers shall have, added to those that they have already. To select servers by tags, use O(tagged).
      - Tags that begin with C(ovh:) are OVHcloud's own and are never touched.
      - They exist on the endpoints ovh-eu, ovh-ca and ovh-us.
  purge_tags:
    description: Whether to remove all other tags.
  reboot:
    description:
      - With V(when_boot_changed), a server is rebooted, hard and at once, where this task changed what it boots from, which is O(boot_type),
        O(boot_id), O(boot_script), O(efi_bootloader_path) or O(root_device).
      - Where the reboot is refused, the old boot is put back, so that the next run does both. Where that can't be, or the reboot itself goes wrong,
        the message has the call of M(community.ovh.ovh_server_reboot) that makes sure of it.
      - With V(never), a new boot waits for the next reboot.
extends_documentation_fragment:
  - community.ovh.ovh_server
  - community.ovh.connection
  - community.ovh.targets
  - community.ovh.targets.tagged
  - community.ovh.wait
  - community.ovh.attributes.server
  - community.ovh.attributes
seealso:
  - module: community.ovh.ovh_server_install
  - module: community.ovh.ovh_server_info
  - module: community.ovh.ovh_server_reboot
"""

EXAMPLES = r"""
- name: Watch all servers of SBG1
  community.ovh.ovh_server:
    datacenter: sbg1
    monitoring: true
    no_intervention: false

- name: Into the rescue system, with a key, at once
  community.ovh.ovh_server:
    service_name: ns3004.example-sbg.net
    boot_type: rescue
    boot_kernel: rescue-customer
    rescue_ssh_key: ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ8Nd0Rr1cGOMQx9CGZN2ZKGbWO1rXqvvIhXeJmMPGcb jane@example.org
    reboot: when_boot_changed

- name: Back to the disk
  community.ovh.ovh_server:
    service_name: ns3004.example-sbg.net
    boot_type: harddisk
    rescue_ssh_key: ""
    reboot: when_boot_changed

- name: A name and tags
  community.ovh.ovh_server:
    service_name: ns3004.example-sbg.net
    display_name: db-2
    tags:
      env: prod
      role: db

- name: Just these tags, and no others, for all that are tagged env=staging
  community.ovh.ovh_server:
    tagged:
      env: staging
    tags:
      env: test
    purge_tags: true
"""

RETURN = r"""
servers:
  description: One entry for each selected server, named ones in the order asked, found ones by name.
  returned: when a selector was given
  type: list
  elements: dict
  contains:
    service_name:
      description: The API's name of the server.
      type: str
      sample: ns3004.example-sbg.net
    datacenter:
      description: Where the server is.
      type: str
      sample: sbg1
    before:
      description: What the task names, as it was. Null where it could not be read.
      type: dict
      sample: {boot_id: 1, monitoring: false, hard_reboot: false}
    after:
      description:
        - The same after the task. In check mode, what it would be.
        - C(hard_reboot) is there with O(reboot=when_boot_changed), and says whether the server was rebooted.
      type: dict
      sample: {boot_id: 1122, monitoring: true, hard_reboot: true}
    task:
      description: The last state of the task of the reboot. Null without one, and in check mode.
      type: dict
      sample: {task_id: 5001, function: hardReboot, status: done}
    changed:
      description: Whether this server was changed.
      type: bool
    failed:
      description: Present and true where this server could not be done.
      type: bool
    skipped:
      description: Present and true where this server was left out.
      type: bool
    msg:
      description: Why the server failed or was left out.
      type: str
# Generated by `make pages` from here
http_status:
  description: HTTP status of the failure; where several objects failed, of the first that has one.
  returned: failure, where the API answered
  type: int
error_code:
  description: The API's code of the failure; where several objects failed, of the first that has one.
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
from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server.servers_job import JOB


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
