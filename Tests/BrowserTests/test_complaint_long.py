"""The complaint form of a programme with two thousand winners."""

import gzip
import os
import time
import unittest

from complaint_journey import arrive, content, evidence, next_step, ready, who
from winner_site import LENGTH, WinnerCase, lengthen

PAGE = "/weifang-2026/complaint/"
WITHIN = "2026-08-05 12:00"
LAST = f"wf2026-{LENGTH}"

class Long(WinnerCase):
    as_of = WITHIN
    options = {"edit": lengthen}

    def test_any_of_two_thousand_entries_is_found_and_kept(self):
        for language, words in [("zh", "第1999号城市"), ("en", "No. 1999")]:
            with self.subTest(language=language), self.tab(PAGE, language, moment=WITHIN) as page:
                ready(page)
                who(page, language)
                next_step(page)
                arrive(page, "entry")
                # A few are shown, and how many there are is said.
                self.assertEqual(page.locator("[name=entry-choice]").count(), 30)
                self.assertIn(str(LENGTH), page.text_content(".chooser [role=status]"))
                start = time.monotonic()
                page.fill("#entry-filter", words)
                self.assertEqual(page.locator("[name=entry-choice]").count(), 1)
                if os.environ.get("GONGSHI_SHOTS"):
                    print(f"found in {1000 * (time.monotonic() - start):.0f} ms")
                page.check("[name=entry-choice]")
                self.assertEqual(page.input_value("select"), "wf2026-1999")
                page.fill("#entry-filter", LAST)
                self.assertEqual(page.locator("[name=entry-choice]").count(), 2)
                page.check(f"#choice-{LAST}")
                next_step(page)
                arrive(page, "content")
                content(page, language)
                next_step(page)
                evidence(page, language)
                page.reload()
                ready(page)
                self.assertEqual(page.input_value("select"), LAST)

    def test_the_link_beside_the_last_winner_chooses_it(self):
        with self.tab("/weifang-2026/winners/", moment=WITHIN) as page:
            link = page.get_attribute(f"#{LAST} .entry-complaint", "href")
        with self.tab(link, moment=WITHIN) as page:
            ready(page)
            self.assertEqual(page.input_value("select"), LAST)
            self.assertTrue(page.is_checked(f"#choice-{LAST}"))

    def test_the_page_has_each_entry_once_and_stays_light(self):
        html = self.built[PAGE]
        self.assertEqual(html.count(b"<option"), LENGTH + 1)
        packed = len(gzip.compress(html, 9))
        if os.environ.get("GONGSHI_SHOTS"):
            print(f"{len(html)} bytes, {packed} with gzip")
        self.assertLess(len(html) / LENGTH, 160)
        self.assertLess(packed, 60_000)


if __name__ == "__main__":
    unittest.main()
