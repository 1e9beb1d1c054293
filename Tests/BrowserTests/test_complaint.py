"""The complaint page, used as people use it, with the reference intake behind it."""

import json
import unittest

import fixtures
from complaint_journey import (
    ANSWERS, ENTRY, EVIDENCE, SHA256, arrive, errors, fill_in, next_step, ready, who)
from complaint_site import AFTER, BEFORE, PAGE, WITHIN, ComplaintCase
from harness import ask

RECEIVED = {"zh": "已经收到举报", "en": "Your complaint was received"}
LANGUAGES = ["zh", "en"]
SAMPLES = fixtures.ROOT / "Tests/Fixtures/complaints"

class Journey(ComplaintCase):
    def test_a_complaint_is_sent_and_its_receipt_is_shown(self):
        for language in LANGUAGES:
            with self.subTest(language=language), self.tab(language) as page:
                ready(page)
                fill_in(page, language)
                arrive(page, "check")
                self.assertEqual(errors(page), [])
                before = len(self.desk.kept())
                next_step(page)
                page.wait_for_selector(".receipt")
                self.assertEqual(page.text_content(".receipt h2"), RECEIVED[language])
                self.assertEqual(page.evaluate("document.activeElement.id"), "receipt-title")
                kept = self.desk.kept()
                self.assertEqual(len(kept), before + 1)
                number = page.text_content("[data-receipt]")
                folder = next(folder for folder in kept if folder.name == number)
                identity = json.loads((folder / "complainant.json").read_text(encoding="utf-8"))
                complaint = json.loads((folder / "complaint.json").read_text(encoding="utf-8"))
                self.assertEqual(identity["complainant"]["name"], ANSWERS[language]["name"])
                self.assertNotIn("complainant", complaint)
                self.assertEqual(complaint["complaint"]["entry"], ENTRY)
                self.assertEqual(complaint["complaint"]["evidence"][0]["sha256"], SHA256)
                self.assertEqual((folder / "evidence/sample.pdf").read_bytes(), EVIDENCE)
                self.assertEqual(page.evaluate("sessionStorage.length"), 0)

    def test_the_keyboard_is_enough(self):
        with self.tab("zh") as page:
            ready(page)
            keyboard = page.keyboard

            def to(selector):
                """Tabs on until an element has the focus."""
                for _ in range(80):
                    keyboard.press("Tab")
                    if page.evaluate("selector => document.activeElement.matches(selector)", selector):
                        return
                self.fail(f"the keyboard does not get to {selector}")

            answers = ANSWERS["zh"]
            to("[name='complainant.kind']")
            keyboard.press("Space")
            to("#individual-complainant-name")
            keyboard.type(answers["name"])
            to("[name='complainant.document.type']")
            keyboard.press("Space")
            to("#individual-complainant-document-number")
            keyboard.type("000000199001010018")
            to("#individual-complainant-phone")
            keyboard.type("0531-00000000")
            to("#individual-complainant-address")
            keyboard.type(answers["address"])
            keyboard.press("Enter")
            arrive(page, "entry")
            self.assertEqual(page.evaluate("document.activeElement.id"), "entry-title")
            to("#entry-filter")
            keyboard.type("007")
            to("[name=entry-choice]")
            keyboard.press("Space")
            to(".is-current [type=submit]")
            keyboard.press("Enter")
            arrive(page, "content")
            to("#complaint-grounds-plagiarism")
            keyboard.press("Space")
            to("#complaint-facts")
            keyboard.type(answers["facts"])
            to("#complaint-request")
            keyboard.type(answers["request"])
            to(".is-current [type=submit]")
            keyboard.press("Enter")
            arrive(page, "evidence")
            to("[data-key=title]")
            keyboard.type(answers["title"])
            to("[data-key=proves]")
            keyboard.type(answers["proves"])
            to("[data-key=file]")
            # Now and then Chromium does not tell who drives it of a chooser, so what opens it is seen instead.
            page.evaluate("""() => addEventListener("click", (event) => {
              window.opensChooser = event.isTrusted && event.target.type === "file" && !event.defaultPrevented;
              event.preventDefault();
            }, { once: true })""")
            keyboard.press("Enter")
            self.assertTrue(page.evaluate("window.opensChooser"))
            page.set_input_files("[data-item] [data-key=file]", {
                "name": "sample.pdf", "mimeType": "application/pdf", "buffer": EVIDENCE})
            page.wait_for_selector("[data-file-facts] .hash", state="attached")
            to(".is-current [type=submit]")
            keyboard.press("Enter")
            arrive(page, "declarations")
            to("[name='complaint.confidential']")
            keyboard.press("Space")
            to("#declarations-truthful")
            keyboard.press("Space")
            to("#declarations-processing")
            keyboard.press("Space")
            to(".is-current [type=submit]")
            keyboard.press("Enter")
            arrive(page, "check")
            to(".is-current [type=submit]")
            keyboard.press("Enter")
            page.wait_for_selector(".receipt")

    def test_errors_are_listed_above_the_heading_and_lead_to_their_fields(self):
        with self.tab("zh") as page:
            ready(page)
            who(page, "zh", name="匿名", number="000000199001010019")
            next_step(page)
            page.wait_for_selector(".error-summary")
            arrive(page, "who")
            self.assertEqual(page.evaluate("document.activeElement.className"), "error-summary")
            found = errors(page)
            self.assertEqual(len(found), 2, found)
            self.assertIn("匿名", found[0])
            self.assertIn("校验", found[1])
            self.assertTrue(page.title().startswith("有错误："))
            above = page.evaluate("""() => document.querySelector('.error-summary')
              .compareDocumentPosition(document.querySelector('h1')) & Node.DOCUMENT_POSITION_FOLLOWING""")
            self.assertTrue(above)
            page.click(".error-summary li:nth-child(2) a")
            self.assertEqual(page.evaluate("document.activeElement.id"), "individual-complainant-document-number")
            described = page.get_attribute("#individual-complainant-document-number", "aria-describedby").split()
            self.assertIn("校验", "".join(page.text_content(f"#{id}") for id in described))
            page.fill("#individual-complainant-name", ANSWERS["zh"]["name"])
            page.fill("#individual-complainant-document-number", "000000199001010018")
            next_step(page)
            arrive(page, "entry")
            self.assertEqual(errors(page), [])

    def test_a_complaint_without_evidence_stays_on_its_step_and_says_why(self):
        for language, word in [("zh", "至少给一项证据"), ("en", "at least one item of evidence")]:
            with self.subTest(language=language), self.tab(language, path=PAGE + "#evidence") as page:
                ready(page)
                arrive(page, "evidence")
                next_step(page)
                page.wait_for_selector(".error-summary")
                self.assertEqual(len(errors(page)), 1)
                self.assertIn(word, errors(page)[0])

    def test_answers_survive_a_reload_and_are_erased_on_request(self):
        with self.tab("zh") as page:
            ready(page)
            fill_in(page, "zh")
            page.reload()
            ready(page)
            arrive(page, "check")
            self.assertIn(ANSWERS["zh"]["name"], page.text_content("[data-answers]"))
            # The file itself is gone: the page asks for it before it sends anything.
            next_step(page)
            page.wait_for_selector(".error-summary")
            self.assertEqual(self.desk.requests, [])
            self.assertIn("再选一次", errors(page)[0])
            # The other language has the same answers.
            page.goto(self.server.url("/en" + PAGE + "#who"))
            ready(page)
            self.assertEqual(page.input_value("#individual-complainant-name"), ANSWERS["zh"]["name"])
            page.once("dialog", lambda dialog: dialog.accept())
            page.click("[data-do=erase]")
            self.assertEqual(page.input_value("#individual-complainant-name"), "")
            self.assertEqual(page.evaluate("sessionStorage.length"), 0)
            page.reload()
            ready(page)
            self.assertEqual(page.input_value("#individual-complainant-name"), "")

    def test_a_saved_file_is_opened_again(self):
        with self.tab("zh") as page:
            ready(page)
            fill_in(page, "zh")
            with page.expect_download() as download:
                page.click(".check [data-do=save]")
            self.assertEqual(download.value.suggested_filename, f"举报-{ENTRY}.json")
            saved = json.loads(open(download.value.path(), encoding="utf-8").read())
            self.assertEqual(saved["complaint"]["evidence"][0]["sha256"], SHA256)
        with self.tab("zh") as page:
            ready(page)
            text = json.dumps(saved).encode()
            page.set_input_files("[data-open]", {"name": "a.json", "mimeType": "application/json", "buffer": text})
            arrive(page, "check")
            self.assertIn(ANSWERS["zh"]["facts"], page.text_content("[data-answers]"))
            page.set_input_files("[data-open]", {"name": "a.json", "mimeType": "application/json", "buffer": b"{"})
            page.locator("[data-said]", has_text="读不出来").wait_for()

    def test_the_link_beside_a_winner_chooses_its_entry(self):
        with self.tab("zh", path=f"{PAGE}?entry=jn2025-011#entry") as page:
            ready(page)
            self.assertEqual(page.input_value("select"), "jn2025-011")
            self.assertEqual(page.evaluate("location.search + location.hash"), "#who")
        with self.tab("zh", path=f"{PAGE}?entry=nobody#entry") as page:
            ready(page)
            self.assertEqual(page.input_value("select"), "")
            self.assertIn("没有这个编号", page.text_content("[data-said]"))

    def test_the_form_opens_and_closes_with_the_notice_period(self):
        for moment, isOpen, word in [(BEFORE, False, "还没有开始"), (WITHIN, True, "现在可以举报"), (AFTER, False, "公示期已满")]:
            with self.subTest(moment=moment), self.tab("zh", moment=moment) as page:
                ready(page)
                page.wait_for_selector("body > [role=status]", state="attached")
                self.assertEqual(page.is_visible("form.complaint"), isOpen)
                said = page.eval_on_selector_all(".period-says", "all => all.filter(e => !e.hidden).map(e => e.textContent)")
                self.assertEqual(len(said), 1)
                self.assertIn(word, said[0])

    def test_what_the_intake_refuses_is_said_in_words(self):
        cases = [
            ({"moment": AFTER}, "409", ["2025-07-29 00:00", "不再接受"]),
            ({"limit": 100}, "413", ["太大"]),
        ]
        for change, status, wanted in cases:
            with self.subTest(status=status), self.tab("zh") as page:
                for key, value in change.items():
                    setattr(self.desk, key, value)
                ready(page)
                fill_in(page, "zh")
                with page.expect_response(self.desk.endpoint) as response:
                    next_step(page)
                self.assertEqual(str(response.value.status), status)
                page.wait_for_selector(".error-summary")
                text = " ".join(errors(page))
                for word in wanted:
                    self.assertIn(word, text)
                self.desk.moment, self.desk.limit = WITHIN, 10**9

    def test_errors_of_the_intake_stand_at_their_fields(self):
        with self.tab("en") as page:
            ready(page)
            fill_in(page, "en")
            # As if the winner list had changed since the page was opened.
            entries = self.desk.app.published.entries
            self.desk.app.published.entries = entries - {ENTRY}
            try:
                next_step(page)
                page.wait_for_selector(".error-summary")
            finally:
                self.desk.app.published.entries = entries
            self.assertEqual(len(errors(page)), 1)
            self.assertIn("no entry", errors(page)[0])
            page.click(".error-summary a")
            arrive(page, "entry")
            self.assertEqual(page.evaluate("document.activeElement.id"), "entry-filter")

    def test_the_module_of_the_page_judges_the_samples_as_the_program_does(self):
        zeros = "0" * 64
        expected = {}
        for line in (SAMPLES / "expected.tsv").read_text(encoding="utf-8").splitlines():
            name, _, *refusals = line.split("\t")
            expected[name] = [refusal.removeprefix("- ") for refusal in refusals]
        files = sorted(SAMPLES.glob("*/*.json"))
        self.assertGreater(len(files), 60)
        head = f"zh\nsample-2026\n{zeros}\ns-001\n".encode()
        questions = [head + path.read_bytes() for path in files]
        with self.tab("zh") as page:
            module = page.get_attribute("script[data-module*=complaint]", "data-module")
            reports = ask(page, module, "complaint_check", questions)
        for path, report in zip(files, reports):
            with self.subTest(sample=path.name):
                found = [" ".join(line.split("\t")[:2]).strip() for line in report.split("\n") if line]
                # The page does not know when a complaint will be received.
                wanted = [each for each in expected.get(path.stem, []) if path.stem != "date-later"]
                self.assertEqual(found, wanted)


if __name__ == "__main__":
    unittest.main()
