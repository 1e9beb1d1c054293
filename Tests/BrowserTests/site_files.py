"""The site of `Content/`, built by the program for a moment and served with its own addresses."""

import functools
import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from fixtures import ROOT

# The first congestion window of TCP: ten segments, less their heads.
FIRST_VIEW = 14 * 1024
PROGRAM = Path(os.environ.get("GONGSHI", ROOT / ".build/debug/gongshi"))


def read(output):
    """The files of a finished site by address."""
    files = {}
    for path in output.rglob("*"):
        if path.is_file():
            address = "/" + path.relative_to(output).as_posix()
            files[address.removesuffix("index.html")] = path.read_bytes()
    return files


def write(root, as_of, modules=True, search=False, edit=None, base=None):
    """Builds the site below a folder, as of a moment like `2026-07-14 17:30`; gives the folder it is in.

    Without `modules` the theme has none of those compiled to WebAssembly; with `search` the site has a search index;
    `edit` changes the copy of the sources, whose folder it is given, before they are built; `base` is the address of
    the site where it is not that of its settings.
    """
    for part in ["Content", "Templates"]:
        shutil.copytree(ROOT / part, root / part)
    if not modules:
        for module in (root / "Templates/assets").glob("*.wasm"):
            module.unlink()
    if edit:
        # What is edited for a test was never released.
        shutil.rmtree(root / "Content/releases")
        edit(root)
    if search:
        (root / ".venv").symlink_to(ROOT / ".venv")
    command = [PROGRAM, "build", "--root", root, "--output", root / "Output", "--as-of", as_of.replace(" ", "T")]
    command += [] if search else ["--no-search"]
    command += ["--base-url", base] if base else []
    made = subprocess.run(command, capture_output=True, text=True)
    if made.returncode != 0:
        raise AssertionError(made.stderr)
    return root / "Output"


@functools.cache
def kept(as_of, **options):
    with tempfile.TemporaryDirectory() as root:
        return read(write(Path(root), as_of, **options))


def build(as_of, **options):
    """The files of the site by address; built once for all tests that ask for the same (see `write`)."""
    return dict(kept(as_of, **options))


def published(built):
    """How many bytes a server sends of each file of a site to a browser of today: brotli, where there is a form of it."""
    with tempfile.TemporaryDirectory() as place:
        site, public = Path(place) / "site", Path(place) / "public"
        for address, content in built.items():
            file = site / (address[1:] + ("index.html" if address.endswith("/") else ""))
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        made = subprocess.run([PROGRAM, "publish", public, "--from", site], capture_output=True, text=True)
        if made.returncode != 0:
            raise AssertionError(made.stderr)
        sizes = {address: len(content) for address, content in read(public / "current").items()}
    # A form of a page without its name is a form of the folder’s address.
    forms = {address: sizes.get(address + ("index.html" if address.endswith("/") else "") + ".br") for address in built}
    return {address: sizes[address] if form is None else form for address, form in forms.items()}


def first_views(built):
    """What a reader waits for before a page shows, in bytes as they are published: the page and its style sheets."""
    sizes = published(built)
    views = {}
    for address, page in built.items():
        if address.endswith(("/", ".html")) and not address.startswith("/pagefind/"):
            styles = re.findall(r'<link rel="stylesheet" href="([^"]+)" integrity="[^"]+">', page.decode())
            views[address] = sizes[address] + sum(sizes[style] for style in styles)
    return views
