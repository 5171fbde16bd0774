# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Descriptions of things that do not exist, one for each odd form that routes of the API have, and their services."""

from __future__ import annotations

from typing import Any

from ansible_collections.community.ovh.plugins.module_utils._engine.resource.info import resource_info_job
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.job import resource_job
from ansible_collections.community.ovh.plugins.module_utils._schema.equality import SET, SetOf, same_network
from ansible_collections.community.ovh.plugins.module_utils._schema.field import NEVER, AddRemove, Call, Field
from ansible_collections.community.ovh.plugins.module_utils._schema.lookup import Lookup, Parent
from ansible_collections.community.ovh.plugins.module_utils._schema.operations import Model
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import (
    CHANGES,
    FROM_LIST,
    NO_WRITES,
    TARGET_SPEC,
    TASK,
    Publication,
    Related,
    Requirement,
    Resource,
    State,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.status import Status
from ansible_collections.community.ovh.plugins.module_utils._schema.tasks import Tasks

from tests.support.fake_api import FakeApi, Values

AREA = Parent("area", "areaId")
TASK_STATUS = Status(
    "status", ready=("done",), pending=("todo", "doing"), failed=("error", "cancelled"), reason="comment"
)

# Tasks without a status, which are done when they are gone; a field that is never read; something required elsewhere.
MAILBOX = Resource(
    "mailbox",
    "/area/{areaId}/mailbox",
    "login",
    ("login",),
    (
        Field("login"),
        Field("size", type="int"),
        Field("password", write_only=True, secret=True, update=Call("POST", "/password")),
    ),
    plural="mailboxes",
    parents=(AREA,),
    unique=True,
    tasks=Tasks("/area/{areaId}/task", open=({},), about="login"),
    requires=(Requirement("/area/{areaId}", lambda area: f"moved to {area['movedTo']}" if area["movedTo"] else ""),),
)

# The id is only in the task; a PUT is answered without its task; the list is asked for the identity.
BASE = Resource(
    "base",
    "/area/{areaId}/base",
    "baseName",
    ("user",),
    (Field("user", update=NEVER), Field("size", type="int")),
    id_field="baseName",
    parents=(AREA,),
    new_id=TASK,
    list_filter={"user": "user"},
    deletion_loses="all data in the base",
    tasks=Tasks(
        "/area/{areaId}/task",
        status=TASK_STATUS,
        object_id="objectId",
        about="objectId",
        open=({"status": "todo"}, {"status": "doing"}),
    ),
)

# At most one in each area, absent as long as its status says so.
SEAL = Resource(
    "seal",
    "/area/{areaId}/seal",
    parents=(AREA,),
    singleton=True,
    status=Status("status", ready=("on",), pending=("turningOn",), deleting=("turningOff",), gone=("off",)),
)

# Two statuses, states, parameters of an update, what the API sets by itself, lists that only grow, an object that is
# busy.
POOL = Resource(
    "pool",
    "/area/{areaId}/pool",
    "poolId",
    ("name",),
    (
        Field("name", update=NEVER),
        Field("count", type="int", compare_unless="auto", with_update=(Field("victims", type="list", elements="str"),)),
        Field("auto", type="bool"),
        Field(
            "version",
            create=None,
            update=Call("POST", "/upgrade", body=None),
            with_update=(Field("force", type="bool"),),
        ),
        Field(
            "areas", type="list", elements="str", read="zones.*.area", update=AddRemove(Call("POST", "/area", "area"))
        ),
        Field("peers", type="list", elements="str", equals=SetOf(same_network)),
        Field("rules", type="list", elements="dict", equals=SET, fields=(Field("do"),)),
        Field("low", type="int", create=None, update=Call("POST", "/limits", merge=True)),
        Field("high", type="int", create=None, update=Call("POST", "/limits", merge=True)),
    ),
    parents=(AREA,),
    ready_when=lambda pool: pool.get("identity") != "pending",
    busy_when=("is busy",),
    status=Status(
        "status",
        ready=("ready", "stopped"),
        pending=("working",),
        deleting=("deleting",),
        failed=("error",),
        also=(Status("sizeStatus", ready=("ok",), pending=("under",), failed=("over",)),),
    ),
    states={
        "started": State(("ready",), Call("POST", "/start")),
        "stopped": State(("stopped",), Call("POST", "/stop"), "running work"),
    },
    protected=lambda pool: "is read-only" if pool.get("readOnly") else "",
    delete_query={"force": True},
    related=(Related("nodes", "/node"),),
)

# The envelope of /v2, with a checksum.
CHART = Resource(
    "chart",
    "/v2/chart",
    "chartId",
    ("title",),
    (Field("title"), Field("tags", type="list", elements="str")),
    envelope=TARGET_SPEC,
    checksum="checksum",
    put=Model({"targetSpec": Model({"title": None, "tags": None, "color": None})}, required=frozenset(["targetSpec"])),
)

# Only the list shows one; its values stand inside lists.
RANGE = Resource(
    "range",
    "/area/{areaId}/range",
    "rangeId",
    ("cidr", "region"),
    (
        Field("cidr", create="network", option="network", update=NEVER),
        Field("region", read="pools.0.region", update=NEVER),
    ),
    parents=(AREA,),
    item=FROM_LIST,
)

# What is written becomes live when its part is published.
FARM = Resource(
    "farm",
    "/area/{areaId}/farm",
    "farmId",
    ("name",),
    (Field("name"), Field("zone", required=True, update=NEVER), Field("port", type="int")),
    parents=(AREA,),
    publication=Publication(
        "/area/{areaId}/refresh",
        by="zone",
        pending="/area/{areaId}/pending",
        tasks=Tasks("/area/{areaId}/task", status=TASK_STATUS),
    ),
)

# A secret that a call makes anew; a route for each engine.
LOGIN = Resource(
    "login",
    "/engine/{engine}/login",
    "loginId",
    ("name",),
    (
        Field("name", update=NEVER),
        Field(
            "roles",
            type="list",
            elements="str",
            update=Call("PUT", "/role", "roleIds", lookup=Lookup("role", "/engine/{engine}/role", items="roles")),
        ),
    ),
    parents=(Parent("engine", "engine", variants=("sql", "doc")),),
    reveals="password",
    rotate=Call("POST", "/reset"),
)

# Created below what it is a copy of, which is in the path; the task is told from the object by a field of its own.
COPY = Resource(
    "copy",
    "/area/{areaId}/copy",
    "copyId",
    ("name", "baseId"),
    (
        Field("name"),
        Field("shelf", type="str", update=NEVER, lookup=Lookup("shelf", "/area/{areaId}/shelf")),
        Field(
            "baseId",
            type="str",
            option="base",
            update=NEVER,
            lookup=Lookup("base", "/area/{areaId}/shelf/{place}/base", inside={"place": "shelf"}),
        ),
        Field("half", type="int", derive=lambda wanted: wanted["whole"] // 2, update=NEVER),
        Field("whole", type="int", required=True),
    ),
    plural="copies",
    parents=(AREA,),
    create_route="/area/{areaId}/base/{baseId}/copy",
    tasks=Tasks("/area/{areaId}/task", status=TASK_STATUS, known_by="progress"),
)

# Ordered elsewhere: a task can change it.
LICENSE = Resource(
    "license",
    "/license",
    "licenseId",
    ("name",),
    (Field("name"), Field("seats", type="int")),
    writes=CHANGES,
    status=Status("status", ready=("ready",), failed=("error",)),
)

# Only read.
SIZE = Resource("size", "/size", "sizeId", ("name",), (Field("name", type="str"),), writes=NO_WRITES)

# A switch that stays on, values that other routes show, few writes at the same time.
GATE = Resource(
    "gate",
    "/area/{areaId}/gate",
    "gateId",
    ("name",),
    (
        Field("name", update=NEVER),
        Field(
            "billed", type="bool", create=None, read="billing", update=Call("POST", "/bill", body=None), one_way=True
        ),
        Field("hosts", type="list", elements="str", create=None, read_at="/hosts", update=Call("PUT", "/hosts")),
        Field("level", type="int", create=None, read_at="/mode", read="now.level", update=Call("PUT", "/mode")),
    ),
    parents=(AREA,),
    writes_at_once=2,
)

WORDS = (MAILBOX, BASE, SEAL, POOL, CHART, RANGE, FARM, LOGIN, COPY, LICENSE, GATE)
JOBS = {resource.name: resource_job(resource) for resource in WORDS}
INFO = {resource.name: resource_info_job(resource) for resource in (*WORDS, SIZE)}


def mailboxes(**form: Any) -> FakeApi:
    return FakeApi(
        "/area/{areaId}/mailbox",
        id_field="login",
        takes_id=True,
        unique=True,
        ids_only=True,
        status=False,
        tasks="/area/1/task",
        task_status=False,
        task_names=lambda name: {"login": name},
        calls={"POST /password": lambda box, body: None},
        lists={"/area/1": {"movedTo": form.pop("moved", None)}},
        **form,
    )


def bases(**form: Any) -> FakeApi:
    return FakeApi(
        "/area/{areaId}/base",
        id_field="baseName",
        ids_only=True,
        status=False,
        filters={"user": "user"},
        tasks="/area/1/task",
        hidden_tasks=("PUT",),
        **{"task_names": lambda name: {"objectId": name}, **form},
    )


def seals(**form: Any) -> FakeApi:
    def turn(to: str, by: str) -> Any:
        def turned(api: FakeApi, body: Any) -> tuple[int, Any]:
            api.objects["seal"] = {"status": by}
            api.later = (api.throttle.now() + 5.0, to)
            return 200, None

        return turned

    def show(api: FakeApi, body: Any) -> tuple[int, Any]:
        if api.later and api.later[0] <= api.throttle.now():
            api.objects["seal"], api.later = {"status": api.later[1]}, None
        return 200, api.objects["seal"]

    api = FakeApi(
        "/none",
        routes={
            "GET /area/1/seal": show,
            "POST /area/1/seal": turn("on", "turningOn"),
            "DELETE /area/1/seal": turn("off", "turningOff"),
        },
        **form,
    )
    api.objects["seal"], api.later = {"status": "off"}, None
    return api


def pools(**form: Any) -> FakeApi:
    def set_status(status: str) -> Any:
        return lambda pool, body: pool.update(status=status)

    return FakeApi(
        "/area/{areaId}/pool",
        defaults={"zones": [], "sizeStatus": "ok", "version": "1"},
        calls={
            "POST /upgrade": lambda pool, body: pool.update(version="2"),
            "POST /start": set_status("ready"),
            "POST /stop": set_status("stopped"),
            "POST /area": lambda pool, body: pool.update(zones=[*pool["zones"], {"area": body["area"], "made": 1}]),
            "POST /limits": lambda pool, body: pool.update(body),
        },
        **form,
    )


def charts(**form: Any) -> FakeApi:
    return FakeApi("/v2/chart", status=False, checksum=True, replaces=True, **form)


def ranges(**form: Any) -> FakeApi:
    return FakeApi("/area/{areaId}/range", status=False, from_list=True, renames={"network": "cidr"}, **form)


def farms(**form: Any) -> FakeApi:
    """Farms, and which of their zones have changes that are not live."""

    def refresh(api: FakeApi, body: Any) -> tuple[int, Any]:
        api.staged.discard(body["zone"])
        return 200, {"id": 7, "status": "done"}

    api = FakeApi(
        "/area/{areaId}/farm",
        status=False,
        routes={
            "POST /area/1/refresh": refresh,
            "GET /area/1/task/7": lambda api, body: (200, {"id": 7, "status": api.refreshed}),
            "GET /area/1/pending": lambda api, body: (200, [{"zone": zone, "number": 1} for zone in api.staged]),
        },
        **form,
    )
    api.staged, api.refreshed = set(), "done"
    return api


def gates(**form: Any) -> FakeApi:
    """Gates; each has hosts and a mode at routes of their own."""
    below: dict[str, Any] = {}

    def own(gate: Values) -> Any:
        return below.setdefault(gate["id"], {"hosts": [], "level": 1})

    return FakeApi(
        "/area/{areaId}/gate",
        status=False,
        defaults={"billing": None},
        calls={
            "POST /bill": lambda gate, body: gate.update(billing={"since": "today"}),
            "GET /hosts": lambda gate, body: own(gate)["hosts"],
            "PUT /hosts": lambda gate, body: own(gate).update(body),
            "GET /mode": lambda gate, body: {"now": {"level": own(gate)["level"]}},
            "PUT /mode": lambda gate, body: own(gate).update(body),
        },
        **form,
    )


def logins(**form: Any) -> FakeApi:
    return FakeApi(
        "/engine/{engine}/login",
        status=False,
        answer_extra={"password": "first-secret"},
        calls={
            "POST /reset": lambda login, body: {"password": "second-secret", **login},
            "PUT /role": lambda login, body: login.update(roles=[each.removeprefix("r-") for each in body["roleIds"]]),
        },
        lists={"/engine/sql/role": {"roles": [{"id": "r-a", "name": "a"}, {"id": "r-b", "name": "b"}]}},
        **form,
    )


def licenses(**form: Any) -> FakeApi:
    return FakeApi("/license", ids_only=True, batches=False, **form)


def copies(**form: Any) -> FakeApi:
    """Copies; the one shelf holds the base that they are copies of."""

    def copy(api: FakeApi, body: Any) -> tuple[int, Any]:
        object_id = api.add(**{**body, "baseId": "b1"})
        return 200, api.objects[object_id]

    return FakeApi(
        "/area/{areaId}/copy",
        status=False,
        lists={
            "/area/1/shelf": [{"id": "s1", "name": "top"}],
            "/area/1/shelf/s1/base": [{"id": "b1", "name": "first"}],
        },
        routes={"POST /area/1/base/b1/copy": copy},
        **form,
    )
