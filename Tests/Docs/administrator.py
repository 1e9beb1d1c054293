"""Looks at what only an administrator may do, without doing it: names of packages, files, programs and settings."""

import pathlib
import re
import shlex
import shutil
import subprocess

from story import ROOT

SUBSTITUTES = {"~/": "home/", "/srv/notices": "home/notices"}


def problem(command, home, written):
    """What is wrong with a command, None where nothing is.

    `written` holds the absolute paths that the pages have told their reader to write.
    """
    words = shlex.split(command)
    for start, look in LOOKS.items():
        if words[: len(start.split())] == start.split():
            return look(words[len(start.split()) :], home, written)
    return f"nobody knows how to look at “{command}”"


def no_arguments(words, home, written):
    return None if not words else f"unexpected {words}"


def packages(words, home, written):
    """Every package is one of Debian's."""
    if not shutil.which("apt-cache"):
        return None
    for name in words:
        result = subprocess.run(["apt-cache", "show", "--no-all-versions", name], capture_output=True, text=True)
        lists = subprocess.run(["apt-cache", "pkgnames"], capture_output=True, text=True).stdout
        # A machine without lists of packages knows none; then there is nothing to compare with.
        if result.returncode != 0 and len(lists.split()) > 10_000:
            return f"Debian has no package {name}"
    return None


def folder(words, home, written):
    return None if local(words[0], home).is_dir() else f"{words[0]} is not there"


def make(words, home, written):
    """The targets exist; nothing is made."""
    result = subprocess.run(["make", "-C", ROOT, "--dry-run", *words], capture_output=True, text=True)
    return None if result.returncode == 0 else result.stderr


def copied(words, home, written):
    """What is copied is there; where it goes is absolute."""
    paths = [word for word in words if not word.startswith("-") and not re.fullmatch(r"\d{3}", word)]
    *sources, target = paths
    for source in sources:
        if source.startswith(".build/release/"):
            continue
        if not local(source, home).exists():
            return f"{source} is not there"
    if not target.startswith("/"):
        return f"{target} is no absolute path"
    written.add(target)
    return None


def mode(words, home, written):
    return None if words[1] in written else f"{words[1]} was never written"


def nginx(words, home, written):
    """The settings are right, where nginx is there to say so."""
    program = shutil.which("nginx", path="/usr/sbin:/usr/bin:/sbin:/bin")
    if words != ["-t"]:
        return "only nginx -t is known"
    settings = "/etc/nginx/conf.d/notices.conf"
    if settings not in written:
        return f"{settings} was never written"
    if not program:
        return None
    work = home.folder / "nginx"
    (work / "snippets").mkdir(parents=True, exist_ok=True)
    key, certificate = work / "key.pem", work / "certificate.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", certificate, "-subj", "/CN=x"],
        check=True, capture_output=True,
    )
    text = (home.system / settings[1:]).read_text()
    text = text.replace("/etc/ssl/certs/notices.pem", str(certificate)).replace("/etc/ssl/private/notices.key", str(key))
    text = text.replace("/srv/notices/Output", str(home.path / "notices/Output"))
    shutil.copy(home.path / "notices/headers.conf", work / "snippets/notices-headers.conf")
    (work / "nginx.conf").write_text(f"pid {work}/pid;\nerror_log {work}/log;\nevents {{}}\nhttp {{\naccess_log off;\n{text}}}\n")
    result = subprocess.run([program, "-t", "-c", work / "nginx.conf", "-p", work], capture_output=True, text=True)
    return None if result.returncode == 0 else result.stderr


def service(words, home, written):
    """Units are those that were written, or nginx."""
    names = [word if "." in word else word + ".service" for word in words if not word.startswith("-")]
    for name in names:
        if name == "nginx.service":
            continue
        unit = f"/etc/systemd/system/{name}"
        if unit not in written:
            return f"{unit} was never written"
        verify = shutil.which("systemd-analyze")
        if verify:
            # The script of the service lies where the pages write it, not yet on this machine.
            copy = home.folder / name
            copy.write_text((home.system / unit[1:]).read_text().replace("/usr/local/bin/gongshi-publish", "/bin/true"))
            result = subprocess.run([verify, "verify", "--man=no", copy], capture_output=True, text=True)
            if result.returncode != 0 or copy.name in result.stderr:
                return result.stderr
    return None


def local(word, home):
    """The path of a word of a command on this machine."""
    if word.startswith("~/"):
        return home.path / word[2:]
    if word.startswith("/"):
        return pathlib.Path(word)
    return home.cwd / word


LOOKS = {
    "apt-get update": no_arguments,
    "apt-get install": packages,
    "cd": folder,
    "make": make,
    "install": copied,
    "cp": copied,
    "rsync": copied,
    "chmod": mode,
    "nginx": nginx,
    "systemctl daemon-reload": no_arguments,
    "systemctl enable": service,
    "systemctl reload": service,
    "systemctl start": service,
}
