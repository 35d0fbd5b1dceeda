"""Run one peer on one case: ``python run.py METHOD CASE ANSWER SECONDS LIMIT`` in their environment."""

from __future__ import annotations

import importlib
import json
import resource
import sys
import time
import warnings
from pathlib import Path

import numpy as np
from case import Case


def main() -> None:
    """Read the case, run, write the labels; print the seconds of the method alone and the largest memory.

    Seconds are those of the processor, so that a busy machine does not count against a peer. All run in one thread.
    """
    method, source, answer, seconds, limit = sys.argv[1:6]
    warnings.simplefilter("ignore")
    module, function = method.split(".")
    run = getattr(importlib.import_module(module), function)
    case = Case.read(Path(source))
    resource.setrlimit(resource.RLIMIT_CPU, (int(time.process_time()) + int(limit), resource.RLIM_INFINITY))
    began = time.process_time()
    labels = run(case, float(seconds))
    spent = time.process_time() - began
    np.save(answer, np.asarray(labels, dtype=np.int64))
    print(json.dumps({"seconds": spent, "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024.0}))


if __name__ == "__main__":
    main()
