"""Makes the pictures of the window for README and help: ``python -m tests.desktop.screenshots``."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from PIL import Image

from territory_designer.demo import POTENTIAL
from tests.desktop.qgis_window import ROOT, drive

PICTURES = {"1_checked": "window_check.png", "4_wide": "window_design.png"}


def few_colours(image: Image.Image) -> Image.Image:
    """The same picture in its 256 commonest colours: a third of the size, and the legends keep theirs."""
    colours = sorted(image.getcolors(image.width * image.height), reverse=True)[:256]
    palette = Image.new("P", (1, 1))
    palette.putpalette([part for _, colour in colours for part in colour])
    return image.quantize(palette=palette, dither=Image.Dither.NONE)


def main() -> None:
    """Run the main job in the window and keep two pictures."""
    target = ROOT / "resources" / "help" / "images"
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "run"
        folder.mkdir()
        ended = drive("drive_main_job", folder, timeout=600.0, potential=POTENTIAL)
        if ended.code or not ended.report.get("done"):
            sys.exit(f"QGIS ended with {ended.code}: {ended.report.get('error')}\n{ended.log}")
        for source, picture in PICTURES.items():
            with Image.open(folder / f"{source}.png") as image:
                few_colours(image.convert("RGB")).save(target / picture, optimize=True)
            print(target / picture, (target / picture).stat().st_size // 1000, "kB")


if __name__ == "__main__":
    main()
