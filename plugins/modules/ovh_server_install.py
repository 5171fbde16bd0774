#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_server_install
short_description: Reinstall the operating system of a dedicated server, which erases it
description:
  - Sees to it that a dedicated server has an operating system, and follows its installation to the end.
  - An installation erases the server. It takes one server, by the API's name alone, and it is begun only where O(reinstall) asks for it and
    O(confirm) names the server once more. By default, another operating system is a failure that names both, and nothing is done.
  - What the server cannot have is found before anything is erased. The operating system is held against the compatible templates, the disks
    against the server's disk groups.
  - An installation that is under way is waited for, whoever began it, and no other is begun. An answer that was lost is looked after, and the
    request is not sent again.
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  service_name:
    description: The server, by the API's name. A display name will not do. Case does not matter.
  operating_system:
    description:
      - The template to install, such as V(debian12_64). One that the server cannot have is an error that names what is like it.
      - It is compared with the operating system that the API shows, which is what was last installed by it, and need not be what runs.
  reinstall:
    description:
      - When to erase the server and install it.
      - V(never) installs nothing. A server with another operating system is a failure that names both.
      - V(when_os_differs) installs where the API shows another operating system. It needs O(confirm).
      - V(always) installs in each run, unless O(unless_done_since) says otherwise. It needs O(confirm).
      - Where the API does not show an operating system, only V(always) installs.
  customizations:
    description: What the installation is told beside the operating system. It cannot be read back, and so it is no reason to install.
    suboptions:
      hostname:
        description: The name that the system gives itself.
        type: str
      ssh_key:
        description: The text of a public SSH key that may log in.
        type: str
      language:
        description: The language of the system, where the template has several.
        type: str
        choices: [cs-cz, de-de, en-us, es-es, fr-fr, it-it, nl-nl, pl-pl, pt-pt]
      post_installation_script:
        description: A script that runs at the end of the installation, as it is or in base64. It is not shown.
        type: str
      post_installation_script_extension:
        description: What kind of script it is, for Windows.
        type: str
        choices: [cmd, ps1]
      config_drive_user_data:
        description: The user data for cloud-init. They are not shown.
        type: str
      config_drive_metadata:
        description:
          - The metadata for cloud-init, by their names. They are not shown.
          - They take the place of O(properties).
        type: dict
      efi_bootloader_path:
        description: The path of the boot loader on the EFI partition.
        type: str
      image_url:
        description: Where an image of your own is, for the templates that install one.
        type: str
      image_type:
        description: The form of that image.
        type: str
        choices: [qcow2, raw]
      image_check_sum:
        description: Its check sum. It needs O(customizations.image_check_sum_type).
        type: str
      image_check_sum_type:
        description: How that was made.
        type: str
        choices: [md5, sha1, sha256, sha512]
      http_headers:
        description: Headers for fetching the image, by their names. Their values are not shown.
        type: dict
  storage:
    description:
      - How the disks are divided, one entry for each disk group. Without it, the template decides.
      - It cannot be read back, and so it is no reason to install.
    suboptions:
      disk_group_id:
        description: The disk group, as C(gather=[hardware]) of M(community.ovh.ovh_server_info) shows it. It is needed where there are several.
        type: int
      erase:
        description:
          - V(false) keeps the data on these disks, on endpoints that support it. Others refuse the installation before anything is erased.
          - Without it, it is not sent, and the disks are erased.
        type: bool
      hardware_raid:
        description: The arrays of its RAID controller.
        type: list
        elements: dict
        suboptions:
          raid_level:
            description: The level.
            type: int
            choices: [0, 1, 5, 6, 10, 50, 60]
          disks:
            description: How many disks.
            type: int
          arrays:
            description: How many arrays.
            type: int
          spares:
            description: How many spare disks.
            type: int
      partitioning:
        description: Its partitions.
        type: dict
        suboptions:
          disks:
            description: How many of its disks are used.
            type: int
          scheme_name:
            description: The name of a partition scheme of the template.
            type: str
          layout:
            description: The partitions one by one.
            type: list
            elements: dict
            suboptions:
              mount_point:
                description: Where it is mounted, such as V(/), or V(swap).
                type: str
                required: true
              file_system:
                description: Its file system.
                type: str
                required: true
                choices: [btrfs, ext3, ext4, fat16, none, ntfs, reiserfs, swap, ufs, vmfs5, vmfs6, vmfsl, xfs, zfs]
              size:
                description: Its size in MiB. V(0) is what the others leave.
                type: int
              raid_level:
                description: The level of its software RAID.
                type: int
                choices: [0, 1, 5, 6, 7, 10]
              extras:
                description: What only some file systems have.
                type: dict
                suboptions:
                  lv:
                    description: The logical volume (LVM) that it is in.
                    type: dict
                    suboptions:
                      name:
                        description: Its name.
                        type: str
                  zp:
                    description: The pool (ZFS) that it is in.
                    type: dict
                    suboptions:
                      name:
                        description: Its name.
                        type: str
  properties:
    description:
      - It has no effect, and the task refuses it. The API has ignored it since October 2025.
      - Give O(customizations.config_drive_metadata) instead.
  wait_timeout:
    description: How many seconds to wait. An installation takes from some minutes to more than an hour.
extends_documentation_fragment:
  - community.ovh.ovh_server_install
  - community.ovh.confirm
  - community.ovh.connection
  - community.ovh.wait
  - community.ovh.attributes.server
  - community.ovh.attributes
attributes:
  idempotent:
    support: partial
    details:
      - With O(reinstall=always), each run installs, unless O(unless_done_since) is given. Otherwise, a second run changes nothing.
seealso:
  - module: community.ovh.ovh_server
  - module: community.ovh.ovh_server_info
  - module: community.ovh.ovh_task_wait
"""

EXAMPLES = r"""
- name: The server has Debian 12, or the task fails
  community.ovh.ovh_server_install:
    service_name: ns3002.example-sbg.net
    operating_system: debian12_64
  ignore_errors: true

- name: It has Debian 12, and is erased for that if need be
  community.ovh.ovh_server_install:
    service_name: ns3002.example-sbg.net
    operating_system: debian12_64
    reinstall: when_os_differs
    confirm: ns3002.example-sbg.net
    customizations:
      hostname: web-2
      ssh_key: ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ8Nd0Rr1cGOMQx9CGZN2ZKGbWO1rXqvvIhXeJmMPGcb jane@example.org
    storage:
      - partitioning:
          layout:
            - {mount_point: /boot, file_system: ext4, size: 1024, raid_level: 1}
            - {mount_point: swap, file_system: swap, size: 4096}
            - {mount_point: /, file_system: ext4, size: 0, raid_level: 1}

- name: Install it anew, once in this maintenance, however often the playbook runs
  community.ovh.ovh_server_install:
    service_name: ns3002.example-sbg.net
    operating_system: debian12_64
    reinstall: always
    confirm: ns3002.example-sbg.net
    unless_done_since: "2026-05-04T22:00:00+02:00"

- name: Begin the installation of another one
  community.ovh.ovh_server_install:
    service_name: ns3003.example-sbg.net
    operating_system: rocky9_64
    reinstall: when_os_differs
    confirm: ns3003.example-sbg.net
    wait: false
  register: other

- name: Wait for it later
  community.ovh.ovh_task_wait:
    tasks: ["{{ other.task }}"]
    wait_timeout: 7200
"""

RETURN = r"""
service_name:
  description: The API's name of the server.
  returned: success
  type: str
  sample: ns3004.example-sbg.net
operating_system:
  description: The operating system that the API shows, null where it shows none. In check mode, and with O(wait=false), what it will be.
  returned: success
  type: str
  sample: debian12_64
installed:
  description: Whether this task installed it. In check mode, whether it would.
  returned: success
  type: bool
task:
  description: The last state of the installation's task. Null where nothing is installed, and in check mode.
  returned: success
  type: dict
  sample: {task_id: 5001, function: reinstallServer, status: done, start_date: "2026-05-04T22:10:00+02:00"}
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
from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server.installation_job import JOB


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
