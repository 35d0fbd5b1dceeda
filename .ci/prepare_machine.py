#!/usr/bin/env python3
"""Prepare this machine: QGIS and test tools from the system's packages, Python packages in ``.venv``.

Runs with the Python that QGIS uses (Debian: ``/usr/bin/python3``). Nothing is installed twice: a second run
only looks. Where packages are missing and ``apt-get`` cannot be used, it says what to install and stops.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
REQUIREMENTS = (ROOT / "territory_designer" / "requirements.txt", ROOT / "tests" / "requirements.txt")
QGIS_MINIMUM = 34000

# What each Debian package is checked by, so that machines set up in another way are accepted as they are.
COMMANDS = {
    "qgis": "qgis",
    "qgis_process": "qgis",
    "Xvfb": "xvfb",
    "xdotool": "xdotool",
    "pdftoppm": "poppler-utils",
    "pdftotext": "poppler-utils",
}
MODULES = {
    "qgis.core": "python3-qgis",
    "pyproj": "python3-pyproj",
    "numpy": "python3-numpy",
    "osgeo.gdal_array": "python3-gdal",
    "venv, ensurepip": "python3-venv",
}
# QGIS asks for Open Sans when it starts, and tries to download it where it is missing.
FONTS = {"DejaVu": "fonts-dejavu-core", "Liberation": "fonts-liberation", "Open Sans": "fonts-open-sans"}


def run(*command: str, **options: object) -> subprocess.CompletedProcess:
    """Run a command and show it, so that a log tells what was done."""
    print("+", " ".join(command), flush=True)
    return subprocess.run(command, check=True, **options)  # type: ignore[call-overload]


def python_can_import(module: str) -> bool:
    """Whether the Python of QGIS imports ``module`` (QGIS itself must be new enough)."""
    code = f"import {module}"
    if module == "qgis.core":
        code += f"\nassert qgis.core.Qgis.QGIS_VERSION_INT >= {QGIS_MINIMUM}"
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    environment.pop("PYTHONPATH", None)
    found = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, check=False)
    return found.returncode == 0


def missing_packages() -> list[str]:
    """Names of the Debian packages that this machine lacks."""
    missing = [package for command, package in COMMANDS.items() if not shutil.which(command)]
    missing += [package for module, package in MODULES.items() if not python_can_import(module)]
    lister = shutil.which("fc-list")
    fonts = subprocess.run([lister], capture_output=True, text=True, check=False).stdout if lister else ""
    missing += [package for name, package in FONTS.items() if name not in fonts]
    if not lister:
        missing.append("fontconfig")
    return sorted(set(missing))


def codename() -> str:
    """Code name of the distribution, for example ``bookworm``."""
    release = Path("/etc/os-release").read_text(encoding="utf-8")
    found = re.search(r"^VERSION_CODENAME=\"?(\w+)", release, re.MULTILINE)
    return found.group(1) if found else ""


def backports_entry(suite: str) -> tuple[str, str] | None:
    """Apt source of ``<suite>-backports`` made from the machine's own source of ``suite``: (file ending, text)."""
    folder = Path("/etc/apt/sources.list.d")
    for path in sorted(folder.glob("*.sources")):
        for stanza in re.split(r"\n\s*\n", path.read_text(encoding="utf-8")):
            lines = [line for line in stanza.splitlines() if not line.startswith("#")]
            suites = next((line.split()[1:] for line in lines if line.lower().startswith("suites:")), [])
            if suite in suites:
                changed = [
                    f"Suites: {suite}-backports" if line.lower().startswith("suites:") else line for line in lines
                ]
                return "sources", "\n".join(changed) + "\n"
    for path in [Path("/etc/apt/sources.list"), *sorted(folder.glob("*.list"))]:
        for line in path.read_text(encoding="utf-8").splitlines() if path.exists() else []:
            found = re.match(rf"(deb\s+(?:\[[^]]*\]\s+)?\S+\s+){suite}(\s+.*)$", line)
            if found:
                return "list", f"{found.group(1)}{suite}-backports{found.group(2)}\n"
    return None


def candidate_is_new_enough() -> bool:
    """Whether apt would install QGIS 3.40 or newer without backports."""
    policy = subprocess.run(["apt-cache", "policy", "qgis"], capture_output=True, text=True, check=False).stdout
    found = re.search(r"Candidate: (\d+)\.(\d+)", policy)
    return bool(found) and (int(found.group(1)), int(found.group(2))) >= (3, 40)


def install_packages(packages: list[str]) -> None:
    """Install Debian packages, QGIS from backports where the release itself has an older one."""
    if not shutil.which("apt-get") or os.geteuid() != 0:
        reason = "apt-get is not on this machine" if not shutil.which("apt-get") else "installing needs root"
        sys.exit(
            f"Missing: {', '.join(packages)}; {reason}.\n"
            "Install QGIS 3.40 or newer with its Python bindings, and the packages named above, then run again.\n"
            f"On Debian 12, as root: apt-get install -t {codename() or 'bookworm'}-backports {' '.join(packages)}"
        )
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    run("apt-get", "update", "-q", env=environment)
    target: list[str] = []
    if "qgis" in packages or "python3-qgis" in packages:
        packages = sorted({*packages, "qgis", "python3-qgis", "qgis-providers"})
        if not candidate_is_new_enough():
            entry = backports_entry(codename())
            if entry is None:
                sys.exit("QGIS 3.40 is needed, and no apt source of this release was found to derive backports from.")
            ending, text = entry
            Path(f"/etc/apt/sources.list.d/territory-designer-backports.{ending}").write_text(text, encoding="utf-8")
            run("apt-get", "update", "-q", env=environment)
            target = ["-t", f"{codename()}-backports"]
    # python3-pyproj and numpy stay the release's own: QGIS of backports is built against them.
    from_release = [name for name in packages if "qgis" not in name]
    if from_release:
        run("apt-get", "install", "-y", "-q", "--no-install-recommends", *from_release, env=environment)
    from_target = [name for name in packages if "qgis" in name]
    if from_target:
        run("apt-get", "install", "-y", "-q", "--no-install-recommends", *target, *from_target, env=environment)


def constraints() -> str:
    """Versions of the packages that must stay QGIS's own: a second numpy or PROJ breaks it."""
    code = "import numpy, pyproj; print(f'numpy=={numpy.__version__}\\npyproj=={pyproj.__version__}')"
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    return subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
    ).stdout


def prepare_venv() -> None:
    """Create ``.venv`` over the system's Python and install the requirements, once per change of them."""
    versions = constraints()
    text = "".join(path.read_text(encoding="utf-8") for path in REQUIREMENTS) + versions + sys.version
    digest = hashlib.sha256(text.encode()).hexdigest()
    stamp = VENV / "installed"
    if stamp.exists() and stamp.read_text(encoding="utf-8") == digest:
        return
    run(sys.executable, "-m", "venv", "--clear", "--system-site-packages", str(VENV))
    constraint_file = VENV / "constraints.txt"
    constraint_file.write_text(versions, encoding="utf-8")
    wanted = [argument for path in REQUIREMENTS for argument in ("-r", str(path))]
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    run(
        str(VENV / "bin" / "python"), "-m", "pip", "install", "-q", "-c", str(constraint_file), *wanted, env=environment
    )
    # Debian's pyproj looks for its grids beside the interpreter, and the interpreter is the environment's now.
    grids = Path("/usr/share/proj")
    if grids.is_dir():
        (VENV / "share").mkdir(exist_ok=True)
        (VENV / "share" / "proj").symlink_to(grids)
    stamp.write_text(digest, encoding="utf-8")


def main() -> None:
    """Install what is missing; say nothing when nothing is."""
    packages = missing_packages()
    if packages:
        install_packages(packages)
        still = missing_packages()
        if still:
            sys.exit(f"After installing, still missing or too old: {', '.join(still)}.")
    prepare_venv()


if __name__ == "__main__":
    main()
