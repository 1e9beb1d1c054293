"""Validates the data files of a finished site against the schemas that are published with them.

Usage: check_api.py OUTPUT

A published schema allows members it does not name, so that members can be added later; here it does not, so that none
goes without description. Prints every problem and a summary; exits 1 when there was a problem.
"""

import json
import sys
from pathlib import Path

from jsonschema import Draft202012Validator, FormatChecker

# Files of single items, by the schema and the definition that describes them.
SINGLE = {"rubrics": "rubric", "winners": "list", "schedule": "timetable"}
PATTERNS = {"rubrics": "*/rubrics/*/rubric.json", "winners": "*/winners/winners.json", "schedule": "*/schedule.json"}


def strict(schema):
    """The schema with every object closed."""
    if isinstance(schema, list):
        return [strict(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    closed = {key: strict(value) for key, value in schema.items()}
    if schema.get("type") == "object" and "properties" in schema:
        closed["additionalProperties"] = False
    return closed


def main(output):
    root = Path(output)
    problems, count = [], 0
    load = lambda path: json.loads(path.read_text(encoding="utf-8"))

    def check(path, schema):
        nonlocal count
        count += 1
        for error in Draft202012Validator(schema, format_checker=FormatChecker()).iter_errors(load(path)):
            place = "/".join(str(part) for part in error.path)
            problems.append(f"{path.relative_to(root)}: {place}: {error.message[:200]}")

    names = sorted(path.stem for path in (root / "api/schema").glob("*.json"))
    if names != sorted(path.stem for path in (root / "api").glob("*.json")):
        problems.append("the data files and the schemas differ")
    listed = load(root / "api/site.json")["files"]
    if sorted(file["kind"] for file in listed) != names:
        problems.append("api/site.json does not list every file")
    for name in names:
        schema = load(root / f"api/schema/{name}.json")
        Draft202012Validator.check_schema(schema)
        if not any(schema["$id"] == file["schema"] for file in listed):
            problems.append(f"api/site.json does not know the schema {schema['$id']}")
        closed = strict(schema)
        check(root / f"api/{name}.json", closed)
        if name in SINGLE:
            single = {"$schema": schema["$schema"], "$defs": closed["$defs"], "$ref": f"#/$defs/{SINGLE[name]}"}
            files = [path for path in sorted(root.glob(PATTERNS[name])) if root / "api" not in path.parents]
            for path in files:
                check(path, single)
            order = lambda item: (item["programme"], item.get("rubric", ""))
            if sorted(map(load, files), key=order) != sorted(load(root / f"api/{name}.json")[name], key=order):
                problems.append(f"api/{name}.json and the single files differ")
    for problem in problems:
        print(problem)
    print(f"{count} files, {len(problems)} problems")
    return 1 if problems or not count else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
