"""Lives through a page of documentation as its reader would: runs its commands and writes its files, in a home of its own."""

import concurrent.futures
import os
import pathlib
import re
import shutil
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request

import docx

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
PROGRAM = pathlib.Path(os.environ.get("GONGSHI", ROOT / ".build/debug/gongshi"))
LOCALES = {"zh": "zh_CN.UTF-8", "en": "en_GB.UTF-8"}


class Home:
    """A home folder with the program's own folder in it, as after its installation."""

    def __init__(self, language):
        self.language = language
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="gongshi-docs-")).resolve()
        self.path = self.folder / "home"
        # What the pages write outside the home lies here.
        self.system = self.folder / "system"
        self.cwd = self.path
        (self.folder / "bin").mkdir()
        self.path.mkdir()
        (self.folder / "bin/gongshi").symlink_to(PROGRAM)
        (self.path / "gongshi").symlink_to(ROOT)

    def close(self):
        shutil.rmtree(self.folder)

    @property
    def environment(self):
        path = f"{self.folder / 'bin'}:/usr/local/bin:/usr/bin:/bin"
        return {"PATH": path, "HOME": str(self.path), "LANG": LOCALES[self.language], "TERM": "dumb", "PYTHONUNBUFFERED": "1"}

    def run(self, command):
        """Runs a command where the one before it ended; returns its exit code and all that it printed."""
        if is_server(command):
            return self.serve(command)
        state = self.folder / "cwd"
        script = f"{command}\nstatus=$?; pwd > '{state}'; exit $status"
        result = subprocess.run(
            ["bash", "-c", script], cwd=self.cwd, env=self.environment, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        )
        self.cwd = pathlib.Path(state.read_text().strip())
        return result.returncode, result.stdout

    def serve(self, command):
        """Runs a command that goes on until it is stopped: it answers one request, then it is stopped."""
        server = subprocess.Popen(
            ["bash", "-c", "exec " + with_free_port(command)], cwd=self.cwd, env=self.environment,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        )
        try:
            printed = ""
            for line in server.stdout:
                printed += line
                if found := re.search(r"http://[\w.:\[\]]+", line):
                    return (0 if answers(found[0]) else 1), printed
            return server.wait(), printed
        finally:
            server.terminate()
            server.wait()
            server.stdout.close()

    def place(self, word):
        """Where a file of the documentation is written."""
        return self.system / word[1:] if word.startswith("/") else self.cwd / word

    def write(self, block):
        path = self.place(block.word)
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.suffix == ".docx":
            document = docx.Document()
            for line in block.text.splitlines():
                document.add_paragraph(line)
            document.save(path)
        else:
            path.write_text(block.text, encoding="utf-8")

    def change(self, block):
        """Puts lines in place of others; returns the lines that are not there exactly once."""
        path = self.place(block.word)
        text = "\n" + path.read_text(encoding="utf-8")
        missing = []
        for old, new in changes(block.text):
            if text.count("\n" + old) != 1:
                missing.append(old)
            text = text.replace("\n" + old, "\n" + new, 1)
        path.write_text(text[1:], encoding="utf-8")
        return missing


def in_both_languages(live):
    """Calls a function for each language at the same time; what one of them finds wrong does not stop the other."""
    with concurrent.futures.ThreadPoolExecutor() as pool:
        errors = [future.exception() for future in [pool.submit(live, language) for language in LOCALES]]
    return [str(error) for error in errors if error]


def is_server(command):
    """Whether a command goes on until somebody stops it."""
    return command.startswith(("gongshi serve", "python3 -m http.server")) or "/intake.py " in command


def with_free_port(command):
    """The same command at a port that nobody else on this machine has."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        option = " " if "http.server" in command else " --port "
        return command + option + str(probe.getsockname()[1])


def answers(address):
    """Whether somebody answers there, if only with a refusal."""
    for _ in range(600):
        try:
            with urllib.request.urlopen(address) as answer:
                return bool(answer.read())
        except urllib.error.HTTPError as refusal:
            return bool(refusal.read())
        except urllib.error.URLError:
            time.sleep(0.1)
    return False


def changes(text):
    """The runs of lines with a minus in a block, each with those with a plus behind it."""
    pairs, old, new = [], "", ""
    for line in text.splitlines():
        if line.startswith("-"):
            if new:
                pairs.append((old, new))
                old, new = "", ""
            old += line[1:] + "\n"
        else:
            new += line[1:] + "\n"
    return pairs + [(old, new)]


def agrees(shown, printed):
    """Whether what was printed is what a page shows: … stands for any text, on a line of its own for any lines."""
    lines = [line.rstrip() for line in shown.strip("\n").split("\n")]
    pattern = ""
    for line in lines:
        if line == "…":
            pattern += r"(?:[^\n]*\n)*?"
        else:
            pattern += "[^\n]*".join(re.escape(part) for part in re.split(r" ?… ?", line)) + "\n"
    printed = "".join(line.rstrip() + "\n" for line in printed.strip("\n").split("\n"))
    return re.fullmatch(pattern, printed) is not None
