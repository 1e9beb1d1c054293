"""Makes notices of several shapes as Word, PDF and text files. Every name in them is a sample."""

import html

import docx
from docx.shared import Pt

STYLE = """
@page { size: A4; margin: 30mm 26mm; @bottom-center { content: "— " counter(page) " —" } }
body { font: 16pt/28pt "Noto Serif CJK SC"; margin: 0 }
p { margin: 0; text-indent: 2em; text-align: justify }
p.c, h1 { text-indent: 0; text-align: center; font-weight: normal }
h1 { font-size: 22pt; line-height: 32pt; margin: 10pt 20mm }
p.r { text-align: right; padding-right: 4em }
p.n { text-indent: 0 }
table { border-collapse: collapse; width: 100%; font-size: 12pt; line-height: 18pt }
td, th { border: 1px solid black; padding: 2pt 6pt; vertical-align: middle; font-weight: normal }
.columns { columns: 2; column-gap: 12mm; font-size: 11pt; line-height: 18pt }
.break { break-before: page }
"""


def pdf(path, body):
    import weasyprint

    weasyprint.HTML(string=f"<style>{STYLE}</style>{body}").write_pdf(path)


def paragraphs(*texts, kind=""):
    return "".join(f'<p class="{kind}">{html.escape(text)}</p>' for text in texts)


def table(rows, spans=None):
    """A table whose empty cells continue the cell above."""
    cells = []
    for index, row in enumerate(rows):
        line = ""
        for column, text in enumerate(row):
            if text is None:
                continue
            below = 1
            while index + below < len(rows) and rows[index + below][column] is None:
                below += 1
            tag = "th" if index == 0 else "td"
            line += f"<{tag} rowspan={below}>{html.escape(text)}</{tag}>"
        cells.append(f"<tr>{line}</tr>")
    return "<table>" + "".join(cells) + "</table>"


TRACKS = {
    "智慧农业": ["良种选育数据协同", "病虫害监测预警", "农机作业调度"],
    "低空物流": ["航线规划与空域协同", "末端配送无人化"],
    "文旅消费": ["客流预测与疏导", "文物数字化展示", "夜间经济分析"],
}

RUBRIC = [
    ["一级指标", "二级指标", "三级指标"],
    ["技术水平", "数据治理", "标准规范"],
    [None, None, "质量管理"],
    [None, "算法能力", "准确程度"],
    ["应用成效", "经济效益", "降本增效"],
    [None, "社会效益", "服务人数"],
    [None, None, "示范推广"],
]


def city_contest_pdf(path):
    """A city's contest on official paper: head, number, indented lines, page numbers, annexes with three levels."""
    text = (
        "为深入挖掘公共数据和企业数据的价值，鼓励各类主体把数据用到生产生活的各个环节，促进供需双方对接，"
        "经研究，决定联合举办2027年示例市数据应用创新大赛。现将有关事项通知如下。"
    )
    body = paragraphs("示例市数据局", "示例市教育局", "示例市农业农村局", kind="c")
    body += paragraphs("文件", kind="c") + paragraphs("示数发〔2027〕12号", kind="c")
    body += "<h1>关于举办2027年示例市数据应用创新大赛的通知</h1>"
    body += paragraphs("各县（区）数据主管部门，市直各有关单位：", kind="n") + paragraphs(text)
    body += paragraphs(
        "一、大赛名称",
        "2027年示例市数据应用创新大赛（以下简称示例市大赛）",
        "二、组织单位",
        "（一）主办单位。市数据局、市教育局、市农业农村局。",
        "（二）承办单位。示例数据集团有限公司、示例市数据协会。",
        "三、赛程安排",
        "（一）报名阶段：3月1日-4月15日17:30，参赛团队登录 https://contest.example.org/2027 填报信息并上传作品，逾期系统自动关闭，不再受理。",
        "（二）初赛阶段：4月20日至4月30日，组织专家对作品进行书面评审，按照得分从高到低确定入围决赛的作品名单。",
        "（三）决赛阶段：5月中旬，入围团队现场路演并回答提问。",
        "四、奖项设置",
        "每个赛道设一等奖1名、二等奖2名、三等奖3名，另设优秀组织奖若干。获奖名单在示例市数据局网站公示5个工作日，无异议后公布。",
        "五、其他事项",
        "1. 大赛不收取任何费用。",
        "2. 参赛作品的知识产权归参赛团队所有。",
        "联系人：张示例，联系电话：0000-1234567，13800000000。",
    )
    body += paragraphs("附件：1. 2027年示例市数据应用创新大赛赛题指南", "2. 2027年示例市数据应用创新大赛评价指标")
    body += paragraphs("示例市数据局", "示例市教育局", "示例市农业农村局", "2027年2月20日", kind="r")
    body += '<p class="n break">附件1</p>' + paragraphs("2027年示例市数据应用创新大赛赛题指南", kind="c")
    for index, (track, topics) in enumerate(TRACKS.items()):
        body += paragraphs(f"赛道{'一二三'[index]}：{track}赛道")
        for number, topic in enumerate(topics):
            body += paragraphs(
                f"{number + 1}. {topic}",
                f"围绕{topic}的实际需要，汇聚政府、企业和社会的多源数据，形成可以复制推广的解决方案，"
                f"说明数据来源、处理方法、应用场景和取得的成效，鼓励跨部门、跨区域联合参赛。",
            )
    body += '<p class="n break">附件2</p>' + paragraphs("2027年示例市数据应用创新大赛评价指标", kind="c") + table(RUBRIC)
    pdf(path, body)


def newspaper_pdf(path):
    """A page of a newspaper: a headline over two columns, no head, no number, no signature."""
    article = [
        "本报讯 示例市昨日启动第三届市民摄影创意大赛。大赛由示例市文化馆主办，示例日报社承办，面向全体市民征集反映城市变化的摄影作品，专业组和业余组分开评选。",
        "参赛作品应为近两年内拍摄，每人最多提交5幅，可以是单幅，也可以是组照。作品提交时间为2027年6月1日至7月31日，作者登录大赛网站上传。",
        "评审工作于2027年8月中旬进行，由专家和市民代表共同打分。大赛设一等奖2名、二等奖5名、三等奖10名、优秀奖30名。",
        "主办方介绍，获奖名单将在市文化馆网站公示7天，接受市民监督。优秀作品将在市图书馆、地铁站和社区文化中心巡回展出，并结集出版。",
        "市民可以拨打0000-7654321咨询。",
    ]
    body = "<h1>第三届市民摄影创意大赛启动</h1>"
    body += '<div class="columns">' + paragraphs(*article) + "</div>"
    pdf(path, body)


def county_contest_docx(path):
    """A Word file with styles and merged cells: tracks as headings, points and standards, a table of times."""
    document = docx.Document()
    document.add_paragraph("样例县人民政府办公室文件")
    document.add_paragraph("样政办函[2028]7号")
    document.add_heading("样例县人民政府办公室关于举办2028年样例县青年创业竞赛的通知", 1)
    document.add_paragraph("各乡镇人民政府，县政府各部门：")
    document.add_paragraph("为激发青年创业热情，现就举办2028年样例县青年创业竞赛通知如下。")
    document.add_paragraph("一、赛道设置")
    for index, (track, topics) in enumerate(TRACKS.items()):
        document.add_paragraph(f"（{'一二三'[index]}）{track}赛道")
        for number, topic in enumerate(topics):
            document.add_paragraph(f"{number + 1}. {topic}。面向{topic}提出产品或者服务方案，要有清楚的目标用户。")
    document.add_paragraph("二、日程安排")
    times = [("阶段", "时间", "内容"), ("报名", "2028年3月1日至3月20日", "网上报名"), ("初赛", "2028年4月上旬", "书面评审"), ("决赛", "2028年4月25日", "现场路演")]
    grid = document.add_table(rows=0, cols=3)
    for row in times:
        for cell, text in zip(grid.add_row().cells, row):
            cell.text = text
    document.add_paragraph("三、奖励办法")
    document.add_paragraph("设特等奖1名，一、二、三等奖各2名，最佳人气奖1名。获奖结果公示不少于3天。")
    document.add_paragraph("四、评分标准")
    rows = [
        ("评审指标", "分值", "评分标准"),
        ("创新性", "40", "技术或者模式有明显创新"),
        ("可行性", "35分", "计划具体，资源有保障"),
        ("社会价值", "25", "带动就业，促进共同富裕"),
        ("合计", "100", ""),
    ]
    grid = document.add_table(rows=0, cols=3)
    for row in rows:
        for cell, text in zip(grid.add_row().cells, row):
            cell.text = text
    document.add_paragraph("联系人：李样例　联系电话：87654321（兼传真）")
    document.add_paragraph("附件：1. 参赛报名表")
    document.add_paragraph("2. 知识产权承诺书")
    document.add_paragraph("样例县人民政府办公室")
    document.add_paragraph("2028年2月1日")
    document.add_paragraph("（此件公开发布）")
    document.add_paragraph("附件1")
    document.add_paragraph("参赛报名表")
    form = document.add_table(rows=4, cols=4)
    for row, label in enumerate(["项目名称", "参赛单位", "负责人", "项目简介"]):
        form.cell(row, 0).text = label
        form.cell(row, 1).merge(form.cell(row, 3))
    document.add_paragraph("附件2")
    document.add_paragraph("知识产权承诺书")
    document.add_paragraph("本单位承诺，参赛作品的知识产权归本单位所有，没有侵犯他人的合法权益。")
    document.sections[0].header.paragraphs[0].text = "样例县人民政府办公室公报"
    for style in document.styles:
        if style.type == 1:
            style.font.size = Pt(12)
    document.save(path)


def solicitation_docx(path):
    """A call for cases without tracks: a deadline on a day of every month, working days, a numbered list of Word's."""
    document = docx.Document()
    document.add_paragraph("关于征集数字化转型典型案例的公告")
    document.add_paragraph("为总结推广数字化转型经验，示例省工业和信息化厅面向全省公开征集典型案例。")
    document.add_paragraph("一、征集范围")
    document.add_paragraph("在本省注册的制造业企业。", style="List Number")
    document.add_paragraph("为制造业企业提供服务的平台企业。", style="List Number")
    document.add_paragraph("二、报送要求")
    document.add_paragraph("（一）申报单位填写《典型案例申报表》，每月10日前报送电子版。")
    document.add_paragraph("（二）征集自公告发布之日起，2029年11月10日截止。")
    document.add_paragraph("（三）入选案例公示5个工作日。")
    document.add_paragraph("三、联系方式")
    document.add_paragraph("联系单位：示例省工业和信息化厅信息化处")
    document.add_paragraph("电子邮箱：cases@example.org")
    document.add_paragraph("附件：典型案例申报表")
    document.add_paragraph("示例省工业和信息化厅")
    document.add_paragraph("2029年3月5日")
    document.add_paragraph("附件")
    document.add_paragraph("典型案例申报表")
    form = document.add_table(rows=3, cols=2)
    for row, label in enumerate(["单位名称", "案例名称", "案例简介"]):
        form.cell(row, 0).text = label
    document.save(path)


def topic_table_docx(path):
    """A contest whose tracks and topics stand in a table, in an annex."""
    document = docx.Document()
    document.add_paragraph("示例区“数智未来”算法挑战赛参赛公告")
    document.add_paragraph("由示例区科学技术局主办、示例大学承办的示例区“数智未来”算法挑战赛（以下简称挑战赛）现已启动，欢迎报名。")
    document.add_paragraph("主办单位：示例区科学技术局")
    document.add_paragraph("承办单位：示例大学、示例人工智能研究院")
    document.add_paragraph("报名截止时间：2026年12月31日18时")
    document.add_paragraph("附件：赛道和赛题")
    document.add_paragraph("示例区科学技术局")
    document.add_paragraph("二〇二六年十月八日")
    document.add_paragraph("附件：赛道和赛题")
    grid = document.add_table(rows=6, cols=3)
    rows = [("赛道", "赛题", "出题单位"), ("视觉识别", "道路病害识别", "示例区交通运输局"), ("", "林火烟雾识别", "示例区应急管理局"), ("自然语言", "热线工单分类", "示例区城市管理局"), ("", "政策问答", "示例区大数据中心"), ("", "公文校对", "示例区档案馆")]
    for line, row in zip(grid.rows, rows):
        for cell, text in zip(line.cells, row):
            cell.text = text
    grid.cell(1, 0).merge(grid.cell(2, 0))
    grid.cell(3, 0).merge(grid.cell(5, 0))
    document.save(path)


FLATTENED = """# 关于开展2026年示例市优秀数字作品评选的通知

示文数字〔2026〕5号

各有关单位：

为鼓励数字作品创作，决定开展2026年示例市优秀数字作品评选。请各单位认真组织，积
极参加。

一、作品要求

（一）作品应当原创，主题鲜明，内容健康，形式不限，包括数字绘画、动画短片、
互动程序和数据可视化等。

二、时间安排

2026年5月1日 报名开始；

2026年6月30日 报名截止；

2026年7月底前 完成评审；

三、评价指标

一级指标 二级指标

内容质量 主题表达

信息准确

技术水平 完成程度

创新程度

四、公示

评选结果在市文化和旅游局网站公示，公示期为7个工作日。

示例市文化和旅游局

2026年4月10日
"""


def flattened_txt(path):
    """A notice copied out of a PDF: broken lines, a table of indicators of which only the words are left."""
    with open(path, "w", encoding="utf-8") as file:
        file.write(FLATTENED)


def plan_pdf(path):
    """A plan without indents: tracks with their text in the same paragraph, a table over two pages, narrow columns."""
    rows = [["一级指标", "权重", "二级指标", "说明"]]
    for index in range(16):
        first = index % 4 == 0
        group = "甲乙丙丁"[index // 4]
        rows.append(
            [f"指标{group}" if first else None, "25" if first else None, f"细项{index + 1}", "考察作品在这一方面的表现，要求材料真实完整，能够说明问题"]
        )
    body = "<style>p { text-indent: 0; margin: 8pt 0 }</style><h1>2030年样例市人工智能<br>应用大赛实施方案</h1>"
    body += paragraphs(
        "为推动 AI 技术与实体经济深度融合，依据《样例市人工智能产业发展行动计划（2028—2030年）》，制定本方案。",
        "一、组织架构",
        "主办单位：样例市工业和信息化局、样例市科学技术局",
        "承办单位：样例市人工智能协会等",
        "二、参赛对象",
        "企业、高校、科研院所和个人均可报名，可以跨单位组队，每队不超过6人，设队长1名，负责联系和材料提交。",
        "三、赛道设置",
        "本次大赛设置3个赛道：",
        "1. 大模型应用赛道：面向政务、医疗、教育等领域的大模型应用。",
        "2. 智能制造赛道：面向生产过程的智能检测与优化控制。",
        "3. 机器人赛道：面向服务和特种作业的机器人。",
        "四、时间安排",
        "报名时间：2030年3月1日—5月31日",
        "初赛时间：2030年6月10日",
        "决赛时间：2030年7月上旬（具体时间另行通知）",
        "五、评分办法",
    )
    body += table(rows)
    body += paragraphs(
        "六、奖励",
        "金奖1名，奖金10万元；银奖2名，奖金5万元；铜奖3名，奖金2万元。评审结果在市工业和信息化局网站公示五个工作日。",
        "样例市工业和信息化局",
        "2030年2月15日",
        kind="n",
    )
    pdf(path, body)


def headings_docx(path):
    """A Word file whose headings have styles and no numbers; a line of the schedule that is of no known kind."""
    document = docx.Document()
    document.add_paragraph("示例省教育厅")
    document.add_paragraph("示教高函〔2026〕18号")
    document.add_heading("关于开展第五届大学生数据创新竞赛的通知", 0)
    document.add_paragraph("各普通高等学校：")
    document.add_heading("竞赛组织", 1)
    document.add_paragraph("主办单位：示例省教育厅")
    document.add_paragraph("承办单位：示例理工大学")
    document.add_heading("赛道与赛题", 1)
    for index, (track, topics) in enumerate(TRACKS.items()):
        document.add_heading(f"赛道{index + 1} {track}", 2)
        document.add_paragraph("面向在校学生。")
        for number, topic in enumerate(topics):
            document.add_heading(f"赛题{number + 1}：{topic}", 3)
            document.add_paragraph("题目说明。")
    document.add_heading("日程", 1)
    for line in ["报名：2026年9月1日至30日", "作品提交：10月31日前", "省级评审：11月中旬", "颁奖：12月"]:
        document.add_paragraph(line)
    document.add_heading("其他", 1)
    document.add_paragraph("获奖名单公示期为7日。联系人：王样例，0000-8888999，邮箱 race@example.edu。")
    document.add_paragraph("示例省教育厅办公室")
    document.add_paragraph("2026年6月30日")
    document.save(path)


CELLS = """某某区文化和旅游局
关于举办首届示例区非遗文创设计大赛的
公告

为促进非遗保护传承，特举办首届示例区非遗文创设计大赛（以下简称“设计大赛”）。

一、参赛组别
（一）学生组
（二）社会组
二、作品征集
作品征集时间为即日起至2026年9月30日，参赛者将作品发送至 design@example.org。
三、评分指标
一级指标
二级指标
文化内涵
主题契合
传承价值
设计水平
创意表达
工艺可行
四、奖项设置
一等奖1个、二等奖3个、三等奖6个、优秀奖若干。
获奖名单公示时间不少于5日。
五、附则
1.投稿作品恕不退还。
2.解释权归主办方。

示例区文化和旅游局
2026年7月1日
附件1：报名表
附件2：原创承诺书
"""


def cells_txt(path):
    """A table of indicators with each cell in a line of its own."""
    with open(path, "w", encoding="utf-8") as file:
        file.write(CELLS)


CHAPTERS = """# 样例市公共数据开放应用大赛章程

## 第一章 总则

第一条 大赛名称为“样例市公共数据开放应用大赛”。

第二条 大赛由样例市大数据中心主办。

## 第二章 赛题

- 赛题一：**交通拥堵治理**
- 赛题二：社区养老服务
- 赛题三：空气质量预报

## 第三章 赛程

| 时间 | 阶段 |
|---|---|
| 2026-03-01至2026-04-01 | 报名 |
| 2026.4.20 | 初赛 |
| 2026年5月下旬 | 决赛 |

## 第四章 评审

| 评审维度 | 分值 |
|---|---|
| 创新性 | 50 |
| 实用性 | 50 |
"""


def chapters_md(path):
    """A charter in Markdown with chapters and articles, topics without tracks, and a table of points of one level."""
    with open(path, "w", encoding="utf-8") as file:
        file.write(CHAPTERS)


SINGLE = """样府办发〔2026〕9号

样例市人民政府办公室关于印发2026年样例市“金点子”征集活动方案的通知

各县（区）人民政府，市政府各部门：
《2026年样例市“金点子”征集活动方案》已经市政府同意，现印发给你们，请认真组织实施。

样例市人民政府办公室
2026年3月3日

2026年样例市“金点子”征集活动方案

一、征集主题
围绕优化营商环境。
二、征集时间
2026年3月10日至4月10日。
三、评选
（一）初评。4月15日前，由市政府办公室组织。
（二）终评。4月下旬，邀请专家评定。
四、公示
拟入选名单在市政府网站公示3个工作日。
"""


def single_txt(path):
    """A notice that issues a plan, which follows behind the signature."""
    with open(path, "w", encoding="utf-8") as file:
        file.write(SINGLE)


ALL = {
    "city-contest.pdf": city_contest_pdf,
    "newspaper.pdf": newspaper_pdf,
    "county-contest.docx": county_contest_docx,
    "solicitation.docx": solicitation_docx,
    "topic-table.docx": topic_table_docx,
    "flattened.txt": flattened_txt,
    "plan.pdf": plan_pdf,
    "headings.docx": headings_docx,
    "cells.txt": cells_txt,
    "chapters.md": chapters_md,
    "single.txt": single_txt,
}
