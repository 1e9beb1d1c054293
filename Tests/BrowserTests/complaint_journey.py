"""What a reader does on the complaint page: fills in its steps, one after the other."""

import hashlib

EVIDENCE = b"%PDF-1.4\n% sample evidence, made up\n"
SHA256 = hashlib.sha256(EVIDENCE).hexdigest()
ANSWERS = {
    "zh": {"name": "示例举报人甲", "address": "示例市示例区示例路0号", "facts": "示例事实：" + "名单里的示例项目与往届示例项目雷同。" * 3,
           "request": "请核查并取消示例奖项。", "title": "示例对照表", "proves": "两份示例材料一致"},
    "en": {"name": "Sample Complainant", "address": "0 Sample Road, Sample City", "facts": "Made-up facts: the sample entry repeats an earlier one.",
           "request": "Please examine this.", "title": "Sample comparison", "proves": "Both samples are alike"},
}
IDENTITY = "000000199001010018"
AUTHORISATION = b"%PDF-1.4\n% sample authorisation, made up\n"
REPRESENTATIVES = {
    "zh": {"name": "示例代理人乙", "file": "授权委托书.pdf"},
    "en": {"name": "Sample Representative", "file": "authorisation.pdf"},
}
ENTRY = "jn2025-007"


def arrive(page, step):
    """Waits until a step is on show: the page first reads the evidence, and the browser tells of a new address late."""
    page.wait_for_selector(f"#{step}.step.is-current", state="attached")


def next_step(page):
    page.click(".step.is-current button[type=submit]")


def ready(page):
    page.wait_for_selector("form.is-stepped", state="attached")


def who(page, language, name=None, number=IDENTITY):
    answers = ANSWERS[language]
    page.check("#complainant-kind-individual")
    page.fill("#individual-complainant-name", answers["name"] if name is None else name)
    page.check("#individual-complainant-document-type-resident-id")
    page.fill("#individual-complainant-document-number", number)
    page.fill("#individual-complainant-phone", "0531-00000000")
    page.fill("#individual-complainant-address", answers["address"])


def representative(page, language, file=None):
    answers, field = REPRESENTATIVES[language], "#representative-complainant-representative-"
    page.check("#has-representative")
    page.fill(field + "name", answers["name"])
    page.check(field + "document-type-passport")
    page.fill(field + "document-number", "E00000000")
    page.fill(field + "phone", "+86 000-00000000")
    page.set_input_files(
        field + "authorization",
        {"name": file or answers["file"], "mimeType": "application/pdf", "buffer": AUTHORISATION})


def entry(page, id=ENTRY):
    page.fill("#entry-filter", id)
    page.check(f"#choice-{id}")


def content(page, language):
    answers = ANSWERS[language]
    page.check("#complaint-grounds-plagiarism")
    page.fill("#complaint-facts", answers["facts"])
    page.fill("#complaint-request", answers["request"])


def evidence(page, language, content=EVIDENCE, file="sample.pdf"):
    answers = ANSWERS[language]
    page.fill("[data-item] [data-key=title]", answers["title"])
    page.fill("[data-item] [data-key=proves]", answers["proves"])
    page.set_input_files("[data-item] input[type=file]", {"name": file, "mimeType": "application/pdf", "buffer": content})
    page.wait_for_selector("[data-file-facts] .hash", state="attached")


def declarations(page):
    page.check("#complaint-confidential-true")
    page.check("#declarations-truthful")
    page.check("#declarations-processing")


def fill_in(page, language, by=None, **changes):
    """Answers everything, up to the step that shows the answers; `by` fills in who acts for the complainant."""
    who(page, language, **changes)
    if by:
        by(page, language)
    next_step(page)
    entry(page)
    next_step(page)
    content(page, language)
    next_step(page)
    evidence(page, language)
    next_step(page)
    declarations(page)
    next_step(page)
    arrive(page, "check")


def errors(page):
    return page.eval_on_selector_all(".error-summary li", "rows => rows.map(row => row.textContent)")
