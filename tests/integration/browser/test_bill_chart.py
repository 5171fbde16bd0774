# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The chart of bill_report: its bars are as high as the amounts, and it says in words what it shows."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from ansible.parsing.dataloader import DataLoader
from ansible.template import Templar

from tests.environment import ROOT
from tests.sandbox import Sandbox
from tests.sandbox.state import billing
from tests.support.browser import Browser, assert_fit_for_people
from tests.support.execution_modes import controller, template

Chart = Callable[..., Path]


def add(sandbox: Sandbox, number: str, day: str, cents: int, currency: str = "EUR") -> None:
    """A bill without lines."""
    sandbox.state.bills[number] = billing.bill(number, "autorenew", day, cents, currency)
    sandbox.state.bill_details[number] = {}


@pytest.fixture
def chart(sandbox: Sandbox, home: Path) -> Chart:
    """The chart of what was billed since a day. The playbook's own test shows that it writes the chart."""

    def draw(since: str = "2024-01-01") -> Path:
        wanted = {"date_from": since, "details": True, "include_refunds": True}
        billed = controller("ovh_bill_info", wanted, environ=sandbox.environment)
        assert not billed.get("failed"), billed
        path = home / "bills_by_month.svg"
        path.write_text(rendered("bill_report_months.svg.j2", billed=billed))
        return path

    return draw


def rendered(name: str, **variables: Any) -> str:
    """What a template of the playbooks makes of these variables."""
    loader = DataLoader()
    loader.set_basedir(str(ROOT / "playbooks"))
    text: str = Templar(loader, variables).template(template(f"{{{{ lookup('ansible.builtin.template', '{name}') }}}}"))
    return text


def heights(browser: Browser, kind: str) -> list[float]:
    return [box["height"] for box in browser.boxes(f"g.month rect.{kind}")]


def test_bars_are_as_high_as_the_amounts(chart: Chart, browser: Browser, sandbox: Sandbox) -> None:
    add(sandbox, "FR9", "2024-06-01", 20000)
    path = chart()
    browser.show(path)
    net, tax = heights(browser, "net"), heights(browser, "tax")
    unit = net[0] / 99.00
    assert unit > 0.5
    assert net == pytest.approx([amount * unit for amount in (99.00, 45.50, 46.99, 0, 0, 200.00)], abs=0.11)
    assert tax == pytest.approx([amount * unit for amount in (19.80, 9.10, 9.39, 0, 0, 40.00)], abs=0.11)
    assert browser.texts("text.amount") == ["118.80", "54.60", "56.38", "240.00"]
    assert browser.texts("g.month text:not(.amount)") == ["Jan", "2024", "Feb", "Mar", "Apr", "May", "Jun"]
    assert browser.texts("text.total") == ["469.78 EUR"]
    for below, above in zip(browser.boxes("g.month rect.net"), browser.boxes("g.month rect.tax"), strict=True):
        assert above["bottom"] == pytest.approx(below["top"], abs=0.2) and above["left"] == below["left"]
    [zero] = browser.boxes("line.zero")
    assert [box["bottom"] for box in browser.boxes("g.month rect.net")] == pytest.approx([zero["y"]] * 6, abs=0.2)
    assert_fit_for_people(browser, path)


def test_a_scale_that_reads(chart: Chart, browser: Browser, sandbox: Sandbox) -> None:
    browser.show(chart())
    ticks = browser.texts("text.end")
    assert ticks == ["0", "50", "100", "150"]
    lines = [box["y"] for box in browser.boxes("line")]
    assert [a - b for a, b in zip(lines, lines[1:], strict=False)] == pytest.approx([lines[0] - lines[1]] * 3, abs=0.2)


def test_each_currency_has_its_chart_and_money_given_back_hangs_below(
    chart: Chart, browser: Browser, sandbox: Sandbox
) -> None:
    sandbox.state.refunds["US2"] = billing.refund("US2", None, "2024-05-02", -5000, "USD")
    sandbox.state.refund_details["US2"] = {}
    add(sandbox, "US1", "2024-02-01", 10000, "USD")
    path = chart()
    browser.show(path)
    assert browser.texts("text.total") == ["229.78 EUR", "60.00 USD"]
    bars, zero_usd = browser.boxes("g.month rect.net"), browser.boxes("line.zero")[1]
    assert len(bars) == 10 and bars[4]["left"] == bars[9]["left"], "both are over the same months"
    assert bars[9]["top"] == pytest.approx(zero_usd["y"], abs=0.2) and bars[6]["bottom"] == pytest.approx(
        zero_usd["y"], abs=0.2
    )
    assert bars[9]["height"] == pytest.approx(bars[6]["height"] / 2, abs=0.2)
    assert browser.texts("g.month text.amount")[-1] == "-60.00"
    assert_fit_for_people(browser, path)


def test_what_it_shows_is_told_in_words(chart: Chart, browser: Browser) -> None:
    browser.show(chart())
    assert browser.run("return document.documentElement.getAttribute('role')") == "img"
    named = browser.run(
        "return document.documentElement.getAttribute('aria-labelledby').split(' ').map(id =>"
        " document.getElementById(id).textContent.trim())"
    )
    assert named == ["What was billed, by month", "EUR, with tax: 2024-01 118.80, 2024-02 54.60, 2024-03 56.38."]
    assert browser.texts("g.month title")[0] == "January 2024: 118.80 EUR, without tax 99.00"


def test_many_months_do_not_run_into_each_other(chart: Chart, browser: Browser, sandbox: Sandbox) -> None:
    for number in range(60):
        add(sandbox, f"FR9{number}", f"{2020 + number // 12}-{number % 12 + 1:02d}-03", 123456 + 1000 * number)
    browser.show(chart("2020-01-01"))
    assert len(heights(browser, "net")) == 60 and min(box["width"] for box in browser.boxes("g.month rect.net")) > 5
    for selector in ("g.month text.quiet", "text.total, text.quiet:not(.middle):not(.end)"):
        boxes = browser.boxes(selector)
        assert len(boxes) > 2
        for number, one in enumerate(boxes):
            for other in boxes[number + 1 :]:
                assert (
                    one["right"] <= other["left"]
                    or other["right"] <= one["left"]
                    or one["bottom"] <= other["top"] + 4
                    or other["bottom"] <= one["top"] + 4
                )
    [picture] = browser.boxes("svg")
    assert all(
        box["left"] >= 0 and box["right"] <= picture["right"] and box["bottom"] <= picture["bottom"]
        for box in browser.boxes("text")
    )


def test_a_currency_is_text(chart: Chart, browser: Browser, sandbox: Sandbox, on_purpose: None) -> None:
    hostile = "<script>document.title='owned'</script>{{ 7*7 }}&\x1b"
    add(sandbox, "FR9", "2024-01-01", 100, hostile)
    path = chart()
    browser.show(path)
    assert browser.texts("text.total")[0] == "1.20 <script>document.title='owned'</script>{{ 7*7 }}&"
    assert browser.driver.title == "What was billed, by month"
    assert_fit_for_people(browser, path)


def test_nothing_billed(chart: Chart, browser: Browser) -> None:
    browser.show(chart("2025-01-01"))
    assert browser.texts("text") == ["Nothing was billed."] and browser.texts("#desc") == ["Nothing was billed."]
