"""The plugin's engine on a case: ``measured`` here, or in a process of its own for its largest memory."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time
from typing import Any

from territory_designer.engine import Rules, design
from territory_designer.engine.warm_up import warm_up

from . import cases
from .judge import judged

METHOD = "Territory Designer"


def measured(case: cases.Case, effort: str = "normal") -> dict[str, Any]:
    """Design a case once with seed 1; every figure from the judge, the bound from the report."""
    units = case.build()
    began = time.perf_counter()
    plan = design(units, Rules(territories=case.k, tolerance=dict(case.tolerance), seed=1, effort=effort))
    seconds = time.perf_counter() - began
    figures = judged(units, plan.labels, case.k, case.tolerance)
    bound = plan.report["bound_km2"]
    return {
        "group": case.group,
        "case": case.name,
        "setting": case.setting,
        "method": f"{METHOD}, {effort}",
        "units": len(units),
        "k": case.k,
        "seconds": seconds,
        "figures": figures,
        "bound_km2": bound,
        "gap": None if bound is None else figures["hess_moment_km2"] / bound - 1.0,
        "note": "",
    }


def measured_apart(case: cases.Case) -> dict[str, Any]:
    """The same in a new process, with the largest memory of that process in MB."""
    command = [sys.executable, "-m", __name__, case.name, case.setting]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return json.loads(done.stdout.splitlines()[-1])


def main() -> None:
    """Measure one case of the sizes that the command line names."""
    case = next(case for case in cases.sizes() if [case.name, case.setting] == sys.argv[1:3])
    warm_up()
    row = measured(case)
    row["peak_mb"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024.0
    print(json.dumps(row))


if __name__ == "__main__":
    main()
