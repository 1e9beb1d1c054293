"""The complaint pages as documents: accessibility, narrow screens, paper, and browsers without scripts."""

import json
import re
import subprocess
import tempfile
import unittest

from complaint_journey import ANSWERS, EVIDENCE, arrive, fill_in, next_step, ready, who
from complaint_site import AFTER, PAGE, ComplaintCase
from harness import overflow, violations

SPECIFICATION = PAGE + "specification/"


def text_of(pdf):
    """The text of a PDF, without the spaces and lines of its layout."""
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(pdf)
        file.flush()
        text = subprocess.run(["pdftotext", "-raw", file.name, "-"], check=True, capture_output=True).stdout.decode()
    return re.sub(r"\s", "", text)


def pages_of(pdf):
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


class Page(ComplaintCase):
    def test_axe_finds_nothing_on_any_step(self):
        for language in ["zh", "en"]:
            for scheme in ["light", "dark"]:
                options = {"color_scheme": scheme, "viewport": {"width": 320, "height": 800}}
                with self.subTest(language=language, scheme=scheme), self.tab(language, **options) as page:
                    ready(page)
                    next_step(page)
                    page.wait_for_selector(".error-summary")
                    self.assertEqual(violations(page), [])
                    who(page, language)
                    page.check("#has-representative")
                    self.assertEqual(violations(page), [])
                    page.uncheck("#has-representative")
                    for name in ["entry", "content", "evidence", "declarations", "check"]:
                        page.click(f".steps a[href='#{name}']")
                        arrive(page, name)
                        self.assertEqual(violations(page), [], name)
                        self.assertLessEqual(overflow(page), 0, name)
                    page.goto(self.server.url(("/en" if language == "en" else "") + SPECIFICATION))
                    self.assertEqual(violations(page), [])
                    self.assertLessEqual(overflow(page), 0)

    def test_axe_finds_nothing_without_scripts_and_after_the_period(self):
        with self.tab("zh", moment=AFTER) as page:
            ready(page)
            page.wait_for_selector("body > [role=status]", state="attached")
            self.assertEqual(violations(page), [])

    def test_without_scripts_the_form_is_sent_field_by_field(self):
        answers = ANSWERS["zh"]
        with self.tab("zh", java_script_enabled=False) as page:
            page.check("#complainant-kind-individual")
            self.assertFalse(page.is_visible("#organization-complainant-name"))
            page.fill("#individual-complainant-name", answers["name"])
            page.check("#individual-complainant-document-type-resident-id")
            page.fill("#individual-complainant-document-number", "000000199001010018")
            page.fill("#individual-complainant-phone", "0531-00000000")
            page.fill("#individual-complainant-address", answers["address"])
            page.select_option("select", "jn2025-003")
            page.check("#complaint-grounds-plagiarism")
            page.check("#complaint-grounds-other")
            page.fill("#complaint-facts", answers["facts"])
            page.fill("#complaint-request", answers["request"])
            page.fill("#complaint-evidence-0-title", answers["title"])
            page.fill("#complaint-evidence-0-proves", answers["proves"])
            page.set_input_files("#complaint-evidence-0-file",
                                 {"name": "样本 1.pdf", "mimeType": "application/pdf", "buffer": EVIDENCE})
            page.check("#complaint-confidential-false")
            page.check("#declarations-truthful")
            page.check("#declarations-processing")
            page.fill("#date", "2025-07-24")
            before = len(self.desk.kept())
            page.click("form.complaint > .without-script button")
            page.wait_for_url(self.desk.endpoint)
            self.assertIn("已收到", page.content())
            kept = self.desk.kept()
            self.assertEqual(len(kept), before + 1)
            folder = next(folder for folder in kept if folder.name in page.content())
            complaint = json.loads((folder / "complaint.json").read_text(encoding="utf-8"))["complaint"]
            self.assertEqual(complaint["grounds"], ["plagiarism", "other"])
            self.assertEqual(complaint["confidential"], False)
            self.assertEqual((folder / "evidence/样本 1.pdf").read_bytes(), EVIDENCE)

    def test_without_scripts_an_anonymous_complaint_is_refused_in_words(self):
        with self.tab("zh", java_script_enabled=False) as page:
            page.check("#complainant-kind-individual")
            page.fill("#individual-complainant-name", "匿名")
            page.click("form.complaint > .without-script button")
            page.wait_for_url(self.desk.endpoint)
            self.assertIn("没有收下", page.content())
            self.assertIn("必须填写", page.content())

    def test_answers_are_printed_with_room_for_a_signature(self):
        for language, words in [("zh", ["签名", "盖章"]), ("en", ["Signature", "Seal"])]:
            with self.subTest(language=language), self.tab(language) as page:
                ready(page)
                fill_in(page, language)
                pdf = page.pdf(prefer_css_page_size=True)
                text = text_of(pdf)
                for word in words + list(ANSWERS[language].values()) + ["jn2025-007", "000000199001010018"]:
                    self.assertIn(re.sub(r"\s", "", word), text)
                self.assertNotIn("保存成文件" if language == "zh" else "Saveasafile", text)
                self.assertLessEqual(pages_of(pdf), 2)

    def test_the_empty_form_is_printed_for_filling_in_by_hand(self):
        for language, word in [("zh", "统一社会信用代码"), ("en", "Unifiedsocialcreditcode")]:
            for scripts in [True, False]:
                with self.subTest(language=language, scripts=scripts), self.tab(language, java_script_enabled=scripts) as page:
                    if scripts:
                        ready(page)
                    pdf = page.pdf(prefer_css_page_size=True)
                    text = text_of(pdf)
                    self.assertIn(word, text)
                    self.assertEqual(text.count("证明什么" if language == "zh" else "Whatitproves") >= 1, True)
                    self.assertNotIn("jn2025-001", text)
                    self.assertLessEqual(pages_of(pdf), 6)

    def test_the_site_names_the_schema_it_publishes(self):
        import hashlib

        schema = self.server.files[PAGE + "complaint.schema.json"]
        digest = hashlib.sha256(schema).hexdigest()
        for path in [PAGE, "/en" + PAGE, SPECIFICATION, "/en" + SPECIFICATION]:
            self.assertIn(digest, self.server.files[path].decode())
        self.assertEqual(json.loads(self.server.files[PAGE + "complaint.openapi.json"])["openapi"], "3.1.0")


if __name__ == "__main__":
    unittest.main()
