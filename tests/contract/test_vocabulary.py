# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The vocabulary of resources, tried on eleven products that are as unlike as can be: each description is held against
the published API, and against its row in docs/architecture.md. No module uses these descriptions.
"""

from __future__ import annotations

import dataclasses
import re
from typing import Any

import pytest
from ansible_collections.community.ovh.plugins.module_utils._schema.equality import SET, SetOf, same_json, same_network
from ansible_collections.community.ovh.plugins.module_utils._schema.field import (
    NEVER,
    AddRemove,
    Call,
    Field,
    Offer,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.lookup import Lookup, Parent
from ansible_collections.community.ovh.plugins.module_utils._schema.operations import Published
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import (
    FROM_LIST,
    TASK,
    Publication,
    Related,
    Requirement,
    Resource,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.status import Status
from ansible_collections.community.ovh.plugins.module_utils._schema.tasks import Tasks
from ansible_collections.community.ovh.plugins.module_utils._schema.typed import typed

from tests.contract.descriptions import errors_of
from tests.environment import ROOT
from tests.pages.jobs import Contract
from tests.pages.published import model_entry


def texts(name: str, **words: Any) -> Any:
    """A list of texts."""
    return Field(name, type="list", elements="str", **words)


PROJECT = Parent(
    "project",
    "serviceName",
    Lookup(
        "project",
        "/cloud/project",
        id_field="project_id",
        names=("description", "projectName"),
        item_route="/cloud/project/{serviceName}",
    ),
)

OAUTH2_CLIENT = Resource(
    "oauth2_client",
    "/me/api/oauth2/client",
    "clientId",
    ("name",),
    (
        Field("name"),
        Field("description", required=True),
        texts("callbackUrls", equals=SET),
        Field("flow", required=True, update=NEVER, choices=("AUTHORIZATION_CODE", "CLIENT_CREDENTIALS")),
    ),
    id_field="clientId",
    reveals="clientSecret",
    deletion_loses="the access of all that use it",
    ready_when=lambda client: client.get("flow") != "CLIENT_CREDENTIALS" or bool(client.get("identity")),
)

ACTIONS = [
    Field(name, type="list", elements="dict", equals=SET, fields=(Field("action"),))
    for name in ("allow", "deny", "except")
]
IAM_POLICY = Resource(
    "iam_policy",
    "/v2/iam/policy",
    "policyId",
    ("name",),
    (
        Field("name"),
        Field("description"),
        texts("identities", required=True, equals=SET),
        Field("resources", type="list", elements="dict", required=True, equals=SET, fields=(Field("urn"),)),
        Field("permissions", type="dict", required=True, fields=tuple(ACTIONS)),
        Field("permissionsGroups", type="list", elements="dict", equals=SET, fields=(Field("urn"),)),
        Field("conditions", type="dict", equals=same_json),
        Field("expiredAt", option="expires_at"),
    ),
    plural="iam_policies",
    protected=lambda policy: "is a policy of OVHcloud, which is read-only" if policy.get("readOnly") else "",
)

NETWORK = Resource(
    "private_network",
    "/cloud/project/{serviceName}/network/private",
    "networkId",
    ("name",),
    (
        Field("name"),
        Field("vlanId", type="int", update=NEVER),
        texts("regions", read="regions.*.region", update=AddRemove(Call("POST", "/region", "region"))),
    ),
    parents=(PROJECT,),
    status=Status("status", ready=("ACTIVE",), pending=("BUILDING",), deleting=("DELETING",)),
    related=(Related("subnets", "/subnet"),),
)
SUBNET = Resource(
    "subnet",
    NETWORK.item_route + "/subnet",
    "subnetId",
    ("cidr", "region"),
    (
        Field("cidr", create="network", update=NEVER, equals=same_network),
        Field("region", read="ipPools.0.region", update=NEVER),
        Field("start", read="ipPools.0.start", required=True, update=NEVER),
        Field("end", read="ipPools.0.end", required=True, update=NEVER),
        Field("dhcp", read="dhcpEnabled", type="bool", required=True, update=NEVER),
        Field("noGateway", type="bool", required=True, initial=True),
    ),
    parents=(
        PROJECT,
        Parent("network", "networkId", Lookup("private network", NETWORK.route, item_route=NETWORK.item_route)),
    ),
    item=FROM_LIST,
)

CLUSTER_STATUS: dict[str, tuple[str, ...]] = {
    "ready": ("READY",),
    "deleting": ("DELETING",),
    "gone": ("DELETED",),
    "pending": ("INSTALLING", "MAINTENANCE", "REDEPLOYING", "REOPENING", "RESETTING", "SUSPENDING", "UPDATING"),
    "failed": ("ERROR", "SUSPENDED", "USER_ERROR", "USER_QUOTA_ERROR", "USER_WEBHOOK_PREVENTING_OPERATIONS_ERROR"),
}
KUBE = Resource(
    "kube",
    "/cloud/project/{serviceName}/kube",
    "kubeId",
    ("name",),
    (
        Field("name"),
        Field("region", required=True, update=NEVER),
        Field("updatePolicy"),
        Field(
            "version",
            update=Call("POST", "/update", body=None),
            with_update=(Field("strategy", choices=("LATEST_PATCH", "NEXT_MINOR")), Field("force", type="bool")),
        ),
        Field("kubeProxyMode", update=NEVER),
        Field("privateNetworkId", update=NEVER),
        Field("nodesSubnetId", update=NEVER),
    ),
    parents=(PROJECT,),
    status=Status("status", **CLUSTER_STATUS),
    deletion_loses="the cluster and all that runs in it",
)
NODE_POOL = Resource(
    "node_pool",
    KUBE.item_route + "/nodepool",
    "nodePoolId",
    ("name",),
    (
        Field("name", update=NEVER),
        Field("flavor", create="flavorName", required=True, update=NEVER),
        Field("desiredNodes", type="int", compare_unless="autoscale", with_update=(texts("nodesToRemove"),)),
        Field("minNodes", type="int"),
        Field("maxNodes", type="int"),
        Field("autoscale", type="bool"),
        Field("antiAffinity", type="bool", update=NEVER),
        Field("monthlyBilled", type="bool", update=NEVER),
    ),
    parents=(PROJECT, Parent("kube", "kubeId", Lookup("cluster", KUBE.route, item_route=KUBE.item_route))),
    deletion_loses="all that runs on its nodes",
    status=Status(
        "status",
        **{
            **CLUSTER_STATUS,
            "pending": (*CLUSTER_STATUS["pending"], "UPSCALING", "DOWNSCALING"),
            "failed": (*CLUSTER_STATUS["failed"], "USER_NODE_NOT_FOUND_ERROR", "USER_NODE_SUSPENDED_SERVICE"),
        },
        also=(Status("sizeStatus", ready=("CAPACITY_OK",), pending=("UNDER_CAPACITY", "OVER_CAPACITY")),),
    ),
)

DATABASE_STATUS = Status(
    "status",
    ready=("READY",),
    pending=("CREATING", "PENDING", "UPDATING", "LOCKED_PENDING", "LOCKED_UPDATING"),
    deleting=("DELETING",),
    failed=("ERROR", "ERROR_INCONSISTENT_SPEC", "LOCKED", "SHELVED"),
)
ENGINE = Parent("engine", "engine", variants=("postgresql", "mysql"))
DATABASE = Resource(
    "database",
    "/cloud/project/{serviceName}/database/{engine}",
    "clusterId",
    ("description",),
    (
        Field("description"),
        Field("plan"),
        Field("version"),
        Field("flavor", create="nodesPattern.flavor"),
        Field("nodeNumber", type="int", create="nodesPattern.number"),
        Field("region", create="nodesPattern.region", update=NEVER),
        Field("disk", type="dict", fields=(Field("size", type="int"),)),
        Field("networkId", update=NEVER),
        Field("subnetId", update=NEVER),
        Field(
            "ipRestrictions",
            type="list",
            elements="dict",
            equals=SET,
            fields=(Field("ip", equals=same_network), Field("description")),
        ),
    ),
    parents=(PROJECT, ENGINE),
    status=DATABASE_STATUS,
    deletion_loses="all data in the database",
)
DATABASE_USER = Resource(
    "database_user",
    DATABASE.item_route + "/user",
    "userId",
    ("username",),
    (Field("username", create="name", option="name", update=NEVER), texts("roles", equals=SET)),
    parents=(
        PROJECT,
        dataclasses.replace(ENGINE, variants=("postgresql",)),
        Parent(
            "database",
            "clusterId",
            Lookup("database", DATABASE.route, names=("description",), item_route=DATABASE.item_route),
        ),
    ),
    status=DATABASE_STATUS,
    reveals="password",
    rotate=Call("POST", "/credentials/reset"),
)

MAIL_ACCOUNT = Resource(
    "mail_account",
    "/email/domain/{domain}/account",
    "accountName",
    ("accountName",),
    (
        Field("accountName"),
        Field("description"),
        Field("size", type="int"),
        Field("password", required=True, write_only=True, secret=True, update=Call("POST", "/changePassword")),
    ),
    parents=(Parent("domain", "domain"),),
    unique=True,
    deletion_loses="the mail in the account",
    list_filter={"accountName": "accountName"},
    tasks=Tasks("/email/domain/{domain}/task/account", open=({},), about="name"),
    requires=(
        Requirement(
            "/email/domain/{domain}",
            lambda domain: (
                f"its accounts have moved to the service {service}"
                if (service := domain.get("migratedMXPlanServiceName"))
                else ""
            ),
        ),
    ),
)

DOMAIN_TASKS = Tasks(
    "/domain/{serviceName}/task",
    open=({"status": "todo"}, {"status": "doing"}),
    status=Status(
        "status", ready=("done",), pending=("todo", "doing"), failed=("cancelled", "error", "problem"), reason="comment"
    ),
)
GLUE_RECORD = Resource(
    "glue_record",
    "/domain/{serviceName}/glueRecord",
    "host",
    ("host",),
    (Field("host"), texts("ips", required=True, equals=SetOf(same_network), update=Call("POST", "/update"))),
    parents=(Parent("domain", "serviceName"),),
    unique=True,
    tasks=DOMAIN_TASKS,
    list_filter={"host": "host"},
    requires=(
        Requirement(
            "/domain/{serviceName}",
            lambda domain: "" if domain["hostSupported"] else "its registry takes no glue records",
        ),
    ),
)

DNSSEC = Resource(
    "dnssec",
    "/domain/zone/{zoneName}/dnssec",
    parents=(Parent("zone", "zoneName"),),
    plural="dnssec_states",
    singleton=True,
    status=Status(
        "status", ready=("enabled",), pending=("enableInProgress",), deleting=("disableInProgress",), gone=("disabled",)
    ),
    requires=(
        Requirement(
            "/domain/zone/{zoneName}",
            lambda zone: "" if zone["dnssecSupported"] else "the zone does not support DNSSEC",
        ),
    ),
)

FARM = Resource(
    "http_farm",
    "/ipLoadbalancing/{serviceName}/http/farm",
    "farmId",
    ("displayName",),
    (
        Field("displayName", option="name"),
        Field("zone", required=True, update=NEVER),
        Field("balance"),
        Field("port", type="int"),
        Field("stickiness"),
        Field("vrackNetworkId", type="int"),
        Field(
            "probe",
            type="dict",
            fields=(
                Field("type"),
                Field("port", type="int"),
                Field("url"),
                Field("interval", type="int"),
                Field("forceSsl", type="bool"),
            ),
        ),
    ),
    id_field="farmId",
    parents=(Parent("load_balancer", "serviceName"),),
    list_filter={},
    publication=Publication(
        "/ipLoadbalancing/{serviceName}/refresh",
        by="zone",
        pending="/ipLoadbalancing/{serviceName}/pendingChanges",
        tasks=Tasks(
            "/ipLoadbalancing/{serviceName}/task",
            status=Status(
                "status", ready=("done",), pending=("todo", "doing"), failed=("blocked", "cancelled", "error")
            ),
        ),
    ),
)

NAS_PARTITION = Resource(
    "nas_partition",
    "/dedicated/nasha/{serviceName}/partition",
    "partitionName",
    ("partitionName",),
    (
        Field("partitionName"),
        Field("protocol", required=True, update=NEVER),
        Field("size", type="int", required=True),
        Field("partitionDescription", option="description"),
    ),
    parents=(Parent("nas", "serviceName"),),
    unique=True,
    deletion_loses="all files on the partition",
    tasks=Tasks(
        "/dedicated/nasha/{serviceName}/task",
        id="taskId",
        about="partitionName",
        open=({"status": "init"}, {"status": "todo"}, {"status": "doing"}),
        status=Status(
            "status",
            ready=("done",),
            pending=("init", "todo", "doing"),
            failed=("cancelled", "customerError", "ovhError"),
            reason="details",
        ),
    ),
)

HOSTING_DATABASE = Resource(
    "hosting_database",
    "/hosting/web/{serviceName}/database",
    "name",
    ("user",),
    (
        Field("user", update=NEVER),
        Field("type", required=True, update=NEVER),
        Field("version", update=NEVER),
        Field("capabilitie", option="capability", required=True, initial=True),
        Field("quota", initial=True),
        Field("password", write_only=True, secret=True, update=Call("POST", "/changePassword")),
    ),
    id_field="name",
    parents=(Parent("hosting", "serviceName"),),
    list_filter={"user": "user"},
    new_id=TASK,
    deletion_loses="all data in the database",
    status=Status(
        "status",
        ready=("created",),
        deleting=("deleting",),
        failed=("locked",),
        pending=("checking", "creating", "dumping", "importing", "optimizing", "restoring", "updating"),
    ),
    tasks=Tasks(
        "/hosting/web/{serviceName}/tasks",
        object_id="objectId",
        about="objectId",
        open=({"status": "init"}, {"status": "todo"}, {"status": "doing"}),
        status=Status("status", ready=("done",), pending=("init", "todo", "doing"), failed=("cancelled",)),
    ),
)

# By the first column of the table in docs/architecture.md.
PRODUCTS = {
    "OAuth2 client": (OAUTH2_CLIENT,),
    "IAM policy": (IAM_POLICY,),
    "private network and subnets": (NETWORK, SUBNET),
    "Kubernetes cluster and node pools": (KUBE, NODE_POOL),
    "PostgreSQL service and user": (DATABASE, DATABASE_USER),
    "mail account": (MAIL_ACCOUNT,),
    "glue record": (GLUE_RECORD,),
    "DNSSEC": (DNSSEC,),
    "load balancer farm": (FARM,),
    "NAS partition": (NAS_PARTITION,),
    "hosting database": (HOSTING_DATABASE,),
}


@pytest.mark.parametrize(
    "resource", [each for several in PRODUCTS.values() for each in several], ids=lambda each: each.name
)
def test_a_description_is_as_published(resource: Any) -> None:
    assert list(errors_of(resource)) == []


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        (dataclasses.replace(NETWORK, route="/cloud/project/{serviceName}/network/privat"), "is not published"),
        (dataclasses.replace(FARM, list_filter={"displayName": "name"}), "name is not a parameter of the list"),
        (dataclasses.replace(FARM, id_field="id"), "id is not a field of the object"),
        (dataclasses.replace(OAUTH2_CLIENT, reveals="secret"), "secret is not in the answer of the POST"),
        (dataclasses.replace(OAUTH2_CLIENT, fields=OAUTH2_CLIENT.fields[:3]), "the POST requires flow"),
        (
            dataclasses.replace(OAUTH2_CLIENT, fields=(*OAUTH2_CLIENT.fields, Field("color"))),
            "color: color is not in the object",
        ),
        (
            dataclasses.replace(
                OAUTH2_CLIENT, fields=(*OAUTH2_CLIENT.fields[:3], Field("flow", type="bool", choices=("x",)))
            ),
            "flow in the PUT: it is oauth2",
        ),
        (
            dataclasses.replace(OAUTH2_CLIENT, fields=(*OAUTH2_CLIENT.fields[:3], Field("flow", choices=("x",)))),
            "its choices are not published",
        ),
        (
            dataclasses.replace(OAUTH2_CLIENT, fields=(*OAUTH2_CLIENT.fields[:3], Field("flow"))),
            "flow: creation requires it",
        ),
        (
            dataclasses.replace(
                MAIL_ACCOUNT, fields=(Field("accountName"), Field("password", type="str", required=True, initial=True))
            ),
            "it is a password and not secret",
        ),
        (
            dataclasses.replace(
                KUBE,
                fields=(
                    *KUBE.fields[:3],
                    Field("version", update=Call("POST", "/update", body=None), with_update=(Field("x"),)),
                ),
            ),
            "x is not a parameter of the update of version",
        ),
        (dataclasses.replace(DNSSEC, status=Status("status", ready=("enabled",))), "is not classed"),
        (
            dataclasses.replace(
                MAIL_ACCOUNT, tasks=Tasks("/email/domain/{domain}/task/account", open=({"who": "x"},), about="who")
            ),
            "who is not a field of a task",
        ),
        (
            dataclasses.replace(
                IAM_POLICY,
                fields=(
                    *IAM_POLICY.fields[:3],
                    Field("resources", type="list", elements="dict", required=True, fields=(Field("x"),)),
                ),
            ),
            "x is not in it",
        ),
        (
            dataclasses.replace(
                MAIL_ACCOUNT, fields=(*MAIL_ACCOUNT.fields, Field("x", offer=Offer("/email/domain/{domain}", "sizes")))
            ),
            "x: sizes is not in /email/domain/{domain}",
        ),
        (
            dataclasses.replace(NETWORK, fields=(Field("name"), Field("vlanId", type="int", read="regions.region"))),
            "vlanId: regions.region is not in the object",
        ),
    ],
)
def test_a_wrong_description_is_detected(wrong: Any, words: str) -> None:
    assert any(words in each for each in errors_of(wrong)), list(errors_of(wrong))


@pytest.mark.parametrize(
    "resource", [each for several in PRODUCTS.values() for each in several], ids=lambda each: each.name
)
def test_whether_a_put_replaces_follows_from_its_required_fields(resource: Any) -> None:
    put = typed(resource, Published("cloud", Contract())).put
    assert bool(put and put.replaces) is (resource.name in ("iam_policy", "private_network"))
    if put:
        written = model_entry(put, 0)
        assert eval(written, {"Model": type(put)}) == put  # pylint: disable=eval-used


def test_a_body_is_known_at_every_depth() -> None:
    put = typed(IAM_POLICY, Published("iam", Contract())).put
    assert put and put.properties["permissions"].properties["allow"].properties == {"action": None}
    assert "expiredAt" in put.nullable and "resources" in put.required and "createdAt" not in put.properties


CONSTANTS = {"FROM_LIST": FROM_LIST, "TASK": TASK, "NEVER": NEVER}


def words_used(description: Any) -> set[str]:
    """The words of the vocabulary that a description uses: the attributes that are not as by default, at every
    depth.
    """
    if isinstance(description, (tuple, frozenset)):
        return {word for each in description for word in words_used(each)}
    if isinstance(description, dict):
        return {word for each in description.values() for word in words_used(each)}
    if not dataclasses.is_dataclass(description):
        return {
            next(
                (name for name, constant in CONSTANTS.items() if description is constant),
                getattr(description, "__name__", ""),
            )
        }
    used = {type(description).__name__} | ({"SET"} if description == SET else set())
    for field in dataclasses.fields(description):
        value = getattr(description, field.name)
        default = field.default_factory() if field.default_factory is not dataclasses.MISSING else field.default
        if value is None and default is not None or value != default:
            used |= {field.name, *words_used(value)}
    return used


def test_the_table_of_the_documentation_says_what_the_descriptions_say() -> None:
    text = (ROOT / "docs/architecture.md").read_text(encoding="utf-8")
    rows = dict(re.findall(r"^\| ([^|]+) \| [^|]+ \| ([^|]*`[^|]+) \|$", text.partition("## Eleven examples")[2], re.M))
    assert set(rows) == set(PRODUCTS)
    for product, said in rows.items():
        words = {
            word
            for code in re.findall(r"`([^`]+)`", said)
            for word in re.findall(r"\b([A-Za-z_]+)\b", re.sub(r"\"[^\"]*\"", "", code))
        }
        used = {word for each in PRODUCTS[product] for word in words_used(each)}
        assert words and words - used <= {"None", "True"}, (product, words - used)
