"""What the tests of publishing share: the program, sites in two versions, Debian's nginx with the documented settings."""

import os
import pwd
import re
import shutil
import socket
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "Tests/Tools"))
from program import program  # noqa: E402


def gongshi(*arguments, code=0):
    done = subprocess.run([program(), *map(str, arguments), "--lang", "en"], capture_output=True, text=True)
    if done.returncode != code:
        raise AssertionError(f"{arguments}: exit code {done.returncode}\n{done.stdout}{done.stderr}")
    return done


def build(root, output, moment="2026-07-14 12:00"):
    gongshi("build", "--root", root, "--output", output, "--as-of", moment, "--no-search")
    return output


def two_versions(place, source=ROOT, style="site.css"):
    """The site of a folder as it is, and as it is a day later with another style sheet."""
    root = place / "root"
    for part in ("Content", "Templates"):
        shutil.copytree(source / part, root / part)
    first = build(root, place / "first")
    style = root / "Templates/assets" / style
    style.write_text(style.read_text(encoding="utf-8") + "\n.another-version { color: inherit; }\n", encoding="utf-8")
    return first, build(root, place / "second", "2026-07-15 12:00")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def replaced(text, old, new):
    if old not in text:
        raise AssertionError(f"the settings no longer say {old!r}")
    return text.replace(old, new)


class Nginx:
    """Debian's own nginx.conf with the documented site: only places, the port and the user differ."""

    def __init__(self, place, served, headers):
        self.port = free_port()
        self.place = place
        place.mkdir()
        site = (ROOT / "Packaging/nginx/gongshi.conf").read_text(encoding="utf-8")
        site = replaced(site, "listen 80;", f"listen 127.0.0.1:{self.port};")
        site = replaced(site, "    listen [::]:80;\n", "")
        site = replaced(site, "/srv/notices/public/current", str(served))
        site = replaced(site, "/srv/notices/nginx.conf", str(headers))
        (place / "site.conf").write_text(site, encoding="utf-8")
        main = Path("/etc/nginx/nginx.conf").read_text(encoding="utf-8")
        user = pwd.getpwuid(os.geteuid()).pw_name
        main = replaced(main, "user www-data;", f"user {user};" if user == "root" else "")
        main = replaced(main, "/run/nginx.pid", str(place / "pid"))
        main = re.sub(r"/var/log/nginx/", f"{place}/", main)
        main = replaced(main, "include /etc/nginx/conf.d/*.conf;", self.temporary_folders())
        main = replaced(main, "/etc/nginx/sites-enabled/*", str(place / "site.conf"))
        # Files that nginx.conf names from its own folder.
        main = main.replace("include mime.types", "include /etc/nginx/mime.types")
        (place / "nginx.conf").write_text(main, encoding="utf-8")

    def temporary_folders(self):
        names = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        return " ".join(f"{name}_temp_path {self.place}/{name};" for name in names)

    def __enter__(self):
        command = ["/usr/sbin/nginx", "-c", str(self.place / "nginx.conf"), "-e", str(self.place / "start.log")]
        subprocess.run([*command, "-t", "-q"], check=True)
        self.process = subprocess.Popen([*command, "-g", "daemon off;"])
        for _ in range(6000):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    return self
            if self.process.poll() is not None:
                break
            time.sleep(0.01)
        raise AssertionError((self.place / "start.log").read_text())

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()
