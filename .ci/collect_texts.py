#!/usr/bin/env python3
"""Collect the texts that users read and bring the translations up to date.

``update`` writes what is new into ``resources/i18n/*.ts``, drops what is gone, and compiles each into a ``.qm``; it
needs ``lrelease`` (Debian: qttools5-dev-tools). Without an argument it only lists what is not translated.

A text is found where it stands as a literal: in ``tr("...")``, in ``plural(number, "one", "many")``, in ``translate``
of what is drawn, in ``self.tr`` and ``self.describe`` of algorithms, in the names that pages and algorithms give
themselves, and in the tables below.
"""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "territory_designer"
FOLDER = ROOT / "resources" / "i18n"
LANGUAGES = {"de": "de_DE", "es": "es_ES"}
DESKTOP, ALGORITHMS = "TerritoryDesigner", "TerritoryAlgorithm"

#: Texts that stand in a table and are translated where they are shown: module -> names of the tables.
TABLES = {
    "cartography/colouring.py": ("COLOUR_MODES",),
    "cartography/figures.py": ("MEASURES",),
    "cartography/layouts.py": ("HEADINGS",),
    "cartography/market_layers.py": ("ROLES",),
    "desktop/controller.py": ("DOCKS",),
    "desktop/design/page_design.py": ("EFFORTS",),
    "processing/make_market.py": ("CURRENT_NAME",),
    "processing/realign_territories.py": ("TITLES",),
}
#: Constants of a class that are shown: room -> their names.
OWN_NAMES = {"desktop": {"TITLE"}, "processing": {"TITLE", "GROUP", "SUMMARY"}}


class CollectError(ValueError):
    """A text that cannot be collected; ``str()`` says where."""


def literals(node: ast.expr, place: str) -> Iterator[str]:
    """Texts that an argument can be; a name stands for an entry of a table.

    Raises
    ------
    CollectError
        It is put together when it runs, so no translation could ever match it.
    """
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        if node.value.strip():
            yield node.value
    elif isinstance(node, ast.IfExp):
        yield from literals(node.body, place)
        yield from literals(node.orelse, place)
    elif isinstance(node, ast.BoolOp):
        for value in node.values:
            yield from literals(value, place)
    elif isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] in ("tr", "translate"):
        return  # translated already, and collected there
    elif not isinstance(node, (ast.Name, ast.Attribute, ast.Subscript)):
        raise CollectError(f"{place}: {ast.unparse(node)[:80]} is no literal; use tr('... {{name}}', name=...)")


def of_call(call: ast.Call, room: str, place: str) -> Iterator[str]:
    """Texts of one call."""
    attribute = isinstance(call.func, ast.Attribute)
    name = getattr(call.func, "attr" if attribute else "id", "")
    if room == "processing" and attribute and name in ("tr", "describe"):
        yield from literals(call.args[0 if name == "tr" else 1], place)
    elif room == "processing" and attribute and name == "add_choice":
        yield from literals(call.args[3], place)
    elif not attribute and name in ("tr", "translate"):
        yield from literals(call.args[0], place)
    elif name == "plural" and room in ("desktop", "cartography"):
        forms = [list(literals(argument, place)) for argument in call.args[1:3]]
        yield from (text for form in forms for text in form)
        if len(forms) == 1:
            yield from (f"{text}s" for text in forms[0])


def of_table(node: ast.expr) -> Iterator[str]:
    """Texts of a table: values of a dict, entries of a tuple, what a record is made of; no keys."""
    if (
        isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and any(letter.isalpha() for letter in node.value)
    ):
        yield node.value
    elif isinstance(node, ast.Dict):
        for value in node.values:
            yield from of_table(value)
    elif isinstance(node, (ast.Tuple, ast.List)):
        for value in node.elts:
            yield from of_table(value)
    elif isinstance(node, ast.Call):  # a record: its key, its title, and how its figures are written
        for value in [*node.args[1:2], *(one.value for one in node.keywords if one.arg in ("title", "per"))]:
            yield from of_table(value)


def of_module(path: Path) -> Iterator[str]:
    """Texts of one module, in their order."""
    inside = path.relative_to(PACKAGE).as_posix()
    room = inside.partition("/")[0]
    tree = ast.parse(path.read_text(encoding="utf-8"))
    tables = set(TABLES.get(inside, ()))
    found: list[tuple[int, str]] = []
    for node in ast.walk(tree):
        line = getattr(node, "lineno", 0)
        if isinstance(node, ast.Call):
            found += [(line, text) for text in of_call(node, room, f"{inside}:{line}")]
        elif isinstance(node, ast.ClassDef):
            for item in node.body:
                if isinstance(item, ast.Assign) and ast.unparse(item.targets[0]) in OWN_NAMES.get(room, ()):
                    found += [(item.lineno, text) for text in literals(item.value, inside)]
        elif isinstance(node, (ast.Assign, ast.AnnAssign)) and node.value is not None:
            name = ast.unparse(node.targets[0] if isinstance(node, ast.Assign) else node.target)
            if name in tables:
                tables.discard(name)
                found += [(line, text) for text in of_table(node.value)]
    if tables:
        raise CollectError(f"{inside} has no table {', '.join(sorted(tables))}")
    yield from (text for _, text in sorted(found, key=lambda one: one[0]))


def collect() -> dict[str, list[str]]:
    """Every text once, by context, in the order of the modules.

    Raises
    ------
    CollectError
    """
    found: dict[str, dict[str, None]] = {DESKTOP: {}, ALGORITHMS: {}}
    rooms = {"desktop": DESKTOP, "cartography": DESKTOP, "workspace": DESKTOP, "processing": ALGORITHMS}
    for room, context in rooms.items():
        for path in sorted((PACKAGE / room).rglob("*.py")):
            found[context].update(dict.fromkeys(of_module(path)))
    found[DESKTOP].update(dict.fromkeys(of_module(PACKAGE / "translation.py")))
    return {context: list(texts) for context, texts in found.items()}


def read(language: str) -> dict[tuple[str, str], str]:
    """Translations of a language by context and text; empty where there is none yet."""
    path = FOLDER / f"territory_designer_{language}.ts"
    if not path.exists():
        return {}
    known = {}
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            key = (context.findtext("name", ""), message.findtext("source", ""))
            known[key] = message.findtext("translation") or ""
    return known


def write(language: str, texts: dict[str, list[str]], known: dict[tuple[str, str], str]) -> None:
    """Write the ``.ts`` of a language."""
    root = ET.Element("TS", version="2.1", language=LANGUAGES[language], sourcelanguage="en")
    for name, sources in texts.items():
        context = ET.SubElement(root, "context")
        ET.SubElement(context, "name").text = name
        for source in sources:
            message = ET.SubElement(context, "message")
            ET.SubElement(message, "source").text = source
            translation = ET.SubElement(message, "translation")
            translation.text = known.get((name, source), "")
            if not translation.text:
                translation.set("type", "unfinished")
    ET.indent(root, " ")
    text = ET.tostring(root, encoding="unicode")
    path = FOLDER / f"territory_designer_{language}.ts"
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n', encoding="utf-8")


def untranslated(language: str, texts: dict[str, list[str]]) -> list[str]:
    """Texts that a language lacks."""
    known = read(language)
    return [text for context, sources in texts.items() for text in sources if not known.get((context, text))]


def main(command: str) -> None:
    """Run one of the commands."""
    if command not in ("", "update"):
        sys.exit("usage: collect_texts.py [update]")
    texts = collect()
    if command == "update":
        compiler = shutil.which("lrelease") or shutil.which("lrelease-qt5")
        if compiler is None:
            sys.exit("lrelease is missing. On Debian, as root: apt-get install qttools5-dev-tools")
        FOLDER.mkdir(exist_ok=True)
        for language in LANGUAGES:
            write(language, texts, read(language))
            subprocess.run([compiler, "-silent", FOLDER / f"territory_designer_{language}.ts"], check=True)
    for language in LANGUAGES:
        lacking = untranslated(language, texts)
        print(f"{language}: {sum(map(len, texts.values()))} texts, {len(lacking)} not translated")
        print("".join(f"  {text!r}\n" for text in lacking), end="")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "")
