"""What the intake says: every answer in Chinese and in English, each naming what to do next."""

REFUSALS = {
    "missing": ("这一项必须填写。", "This has to be filled in."),
    "unknown-key": ("举报里没有这一项，请用举报页填写。", "A complaint has no such part. Please use the complaint page."),
    "type": ("这一项的形式不对，请用举报页填写。", "This has the wrong form. Please use the complaint page."),
    "value": ("请从列出的选项里选。", "Choose one of the options listed."),
    "length": ("字数不对，界限是{}个字。", "The length is wrong: the limit is {} characters."),
    "count": ("项数不对，或者同一项写了两次。", "There are too many or too few items, or one stands twice."),
    "characters": ("有不能用的字符，或者首尾有空格，请重写。", "There are characters that cannot be used, or blanks at an end."),
    "anonymous": ("请写真实姓名或单位全称，匿名举报无效。", "Give a real name in full; anonymous complaints are not valid."),
    "number": ("号码的位数或字符不对，请对照证件再输一遍。", "The number has the wrong length or characters. Compare it with the document."),
    "birth-date": ("号码里的出生日期不存在，请对照证件再输一遍。", "The birth date in the number does not exist. Compare it with the document."),
    "check-digit": ("号码的校验码对不上，请对照证件再输一遍。", "The check character does not fit. Compare the number with the document and type it again."),
    "phone": ("电话号码的写法不对，应是7至16位数字。", "A telephone number has 7 to 16 digits."),
    "email": ("电子邮箱的写法不对，应像 name@example.cn。", "An e-mail address looks like name@example.cn."),
    "date": ("日期应写成 2026-08-05 的样子。", "A date looks like 2026-08-05."),
    "declaration": ("请读完声明并勾选。", "Please read the declaration and tick it."),
    "schema-version": ("举报的格式已经更新，请重新打开举报页，再打开保存的文件。", "The format has changed since. Open the complaint page again and load your saved file."),
    "programme": ("这份举报属于另一项活动，请到那项活动的举报页提交。", "This complaint belongs to another programme. Submit it on that programme’s page."),
    "entry": ("获奖名单里没有这个编号，请从名单里选。", "The winner list has no entry with this ID. Choose one from the list."),
    "evidence": ("至少要有一项证据。", "At least one item of evidence is needed."),
    "file-name": ("文件名不能用，或者用了两次，请改名后再选。", "This file name cannot be used, or is used twice. Rename the file and choose it again."),
    "file-type": ("文件类型不对，请换成列出的类型。", "Files of this type are not taken. Use one of the types listed."),
    "file-size": ("文件太大，每个不超过20 MiB，合计不超过100 MiB。", "The file is too large: 20 MiB at most for one, 100 MiB for all."),
    "evidence-missing": ("文件“{}”没有传上来，请再选一次。", "The file “{}” did not arrive. Choose it again."),
    "evidence-differs": ("文件“{}”和填写时的不一样，请再选一次。", "The file “{}” is not the one that was stated. Choose it again."),
    "evidence-unlisted": ("文件“{}”没有列在证据里，或者传了两次。", "The file “{}” is not listed among the evidence, or came twice."),
    "authorization": ("授权委托书“{}”没有传上来，请再选一次。", "The authorisation “{}” did not arrive. Choose it again."),
}

# The place on the specification page, the title, and what happened in both languages.
PROBLEMS = {
    "refused": ("section-refusals", "The complaint has to be corrected", "举报没有收下，请改正列出的各项，再提交一次。",
                "The complaint was not accepted. Correct what is listed and submit it again."),
    "malformed": ("json", "The request cannot be read", "提交的内容读不出来，请用举报页再提交一次。",
                  "The request cannot be read ({}). Submit the complaint from its page again."),
    "not-open": ("period", "Complaints are not open yet", "公示还没有开始，{0}（北京时间）起接受举报。",
                 "The notice period has not started. Complaints open on {0}, Beijing Time."),
    "closed": ("period", "Complaints are closed", "公示期已满，{0}（北京时间）截止，不再接受举报。",
               "The notice period is over: it ended on {0}, Beijing Time."),
    "too-large": ("file-size", "The request is too large", "证据太大，一次提交最多{0}字节，请删减或者压缩以后再提交。",
                  "The evidence is too large: {0} bytes at most are taken. Leave out or compress files and submit again."),
    "media-type": ("section-machines", "Another media type is needed", "提交的格式不对，请用举报页提交。",
                   "The request has to be multipart/form-data. Submit the complaint from its page."),
    "length": ("section-machines", "The length is missing", "请求没有写明长度。", "The request does not say how long it is."),
    "method": ("section-machines", "Only POST is answered", "这个地址只接收举报。", "This address only receives complaints."),
}


def refusal(rule, values):
    """The words of a refusal, in Chinese and in English."""
    return tuple(text.format(*values) for text in REFUSALS[rule])


def problem(key, values):
    """Where a problem is explained, its title, and what it says in Chinese and in English."""
    place, title, zh, en = PROBLEMS[key]
    return place, title, zh.format(*values), en.format(*values)
