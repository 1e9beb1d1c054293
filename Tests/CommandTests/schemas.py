"""Validates the YAML files and front matter of sites against the JSON Schemas that gongshi prints.

usage: schemas.py GONGSHI CONTENT [OVERLAY]
Prints one line for every file that its schema refuses: path and the reasons. With OVERLAY, its files take the place
of those of CONTENT. A JSON Schema validator of its own (python-jsonschema) and a YAML reader of its own are the judge.
"""

import json
import pathlib
import re
import subprocess
import sys

import jsonschema
import yaml


class Loader(yaml.SafeLoader):
    """YAML 1.2's core schema: no dates, no yes and no."""


Loader.yaml_implicit_resolvers = {}
Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(true|false)$"), list("tf"))
Loader.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"^(-?[1-9][0-9]*|0)$"), list("-0123456789"))
Loader.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"^(~|null|)$"), ["~", "n", ""])


def kind(path):
    parts = path.split("/")
    if path.endswith(".yml"):
        return "programme" if parts[-1] == "programme.yml" else parts[-1][:-4]
    if path.endswith(".en.md") or parts[0] == "pages":
        return "page"
    if parts[1] == "winners.zh.md":
        return "winners"
    return "notice" if len(parts) == 2 else parts[1].removesuffix("s")


def main():
    gongshi, *folders = sys.argv[1:]
    files = {}
    for folder in folders:
        for file in sorted(pathlib.Path(folder).rglob("*")):
            path = str(file.relative_to(folder))
            # The program itself writes which translations were compared.
            if path == "translations.yml":
                continue
            if "/attachments/" not in path and (path.endswith(".yml") or path.endswith((".zh.md", ".en.md"))):
                files[path] = file
    schemas = {}
    for path, file in sorted(files.items()):
        name = kind(path)
        if name not in schemas:
            printed = subprocess.run([gongshi, "schema", name], check=True, capture_output=True).stdout
            schemas[name] = jsonschema.Draft7Validator(json.loads(printed))
            jsonschema.Draft7Validator.check_schema(schemas[name].schema)
        try:
            text = file.read_text(encoding="utf-8-sig")
            if path.endswith(".md"):
                match = re.match(r"---\r?\n(.*?\n)---[ \t]*\r?\n", text, re.DOTALL)
                text = match.group(1) if match else ""
            value = yaml.load(text, Loader)
        except (UnicodeDecodeError, yaml.YAMLError):
            continue
        errors = [error.json_path + ": " + error.message for error in schemas[name].iter_errors(value)]
        if errors:
            print(path, *errors, sep="\t")
    print(len(files), "files", file=sys.stderr)


main()
