"""Runs the commands of the README, in both languages, each in a copy of this site of its own."""

import hashlib
import json
import re
import shutil
import subprocess
import unittest

import docx

from administrator import problem
from blocks import blocks, commands
from story import ROOT, Home, agrees, in_both_languages

READMES = {"en": ROOT / "README.md", "zh": ROOT / "README.zh-CN.md"}
EVIDENCE = b"%PDF-1.7 sample\n"
# Commands that end with another exit code than 0: off a terminal nobody can be asked for what is missing, and the
# notice period of the sample is over.
CODES = {"gongshi new track": 2, "gongshi complaint check complaint.json": 1}

# What the commands say that go on with what one before them in their block has made.
CONTINUED = ("July", "--shard 2/2", "merge Shards")


def without_releases(folder):
    """The site before anything of it was released."""
    shutil.rmtree(folder / "Content/releases")


def before_a_correction(folder, home):
    """The winners were released, and then one of them was edited."""
    without_releases(folder)
    code, text = home.run("gongshi release weifang-2026/winners")
    assert code == 0, text
    winners = folder / "Content/weifang-2026/winners.csv"
    winners.write_text(winners.read_text().replace("示例单位甲", "示例单位乙", 1))


def without_key(folder):
    for name in ["bureau.key", "bureau.key.pub"]:
        (folder / name).unlink()


def with_two_versions(folder, home):
    """The site was published before, and now without its signature."""
    code, text = home.run("gongshi publish ../public && gongshi build --no-search && gongshi publish ../public")
    assert code == 0, text


# What a command finds, where that is not the site as it is.
PREPARATIONS = {
    r"gongshi release \S+/notice\b": lambda folder, home: without_releases(folder),
    r"gongshi release .*--kind": before_a_correction,
    r"gongshi sign --new-key": lambda folder, home: without_key(folder),
    r"gongshi publish .*--rollback": with_two_versions,
}


class Readme(unittest.TestCase):
    maxDiff = None

    def test_every_block_of_commands_is_run_or_looked_at(self):
        for path in READMES.values():
            for block in blocks(path):
                if block.language == "sh":
                    self.assertIn(block.kind, ("commands", "root"), str(block))

    def test_both_languages_have_the_same_commands(self):
        found = [[commands(b.text) for b in blocks(path) if b.language == "sh"] for path in READMES.values()]
        self.assertEqual(*found)

    def test_links_to_files_lead_somewhere(self):
        for path in READMES.values():
            for target in re.findall(r"\]\((?!https?:|#)([^)#]+)", re.sub(r"`[^`]*`", "", path.read_text())):
                self.assertTrue((ROOT / target).exists(), f"{path.name}: {target}")

    def test_its_commands_do_what_it_says(self):
        self.assertEqual("\n\n".join(in_both_languages(self.live)), "")

    def live(self, language):
        home = Home(language)
        self.addCleanup(home.close)
        base = self.site(home)
        printed = ""
        for block in blocks(READMES[language]):
            if block.kind == "root":
                for command in commands(block.text):
                    self.assertIsNone(problem(f"{command}", home, set()), command)
            elif block.kind == "commands":
                printed = self.run_block(block, base, home)
            elif block.kind == "output":
                self.assertTrue(agrees(block.text, printed), f"{block}: shown:\n{block.text}\nprinted:\n{printed}")

    def run_block(self, block, base, home):
        """Every command in a copy of its own, but that a later one sees what an earlier one of its block has built."""
        printed = ""
        for command in commands(block.text):
            folder = home.path / "site"
            if not (any(word in command for word in CONTINUED) and folder.exists()):
                shutil.rmtree(folder, ignore_errors=True)
                shutil.copytree(base, folder, symlinks=True)
            home.cwd = folder
            for pattern, prepare in PREPARATIONS.items():
                if re.match(pattern, command) and not (pattern.endswith(r"\b") and "--kind" in command):
                    prepare(folder, home)
            code, text = home.run(command)
            printed += text
            self.assertEqual(code, CODES.get(command, 0), f"{block}: {command}\n{text}")
        return printed

    def site(self, home):
        """This site, built and signed, with the files that the README names."""
        folder = home.path / "base"
        for part in ["Content", "Templates"]:
            shutil.copytree(ROOT / part, folder / part)
        home.cwd = folder
        for command in ["gongshi build --no-search", "gongshi sign --new-key bureau.key", "gongshi sign Output --key bureau.key"]:
            code, text = home.run(command)
            self.assertEqual(code, 0, text)
        shutil.copy(folder / "Output/ledger/checkpoint", folder / "kept")
        (folder / "notes.md").write_text("没有名称。\n", encoding="utf-8")
        for name in ["draft.docx", "notice.docx"]:
            document = docx.Document()
            document.add_paragraph("关于举办2027年示例市创意大赛的通知")
            document.save(folder / name)
        self.receive(folder)
        return folder

    def receive(self, folder):
        """A complaint that arrived within the notice period, with its evidence."""
        schema = (folder / "Output/weifang-2026/complaint/complaint.schema.json").read_bytes()
        sample = json.loads((ROOT / "Tests/Fixtures/complaints/valid/passport-5.json").read_bytes())
        sample["schema"]["sha256"] = hashlib.sha256(schema).hexdigest()
        sample["programme"] = "weifang-2026"
        sample["complaint"]["entry"] = "wf2026-001"
        file = {"file": "contract.pdf", "bytes": len(EVIDENCE), "sha256": hashlib.sha256(EVIDENCE).hexdigest()}
        sample["complaint"]["evidence"][0].update(file)
        (folder / "received/evidence").mkdir(parents=True)
        (folder / "received/evidence/contract.pdf").write_bytes(EVIDENCE)
        for name in ["received/complaint.json", "complaint.json"]:
            (folder / name).write_text(json.dumps(sample), encoding="utf-8")


if __name__ == "__main__":
    unittest.main()
