"""Lives through the guide, page by page, in both languages: no block of code of it is left untried."""

import json
import re
import subprocess
import unittest

import jsonschema
import yaml

from administrator import problem
from blocks import blocks, commands
from story import PROGRAM, ROOT, Home, agrees, in_both_languages

GUIDE = ROOT / "Content/pages/guide"
LANGUAGES = ["zh", "en"]
PAGES = sorted(path.name[: -len(".zh.md")] for path in GUIDE.glob("*.zh.md"))


def page(name, language):
    return GUIDE / f"{name}.{language}.md"


class Guide(unittest.TestCase):
    maxDiff = None

    def test_every_block_is_one_that_a_test_tries(self):
        for path in sorted(GUIDE.glob("*.md")) + sorted(GUIDE.parent.glob("*.md")):
            for block in blocks(path):
                self.assertIsNotNone(block.kind, f"{block}: ```{block.language} {block.word}")

    def test_no_code_stands_outside_of_blocks(self):
        for path in sorted(GUIDE.glob("*.md")):
            text = re.sub(r"(?ms)^```.*?^```$", "", path.read_text(encoding="utf-8"))
            self.assertNotRegex(text, r"(?m)^( {4}|\t|~~~)", path.name)

    def test_both_languages_have_the_same_blocks(self):
        for name in PAGES:
            zh, en = blocks(page(name, "zh")), blocks(page(name, "en"))
            self.assertEqual([(b.language, b.word) for b in zh], [(b.language, b.word) for b in en], name)
            for one, other in zip(zh, en):
                if one.kind in ("commands", "root"):
                    self.assertEqual(commands(one.text), commands(other.text), str(one))
                elif one.kind != "output":
                    self.assertEqual(one.text, other.text, str(one))

    def test_a_file_is_named_in_the_text_before_it(self):
        for name in PAGES:
            for language in LANGUAGES:
                for block in blocks(page(name, language)):
                    if block.kind in ("file", "diff"):
                        self.assertIn(f"`{block.word}`", block.before, str(block))

    def test_a_reader_can_live_through_it(self):
        self.assertEqual("\n\n".join(in_both_languages(self.live)), "")

    def live(self, language):
        home = Home(language)
        self.addCleanup(home.close)
        written = set()
        for name in PAGES:
            home.cwd = home.path
            printed = None
            for block in blocks(page(name, language)):
                try:
                    printed = self.take(block, home, written, printed)
                except AssertionError as error:
                    # What comes after would fail for the same reason.
                    raise AssertionError(f"{block}: {error}") from None

    def take(self, block, home, written, printed):
        """Does what a block says; returns what its commands print."""
        match block.kind:
            case "commands":
                return self.run_commands(block, home)
            case "output":
                self.assertIsNotNone(printed, "no commands stand before this")
                self.assertTrue(agrees(block.text, printed), f"shown:\n{block.text}\nprinted:\n{printed}")
            case "root":
                cwd = home.cwd
                for command in commands(block.text):
                    self.assertIsNone(problem(command, home, written), command)
                home.cwd = cwd
            case "file":
                home.write(block)
                if block.word.startswith("/"):
                    written.add(block.word)
                if block.word.startswith(".github/"):
                    self.check_workflow(block)
                if block.language == "sh":
                    check = subprocess.run(["sh", "-n", home.place(block.word)], capture_output=True, text=True)
                    self.assertEqual((check.returncode, check.stderr), (0, ""))
            case "diff":
                self.assertEqual(home.change(block), [], f"these lines are not in {block.word}, or more than once")
            case "keys":
                self.check_keys(block)
            case "cron":
                self.assertRegex(block.text, r"^(\S+ ){5}\S[^\n]*\n$")
                line = block.text.split(" ", 5)[5].replace("\\%", "%")
                check = subprocess.run(["sh", "-n", "-c", line], capture_output=True, text=True)
                self.assertEqual((check.returncode, check.stderr), (0, ""))
            case _:
                self.fail("no test runs this")
        return None

    def run_commands(self, block, home):
        wanted = int(block.word.removeprefix("exit=") or 0)
        lines = commands(block.text)
        self.assertTrue(lines)
        printed = ""
        for index, command in enumerate(lines):
            code, text = home.run(command)
            printed += text
            self.assertEqual(code, wanted if index == len(lines) - 1 else 0, f"{command}\n{text}")
        return printed

    def check_workflow(self, block):
        """A workflow runs nothing that its page has not run."""
        tried = [line for other in blocks(block.page) if other.kind == "commands" for line in commands(other.text)]
        for job in yaml.safe_load(block.text)["jobs"].values():
            for step in job["steps"]:
                self.assertIn(step.get("run", tried[0]), tried)

    def check_keys(self, block):
        """Keys of a kind of file are those that the program knows; which of them must be there is left aside."""
        kind = block.word.removeprefix("keys=")
        result = subprocess.run([PROGRAM, "schema", kind], capture_output=True, text=True)
        self.assertEqual(result.returncode, 0, result.stderr)
        schema = json.loads(result.stdout)
        schema.pop("required", None)
        text = re.sub(r"^---\n", "", block.text)
        jsonschema.validate(json.loads(json.dumps(yaml.safe_load(text), default=str)), schema)


if __name__ == "__main__":
    unittest.main()
