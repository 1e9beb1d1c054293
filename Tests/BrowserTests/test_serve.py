"""The preview in a browser: a page follows an edit, and findings appear over it and go when they are mended."""

import shutil
import signal
import subprocess
import tempfile
import unittest
from pathlib import Path

from playwright.sync_api import sync_playwright

from fixtures import ROOT
from harness import PATIENCE
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
        self.page.set_default_timeout(PATIENCE)
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

    def replace(self, old, new, file=ABOUT):
        path = self.site / file
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

    def test_the_list_of_translations_leads_to_the_two_languages_side_by_side(self):
        self.page.goto(self.serve() + "_gongshi/translations")
        self.assertEqual(self.page.locator("h1").inner_text(), "译文对照")
        names = self.page.locator(".reviews .place").all_inner_texts()
        self.assertIn("robots-2026/notice", names)
        self.assertEqual(names, sorted(names))
        self.page.locator(".reviews li", has_text="robots-2026/notice").first.locator("a").click()
        self.page.wait_for_url("**/_gongshi/translations/robots-2026/notice")
        pair = self.page.locator(".pair.heading").first
        self.assertEqual(pair.locator("[lang=zh-CN]").inner_text(), "参赛条件")
        self.assertEqual(self.page.locator("main code").all_inner_texts()[:2],
                         ["Content/robots-2026/notice.zh.md", "Content/robots-2026/notice.en.md"])
        self.assertEqual(self.page.locator(".pairs mark").count(), 0)
        self.assertLessEqual(self.page.evaluate("document.documentElement.scrollWidth"), 360)
        self.page.set_viewport_size({"width": 1280, "height": 800})
        left, right = (pair.locator(f"[lang={tag}]").bounding_box() for tag in ["zh-CN", "en"])
        self.assertLess(left["x"] + left["width"], right["x"] + 1)
        self.assertLess(abs(left["y"] - right["y"]), 2)
        self.assertEqual(self.errors, [])

    def test_a_translation_that_says_another_number_is_marked_until_it_is_mended(self):
        self.page.goto(self.serve("en") + "_gongshi/translations/pages/about")
        self.replace("一段说明。", "一段说明，共 3 项。")
        english = "Content/pages/about.en.md"
        text = (self.site / english).read_text().rstrip("\n")
        sentence = text.splitlines()[-1]
        self.replace(sentence, sentence + " There are 4 items.", english)
        self.page.locator(".pairs [lang=en] mark", has_text="4").wait_for()
        self.assertIn("about.en.md", self.page.locator("main").inner_text())
        self.replace("There are 4 items.", "There are 3 items.", english)
        self.page.locator(".pairs [lang=en]", has_text="There are 3 items.").wait_for()
        self.assertEqual(self.page.locator(".pairs mark").count(), 0)
        self.assertEqual(self.errors, [])

    def test_a_broken_edit_leaves_all_pages_as_they_were_and_an_address_that_is_opened_then_too(self):
        root = self.serve()
        self.page.goto(root + "about/")
        self.replace("一段说明。", "好的说明。")
        self.page.get_by_text("好的说明。").wait_for()
        self.replace("{{{body}}}", "{{{body}}", "Templates/page.mustache")
        self.overlay().wait_for(state="visible")
        self.assertIn("Templates/page.mustache", self.overlay().inner_text())
        self.replace("好的说明。", "更好的说明。")
        for path in ["about/", "robots-2026/notice/"]:
            self.page.goto(root + path)
            self.overlay().wait_for(state="visible")
        self.page.goto(root + "about/")
        self.assertIn("好的说明。", self.page.locator("main:not(.gongshi-report)").inner_text())
        self.assertNotIn("更好的说明。", self.page.locator("main:not(.gongshi-report)").inner_text())
        self.replace("{{{body}}", "{{{body}}}", "Templates/page.mustache")
        self.page.get_by_text("更好的说明。").wait_for()
        self.overlay().wait_for(state="detached")
        self.assertEqual(self.errors, [])


if __name__ == "__main__":
    unittest.main()
