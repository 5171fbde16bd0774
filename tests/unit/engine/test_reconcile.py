# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Mail redirections, whose writes are tasks that vanish and say nothing of how they ended."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from ansible_collections.community.ovh.plugins.module_utils._engine.collection import reconcile
from ansible_collections.community.ovh.plugins.module_utils._products.email.redirection import (
    REDIRECTION,
    wanted_redirection,
)

from tests.sandbox import Sandbox
from tests.support.execution_modes import Result

ROUTE = "/email/domain/example.com/redirection"
Play = Callable[..., Result]


@pytest.fixture
def mail(run: Play) -> Play:
    return lambda source="office", **args: run(
        "ovh_mail_redirection", **{"domain": "example.com", "from": source, "wait_timeout": 10, **args}
    )


def entries(sandbox: Sandbox, source: str, domain: str = "example.com") -> list[str]:
    """Where a source goes, as the sandbox knows it."""
    return sorted(
        entry["to"]
        for entry in sandbox.state.domains[domain].redirections.values()
        if entry["from"].lower() == f"{source}@{domain}"
    )


def sent(sandbox: Sandbox) -> list[str]:
    """Each write as its method and the part of its path that is below the kind of object."""

    def end(path: str) -> str:
        return path.removeprefix("/1.0/email/domain/example.com/").partition("/")[2] or path.rpartition("/")[2]

    return [f"{each['method']} {end(each['path'])}" for each in sandbox.writes()]


# ---- what a task declares


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        ({"to": None}, "office@example.com: to is missing: set the address that mail is forwarded to"),
        (
            {"to": "jane"},
            "to: 'jane' is not a valid mail address: it has no @; use one whole address, such as jane@example.org",
        ),
        (
            {"to": "*@example.net"},
            (
                "to: *@example.net is not one mailbox: an asterisk stands for all addresses of a domain, and can only"
                " be redirected from"
            ),
        ),
        (
            {"to": "OFFICE@example.com"},
            "from and to are both office@example.com: local_copy: true keeps a copy of its mail",
        ),
        (
            {"to": "jane@example.org", "from": "office@example.org"},
            "from: office@example.org is an address of another domain than example.com",
        ),
        (
            {"to": "jane@example.org", "from": "my office"},
            (
                "from: 'my office@example.com' is not a valid mail address: 'my office' is not a valid local part;"
                " use one whole address, such as jane@example.org"
            ),
        ),
        (
            {"to": "jane@example.org", "from": " "},
            (
                "from: '@example.com' is not a valid mail address: '' is not a valid local part; use one"
                " whole address, such as jane@example.org"
            ),
        ),
        ({"to": "jane@example.org", "domain": " "}, "domain is empty"),
        ({"to": "jane@example.org", "all": True}, "all requires state: absent"),
        ({"state": "absent", "exclusive": True}, "exclusive requires state: present"),
        (
            {"state": "absent", "to": "a@b.c", "all": True},
            "to and all: true contradict each other: remove one destination, or all of them",
        ),
    ],
)
def test_what_contradicts_itself_is_an_error_before_anything_is_sent(
    args: dict[str, Any], sentence: str, mail: Play, sandbox: Sandbox
) -> None:
    result = mail(**args)
    assert (result["failed"], result["changed"], result["msg"]) == (True, False, sentence)
    assert not sandbox.exchanges


@pytest.mark.parametrize(
    "address",
    [
        ["jane@example.net"],
        {"to": "jane@example.net"},
        "jane@example.net, joe@example.net",
        "jane@example.net joe@example.net",
        "jane@@example.net",
        "jane@example.net.",
        "@example.net",
        "jane@",
        "ja ne@example.net",
        "jane@-x.net",
        "jane@straße.example",
        "jané@example.net",
        "Jane <jane@example.net>",
        7,
    ],
)
def test_what_is_not_one_address_never_takes_the_place_of_a_redirection(
    address: Any, mail: Play, run: Play, sandbox: Sandbox
) -> None:
    for check in (True, False):
        one = mail("jane.doe", to=address, exclusive=True, check=check)
        many = run(
            "ovh_mail_redirection_set",
            domain="example.com",
            redirections=[{"from": "jane.doe", "to": [address, "x y"]}],
            exclusive=True,
            check=check,
        )
        sentence = "expected a string" if isinstance(address, (list, dict)) else "is not a valid mail address"
        assert all(result["failed"] and sentence in result["msg"] for result in (one, many)), (one, many)
    assert not sandbox.exchanges


@pytest.mark.parametrize(
    ("domain", "source"),
    [("example.com.", "office"), ("EXAMPLE.com", "office@Example.COM"), (" example.com ", " office ")],
)
def test_forms_of_a_domain_are_one_domain(domain: str, source: str, mail: Play, sandbox: Sandbox) -> None:
    assert (
        mail(source, domain=domain, to="jane@Café.example")["changed"]
        and not mail(source, domain=domain, to="JANE@xn--caf-dma.example")["changed"]
    )
    assert entries(sandbox, "office") == ["jane@xn--caf-dma.example"]
    assert (
        mail(domain="a..b", to="jane@example.net")["msg"] == "domain: 'a..b' is not a valid DNS name: a label is empty"
    )


def test_entries_of_a_set_that_contradict_each_other(run: Play, sandbox: Sandbox) -> None:
    result = run(
        "ovh_mail_redirection_set",
        domain="example.com",
        redirections=[{"from": "a", "local_copy": True}, {"from": "A@example.com", "local_copy": False}],
    )
    assert result["msg"] == "A@example.com: local_copy is true in one entry and false in another"
    assert not sandbox.exchanges


# ---- identity


@pytest.mark.parametrize(
    "args",
    [{"source": "JANE.DOE", "to": "jane@example.NET"}, {"source": "jane.doe@EXAMPLE.com", "to": "JANE@example.net"}],
)
def test_identity_has_no_case(args: dict[str, Any], mail: Play, sandbox: Sandbox) -> None:
    result = mail(**args)
    assert not result["changed"] and not sandbox.writes()
    assert result["redirections"] == [
        {"id": "18700006", "from": "Jane.Doe@example.com", "to": "Jane@Example.net", "local_copy": False}
    ]


def test_present_only_adds(mail: Play, sandbox: Sandbox) -> None:
    assert mail("sales", to="dora@example.net")["changed"]
    assert entries(sandbox, "sales") == ["bob@example.net", "carol@example.net", "dora@example.net"]


@pytest.mark.parametrize("mail_filter", ["exact", "like", "ignored"])
def test_filters_of_the_api_mean_nothing(mail_filter: str, mail: Play, sandbox: Sandbox) -> None:
    sandbox.settings.mail_filter = mail_filter
    assert not mail("info", to="ALICE@example.net")["changed"]
    assert mail("info", to="bob@example.net", exclusive=True)["changed"]
    assert entries(sandbox, "info") == ["bob@example.net", "info@example.com"]


@pytest.mark.parametrize("ids_change", [True, False])
def test_exclusive_repoints_one_and_removes_the_rest(ids_change: bool, mail: Play, sandbox: Sandbox) -> None:
    sandbox.settings.ids_change = ids_change
    result = mail("sales", to="dora@example.net", exclusive=True)
    assert entries(sandbox, "sales") == ["dora@example.net"]
    assert sent(sandbox) == ["POST 18700002/changeRedirection", "DELETE 18700003"]
    assert [item["to"] for item in result["redirections"]] == ["dora@example.net"]
    assert not mail("sales", to="dora@example.net", exclusive=True)["changed"]


def test_a_list_that_is_old_decides_nothing(mail: Play, sandbox: Sandbox) -> None:
    sandbox.settings.stale_seconds = 3600.0
    assert not mail("contact", to="alice@example.net")["changed"]
    sandbox.state.domains["example.com"].redirections["18700001"]["to"] = "zoe@example.net"
    assert mail("contact", to="alice@example.net")["diff"] == {
        "before": "",
        "after": "contact@example.com -> alice@example.net\n",
    }
    assert entries(sandbox, "contact") == ["alice@example.net", "zoe@example.net"]


# ---- local copies


def test_a_local_copy_is_folded_and_not_counted(mail: Play, sandbox: Sandbox) -> None:
    result = mail("info", to="alice@example.net", exclusive=True)
    assert not result["changed"]
    assert [(item["to"], item["local_copy"]) for item in result["redirections"]] == [("alice@example.net", True)]


def test_no_word_but_local_copy_touches_it(mail: Play, sandbox: Sandbox) -> None:
    mail("info", to="bob@example.net", exclusive=True)
    mail("info", state="absent", all=True)
    assert entries(sandbox, "info") == ["info@example.com"]
    result = mail("info", state="absent", local_copy=False, all=True)
    assert result["local_copy"] is False and entries(sandbox, "info") == []


def test_local_copy_true_makes_one(mail: Play, sandbox: Sandbox) -> None:
    result = mail("contact", to="alice@example.net", local_copy=True)
    assert result["diff"] == {"before": "", "after": "contact@example.com (local copy)\n"}
    assert entries(sandbox, "contact") == ["alice@example.net", "contact@example.com"]


# ---- absent


def test_absent_without_to_names_the_destinations(mail: Play, sandbox: Sandbox) -> None:
    result = mail("sales", state="absent")
    assert result["failed"] and not result["changed"]
    assert (
        result["msg"]
        == "sales@example.com goes to bob@example.net, carol@example.net: give the one to remove as to, or all: true"
    )
    assert not sandbox.writes()


def test_absent_without_to_is_fine_where_there_is_nothing(mail: Play) -> None:
    assert mail("nobody", state="absent") == {
        "changed": False,
        "diff": {"before": "", "after": ""},
        "redirections": [],
        "local_copy": False,
    }


def test_absent_with_all_removes_each(mail: Play, sandbox: Sandbox) -> None:
    assert mail("sales", state="absent", all=True)["changed"]
    assert entries(sandbox, "sales") == []


def test_the_removal_limit(run: Play, sandbox: Sandbox) -> None:
    wanted = {"domain": "example.com", "purge": True, "redirections": [{"from": "contact", "to": "alice@example.net"}]}
    for check in (True, False):
        result = run("ovh_mail_redirection_set", check=check, max_removals="3", **wanted)
        assert result["failed"] and not result["changed"]
        assert (
            result["msg"]
            == "mail domain example.com: 10 redirections would be removed, and 3 may be: nothing was written;"
            " max_removals: 10 allows it"
        )
    assert not sandbox.writes()
    assert run("ovh_mail_redirection_set", max_removals="100%", **wanted)["changed"]
    assert entries(sandbox, "info") == ["info@example.com"]


def test_a_limit_of_removals_that_is_none(mail: Play) -> None:
    assert mail("sales", state="absent", all=True, max_removals="all")["msg"].startswith(
        "max_removals is 'all': give a number"
    )


def test_what_info_returns_declared_back_is_no_change(run: Play, sandbox: Sandbox) -> None:
    sandbox.state.domains["example.com"].redirections["1"] = {
        "id": "1",
        "from": "kept@example.com",
        "to": "kept@example.com",
    }
    read = run("ovh_mail_redirection_info", domain="example.com")["redirections"]
    result = run("ovh_mail_redirection_set", domain="example.com", redirections=read, purge=True)
    assert not result["changed"] and not result.get("failed")
    assert result["redirections"] == read


# ---- tasks


@pytest.mark.parametrize("task_account", ["address", "local"])
def test_tasks_of_others_on_the_same_source_are_awaited(task_account: str, mail: Play, sandbox: Sandbox) -> None:
    sandbox.settings.update({"task_account": task_account, "task_seconds": 0.05})
    assert mail(to="jane@example.org", wait=False)["tasks"]
    assert not mail(to="jane@example.org")["changed"], "the task is awaited, so nothing is added twice"
    assert len(sandbox.writes()) == 1


def test_tasks_of_others_that_do_not_end(mail: Play, sandbox: Sandbox) -> None:
    sandbox.settings.mail_outcome = "never"
    [task] = mail(to="jane@example.org", wait=False)["tasks"]
    result = mail(to="joe@example.org", wait_timeout=0.02)
    assert result["failed"] and not result["changed"]
    assert (
        result["msg"]
        == f"mail domain example.com: task {task['id']} (add) is still in progress for an earlier change after 0.02 s:"
        " nothing was written; run the task again, or with a longer wait_timeout"
    )
    assert mail("contact", to="alice@example.net")["changed"] is False, "other sources are not concerned"


def test_a_purge_awaits_the_tasks_of_all_sources(run: Play, mail: Play, sandbox: Sandbox) -> None:
    sandbox.settings.mail_outcome = "never"
    mail(to="jane@example.org", wait=False)
    result = run("ovh_mail_redirection_set", domain="example.com", redirections=[], purge=True, wait_timeout=0.01)
    assert "(add) is still in progress for an earlier change" in result["msg"]


def test_without_wait_the_tasks_are_returned(mail: Play, sandbox: Sandbox) -> None:
    sandbox.settings.mail_outcome = "never"
    predicted = mail(to="jane@example.org", local_copy=True, wait=False, check=True)
    result = mail(to="jane@example.org", local_copy=True, wait=False)
    assert predicted["tasks"] == []
    assert [task["action"] for task in result["tasks"]] == ["add"]
    assert result["redirections"] == [
        {"id": None, "from": "office@example.com", "to": "jane@example.org", "local_copy": True}
    ]


def test_a_task_of_ours_that_does_not_end(mail: Play, sandbox: Sandbox) -> None:
    sandbox.settings.mail_outcome = "never"
    result = mail(to="jane@example.org", wait_timeout=0.02)
    assert result["failed"] and result["changed"]
    assert (
        "(add) is still in progress after 0.02 s; all writes were sent; run the task again to continue waiting"
        in result["msg"]
    )


def test_a_task_that_ends_without_effect(mail: Play, sandbox: Sandbox) -> None:
    sandbox.settings.mail_outcome = "lost"
    result = mail(to="jane@example.org")
    assert result["failed"] and result["changed"]
    assert (
        result["msg"]
        == "mail domain example.com: the API accepted the changes but did not apply them, or another client"
        " appears to be changing it: missing: office@example.com -> jane@example.org; still there: nothing"
    )


def test_tasks_that_vanish_while_they_are_read_are_done(mail: Play, sandbox: Sandbox) -> None:
    sandbox.fail("wrong_type", "GET", "/email/domain/example.com/task/redirection", value=["4711"])
    assert mail(to="jane@example.org")["changed"]


def test_somebody_else_changing_the_set_ends_after_three_rounds(mail: Play, sandbox: Sandbox) -> None:
    def meddle(state: Any) -> None:
        number = str(state.next_number())
        state.domains["example.com"].redirections[number] = {
            "id": number,
            "from": "contact@example.com",
            "to": f"{number}@example.net",
        }

    # As soon as our change is seen somebody adds another destination.
    sandbox.fail("after", "DELETE", times=None, hook=meddle)
    sandbox.fail("after", "POST", times=None, hook=meddle)
    result = mail("contact", to="bob@example.net", exclusive=True)
    assert result["failed"] and result["changed"]
    assert (
        "mail domain example.com: the changes do not persist; another client appears to be changing it: missing:"
        " nothing; still"
        " there: contact@" in result["msg"]
    )
    assert len(sandbox.writes()) == reconcile.ROUNDS


def test_what_others_do_to_other_sources_is_no_change_of_ours(mail: Play, sandbox: Sandbox) -> None:
    def meddle(state: Any) -> None:
        state.domains["example.com"].redirections["77"] = {
            "id": "77",
            "from": "other@example.com",
            "to": "x@example.net",
        }

    sandbox.fail("after", "POST", hook=meddle)
    assert mail(to="jane@example.org")["diff"] == {"before": "", "after": "office@example.com -> jane@example.org\n"}


# ---- lost answers


@pytest.mark.parametrize(("kind", "posts"), [("reset_after", 1), ("reset_before", 2)])
@pytest.mark.parametrize("task_seconds", [0.0, 0.05])
def test_a_lost_post_is_not_doubled(kind: str, posts: int, task_seconds: float, mail: Play, sandbox: Sandbox) -> None:
    sandbox.settings.task_seconds = task_seconds
    sandbox.fail(kind, "POST", ROUTE)
    result = mail(to="jane@example.org")
    assert result["changed"] and not result.get("failed")
    assert entries(sandbox, "office") == ["jane@example.org"]
    assert len(sandbox.writes()) == posts


@pytest.mark.parametrize(("kind", "posts"), [("reset_after", 1), ("reset_before", 2)])
def test_a_lost_change_may_be_repeated_after_looking(kind: str, posts: int, mail: Play, sandbox: Sandbox) -> None:
    sandbox.fail(kind, "POST", ROUTE + "/*/changeRedirection")
    assert mail("contact", to="bob@example.net", exclusive=True)["changed"]
    assert entries(sandbox, "contact") == ["bob@example.net"]
    assert len(sandbox.writes()) == posts


@pytest.mark.parametrize(("kind", "deletes"), [("reset_after", 1), ("reset_before", 2)])
def test_a_lost_delete(kind: str, deletes: int, mail: Play, sandbox: Sandbox) -> None:
    sandbox.fail(kind, "DELETE")
    assert mail("contact", to="alice@example.net", state="absent")["changed"]
    assert entries(sandbox, "contact") == []
    assert len(sandbox.writes()) == deletes


def test_a_lost_answer_whose_task_does_not_end_says_changed(mail: Play, sandbox: Sandbox) -> None:
    sandbox.settings.mail_outcome = "never"
    sandbox.fail("reset_after", "POST", ROUTE)
    result = mail(to="jane@example.org", wait_timeout=0.02)
    assert result["failed"] and result["changed"]
    assert (
        "set office@example.com -> jane@example.org: the response was lost, and it is not yet known whether it took"
        " effect: task " in result["msg"]
    )
    assert len(sandbox.writes()) == 1


# ---- failures


def test_what_somebody_else_was_quicker_with_is_done(mail: Play, sandbox: Sandbox) -> None:
    same = {"id": "18799999", "from": "office@example.com", "to": "jane@example.org"}
    sandbox.fail(
        "before", "POST", ROUTE, hook=lambda state: state.domains["example.com"].redirections.update({same["id"]: same})
    )
    result = mail(to="jane@example.org")
    assert not result.get("failed") and result["changed"] and entries(sandbox, "office") == ["jane@example.org"]
    assert [each["status"] for each in sandbox.writes()] == [409]


def test_a_conflict_about_something_else_is_a_failure(mail: Play, sandbox: Sandbox) -> None:
    sandbox.fail("status", "POST", status=409, message="Busy")
    result = mail(to="jane@example.org")
    assert (result["failed"], result["changed"], result["http_status"]) == (True, False, 409) and "Busy" in result[
        "msg"
    ]
    assert len(sandbox.writes()) == 1


def test_what_vanishes_before_it_is_changed_is_somebody_elses_change(mail: Play, sandbox: Sandbox) -> None:
    sandbox.fail(
        "before",
        "POST",
        ROUTE + "/18700001/changeRedirection",
        hook=lambda state: state.domains["example.com"].redirections.pop("18700001"),
    )
    result = mail("contact", to="bob@example.net", exclusive=True)
    assert (result["failed"], result["http_status"]) == (True, 404)
    assert (
        "; another client appears to be changing it; run the task again; written: nothing; failed: set contact@"
        in result["msg"]
    )


def test_after_a_failure_the_later_phases_are_not_begun(run: Play, sandbox: Sandbox) -> None:
    sandbox.fail("status", "POST", ROUTE + "/*/changeRedirection", status=400, message="No")
    result = run(
        "ovh_mail_redirection_set",
        domain="example.com",
        exclusive=True,
        redirections=[{"from": "sales", "to": ["dora@example.net"]}, {"from": "new", "to": ["dora@example.net"]}],
    )
    assert result["failed"] and result["changed"]
    assert result["http_status"] == 400
    assert result["msg"].startswith(f"mail domain example.com: POST {ROUTE}/18700002/changeRedirection: No (HTTP 400")
    assert result["msg"].endswith(
        "written: set new@example.com -> dora@example.net; failed: set sales@example.com -> dora@example.net;"
        " not tried: remove sales@example.com -> carol@example.net"
    )


@pytest.mark.parametrize(
    ("domain", "words"),
    [
        (
            "expired.example",
            ("mail domain expired.example: GET /email/domain/expired.example/task/redirection: "),
        ),
        (
            "nowhere.example",
            ("mail domain nowhere.example: GET /email/domain/nowhere.example/task/redirection: "),
        ),
    ],
)
def test_a_domain_that_cannot_be_read(domain: str, words: str, mail: Play, run: Play) -> None:
    result = mail("office", domain=domain, to="jane@example.org")
    assert result["failed"] and not result["changed"] and result["msg"].startswith(words)
    info = run("ovh_mail_redirection_info", domain=domain)
    assert info["failed"] and info["msg"].startswith(words.replace("task/", ""))


def test_a_domain_that_takes_no_change(mail: Play) -> None:
    result = mail("office", domain="closed.example", to="jane@example.org")
    assert result["failed"] and not result["changed"]
    assert (
        "The domain is close" in result["msg"]
        and "failed: set office@closed.example -> jane@example.org" in result["msg"]
    )


@pytest.mark.parametrize("bulk", ["honour", "ignore"])
def test_an_object_that_cannot_be_read_is_not_guessed_at(bulk: str, mail: Play, sandbox: Sandbox) -> None:
    sandbox.settings.update({"expanded": bulk, "batch": "ignore"})
    sandbox.fail("status", "GET", ROUTE + "/18700002", times=None, status=500)
    result = mail("sales", to="dora@example.net", retry_timeout=0)
    assert result["failed"] and not sandbox.writes()
    assert result["msg"].startswith("mail domain example.com: GET /email/domain/example.com/redirection/18700002: ")


@pytest.mark.parametrize("bulk", ["honour", "ignore"])
def test_an_object_that_vanishes_while_it_is_read_is_gone(bulk: str, mail: Play, sandbox: Sandbox) -> None:
    sandbox.settings.update({"expanded": bulk, "batch": "ignore"})
    sandbox.fail(
        "status",
        "GET",
        ROUTE + "/18700002",
        times=None,
        status=404,
        message="The requested object (id = 18700002) does not exist",
    )
    assert [item["to"] for item in mail("sales", to="carol@example.net")["redirections"]] == ["carol@example.net"]


# ---- interrupted


def test_an_interruption_says_what_was_written(make_run: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*args: Any) -> None:
        raise KeyboardInterrupt

    run = make_run(wait=True, wait_timeout=10, max_removals=None)
    wanted = wanted_redirection(
        {
            "domain": "example.com",
            "from": "office",
            "to": "jane@example.org",
            "state": "present",
            "all": False,
            "exclusive": False,
            "local_copy": None,
        }
    )
    monkeypatch.setattr(reconcile, "wait_until_shown", interrupt)
    run.request = wanted
    with pytest.raises(KeyboardInterrupt):
        reconcile.reconcile(reconcile.container_of(REDIRECTION, run, run.request))
    assert (
        run.interrupted
        == "mail domain example.com was interrupted: written: set office@example.com -> jane@example.org;"
        " run the task again to do the rest"
    )


def test_what_was_written_is_said_when_its_end_cannot_be_seen(run: Callable[..., Any], sandbox: Any) -> None:
    sandbox.fail("after", "POST", hook=lambda state: sandbox.fail("reset_before", "GET", times=None))
    result = run(
        "ovh_mail_redirection", domain="example.org", **{"from": "info", "to": "jane@example.net", "retry_timeout": 0}
    )
    assert result["failed"] and result["changed"] and result["msg"].startswith("mail domain example.org: GET ")
    assert result["msg"].endswith("all writes were sent; run the task again to continue waiting")
