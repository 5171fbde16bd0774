# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""ovh_service_termination: one mail, one end, and what shows how far both are."""

from __future__ import annotations

import copy
import datetime
import json
from collections.abc import Callable
from typing import Any

import pytest
from ansible_collections.community.ovh.plugins.module_utils._products.service import termination

from tests.sandbox import Sandbox
from tests.sandbox.products.termination import token_for
from tests.support.execution_modes import PLUGINS, Result

NAME = "ns3001.example-sbg.net"
SERVER = f"/dedicated/server/{NAME}"
ASK = {"service_name": NAME, "state": "requested", "confirm": NAME}
END = {"service_name": NAME, "state": "confirmed", "confirm": NAME, "token": token_for(NAME)}
KEEP = {"service_name": NAME, "state": "cancelled"}
JOB = f"{PLUGINS}.module_utils._products.service.termination_job"
HISTORY = "/me/notification/email/history"
LOOKS = [("GET", "/services"), ("GET", "/services/*"), ("POST", "/dedicated/server/*"), ("PUT", "/services/*")]

Play = Callable[..., Result]


@pytest.fixture
def terminate(run: Play) -> Play:
    """Plays the module."""
    return lambda args, **more: run("ovh_service_termination", **{**args, **more})


@pytest.fixture(autouse=True)
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """What does not show is not awaited for long."""
    for name in ("EFFECT_LAG", "LIST_LAG"):
        monkeypatch.setattr(f"{JOB}.{name}", 0.05)


def offered_on(endpoint: str) -> Callable[..., bool]:
    """Return what tells whether an operation is offered, as if the sandbox were this endpoint."""
    return lambda sandbox, endpoints: endpoint in endpoints


@pytest.fixture
def elsewhere(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    """An endpoint without /services."""
    monkeypatch.setattr(f"{JOB}.is_one_of", offered_on("kimsufi-eu"))
    sandbox.settings.endpoint = "kimsufi-eu"


def written(sandbox: Sandbox) -> list[str]:
    return [each["path"].removeprefix("/1.0") for each in sandbox.writes()]


def infos(sandbox: Sandbox) -> dict[str, Any]:
    found: dict[str, Any] = sandbox.state.servers[NAME].service_infos
    return found


def key_with(sandbox: Sandbox, rules: list[tuple[str, str]]) -> dict[str, str]:
    return {"consumer_key": sandbox.consumer_key(rules)}


# ---- what cannot be meant


@pytest.mark.parametrize(
    ("args", "message"),
    [
        ({**ASK, "service_name": " "}, "service_name is empty"),
        ({**ASK, "confirm": None}, "state: requested mails the token that ends the service"),
        ({**END, "confirm": "ns3002.example-sbg.net"}, "state: confirmed ends the service and deletes all"),
        ({**ASK, "token": "abc"}, "token is for state: confirmed"),
        ({**KEEP, "reason": "OTHER"}, "reason is for state: confirmed"),
        ({**END, "force": True}, "force is for state: requested"),
    ],
)
def test_nothing_is_sent_for_what_cannot_be_meant(
    args: dict[str, Any], message: str, terminate: Play, sandbox: Sandbox
) -> None:
    result = terminate(args)
    assert result["failed"] and message in result["msg"] and not sandbox.exchanges


@pytest.mark.parametrize(
    ("args", "message"),
    [
        ({"service_name": "web-1"}, "web-1: the account has no service of this name"),
        ({"service_name": NAME, "product": "vps"}, f"{NAME}: the account has no service of this name in vps"),
        ({"service_name": "example.com"}, "several services have this name: give product, one of email/domain, vps"),
    ],
)
def test_a_service_is_named_by_its_own_name(
    args: dict[str, Any], message: str, terminate: Play, sandbox: Sandbox
) -> None:
    sandbox.state.vps["example.com"] = copy.deepcopy(next(iter(sandbox.state.vps.values())))
    sandbox.state.vps["example.com"].service_infos["serviceId"] = 99
    result = terminate({**args, "state": "cancelled"})
    assert result["failed"] and message in result["msg"]
    assert terminate({**KEEP, "service_name": "example.com", "product": "/vps/"})["service_id"] == 99


# ---- the first step


def test_what_is_pending_needs_no_mail(terminate: Play, sandbox: Sandbox) -> None:
    infos(sandbox)["renew"]["deleteAtExpiration"] = True
    result = terminate(ASK, force=True)
    assert not result["changed"] and result["state"] == "confirmed" and not written(sandbox)


@pytest.mark.parametrize(
    ("days", "force", "sent"), [(6, False, False), (8, False, True), (1, True, True), (None, False, True)]
)
def test_a_recent_mail_shows_the_first_step(
    days: int | None, force: bool, sent: bool, terminate: Play, sandbox: Sandbox
) -> None:
    terminate(ASK)
    [mail] = sandbox.state.mails.values()
    then = datetime.datetime.now(datetime.UTC) - datetime.timedelta(days=days or 0)
    mail["date"] = None if days is None else then.isoformat()
    for number in range(9000, 9030):
        sandbox.state.mails[number] = {**mail, "id": number, "subject": "Your bill", "body": "Thank you"}
    # A mail without a date is published as impossible.
    with sandbox.on_purpose():
        result = terminate(ASK, force=force)
    assert result["changed"] is sent and len(written(sandbox)) == 1 + sent
    assert result["requested_at"] == (None if sent else mail["date"]) and result["state"] == "requested"


def test_no_token_of_a_mail_is_shown(terminate: Play, sandbox: Sandbox) -> None:
    terminate(ASK)
    mail = next(iter(sandbox.state.mails.values()))
    mail["date"] = f"{mail['date']} {token_for(NAME)}"
    with sandbox.on_purpose():
        assert token_for(NAME) not in json.dumps(terminate(ASK))


def test_without_the_mails_a_warning_names_the_right(terminate: Play, sandbox: Sandbox) -> None:
    result = terminate(ASK, **key_with(sandbox, LOOKS))
    assert result["changed"] and "each further one sends another" in result["warnings"][0]
    assert f"GET {HISTORY}" in result["warnings"][0]


def test_an_endpoint_without_the_mails(terminate: Play, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(f"{JOB}.is_one_of", offered_on("ovh-us"))
    result = terminate(ASK)
    assert result["changed"] and "has no list of mails" in result["warnings"][0]


def test_where_nothing_can_be_read_it_asks_for_force(terminate: Play, sandbox: Sandbox) -> None:
    key = key_with(sandbox, [("GET", "/dedicated/server"), ("POST", "/dedicated/server/*")])
    assert terminate(ASK, **key)["http_status"] == 403
    result = terminate(ASK, product="dedicated/server", **key)
    assert "neither its contract nor the list of mails can be read" in result["msg"] and not written(sandbox)
    assert "With force: true" in result["msg"]
    result = terminate(ASK, product="dedicated/server", force=True, **key)
    assert result["changed"] and result["service_id"] is None and written(sandbox) == [f"{SERVER}/terminate"]
    result = terminate(KEEP, product="dedicated/server", **key)
    assert "whether a termination is pending cannot be seen" in result["msg"]
    assert terminate(END, product="dedicated/server", **key)["state"] == "confirmed"


@pytest.mark.parametrize(("path", "status"), [(HISTORY, 500), ("/services", 500), (f"{HISTORY}/*", 400)])
def test_a_look_that_fails_sends_nothing(path: str, status: int, terminate: Play, sandbox: Sandbox) -> None:
    terminate(ASK)
    sandbox.settings.batch = "ignore"
    sandbox.fail("status", "GET", path, times=None, status=status)
    assert terminate(ASK, retry_timeout=0)["failed"] and len(written(sandbox)) == 1


def test_a_contract_that_cannot_be_read(terminate: Play, sandbox: Sandbox) -> None:
    sandbox.settings.batch = "ignore"
    sandbox.fail("status", "GET", "/services/103001", times=None, status=400)
    assert terminate(ASK)["http_status"] == 400 and not written(sandbox)


# ---- lost answers: nothing is sent twice


@pytest.mark.parametrize(("step", "path"), [(ASK, "terminate"), (END, "confirmTermination")])
@pytest.mark.parametrize("arrived", [True, False])
def test_a_lost_answer_is_looked_for(
    step: dict[str, Any], path: str, arrived: bool, terminate: Play, sandbox: Sandbox
) -> None:
    sandbox.fail("reset_after" if arrived else "reset_before", "POST", f"*/{path}")
    result = terminate(step)
    assert bool(result.get("failed")) is not arrived and len(written(sandbox)) <= 1
    assert arrived or "it was not sent again, and nothing shows that it arrived" in result["msg"]
    assert result["changed"]
    assert len(sandbox.carried_out()) == arrived


def test_a_lost_answer_that_cannot_be_looked_for(terminate: Play, sandbox: Sandbox) -> None:
    sandbox.fail("reset_after", "POST", "*/terminate")
    sandbox.fail("status", "GET", "/services/103001", nth=2, times=None, status=400)
    result = terminate(ASK)
    assert "whether it arrived could not be seen" in result["msg"] and len(sandbox.carried_out()) == 1


def test_without_the_mails_a_lost_answer_stays_unknown(terminate: Play, sandbox: Sandbox) -> None:
    sandbox.fail("reset_after", "POST", "*/terminate")
    result = terminate(ASK, **key_with(sandbox, LOOKS))
    assert "nothing shows that it arrived" in result["msg"] and len(sandbox.carried_out()) == 1


def test_the_contract_may_show_what_was_lost(
    terminate: Play, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(f"{JOB}.stage_now", lambda run, subject: "requested")
    sandbox.settings.token_mail_seconds = 3600.0
    sandbox.fail("reset_after", "POST", "*/terminate")
    assert terminate(ASK)["state"] == "requested"


def test_a_refusal_is_no_lost_answer(terminate: Play, sandbox: Sandbox) -> None:
    sandbox.fail("status", "POST", "*/terminate", status=409, message="Not now")
    result = terminate(ASK)
    assert result["http_status"] == 409 and "not sent again" not in result["msg"]


# ---- the second step


def test_a_wrong_token(terminate: Play, sandbox: Sandbox) -> None:
    result = terminate(END, token="another-token")
    assert result["http_status"] == 400 and "the token is in the mail to the administrator contact" in result["msg"]
    assert "another-token" not in result["msg"] and not infos(sandbox)["renew"]["deleteAtExpiration"]


def test_the_answers_to_what_ovhcloud_asks(terminate: Play, sandbox: Sandbox) -> None:
    terminate(END, reason="OTHER", future_use="OTHER", commentary="none")
    [sent] = sandbox.writes()
    assert sent["body"] == {"token": token_for(NAME), "reason": "OTHER", "futureUse": "OTHER", "commentary": "none"}
    result = terminate({**END, "service_name": "example.com", "confirm": "example.com"}, future_use="OTHER")
    assert result["msg"] == "example.com: email/domain takes no future_use"


def test_an_end_that_does_not_show(terminate: Play, sandbox: Sandbox) -> None:
    sandbox.settings.contract_seconds = 3600.0
    result = terminate(END)
    assert result["changed"] and "does not show the end yet" in result["warnings"][0]
    assert "warnings" not in terminate(END, wait=False)


@pytest.mark.parametrize("status", [404, 460])
def test_a_service_that_is_gone_at_once_has_ended(status: int, terminate: Play, sandbox: Sandbox) -> None:
    sandbox.settings.batch = "ignore"
    sandbox.fail("status", "GET", "/services/103001", nth=2, times=None, status=status)
    result = terminate(END)
    assert result["changed"] and "warnings" not in result


def test_other_products_go_by_their_contract(
    terminate: Play, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(f"{JOB}.KINDS", ())
    assert terminate(ASK)["changed"] and terminate(END)["state"] == "confirmed"
    assert written(sandbox) == ["/services/103001/terminate", "/services/103001/terminate/confirm"]


# ---- taken back


def test_what_does_not_show_as_kept_is_a_failure(terminate: Play, sandbox: Sandbox) -> None:
    terminate(END)
    sandbox.settings.contract_seconds = 3600.0
    assert "still shows its termination" in terminate(KEEP)["msg"]
    assert terminate(KEEP, wait=False)["state"] == "none"


def test_nothing_to_take_back(terminate: Play, sandbox: Sandbox) -> None:
    terminate(ASK)
    result = terminate(KEEP)
    assert not result["changed"] and result["state"] == "none" and len(written(sandbox)) == 1


def test_what_has_ended_stays_so(terminate: Play, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(termination, "stage_of_contract", lambda contract: "ended")
    assert "it has ended, which cannot be taken back" in terminate(KEEP)["msg"]
    assert not terminate(ASK)["changed"] and terminate(END)["state"] == "ended"


# ---- where there are no contracts


@pytest.mark.usefixtures("elsewhere")
def test_services_tell_it_themselves(terminate: Play, sandbox: Sandbox) -> None:
    assert terminate(ASK)["changed"] and not terminate(ASK)["changed"]
    assert terminate(END, service_name=NAME.upper())["state"] == "confirmed"
    assert not terminate(END)["changed"]
    before = copy.deepcopy(infos(sandbox)["renew"])
    assert terminate(KEEP)["changed"] and infos(sandbox)["renew"] == {**before, "deleteAtExpiration": False}
    assert written(sandbox) == [f"{SERVER}/{each}" for each in ("terminate", "confirmTermination", "serviceInfos")]


def test_a_product_that_an_endpoint_lacks(terminate: Play, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(f"{JOB}.is_one_of", offered_on("kimsufi-ca"))
    assert "no service of this name in vps" in terminate(KEEP, product="vps")["msg"] and not sandbox.exchanges


def test_check_mode_sends_nothing(run: Play, sandbox: Sandbox) -> None:
    for step, state in ((ASK, "requested"), (END, "confirmed")):
        assert run("ovh_service_termination", **step, check=True)["state"] == state
    infos(sandbox)["renew"]["deleteAtExpiration"] = True
    result = run("ovh_service_termination", **KEEP, check=True)
    assert (result["changed"], result["state"]) == (True, "none") and not written(sandbox)


@pytest.mark.usefixtures("elsewhere")
def test_a_product_without_routes_there(terminate: Play, sandbox: Sandbox) -> None:
    result = terminate(KEEP, product="hosting/web")
    assert "product is hosting/web, and must be one of dedicated/server, vps, domain/zone" in result["msg"]
    sandbox.fail("status", "GET", f"{SERVER}/serviceInfos", status=400)
    assert terminate(KEEP)["http_status"] == 400


@pytest.mark.usefixtures("elsewhere")
def test_a_project_has_a_route_of_its_own(terminate: Play, sandbox: Sandbox) -> None:
    project = next(iter(sandbox.state.projects))
    args = {"service_name": project, "product": "cloud/project", "state": "cancelled"}
    told = {"renew": {"deleteAtExpiration": True, "automatic": True}, "expiration": "2031-05-01"}
    kept = {"renew": {"deleteAtExpiration": False, "automatic": True}, "expiration": "2031-05-01"}
    route = f"/cloud/project/{project}"
    sandbox.fail("status", "GET", f"{route}/serviceInfos", status=200, body=told)
    sandbox.fail("status", "GET", f"{route}/serviceInfos", nth=2, times=None, status=200, body=kept)
    sandbox.fail("reset_after", "POST", f"{route}/retain")
    result = terminate(args)
    assert result["changed"] and result["state"] == "none" and written(sandbox) == [f"{route}/retain"]


# ---- pure


@pytest.mark.parametrize(
    ("current", "stage"),
    [
        ({}, "none"),
        ({"pendingActions": ["earlyRenewal"]}, "none"),
        ({"pendingActions": ["terminate"]}, "requested"),
        ({"pendingActions": ["terminate", "terminateAtExpirationDate"]}, "confirmed"),
        ({"pendingActions": ["terminateAtEngagementDate"]}, "confirmed"),
        ({"state": "terminated"}, "ended"),
        ({"state": "rupture", "pendingActions": None}, "ended"),
    ],
)
def test_how_far_a_contract_is(current: dict[str, Any], stage: str) -> None:
    contract: Any = {"billing": {"lifecycle": {"current": current}}}
    assert termination.stage_of_contract(contract) == stage


MAIL = {"subject": f"Résiliation de {NAME}", "body": "https://ovh.example/#/confirm?id=1&token=abcdef0123456789"}


@pytest.mark.parametrize(
    ("mail", "asks"),
    [
        (MAIL, True),
        ({**MAIL, "subject": f"Kündigung von {NAME.upper()}."}, True),
        ({**MAIL, "subject": f"Termination of x{NAME}"}, False),
        ({**MAIL, "subject": f"Termination of {NAME}.example"}, False),
        ({**MAIL, "body": "Your service will be terminated"}, False),
        ({**MAIL, "subject": f"Contact change of {NAME}"}, False),
        ({"subject": None, "body": None}, False),
    ],
)
def test_the_mail_with_the_token(mail: dict[str, Any], asks: bool) -> None:
    assert termination.asks_to_confirm(mail, NAME) is asks


def test_what_is_lost() -> None:
    entry = {
        "service_name": "vps-1",
        "display_name": "vps-1",
        "product": "vps",
        "expiration": None,
        "engaged_until": "2032-01-01",
    }
    assert termination.lost_words(entry) == "vps vps-1 with all that it holds, engaged until 2032-01-01"
