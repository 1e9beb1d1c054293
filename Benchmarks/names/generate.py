#!/usr/bin/env python3
"""Write mixed Chinese text with one wrong name in every 10 KB: generate.py MEGABYTES FILE."""
import random
import sys

SUBJECTS = "各级主管部门 参赛团队 申报单位 项目评审专家 数据资源管理机构 高校和科研院所 行业协会 技术支持单位 县市区政府 社会公众 企业代表 新闻媒体".split()
VERBS = "应当按照要求 正在积极 已经全面 计划分阶段 需要及时 可以通过官方网站 将于下半年 联合有关单位 持续".split()
ACTIONS = "完善数据采集和共享机制 提交申报材料并核对附件 组织现场调研与座谈交流 推动公共数据授权运营 公布初步评审结果 核查举报线索 建设行业高质量数据集 优化服务流程 开展政策宣讲和业务培训 探索数据要素市场化配置 释放数据要素价值 整理典型案例汇编 完成系统联调测试 保障网络与信息安全".split()
TAILS = "，有关情况另行通知。 ，确保各项工作有序推进。 ，并在公示期内接受监督。 ，为高质量发展提供支撑。 ；逾期不予受理。 。 ，详见附件 3。 （联系电话：0531-12345678）。".split(" ")
ENGLISH = [
    "The deadline for submissions is 30 June, 17:00 Beijing time. ",
    "Each team may register one project on the platform (https://example.gov.cn/apply?id=42). ",
    "Data quality, data security and openness are weighed at 40 %, 30 % and 30 %. ",
]
CLOSE = [
    "数据要素×工业制造领域赛题指南。", "山东分赛决赛将于8月举行。", "济南市选拔赛组委会负责解释。", "充分发挥数据要素乘数效应。",
    "2025年“数据要素×”大赛山东分赛济南市选拔赛现已启动。", "《“数据要素×”三年行动计划（2024—2026年）》印发实施。",
    "2025年“数据要素×”大赛山东分赛聊城市选拔赛同步举办。", "大赛设一、二、三等奖。", "全国大学生数学建模竞赛山东分赛区。",
]
WRONG = [
    "2025年“数据要素x”大赛山东分赛济南市选拔赛。", "2025年数据要素×大赛山东分赛济南市选拔赛。", "“数据要素×”大赛济南市选拔赛。",
    "2026年“数据要素×”大赛 山东分赛潍坊市选拔赛。", "2026年“数据要素×”大赛山东省分赛潍坊市选拔赛。", "潍坊选拔赛。", "2026年济南市选拔赛。",
]


def main() -> None:
    size, path = int(sys.argv[1]) * 1_000_000, sys.argv[2]
    rng = random.Random(20250523)
    written, next_wrong, wrong = 0, 5_000, 0
    with open(path, "wb") as out:
        while written < size:
            parts = []
            for _ in range(rng.randint(3, 8)):
                kind = rng.random()
                if kind < 0.10:
                    parts.append(rng.choice(ENGLISH))
                elif kind < 0.16:
                    parts.append(rng.choice(CLOSE))
                else:
                    parts.append(rng.choice(SUBJECTS) + rng.choice(VERBS) + rng.choice(ACTIONS) + rng.choice(TAILS))
            if written >= next_wrong:
                parts.insert(rng.randrange(len(parts) + 1), rng.choice(WRONG))
                next_wrong += 10_000
                wrong += 1
            block = ("".join(parts) + "\n\n").encode()
            out.write(block)
            written += len(block)
    print(f"{path}: {written} bytes, {wrong} wrong names")


if __name__ == "__main__":
    main()
