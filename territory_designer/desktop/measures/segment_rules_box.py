"""Rules of the segments on the page Measures: shares of A and B, words for the status, and the rules of K.A.R.E.

What is chosen is kept as the text that ``segmentaccounts`` takes as RULES; the words are a view of that text.
"""

from __future__ import annotations

import json
from typing import Any

from qgis.gui import QgsCollapsibleGroupBoxBasic
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ...planning.findings import DataError
from ...planning.segment_rules import USUAL_WORDS, AbcRules, abc_rules
from .. import figures
from ..i18n import tr
from ..settings import SEGMENT_ABC, SEGMENT_KARE, JobSettings
from ..widgets import describe, labelled, set_up_form
from .segment_rules import rules_of, rules_text

LINES = 4
"""Height of the text of rules."""
EXAMPLE = '{"rules": [{"class": "Expand", "status": "customer", "growth_percent_from": 15}, …]}'


class SegmentRulesBox(QgsCollapsibleGroupBoxBasic):
    """Rules other than the usual ones.

    Signals
    -------
    edited()
        The user wrote or chose something.
    """

    edited = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Rules"), parent)
        self.setFlat(True)
        tip = tr("Where A and B end, which words say who is a customer, and what K.A.R.E. asks for.")
        describe(self, "td_more_segment_rules", tr("Rules"), tip)
        self._method = ""
        self._showing = False  # what changes is not what the user writes
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 6, 8, 8)
        self._parts = {SEGMENT_ABC: QWidget(self), SEGMENT_KARE: QWidget(self)}
        for part in self._parts.values():
            form = QFormLayout(part)
            set_up_form(form)
            form.setContentsMargins(0, 0, 0, 0)
            column.addWidget(part)
        self._add_shares(self._parts[SEGMENT_ABC].layout())
        self._add_words(self._parts[SEGMENT_KARE].layout())
        self.problem = QLabel(self)
        self.problem.setObjectName("td_segment_rules_problem")
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setWordWrap(True)
        column.addWidget(self.problem)
        self.setCollapsed(True)
        self.show_method("")
        # To unfold a group shows all that is in it.
        self.collapsedStateChanged.connect(lambda: self.show_method(self._method))

    def show_method(self, method: str) -> None:
        """Show what a method asks for."""
        self._method = method
        self.setVisible(method in self._parts)
        for one, part in self._parts.items():
            part.setVisible(one == method and not self.isCollapsed())
        self._check()

    def collect(self, settings: JobSettings) -> None:
        """Write what is chosen into ``settings``."""
        settings.abc_rules = self._shares_text()
        settings.kare_rules = self.text.toPlainText().strip()

    def apply(self, settings: JobSettings) -> None:
        """Show ``settings``."""
        self._showing = True
        try:
            rules = abc_rules(settings.abc_rules)
        except DataError:  # of a file that was written by hand; what is shown is what counts
            rules = AbcRules()
        self.by.setCurrentIndex(self.by.findData(rules.by))
        self._show_shares(rules)
        self.text.setPlainText(settings.kare_rules)
        self._showing = False
        if rules_text(settings) and settings.segments:
            self.setCollapsed(False)
        self.show_method(self._method)

    def _add_shares(self, form: QFormLayout) -> None:
        """Add the shares of A and B."""
        self.by = QComboBox(self)
        self.by.addItem(tr("of the value"), "value")
        self.by.addItem(tr("of the accounts"), "count")
        tip = tr(
            "Of the value: A are the largest accounts that hold this share of it (Pareto). Of the accounts: A are this "
            "share of all accounts with a value."
        )
        labelled(form, tr("Shares"), self.by, "td_abc_by", tip)
        self.a, self.b = (self._share(shown) for shown in AbcRules().shares[:2])
        self.rest = QLabel(self)
        self.rest.setObjectName("td_abc_c")
        row = QHBoxLayout()
        for widget in (self.a, self.b, self.rest):
            row.addWidget(widget, 1)
        row.setSpacing(6)
        tip = tr("Share of A in percent. {usual} % of the value are usual.", usual=figures.amount(AbcRules().shares[0]))
        labelled(form, tr("A, B"), self.a, "td_abc_a", tip, row)
        tip = tr("Share of B in percent; what is left is C.")
        describe(self.b, "td_abc_b", "B", tip)
        for widget in (self.a, self.b):
            widget.setMinimumWidth(70)
            widget.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.by.activated.connect(self._by_chosen)
        self.a.valueChanged.connect(self._limit_b)
        for spin in (self.a, self.b):
            spin.valueChanged.connect(self._changed)
        self._limit_b(self.a.value())

    def _add_words(self, form: QFormLayout) -> None:
        """Add the words for the status, and the text of all rules of K.A.R.E."""
        self._words: dict[str, QLineEdit] = {}
        tip = tr(
            "Words of the status field, with commas between them, in place of the usual ones. Capitals make no "
            "difference."
        )
        for status, title in (
            ("customer", tr("Customers")),
            ("prospect", tr("Prospects")),
            ("lost", tr("Lost")),
        ):
            line = QLineEdit(self)
            line.setPlaceholderText(", ".join(USUAL_WORDS[status]))
            self._words[status] = line
            labelled(form, title, line, f"td_words_{status}", tip)
            line.textEdited.connect(self._words_edited)
        self.text = QPlainTextEdit(self)
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(LINES * self.text.fontMetrics().lineSpacing() + 12)
        self.text.setPlaceholderText(EXAMPLE)
        tip = tr(
            "All rules as the algorithm Segment accounts takes them, the words above among them; empty for the usual "
            "ones. The first rule that fits decides. The help (F1) says what rules can ask for."
        )
        describe(self.text, "td_kare_rules", tr("All rules as JSON"), tip)
        label = QLabel(tr("All rules as JSON"), self)
        label.setBuddy(self.text)
        label.setToolTip(tip)
        form.addRow(label)
        form.addRow(self.text)
        self.text.textChanged.connect(self._text_changed)

    def _share(self, value: float) -> QDoubleSpinBox:
        spin = QDoubleSpinBox(self)
        spin.setRange(0.0, 100.0)
        spin.setDecimals(1)
        spin.setSingleStep(5.0)
        spin.setSuffix(" %")
        spin.setKeyboardTracking(False)  # 9 on the way to 90 is no share
        spin.setValue(value)
        return spin

    def _shares_text(self) -> str:
        """Rules of A/B/C, empty for the usual ones."""
        by, a, b = str(self.by.currentData()), round(self.a.value(), 1), round(self.b.value(), 1)
        usual = AbcRules()
        if (by, a, b) == (usual.by, *usual.shares[:2]):
            return ""
        return json.dumps({"by": by, "A": a, "B": b, "C": round(100.0 - a - b, 1)})

    def _by_chosen(self, *_: object) -> None:
        """Shares of the accounts are others than shares of the value."""
        self._showing = True
        self._show_shares(abc_rules(json.dumps({"by": self.by.currentData()})))
        self._showing = False
        self._changed()

    def _show_shares(self, rules: AbcRules) -> None:
        self.b.setMaximum(100.0)
        for spin, share in zip((self.a, self.b), rules.shares):
            spin.setValue(share)

    def _limit_b(self, a: float) -> None:
        """A and B together are no more than all."""
        self.b.setMaximum(round(100.0 - a, 1))

    def _words_edited(self, *_: object) -> None:
        """Put the words into the text."""
        given = _object(self.text.toPlainText())
        if given is None:
            return
        found = {status: [word.strip() for word in line.text().split(",")] for status, line in self._words.items()}
        words = {status: [word for word in texts if word] for status, texts in found.items()}
        given = {name: value for name, value in given.items() if name != "status"}
        if any(words.values()):
            given = {"status": {status: texts for status, texts in words.items() if texts}, **given}
        self.text.blockSignals(True)  # the words stay as they are being typed
        self.text.setPlainText(_written(given))
        self.text.blockSignals(False)
        self._changed()

    def _text_changed(self) -> None:
        """Show the words of the text; while it is none, they cannot be changed."""
        given = _object(self.text.toPlainText())
        words = (given or {}).get("status", {})
        for status, line in self._words.items():
            line.setEnabled(given is not None)
            if given is not None:
                line.setText(", ".join(words.get(status, ())))
        self._changed()

    def _changed(self, *_: object) -> None:
        """Look at what is shown, and tell of it where the user wrote it."""
        self._check()
        if not self._showing:
            self.edited.emit()

    def _check(self) -> None:
        """Say at once what is wrong."""
        settings = JobSettings(segments=self._method)
        self.collect(settings)
        problem = ""
        if self._method in self._parts:
            try:
                rules_of(settings)
            except DataError as error:
                problem = f"⚠ {error}"
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem) and not self.isCollapsed())
        self.rest.setText(tr("C: {share} %", share=figures.amount(round(100.0 - self.a.value() - self.b.value(), 1))))


def _object(text: str) -> dict[str, Any] | None:
    """What a text of rules holds, ``None`` where the words cannot be read from it."""
    try:
        given = json.loads(text) if text.strip() else {}
    except json.JSONDecodeError:
        return None
    words = given.get("status", {}) if isinstance(given, dict) else None
    if not isinstance(words, dict):
        return None
    known = set(words) <= set(USUAL_WORDS)
    texts = all(isinstance(texts, list) and all(isinstance(word, str) for word in texts) for texts in words.values())
    return given if known and texts else None


def _written(given: dict[str, Any]) -> str:
    """A text of rules that can be read: a line for the words, and one for each rule."""
    lines = []
    for name, value in given.items():
        text = json.dumps(value, ensure_ascii=False)
        if isinstance(value, list) and value:
            text = "[\n" + ",\n".join(f"  {json.dumps(one, ensure_ascii=False)}" for one in value) + "]"
        lines.append(f"{json.dumps(name)}: {text}")
    return "{" + ",\n ".join(lines) + "}" if lines else ""
