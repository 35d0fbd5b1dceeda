"""How fair a plan is, in a line above the balance table."""

from __future__ import annotations

import re
from html import escape, unescape
from typing import Any

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QFontMetrics
from qgis.PyQt.QtWidgets import QLabel, QSizePolicy, QWidget

from .. import figures
from ..i18n import tr
from .balance_columns import title_of
from .balance_figures import Balance


def headline(balance: Balance, report: dict[str, Any] | None) -> list[str]:
    """How fair a plan is: pieces of rich text, the most important first.

    Parameters
    ----------
    balance : Balance
    report : dict or None
        Of the design it came from, for what is proven.
    """
    deviations, out = [], int(balance.out().sum())
    for name in balance.measures:
        value, row = balance.largest(name)
        text = tr(
            "{measure} {deviation} ({territory})",
            measure=escape(title_of(name)),
            deviation=figures.percent(100.0 * value),
            territory=escape(balance.territories[row].name),
        )
        limit = balance.tolerances.get(name)
        deviations.append(f"<b>{text}</b>" if limit is not None and abs(value) > limit + 1e-9 else text)
    parts = [tr("Largest deviation: {deviations}", deviations=", ".join(deviations))]
    if out:
        parts.append("<b>" + tr("{count} out of tolerance", count=figures.count(out)) + "</b>")
    elif balance.tolerances:
        parts.append(tr("all within tolerance"))
    gap = (report or {}).get("gap")
    if gap is not None:
        parts.append(proof(float(gap)))
    if balance.moved:
        shares = [tr("ZIPs {share}", share=share(balance.moved["units"]))]
        if "accounts" in balance.moved:
            shares.append(tr("accounts {share}", share=share(balance.moved["accounts"])))
        shares += [f"{escape(tr(name))} {share(balance.moved[name])}" for name in balance.measures]
        parts.append(tr("Moved from the alignment: {shares}", shares=", ".join(shares)))
    return parts


def proof(gap: float) -> str:
    """What is proven of a plan."""
    if gap < 5e-4:
        return tr("proven to be the best possible")
    return tr("within {gap} of the best possible", gap=share(gap))


def share(value: float) -> str:
    """A share in percent, without a sign: ``"2.1 %"``."""
    return figures.percent(100.0 * value).lstrip("+−±")


class Headline(QLabel):
    """One or two lines; what does not fit stands in the tool tip."""

    LINES = 2
    SIGN = " · "

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: list[str] = []
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def say(self, parts: list[str]) -> None:
        """Show pieces of rich text."""
        if parts == self._parts:
            return
        self._parts = parts
        self.setToolTip(self.SIGN.join(parts))
        self.setAccessibleDescription(re.sub("<[^>]*>", "", self.SIGN.join(parts)))
        self._fill()

    def resizeEvent(self, event: Any) -> None:
        """More or fewer pieces fit now."""
        super().resizeEvent(event)
        self._fill()

    def _fill(self) -> None:
        """As many pieces as fit, but at least the first."""
        font = self.font()
        font.setBold(True)
        metrics, room = QFontMetrics(font), 0.9 * self.LINES * self.width()
        shown = list(self._parts)
        while len(shown) > 1:
            plain = unescape(re.sub("<[^>]*>", "", self.SIGN.join(shown)))
            if metrics.horizontalAdvance(plain) <= room:
                break
            shown.pop()
        more = "" if len(shown) == len(self._parts) else " …"
        text = self.SIGN.join(shown) + more
        if text != self.text():
            self.setText(text)
