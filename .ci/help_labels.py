#!/usr/bin/env python3
"""Bring the names of buttons and fields in the translated help up to date with the translated window.

In ``resources/help/<language>/`` every such name is written ``<b data-ui="English">name in that language</b>``; the
names come from ``resources/i18n/territory_designer_<language>.ts``.
"""

from __future__ import annotations

import html
import re
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parents[1]
HELP, TEXTS = ROOT / "resources" / "help", ROOT / "resources" / "i18n"
LABEL = re.compile(r'<b data-ui="([^"]*)">[^<]*</b>')


def bare(text: str) -> str:
    """A label without its key and without dots."""
    return re.sub(r"\s?\(&\w\)", "", text).replace("&", "").replace("…", "").strip()


def names_of(language: str) -> dict[str, str]:
    """Names in a language, by their English ones; what stands on a button goes before what only heads a table."""
    found: dict[str, str] = {}
    for message in ElementTree.parse(TEXTS / f"territory_designer_{language}.ts").iter("message"):
        source, translation = message.findtext("source") or "", message.findtext("translation") or ""
        if translation and ("&" in source or bare(source) not in found):
            found[bare(source)] = bare(translation)
    return found


def main() -> None:
    """Rewrite what differs."""
    for folder in sorted(path for path in HELP.iterdir() if path.is_dir() and path.name != "images"):
        names = names_of(folder.name)

        def label(found: re.Match[str], names: dict[str, str] = names) -> str:
            english = html.unescape(found.group(1))
            dots = "…" if english.endswith("…") else ""
            said = names.get(bare(english), "") + dots if bare(english) in names else english
            return f'<b data-ui="{found.group(1)}">{html.escape(said, quote=False)}</b>'

        for path in sorted(folder.glob("*.html")):
            before = path.read_text(encoding="utf-8")
            after = LABEL.sub(label, before)
            if after != before:
                path.write_text(after, encoding="utf-8")
                print(path.relative_to(ROOT))


if __name__ == "__main__":
    main()
