"""Two threads that come to the engine at the same time, one of them from its middle, both get it whole."""

from __future__ import annotations

import subprocess
import sys
import textwrap

# The first thread is held up while it imports the first module of the engine, until the second waits for the package.
MEETING = """
    import sys, threading, time
    from territory_designer.processing.loading import load_engine

    begun, failed = threading.Event(), []

    class Hold:
        def find_spec(self, name, path=None, target=None):
            if name == "territory_designer.engine.curve":
                begun.set()
                time.sleep(0.5)

    def work(module):
        try:
            load_engine()
            __import__(f"territory_designer.engine.{module}", fromlist=["x"])
        except Exception as error:
            failed.append(repr(error))

    sys.meta_path.insert(0, Hold())
    first, second = (threading.Thread(target=work, args=(name,)) for name in ("errors", "suggestions"))
    first.start()
    begun.wait(60)
    second.start()
    first.join(60)
    second.join(60)
    print(failed, first.is_alive(), second.is_alive())
"""


def test_two_threads_may_load_the_engine():
    ended = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(MEETING)], capture_output=True, text=True, timeout=120, check=False
    )
    assert (ended.stdout.strip(), ended.returncode) == ("[] False False", 0), ended.stderr
