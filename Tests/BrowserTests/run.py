"""Builds the modules and runs all tests of this folder in Chromium.

Usage: run.py [TEST…]     for example: run.py test_clock

With GONGSHI_TEST_LATENCY=0.4 everything comes that many seconds late (see server.py).

Needs Chromium, the Swift toolchain and Playwright. Exits 0 when all tests pass and 1 when not.
"""

import subprocess
import sys
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent


def main():
    built = subprocess.run(["make", "--silent", "modules"], cwd=HERE.parent.parent)
    if built.returncode != 0:
        return 1
    sys.path.insert(0, str(HERE))
    loader = unittest.defaultTestLoader
    names = sys.argv[1:]
    suite = loader.loadTestsFromNames(names) if names else loader.discover(str(HERE), "test_*.py")
    result = unittest.TextTestRunner(verbosity=2).run(suite)
    return 0 if result.wasSuccessful() and result.testsRun > 0 else 1


if __name__ == "__main__":
    sys.exit(main())
