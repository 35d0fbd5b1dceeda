"""Texts in the user's language: installs the plugin's translation, and looks up a text in it."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QLocale, QTranslator

from .paths import resource

CONTEXT = "TerritoryDesigner"
ALGORITHMS = "TerritoryAlgorithm"
"""Context of what stands in the toolbox of Processing."""


def translate(text: str, context: str = CONTEXT, /, **values: Any) -> str:
    """Text in the user's language, with ``{names}`` filled in after the translation.

    Parameters
    ----------
    text : str
        English, a literal, so that the tool that collects texts finds it; or one from a table that the tool knows.
    context : str
        `CONTEXT` or `ALGORITHMS`.
    **values
        What stands for the names in braces.
    """
    translated = QCoreApplication.translate(context, text)
    return translated.format(**values) if values else translated


def language() -> str:
    """Code of the language that texts are in: "en" where no translation is installed."""
    return translate("en")  # a translation says here which it is


def inside(title: str) -> str:
    """A title within a sentence: in small letters, but for German, where nouns keep their capital."""
    return title if language() == "de" else title.lower()


def written(number: str) -> str:
    """A number such as "1,234.5" with the separators of the language that texts are in."""
    locale = QLocale(language())
    return number.translate(str.maketrans(",.", f"{locale.groupSeparator()}{locale.decimalPoint()}"))


def install(locale: str = "") -> QTranslator | None:
    """Load the translation for a language and hand it to Qt.

    Parameters
    ----------
    locale : str
        Such as "de" or "de_AT"; QGIS's own where it is empty.

    Returns
    -------
    QTranslator or None
        To be kept while it is needed; ``None`` where the plugin does not speak that language, so stays English.
    """
    wanted = (locale or QgsApplication.locale() or "en").replace("-", "_")
    translator = QTranslator()
    for name in (wanted, wanted.partition("_")[0]):
        path = resource("i18n", f"territory_designer_{name}.qm")
        if path.is_file() and translator.load(str(path)):
            QCoreApplication.installTranslator(translator)
            return translator
    return None


def remove(translator: QTranslator | None) -> None:
    """Take back what :func:`install` gave."""
    if translator is not None:
        QCoreApplication.removeTranslator(translator)
