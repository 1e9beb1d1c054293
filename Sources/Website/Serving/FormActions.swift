/// Where the forms of the site are sent: to the bodies that receive complaints, and nowhere else.
extension Scene {
  /// The addresses that a page's forms, and the script that sends them, may reach; most pages have none.
  func formActions(of job: PageJob) -> [String] {
    guard job.template == "complaint", let programme = programmes[job.programme ?? ""] else { return [] }
    return [programme.complaint?.endpoint].compactMap { $0 }
  }

  /// Those of all pages, each once.
  func formActions() -> [String] {
    var actions: [String] = []
    for programme in site.programmes {
      guard let endpoint = programme.complaint?.endpoint, !actions.contains(endpoint) else { continue }
      actions.append(endpoint)
    }
    return actions
  }
}
