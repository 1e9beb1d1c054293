"""The search finds Chinese inside longer runs and English words, by kind and programme, and asks no other server."""

import gzip
import json
import re
import unittest
from urllib.parse import quote

from harness import SiteCase, overflow, violations

LANGUAGES = ["", "/en"]
# A state in words, or the day for which it holds.
PASSING = re.compile(r"<(\w+)[^>]* data-(?:state|as-of)\b[^>]*>([^<]+)</\1>")


class Search(SiteCase):
    as_of = "2026-11-21"
    options = {"search": True}

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.without = {path: bytes for path, bytes in cls.built.items() if not path.startswith("/pagefind/")}

    def search(self, page, words, language="", more=""):
        page.goto(self.server.url(f"{language}/search/?q={quote(words)}{more}"))
        self.finished(page)

    def finished(self, page):
        self.until(page, "/\\d|没有|Nothing|No page/.test(document.querySelector('[data-search-count]').textContent)")

    def results(self, page):
        return page.eval_on_selector_all(
            ".search-results li", "all => all.map(e => [e.querySelector('a').getAttribute('href'), e.innerText])")

    def text(self, path):
        return self.built[path].decode()

    def test_the_index_is_there(self):
        for language in ["zh-cn", "en"]:
            self.assertTrue(any(path.startswith(f"/pagefind/fragment/{language}_") for path in self.built), language)

    def test_what_holds_for_a_moment_only_is_in_no_result(self):
        seen = set()
        for path, content in self.built.items():
            if not path.startswith("/pagefind/fragment/"):
                continue
            # Behind a mark of Pagefind's own; between words of Chinese it puts a space without width.
            found = json.loads(b"{" + gzip.decompress(content).partition(b"{")[2])
            said = found["content"].replace("\u200b", "")
            page = self.text(found["url"])
            rest = PASSING.sub("", page)
            for _, words in PASSING.findall(page):
                seen.add(words)
                self.assertLessEqual(said.count(words), rest.count(words), (found["url"], words))
        self.assertLessEqual({"已结束", "公示期满", "Closed", "Notice period ended", "2026年11月21日"}, seen)

    def test_chinese_words_are_found_inside_longer_runs_and_only_where_they_stand(self):
        for words in ["选拔赛", "实名", "智能体", "智能体的研发"]:
            with self.subTest(words), self.tab() as page:
                self.search(page, words)
                while page.locator("[data-search-more]").is_visible():
                    page.locator("[data-search-more]").click()
                found = self.results(page)
                self.assertTrue(found)
                self.assertEqual(page.locator("[data-search-count]").inner_text(), f"找到 {len(found)} 页")
                self.assertEqual(len({path for path, _ in found}), len(found))
                for path, shown in found:
                    self.assertIn(words, self.text(path), path)
                    self.assertIn(words, shown, path)
                self.assertTrue(all(mark == words for mark in page.locator("mark").all_inner_texts()))
                self.assertGreater(page.locator("mark").count(), 0)

    def test_every_track_page_with_the_words_is_found(self):
        words = "智能体的研发"
        with self.tab() as page:
            self.search(page, words, more="&kind=track")
            found = {path for path, _ in self.results(page)}
        wanted = {path for path, content in self.built.items()
                  if "/tracks/" in path and path.count("/") == 4 and not path.startswith("/en/")
                  and "compare" not in path and path.endswith("/") and words in content.decode()}
        self.assertTrue(wanted)
        self.assertEqual(found, wanted)

    def test_english_words_are_found_on_english_pages(self):
        for words in ["registration", "Rubric", "shortlist zzz", "public notice"]:
            with self.subTest(words), self.tab() as page:
                self.search(page, words, "/en")
                found = self.results(page)
                if "zzz" in words:
                    self.assertIn("come near", page.locator("[data-search-count]").inner_text())
                    continue
                self.assertTrue(found)
                for path, _ in found:
                    self.assertTrue(path.startswith("/en/"), path)
                first = self.text(found[0][0]).lower()
                for word in words.lower().split():
                    self.assertIn(word, first)

    def test_kind_and_programme_narrow_the_results_and_stand_in_the_address(self):
        with self.tab() as page:
            self.search(page, "数据")
            page.get_by_label("种类").select_option("track")
            self.until(page, "location.search.includes('kind=track')")
            page.get_by_label("活动").select_option("jinan-2025")
            self.until(page, "location.search.includes('programme=jinan-2025')")
            self.until(page, "[...document.querySelectorAll('.search-results a')].length > 0 && "
                             "[...document.querySelectorAll('.search-results a')]"
                             ".every(a => a.pathname.startsWith('/jinan-2025/tracks/'))")
            found = self.results(page)
            self.assertTrue(all("赛道" in shown for _, shown in found))
            address = page.evaluate("location.href")
            page.goto(address)
            self.finished(page)
            self.assertEqual(self.results(page), found)
            other = page.locator("[data-search-other] a")
            self.assertIn("/en/search/?q=", other.get_attribute("href"))
            self.assertIn("kind=track", other.get_attribute("href"))

    def test_nothing_found_says_so(self):
        with self.tab() as page:
            self.search(page, "zzqqxx")
            self.assertEqual(self.results(page), [])
            self.assertIn("网站地图", page.locator("[data-search-count]").inner_text())

    def test_words_are_never_taken_for_markup(self):
        for words in ["<img src=x onerror=alert(1)>", "\"><script>alert(1)</script>", "&lt;b&gt;", "' OR 1", "\\", "\"\""]:
            with self.subTest(words), self.tab() as page:
                page.on("dialog", lambda dialog: self.fail(dialog.message))
                self.search(page, words)
                self.assertEqual(page.locator("main img, main script").count(), 0)
                self.assertEqual(page.get_by_label("要找的词").input_value(), words)

    def test_the_keyboard_does_it_all(self):
        with self.tab() as page:
            page.goto(self.server.url("/search/"))
            page.wait_for_selector(".search-form:not([hidden])")
            page.get_by_label("要找的词").focus()
            page.keyboard.type("数据")
            page.keyboard.press("Enter")
            self.finished(page)
            self.assertEqual(page.locator(".search-results li").count(), 10)
            page.locator("[data-search-more]").focus()
            page.keyboard.press("Enter")
            self.assertGreater(page.locator(".search-results li").count(), 10)
            place = "[...document.querySelectorAll('.search-results a')].indexOf(document.activeElement)"
            self.assertEqual(page.evaluate(place), 10)
            page.keyboard.press("Enter")
            page.wait_for_url(lambda url: "/search/" not in url)
            self.assertTrue(page.locator("h1").count())

    def test_the_policy_holds_and_nothing_leaves_the_site(self):
        with self.tab() as page:
            asked, broken = [], []
            page.on("request", lambda request: asked.append(request.url))
            page.on("console", lambda message: broken.append(message.text) if message.type == "error" else None)
            self.search(page, "智能体")
            self.assertEqual([url for url in asked if not url.startswith((self.server.url("/"), "blob:"))], [])
            self.assertEqual(broken, [])

    def test_without_an_index_the_page_says_so_and_offers_the_site_map(self):
        self.server.files = dict(self.without)
        for language, words in [("", "没有搜索索引"), ("/en", "no search index")]:
            with self.subTest(language), self.tab() as page:
                page.goto(self.server.url(language + "/search/?q=x"))
                missing = page.locator("[data-search-missing]")
                missing.wait_for(state="visible")
                self.assertIn(words, missing.inner_text())
                self.assertEqual(missing.locator("a").get_attribute("href"), language + "/sitemap/")
                self.assertFalse(page.locator(".search-form").is_visible())

    def test_without_scripts_the_page_offers_the_site_map(self):
        for language in LANGUAGES:
            with self.subTest(language), self.tab(java_script_enabled=False) as page:
                page.goto(self.server.url(language + "/search/"))
                self.assertTrue(page.locator("[data-search-without]").is_visible())
                self.assertFalse(page.locator(".search-form").is_visible())
                page.locator("[data-search-without] a").click()
                page.wait_for_url(lambda url: url.endswith(language + "/sitemap/"))

    def test_axe_finds_nothing_and_no_width_scrolls_sideways(self):
        for scheme, language, words in [("light", "", "智能体"), ("dark", "/en", "data")]:
            with self.subTest(scheme, language=language), self.tab(
                    color_scheme=scheme, bypass_csp=True, viewport={"width": 320, "height": 900}) as page:
                self.search(page, words, language)
                self.assertLessEqual(overflow(page), 0)
                self.assertEqual(violations(page), [])


if __name__ == "__main__":
    unittest.main()
