# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""ovh_bill_info: which bills, their lines, refunds, sums to the cent, PDFs, and no password or link unless
asked for.
"""

from __future__ import annotations

import copy
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import pytest
from ansible_collections.community.ovh.plugins.module_utils._products.billing import bills as product
from ansible_collections.community.ovh.plugins.module_utils._products.billing.bills import (
    file_name,
    is_whole_pdf,
    service_sums,
    sums,
)
from hypothesis import given
from hypothesis import strategies as st

from tests.sandbox import Sandbox
from tests.sandbox.state import billing
from tests.support.execution_modes import Result

BILLS = ["FR10000001", "FR10000002", "FR10000003", "FR10000004"]
REFUND, SERVER = "AFR20000001", billing.SERVICE
LINK = "/cgi-bin/order/bill.pdf"
FILES = [f"{number}.pdf" for number in BILLS]

Play = Callable[..., Result]


@pytest.fixture
def read(play: Play) -> Play:
    """Plays the module."""
    return lambda **args: play("ovh_bill_info", **args)


def add_bill(
    sandbox: Sandbox, number: str, day: str, *amounts: tuple[int, str], currency: str = "EUR", **fields: Any
) -> None:
    """One more bill, with a line for each (cents, service)."""
    total = sum(cents for cents, _service in amounts)
    sandbox.state.bills[number] = {**billing.bill(number, "purchase", day, total, currency), **fields}
    lines = [
        billing.bill_line(number, index, day, cents, currency, service)
        for index, (cents, service) in enumerate(amounts, 1)
    ]
    sandbox.state.bill_details[number] = {line["billDetailId"]: line for line in lines}


def add_refund(sandbox: Sandbox, number: str, original: str | None, day: str, cents: int) -> None:
    sandbox.state.refunds[number] = billing.refund(number, original, day, cents)
    sandbox.state.refund_details[number] = {number + "_1": billing.refund_line(number, 1, cents)}


def ids(result: Result, kind: str = "bill") -> list[str]:
    assert not result.get("failed"), result["msg"]
    return [each[f"{kind}_id"] for each in result[f"{kind}s"]]


def asked(sandbox: Sandbox, path: str) -> dict[str, list[str]]:
    """The query of the last GET of this path."""
    return parse_qs([each["query"] for each in sandbox.exchanges if each["path"] == f"/1.0{path}"][-1])


# ---- which bills


def test_all_bills_by_date(read: Play, sandbox: Sandbox) -> None:
    sandbox.state.bills = dict(reversed(sandbox.state.bills.items()))
    result = read()
    assert ids(result) == BILLS
    assert result["changed"] is False
    assert not {"refunds", "services", "saved", "diff", "warnings"} & set(result)


def test_named_bills_in_the_order_asked(read: Play) -> None:
    assert ids(read(bill_id=["FR10000003", " FR10000001 ", "FR10000003", ""])) == ["FR10000003", "FR10000001"]
    assert ids(read(bill_id="FR10000002")) == ["FR10000002"]


def test_a_bill_that_does_not_exist_is_a_failure_that_names_it(read: Play) -> None:
    result = read(bill_id=["FR10000001", "FR9"])
    assert result["failed"] and not result["changed"] and result["http_status"] == 404
    assert result["msg"].startswith("bill FR9: GET /me/bill/FR9: ")
    assert read(bill_id=["FR9", "FR8", "FR7"])["msg"].endswith("; nor could FR8, FR7 be read")
    assert "a path cannot contain empty, '.' or '..' parts" in read(bill_id=["..", "FR9"])["msg"]


def test_an_empty_list_is_not_the_same_as_not_given(read: Play, sandbox: Sandbox) -> None:
    result = read(bill_id=["", " "], include_refunds=True)
    assert (result["bills"], result["refunds"], result["sums"]) == ([], [], {})
    [warning] = result["warnings"]
    assert warning.startswith("bill_id is empty: no bill is selected")
    assert all("/me/bill" not in each["path"] for each in sandbox.exchanges)


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({"date_from": "2024-03-05"}, BILLS[2:]),
        ({"date_to": "2024-02-05"}, BILLS[:2]),
        ({"date_from": " 2024-02-05 ", "date_to": "20240305"}, BILLS[1:3]),
        ({"date_to": "2024-02-05T06:00:00+01:00"}, BILLS[:2]),
        ({"date_to": "2024-02-05 05:59:59+01:00"}, BILLS[:1]),
        ({"date_from": "2024-02-05T05:00:01Z"}, BILLS[2:]),
        ({"category": "autorenew", "date_from": "2024-02-06"}, BILLS[2:3]),
        ({"order_id": 10005004}, BILLS[3:]),
        ({"order_id": 1}, []),
    ],
)
def test_filters(read: Play, filters: dict[str, Any], found: list[str]) -> None:
    assert ids(read(**filters)) == found


def test_the_filters_are_the_api_s_own(read: Play, sandbox: Sandbox) -> None:
    read(
        date_from="2024-01-01T00:00:00+01:00",
        date_to="2024-01-31T12:00:00Z",
        category="autorenew",
        order_id=7,
        include_refunds=True,
    )
    dates = {"date.from": ["2024-01-01T00:00:00+01:00"], "date.to": ["2024-01-31T12:00:00+00:00"], "orderId": ["7"]}
    assert asked(sandbox, "/me/bill") == {**dates, "category": ["autorenew"]}
    assert asked(sandbox, "/me/refund") == dates


def test_the_day_of_a_bill_is_the_one_that_it_shows(read: Play, sandbox: Sandbox) -> None:
    add_bill(sandbox, "FR10000009", "2024-02-01", (100, SERVER), date="2024-02-01T00:30:00+01:00")
    assert "FR10000009" not in ids(read(date_to="2024-01-31"))
    assert ids(read(date_from="2024-02-01", date_to="2024-02-01")) == ["FR10000009"]


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (
            {"date_from": "yesterday"},
            (
                "date_from: 'yesterday' is neither a date, such as 2026-01-31, nor a date-time, such as"
                " 2026-01-31T12:00:00+01:00"
            ),
        ),
        ({"date_to": "2024-02-30"}, "date_to: '2024-02-30' is neither a date"),
        ({"bill_id": ["FR1"], "date_from": "2024-01-01"}, "parameters are mutually exclusive: bill_id|date_from"),
        ({"bill_id": ["FR1"], "order_id": 1}, "parameters are mutually exclusive: bill_id|order_id"),
        ({"category": "gifts"}, "value of category must be one of"),
        ({"bill_id": ["FR1", "../FR1"], "dest": "bills"}, "'../FR1' is not a bill id that can be a file name"),
    ],
)
def test_what_can_not_be_meant_is_refused_before_anything_is_sent(
    read: Play, sandbox: Sandbox, args: dict[str, Any], message: str
) -> None:
    result = read(**args)
    assert result["failed"] and message in result["msg"]
    assert not sandbox.exchanges


def test_many_bills_cost_few_requests(read: Play, sandbox: Sandbox) -> None:
    for number in range(100):
        add_bill(sandbox, f"FR3{number:07}", "2024-04-01", (100, SERVER))
    assert len(read()["bills"]) == 104
    assert len(sandbox.exchanges) == 2
    sandbox.settings.expanded = "ignore"
    assert len(read()["bills"]) == 104
    assert len(sandbox.exchanges) <= 2 + 4


def test_a_bill_that_vanishes_meanwhile_is_none(read: Play, sandbox: Sandbox) -> None:
    sandbox.settings.update({"expanded": "ignore", "batch": "ignore"})
    sandbox.fail(
        "status",
        path="/me/bill/FR10000002",
        status=404,
        message="The requested object (billId = FR10000002) does not exist",
    )
    assert ids(read()) == ["FR10000001", "FR10000003", "FR10000004"]


@pytest.mark.parametrize(
    ("rules", "missing"),
    [
        ([("GET", "/me/bill/*")], "/me/bill"),
        ([("GET", "/me/bill")], "/me/bill/*"),
        ([("GET", "/me/bill"), ("GET", "/me/bill/FR1000000?")], "/me/bill/*/details"),
    ],
)
def test_a_missing_right_is_named(read: Play, sandbox: Sandbox, rules: list[tuple[str, str]], missing: str) -> None:
    sandbox.settings.update({"expanded": "ignore", "batch": "ignore"})
    if missing.endswith("details"):
        rules = [("GET", "/me/bill"), *(("GET", f"/me/bill/{number}") for number in BILLS)]
    result = read(details=True, environ={"OVH_CONSUMER_KEY": sandbox.consumer_key(rules=rules)})
    assert result["failed"] and result["missing_rights"] == [{"method": "GET", "path": missing}]


# ---- lines


def test_lines_are_read_in_bulk(read: Play, sandbox: Sandbox) -> None:
    add_bill(sandbox, "FR10000009", "2024-04-01", *[(100, SERVER)] * 100)
    result = read(bill_id=["FR10000009"], details=True)
    assert [line["bill_detail_id"] for line in result["bills"][0]["details"]] == [
        f"FR10000009_{number}" for number in range(1, 101)
    ]
    assert {"description", "domain", "quantity", "period_start", "period_end", "total_price", "unit_price"} <= set(
        result["bills"][0]["details"][0]
    )
    assert len(sandbox.exchanges) <= 5


def test_bills_without_details_have_none(read: Play, sandbox: Sandbox) -> None:
    assert "details" not in read()["bills"][0]
    assert all("/details" not in each["path"] for each in sandbox.exchanges)


# ---- refunds


def test_refunds_are_listed_and_subtracted_each_in_its_month(read: Play) -> None:
    result = read(include_refunds=True, details=True)
    assert ids(result, "refund") == [REFUND]
    assert result["sums"]["EUR"]["with_tax"] == "229.78"
    assert result["sums"]["EUR"]["months"]["2024-03"] == {"with_tax": "56.38", "without_tax": "46.99", "tax": "9.39"}
    assert result["services"] == {
        SERVER: {
            "EUR": {
                "total": "191.49",
                "months": {"2024-01": {"total": "99.00"}, "2024-02": {"total": "45.50"}, "2024-03": {"total": "46.99"}},
            }
        }
    }
    assert read(details=True)["sums"]["EUR"]["with_tax"] == "242.38"


def test_refunds_are_subtracted_whichever_sign_the_api_gives_them(read: Play, sandbox: Sandbox) -> None:
    before = read(include_refunds=True, details=True)
    add_refund(sandbox, REFUND, "FR10000003", "2024-03-12", 1050)
    after = read(include_refunds=True, details=True)
    assert after["refunds"][0]["price_with_tax"]["value"] == 12.6
    assert (after["sums"], after["services"]) == (before["sums"], before["services"])


@pytest.mark.parametrize(
    ("args", "refunds"),
    [
        ({"date_from": "2024-03-13"}, []),
        ({"date_from": "2024-03-12", "date_to": "2024-03-12"}, [REFUND]),
        ({"order_id": 20005001}, [REFUND]),
        ({"bill_id": ["FR10000001"]}, []),
        ({"bill_id": ["FR10000001", "FR10000003"]}, [REFUND]),
        ({"category": "autorenew"}, [REFUND]),
        ({"category": "purchase-web"}, []),
        ({"category": "autorenew", "date_from": "2024-03-10"}, [REFUND]),
    ],
)
def test_which_refunds(read: Play, args: dict[str, Any], refunds: list[str]) -> None:
    result = read(include_refunds=True, **args)
    assert ids(result, "refund") == refunds
    assert "warnings" not in result


def test_a_refund_whose_bill_is_not_there_has_no_category(read: Play, sandbox: Sandbox) -> None:
    add_refund(sandbox, "AFR20000002", "FR9", "2024-03-13", -100)
    add_refund(sandbox, "AFR20000003", None, "2024-03-14", -100)
    result = read(include_refunds=True, category="autorenew")
    assert ids(result, "refund") == [REFUND]
    assert result["warnings"] == [
        "refunds whose bill is not there to tell its category are left out: AFR20000002, AFR20000003"
    ]
    assert ids(read(include_refunds=True), "refund") == [REFUND, "AFR20000002", "AFR20000003"]


# ---- sums


def test_sums_are_exact_and_of_each_currency(read: Play, sandbox: Sandbox) -> None:
    for number, cents in enumerate((10, 20, 30), 1):
        add_bill(sandbox, f"US1000000{number}", "2024-05-01", (cents, "vps.example"), currency="USD")
    result = read(details=True)
    assert result["sums"]["USD"] == {
        "with_tax": "0.72",
        "without_tax": "0.60",
        "tax": "0.12",
        "months": {"2024-05": {"with_tax": "0.72", "without_tax": "0.60", "tax": "0.12"}},
    }
    assert result["sums"]["EUR"]["with_tax"] == "242.38"
    assert result["services"]["vps.example"] == {"USD": {"total": "0.60", "months": {"2024-05": {"total": "0.60"}}}}


@given(st.lists(st.integers(-(10**9), 10**9), max_size=20), st.lists(st.integers(1, 10**9), max_size=20), st.booleans())
def test_no_cent_is_lost(cents: list[int], given_back: list[int], negative: bool) -> None:
    bills = [
        {
            "details": [billing.bill_line("FR1", 1, "2024-01-01", each)],
            **billing.bill("FR1", "purchase", "2024-01-01", each),
        }
        for each in cents
    ]
    refunds = [
        {
            "details": [billing.refund_line("AFR1", 1, -each if negative else each)],
            **billing.refund("AFR1", None, "2024-02-01", -each if negative else each),
        }
        for each in given_back
    ]
    total = sum(cents) - sum(given_back)
    expected = f"{'-' if total < 0 else ''}{abs(total) // 100}.{abs(total) % 100:02}"
    found, services = sums(bills, refunds), service_sums(bills, refunds)
    if cents or given_back:
        assert (found["EUR"]["without_tax"], services[SERVER]["EUR"]["total"]) == (expected, expected)
    else:
        assert (found, services) == ({}, {})


@pytest.mark.parametrize(
    "price", [None, {}, {"value": None, "currencyCode": "EUR"}, {"value": "much", "currencyCode": "EUR"}]
)
def test_a_price_without_amount_is_not_taken_for_nothing(price: Any) -> None:
    with pytest.raises(ValueError, match="^FR1: tax has no amount, so that nothing can be summed$"):
        sums([{**billing.bill("FR1", "purchase", "2024-01-01", 100), "tax": price}], [])
    with pytest.raises(ValueError, match="^a line: totalPrice has no amount"):
        product.line_amounts({"totalPrice": price})


# ---- PDFs


def test_pdfs_are_saved_once(read: Play, sandbox: Sandbox, home: Path) -> None:
    fetched = sandbox.fail("slow", path=LINK, times=None, seconds=0.0)
    predicted = read(check=True, dest="bills/2024", include_refunds=True)
    assert fetched.hits == 0 and not (home / "bills").exists()

    result = read(dest="bills/2024", include_refunds=True)
    folder = home / "bills/2024"
    names = [*FILES, f"{REFUND}.pdf"]
    assert result["changed"] and result["saved"] == [str(folder / name) for name in names]
    assert result["diff"] == {"before": "", "after": "".join(f"{name}\n" for name in sorted(names))}
    assert [each["pdf"] for each in (*result["bills"], *result["refunds"])] == result["saved"]
    assert {each: predicted[each] for each in result if each != "invocation"} == {
        each: result[each] for each in result if each != "invocation"
    }
    for path in folder.iterdir():
        assert path.name in names and path.stat().st_mode & 0o777 == 0o600 and path.stem.encode() in path.read_bytes()
    assert len(list(folder.iterdir())) == fetched.hits == 5 and folder.stat().st_mode & 0o777 == 0o700

    again = read(dest="bills/2024", include_refunds=True)
    assert (again["changed"], again["saved"], again["diff"]) == (False, [], {"before": "", "after": ""})
    assert again["bills"] == result["bills"] and fetched.hits == 5
    assert not sandbox.writes()


def test_a_file_that_is_there_is_kept(read: Play, home: Path) -> None:
    home.joinpath("FR10000002.pdf").write_text("mine")
    result = read(dest=str(home), bill_id=BILLS[:2])
    assert result["saved"] == [str(home / "FR10000001.pdf")] and result["bills"][1]["pdf"] == str(
        home / "FR10000002.pdf"
    )
    assert home.joinpath("FR10000002.pdf").read_text() == "mine"


def test_pdfs_need_no_credentials_of_any_kind(read: Play, sandbox: Sandbox, home: Path) -> None:
    environ = {
        "OVH_APPLICATION_KEY": "",
        "OVH_APPLICATION_SECRET": "",
        "OVH_CONSUMER_KEY": "",
        "OVH_ACCESS_TOKEN": sandbox.access_token(),
    }
    assert read(dest=str(home), bill_id="FR10000001", environ=environ)["changed"]


@pytest.mark.parametrize(
    ("kind", "detail", "why"),
    [
        ("status", {"status": 404, "body": "html"}, "127.0.0.1 did not return it: HTTP 404"),
        ("html_200", {}, "the response is not a complete PDF; it may be a page that asks for a login"),
        ("truncated_json", {}, "the response is not a complete PDF; it may be a page that asks for a login"),
        ("empty", {}, "the response is not a complete PDF; it may be a page that asks for a login"),
    ],
)
def test_what_can_not_be_saved_keeps_nothing_else_from_it(
    read: Play, sandbox: Sandbox, home: Path, kind: str, detail: dict[str, Any], why: str
) -> None:
    sandbox.fail(kind, path=LINK, **detail)
    result = read(dest="bills", parallel=1)
    assert result["failed"] and result["changed"]
    assert (
        result["msg"] == f"1 of 4 PDFs could not be saved in {home}/bills: FR10000001.pdf: {why};"
        " saved: FR10000002.pdf, FR10000003.pdf, FR10000004.pdf; run the task again for the rest"
    )
    assert sorted(path.name for path in home.joinpath("bills").iterdir()) == FILES[1:]
    assert read(dest="bills")["saved"] == [f"{home}/bills/FR10000001.pdf"]


def test_a_bill_without_a_link(read: Play, sandbox: Sandbox, home: Path) -> None:
    sandbox.state.bills["FR10000001"]["pdfUrl"] = ""
    result = read(dest="bills", bill_id="FR10000001")
    assert not result["changed"]
    assert (
        result["msg"]
        == f"1 of 1 PDFs could not be saved in {home}/bills: FR10000001.pdf: the API returned no link to download;"
        " saved: none; run the task again for the rest"
    )


def test_a_place_that_can_not_be_written(read: Play, home: Path) -> None:
    home.joinpath("file").touch()
    home.joinpath("bills/FR10000001.pdf").mkdir(parents=True)
    assert read(dest="file")["msg"] == f"dest: {home}/file is a file, and must be a folder"
    assert read(dest="file/bills")["msg"] == f"dest: {home}/file/bills cannot be created (Not a directory)"
    assert (
        read(dest="bills")["msg"] == f"dest: FR10000001.pdf cannot be saved in {home}/bills (it is not a regular file)"
    )


def test_an_id_that_is_no_file_name_is_refused(read: Play, sandbox: Sandbox, home: Path) -> None:
    add_bill(sandbox, "../../FR1", "2024-04-01", (100, SERVER), orderId=1)
    result = read(dest="bills")
    assert (
        result["msg"]
        == "'../../FR1' is not a bill id that can be a file name: use only letters, digits, '.', '_' and '-'"
    )
    assert not home.joinpath("bills").exists()
    assert len(read()["bills"]) == 5


@given(st.text(max_size=8) | st.text(alphabet="./\\FR1\n-", max_size=8))
def test_a_file_name_stays_in_its_folder(number: str) -> None:
    try:
        name = file_name(number)
    except ValueError:
        return
    assert (
        name == f"{number}.pdf" and name == Path(name).name and name.isprintable() and not name.startswith((".", "-"))
    )


@pytest.mark.parametrize(
    ("content", "whole"),
    [
        (b"%PDF-1.7\n...\n%%EOF", True),
        (b"junk\n%PDF-1.7\n...\n%%EOF\r\n", True),
        (b"%PDF-1.7\n...", False),
        (b"<html>%%EOF", False),
        (b"", False),
        (b"%PDF-1.7\n%%EOF" + b"\0" * 2000, False),
        (b" " * 2000 + b"%PDF-1.7\n%%EOF", False),
    ],
)
def test_a_whole_pdf(content: bytes, whole: bool) -> None:
    assert is_whole_pdf(content) is whole


# ---- secrets


def test_passwords_and_links_only_with_show_secrets(read: Play, sandbox: Sandbox, home: Path) -> None:
    hidden = read(include_refunds=True, details=True, dest="bills")
    assert "passwd" not in json.dumps(hidden) and "pwFR" not in json.dumps(hidden) and "pwAFR" not in json.dumps(hidden)
    for each in (*hidden["bills"], *hidden["refunds"]):
        assert {each[name] for name in ("password", "url", "pdf_url")} == {"VALUE_HIDDEN_UNLESS_SHOW_SECRETS"}

    shown = read(include_refunds=True, show_secrets=True)
    assert shown["bills"][0]["password"] == "pwFR10000001"
    assert shown["bills"][0]["pdf_url"] == f"{sandbox.base}{LINK}?reference=FR10000001&passwd=pwFR10000001"
    assert shown["refunds"][0]["url"].endswith(f"passwd=pw{REFUND}")


@pytest.mark.parametrize("kind", ["status", "html_200", "redirect"])
def test_no_failure_shows_a_link(read: Play, sandbox: Sandbox, kind: str) -> None:
    detail = {"status": {"status": 403}, "redirect": {"to": "http://www.example.com/?passwd=pwFR10000001"}}.get(
        kind, {}
    )
    sandbox.fail(kind, path=LINK, times=None, **detail)
    result = read(dest="bills")
    assert result["failed"] and "passwd" not in json.dumps(result) and "pwFR" not in json.dumps(result)


def test_prices_keep_currency_value_and_text(read: Play, sandbox: Sandbox) -> None:
    before = copy.deepcopy(sandbox.state.bills["FR10000001"])
    bill = read(bill_id="FR10000001")["bills"][0]
    assert bill["price_with_tax"] == {
        "currency_code": "EUR",
        "price_in_ucents": 11880000000,
        "text": "118.80 EUR",
        "value": 118.8,
    }
    assert (bill["category"], bill["date"], bill["order_id"]) == (before["category"], before["date"], before["orderId"])


def test_a_planted_link_is_not_written_through(read: Play, home: Path) -> None:
    folder = home / "shared"
    folder.mkdir()
    folder.chmod(0o1777)
    (folder / "FR10000001.pdf").symlink_to(home / "elsewhere")
    result = read(dest="shared")
    assert (
        f"'{folder}/FR10000001.pdf' is a symbolic link that another user can have made: it is not followed"
        in result["msg"]
    )
    assert not (home / "elsewhere").exists() and result["changed"] is False


def test_a_file_that_can_not_be_written(read: Play, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        os, "replace", lambda *paths: (unused for unused in ()).throw(OSError(28, "No space left on device"))
    )
    assert "FR10000001.pdf: it cannot be written (No space left on device)" in read(dest="bills")["msg"]
    assert not list((home / "bills").iterdir())
