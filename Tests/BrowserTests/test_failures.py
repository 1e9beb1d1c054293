"""Whatever fails, the page stays as it was built."""

import unittest

from fixtures import document, integrity, notice
from harness import MODULE, BrowserCase, beijing, texts

TIMES = "p programme\np/registration schedule 2026-07-13/2026-07-15"
BUILT = beijing("2026-07-14 12:00")


class Failures(BrowserCase):
    def as_built(self, page, **options):
        """Opens a page months after it was built and expects it untouched."""
        self.publish(notice, "zh", TIMES, BUILT, **options)
        page.clock.set_fixed_time(BUILT + 10**7)
        page.goto(self.server.url("/page.html"))
        page.wait_for_load_state("networkidle")
        self.assertEqual(texts(page, "data-state"), {"p/registration": "进行中"})
        self.assertEqual(page.text_content("[data-as-of]"), "2026年7月14日")
        self.assertEqual(texts(page, "data-left"), {"p/registration": ""})

    def test_without_scripts(self):
        with self.tab(java_script_enabled=False) as page:
            self.publish(notice, "zh", TIMES, BUILT)
            page.goto(self.server.url("/page.html"))
            self.assertEqual(page.text_content(".state"), "进行中")
            self.assertEqual(page.text_content("[data-as-of]"), "2026年7月14日")
            self.assertFalse(page.is_visible(".left"))

    def test_without_the_module(self):
        with self.tab() as page:
            self.as_built(page, module="/missing.wasm")

    def test_with_a_file_that_is_no_module(self):
        with self.tab() as page:
            self.as_built(page, module="/page.css")

    def test_with_a_module_that_was_cut_short(self):
        self.server.files["/short.wasm"] = MODULE.read_bytes()[:20_000]
        with self.tab() as page:
            self.as_built(page, module="/short.wasm")

    def test_with_a_module_other_than_the_page_was_built_with(self):
        with self.tab() as page:
            self.as_built(page, digest=integrity(b"another"))

    def test_without_webassembly(self):
        with self.tab() as page:
            page.add_init_script("delete window.WebAssembly;")
            self.as_built(page)

    def test_without_fetch(self):
        with self.tab() as page:
            page.add_init_script("window.fetch = () => Promise.reject(new TypeError('offline'));")
            self.as_built(page)

    def test_with_the_digest_and_with_another_type_of_file_it_works(self):
        for options in [{"digest": integrity(MODULE.read_bytes())}, {"module": "/gongshi-time.wasm?type=text/plain"}]:
            with self.subTest(options), self.tab() as page:
                self.publish(notice, "zh", TIMES, BUILT, **options)
                page.clock.set_fixed_time(beijing("2026-07-15 12:00"))
                page.goto(self.server.url("/page.html?date=none"))
                self.settled(page)
                self.assertEqual(texts(page, "data-state"), {"p/registration": "即将截止"})

    def test_a_line_that_cannot_be_read_leaves_its_elements_and_no_others(self):
        times = TIMES + "\np/review agenda 2026"
        body = ('<p data-state="p/review">built</p><p data-state="p/registration">built</p>'
                '<p data-state="unknown">built</p>')
        self.server.files["/page.html"] = document("en", times, body)
        with self.tab() as page:
            warnings = []
            page.on("console", lambda message: warnings.append(message.text))
            page.clock.set_fixed_time(beijing("2026-07-15 12:00"))
            page.goto(self.server.url("/page.html?date=none"))
            self.settled(page)
            self.assertEqual(texts(page, "data-state"),
                             {"p/review": "built", "p/registration": "Closing soon", "unknown": "built"})
            self.assertEqual(warnings, ["data-times: line 3 cannot be read"])

    def test_a_page_whose_module_came_too_late_tries_again_when_it_is_shown(self):
        self.publish(notice, "zh", TIMES, BUILT, module="/late.wasm")
        with self.tab() as page:
            page.clock.set_fixed_time(beijing("2026-07-15 12:00"))
            page.goto(self.server.url("/page.html?date=none"))
            page.wait_for_load_state("networkidle")
            self.assertEqual(texts(page, "data-state"), {"p/registration": "进行中"})
            self.server.files["/late.wasm"] = MODULE.read_bytes()
            page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
            self.settled(page)
            self.assertEqual(texts(page, "data-state"), {"p/registration": "即将截止"})

    def test_no_request_leaves_the_site_and_no_policy_is_broken(self):
        self.publish(notice, "zh", TIMES, BUILT)
        with self.tab() as page:
            problems, requests = [], []
            page.on("console", lambda message: problems.append(message.text))
            page.on("request", lambda request: requests.append(request.url))
            page.goto(self.server.url("/page.html"))
            self.settled(page)
            self.assertEqual(problems, [])
            files = ["/page.html", "/page.css", "/module.js", "/time.js", "/page.html", "/gongshi-time.wasm", "/icon.svg"]
            self.assertLessEqual(set(requests), {self.server.url(file) for file in files})
            self.assertEqual(len([url for url in requests if "icon" not in url]), 6)


if __name__ == "__main__":
    unittest.main()
