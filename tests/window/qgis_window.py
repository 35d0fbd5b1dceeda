"""Starts the real QGIS Desktop on a virtual screen, with nothing but this plugin, and lets a script drive it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SCREEN = "1600x1000x24"

# No welcome page, tips, news or questions on exit; the plugin is enabled. Every other setting is QGIS's default.
# News are fetched in a thread of the pool that tasks use, and open the authentication database in it. QGIS 3.40 lets go
# of that database before it ends the pool: where the thread still lives because other tasks kept it busy, QGIS dies.
PROFILE = """\
[PythonPlugins]
territory_designer=true

[app]
askToSaveMemoryLayers=false

[core]
httpsfeedqgisorg\\disabled=true

[qgis]
askToSaveProjectChanges=false
checkVersion=false
newProjectDefault=false
showTips=false

[UI]
UITheme={theme}

[locale]
overrideFlag=true
userLocale={locale}
globalLocale={locale}
"""


START = """\
import os, traceback
try:
    import {module}
except BaseException:
    traceback.print_exc()
    os._exit(3)
"""


@dataclass
class Ended:
    """How QGIS ended.

    Attributes
    ----------
    code : int
        Exit code.
    log : str
        What it wrote to the console.
    report : dict
        What the driver wrote to ``report.json``.
    """

    code: int
    log: str
    report: dict


@contextmanager
def virtual_screen(size: str = SCREEN) -> Iterator[str]:
    """An X server without a screen; gives its display."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", size, "-dpi", "96", "-nolisten", "tcp"],
        pass_fds=[write],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    try:
        with os.fdopen(read) as pipe:
            number = pipe.readline().strip()
        if not number:
            raise RuntimeError("Xvfb did not start")
        yield f":{number}"
    finally:
        server.terminate()
        server.wait(20)


def stage() -> Path:
    """The plugin as QGIS installs it, in ``build/``, where compiled kernels stay valid; unchanged files are kept."""
    subprocess.run([sys.executable, ROOT / ".ci" / "package.py", "stage"], check=True)
    return ROOT / "build"


def drive(
    driver: str,
    folder: Path,
    *,
    theme: str = "default",
    timeout: float = 280.0,
    screen: str = SCREEN,
    locale: str = "en_US",
    **wishes: object,
) -> Ended:
    """Run QGIS Desktop and let a driver work in it.

    Parameters
    ----------
    driver : str
        Name of a module of this folder, imported inside QGIS; it must quit QGIS.
    folder : Path
        Empty folder for the profile, the plugin and what the driver writes.
    theme : str
        "default", "Night Mapping" or "Blend of Gray".
    timeout : float
        Seconds after which QGIS is ended by force.
    screen : str
        Width, height and depth of the virtual screen.
    locale : str
        Language of QGIS and format of its numbers.
    **wishes
        Passed to the driver in ``wishes.json``.
    """
    profile = folder / "profiles" / "profiles" / "default" / "QGIS"
    profile.mkdir(parents=True)
    (profile / "QGIS3.ini").write_text(PROFILE.format(theme=theme, locale=locale), encoding="utf-8")
    plugins = stage()
    start = folder / "start.py"
    start.write_text(START.format(module=driver), encoding="utf-8")
    (folder / "wishes.json").write_text(json.dumps(wishes), encoding="utf-8")
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("QT_QPA", "QGIS_"))}
    site_packages = sysconfig.get_paths()["purelib"]
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed plugin is compiled once
    environment.update(
        QGIS_PLUGINPATH=str(plugins),
        PYTHONPATH=os.pathsep.join([site_packages, str(Path(__file__).parent)]),
        TERRITORY_DESIGNER_DRIVE=str(folder),
        QT_QPA_PLATFORM="xcb",
        XDG_RUNTIME_DIR=str(folder),
    )
    log = folder / "qgis.log"
    with virtual_screen(screen) as display, log.open("wb") as output:
        command = ["qgis", "--nologo", "--noversioncheck", "--profiles-path", str(folder / "profiles")]
        process = subprocess.Popen(
            [*command, "--code", str(start)],
            env={**environment, "DISPLAY": display},
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        try:
            code = process.wait(timeout)
        except subprocess.TimeoutExpired:
            process.kill()
            code = process.wait()
    report = folder / "report.json"
    found = json.loads(report.read_text(encoding="utf-8")) if report.exists() else {}
    return Ended(code, log.read_text(encoding="utf-8", errors="replace"), found)
