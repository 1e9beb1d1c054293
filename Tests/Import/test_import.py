"""Imports documents with the real program, and checks the sites that come of them.

Run with UPDATE=1 to write the expected drafts anew, then read what changed.
"""

import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

import docx

import documents

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
EXPECTED = pathlib.Path(__file__).resolve().parent / "expected"
PROGRAM = os.environ.get("GONGSHI", str(ROOT / ".build/debug/gongshi"))
SOURCES = next(
    (folder for folder in [ROOT.parent / "shared/source-documents", ROOT.parent.parent / "shared/source-documents"] if folder.is_dir()),
    None,
)
AS_OF = "2027-01-01"


def run(*arguments, **environment):
    return subprocess.run(
        [PROGRAM, *map(str, arguments)], capture_output=True, text=True, env={"PATH": os.environ["PATH"], "LANG": "C", **environment}
    )


def site():
    """An empty root folder with the templates."""
    root = pathlib.Path(tempfile.mkdtemp(prefix="gongshi-import-"))
    (root / "Templates").symlink_to(ROOT / "Templates")
    return root


def files(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def chinese(text):
    return re.sub(r"[^\u4e00-\u9fff]", "", text)


def lines(path):
    """The text of a document, in lines."""
    if path.suffix == ".docx":
        document = docx.Document(path)
        cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
        return [paragraph.text for paragraph in document.paragraphs] + cells
    if path.suffix == ".pdf":
        text = subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, text=True, check=True).stdout
        return text.split("\n")
    return path.read_text().split("\n")


def lost(source, draft):
    """The lines of a document that stand nowhere in a draft; numbers of headings, and names left out, aside."""
    text = chinese("".join(draft[name].decode() for name in draft if not name.endswith(".en.md")))
    pieces = {text[index : index + 4] for index in range(len(text))}
    result = []
    for line in lines(source):
        core = re.sub(r"^\s*([（(]?[一二三四五六七八九十]+[）)、]|第\s*\d+\s*页|附件\s*\d*\s*[：:.]|赛题\d+：)", "", line.strip())
        core = re.sub(r"^赛道[一二三四五六七八九十\d]+[： ](.*?)(赛题指南)?$", r"\1", core)
        core = re.sub(r"<[^>]*>|[二〇]+六年十月八日|文件$", "", core)
        # Where a name was left out, the text is in two parts.
        for part in re.split(r"(?:联系人|联络人)：\S{2,3}(?=，|\s)|联系方式：\S{2,4}(?=，)|；\S{2,4}(?=，1\d\d\*)", core):
            han = chinese(part)
            if any(han[index : index + 4] not in pieces for index in range(max(0, len(han) - 3))):
                result.append(line)
    return result


class Imports(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix="gongshi-documents-"))
        for name, make in documents.ALL.items():
            make(str(cls.folder / name))

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.folder)

    def imported(self, path, *arguments, **environment):
        root = site()
        self.addCleanup(shutil.rmtree, root)
        result = run("import", path, "--root", root, "--as-of", AS_OF, "--format", "json", *arguments, **environment)
        self.assertEqual(result.returncode, 0, result.stderr)
        return root, json.loads(result.stdout)

    def check(self, root, allowed=()):
        """The findings of the site; there are no errors, and no warnings but those that an import announces."""
        result = run("check", "--root", root, "--as-of", "2032-01-01", "--format", "json")
        findings = json.loads(result.stdout)["findings"]
        self.assertEqual([finding for finding in findings if finding["severity"] == "error"], [])
        rules = {finding["rule"] for finding in findings}
        self.assertLessEqual({"content/untranslated", "content/unsettled-import"}, rules)
        self.assertLessEqual(rules, {"content/untranslated", "content/unsettled-import", *allowed})

    def test_each_document_gives_the_expected_draft_and_loses_nothing(self):
        for name in documents.ALL:
            with self.subTest(name):
                root, _ = self.imported(self.folder / name)
                draft = files(root / "Content")
                expected = EXPECTED / pathlib.Path(name).stem
                if os.environ.get("UPDATE"):
                    shutil.rmtree(expected, ignore_errors=True)
                    shutil.copytree(root / "Content", expected)
                self.assertEqual(sorted(draft), sorted(files(expected)))
                for path, text in files(expected).items():
                    self.assertEqual(draft[path].decode(), text.decode(), path)
                self.assertEqual(lost(self.folder / name, draft), [])

    def test_each_draft_passes_the_check_but_for_what_the_report_announces(self):
        for name in documents.ALL:
            with self.subTest(name):
                root, report = self.imported(self.folder / name)
                said = json.dumps(report["check"])
                announced = [rule for rule in ["organizers/list", "rubrics/unused"] if rule in said]
                self.check(root, announced)

    def test_a_site_is_built_from_a_draft(self):
        root, _ = self.imported(self.folder / "city-contest.pdf")
        result = run("build", "--root", root, "--no-search", "--as-of", "2027-03-10")
        self.assertEqual(result.returncode, 0, result.stderr)
        page = (root / "Output/city-contest/tracks/track-1/index.html").read_text()
        self.assertIn("良种选育数据协同", page)

    def test_importing_again_writes_the_same_bytes_in_any_language_and_time_zone(self):
        for name in documents.ALL:
            with self.subTest(name):
                root, _ = self.imported(self.folder / name)
                before = files(root / "Content")
                again = run(
                    "import", self.folder / name, "--root", root, "--as-of", AS_OF, LANG="zh_CN.UTF-8", TZ="America/New_York"
                )
                self.assertEqual(again.returncode, 0, again.stderr)
                self.assertEqual(files(root / "Content"), before)

    def test_a_changed_file_is_kept_unless_forced(self):
        root, _ = self.imported(self.folder / "flattened.txt")
        notice = root / "Content/flattened/notice.zh.md"
        original = notice.read_bytes()
        notice.write_text("mine")
        before = files(root / "Content")
        refused = run("import", self.folder / "flattened.txt", "--root", root, "--as-of", AS_OF)
        self.assertEqual(refused.returncode, 1)
        self.assertIn("notice.zh.md", refused.stderr)
        self.assertIn("--force", refused.stderr)
        self.assertEqual(files(root / "Content"), before)
        forced = run("import", self.folder / "flattened.txt", "--root", root, "--as-of", AS_OF, "--force")
        self.assertEqual(forced.returncode, 0)
        self.assertEqual(notice.read_bytes(), original)

    def test_names_of_persons_and_mobile_numbers_stay_out_and_are_named_by_place(self):
        root, report = self.imported(self.folder / "city-contest.pdf")
        text = b"".join(files(root).values()).decode()
        self.assertNotIn("张示例", text + json.dumps(report, ensure_ascii=False))
        self.assertNotIn("13800000000", text + json.dumps(report))
        self.assertEqual(len(report["omitted"]), 2)
        self.assertTrue(all(point["place"]["page"] == 2 for point in report["omitted"]))
        self.assertIn("0000-1234567", text)

    def test_a_site_that_exists_is_left_alone_and_told_what_to_add(self):
        root, _ = self.imported(self.folder / "city-contest.pdf")
        shared = {name: text for name, text in files(root / "Content").items() if "/" not in name}
        result = run(
            "import", self.folder / "topic-table.docx", "--root", root, "--output", root / "Content/algorithms", "--format", "json"
        )
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertEqual({name: text for name, text in files(root / "Content").items() if "/" not in name}, shared)
        additions = {addition["file"]: addition["text"] for addition in json.loads(result.stdout)["additions"]}
        self.assertEqual(sorted(additions), ["names.yml", "organizations.yml", "site.yml"])
        # With the additions made as told, the site passes.
        content = root / "Content"
        settings = (content / "site.yml").read_text().replace("programmes: [city-contest]", "programmes: [city-contest, algorithms]")
        (content / "site.yml").write_text(settings)
        for name in ["names.yml", "organizations.yml"]:
            (content / name).write_text((content / name).read_text() + additions[name])
        self.check(root, ["organizers/list"])

    def test_a_folder_outside_a_site_gets_the_programme_alone(self):
        folder = pathlib.Path(tempfile.mkdtemp(prefix="gongshi-alone-"))
        self.addCleanup(shutil.rmtree, folder)
        result = run("import", self.folder / "flattened.txt", "--output", folder / "draft", "--as-of", AS_OF)
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertEqual([path.name for path in folder.iterdir()], ["draft"])


class Refusals(unittest.TestCase):
    def refuse(self, name, content, code, *words, **environment):
        root = site()
        self.addCleanup(shutil.rmtree, root)
        path = root / name
        path.write_bytes(content)
        result = run("import", path, "--root", root, **environment)
        self.assertEqual(result.returncode, code, result.stderr)
        for word in words:
            self.assertIn(word, result.stderr)
        self.assertFalse((root / "Content").exists())

    def test_what_is_no_text_is_refused(self):
        self.refuse("a.txt", "公示".encode("gbk"), 3, "UTF-8")
        self.refuse("a.txt", "公示".encode("utf-16"), 3, "UTF-8")
        self.refuse("a.txt", b"", 3, "no text")
        self.refuse("a.md", b"\n\n  \n", 3, "no text")

    def test_other_kinds_of_files_are_refused(self):
        self.refuse("a.odt", b"x", 3, ".odt", ".docx")
        self.refuse("a.docx", b"x", 3, ".docx")
        self.refuse("a.pdf", b"x", 3, "PDF")

    def test_a_scan_is_refused_with_its_remedy(self):
        root = site()
        self.addCleanup(shutil.rmtree, root)
        documents.pdf(str(root / "scan.pdf"), "<div style='width:100mm;height:100mm;background:#888'></div>")
        result = run("import", root / "scan.pdf", "--root", root)
        self.assertEqual(result.returncode, 3)
        self.assertIn("OCR", result.stderr)

    def test_missing_programs_are_named_with_what_to_install(self):
        root = site()
        self.addCleanup(shutil.rmtree, root)
        documents.solicitation_docx(str(root / "a.docx"))
        documents.pdf(str(root / "a.pdf"), "<p>公示</p>")
        for name, package in [("a.docx", "pandoc"), ("a.pdf", "poppler-utils")]:
            result = run("import", root / name, "--root", root, PATH="/nonexistent")
            self.assertEqual(result.returncode, 3)
            self.assertIn(f"apt-get install {package}", result.stderr)

    def test_a_folder_that_cannot_be_an_address_is_wrong_usage(self):
        root = site()
        self.addCleanup(shutil.rmtree, root)
        (root / "a.txt").write_text("公示")
        result = run("import", root / "a.txt", "--root", root, "--output", root / "Content/公示")
        self.assertEqual(result.returncode, 2)
        self.assertFalse((root / "Content").exists())


@unittest.skipUnless(SOURCES, "the source documents are not here")
class SourceDocuments(Imports):
    """The three documents that the demonstration is made from."""

    @classmethod
    def setUpClass(cls):
        cls.folder = SOURCES

    @classmethod
    def tearDownClass(cls):
        pass

    # Those of the made documents run above.
    for name in [name for name in dir(Imports) if name.startswith("test_")]:
        locals()[name] = None

    def found(self, report, what):
        return [item["value"] for item in report["found"] if item["what"]["en"] == what]

    def test_weifang(self):
        root, report = self.imported(SOURCES / "weifang-2026-notice.txt")
        self.assertEqual(self.found(report, "tracks"), ["19条，共137个赛题"])
        self.assertEqual(self.found(report, "standard name"), ["2026年“数据要素×”大赛山东分赛潍坊市选拔赛"])
        self.assertEqual(self.found(report, "short form"), ["潍坊市选拔赛"])
        self.assertEqual(self.found(report, "rubric"), ["行业赛道评价指标：2级，12行", "数据基础设施赛道评价指标：2级，10行"])
        self.assertEqual(
            [when.split()[0] for when in self.found(report, "schedule")], ["2026-06-12/2026-07-14", "2026-07-late", "2026-08-early"]
        )
        self.assertEqual(self.found(report, "notice period"), ["5天"])
        self.assertEqual(self.found(report, "awards"), ["一等奖、二等奖、三等奖、优秀奖"])
        self.assertEqual(len(self.found(report, "hosts")[0].split("、")), 22)
        self.assertEqual(len(self.found(report, "issuing bodies")[0].split("、")), 4)
        self.assertEqual(self.found(report, "date"), ["2026-06-15"])
        self.assertEqual(self.found(report, "document number"), ["潍数据发〔2026〕3号"])
        draft = files(root / "Content")
        self.assertEqual(lost(SOURCES / "weifang-2026-notice.txt", draft), [])
        self.assertIn("rubric: rubric-2", draft["weifang-2026-notice/tracks/17-track-17.zh.md"].decode())
        self.check(root, ["organizers/list"])

    def test_jinan(self):
        root, report = self.imported(SOURCES / "jinan-2025-notice.txt")
        self.assertEqual(self.found(report, "tracks"), ["16条，共87个赛题"])
        self.assertEqual(self.found(report, "standard name"), ["2025年“数据要素×”大赛山东分赛济南市选拔赛"])
        self.assertEqual(self.found(report, "short form"), ["济南市选拔赛"])
        self.assertEqual([value.split("：")[1] for value in self.found(report, "rubric")], ["3级，16行"])
        self.assertIn("数据流通模式创新", json.dumps(report["check"], ensure_ascii=False))
        self.assertEqual(
            [when.split()[0] for when in self.found(report, "schedule")],
            ["2025-04-28/2025-06-30", "2025-07-01/2025-07-03", "2025-07-04/2025-07-20", "2025-08-early/2025-09-mid", "2025-10"],
        )
        self.assertEqual(self.found(report, "notice period"), ["3天"])
        self.assertEqual(self.found(report, "awards"), ["一等奖、二等奖、三等奖、特色单项奖"])
        hosts = self.found(report, "hosts")[0].split("、")
        self.assertEqual(len(hosts), 19)
        self.assertTrue(all(body.startswith(("济南市", "中共济南市委", "共青团济南市委")) for body in hosts))
        self.assertEqual(lost(SOURCES / "jinan-2025-notice.txt", files(root / "Content")), [])
        self.check(root, ["organizers/list"])

    def test_qinghai(self):
        root, report = self.imported(SOURCES / "qinghai-dataset-solicitation.txt")
        self.assertEqual([when.split()[0] for when in self.found(report, "schedule")], ["每月25日", "2027-10-25"])
        self.assertIn("assumed-year", json.dumps(report["check"]))
        draft = files(root / "Content")
        folder = "qinghai-dataset-solicitation/"
        self.assertIn("when: {monthly: 25, until: 2027-10-25}", draft[folder + "programme.yml"].decode())
        self.assertIn("kind: solicitation", draft[folder + "programme.yml"].decode())
        self.assertIn("☐ 工业制造", draft[folder + "forms/form-1.zh.md"].decode())
        self.assertIn("| 序号 | 数据集名称 |", draft[folder + "forms/form-2.zh.md"].decode())
        self.assertEqual(lost(SOURCES / "qinghai-dataset-solicitation.txt", draft), [])
        self.check(root)


if __name__ == "__main__":
    unittest.main()
