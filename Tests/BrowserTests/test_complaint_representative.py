"""A complaint that somebody makes on behalf of another, with the authorisation among its files."""

import json
import unittest

from complaint_journey import (
    ANSWERS, AUTHORISATION, EVIDENCE, REPRESENTATIVES, arrive, errors, fill_in, next_step, ready, representative, who)
from complaint_site import ComplaintCase
from harness import overflow, violations

FIELD = "#representative-complainant-representative-"
POINTER = "/complainant/representative/authorization"
LANGUAGES = ["zh", "en"]


class Representative(ComplaintCase):
    def test_a_representative_sends_a_complaint_with_the_authorisation(self):
        for language in LANGUAGES:
            with self.subTest(language=language), self.tab(language) as page:
                ready(page)
                fill_in(page, language, by=representative)
                shown = page.text_content("[data-answers]")
                wanted = REPRESENTATIVES[language]
                self.assertIn(wanted["name"], shown)
                self.assertIn(wanted["file"], shown)
                next_step(page)
                page.wait_for_selector(".receipt")
                number = page.text_content("[data-receipt]")
                folder = next(folder for folder in self.desk.kept() if folder.name == number)
                identity = (folder / "complainant.json").read_text(encoding="utf-8")
                complainant = json.loads(identity)["complainant"]
                self.assertEqual(complainant["name"], ANSWERS[language]["name"])
                self.assertEqual(complainant["representative"], {
                    "name": wanted["name"], "document": {"type": "passport", "number": "E00000000"},
                    "phone": "+86 000-00000000", "authorization": wanted["file"]})
                # Who acts for the complainant is told apart from what is complained about, as the complainant is.
                self.assertNotIn(wanted["name"], (folder / "complaint.json").read_text(encoding="utf-8"))
                files = {path.name: path.read_bytes() for path in (folder / "evidence").iterdir()}
                self.assertEqual(files, {"sample.pdf": EVIDENCE, wanted["file"]: AUTHORISATION})

    def test_what_a_representative_leaves_out_is_said_on_the_first_step(self):
        for language, word in [("zh", "选一个文件"), ("en", "Choose a file")]:
            options = {"viewport": {"width": 320, "height": 800}}
            with self.subTest(language=language), self.tab(language, **options) as page:
                ready(page)
                self.assertFalse(page.is_visible(FIELD + "name"))
                who(page, language)
                page.check("#has-representative")
                next_step(page)
                page.wait_for_selector(".error-summary")
                arrive(page, "who")
                found = errors(page)
                self.assertEqual(len(found), 4, found)
                self.assertIn(word, found[-1])
                page.click(".error-summary li:last-child a")
                self.assertEqual("#" + page.evaluate("document.activeElement.id"), FIELD + "authorization")
                self.assertEqual(violations(page), [])
                self.assertEqual(overflow(page), 0)
                # A complainant who acts alone after all is asked for none of it.
                page.uncheck("#has-representative")
                next_step(page)
                arrive(page, "entry")

    def test_an_authorisation_is_chosen_again_after_a_reload(self):
        with self.tab("zh") as page:
            ready(page)
            fill_in(page, "zh", by=representative)
            page.reload()
            ready(page)
            arrive(page, "check")
            self.assertIn(REPRESENTATIVES["zh"]["file"], page.text_content("[data-answers]"))
            next_step(page)
            page.wait_for_selector(".error-summary")
            self.assertEqual(len(errors(page)), 2)
            self.assertEqual(self.desk.requests, [])
            page.click(".error-summary li:last-child a")
            arrive(page, "who")
            self.assertTrue(page.is_checked("#has-representative"))
            self.assertIn("再选一次", page.text_content(f"[data-field='{POINTER}'] .field-error"))

    def test_an_authorisation_with_the_name_of_evidence_is_renamed_first(self):
        with self.tab("en") as page:
            ready(page)
            fill_in(page, "en", by=lambda page, language: representative(page, language, file="SAMPLE.pdf"))
            next_step(page)
            page.wait_for_selector(".error-summary")
            self.assertEqual(self.desk.requests, [])
            self.assertEqual(len(errors(page)), 1)
            self.assertIn("has the name of an item of evidence", errors(page)[0])
            page.click(".error-summary a")
            representative(page, "en")
            page.goto(page.url.partition("#")[0] + "#check")
            arrive(page, "check")
            next_step(page)
            page.wait_for_selector(".receipt")


if __name__ == "__main__":
    unittest.main()
