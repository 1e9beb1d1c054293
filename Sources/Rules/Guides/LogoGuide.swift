import Diagnostics

extension RuleGuide {
  /// `logo/altered`: the approved file and no other.
  static let logo = RuleGuide(
    rule: NameRules.logo,
    title: Bilingual(zh: "标识不是登记的文件", en: "The logo is not the registered file"),
    asks: [
      Bilingual(
        zh: "使用登记的标识文件，一个字节也不改：不改颜色，不裁剪，不拉伸，不转换格式后另存。",
        en: """
          The logo is the registered file, byte for byte: not recoloured, cropped, stretched or saved in \
          another format.
          """),
      Bilingual(
        zh: "标识单独出现，不和别的标识、文字或图案拼成一张图。",
        en: "It stands by itself and is not joined with another logo, a text or a picture."),
    ],
    why: Bilingual(
      zh: "标识代表主办机关。改过的标识无法辨认真假，也超出了许可的范围。",
      en: """
        The logo stands for the organisers. One that has been changed cannot be told from a false one and goes beyond \
        what is permitted.
        """),
    remedy: [
      Bilingual(
        zh: "换回名称页面上提供的原文件，不打开编辑，不重新保存。",
        en: """
          Put the original file back, as the page of the name offers it; do not open and save it in an \
          editor.
          """),
      Bilingual(
        zh: "大小在版面上调，不改文件。", en: "Set its size on the page, not in the file."),
      Bilingual(
        zh: "主办机关换了新标识，把新文件放进活动的文件夹，并把它的 SHA-256 写进 names.yml。",
        en: """
          When the organisers issue a new logo, put the new file into the programme’s folder and write \
          its SHA-256 into names.yml.
          """),
    ],
    examples: [
      RuleExample(
        .image, wrong: Bilingual(zh: "改过颜色后另存的 logo.svg", en: "logo.svg, recoloured and saved again"),
        right: Bilingual(zh: "登记的 logo.svg 原文件", en: "the registered logo.svg as it is"),
        note: Bilingual(zh: "内容不同，就不是登记的文件。", en: "Its bytes differ, so it is not the registered file.")),
      RuleExample(
        .image, wrong: Bilingual(zh: "logo.png，由 logo.svg 转换而来", en: "logo.png, converted from logo.svg"),
        right: Bilingual(zh: "登记的 logo.svg 原文件", en: "the registered logo.svg as it is"),
        note: Bilingual(zh: "换了格式也是改动。", en: "Another format is a change too.")),
      RuleExample(
        .image,
        wrong: Bilingual(
          zh: "海报.svg，里面嵌入了标识和另一家单位的标志", en: "poster.svg, with the logo beside that of another body"),
        right: Bilingual(zh: "标识和标志分成两张图，标识用原文件", en: "two images, the logo being the registered file"),
        note: Bilingual(zh: "标识不放进别的图里。", en: "The logo stands in no other image.")),
    ])
}
