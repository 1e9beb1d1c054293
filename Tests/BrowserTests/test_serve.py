"""The preview in a browser: a page follows an edit, and findings appear over it and go when they are mended."""

import shutil
import signal
import subprocess
import tempfile
import unittest
from pathlib import Path

from playwright.sync_api import sync_playwright

from fixtures import ROOT
from site_files import PROGRAM

ABOUT = "Content/pages/about.zh.md"


class Serve(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        playwright = cls.enterClassContext(sync_playwright())
        cls.browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        cls.addClassCleanup(cls.browser.close)

    def setUp(self):
        self.site = Path(self.enterContext(tempfile.TemporaryDirectory()))
        for part in ["Content", "Templates"]:
            shutil.copytree(ROOT / "Tests/Fixtures/site" / part, self.site / part)
        self.errors = []
        self.page = self.browser.new_page(viewport={"width": 360, "height": 740})
        self.addCleanup(self.page.close)
        self.page.set_default_timeout(60_000)
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("console", lambda line: self.errors.append(line.text) if "Content Security" in line.text else None)

    def serve(self, language="zh"):
        process = subprocess.Popen(
            [PROGRAM, "serve", "--root", self.site, "--port", "0", "--as-of", "2026-04-28", "--lang", language],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.addCleanup(process.stdout.close)
        self.addCleanup(process.wait)
        self.addCleanup(process.send_signal, signal.SIGINT)
        return process.stdout.readline().strip()

    def replace(self, old, new):
        path = self.site / ABOUT
        text = path.read_text()
        self.assertIn(old, text)
        path.write_text(text.replace(old, new))

    def overlay(self):
        return self.page.locator("gongshi-preview dialog")

    def test_a_page_loads_itself_again_after_an_edit(self):
        self.page.goto(self.serve() + "about/")
        self.replace("一段说明。", "另一段说明。")
        self.page.get_by_text("另一段说明。").wait_for()
        self.assertEqual(self.page.locator("gongshi-preview").count(), 0)
        self.assertEqual(self.errors, [])

    def test_a_mistake_appears_over_the_page_and_goes_when_it_is_mended(self):
        self.page.goto(self.serve() + "about/")
        self.replace("title: 关于", "titel: 关于")
        self.overlay().wait_for(state="visible")
        text = self.overlay().inner_text()
        self.assertIn("Content/pages/about.zh.md:2:1", text)
        self.assertIn("是不是“title”？", text)
        self.assertEqual(self.overlay().locator("mark:not(.point)").first.inner_text(), "titel")
        # The last good page is still there below it, and nothing is wider than the screen.
        self.assertIn("一段说明。", self.page.locator("main:not(.gongshi-report)").inner_text())
        self.assertLessEqual(self.page.evaluate("document.documentElement.scrollWidth"), 360)
        self.replace("titel: 关于", "title: 关于")
        self.overlay().wait_for(state="detached")
        self.assertEqual(self.errors, [])

    def test_the_keyboard_closes_the_findings_and_opens_them_again(self):
        self.page.goto(self.serve("en") + "en/about/")
        self.replace("title: 关于", "titel: 关于")
        self.overlay().wait_for(state="visible")
        self.assertEqual(self.page.evaluate(
            "document.querySelector('gongshi-preview').shadowRoot.activeElement.textContent"), "Close (Esc)")
        self.page.keyboard.press("Escape")
        self.overlay().wait_for(state="hidden")
        badge = self.page.locator("gongshi-preview .badge")
        self.assertRegex(badge.inner_text(), r"^\d+ errors?, ")
        badge.focus()
        self.page.keyboard.press("Enter")
        self.overlay().wait_for(state="visible")
        self.assertEqual(self.errors, [])

    def test_a_site_that_never_was_shows_its_findings_and_then_its_pages(self):
        self.replace("title: 关于", "titel: 关于")
        self.page.goto(self.serve() + "about/")
        self.page.locator("main.gongshi-report mark:not(.point)").first.wait_for()
        self.replace("titel: 关于", "title: 关于")
        self.page.get_by_text("一段说明。").wait_for()
        self.assertEqual(self.errors, [])


if __name__ == "__main__":
    unittest.main()
