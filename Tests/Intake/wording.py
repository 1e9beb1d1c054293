"""What the intake says: every answer in Chinese and in English, each naming what to do next."""

REFUSALS = {
    "required": ("这一项必须填写。", "This has to be filled in."),
    "unknown": ("举报里没有这一项，请用本站的表格填写。", "A complaint has no such part. Please use the form of the site."),
    "type": ("这一项的形式不对，请用本站的表格填写。", "This has another form. Please use the form of the site."),
    "choice": ("请从列出的选项里选。", "Choose one of the options listed."),
    "too-short": ("写得太短，至少{}个字。", "This is too short: write at least {} characters."),
    "too-long": ("写得太长，最多{}个字。", "This is too long: write {} characters at most."),
    "too-small": ("不能小于{}。", "This may not be less than {}."),
    "too-large": ("不能大于{}。", "This may not be more than {}."),
    "too-many": ("太多了，最多{}项。", "There are too many: give {} at most."),
    "repeated": ("同一项写了两次，请删去一次。", "The same thing is given twice. Remove one."),
    "form": ("格式不对，请对照原件再写一遍。", "This is not written in the right form. Compare it with the document."),
    "version": ("表格已经更新，请重新打开举报页，再打开保存的文件。", "The form has changed since. Open the page again and load your saved file."),
    "programme": ("这份举报属于另一项活动。", "This complaint belongs to another programme."),
    "entry": ("获奖名单里没有这个编号，请从名单里选。", "The winner list has no entry with this ID. Choose one from the list."),
    "check-digit": ("号码的校验位对不上，请对照证件再输一遍。", "The check character does not fit. Compare the number with the document and type it again."),
    "file-unlisted": ("文件“{}”没有列在证据里。", "The file “{}” is not listed among the evidence."),
    "file-missing": ("文件“{}”没有传上来，请再选一次。", "The file “{}” did not arrive. Choose it again."),
    "file-size": ("文件“{}”的大小和填写时不一样，请再选一次。", "The file “{}” has another size than stated. Choose it again."),
    "file-hash": ("文件“{}”的内容和填写时不一样，请再选一次。", "The content of the file “{}” is not what was stated. Choose it again."),
}

# Title, and what happened in both languages.
PROBLEMS = {
    "refused": ("The complaint has to be corrected", "举报没有收下，请改正列出的各项，再提交一次。",
                "The complaint was not accepted. Correct what is listed and submit it again."),
    "malformed": ("The request cannot be read", "提交的内容读不出来，请用举报页再提交一次。",
                  "The request cannot be read ({}). Submit the complaint from its page again."),
    "not-open": ("Complaints are not open yet", "公示还没有开始，{0}（北京时间）起接受举报。",
                 "The notice period has not started. Complaints open on {0}, Beijing Time."),
    "closed": ("Complaints are closed", "公示期已满，{0}（北京时间）截止，不再接受举报。",
               "The notice period is over: it ended on {0}, Beijing Time."),
    "too-large": ("The request is too large", "证据太大，一次提交最多{0}字节，请删减或者压缩以后再提交。",
                  "The evidence is too large: {0} bytes at most are taken. Leave out or compress files and submit again."),
    "media-type": ("Another media type is needed", "提交的格式不对，请用举报页提交。",
                   "The request has to be multipart/form-data. Submit the complaint from its page."),
    "length": ("The length is missing", "请求没有写明长度。", "The request does not say how long it is."),
    "method": ("Only POST is answered", "这个地址只接收举报。", "This address only receives complaints."),
}


def refusal(rule, values):
    """The words of a refusal, in Chinese and in English."""
    return tuple(text.format(*values) for text in REFUSALS[rule])


def problem(key, values):
    """The title of a problem, and what it says in Chinese and in English."""
    title, zh, en = PROBLEMS[key]
    return title, zh.format(*values), en.format(*values)
