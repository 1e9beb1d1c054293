"""Installs the package in a clean Debian and uses it there: no Swift, no compiler, nothing but what it depends on.

Usage: run.py PACKAGE.deb [--keep FOLDER]

Needs root, debootstrap and a Debian mirror (that of this machine, or --mirror). FOLDER keeps the clean Debian for the
next time.
"""

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
SETTINGS = argparse.Namespace(package=None, keep=None, mirror="http://deb.debian.org/debian")


def run(*command, **options):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, **options)
    if done.returncode != 0:
        raise AssertionError(f"{' '.join(map(str, command))}: exit code {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


def clean_debian(place):
    """A minimal Debian in a folder, from the folder that was kept where there is one."""
    kept = Path(SETTINGS.keep) / "minbase.tar" if SETTINGS.keep else None
    if kept and kept.exists():
        place.mkdir()
        run("tar", "-C", place, "-xpf", kept)
        return
    run("debootstrap", "--variant=minbase", "bookworm", place, SETTINGS.mirror)
    # What reaches the mirror here, such as a proxy and its certificates, reaches it there.
    for path in ["/etc/apt/apt.conf.d", "/etc/resolv.conf", "/etc/apt/sources.list.d/debian.sources"]:
        if Path(path).is_dir():
            for part in Path(path).glob("*prox*"):
                shutil.copy(part, place / path[1:])
        elif Path(path).exists():
            shutil.copy(path, place / path[1:])
    if (place / "etc/apt/sources.list.d/debian.sources").exists():
        (place / "etc/apt/sources.list").write_text("")
    if kept:
        kept.parent.mkdir(parents=True, exist_ok=True)
        run("tar", "-C", place, "-cpf", kept, ".")


class PackageTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.debian = Path(cls.enterClassContext(tempfile.TemporaryDirectory())) / "debian"
        clean_debian(cls.debian)
        # Swift's runtime reads the arguments of a program there.
        run("mount", "-t", "proc", "proc", cls.debian / "proc")
        cls.addClassCleanup(run, "umount", cls.debian / "proc")
        shutil.copy(SETTINGS.package, cls.debian / "gongshi.deb")
        cls.inside("apt-get", "update", "-qq")
        # What a reader of manuals and of completions has, beside what the package depends on.
        cls.inside("apt-get", "install", "-y", "-qq", "--no-install-recommends", "/gongshi.deb", "bash", "zsh", "fish", "man-db")

    @classmethod
    def inside(cls, *command, **variables):
        environment = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": "/root", "LANG": "C.UTF-8",
                       "DEBIAN_FRONTEND": "noninteractive",
                       **{name: os.environ[name] for name in ("http_proxy", "https_proxy", "no_proxy") if name in os.environ},
                       **variables}
        return run("chroot", cls.debian, *command, env=environment)

    def test_it_starts_without_swift_and_says_its_version(self):
        said = self.inside("gongshi", "--version")
        self.assertRegex(said, r"^gongshi \d+\.\d+\.\d+\n$")
        self.assertEqual(said.split()[1], run("dpkg-deb", "-f", SETTINGS.package, "Version").strip())
        needed = self.inside("ldd", "/usr/bin/gongshi")
        self.assertNotIn("not found", needed)
        self.assertNotIn("swift", needed)

    def test_the_package_says_all_that_it_needs(self):
        depends = run("dpkg-deb", "-f", SETTINGS.package, "Depends")
        for library in ["libc6", "libcmark-gfm", "libsodium23", "libnettle8", "libyaml-0-2", "libbrotli1", "zlib1g"]:
            self.assertIn(library, depends)
        self.assertEqual(self.inside("dpkg", "--verify", "gongshi"), "")
        self.assertEqual(self.inside("dpkg", "--audit"), "")

    def test_a_site_is_begun_built_published_and_verified(self):
        self.inside("cp", "-r", "/usr/share/doc/gongshi/examples/starter", "/srv/sample")
        root = ["--root", "/srv/sample"]
        self.inside("gongshi", "new", "programme", *root, "--id", "sample-2027", "--name", "sample-2027",
                    "--title-zh", "2027年示例应用大赛", "--title-en", "2027 Sample Application Competition")
        self.inside("gongshi", "new", "track", *root, "--programme", "sample-2027", "--id", "farming",
                    "--title-zh", "农业赛道", "--title-en", "Farming")
        # The templates are those of the package: the site has none.
        self.assertFalse((self.debian / "srv/sample/Templates").exists())
        self.inside("gongshi", "check", *root, "--strict")
        self.inside("gongshi", "build", *root)
        self.inside("gongshi", "verify", "/srv/sample/Output")
        self.inside("gongshi", "publish", "/srv/sample/public", *root)
        page = (self.debian / "srv/sample/public/versions/000001/site/sample-2027/tracks/farming/index.html")
        self.assertIn("农业赛道", page.read_text(encoding="utf-8"))
        self.assertTrue(page.with_name("index.html.br").exists())
        status = json.loads(self.inside("gongshi", "status", *root, "--format", "json"))
        self.assertIn("nextChange", status)
        # A Word file needs the part of the runtime that reads XML.
        shutil.copy(ROOT / "Tests/Fixtures/attachments/robots-2026/attachments/form.docx", self.debian / "srv/form.docx")
        self.inside("gongshi", "names", *root, "/srv/form.docx")

    def test_the_example_settings_are_there_and_fit(self):
        examples = self.debian / "usr/share/doc/gongshi/examples"
        for path in ["nginx/gongshi.conf", "caddy/Caddyfile", "rclone/gongshi-upload", "starter/Content/site.yml"]:
            self.assertTrue((examples / path).exists(), path)
        self.inside("sh", "-n", "/usr/share/doc/gongshi/examples/rclone/gongshi-upload")

    def test_the_manual_is_found_in_both_languages(self):
        for variables, word in [({}, "public-notice sites in Chinese and English"), ({"LANG": "C.UTF-8", "LANGUAGE": ""}, "gongshi publish")]:
            self.assertIn(word, re.sub(r"\s+", " ", self.inside("man", "--pager=cat", "gongshi", **variables)))
        self.assertIn("公示", self.inside("man", "--pager=cat", "/usr/share/man/zh_CN/man1/gongshi.1.gz"))

    def test_every_shell_reads_its_completions(self):
        for shell, path in [("bash", "bash-completion/completions/gongshi"), ("zsh", "zsh/vendor-completions/_gongshi"),
                            ("fish", "fish/vendor_completions.d/gongshi.fish")]:
            self.inside(shell, "-n", f"/usr/share/{path}")
        said = self.inside("fish", "-c", "complete -C 'gongshi publ'")
        self.assertTrue(said.startswith("publish\t"), said)

    def test_the_service_looks_before_it_builds(self):
        place = self.debian / "srv/due"
        shutil.rmtree(place, ignore_errors=True)
        due = lambda: subprocess.run(["chroot", self.debian, "/usr/libexec/gongshi/is-due", "/srv/due"]).returncode
        (place / "Output").mkdir(parents=True)
        self.assertEqual(due(), 0)
        for line, code in [('  "nextChange": "2020-01-01T00:00:00+08:00",', 0), ('  "nextChange": "2999-01-01T00:00:00+08:00",', 1),
                           ('  "nextChange": null,', 1)]:
            (place / "Output/manifest.json").write_text(f'{{\n  "version": 1,\n{line}\n  "files": [\n')
            self.assertEqual(due(), code, line)

    @unittest.skipUnless(shutil.which("systemd-analyze"), "systemd is not installed")
    def test_systemd_reads_the_units(self):
        units = self.debian / "lib/systemd/system"
        names = sorted(path.name for path in units.glob("gongshi*"))
        self.assertEqual(names, ["gongshi-due@.service", "gongshi@.service", "gongshi@.timer"])
        with tempfile.TemporaryDirectory() as folder:
            for name in names:
                # The programs that the units start lie in the clean Debian, not here.
                text = (units / name).read_text().replace("=/usr/bin/gongshi ", "=/bin/true ").replace("=/usr/libexec/gongshi/is-due", "=/bin/true")
                Path(folder, name.replace("@", "@notices")).write_text(text)
            done = subprocess.run(["systemd-analyze", "verify", "--man=no", *sorted(map(str, Path(folder).iterdir()))],
                                  capture_output=True, text=True)
            own = [line for line in done.stderr.splitlines() if "gongshi" in line]
            self.assertEqual(own, [], done.stderr)

    @unittest.skipUnless(shutil.which("lintian"), "lintian is not installed")
    def test_lintian_finds_nothing_wrong(self):
        done = subprocess.run(["lintian", "--fail-on", "error,warning", "--allow-root", SETTINGS.package], capture_output=True, text=True)
        print("\n" + done.stdout, end="")
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)

    def test_it_puts_files_only_where_packages_may(self):
        listed = self.inside("dpkg", "-L", "gongshi").split()
        self.assertIn("/usr/bin/gongshi", listed)
        self.assertFalse([path for path in listed if path.startswith(("/etc/", "/usr/local/", "/opt/", "/srv/"))])


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("package", type=Path)
    parser.add_argument("--keep")
    parser.add_argument("--mirror", default=SETTINGS.mirror)
    SETTINGS, rest = parser.parse_known_args()
    SETTINGS.package = SETTINGS.package.resolve()
    unittest.main(argv=sys.argv[:1] + rest, verbosity=2)
