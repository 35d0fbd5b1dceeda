#!/usr/bin/env python3
"""Stage the plugin as QGIS expects it (one folder with ``metadata.txt`` inside), pack it, check the pack.

``stage`` copies into ``build/territory_designer`` what changed, ``zip`` packs it into ``dist/`` and
checks that file by the rules of the QGIS plugin repository.
"""

from __future__ import annotations

import configparser
import shutil
import sys
import zipfile
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).resolve().parents[1]
NAME = "territory_designer"
STAGE = ROOT / "build" / NAME
PROFILE = ROOT / "build" / "profile" / "profiles" / "default" / "QGIS" / "QGIS3.ini"
BESIDE_PACKAGE = ("metadata.txt", "LICENSE", "CHANGELOG.md")
LARGEST_BYTES = 25 * 1024 * 1024
BINARIES = {".so", ".dll", ".dylib", ".exe", ".bat", ".sh", ".cmd", ".ps1", ".pyc", ".nbi", ".nbc"}
REQUIRED_KEYS = [
    "name",
    "description",
    "version",
    "qgisMinimumVersion",
    "author",
    "email",
    "about",
    "tracker",
    "repository",
    "icon",
]


def wanted_files() -> dict[PurePosixPath, Path]:
    """Files of the staged package: path inside the package -> source."""
    found = {PurePosixPath(name): ROOT / name for name in BESIDE_PACKAGE}
    for folder, base in ((ROOT / NAME, ROOT / NAME), (ROOT / "resources", ROOT)):
        for path in sorted(folder.rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts and not path.name.endswith(("-shm", "-wal")):
                found[PurePosixPath(path.relative_to(base).as_posix())] = path
    return found


def _stamp(path: Path) -> tuple[float, int]:
    """What changes when a file does."""
    return path.stat().st_mtime, path.stat().st_size


def stage() -> None:
    """Bring ``build/territory_designer`` up to date; unchanged files are left alone, so compiled kernels stay valid."""
    wanted = wanted_files()
    engine_changed = False
    for inside, source in wanted.items():
        target = STAGE / inside
        if target.exists() and _stamp(target) == _stamp(source):
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(source, target)
        engine_changed |= inside.parts[0] == "engine"
    for path in sorted(STAGE.rglob("*"), reverse=True):
        inside = PurePosixPath(path.relative_to(STAGE).as_posix())
        if path.is_file() and inside not in wanted and "__pycache__" not in path.parts:
            path.unlink()
        elif path.is_dir() and not any(path.iterdir()):
            path.rmdir()
    # numba notices a change of a kernel's own file, not of the files it calls: start over when any changed.
    if engine_changed:
        shutil.rmtree(STAGE / "engine" / "__pycache__", ignore_errors=True)
    if not PROFILE.exists():
        PROFILE.parent.mkdir(parents=True, exist_ok=True)
        PROFILE.write_text(f"[PythonPlugins]\n{NAME}=true\n", encoding="utf-8")


def metadata() -> configparser.SectionProxy:
    """The ``[general]`` section of ``metadata.txt``."""
    parser = configparser.ConfigParser(interpolation=None)
    parser.read(ROOT / "metadata.txt", encoding="utf-8")
    return parser["general"]


def pack() -> Path:
    """Write the installable plugin."""
    archive = ROOT / "dist" / f"{NAME}-{metadata()['version']}.zip"
    archive.parent.mkdir(exist_ok=True)
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for inside, source in sorted(wanted_files().items()):
            # A fixed date and mode: the same sources give the same bytes.
            entry = zipfile.ZipInfo(f"{NAME}/{inside}", date_time=(2026, 1, 1, 0, 0, 0))
            entry.external_attr = 0o644 << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            packed.writestr(entry, source.read_bytes())
    return archive


def check(archive: Path) -> list[str]:
    """What the plugin repository would object to in ``archive``."""
    findings = []
    if archive.stat().st_size > LARGEST_BYTES:
        findings.append(f"{archive.name} has {archive.stat().st_size:,} bytes, more than 25 MB")
    with zipfile.ZipFile(archive) as packed:
        names = packed.namelist()
    tops = {name.split("/")[0] for name in names}
    if tops != {NAME}:
        findings.append(f"top folders are {sorted(tops)}, not {NAME} alone")
    findings += [
        f"{NAME}/{name} is missing"
        for name in ("LICENSE", "metadata.txt", "__init__.py")
        if f"{NAME}/{name}" not in names
    ]
    findings += [f"{name} is a binary or script" for name in names if PurePosixPath(name).suffix in BINARIES]
    findings += [
        f"{name} must not be packed" for name in names if "__pycache__" in name or "/." in name or ".." in name
    ]
    general = metadata()
    findings += [f"metadata.txt lacks {key}" for key in REQUIRED_KEYS if not general.get(key)]
    if general.get("hasProcessingProvider") != "yes":
        findings.append("metadata.txt must say hasProcessingProvider=yes")
    if f"{NAME}/{general.get('icon')}" not in names:
        findings.append(f"the icon {general.get('icon')} is not in the package")
    return findings


def main(command: str) -> None:
    """Run one of the commands."""
    if command == "stage":
        stage()
    elif command == "zip":
        archive = pack()
        findings = check(archive)
        if findings:
            sys.exit("\n".join(findings))
        print(f"{archive.relative_to(ROOT)}: {archive.stat().st_size / 1e6:.1f} MB, checked")
    else:
        sys.exit("usage: package.py stage|zip")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "")
