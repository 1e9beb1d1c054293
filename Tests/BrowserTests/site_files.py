"""The site of `Content/`, built by the program for a moment and served with its own addresses."""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from fixtures import ROOT

PROGRAM = Path(os.environ.get("GONGSHI", ROOT / ".build/debug/gongshi"))


def read(output):
    """The files of a finished site by address."""
    files = {}
    for path in output.rglob("*"):
        if path.is_file():
            address = "/" + path.relative_to(output).as_posix()
            files[address.removesuffix("index.html")] = path.read_bytes()
    return files


def build(as_of, module=None, templates=None, search=False):
    """Builds the site with the theme of the repository; gives its files by address.

    With `module` the theme has that module, without it none; with `search` the site has a search index.
    """
    with tempfile.TemporaryDirectory() as place:
        root = Path(place)
        (root / "Content").symlink_to(ROOT / "Content")
        shutil.copytree(templates or ROOT / "Templates", root / "Templates")
        for stale in (root / "Templates/assets").glob("*.wasm"):
            stale.unlink()
        if module:
            shutil.copy(module, root / "Templates/assets/gongshi-time.wasm")
        if search:
            (root / ".venv").symlink_to(ROOT / ".venv")
        command = [PROGRAM, "build", "--root", root, "--output", root / "Output", "--as-of", as_of]
        made = subprocess.run(command + ([] if search else ["--no-search"]), capture_output=True, text=True)
        if made.returncode != 0:
            raise AssertionError(made.stderr)
        return read(root / "Output")
