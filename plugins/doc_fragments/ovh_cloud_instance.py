# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
from __future__ import annotations


class ModuleDocFragment:
    """The options of ovh_cloud_instance, and what it needs to be allowed."""

    DOCUMENTATION = r"""
options:
  project:
    type: str
    required: true
  name:
    type: raw
  instance_id:
    type: str
  region:
    type: str
  flavor:
    type: str
  image:
    type: str
  rebuild:
    type: str
    choices: [never, when_needed]
    default: never
  boot_volume:
    type: str
  ssh_key:
    type: str
  user_data:
    type: str
  networks:
    type: list
    elements: dict
  group:
    type: str
  monthly_billing:
    type: bool
  autobackup:
    type: dict
  console:
    type: bool
    default: false
  rescue_password:
    type: bool
    default: false
  reboot:
    type: str
    choices: [soft, hard]
  state:
    type: str
    choices: [present, absent, started, stopped, shelved, rescue, restarted]
    default: present
notes:
  - >-
    API routes: GET /cloud/project, GET /cloud/project/*, GET and POST /cloud/project/*/instance, GET, PUT and DELETE
    /cloud/project/*/instance/*, GET /cloud/project/*/flavor, GET /cloud/project/*/image, GET /cloud/project/*/snapshot,
    GET /cloud/project/*/volume, GET /cloud/project/*/volume/*, GET /cloud/project/*/sshkey, GET
    /cloud/project/*/region/*/network, GET /cloud/project/*/instance/group, POST /cloud/project/*/instance/*/resize,
    POST /cloud/project/*/instance/*/reinstall, POST and GET /cloud/project/*/instance/*/interface, DELETE
    /cloud/project/*/instance/*/interface/*, POST /cloud/project/*/instance/*/activeMonthlyBilling, POST
    /cloud/project/*/instance/*/rescueMode, POST /cloud/project/*/instance/*/start, POST
    /cloud/project/*/instance/*/unshelve, POST /cloud/project/*/instance/*/resume, POST
    /cloud/project/*/instance/*/stop, POST /cloud/project/*/instance/*/shelve, POST /cloud/project/*/instance/*/reboot,
    POST /cloud/project/*/instance/*/vnc.
  - >-
    IAM actions: publicCloudProject:apiovh:get, publicCloudProject:apiovh:instance/get,
    publicCloudProject:apiovh:flavor/get, publicCloudProject:apiovh:image/get, publicCloudProject:apiovh:snapshot/get,
    publicCloudProject:apiovh:volume/get, publicCloudProject:apiovh:sshkey/get,
    publicCloudProject:apiovh:region/network/get, publicCloudProject:apiovh:instance/group/get,
    publicCloudProject:apiovh:instance/create, publicCloudProject:apiovh:instance/edit,
    publicCloudProject:apiovh:instance/resize, publicCloudProject:apiovh:instance/reinstall,
    publicCloudProject:apiovh:instance/interface/create, publicCloudProject:apiovh:instance/interface/delete,
    publicCloudProject:apiovh:instance/activeMonthlyBilling, publicCloudProject:apiovh:instance/rescueMode/create,
    publicCloudProject:apiovh:instance/start, publicCloudProject:apiovh:instance/unshelve,
    publicCloudProject:apiovh:instance/resume, publicCloudProject:apiovh:instance/stop,
    publicCloudProject:apiovh:instance/shelve, publicCloudProject:apiovh:instance/reboot,
    publicCloudProject:apiovh:instance/interface/get, publicCloudProject:apiovh:instance/vnc/create,
    publicCloudProject:apiovh:instance/delete.
  - >-
    Available on the endpoints ovh-eu, ovh-ca, ovh-us, soyoustart-eu and kimsufi-eu.
"""
