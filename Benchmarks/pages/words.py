"""The words of the generated notices: every entry is a pair, Chinese and English.

The offices, the notices and the figures are invented; the sentences only have the length and the
texture of real ones.
"""

OFFICES = [
    ("市数据服务中心", "the Municipal Data Service Centre"),
    ("市政务服务大厅", "the Municipal Service Hall"),
    ("市档案资料馆", "the Municipal Records House"),
    ("区统计调查队", "the District Survey Team"),
    ("县信息服务站", "the County Information Station"),
    ("市标准研究所", "the Municipal Standards Institute"),
    ("市水务管理处", "the Municipal Water Office"),
    ("区交通指挥室", "the District Traffic Control Room"),
    ("市图书资料室", "the Municipal Reference Library"),
    ("县农技推广站", "the County Farming Advice Station"),
    ("市气象观测站", "the Municipal Weather Station"),
    ("区卫生监测点", "the District Health Monitoring Post"),
    ("市地理测绘队", "the Municipal Survey and Mapping Team"),
    ("市采购服务部", "the Municipal Procurement Service"),
]

THINGS = [
    ("公共数据目录", "the public data catalogue"),
    ("数据接口", "the data interfaces"),
    ("共享数据集", "the shared datasets"),
    ("地址编码库", "the address register"),
    ("电子证照库", "the store of electronic licences"),
    ("传感器读数", "the sensor readings"),
    ("道路养护台账", "the road maintenance ledger"),
    ("河道水位记录", "the river level records"),
    ("停车泊位信息", "the parking space data"),
    ("公交时刻数据", "the bus timetable data"),
    ("农田地块图", "the field plot maps"),
    ("气象观测资料", "the weather observations"),
    ("用能统计报表", "the energy use reports"),
    ("档案影像文件", "the scanned records"),
    ("质量检查清单", "the quality checklist"),
    ("数据脱敏规则", "the masking rules"),
    ("元数据说明", "the metadata descriptions"),
    ("更新日志", "the change log"),
    ("备份清单", "the list of backups"),
    ("图书借阅统计", "the library lending figures"),
]

ACTIONS = [
    ("登记", "registering"),
    ("更新", "updating"),
    ("开放", "opening up"),
    ("核验", "verifying"),
    ("归集", "collecting"),
    ("整理", "putting in order"),
    ("共享", "sharing"),
    ("评估", "assessing"),
    ("校对", "proofreading"),
    ("汇总", "summing up"),
    ("补录", "completing"),
    ("分级管理", "grading"),
]

GROUPS = [
    ("各区县数据管理部门", "the data departments of the districts and counties"),
    ("市直有关单位", "the municipal bodies concerned"),
    ("参加试点的企业", "the enterprises in the pilot"),
    ("有关科研院所", "the research institutes concerned"),
    ("在册服务机构", "the registered service agencies"),
    ("各街道和乡镇", "the subdistricts and townships"),
    ("有关高校", "the universities concerned"),
    ("数据提供单位", "the bodies that supply data"),
    ("数据使用单位", "the bodies that use data"),
    ("行业协会", "the industry associations"),
]

FORMATS = ["CSV", "JSON", "XML", "GeoJSON", "XLSX", "Parquet"]

FIELDS = ["record_id", "updated_at", "region_code", "unit_price", "valid_from", "checksum", "station_no"]

# {o} office, {p} another office, {t} thing, {s} another thing, {a} action, {g} group, {d} date,
# {n} and {m} numbers, {f} format, {k} field.
SENTENCES = [
    ("{t}由{o}负责日常维护，每{n}天核对一次，发现差错当日改正。",
     "{o} looks after {t}, checks the entries every {n} days and corrects mistakes on the same day."),
    ("{g}应当在{d}前完成**{t}**的{a}，并把结果书面告知{o}。",
     "By {d}, {g} finish {a} **{t}** and report the result to {o} in writing."),
    ("提交的文件采用`{f}`格式，单个文件不超过{n}兆字节，文件名使用英文字母和数字。",
     "Files are submitted in `{f}` format; no file is larger than {n} megabytes, and names use letters and digits only."),
    ("{o}收到材料后{n}个工作日内完成初步检查，材料不全的，一次说清需要补什么。",
     "{o} makes a first check within {n} working days; where something is missing, it says once and completely what to add."),
    ("字段`{k}`不能为空；确实没有数据的，写明原因，并注明预计补齐的时间。",
     "The field `{k}` must not be empty; where there is no data, the reason is stated and so is the day by which it will be there."),
    ("上一轮工作中，{g}共报送{n}批数据，其中{m}批一次通过检查。",
     "In the last round, {g} sent in {n} batches of data, of which {m} passed the check at the first attempt."),
    ("{t}和{s}使用同一套编码，修改其中一项时，另一项同时修改。",
     "One set of codes serves both {t} and {s}: whoever changes one changes the other at the same time."),
    ("对{t}有疑问的，可以在工作日到{p}现场查询，也可以来电咨询。",
     "Questions about {t} are answered on working days at {p}, in person or by telephone."),
    ("{p}从{d}起试行新的{a}流程，试行期{n}个月，期间旧流程仍然有效。",
     "From {d}, {p} tries out a new procedure for {a} {s} for {n} months; the old one stays valid meanwhile."),
    ("涉及个人信息的内容，报送前必须按规则处理，*不得*保留可以还原的标记。",
     "Anything that concerns persons is masked by the rules before it is sent in, and *no* mark may remain by which it could be restored."),
    ("每季度末，{o}公布一次{a}进度，列出完成的数量、退回的数量和退回的理由。",
     "At the end of each quarter {o} publishes how far {a} has come: how much is done, how much was returned, and why."),
    ("{g}指定一名联络员，联络员变动的，{n}日内通知{p}。",
     "Each of {g} names a contact and tells {p} within {n} days when the contact changes."),
    ("本轮共安排{n}项任务，{m}项由{o}牵头，其余由{g}分别承担。",
     "This round has {n} tasks; {o} leads {m} of them, and {g} take on the rest."),
    ("数据在传输和保存时都要加密，密钥由{p}单独保管，每{n}天更换一次。",
     "Data is encrypted on the way and at rest; the keys are kept apart by {p} and changed every {n} days."),
    ("检查采用抽样方式，每批抽取{n}条记录，差错超过{m}条的整批退回。",
     "The check works with samples: {n} records of each batch are drawn, and a batch with more than {m} mistakes goes back as a whole."),
    ("{t}的历史版本保留{n}年，需要调阅的，向{o}提出申请。",
     "Earlier versions of {t} are kept for {n} years; {o} gives access on request."),
]

ITEMS = [
    ("说明{t}的来源和更新周期", "say where {t} comes from and how often it is updated"),
    ("核对`{k}`与登记内容是否一致", "compare `{k}` with what is registered"),
    ("由{o}确认{a}的范围", "have {o} confirm the scope of {a}"),
    ("在{d}前提交`{f}`文件", "submit the `{f}` file by {d}"),
    ("保留最近{n}次修改的记录", "keep a record of the last {n} changes"),
    ("列出需要{p}配合的事项", "list what {p} is asked to help with"),
    ("注明{s}的负责人岗位", "name the post that is responsible for {s}"),
    ("把问题按轻重分为{m}类", "sort problems into {m} classes by weight"),
    ("附上{a}前后的对比", "enclose a comparison from before and after {a}"),
    ("写清适用的单位和时间", "state for whom and from when it applies"),
]

TASKS = [
    ("申请表（加盖公章）", "application form, stamped"),
    ("{t}样例", "excerpt from {t}"),
    ("`{f}`格式的样例文件", "sample file in `{f}` format"),
    ("数据来源合法的说明", "statement that the data was obtained lawfully"),
    ("{a}工作方案", "plan for {a}"),
    ("字段`{k}`的取值说明", "description of the values of `{k}`"),
    ("上一轮问题的整改情况", "account of what was done about the last round’s problems"),
    ("联络员的岗位和办公电话", "post and office telephone of the contact"),
]

TABLE_HEAD = (
    ["序号", "事项", "负责单位", "完成日期", "数量（条）"],
    ["No.", "Task", "Office", "Due", "Records"],
)

SECTIONS = {
    "scope": [("适用范围", "Scope"), ("哪些单位参加", "Who takes part"), ("工作内容", "The work")],
    "steps": [("办理步骤", "Steps"), ("怎样办理", "How it is done"), ("工作流程", "Procedure")],
    "plan": [("任务安排", "Plan of tasks"), ("进度安排", "Timetable"), ("分工和时间", "Who does what by when")],
    "papers": [("提交材料", "What to hand in"), ("材料清单", "List of papers"), ("需要准备的材料", "Papers to prepare")],
    "checks": [("质量要求", "Quality"), ("检查办法", "How it is checked"), ("技术要求", "Technical requirements")],
    "links": [("相关通知", "Related notices"), ("参考资料", "References"), ("延伸阅读", "Further reading")],
}

SUBSECTIONS = {
    "checks": [("抽样检查", "Samples"), ("问题处理", "Dealing with problems"), ("结果公布", "Publishing the result")],
    "plan": [("重点任务", "Main tasks"), ("时间节点", "Dates to keep"), ("协作方式", "Working together")],
}

OUTSIDE = [
    ("格式标准", "format standard", "https://www.rfc-editor.org/rfc/rfc4180"),
    ("语言标签说明", "note on language tags", "https://www.rfc-editor.org/rfc/rfc5646"),
    ("网页无障碍指南", "accessibility guidelines", "https://www.w3.org/TR/WCAG22/"),
    ("日期写法", "how dates are written", "https://www.rfc-editor.org/rfc/rfc3339"),
    ("资料下载", "downloads", "https://data.example.org/downloads?year=2026&kind=all"),
    ("在线咨询", "questions online", "https://service.example.com/ask"),
]

SLUGS = ["catalogue", "interface", "datasets", "register", "ledger", "records", "timetable", "survey", "review", "release"]

MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
          "November", "December"]
