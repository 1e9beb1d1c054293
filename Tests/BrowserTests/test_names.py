"""The pages of names: what is copied, what the checker finds and says, and that it finds what the command finds."""

import gzip
import json
import os
import re
import shutil
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

import harness
import site_files
from fixtures import ROOT
from harness import SiteCase, overflow, violations
from site_files import PROGRAM

MODULE = harness.MODULE.with_name("gongshi-names.wasm")
CORPUS = ROOT / "Tests/NamingTests/Corpus"
SOURCES = ROOT.parent / "shared/source-documents"
JINAN = "2025年“数据要素×”大赛山东分赛济南市选拔赛"
WRONG = "2025年“数据要素x”大赛山东分赛济南市选拔赛"
PAGES = {"zh": "/names/jinan-2025/", "en": "/en/names/jinan-2025/"}

# Asks the worker of the page for many texts, one after the other.
ASK_WORKER = """
async (questions) => {
  const { worker, loader, module, integrity } = document.querySelector("script[data-worker]").dataset;
  const check = new Worker(worker);
  const answers = [];
  for (const [run, question] of questions.entries()) {
    answers.push(await new Promise((resolve) => {
      check.onmessage = ({ data }) => resolve(data);
      const [loaded, asked] = [loader, module].map((url) => new URL(url, location.href).href);
      check.postMessage({ run, integrity, loader: loaded, module: asked, ...question });
    }));
  }
  check.terminate();
  return answers;
}
"""


# The names of the corpus by the short forms it writes them in.
NAMES = dict(re.findall(r'"(\w+)": "([^"]+)"', (CORPUS.parent / "Support/CorpusCase.swift").read_text(encoding="utf-8")))
# A second family of names, in the form of names.yml; the same as in the tests of the checker.
ROBOTS = """
  - {id: robot-11, zh: RoboStar 第十一届全国青少年机器人挑战赛, en: 11th RoboStar National Youth Robotics Challenge}
  - {id: robot-12, zh: RoboStar 第十二届全国青少年机器人挑战赛, en: 12th RoboStar National Youth Robotics Challenge}
  - id: east-12
    within: robot-12
    zh: RoboStar 第十二届全国青少年机器人挑战赛华东赛区
    en: 12th RoboStar National Youth Robotics Challenge, East China Region
    short: {zh: [华东赛区], en: [East China Region]}
  - id: shanghai-12
    within: east-12
    zh: RoboStar 第十二届全国青少年机器人挑战赛华东赛区上海市选拔赛
    en: 12th RoboStar National Youth Robotics Challenge, East China Region, Shanghai Qualifier
    short: {zh: [上海市选拔赛], en: [Shanghai Qualifier]}
    rule: {zh: 名称要写全称。, en: Write the name in full.}
    organizers: [示例市科技局]
"""


def use_robots(root):
    """An edit of the sources of a site: the sample site in its place, with the second family of names."""
    shutil.rmtree(root / "Content")
    shutil.copytree(ROOT / "Tests/Fixtures/site/Content", root / "Content")
    names = root / "Content/names.yml"
    text = names.read_text(encoding="utf-8").replace("names:\n", "names:" + ROBOTS, 1)
    names.write_text(text.replace("phrases: [", "phrases: [RoboStar开放日, "), encoding="utf-8")


def texts(*corpora):
    """Yields format and text of everything both builds are asked about."""
    for path in sorted(path for name in corpora for path in CORPUS.glob(name)):
        for line in path.read_text(encoding="utf-8").splitlines():
            for field in line.split("\t"):
                # The corpus writes the registered names in short.
                text = re.sub(r"\{(\w+)\}", lambda found: NAMES.get(found[1], found[0]), field).replace("\\n", "\n")
                text = re.sub(r"\\u\{([0-9A-F]+)\}", lambda found: chr(int(found[1], 16)), text)
                if len(text) > 6 and not text.startswith("#"):
                    yield ("html" if "<" in text else "md" if "*" in text or "[" in text else "txt"), text
    for path in sorted((ROOT / "Content").rglob("*.md")) + sorted(SOURCES.glob("*.txt")):
        yield path.suffix[1:], path.read_text(encoding="utf-8")
    yield from (("txt", ""), ("md", "---\ntitle: " + WRONG), ("html", f"<p title='{WRONG}'>&#x1F600;&ldquo;<b>"))
    yield "txt", "😀" + WRONG + "\x01\u202e\ufeff" + WRONG[:-1] + "\r\n" + "“" * 5000
    yield "md", f"<!-- gongshi-ignore name/variant: 示例 -->\n\n{WRONG}\n\n<!-- gongshi-ignore name/split -->\n\n无"
    yield "md", "[" * 3000 + "*" * 3000 + WRONG
    yield "html", "<" * 5000 + "&" * 5000 + WRONG
    yield "txt", (f"关于{WRONG}的通知\n" + "说明文字。" * 60 + "\n") * 1000


class NamesCase(SiteCase):
    as_of = "2026-07-14"
    options = {"base": "https://example.com/"}

    def open(self, page, language="zh"):
        page.goto(self.server.url(PAGES[language]))

    def check(self, page, text):
        page.fill("[data-checker-text]", text)
        page.click("[data-checker-run]")
        return self.result(page)

    def result(self, page):
        self.until(page, "!document.querySelector('[data-checker][aria-busy]') "
                         "&& document.querySelector('[data-checker-result]').textContent !== ''")
        return page.text_content("[data-checker-result]")


class Copying(NamesCase):
    def test_the_button_copies_exactly_the_registered_characters(self):
        for language in PAGES:
            with self.subTest(language), self.tab(permissions=["clipboard-read", "clipboard-write"]) as page:
                self.open(page, language)
                page.click("button[data-copy-target]")
                said = {"zh": "已复制", "en": "Copied"}[language]
                self.until(page, f"document.querySelector('button[data-copy-target]').textContent === '{said}'")
                self.assertEqual(page.evaluate("navigator.clipboard.readText()"), JINAN)

    def test_without_the_clipboard_a_selection_is_copied(self):
        with self.tab(permissions=["clipboard-read", "clipboard-write"]) as page:
            page.add_init_script("navigator.clipboard.writeText = () => Promise.reject(new Error('no'));")
            self.open(page)
            page.click("button[data-copy-target]")
            self.until(page, "document.querySelector('button[data-copy-target]').textContent === '已复制'")
            self.assertEqual(page.evaluate("navigator.clipboard.readText()"), JINAN)


class Checking(NamesCase):
    def test_a_mistake_is_marked_explained_and_put_right(self):
        for language, counts in [("zh", "见到名称 2 处，正确 1 处。"), ("en", "Names seen: 2, right: 1.")]:
            with self.subTest(language), self.tab() as page:
                self.open(page, language)
                self.assertTrue(page.is_hidden("[data-checker-fallback]"))
                self.assertIn(counts, self.check(page, f"😀{WRONG}\n{JINAN}"))
                self.assertEqual(page.text_content("mark"), WRONG)
                self.assertEqual(page.text_content(".checker-marked"), f"😀{WRONG}\n{JINAN}")
                self.assertEqual(page.text_content("#finding-1 dd >> nth=0"), WRONG)
                self.assertEqual(page.text_content("#finding-1 dd >> nth=1"), JINAN)
                self.assertIn("name-variant/", page.get_attribute("#finding-1 .small a >> nth=1", "href"))
                page.click("#finding-1 button")
                page.wait_for_selector("mark", state="detached")
                self.assertEqual(page.input_value("[data-checker-text]"), f"😀{JINAN}\n{JINAN}")
                self.assertEqual(page.evaluate("document.activeElement.hasAttribute('data-checker-result')"), True)

    def test_all_that_is_certain_is_put_right_and_copied(self):
        with self.tab(permissions=["clipboard-read", "clipboard-write"]) as page:
            self.open(page)
            self.check(page, f"{WRONG}，\n{WRONG}。")
            page.click("[data-checker-report] .button:not(.quiet)")
            page.wait_for_selector("mark", state="detached")
            self.assertEqual(self.result(page), "改正了 2 处。见到名称 2 处，正确 2 处。没有发现问题。")
            page.click("[data-checker-copy]")
            self.until(page, "document.querySelector('[data-checker-copy]').textContent === '已复制'")
            self.assertEqual(page.evaluate("navigator.clipboard.readText()"), f"{JINAN}，\n{JINAN}。")

    def test_the_keyboard_reaches_marks_findings_and_back(self):
        with self.tab() as page:
            self.open(page)
            self.check(page, WRONG)
            page.focus("mark a")
            page.keyboard.press("Enter")
            page.wait_for_url(lambda url: url.endswith("#finding-1"))
            page.focus("#finding-1 a[href='#mark-1']")
            page.keyboard.press("Enter")
            page.wait_for_url(lambda url: url.endswith("#mark-1"))

    def test_files_are_opened_in_both_encodings_and_by_their_kind(self):
        files = [("a.txt", WRONG.encode(), 1), ("b.txt", WRONG.encode("gb18030"), 1), ("c.md", f"`{WRONG}`".encode(), 0),
                 ("d.html", f"<p>{WRONG.replace('“', '&ldquo;')}</p>".encode(), 1)]
        with self.tab() as page:
            self.open(page)
            for name, content, found in files:
                with self.subTest(name):
                    page.set_input_files("[data-checker-file]", {"name": name, "mimeType": "", "buffer": content})
                    self.result(page)
                    self.until(page, f"document.querySelectorAll('mark').length === {found}")

    def test_what_cannot_be_checked_is_said(self):
        cases = [("a.txt", b"\xff\xff\xff", "打不开"), ("a.txt", b"a\0b", "打不开"), ("a.txt", b"a" * 5_000_001, "超过 5 MB"),
                 ("a.txt", b"", "请先粘贴文字")]
        with self.tab() as page:
            self.open(page)
            for name, content, words in cases:
                page.set_input_files("[data-checker-file]", {"name": name, "mimeType": "", "buffer": content})
                self.until(page, f"document.querySelector('[data-checker-result]').textContent.includes('{words}')")
                self.assertEqual(page.locator("mark").count(), 0)

    def test_the_result_is_announced_once(self):
        with self.tab() as page:
            self.open(page)
            result = self.check(page, WRONG)
            spoken = [text for text in page.evaluate("window.spoken") if text != "正在检查……"]
            self.assertEqual(spoken, [result])

    def test_a_text_of_five_megabytes_leaves_the_page_quick(self):
        line = f"关于{WRONG}的通知：" + "说明文字。" * 300 + "\n"
        content = (line * (4_900_000 // len(line.encode()))).encode()
        with self.tab() as page:
            self.open(page)
            page.evaluate("""() => {
              window.longest = 0;
              new PerformanceObserver((list) => {
                for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration);
              }).observe({ entryTypes: ["longtask"] });
            }""")
            # By its path: a file handed over as bytes would be decoded on the page's own thread.
            folder = self.enterContext(tempfile.TemporaryDirectory())
            path = Path(folder, "a.txt")
            path.write_bytes(content)
            start = time.monotonic()
            page.set_input_files("[data-checker-file]", path)
            page.wait_for_selector("mark")
            took = time.monotonic() - start
            self.assertEqual(page.locator("mark").count(), 100)
            if os.environ.get("GONGSHI_SHOTS"):
                print(f"5 MB took {took:.1f} s; longest task:", page.evaluate("window.longest"), "ms")
            page.click("[data-checker-report] .button:not(.quiet)")
            page.wait_for_selector("mark", state="detached")
            self.assertIn("没有发现问题", self.result(page))

    def test_nothing_is_sent_after_the_module_is_loaded(self):
        with self.tab() as page:
            start = len(self.server.requests)
            self.open(page)
            page.wait_for_load_state("networkidle")
            self.assertFalse([path for _, path in self.server.requests[start:] if path.endswith(".wasm")])
            # Whoever turns to the checker need not wait for the module then.
            page.focus("[data-checker-text]")
            for _ in range(600):
                if any(path.endswith(".wasm") for _, path in self.server.requests[start:]):
                    break
                page.wait_for_timeout(100)
            self.assertTrue([path for _, path in self.server.requests[start:] if path.endswith(".wasm")])
            self.assertEqual(page.text_content("[data-checker-result]"), "")
            before = len(self.server.requests)
            self.check(page, JINAN)
            self.assertEqual(self.server.requests[before:], [])
            page.route("**", lambda route: route.abort())
            foreign = []
            page.on("request", lambda request: foreign.append(request.url))
            self.check(page, f"{WRONG} https://example.com/{WRONG}")
            self.check(page, WRONG + "秘密")
            self.assertEqual(self.server.requests[before:], [])
            self.assertEqual(foreign, [])

    def test_the_module_comes_once_for_a_check_that_does_not_wait_for_it(self):
        self.addCleanup(setattr, self.server, "latency", self.server.latency)
        with self.tab() as page:
            self.open(page)
            self.server.requests.clear()
            self.server.latency = 2
            page.focus("[data-checker-text]")
            self.assertIn("正确 0 处", self.check(page, WRONG))
            self.assertEqual(sum(path.endswith(".wasm") for _, path in self.server.requests), 1)

    def test_without_scripts_the_page_says_how_else(self):
        with self.tab(java_script_enabled=False) as page:
            self.open(page)
            self.assertTrue(page.is_visible("[data-checker-fallback]"))
            self.assertTrue(page.is_hidden("[data-checker]"))
            self.assertEqual(page.locator("button:visible").count(), 0)

    def test_no_width_or_scheme_breaks_the_page(self):
        for width, scheme in [(320, "light"), (1280, "dark"), (360, "dark")]:
            options = {"viewport": {"width": width, "height": 800}, "color_scheme": scheme}
            for language in PAGES:
                with self.subTest(width=width, language=language), self.tab(bypass_csp=True, **options) as page:
                    self.open(page, language)
                    self.check(page, f"{WRONG}\n数据 {JINAN[:-2]}")
                    self.assertLessEqual(overflow(page), 0)
                    self.assertEqual(violations(page), [])
                    if os.environ.get("GONGSHI_SHOTS"):
                        page.screenshot(path=f"{os.environ['GONGSHI_SHOTS']}/{language}-{width}.png", full_page=True)


class Parity(NamesCase):
    def compare(self, cases, root, address, wrapped):
        """Asks the command below a root and the module of a page about the same texts; gives the number of findings."""
        with tempfile.TemporaryDirectory() as folder:
            paths = []
            for index, (kind, text) in enumerate(cases):
                paths.append(Path(folder, f"{index:05}.{kind}"))
                paths[-1].write_bytes(text.encode())
            command = [PROGRAM, "names", "--root", root, "--format", "json", "--as-of", "2026-07-14"]
            run = subprocess.run(command + ["--wrapped"] * wrapped + paths, capture_output=True)
            native = json.loads(run.stdout)
            expected = [[] for _ in cases]
            for item in native["findings"]:
                expected[int(Path(item["file"]).stem)].append((
                    item["rule"], item["severity"], item["line"], item["column"], item["endLine"], item["endColumn"],
                    item.get("expected", ""), "fix" in item, item["messages"]["zh"], item["messages"]["en"]))
        with self.tab() as page:
            page.goto(self.server.url(address))
            answers = page.evaluate(ASK_WORKER, [
                {"text": text, "kind": kind, "wrapped": wrapped, "mend": False, "day": [2026, 7, 14]} for kind, text in cases])
        for (kind, text), answer, right in zip(cases, answers, expected):
            with self.subTest(kind=kind, text=text[:80]):
                self.assertNotIn("error", answer)
                self.assertEqual(sorted(self.found(answer, text)), sorted(right))
        self.assertEqual(sum(answer["seen"] for answer in answers), native["summary"]["namesSeen"])
        self.assertEqual(sum(answer["right"] for answer in answers), native["summary"]["namesRight"])
        return sum(len(each) for each in expected)

    def test_the_module_finds_what_the_command_finds(self):
        cases = list(texts("*.tsv"))
        self.assertGreater(len(cases), 500)
        self.assertGreater(self.compare(cases, ROOT, PAGES["zh"], wrapped=False), 1300)

    def test_it_does_so_with_text_copied_from_pages(self):
        self.assertGreater(self.compare(list(texts("*.tsv")), ROOT, PAGES["zh"], wrapped=True), 1000)

    def test_it_does_so_with_another_family_of_names(self):
        with tempfile.TemporaryDirectory() as folder:
            output = site_files.write(Path(folder), self.as_of, edit=use_robots)
            self.server.files.update(site_files.read(output))
            cases = list(texts("*robots.tsv"))
            for wrapped in [False, True]:
                with self.subTest(wrapped=wrapped):
                    self.assertGreater(self.compare(cases, folder, "/names/robots-2026/", wrapped), 50)

    def found(self, answer, text):
        """The findings of the module as the command prints them."""
        units = text.encode("utf-16-le")
        for item in answer["findings"]:
            places = []
            for offset in (item["start"], item["end"]):
                before = units[:2 * offset].decode("utf-16-le")
                lines = re.split("\r\n|\n|\r", before)
                places += [len(lines), len(lines[-1]) + 1]
            yield (item["rule"], item["severity"], *places, item["expected"], item["fixable"], item["zh"], item["en"])

    def test_it_is_small_imports_nothing_and_names_no_path(self):
        module = next(content for path, content in self.built.items() if re.fullmatch(r"/assets/gongshi-names\..*", path))
        self.assertTrue(module.startswith(MODULE.read_bytes()))
        self.assertLess(len(gzip.compress(module, 9)), 100_000)
        for text in [b"/work", b"/tmp", b"Sources", b".swift"]:
            self.assertNotIn(text, module)


if __name__ == "__main__":
    unittest.main()
