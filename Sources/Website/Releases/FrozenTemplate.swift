import Diagnostics
import Mustache

/// The plain page that a release freezes: of the program, not of the theme, so that no style sheet is part of what
/// was published.
enum FrozenTemplate {
  static let name = "frozen"

  static let library: TemplateLibrary = {
    let source = SourceFile(path: "Templates/\(name).mustache", text: text)
    return TemplateLibrary.compile([source]).library
  }()

  /// What is wrong with it; nothing, or the program itself is.
  static var findings: [Finding] {
    TemplateLibrary.compile([SourceFile(path: "Templates/\(name).mustache", text: text)]).findings
  }

  private static let text = """
    <!doctype html>
    <html lang="{{lang}}">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self'; base-uri 'none'; form-action 'none'">
    <title>{{title}} - {{publisher}}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="robots" content="noindex">
    </head>
    <body>
    <header>
    <p>{{publisher}}</p>
    {{#demonstration}}
    <p><strong>{{t.demonstration}}</strong></p>
    {{/demonstration}}
    <h1>{{title}}</h1>
    <dl>
    <dt>{{t.release}}</dt><dd>{{number}}{{t.comma}}{{kind}}{{t.comma}}<time datetime="{{date.iso}}">{{date.text}}</time></dd>
    {{#change}}
    <dt>{{t.what}}</dt><dd>{{what}}</dd>
    <dt>{{t.reason}}</dt><dd>{{reason}}</dd>
    {{/change}}
    {{#affects-period}}
    <dt>{{t.affects}}</dt><dd>{{#ground}}{{ground}}{{/ground}}{{^ground}}{{t.yes}}{{/ground}}</dd>
    {{/affects-period}}
    {{#published}}
    <dt>{{t.published}}</dt><dd>{{published}}</dd>
    {{/published}}
    {{#document}}
    {{#number}}
    <dt>{{t.document-number}}</dt><dd lang="zh-CN">{{number}}</dd>
    {{/number}}
    {{#date}}
    <dt>{{t.document-date}}</dt><dd>{{date}}</dd>
    {{/date}}
    <dt>{{t.issuers}}</dt><dd>{{issuers}}</dd>
    {{/document}}
    </dl>
    <p>{{t.frozen}}</p>
    <ul>
    <li><a href="{{current-url}}">{{t.current}}</a></li>
    <li><a href="{{ledger-url}}">{{t.all-releases}}</a></li>
    {{#previous-url}}
    <li><a href="{{previous-url}}">{{t.previous}}</a></li>
    {{/previous-url}}
    {{#data-url}}
    <li><a href="{{data-url}}">{{t.data}}</a></li>
    {{/data-url}}
    </ul>
    </header>
    <main>
    {{^body}}
    <p>{{t.withdrawn}}</p>
    {{/body}}
    {{#sample}}
    <p><strong>{{t.sample}}</strong></p>
    {{/sample}}
    {{#body}}
    {{{body}}}
    {{/body}}
    {{#period}}
    <h2>{{t.period}}</h2>
    <p>{{text}}{{t.stop}}{{method}}</p>
    {{/period}}
    {{#has-entries}}
    <h2>{{t.entries}}</h2>
    <ol>
    {{#entries}}
    <li>{{id}}{{t.comma}}{{track}}{{t.comma}}{{award}}{{t.colon}}<strong>{{project}}</strong>{{t.comma}}{{unit}}{{#changes}}<br>{{text}}{{/changes}}</li>
    {{/entries}}
    </ol>
    {{/has-entries}}
    {{#has-facts}}
    <h2>{{t.facts}}</h2>
    <dl>
    {{#schedule}}
    <dt>{{title}}</dt><dd>{{text}}{{#note}}{{t.stop}}{{note}}{{/note}}{{#withdrawn}}{{t.stop}}{{t.is-withdrawn}}{{t.colon}}{{withdrawn}}{{/withdrawn}}</dd>
    {{/schedule}}
    {{#notice-rule}}
    <dt>{{t.period}}</dt><dd>{{notice-rule}}</dd>
    {{/notice-rule}}
    {{#complaint}}
    <dt>{{t.complaint}}</dt><dd>{{complaint}}</dd>
    {{/complaint}}
    {{#contact}}
    <dt>{{t.contact}}</dt><dd>{{contact}}</dd>
    {{/contact}}
    {{#attachments}}
    <dt>{{t.attachment}}</dt><dd><a href="{{url}}">{{title}}</a></dd>
    {{/attachments}}
    </dl>
    {{/has-facts}}
    </main>
    </body>
    </html>

    """
}
