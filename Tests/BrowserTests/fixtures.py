"""Pages with the markup that templates give to times, as the build leaves them: written for one moment."""

import base64
import hashlib
from html import escape
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
SCRIPT = ROOT / "Templates/assets/time.js"
LOADER = SCRIPT.with_name("module.js")
TITLES = {
    "p": ("示例比赛", "Sample contest"),
    "q": ("示例征集", "Sample call"),
    "r": ("往届比赛", "Last year's contest"),
    "p/registration": ("报名", "Registration"),
    "p/review": ("评审", "Review"),
    "p/final": ("决赛", "Final"),
    "p/notice-period": ("公示期", "Notice period"),
    "q/monthly": ("每月报送", "Monthly hand-in"),
    "r/registration": ("报名", "Registration"),
}
# The widest words of a state, as the build gives them.
ROOM = {"schedule": ("即将截止", "Closing soon"), "notice": ("公示即将期满", "Notice period not started"),
        "programme": ("下一阶段未开始", "Between stages"), "deadline": ("即将截止", "Closing soon")}


class Entry:
    """A line of a report."""

    def __init__(self, line):
        fields = line.split("\t")
        self.id, self.state, marks, self.words, self.left, self.next, self.next_words = fields
        self.marks = marks.split()


class Report:
    """How times stand at a moment, as the module tells."""

    def __init__(self, text):
        head, *lines = text.split("\n")
        self.date, self.iso, self.change, self.tick = head.split("\t")
        self.entries = {line.split("\t")[0]: Entry(line) for line in lines}


def integrity(content):
    return "sha256-" + base64.b64encode(hashlib.sha256(content).digest()).decode()


def title(id, language):
    return TITLES.get(id, (id, id))[language == "en"]


def kinds(times):
    words = [line.split(" ") for line in times.split("\n")]
    return {line[0]: line[3] if line[1] == "withdrawn" else line[1] for line in words}


def state(entry, kind, language, announced=True):
    room = ROOM[kind][language == "en"]
    name = f' data-title="{escape(title(entry.id, language))}"' if announced else ""
    return (f'<span class="state-room" data-room="{room}"><span class="state state-{entry.state}" '
            f'data-state="{entry.id}"{name}>{entry.words}</span></span>')


def when(tokens, entry, id):
    hidden = "" if any(token == entry.state or token in entry.marks for token in tokens.split()) else " hidden"
    return f' data-when="{id} {tokens}"{hidden}'


def document(language, times, body, module="/gongshi-time.wasm", script="/time.js", digest=None, tag=True):
    digest = f' data-integrity="{digest}"' if digest else ""
    tag = (f'<script defer src="/module.js" integrity="{integrity(LOADER.read_bytes())}"></script>'
           f'<script defer src="{script}" integrity="{integrity(SCRIPT.read_bytes())}" data-module="{module}"'
           f'{digest} data-times="{escape(times)}"></script>' if tag else "")
    return f"""<!doctype html>
<html lang="{'zh-CN' if language == 'zh' else 'en'}"><head><meta charset="utf-8"><title>{language}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="/icon.svg"><link rel="stylesheet" href="/page.css">{tag}</head>
<body><main>{body}</main></body></html>
""".encode()


def notice(language, times, report, **options):
    """A programme's page: its schedule, and what can be done about it now."""
    rows = []
    kind = kinds(times)
    for id, entry in report.entries.items():
        if kind[id] == "programme":
            continue
        left = "" if entry.state == "closed" else f'<span class="left" data-left="{id}"></span>'
        following = (f'<p{when("open closing", entry, id)}><time data-next="{id}" datetime="{entry.next}">'
                     f'{entry.next_words}</time> <span class="tag"{when("rest-day", entry, id)}>'
                     f'{"休息日" if language == "zh" else "rest day"}</span></p>' if entry.next else "")
        rows.append(f'<li class="is-{entry.state}" data-is="{id}"><p><strong>{title(id, language)}</strong> '
                    f'{state(entry, kind[id], language)}</p>{left}{following}</li>')
    offer = ""
    if "p/notice-period" in report.entries:
        period = report.entries["p/notice-period"]
        offer = (f'<div class="swap"><p{when("open closing", period, period.id)}><a id="complain" href="#c">'
                 f'Complain</a></p><p{when("upcoming closed", period, period.id)} id="no-complaints">'
                 f'Complaints are not taken now.</p></div>')
    body = (f'<h1>{language}</h1><ol>{"".join(rows)}</ol>{offer}<p id="below">Below.</p>'
            f'<p>as of <time data-as-of datetime="{report.iso}">{report.date}</time></p>')
    return document(language, times, body, **options)


def home(language, times, report, **options):
    """The home page: programmes by what they do now."""
    kind = kinds(times)

    def card(id):
        rows = []
        for stage, entry in report.entries.items():
            if not stage.startswith(id + "/"):
                continue
            rows.append(f'<div{when("current next last", entry, stage)}><dt><span'
                        f'{when("next", entry, stage)}>Next: </span>{title(stage, language)}</dt><dd>'
                        f'{state(entry, kind[stage], language)}<span class="left" data-left="{stage}"></span>'
                        f'</dd></div>')
        programme = report.entries[id]
        return (f'<li class="card is-{programme.state}" data-card="{id}" data-is="{id}"><h3><a href="#{id}">'
                f'{title(id, language)}</a></h3><p>{state(programme, "programme", language, announced=False)}</p>'
                f'<dl>{"".join(rows)}</dl></li>')

    sections = []
    for name, states in [("open", "open closing"), ("coming", "upcoming"), ("closed", "closed")]:
        cards = [card(id) for id, entry in report.entries.items()
                 if kind[id] == "programme" and entry.state in states.split()]
        none = f'<p data-none{" hidden" if cards else ""}>None.</p>' if name == "open" else ""
        hidden = "" if cards or none else " hidden"
        sections.append(f'<section id="{name}" data-group="{states}"{hidden}><h2>{name}</h2>{none}'
                        f'<ul data-cards{"" if cards else " hidden"}>{"".join(cards)}</ul></section>')
    return document(language, times, "".join(sections), **options)


STYLE = b"""
body { margin: 0; font: 17px/1.6 sans-serif; }
main { max-width: 40rem; margin: auto; padding: 1rem; }
.visually-hidden { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.state { display: inline-block; padding: 0 .6em; border: 1px solid; border-radius: 1em; font-size: .875rem; white-space: nowrap; }
.state::before { content: ""; display: inline-block; width: .7em; height: .7em; margin-inline-end: .4em; border: .15em solid; }
/* Room for the widest words, so that nothing moves when they change. */
.state-room { display: inline-grid; justify-items: start; }
.state-room::after { content: attr(data-room) / ""; height: 0; padding: 0 calc(.6em + 1px); padding-inline-start: calc(1.7em + 1px); font-size: .875rem; white-space: nowrap; visibility: hidden; }
.left { display: block; min-height: 1lh; }
.swap { display: grid; }
.swap > * { grid-area: 1 / 1; }
.swap > [hidden] { display: block; visibility: hidden; }
@media (scripting: none) { .left { display: none; } }
"""
