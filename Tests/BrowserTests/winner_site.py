"""The site within the notice period of one list of winners, and with two thousand entries in another."""

import csv
import functools
import shutil
import subprocess
import tempfile
import unittest
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from types import SimpleNamespace

from axe_playwright_python.sync_playwright import Axe
from complaint_site import BEIJING, WITHIN, program, publish
from playwright.sync_api import sync_playwright

import fixtures
from harness import WATCH
from server import Server

PAGE = "/jinan-2025/winners/"
LONG = "/weifang-2026/winners/"
LENGTH = 2_000


def write_long(folder):
    """Replaces the entries of a programme by two thousand samples."""
    tracks = sorted(path.name.removesuffix(".zh.md")[3:] for path in (folder / "tracks").glob("*.zh.md"))
    awards = ["first", "second", "third", "excellence"]
    with open(folder / "winners.csv", "w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow("id track award project-zh project-en organization-zh organization-en".split())
        for number in range(1, LENGTH + 1):
            unit = number % 90
            table.writerow([
                f"wf2026-{number:04}", tracks[number % len(tracks)], awards[number % 7 % 4],
                f"示例：第{number}号城市公共数据归集共享项目", f"Sample: Shared Public Data of a City, No. {number}",
                f"示例单位第{unit}号", f"Sample Organisation No. {unit}"])


@functools.cache
def site():
    """The files of the site by address; built once for all tests."""
    server = SimpleNamespace(files={})
    with tempfile.TemporaryDirectory() as folder:
        publish(server, build(Path(folder)))
    return server.files


def build(folder):
    """Builds the site in a folder; gives where it was written."""
    shutil.copytree(fixtures.ROOT / "Content", folder / "Content")
    shutil.copytree(fixtures.ROOT / "Templates", folder / "Templates")
    for module in (fixtures.ROOT / ".build/browser").glob("*.wasm"):
        shutil.copy(module, folder / "Templates/assets" / module.name)
    write_long(folder / "Content/weifang-2026")
    made = subprocess.run([program(), "build", "--root", folder, "--output", folder / "Output",
                           "--as-of", WITHIN.replace(" ", "T")], capture_output=True, text=True)
    if made.returncode != 0:
        raise AssertionError(made.stderr)
    return folder / "Output"


class WinnerCase(unittest.TestCase):
    """Tests in one browser, beside the site."""

    @classmethod
    def setUpClass(cls):
        cls.server = cls.enterClassContext(Server())
        cls.server.files.update(site())
        playwright = cls.enterClassContext(sync_playwright())
        cls.browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        cls.addClassCleanup(cls.browser.close)

    @contextmanager
    def tab(self, path=PAGE, language="zh", moment=WITHIN, **options):
        """A page in a context of its own, that fails the test on any error of a script; its clock starts at a moment,
        or is that of the machine."""
        clock = moment and datetime.strptime(moment, "%Y-%m-%d %H:%M").replace(tzinfo=BEIJING)
        self.server.date = clock and int(clock.timestamp())
        context = self.browser.new_context(reduced_motion="reduce", **options)
        faults = []
        try:
            page = context.new_page()
            page.on("pageerror", lambda error: faults.append(str(error)))
            if options.get("java_script_enabled", True):
                page.add_init_script(WATCH)
                if clock:
                    page.clock.install(time=clock)
            self.open(page, path, language)
            yield page
            self.assertEqual(faults, [])
        finally:
            context.close()

    def open(self, page, path=PAGE, language="zh"):
        page.goto(self.server.url(("/en" if language == "en" else "") + path))

    def violations(self, page):
        return [f"{each['id']}: {each['nodes'][0]['html'][:200]}" for each in Axe().run(page).response["violations"]]


def shown(page):
    """The ids of the entries on show, in their order."""
    return page.eval_on_selector_all(".winners tbody tr", "all => all.filter(e => e.checkVisibility()).map(e => e.id)")


def count(page):
    """What the page says about how many entries it shows, once nobody has typed for a while."""
    page.clock.run_for(1000)
    return page.text_content("#winners-count")
