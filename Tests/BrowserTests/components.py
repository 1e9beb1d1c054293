"""One page with every component of the design, made of the small site of the tests and the theme.

Usage: components.py [FOLDER]     makes the page and says how to look at it; FOLDER is .build/components
"""

import shutil
import subprocess
import sys
from pathlib import Path

from fixtures import ROOT
from site_files import PROGRAM, read

FIXTURES = ROOT / "Tests/Fixtures"


def lay_out(folder):
    """Puts content and theme into a folder: the site of the tests, the theme, and the components over both."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(FIXTURES / "site/Content", folder / "Content")
    shutil.copytree(ROOT / "Templates", folder / "Templates", ignore=shutil.ignore_patterns("*.wasm"))
    shutil.copytree(FIXTURES / "components", folder, dirs_exist_ok=True)


def build(folder):
    """Builds the site with the page of components, at `/about/`; gives its files by address."""
    lay_out(folder)
    made = subprocess.run([PROGRAM, "build", "--root", folder, "--output", folder / "Output",
                           "--as-of", "2026-04-28 12:00"], capture_output=True, text=True)
    if made.returncode != 0:
        raise AssertionError(made.stderr)
    return read(folder / "Output")


if __name__ == "__main__":
    place = Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / ".build/components")
    lay_out(place)
    print(f"Run: {PROGRAM} serve --root {place}\nThen open http://localhost:8000/about/ and /en/about/")
