"""Runs the tests of publishing: a file of tests, such as test_nginx, or all.

Usage: run.py [test_module ...]

Uses the program that was built last, and Debian's nginx and rclone where they are installed.
"""

import sys
import unittest
from pathlib import Path

if __name__ == "__main__":
    here = Path(__file__).parent
    sys.path.insert(0, str(here))
    loader = unittest.TestLoader()
    names = sys.argv[1:]
    tests = loader.loadTestsFromNames(names) if names else loader.discover(str(here))
    sys.exit(not unittest.TextTestRunner(verbosity=2).run(tests).wasSuccessful())
