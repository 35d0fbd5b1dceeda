"""The peers: their environment, and every run in a process of its own with a time limit."""

from __future__ import annotations

import hashlib
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from territory_designer.engine import Units

from . import cases
from .judge import judged

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
ENVIRONMENT = ROOT / ".venv-peers"
REQUIREMENTS = HERE / "requirements-peers.txt"
WORK = ROOT / "build" / "bench" / "cases"
#: Seconds of processor time after which a peer is stopped, and seconds by the clock, should it hang.
LIMIT = 90
HANGING = 600
DID_NOT_FINISH = f"did not finish in {LIMIT} s"
#: Runs side by side; each uses one core.
WORKERS = 2


@dataclass(frozen=True)
class Peer:
    """A method of a peer.

    Attributes
    ----------
    name : str
        As it stands in the tables.
    entry : str
        Module and function in ``peers/``.
    seconds : float
        What it is given where it searches for as long as it may; others ignore it.
    """

    name: str
    entry: str
    seconds: float = 0.0


METIS_ONCE = Peer("METIS, one run", "metis.once")
METIS_MANY = Peer("METIS, best of many runs", "metis.many", 10.0)
TREE = Peer("GerryChain, recursive tree", "chain.tree")
RECOM = Peer("GerryChain, optimised ReCom", "chain.optimised", 25.0)
SPOPT = (
    Peer("spopt MaxP", "regions.maxp"),
    Peer("spopt AZP", "regions.azp"),
    Peer("spopt Spenc", "regions.spenc"),
    Peer("spopt Skater", "regions.skater"),
    Peer("spopt RegionKMeans", "regions.kmeans"),
    Peer("spopt WardSpatial", "regions.ward"),
)


def programme() -> list[tuple[cases.Case, Peer]]:
    """Who runs on what; spopt knows no limits, so that its rows stand under one setting only."""
    runs = [(case, peer) for case in cases.states() for peer in (METIS_ONCE, METIS_MANY, TREE, RECOM)]
    runs += [(case, peer) for case in cases.states() if len(case.tolerance) == 1 for peer in SPOPT]
    runs += [(case, peer) for case in cases.tight() for peer in (METIS_MANY, RECOM)]
    runs += [(case, peer) for case in cases.sizes() for peer in (METIS_ONCE, METIS_MANY)]
    return runs


def prepare() -> None:
    """Install the peers, once per change of the requirements.

    Raises
    ------
    subprocess.CalledProcessError
        Where pip cannot install them.
    """
    digest = hashlib.sha256((REQUIREMENTS.read_text(encoding="utf-8") + sys.version).encode()).hexdigest()
    stamp = ENVIRONMENT / "installed"
    if stamp.exists() and stamp.read_text(encoding="utf-8") == digest:
        return
    print("Installing the peers into .venv-peers", flush=True)
    python = str(ENVIRONMENT / "bin" / "python")
    subprocess.run([sys.executable, "-m", "venv", "--clear", str(ENVIRONMENT)], check=True, env=clean_environment())
    command = [python, "-m", "pip", "install", "-qq", "-r", str(REQUIREMENTS)]
    subprocess.run(command, check=True, env=clean_environment())
    stamp.write_text(digest, encoding="utf-8")


def clean_environment() -> dict[str, str]:
    """This process's environment without our packages, and one thread per process."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV"))}
    return {**kept, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}


def digest_of(peer: Peer, given: dict[str, np.ndarray]) -> str:
    """Changes when a peer, its settings or what it is given do."""
    files = [REQUIREMENTS, *sorted((HERE / "peers").glob("*.py"))]
    parts = [repr((peer, LIMIT)).encode(), *(path.read_bytes() for path in files)]
    parts += [name.encode() + np.ascontiguousarray(given[name]).tobytes() for name in sorted(given)]
    return hashlib.sha256(b"".join(parts)).hexdigest()


def forget() -> None:
    """Throw away what the peers answered before."""
    for path in WORK.glob("*"):
        path.unlink()


def measured() -> Iterator[dict[str, Any]]:
    """Run all; rows come in the order of the programme."""
    WORK.mkdir(parents=True, exist_ok=True)
    runs = programme()
    with ThreadPoolExecutor(max_workers=WORKERS) as pool:
        yield from pool.map(lambda run: _row(*run), runs)


def _row(case: cases.Case, peer: Peer) -> dict[str, Any]:
    """Run a peer on a case, or take what it answered to the same before, and judge it."""
    units = case.build()
    told, answer = _answer(case, peer, _given(case, units))
    figures = None if told["note"] else judged(units, np.load(answer), case.k, case.tolerance)
    return {
        "group": case.group,
        "case": case.name,
        "setting": case.setting,
        "method": peer.name,
        "units": len(units),
        "k": case.k,
        "seconds": told.get("seconds"),
        "peak_mb": told.get("peak_mb"),
        "figures": figures,
        "bound_km2": None,
        "gap": None,
        "note": told["note"],
    }


def _given(case: cases.Case, units: Units) -> dict[str, np.ndarray]:
    """The case as arrays that need nothing of ours to be read."""
    held = [units.measures.index(name) for name in case.tolerance]
    return {
        "xy": (units.xy - units.xy.mean(axis=0)) / 1000.0,
        "weight": units.values[:, 0],
        "values": units.values[:, held],
        "limits": np.array(list(case.tolerance.values())),
        "pairs": units.pairs,
        "border_m": units.border_m,
        "k": np.array(case.k),
    }


def _answer(case: cases.Case, peer: Peer, given: dict[str, np.ndarray]) -> tuple[dict[str, Any], Path]:
    """What the peer's process told (``note`` says why there are no labels), and the file with its labels."""
    source = WORK / f"{case.slug}_{peer.entry}.npz"
    answer, told = source.with_suffix(".npy"), source.with_suffix(".json")
    digest = digest_of(peer, given)
    if told.exists():
        before = json.loads(told.read_text(encoding="utf-8"))
        if before["digest"] == digest:
            return before, answer
    np.savez(source, **given)
    answer.unlink(missing_ok=True)
    figures, note = _run(peer, source, answer)
    if not note and np.load(answer).shape != given["weight"].shape:
        note = f"failed: {np.load(answer).size:,} labels for {given['weight'].size:,} units"
    found = {**figures, "note": note, "digest": digest}
    if not note or note == DID_NOT_FINISH:  # a failure may be the machine's, and is tried again
        told.write_text(json.dumps(found), encoding="utf-8")
    return found, answer


def _run(peer: Peer, source: Path, answer: Path) -> tuple[dict[str, float], str]:
    """What the peer's process tells, and a note where it did not finish or failed."""
    command = [str(ENVIRONMENT / "bin" / "python"), str(HERE / "peers" / "run.py")]
    command += [peer.entry, str(source), str(answer), str(peer.seconds), str(LIMIT)]
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=clean_environment(),
        start_new_session=True,
    )  # fmt: skip
    try:
        out, errors = process.communicate(timeout=HANGING)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)  # with whatever it started
        process.communicate()
        return {}, DID_NOT_FINISH
    if process.returncode == -signal.SIGXCPU:
        return {}, DID_NOT_FINISH
    if process.returncode or not answer.exists():
        last = (errors.strip().splitlines() or ["no answer"])[-1]
        return {}, f"failed: {last[:90]}"
    return json.loads(out.splitlines()[-1]), ""
