# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The inventory with all extras: of 10,000 servers against the plain list, and of 1,000 instances in five projects."""

from __future__ import annotations

from collections.abc import Iterator

from tests.sandbox.state import cloud

from ..claims import Claim, count, exactly, times_as_much
from ..stage import INVENTORY, Stage

SERVERS, PROJECTS, INSTANCES = 10_000, 5, 1000
NAMES = "flavor, image", "flavor, image, network, volume, instance_group"


def claims(runs: dict[str, dict[str, float]]) -> Iterator[Claim]:
    """Against the inventory without extras; requests as a number."""
    yield from of_servers(runs)
    yield from of_instances(runs)


def of_servers(runs: dict[str, dict[str, float]]) -> Iterator[Claim]:
    """Memory and time of all extras of servers."""
    job = f"inventory of {SERVERS:,} servers, all extras"
    with Stage("extras", runs, servers=SERVERS) as stage:
        plain = stage.run("plain", INVENTORY, "-i", stage.file("ovh.yml", "plugin: community.ovh.ovh\n"), "--list")
        extras = "plugin: community.ovh.ovh\nwith: [service, ips, vrack, options]\n"
        ours = stage.run("extras", INVENTORY, "-i", stage.file("all.ovh.yml", extras), "--list")
        yield exactly(job, "hosts with their service", ours.output.count('"ovh_service"'), SERVERS)
        yield times_as_much(job, "memory at its peak, against the plain list", ours.memory, plain.memory, "MiB", 2)
        yield times_as_much(job, "wall time, against the plain list", ours.seconds, plain.seconds, "s", 3)


def of_instances(runs: dict[str, dict[str, float]]) -> Iterator[Claim]:
    """Requests for the names of what instances have."""
    job = f"inventory of {INSTANCES:,} instances in {PROJECTS} projects"
    with Stage("instances", runs) as stage:
        projects = [cloud.project(8100 + number, f"p{number}") for number in range(PROJECTS)]
        stage.sandbox.state.projects = {each.facts["project_id"]: each for each in projects}
        for number in range(INSTANCES):
            project = projects[number % PROJECTS]
            project.add(number, f"i{number}", "GRA11")
        for project in projects:
            path = f"/cloud/project/{project.facts['project_id']}"
            cloud.add_catalog(stage.sandbox.state.objects, path)
            for image, name in project.images.items():
                stage.sandbox.state.objects.adopt(path + "/image", image, cloud.image(image, name, "GRA11"))
        for names, most in zip(NAMES, (16, 41), strict=True):
            text = f"plugin: community.ovh.ovh\nproducts: [cloud_instance]\nwith: [{names}]\n"
            ours = stage.run(names, INVENTORY, "-i", stage.file("cloud.ovh.yml", text), "--list")
            yield exactly(f"{job}, {names}", "hosts with a flavor", ours.output.count('"ovh_flavor"'), INSTANCES)
            yield count(f"{job}, {names}", "requests", ours.reads, most)
