"""Judges a complaint by what the site publishes: its JSON Schema, and the rules that a schema cannot state."""

import hashlib
import json
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from jsonschema import Draft202012Validator

import wording


@dataclass(frozen=True)
class Refusal:
    """One thing that is wrong: where, by which rule, and the words for whoever has to put it right."""

    pointer: str
    rule: str
    values: tuple = ()

    def json(self):
        zh, en = wording.refusal(self.rule, self.values)
        return {"pointer": self.pointer, "rule": "complaint/" + self.rule, "zh": zh, "en": en}


class Published:
    """What the site says about the complaints of one programme, read from its files."""

    def __init__(self, site, programme):
        folder = Path(site) / programme
        schema = (folder / "complaint/complaint.schema.json").read_bytes()
        winners = json.loads((folder / "winners/winners.json").read_bytes())
        period = json.loads((folder / "schedule.json").read_bytes())["noticePeriod"]
        self.programme = programme
        self.schema = json.loads(schema)
        self.sha256 = hashlib.sha256(schema).hexdigest()
        self.validator = Draft202012Validator(self.schema)
        self.entries = {entry["id"] for entry in winners["winners"]}
        self.opens, self.closes = (datetime.fromisoformat(period[key]) for key in ("start", "end"))
        # Where the site explains each problem.
        self.problems = self.schema["$id"].rpartition("/")[0] + "/specification/#"


def judge(complaint, files, published):
    """Everything that is wrong with a complaint; nothing where it is to be accepted."""
    # What stands elsewhere in a complaint that is not built right may be of any type: its form comes first.
    found = form(complaint, published)
    return found or version(complaint, published) + documents(complaint) + evidence(complaint, files)


def form(complaint, published):
    """What the schema finds."""
    found = []
    for error in published.validator.iter_errors(complaint):
        found += [refusal for leaf in leaves(error) for refusal in refusals(leaf)]
    return sorted(set(found), key=lambda refusal: (refusal.pointer, refusal.rule))


def leaves(error):
    """The errors that an error about alternatives is made of: those of the alternative that was meant."""
    if not error.context:
        return [error]
    branches = {}
    for inner in error.context:
        branches.setdefault(inner.schema_path[0], []).append(inner)
    # An alternative is meant when its constants fit.
    meant = [errors for errors in branches.values() if all(inner.validator != "const" for inner in errors)]
    return [leaf for inner in (meant or [[]])[0] for leaf in leaves(inner)] or [error]


def refusals(error):
    """One error of the schema as refusals, each at the field it is about."""
    pointer = "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in error.absolute_path)
    if error.validator == "required":
        missing = [key for key in error.validator_value if key not in error.instance]
        return [Refusal(f"{pointer}/{key}", "required") for key in missing]
    if error.validator in ("additionalProperties", "unevaluatedProperties"):
        known = error.schema.get("properties", {})
        return [Refusal(f"{pointer}/{key}", "unknown") for key in error.instance if key not in known]
    rule = {"minLength": "too-short", "maxLength": "too-long", "minItems": "required", "maxItems": "too-many",
            "uniqueItems": "repeated", "enum": "choice", "const": "choice", "type": "type",
            "maximum": "too-large", "minimum": "too-small"}.get(error.validator, "form")
    return [Refusal(pointer, rule, (error.validator_value,))]


def version(complaint, published):
    """A complaint names the form it was made with, the programme, and an entry of the winner list."""
    found = []
    if complaint["schema"] != {"version": complaint["schema"]["version"], "sha256": published.sha256}:
        found.append(Refusal("/schema/sha256", "version", (complaint["schema"]["sha256"], published.sha256)))
    if complaint["programme"] != published.programme:
        found.append(Refusal("/programme", "programme"))
    if complaint["complaint"]["entry"] not in published.entries:
        found.append(Refusal("/complaint/entry", "entry"))
    return found


def documents(complaint):
    """Check characters: what only arithmetic can tell."""
    complainant, found = complaint["complainant"], []
    people = [("/complainant", complainant)]
    if "representative" in complainant:
        people.append(("/complainant/representative", complainant["representative"]))
    for pointer, person in people:
        document = person.get("document", {})
        if document.get("type") == "resident-id" and not is_resident_id(document["number"]):
            found.append(Refusal(pointer + "/document/number", "check-digit"))
    if "creditCode" in complainant and not is_credit_code(complainant["creditCode"]):
        found.append(Refusal("/complainant/creditCode", "check-digit"))
    return found


def is_resident_id(number):
    """Whether a resident identity number holds together (GB 11643-1999)."""
    total = sum(int(digit) * pow(2, 17 - place, 11) for place, digit in enumerate(number[:17]))
    try:
        date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        return False
    return number[17] == "10X98765432"[total % 11]


def is_credit_code(code):
    """Whether a unified social credit code holds together (GB 32100-2015)."""
    letters = "0123456789ABCDEFGHJKLMNPQRTUWXY"
    total = sum(letters.index(letter) * pow(3, place, 31) for place, letter in enumerate(code[:17]))
    return code[17] == letters[-total % 31]


def evidence(complaint, files):
    """The files are those of the list: each once, none more, with the size and the hash that it states."""
    listed = {item["file"]: (f"/complaint/evidence/{place}", item)
              for place, item in enumerate(complaint["complaint"]["evidence"])}
    representative = complaint["complainant"].get("representative", {})
    allowed = set(listed) | {representative.get("authorization")}
    sent, found = {}, []
    for name, content in files:
        if name in sent or name not in allowed:
            found.append(Refusal("/complaint/evidence", "file-unlisted", (name,)))
        sent[name] = content
    for name, (pointer, item) in listed.items():
        if name not in sent:
            found.append(Refusal(pointer + "/file", "file-missing", (name,)))
        elif len(sent[name]) != item["bytes"]:
            found.append(Refusal(pointer + "/bytes", "file-size", (name,)))
        elif hashlib.sha256(sent[name]).hexdigest() != item["sha256"]:
            found.append(Refusal(pointer + "/sha256", "file-hash", (name,)))
    if representative and representative["authorization"] not in sent:
        found.append(Refusal("/complainant/representative/authorization", "file-missing", (representative["authorization"],)))
    return found
