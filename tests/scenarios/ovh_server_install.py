# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

NAME = "ns3004.example-sbg.net"
ERASES = "erases all that is on the server"
LAYOUT = [
    {"mount_point": "/boot", "file_system": "ext4", "size": 1024, "raid_level": 1},
    {"mount_point": "swap", "file_system": "swap", "size": 4096},
    {"mount_point": "/", "file_system": "ext4", "size": 0, "raid_level": 1},
]
INSTALL = (("POST", f"/dedicated/server/{NAME}/reinstall"),)

SCENARIO = Scenario(
    "ovh_server_install",
    (
        Step(
            args={"service_name": NAME, "operating_system": "ubuntu2404-server_64"},
            result={"service_name": NAME, "operating_system": "ubuntu2404-server_64", "installed": False, "task": None},
            before={},
            after={},
        ),
        Step(
            args={
                "service_name": NAME.upper(),
                "operating_system": "Debian12_64",
                "reinstall": "when_os_differs",
                "confirm": NAME,
                "customizations": {"hostname": "db-2", "post_installation_script": "#!/bin/sh\necho done"},
                "storage": [{"disk_group_id": 1, "partitioning": {"scheme_name": "default", "layout": LAYOUT}}],
            },
            before={"operating_system": "ubuntu2404-server_64"},
            after={"operating_system": "debian12_64", "reinstall": ERASES},
            result={
                "service_name": NAME,
                "operating_system": "debian12_64",
                "installed": True,
                "task": {"function": "reinstallServer", "status": "done"},
            },
            again={"operating_system": "debian12_64", "installed": False, "task": None},
            writes=INSTALL,
        ),
        Step(
            args={
                "service_name": NAME,
                "operating_system": "rocky9_64",
                "reinstall": "when_os_differs",
                "confirm": NAME,
                "customizations": {"hostname": "db-3"},
            },
            before={"operating_system": "debian12_64"},
            after={"operating_system": "rocky9_64", "reinstall": ERASES},
            result={
                "service_name": NAME,
                "operating_system": "rocky9_64",
                "installed": True,
                "task": {"function": "reinstallServer", "status": "done"},
            },
            writes=INSTALL,
        ),
    ),
)
