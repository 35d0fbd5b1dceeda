"""Takes pictures of the window, light and dark: ``python -m tests.window.screenshots [--publish] [theme ...]``.

They go to ``build/screenshots/<theme>/<size>/``. With ``--publish``, those that README and help show are copied into
``resources/help/images/`` with fewer colours.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import tempfile
from pathlib import Path

from PIL import Image

from tests.window.qgis_window import ROOT, drive

THEMES = {"light": "default", "dark": "Night Mapping"}
SCREEN = "1920x1080x24"
TARGET = ROOT / "build" / "screenshots"
IMAGES = ROOT / "resources" / "help" / "images"
SMALL = 350_000
"""Pixels up to which a picture keeps all its colours."""
COMMON, APART = 150, 48
"""Colours that are taken because they are common, and how far from these the others must be (sum of parts)."""
#: Picture of the help -> where it comes from, and what is cut out (left, upper, right, lower), if anything.
PICTURES: dict[str, tuple[str, tuple[int, int, int, int] | None]] = {
    "window_design.png": ("light/1366x768/05_designed.png", None),
    "window_dark.png": ("dark/1366x768/14_colour_both.png", None),
    "edit_preview.png": ("light/1366x768/07_lasso.png", (236, 138, 920, 740)),
    "by_segment.png": ("light/1366x768/15_by_segment.png", (236, 138, 920, 472)),
    "page_data.png": ("light/1366x768/03_checked.png", (922, 138, 1366, 738)),
    "page_reps.png": ("light/parts/page_reps_1366.png", None),
    "page_scenarios.png": ("light/parts/page_scenarios_1366.png", None),
    "dock_compare.png": ("light/parts/dock_compare_1920.png", None),
    "dock_tradeoff.png": ("light/parts/dock_tradeoff_1920.png", None),
    "dock_hierarchy.png": ("light/parts/dock_hierarchy_1920.png", None),
    "dock_quotas.png": ("light/parts/dock_quotas_1920.png", None),
    "dock_performance.png": ("light/parts/dock_performance_1920.png", None),
    "log_dialog.png": ("light/parts/log_dialog.png", None),
}


def few_colours(image: Image.Image) -> Image.Image:
    """The same picture in 256 colours, a third of the size: those of large areas, and what icons are drawn with."""
    colours = sorted(image.getcolors(image.width * image.height), reverse=True)
    chosen = [colour for _, colour in colours[:COMMON]]
    for _, colour in colours[COMMON:]:
        if len(chosen) == 256:
            break
        if all(sum(abs(a - b) for a, b in zip(colour, other)) >= APART for other in chosen):
            chosen.append(colour)
    palette = Image.new("P", (1, 1))
    palette.putpalette([part for colour in chosen for part in colour])
    return image.quantize(palette=palette, dither=Image.Dither.NONE)


def take(theme: str) -> None:
    """Run the window once in a theme and keep all pictures."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "run"
        folder.mkdir()
        ended = drive("drive_screenshots", folder, theme=THEMES[theme], timeout=900.0, screen=SCREEN)
        target = TARGET / theme
        shutil.rmtree(target, ignore_errors=True)
        for picture in sorted(folder.rglob("*.png")):
            inside = picture.relative_to(folder)
            if inside.parts[0] != "profiles":
                (target / inside).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(picture, target / inside)
        (target / "report.json").write_text(json.dumps(ended.report, indent=1), encoding="utf-8")
        (target / "qgis.log").write_text(ended.log, encoding="utf-8")
        if ended.code or not ended.report.get("done"):
            sys.exit(f"QGIS ended with {ended.code}: {ended.report.get('error')}\n{ended.log}")
        print(f"{target}: {sum(1 for _ in target.rglob('*.png'))} pictures")


def publish() -> None:
    """Put the pictures of README and help where they belong."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    for name, (source, box) in PICTURES.items():
        with Image.open(TARGET / source) as image:
            shown = image.convert("RGB").crop(box or (0, 0, *image.size))
        small = shown.width * shown.height < SMALL  # few colours would take those of its icons
        (shown if small else few_colours(shown)).save(IMAGES / name, optimize=True)
        print(IMAGES / name, (IMAGES / name).stat().st_size // 1000, "kB")


def main() -> None:
    """Take the pictures, and publish them where that is asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("themes", nargs="*", choices=[[], *THEMES], default=[])
    parser.add_argument("--publish", action="store_true", help="copy the good ones into resources/help/images/")
    parser.add_argument("--only-publish", action="store_true", help="the same with the pictures that are there")
    chosen = parser.parse_args()
    if not chosen.only_publish:
        for theme in chosen.themes or THEMES:
            take(theme)
    if chosen.publish or chosen.only_publish:
        publish()


if __name__ == "__main__":
    main()
