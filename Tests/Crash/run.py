"""Ends builds at random moments, releases and signings at every step, and takes disks and folders away from them: the
published site is always one whole version, and the next build succeeds without help.

Usage: run.py [--kills N] [--seed N] [--program FILE] [TEST…]     300 kills unless told

Uses the program that was built last unless one is named. The full disk needs the superuser, for a small disk in memory.
"""

import argparse
import hashlib
import json
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "Tests/Tools"))
from program import program as last_built  # noqa: E402
FIXTURE = ROOT / "Tests/Fixtures/site"
RECORD = ["robots-2026/" + page for page in ("notice", "winners", "rubrics/general", "interpretations/how")]
# What is said of a page that is released again.
WORDS = ["--kind", "clarification", "--what-zh", "示例内容。", "--what-en", "Sample what.", "--reason-zh", "示例原因。",
         "--reason-en", "Sample reason."]
ABOUT = {"Content/pages/about.zh.md": ("版本", "。"), "Content/pages/about.en.md": ("Version ", ".")}
# A page that nobody else shows anything of but its title.
HOW = {"Content/robots-2026/interpretations/how.zh.md": ("版本", "。"),
       "Content/robots-2026/interpretations/how.en.md": ("Version ", ".")}
UNLISTED = re.compile(r"SHA256SUMS(\.minisig)?|ledger/checkpoint|ledger/[0-9]{4,}/release\.tlog-proof")
SETTINGS = argparse.Namespace(kills=300, seed=None, program=None)


def program():
    if SETTINGS.program:
        return Path(SETTINGS.program).absolute()
    return last_built()


class Builds(unittest.TestCase):
    def setUp(self):
        self.folder = Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.site = self.folder / "site"
        shutil.copytree(FIXTURE, self.site)
        self.texts = {path: (self.site / path).read_text(encoding="utf-8") for path in [*ABOUT, *HOW]}
        self.output = self.folder / "Output"

    def write(self, version, pages=ABOUT):
        """Gives the site a text by which a version of it is known."""
        for path, (word, stop) in pages.items():
            (self.site / path).write_text(f"{self.texts[path]}\n{word}{version}{stop}\n", encoding="utf-8")

    def start(self, output=None, *options):
        return self.command("build", "--output", output or self.output, "--no-search", *options)

    def command(self, name, *arguments, environment={}):
        place = [] if name in ("sign", "verify") else ["--root", self.site, "--as-of", "2026-04-28 12:00"]
        return subprocess.Popen([program(), name, *arguments, *place, "--lang", "zh"], stdout=subprocess.PIPE,
                                stderr=subprocess.STDOUT, text=True, errors="replace", env=os.environ | environment)

    def run_command(self, name, *arguments):
        process = self.command(name, *arguments)
        said = process.communicate()[0]
        return process.returncode, said

    def release(self):
        """Gives the site a ledger, so that every build writes one."""
        self.succeed("release", *RECORD)

    def build(self, output=None, *options):
        process = self.start(output, *options)
        said = process.communicate()[0]
        return process.returncode, said

    def version(self, output=None, page="about"):
        """Makes sure that a published site is whole, and tells its version."""
        output = output or self.output
        lines = (output / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
        listed = {line[66:]: line[:64] for line in lines}
        there = {path.relative_to(output).as_posix() for path in output.rglob("*") if path.is_file()}
        self.assertEqual({path for path in there if not UNLISTED.fullmatch(path)}, set(listed))
        for path, digest in listed.items():
            self.assertEqual(hashlib.sha256((output / path).read_bytes()).hexdigest(), digest, path)
        manifest = json.loads((output / "manifest.json").read_bytes())
        self.assertEqual({entry["path"]: entry["sha256"] for entry in manifest["files"]},
                         {path: digest for path, digest in listed.items() if path != "manifest.json"})
        self.succeed("verify", output)
        page = (output / page / "index.html").read_text(encoding="utf-8")
        return int(page.partition("版本")[2].partition("。")[0])

    def mount(self, folder):
        """Puts a small disk into a folder, which only the superuser can, and not everywhere."""
        done = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=40m", "tmpfs", folder], capture_output=True, text=True)
        if done.returncode != 0:
            self.skipTest(f"no disk can be mounted here: {done.stderr.strip()}")

    def leftovers(self):
        return [path.name for path in self.folder.iterdir() if path.name.startswith(".gongshi-")]

    def test_a_build_may_be_killed_at_any_moment(self):
        seed = SETTINGS.seed if SETTINGS.seed is not None else random.randrange(1 << 32)
        chance = random.Random(seed)
        self.release()
        self.write(0)
        began = time.monotonic()
        self.assertEqual(self.build()[0], 0)
        length = time.monotonic() - began
        killed = published = number = 0
        # Those that were done before they could be killed are not counted.
        while killed < SETTINGS.kills and number < SETTINGS.kills * 20:
            number += 1
            with self.subTest(seed=seed, number=number):
                before = self.version()
                self.write(number)
                process = self.start()
                # Longer than a build may take, so that the last steps are hit as well.
                time.sleep(chance.uniform(0, length * 1.2))
                process.send_signal(chance.choice([signal.SIGKILL, signal.SIGTERM, signal.SIGINT]))
                process.communicate()
                killed += process.returncode != 0
                after = self.version()
                self.assertIn(after, (before, number))
                published += after == number
                length = max(0.05, length * (0.99 if process.returncode == 0 else 1.005))
        self.assertEqual(self.build()[0], 0)
        self.assertEqual(self.version(), number)
        self.assertEqual(self.leftovers(), [])
        print(f"\n{number} builds, seed {seed}: {killed} killed, {published} published all the same")
        self.assertEqual(killed, SETTINGS.kills)

    def test_a_build_of_a_changed_text_may_be_killed_at_any_moment(self):
        seed = SETTINGS.seed if SETTINGS.seed is not None else random.randrange(1 << 32)
        chance = random.Random(seed)
        spare = self.site / ".gongshi/cache/spare"
        page = "robots-2026/interpretations/how"
        # A build trusts the times of those sources only that were two seconds old when it began.
        time.sleep(2.1)
        for number in range(2):
            self.write(number, HOW)
            began = time.monotonic()
            self.assertEqual(self.build()[0], 0)
            length = time.monotonic() - began
        killed = published = small = 0
        for number in range(2, 2 + max(10, SETTINGS.kills // 2)):
            with self.subTest(seed=seed, number=number):
                before = self.version(page=page)
                self.write(number, HOW)
                small += spare.exists()
                process = self.start()
                time.sleep(chance.uniform(0, length * 1.2))
                process.send_signal(chance.choice([signal.SIGKILL, signal.SIGTERM, signal.SIGINT]))
                process.communicate()
                killed += process.returncode != 0
                after = self.version(page=page)
                self.assertIn(after, (before, number))
                published += after == number
                length = max(0.01, length * (0.9 if process.returncode == 0 else 1.02))
                if chance.random() < 0.5:
                    self.assertEqual(self.build()[0], 0)
                    self.assertEqual(self.version(page=page), number)
        self.assertEqual(self.build()[0], 0)
        self.assertEqual(self.version(page=page), number)
        self.assertEqual(self.leftovers(), [])
        print(f"\n{number - 1} builds, seed {seed}: {killed} killed, {published} published all the same, {small} small")
        self.assertGreater(small, 0)

    def steps(self, *command):
        """Runs a command on a fresh copy of the site each time, ended before its first change to the disk, its second,
        and so on, until it comes to its end; gives the number of each step, after the program was ended there."""
        library = self.folder / "end_at.so"
        subprocess.run(["cc", "-shared", "-fPIC", "-o", library, Path(__file__).with_name("end_at.c")], check=True)
        whole = self.site.rename(self.folder / "whole")
        for number in range(1, 1_000):
            shutil.rmtree(self.site, ignore_errors=True)
            shutil.copytree(whole, self.site)
            process = self.command(*command, environment={"LD_PRELOAD": library, "END_AT": str(number)})
            said = process.communicate()[0]
            if process.returncode == 0:
                self.assertGreater(number, 10, "nothing was ended")
                print(f"\n{number - 1} steps of {command[0]}")
                return
            self.assertEqual(process.returncode, -signal.SIGKILL, said)
            yield number
        self.fail("it never comes to its end")

    def succeed(self, *command):
        code, said = self.run_command(*command)
        self.assertEqual(code, 0, said)

    def edit_notice(self):
        notice = self.site / "Content/robots-2026/notice.zh.md"
        notice.write_text(notice.read_text(encoding="utf-8") + "\n补充说明。\n", encoding="utf-8")

    def test_a_release_that_ends_at_any_step_is_made_or_not_made_and_the_next_one_succeeds(self):
        self.release()
        self.edit_notice()
        release = ["release", "robots-2026/notice", *WORDS]
        made = 0
        for step in self.steps(*release):
            with self.subTest(step=step):
                code, said = self.run_command("check")
                if code == 0:
                    made += 1
                    continue
                # It was not made: the text is edited, nothing of what was published is damaged, and a second try works.
                self.assertIn("release/edited", said)
                for rule in ("release/altered", "release/sequence", "content/unknown-file"):
                    self.assertNotIn(rule, said)
                self.succeed(*release)
                self.succeed("check")
        self.assertGreater(made, 0)

    def test_a_first_release_that_ends_at_any_step_leaves_a_site_that_can_be_built_and_released(self):
        folder = self.site / "Content/releases"
        for step in self.steps("release", *RECORD):
            with self.subTest(step=step):
                code, said = self.build()
                self.assertEqual(code, 0, said)
                done = {json.loads(path.read_bytes())["page"] for path in folder.glob("[0-9]*/release.json")}
                left = [page for page in RECORD if page not in done]
                if left:
                    self.succeed("release", *left)
                self.succeed("check")

    def test_a_signing_that_ends_at_any_step_leaves_an_intact_site_that_can_be_signed(self):
        self.release()
        self.output = self.site / "Output"
        key = self.folder / "key"
        self.succeed("sign", "--new-key", key)
        self.assertEqual(self.build()[0], 0)
        # Signed before with another key, so that there is a signature to lose.
        self.succeed("sign", "--new-key", self.folder / "old")
        self.succeed("sign", self.output, "--key", self.folder / "old")
        left_over = 0
        for step in self.steps("sign", self.output, "--key", key):
            with self.subTest(step=step):
                # What was to replace a file may be left beside it; nothing else is different.
                left = [path for path in self.output.rglob(".*.gongshi-??????")]
                code, said = self.run_command("verify", self.output, "--key", self.folder / "old.pub")
                self.assertIn(code, (1,) if left else (0, 5), said)
                left_over += len(left)
                for path in left:
                    self.assertIn(path.relative_to(self.output).as_posix(), said)
                self.succeed("sign", self.output, "--key", key)
                self.succeed("verify", self.output, "--key", self.folder / "key.pub")
        self.assertGreater(left_over, 0)

    def test_a_full_disk_takes_nothing_from_the_releases(self):
        disk = self.folder / "disk"
        disk.mkdir()
        self.mount(disk)
        try:
            shutil.copytree(self.site, disk / "site")
            self.site = disk / "site"
            self.release()
            before = self.frozen()
            self.edit_notice()
            usage = shutil.disk_usage(disk)
            (disk / "ballast").write_bytes(bytes(usage.free - 8_192))
            code, said = self.run_command("release", "robots-2026/notice", *WORDS)
            self.assertEqual(code, 3, said)
            self.assertIn("磁盘已满", said)
            self.assertEqual(self.frozen(), before)
            (disk / "ballast").unlink()
            self.succeed("release", "robots-2026/notice", *WORDS)
            self.succeed("check")
        finally:
            subprocess.run(["umount", disk], check=True)

    def frozen(self):
        """Everything that was released, with its bytes."""
        folder = self.site / "Content/releases"
        return {path.relative_to(folder): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}

    def test_an_output_that_vanishes_while_it_is_written_is_said_and_made_again(self):
        chance = random.Random(3)
        parent = self.folder / "parent"
        for number in range(6):
            with self.subTest(number=number):
                self.write(number)
                process = self.start(parent / "Output")
                time.sleep(chance.uniform(0, 0.3))
                shutil.rmtree(parent, ignore_errors=True)
                said = process.communicate()[0]
                self.assertIn(process.returncode, (0, 3), said)
                self.assertEqual(self.build(parent / "Output")[0], 0)
                self.assertEqual(self.version(parent / "Output"), number)

    def test_folders_that_may_not_be_written_keep_what_they_hold(self):
        if os.geteuid() == 0 and not shutil.which("setpriv"):
            self.skipTest("the superuser may write everywhere")
        parent = self.folder / "parent"
        self.write(1)
        self.assertEqual(self.build(parent / "Output")[0], 0)
        self.write(2)
        parent.chmod(0o555)
        # The superuser may write everywhere; nobody may not.
        self.folder.chmod(0o755)
        nobody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] if os.geteuid() == 0 else []
        # Nobody may not come near the program where it was built, either.
        copy = self.folder / "gongshi"
        shutil.copyfile(program(), copy)
        copy.chmod(0o755)
        done = subprocess.run([*nobody, copy, "build", "--root", self.site, "--output", parent / "Output", "--as-of",
                               "2026-04-28 12:00", "--lang", "zh", "--no-search"], capture_output=True, text=True)
        parent.chmod(0o755)
        self.assertEqual(done.returncode, 3, done.stderr)
        self.assertIn("没有权限", done.stderr)
        self.assertEqual(self.version(parent / "Output"), 1)

    def test_builds_at_once_publish_one_of_them_whole(self):
        for round in range(10):
            self.write(round)
            running = [self.start() for _ in range(4)]
            codes = [(process.communicate(), process.returncode)[1] for process in running]
            self.assertEqual(codes, [0] * 4)
            self.assertEqual(self.version(), round)
            self.assertEqual(self.leftovers(), [])
            if round % 2:
                shutil.rmtree(self.output)

    def test_a_full_disk_keeps_the_old_site(self):
        disk = self.folder / "disk"
        disk.mkdir()
        for share in [0.05, 0.3, 0.6, 0.95]:
            with self.subTest(share=share):
                self.mount(disk)
                try:
                    self.write(1)
                    self.assertEqual(self.build(disk / "Output")[0], 0)
                    # Room for a part of what the site takes.
                    usage = shutil.disk_usage(disk)
                    (disk / "ballast").write_bytes(bytes(usage.free - int(usage.used * share)))
                    self.write(2)
                    # What did not change would take no room.
                    code, said = self.build(disk / "Output", "--no-cache")
                    self.assertEqual(code, 3, said)
                    self.assertIn("磁盘已满", said)
                    self.assertEqual(self.version(disk / "Output"), 1)
                    self.assertEqual([path.name for path in disk.iterdir() if path.name.startswith(".")], [])
                    (disk / "ballast").unlink()
                    self.assertEqual(self.build(disk / "Output")[0], 0)
                    self.assertEqual(self.version(disk / "Output"), 2)
                finally:
                    subprocess.run(["umount", disk], check=True)

    def test_somebody_elses_folder_is_not_replaced(self):
        self.output.mkdir()
        (self.output / "thesis.txt").write_text("ten years of work")
        self.write(1)
        code, said = self.build()
        self.assertEqual(code, 3)
        self.assertIn("--output", said)
        self.assertEqual((self.output / "thesis.txt").read_text(), "ten years of work")
        # Neither is the folder of the sources, nor one around it.
        for place in [self.site, self.folder]:
            self.assertEqual(self.build(place)[0], 3)
        self.assertTrue(all((self.site / path).exists() for path in ABOUT))

    def test_folders_that_vanish_or_cannot_be_read_are_said_and_nothing_is_lost(self):
        self.write(1)
        self.assertEqual(self.build()[0], 0)
        for part in ["Content", "Templates"]:
            with self.subTest(part):
                (self.site / part).rename(self.folder / "away")
                code, said = self.build()
                self.assertIn(code, (1, 3), said)
                self.assertIn(part, said)
                self.assertEqual(self.version(), 1)
                (self.folder / "away").rename(self.site / part)
        chance = random.Random(1)
        for number in range(6):
            process = self.start()
            time.sleep(chance.uniform(0, 0.2))
            (self.site / "Content").rename(self.folder / "away")
            process.communicate()
            self.assertGreaterEqual(process.returncode, 0)
            self.assertEqual(self.version(), 1)
            (self.folder / "away").rename(self.site / "Content")
        self.assertEqual(self.build()[0], 0)

    def test_a_read_only_disk_is_said(self):
        disk = self.folder / "disk"
        disk.mkdir()
        self.mount(disk)
        try:
            self.write(1)
            self.assertEqual(self.build(disk / "Output")[0], 0)
            subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
            self.write(2)
            code, said = self.build(disk / "Output")
            self.assertEqual(code, 3, said)
            self.assertEqual(self.version(disk / "Output"), 1)
        finally:
            subprocess.run(["umount", disk], check=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--kills", type=int, default=SETTINGS.kills)
    parser.add_argument("--seed", type=int)
    parser.add_argument("--program", metavar="FILE")
    SETTINGS, rest = parser.parse_known_args()
    unittest.main(argv=sys.argv[:1] + rest, verbosity=2)
