"""The help: every page in every language, links that lead somewhere, and names of buttons that the window knows."""

from __future__ import annotations

import ast
import re
import xml.etree.ElementTree as ElementTree
from html.parser import HTMLParser
from pathlib import Path

import pytest

from territory_designer.desktop import help as the_help
from territory_designer.desktop.help import DOCK_PAGES, HelpKey, help_page
from territory_designer.paths import PACKAGE, resource

FOLDER = resource("help")
LANGUAGES = ("de", "es")
PAGES = (
    *("index", "data", "measures", "design", "editing", "reps"),
    *("scenarios", "compare", "hierarchy", "quotas", "performance", "publish", "market"),
)
VOID = {"meta", "link", "img", "br", "hr"}


class Parsed(HTMLParser):
    """A page: its links, anchors, labels of widgets, and tags that are not closed."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.links: list[str] = []
        self.anchors: set[str] = set()
        self.labels: list[tuple[str, str]] = []  # in the page's language, and in English where that is another one
        self.language = ""
        self.images_without_text: list[str] = []
        self.open: list[str] = []
        self._english: str | None = None
        self._text = ""
        self.feed(path.read_text(encoding="utf-8"))
        self.close()

    def handle_starttag(self, tag, attrs):
        found = dict(attrs)
        self.links += [found[name] for name in ("href", "src") if name in found]
        self.anchors |= {found["id"]} if "id" in found else set()
        self.language = found.get("lang", self.language)
        if tag == "img" and not found.get("alt"):
            self.images_without_text.append(found["src"])
        if tag == "b":
            self._text, self._english = "", found.get("data-ui")
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open[-1:] == [tag]
        self.open.pop()
        if tag == "b":
            self.labels.append((self._text, self._english or self._text))

    def handle_data(self, data):
        self._text += data


def files() -> list[Path]:
    wanted = [FOLDER / folder / f"{name}.html" for folder in ("", *LANGUAGES) for name in PAGES]
    return [path for path in wanted if path.is_file()]


def bare(text: str) -> str:
    """A label without its key and without dots."""
    return re.sub(r"\s?\(&\w\)", "", text).replace("&", "").replace("…", "").strip()


@pytest.fixture(scope="module")
def pages() -> dict[Path, Parsed]:
    return {path: Parsed(path) for path in files()}


@pytest.mark.parametrize("language", ["", *LANGUAGES])
def test_every_page_is_there(language):
    assert [name for name in PAGES if not (FOLDER / language / f"{name}.html").is_file()] == []


def test_every_page_of_the_dock_and_every_dock_has_its_help():
    modules = (PACKAGE / "desktop").rglob("page_*.py")
    names = {found for path in modules for found in re.findall(r'^    NAME = "(\w+)"', path.read_text("utf-8"), re.M)}
    assert len(names) == 6
    assert names <= set(PAGES)
    from territory_designer.desktop.controller import DOCKS

    assert set(DOCK_PAGES) == set(DOCKS)
    assert set(DOCK_PAGES.values()) <= set(PAGES)


def test_links_lead_to_a_file_and_a_place_in_it(pages):
    broken = []
    for path, page in pages.items():
        for link in page.links:
            assert "://" not in link, f"{path.name} is not self-contained: {link}"
            name, _, anchor = link.partition("#")
            target = (path.parent / name).resolve() if name else path
            if not target.is_file():
                broken.append(f"{path.relative_to(FOLDER)}: {link}")
            elif anchor and anchor not in (pages[target] if target in pages else Parsed(target)).anchors:
                broken.append(f"{path.relative_to(FOLDER)}: {link} (no such place)")
    assert broken == []


def test_every_picture_is_shown_and_says_what_it_is(pages):
    shown = {Path(link).name for page in pages.values() for link in page.links if link.endswith(".png")}
    readme = (PACKAGE.parent / "README.md").read_text(encoding="utf-8")
    shown |= set(re.findall(r"resources/help/images/(\w+\.png)", readme))
    assert {path.name for path in (FOLDER / "images").iterdir()} == shown
    assert [page.images_without_text for page in pages.values() if page.images_without_text] == []


def test_pages_are_whole_and_say_their_language(pages):
    for path, page in pages.items():
        assert page.open == [], path
        folder = path.parent.name
        assert page.language == (folder if folder in LANGUAGES else "en"), path
        assert "@" not in path.read_text(encoding="utf-8"), f"{path}: something was not filled in"


def test_names_of_buttons_and_fields_are_those_of_the_window(pages):
    literals = set()
    for path in (*(PACKAGE / "desktop").rglob("*.py"), PACKAGE / "cartography" / "colouring.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                literals.add(bare(node.value))
    unknown = {english for page in pages.values() for _, english in page.labels if bare(english) not in literals}
    assert unknown == {"!"} or unknown == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_translated_names_are_those_of_the_translated_window(pages, language):
    texts: dict[str, set[str]] = {}
    for message in ElementTree.parse(resource("i18n", f"territory_designer_{language}.ts")).iter("message"):
        source, translation = bare(message.findtext("source") or ""), bare(message.findtext("translation") or "")
        texts.setdefault(source, set()).add(translation)
    wrong = {
        (english, said, *texts.get(bare(english), ()))
        for path, page in pages.items()
        if path.parent.name == language
        for said, english in page.labels
        if english != "!" and bare(said) not in texts.get(bare(english), ())
    }
    assert wrong == set()


@pytest.mark.parametrize(
    ("locale", "folder"), [("de", "de"), ("de_AT", "de"), ("es-MX", "es"), ("en_US", "help"), ("fr", "help")]
)
def test_the_page_is_that_of_the_users_language(locale, folder):
    assert help_page("design", locale).parent.name == folder


def test_a_page_that_is_not_translated_is_shown_in_english():
    assert help_page("designterritories", "de") == FOLDER / "designterritories.html"


def test_f1_opens_the_help_of_the_widget_alone(qgis_app, monkeypatch):
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtTest import QTest
    from qgis.PyQt.QtWidgets import QLineEdit, QVBoxLayout, QWidget

    opened = []
    monkeypatch.setattr(the_help, "show_help", opened.append)
    outer = QWidget()
    inner, beside = QWidget(outer), QLineEdit(outer)
    field = QLineEdit(inner)
    for widget, child in ((outer, inner), (inner, field), (outer, beside)):
        (widget.layout() or QVBoxLayout(widget)).addWidget(child)
    HelpKey(inner, lambda: "design")
    outer.show()
    QTest.keyClick(field, Qt.Key.Key_F1)
    assert opened == ["design"]
    QTest.keyClick(beside, Qt.Key.Key_F1)
    QTest.keyClick(field, Qt.Key.Key_A)
    assert opened == ["design"]
    assert field.text() == "a"
    outer.deleteLater()
