"""What users read can be translated, is translated, and reaches the screen in German and Spanish."""

from __future__ import annotations

import ast
import importlib.util
import os
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path
from types import ModuleType

import pytest
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QAbstractButton, QLabel

from territory_designer import translation
from territory_designer.cartography import figures as paper
from territory_designer.desktop import figures
from territory_designer.desktop.data.page_data import DataPage
from territory_designer.desktop.design.page_design import DesignPage
from territory_designer.desktop.measures.page_measures import MeasuresPage
from territory_designer.desktop.page_publish import PublishPage
from territory_designer.desktop.reps.page_reps import RepsPage

ROOT = Path(__file__).resolve().parents[1]
LANGUAGES = ("de", "es")
KEY = re.compile(r"&(?!\w+;)(?=\w)")
"""The key that jumps to a widget; no entity of HTML."""

#: Calls that put a text on the screen, and which of their arguments it is.
SHOWN = {
    **dict.fromkeys(["QLabel", "QCheckBox", "QGroupBox", "QRadioButton", "QAction", "QPushButton"], slice(0, 2)),
    **dict.fromkeys(["setText", "setToolTip", "setStatusTip", "setPlaceholderText", "setWindowTitle"], slice(0, 1)),
    **dict.fromkeys(["setTitle", "setWhatsThis", "addTab", "addItem", "addRow", "addAction", "addMenu"], slice(0, 2)),
    "describe": slice(2, 4),
    "labelled": slice(1, 5),
    "say": slice(1, 2),
}


def is_words(node: ast.expr) -> bool:
    """Whether an argument is a text with words, as it stands."""
    if isinstance(node, ast.JoinedStr):
        node = ast.Constant("".join(part.value for part in node.values if isinstance(part, ast.Constant)))
    text = node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""
    if re.fullmatch(r"[a-z_]*", text):  # the name of a widget, or what a choice stands for
        return False
    return re.search(r"[A-Za-z]{3}", re.sub(r"<[^>]*>|&\w+;", "", text)) is not None


def load_collector() -> ModuleType:
    """The tool that collects texts, which is no part of the package."""
    spec = importlib.util.spec_from_file_location("collect_texts", ROOT / ".ci" / "collect_texts.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


collector = load_collector()


@pytest.fixture(scope="module")
def texts() -> dict[str, list[str]]:
    return collector.collect()


@pytest.fixture(params=LANGUAGES)
def language(request, qgis_app):
    """A language that is installed while the test runs."""
    translator = translation.install(request.param)
    yield request.param
    translation.remove(translator)


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_text_is_translated_and_none_is_left_over(texts, code):
    known = collector.read(code)
    there = {(context, text) for context, sources in texts.items() for text in sources}
    assert collector.untranslated(code, texts) == [], "make i18n, then translate what is new"
    assert set(known) - there == set(), "make i18n"


@pytest.mark.parametrize("code", LANGUAGES)
def test_what_is_filled_in_is_the_same(code):
    def parts(text: str) -> tuple:
        fields = Counter(re.findall(r"\{\w*\}", text))
        return fields, Counter(re.findall(r"<[^>]+>", text)), text[:1] == " ", text[-1:] in " …", "\n" in text

    assert {text: told for (_, text), told in collector.read(code).items() if parts(text) != parts(told)} == {}


@pytest.mark.parametrize("code", LANGUAGES)
def test_keys_that_jump_to_a_widget_are_kept(code):
    lost = {
        text: told
        for (_, text), told in collector.read(code).items()
        if len(KEY.findall(text)) != len(KEY.findall(told))
    }
    assert lost == {}


def test_texts_put_together_when_they_are_shown_are_found(tmp_path, monkeypatch):
    place = tmp_path / "desktop" / "wrong.py"
    place.parent.mkdir()
    place.write_text("from .i18n import tr\n\n\ndef said(name):\n    return tr(f'Hello {name}')\n", encoding="utf-8")
    monkeypatch.setattr(collector, "PACKAGE", tmp_path)
    with pytest.raises(collector.CollectError, match=r"wrong\.py:5"):
        list(collector.of_module(place))


def test_no_widget_is_given_a_text_that_cannot_be_translated():
    found = []
    for path in sorted((ROOT / "territory_designer" / "desktop").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                shown = node.args[SHOWN[name]] if name in SHOWN else []
                found += [f"{path.name}:{node.lineno}: {ast.unparse(text)}" for text in shown if is_words(text)]
    assert found == []


def test_what_is_compiled_is_what_is_written(language):
    stale = {
        text: told
        for (context, text), told in collector.read(language).items()
        if QCoreApplication.translate(context, text) != told
    }
    assert stale == {}, "make i18n"


def test_other_languages_stay_english(qgis_app):
    assert translation.install("en_US") is None
    assert translation.install("fr") is None
    assert translation.language() == "en"
    assert translation.written("1,234.5") == "1,234.5"


LOAD = """
from qgis.core import QgsApplication
application = QgsApplication([], False)
application.initQgis()
QgsApplication.locale = staticmethod(lambda: "de_AT")
from territory_designer import classFactory
plugin = classFactory(None)
plugin.initProcessing()
from territory_designer.processing.design_territories import DesignTerritories
print(DesignTerritories().displayName())
plugin.unload()
print(DesignTerritories().displayName())
application.exitQgis()
"""


def test_the_plugin_speaks_the_language_of_qgis_while_it_is_loaded():
    # In a process of its own: other tests hold the provider that a plugin would register.
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    environment["PYTHONPATH"] = os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])
    done = subprocess.run(
        [sys.executable, "-c", LOAD], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-2:] == ["Gebiete entwerfen", "Design territories"]


def test_numbers_go_with_the_words(language):
    words = {"de": ("1 Gebiet", "2.500 Gebiete"), "es": ("1 territorio", "2.500 territorios")}
    for number, text in zip((1, 2500), words[language]):
        assert paper.plural(number, "territory", "territories") == text
        assert text.endswith(figures.plural(number, "territory", "territories").split()[1])
    year = {"de": "1.228 h/Jahr", "es": "1.228 h/año"}
    assert paper.measure("workload").text(1227.5) == year[language]
    assert paper.percent(-4.06) == "−4,1 %"


def test_german_nouns_keep_their_capital_within_a_sentence(language):
    assert translation.inside("Potenzial") == {"de": "Potenzial", "es": "potenzial"}[language]


def test_pages_show_the_language_and_jump_by_unlike_keys(language):
    headings = {"de": "1  Daten", "es": "1  Datos"}
    pages = [page() for page in (DataPage, MeasuresPage, DesignPage, RepsPage, PublishPage)]
    assert headings[language] in pages[0].heading.text()
    for page in pages:
        shown = [one.text() for kind in (QLabel, QAbstractButton) for one in page.findChildren(kind)]
        keys = Counter(text[found.end()].lower() for text in shown if (found := KEY.search(text)))
        assert [key for key, number in keys.items() if number > 1] == [], (page.NAME, shown)
        page.deleteLater()
