# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The files by which a project meets people: the README and its neighbours say what they must, name all there is, and
lead to what is there.
"""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
import yaml

from tests.release import wanted

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text()
PAGES = sorted(subprocess.check_output(["git", "ls-files", "*.md"], cwd=ROOT, text=True).split())
LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")
SITE = yaml.safe_load((ROOT / "galaxy.yml").read_text())["documentation"]
# The pages of the site, and where their sources are.
SOURCES = {"": "docs/site/index.rst", "collections/community/ovh/docsite/": "docs/docsite/rst/"}
CODE_OF_CONDUCT = "https://docs.ansible.com/projects/ansible/latest/community/code_of_conduct.html"


def test_the_readme_has_what_a_collection_must_say() -> None:
    headings = re.findall(r"^## (.+)$", README, re.MULTILINE)
    assert {
        "Installation",
        "Quick start",
        "Use cases",
        "Included content",
        "Requirements",
        "Testing",
        "Support",
        "Communication",
        "Code of Conduct",
        "Contributing",
        "Release notes",
        "Versions",
        "Licence",
    } <= set(headings)
    assert len(README.splitlines()) <= 150
    assert (
        README.startswith("# community.ovh")
        and "](https://forum.ansible.com/tag/ovh)" in README
        and CODE_OF_CONDUCT in README
    )
    required = yaml.safe_load((ROOT / "meta/runtime.yml").read_text())["requires_ansible"]
    assert f"**ansible-core** {required.removeprefix('>=').removesuffix('.0')} or newer" in README


def test_the_readme_links_to_files_of_the_tarball() -> None:
    assert {target for target in LINK.findall(README) if not target.startswith("http")} <= wanted()


def test_the_readme_links_to_pages_of_the_site() -> None:
    pages = [target.removeprefix(SITE).rpartition("/") for target in LINK.findall(README) if target.startswith(SITE)]
    assert len(pages) > 10
    for folder, slash, name in pages:
        assert (ROOT / SOURCES[folder + slash]).joinpath(name).with_suffix(".rst").exists(), name


def test_the_site_and_the_collection_lead_to_each_guide() -> None:
    guides = {path.stem for path in (ROOT / "docs/docsite/rst").glob("*.rst")}
    site = (ROOT / "docs/site/index.rst").read_text()
    assert set(re.findall(r"^   (?:.* <)?collections/community/ovh/docsite/(\w+)>?$", site, re.MULTILINE)) == guides
    sections = yaml.safe_load((ROOT / "docs/docsite/extra-docs.yml").read_text())["sections"]
    assert sorted(name for section in sections for name in section["toctree"]) == sorted(guides)


@pytest.mark.parametrize(
    "kind, pattern, files",
    [
        ("module", r"`\w+ <community\.ovh\.(\w+)#module>`", "plugins/modules/*.py"),
        ("inventory", r"`\w+ <community\.ovh\.(\w+)#inventory>`", "plugins/inventory/*.py"),
        ("lookup", r"`\w+ <community\.ovh\.(\w+)#lookup>`", "plugins/lookup/*.py"),
        ("playbook", r"^- Playbook ``(\w+)``", "playbooks/*.yml"),
        ("role", r"`\w+ <community\.ovh\.(\w+)#role>`", "roles/*"),
    ],
)
def test_the_page_of_content_names_all_content(kind: str, pattern: str, files: str) -> None:
    text = (ROOT / "docs/docsite/rst/content.rst").read_text()
    assert sorted(re.findall(pattern, text, re.MULTILINE)) == sorted(path.stem for path in ROOT.glob(files)), kind


@pytest.mark.parametrize("page", PAGES)
def test_links_lead_to_files_that_are_there(page: str) -> None:
    for target in LINK.findall((ROOT / page).read_text()):
        if not target.startswith(("http:", "https:", "mailto:")):
            assert (ROOT / page).parent.joinpath(target).exists(), f"{page}: {target}"


@pytest.mark.parametrize("guide", sorted((ROOT / "docs/docsite/rst").glob("*.rst")), ids=lambda path: path.stem)
def test_guides_name_files_that_are_there(guide: Path) -> None:
    for name in re.findall(r"``((?:docs|tests|plugins|playbooks)/[\w./-]+)``", guide.read_text()):
        assert (ROOT / name).exists(), name


def test_the_code_of_conduct_is_ansibles() -> None:
    assert CODE_OF_CONDUCT in (ROOT / "CODE_OF_CONDUCT.md").read_text()


def test_every_command_that_contributors_are_told_is_there() -> None:
    told = set(re.findall(r"(?:`| {4})make ([a-z]+)", (ROOT / "CONTRIBUTING.md").read_text()))
    assert told <= set(re.findall(r"^([a-z]+):.*## ", (ROOT / "Makefile").read_text(), re.MULTILINE))


def test_the_test_that_contributors_are_told_to_run_is_there() -> None:
    ((name, word),) = re.findall(r"pytest (\S+) -k (\w+)", (ROOT / "CONTRIBUTING.md").read_text())
    assert re.search(rf"^def test_\w*{word}", (ROOT / name).read_text(), re.MULTILINE)


@pytest.mark.parametrize("path", sorted((ROOT / ".github").rglob("*.yml")), ids=lambda path: path.name)
def test_templates_are_yaml(path: Path) -> None:
    assert yaml.safe_load(path.read_text())


FACTS = (ROOT / "docs/api_facts.md").read_text()
REFERENCE = re.compile(r"docs/api_facts\.md, ([A-Z][a-z ]+?(?: and [A-Z][a-z]+)?)[.;:),]")


def test_a_comment_about_the_api_names_a_section_of_the_page_of_facts() -> None:
    sections = set(re.findall(r"^## (.+)$", FACTS, re.MULTILINE))
    texts = [re.sub(r"\s+(?:# )?", " ", path.read_text()) for path in (ROOT / "plugins").rglob("*.py")]
    named = {name for text in texts for name in REFERENCE.findall(text)}
    assert len(named) > 5
    assert {part for name in named for part in ([name] if name in sections else name.split(" and "))} <= sections


def test_no_file_refers_to_a_document_that_a_clone_does_not_have() -> None:
    absent = re.compile(r"\b(FACTS|SPEC) \d|\bDESIGN\.md|\bSPEC\.md|\bSTYLE\.md|\.\./shared/")
    command = ["git", "ls-files", "-z", "plugins", "tests", "docs", "roles", "playbooks", "*.md"]
    listed = subprocess.check_output(command, cwd=ROOT, text=True).split("\0")
    names = [
        name
        for name in listed
        if name.endswith((".py", ".md", ".rst", ".yml", ".j2")) and not name.endswith("test_project_files.py")
    ]
    assert len(names) > 300
    assert [name for name in names if absent.search((ROOT / name).read_text())] == []
