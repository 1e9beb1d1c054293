struct EnglishRegistry: Sendable {
  init(names: [Registry.Name], families: [Family]) {}
}
