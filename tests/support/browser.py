# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A real browser, without a window, and what a person sees in it. `make browser` installs it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By

from tests.environment import ROOT

FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
)
LIGHT_AND_DARK = ("light", "dark")
SCRIPT = ROOT / "playbooks/templates/page.js"
PHONE, TABLET, DESK = 360, 820, 1280

# The contrast (WCAG 2.2, 1.4.3) of each text with what is behind it, as [contrast, text]; `paint` is the property that
# colours the letters.
CONTRASTS = """
const rgb = colour => { const [r, g, b, a = 1] = colour.match(/[\\d.]+/g).map(Number); return {r, g, b, a}; };
const light = ({r, g, b}) => [r, g, b].map(c => c / 255)
    .map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
const behind = element => {
    for (let e = element; e; e = e.parentElement) {
        const c = rgb(getComputedStyle(e).backgroundColor);
        if (c.a === 1) return c;
    }
};
const paper = document.querySelector('.paper');
return [...document.querySelectorAll('body *, svg text, svg rect:not(.paper)')]
    .filter(e => e.tagName === 'rect' || [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
    .filter(e => e.checkVisibility()).map(e => {
        const style = getComputedStyle(e), front = rgb(e instanceof SVGElement ? style.fill : style.color);
        const [a, b] = [front, paper ? rgb(getComputedStyle(paper).fill) : behind(e)].map(light).sort((x, y) => y - x);
        return [(a + 0.05) / (b + 0.05), e.tagName + ' ' + e.textContent.trim()];
    });
"""


class Browser:
    """Shows files, in light or in dark, on a screen of some width."""

    def __init__(self, profile: Path) -> None:
        options = webdriver.ChromeOptions()
        options.binary_location = str(shutil.which("chromium"))
        for flag in (*FLAGS, f"--user-data-dir={profile}"):
            options.add_argument(flag)
        self.driver = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))

    def show(self, path: Path, colours: str = "light", width: int = DESK) -> Browser:
        """Opens a file."""
        self.driver.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False},
        )
        self.driver.execute_cdp_cmd(
            "Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": colours}]}
        )
        self.driver.get(path.as_uri())
        return self

    def run(self, script: str) -> Any:
        """What a script of ours finds out."""
        return self.driver.execute_script(script)

    def texts(self, selector: str) -> list[str]:
        """What can be read in each of these elements."""
        elements = self.driver.find_elements(By.CSS_SELECTOR, selector)
        return [" ".join((element.text or element.get_attribute("textContent") or "").split()) for element in elements]

    def boxes(self, selector: str) -> list[dict[str, float]]:
        """Where these elements are on the screen: x, y, width, height, top, bottom, left, right."""
        found: list[dict[str, float]] = self.run(
            f"return [...document.querySelectorAll({selector!r})].map(e => e.getBoundingClientRect().toJSON())"
        )
        return found


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """Chromium, which all tests of a process share."""
    if not shutil.which("chromium") or not shutil.which("chromedriver"):
        pytest.skip("there is no chromium with chromedriver: make browser installs them")
    started = Browser(tmp_path_factory.mktemp("chromium"))
    yield started
    started.driver.quit()


def assert_fit_for_people(browser: Browser, path: Path) -> None:
    """Readable in light and in dark, on a desk and on a phone; it sends no request; the only script is the page's own;
    nobody else's text is more than text.
    """
    for colours in LIGHT_AND_DARK:
        browser.show(path, colours)
        contrasts = browser.run(CONTRASTS)
        weak = [each for each in contrasts if each[0] < (3 if each[1].startswith("rect") else 4.5)]
        assert contrasts and not weak, weak
    for width in (PHONE, TABLET, DESK):
        browser.show(path, width=width)
        assert browser.run("return document.documentElement.scrollWidth") <= width
    source = path.read_text()
    assert not browser.run("return document.querySelectorAll('img, iframe, link, [onerror], [onload]').length")
    scripts = browser.run("return [...document.querySelectorAll('script')].map(each => each.textContent + '\\n')")
    assert scripts == ([] if path.suffix == ".svg" else [SCRIPT.read_text()])
    assert not browser.run("return performance.getEntriesByType('resource').length")
    assert "http" not in source.replace("http-equiv", "").replace("http://www.w3.org/2000/svg", "")
