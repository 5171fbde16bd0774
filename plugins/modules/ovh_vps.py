#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_vps
short_description: Manage settings, power, snapshot and image of VPS
description:
  - Brings the settings, the power and the snapshot of one VPS, of a list, or of all VPS of a zone or a set of tags to the wanted state.
  - It puts one VPS back to its snapshot, or rebuilds one from an image. What is on the VPS is then lost, so both take one VPS, by the API's
    name alone, and that name once more as O(confirm).
  - An option that is not given is left alone. Each VPS is read first, and only what differs is written, so a second run changes nothing but
    what O(state=restarted), O(revert), O(rebuild=always) and O(snapshot.replace) ask for. O(unless_done_since) holds back all of these.
  - A VPS has one task at a time. What is under way on it, whoever began it, is waited for before anything is begun, and then looked at.
  - An answer that was lost does nothing twice. The task is looked for before it is asked for again, and a revert or a rebuild is never asked
    for again.
  - A VPS that cannot be done does not keep the others from being done. The task fails at the end and names each that failed.
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  display_name:
    description: The name in the control panel, of at most 50 characters. An empty text gives a VPS its own name back.
  keymap:
    description: The keyboard of the console.
  netboot_mode:
    description:
      - What the VPS boots, V(local) from its disk or V(rescue) the rescue system.
      - OVHcloud does this by a task of its own, which restarts the VPS. It is waited for up to five minutes, unless O(wait=false).
  sla_monitoring:
    description: Whether OVHcloud watches the VPS.
  state:
    description:
      - With V(started) or V(stopped), a VPS that is so already is left alone.
      - With V(restarted), each run restarts the VPS, but for O(unless_done_since). A VPS that is stopped is started.
      - It comes after all else that the task asks for, and goes with neither O(revert) nor O(image).
  snapshot:
    description:
      - The snapshot, of which a VPS has at most one. It needs the option for snapshots, which is ordered.
    suboptions:
      state:
        description: Whether there is one. With V(absent), the one that there is is removed.
        type: str
        choices: [present, absent]
        default: present
      description:
        description: Its description. That of a snapshot that is there is changed.
        type: str
      replace:
        description:
          - Remove the snapshot that is there, and take a new one, in each run, but for O(unless_done_since).
          - Between the two there is none. Where the second fails, the task says so.
        type: bool
        default: false
  unless_done_since:
    description:
      - Do not do again what was done at this time or after it, a date and time of ISO 8601 such as V(2026-05-04T12:15:00+02:00). Without a zone, it is
        UTC. An attempt that failed does not count. The API keeps ended tasks for a limited time.
      - With O(state=restarted) that is a reboot, with O(revert) a revert, with O(rebuild) a rebuild, and with O(snapshot.replace) a snapshot
        that was taken.
      - O(revert), O(rebuild) and O(snapshot.replace) need it where something would repeat them for the same VPS. These are the keywords
        C(retries) and C(until), a C(loop), also of the include that the task is in, and several hosts in the play without C(run_once) or C(when).
  revert:
    description: Put the disk back to the snapshot. What was written since is lost. Each run does it, but for O(unless_done_since).
  image:
    description:
      - The name of the image that the VPS is to have, such as V(Debian 12), or its id. C(gather=[image, images]) of
        M(community.ovh.ovh_vps_info) shows the present one and those there are. Case does not matter.
      - Where several images have the name, only the id will do.
  rebuild:
    description:
      - With V(never), a VPS that has another image is a failure that names both.
      - With V(when_image_differs), it is rebuilt. Where the API does not tell the present image, as of older ranges, it is not, since whether
        it differs is not known, and the task fails.
      - With V(always), each run rebuilds it, unless O(unless_done_since) says otherwise.
      - The last two erase all that is on the VPS, and need O(confirm).
  ssh_key:
    description: The text of a public SSH key that gets access to a rebuilt VPS.
  send_password:
    description: Whether a rebuilt VPS gets a password, which is mailed to the owner of the account. With V(false), O(ssh_key) must be given.
extends_documentation_fragment:
  - community.ovh.ovh_vps
  - community.ovh.connection
  - community.ovh.targets.vps
  - community.ovh.confirm
  - community.ovh.wait
  - community.ovh.attributes.vps
  - community.ovh.attributes
attributes:
  idempotent:
    support: partial
    details:
      - O(state=restarted), O(revert) and O(snapshot.replace) act in each run, unless O(unless_done_since) holds them back.
        So does O(rebuild=always).
seealso:
  - module: community.ovh.ovh_vps_info
  - module: community.ovh.ovh_ip_reverse
  - module: community.ovh.ovh_task_wait
"""

EXAMPLES = r"""
- name: All VPS of a zone are on, with the same keyboard
  community.ovh.ovh_vps:
    zone: os-sbg1
    keymap: us
    state: started

- name: A name
  community.ovh.ovh_vps:
    service_name: vps-5002.example-sbg.net
    display_name: journal

- name: A fresh snapshot of all that are tagged env=prod, once in this maintenance, however often the playbook runs
  community.ovh.ovh_vps:
    tagged:
      env: prod
    snapshot:
      description: before the upgrade
      replace: true
    unless_done_since: "2026-05-04T22:00:00+02:00"
    wait_timeout: 1800

- name: Into the rescue system
  community.ovh.ovh_vps:
    service_name: vps-5002.example-sbg.net
    netboot_mode: rescue

- name: Back to the disk
  community.ovh.ovh_vps:
    service_name: vps-5002.example-sbg.net
    netboot_mode: local

- name: The upgrade went wrong, back to the snapshot
  community.ovh.ovh_vps:
    service_name: vps-5001.example-sbg.net
    revert: true
    confirm: vps-5001.example-sbg.net

- name: Debian 12 on one VPS, whatever is on its disk now, unless it has that image
  community.ovh.ovh_vps:
    service_name: vps-5003.example-sbg.net
    image: Debian 12
    rebuild: when_image_differs
    confirm: vps-5003.example-sbg.net
    ssh_key: ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ8Nd0Rr1cGOMQx9CGZN2ZKGbWO1rXqvvIhXeJmMPGcb jane@example.org
    send_password: false
    wait_timeout: 1800
"""

RETURN = r"""
vps:
  description: One entry for each selected VPS, named ones in the order asked, found ones by name.
  returned: when VPS were selected
  type: list
  elements: dict
  contains:
    service_name:
      description: The API's name of the VPS.
      type: str
      sample: vps-5003.example-sbg.net
    zone:
      description: The zone that it is in.
      type: str
      sample: "Region OpenStack: os-sbg1"
    before:
      description:
        - What the task names, as it was. Null where it could not be read.
        - C(state) is V(started) or V(stopped), or the API's word for what is in between. C(snapshot) has a C(description), or is null without
          one. C(image) is a name, or null where the API does not tell it.
      type: dict
      sample: {display_name: blog, state: stopped}
    after:
      description:
        - The same after the task. In check mode, what it would be.
        - C(restarted), C(snapshot_replaced), C(reverted) and C(rebuilt) are there where the task asks for that, and say whether it was done.
      type: dict
      sample: {display_name: journal, state: started}
    tasks:
      description: The tasks of the API that were begun, in their order, each as it was last seen. Empty in check mode.
      type: list
      elements: dict
      sample: [{id: 5001, type: startVm, state: done, progress: 100, date: "2026-05-04T22:10:00+02:00", path: /vps/vps-5003.example-sbg.net/tasks/5001}]
    changed:
      description: Whether this VPS was changed.
      type: bool
    failed:
      description: Present and true where this VPS could not be done.
      type: bool
    skipped:
      description: Present and true where this VPS was left out.
      type: bool
    msg:
      description: Why the VPS failed or was left out.
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
from ansible_collections.community.ovh.plugins.module_utils._products.vps.vps_job import JOB


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
