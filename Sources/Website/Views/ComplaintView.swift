import CivilTime
import Complaint
import Content
import Diagnostics
import Mustache

/// The page on which a complaint is made.
extension Scene {
  func complaintPage(_ programme: Programme, _ list: WinnerList, _ language: Language) -> Object {
    let form = ComplaintForm(programme: programme.id)
    let fields = ComplaintFields(language: language, words: theme.words(language))
    var complaint = complaintBasics(programme, language)
    complaint["steps"] = .list(ComplaintSteps(form: form, fields: fields).steps())
    complaint["tracks"] = .list(entryChoices(programme, list, language))
    complaint["entry-count"] = .int(list.entries.count)
    complaint["types"] = .text(
      EvidenceType.all.flatMap { type in type.endings.map { "\($0)=\(type.mediaType)" } }
        .joined(separator: " "))
    return [
      "programme": .object(self.programme(programme, language, at: programme.complaintAddress)),
      "notice-period": noticePeriod(programme, language),
      "sample": .bool(list.isSample),
      "complaint": .object(complaint),
    ]
  }

  /// What the form and what is said about it have in common.
  func complaintBasics(_ programme: Programme, _ language: Language) -> Object {
    let channel = programme.complaint
    let endpoint = channel?.endpoint
    return [
      "receiver": .optional(channel?.receiver[language]),
      "source": .optional(channel?.source[language]),
      "delivery": .optional(channel?.delivery?[language]),
      "retention": .optional(channel?.retention?[language]),
      "endpoint": .optional(endpoint),
      "endpoint-host": .optional(endpoint.map(host(of:))),
      "channels": .list((channel?.channels ?? []).map { .object(channelData($0, language)) }),
      "form": .text(url(programme.complaintAddress, language)),
      "specification": .text(url(programme.complaintSpecificationAddress, language)),
      "schema": .text(basePath + programme.complaintAddress.path + Self.complaintSchemaFile),
      "openapi": .text(basePath + programme.complaintAddress.path + Self.complaintInterfaceFile),
      "schema-version": .text(ComplaintForm.version),
      "schema-sha256": .optional(ComplaintDesk(programme, of: site)?.schemaHash),
    ]
  }
}

extension Scene {
  private func entryChoices(_ programme: Programme, _ list: WinnerList, _ language: Language) -> [Value] {
    programme.tracks.compactMap { track in
      let entries = list.entries.filter { $0.track == track.id }
      if entries.isEmpty { return nil }
      return .object([
        "track": .text(track.page[language].title),
        "entries": .list(
          entries.map { entry in
            let parts = [entry.id, entry.project[language], entry.organization[language]]
            return .object([
              "entry-id": .text(entry.id), "entry-text": .text(parts.joined(separator: " · ")),
            ])
          }),
      ])
    }
  }

  private func channelData(_ channel: ComplaintChannel.Other, _ language: Language) -> Object {
    [
      "title": .text(channel.title[language]), "phone": .optional(channel.phone),
      "address": .optional(channel.address?[language]),
    ]
  }

  private func host(of endpoint: String) -> String {
    let rest = endpoint.dropFirst("https://".count)
    return String(rest.prefix { $0 != "/" && $0 != "?" })
  }
}

extension Programme {
  package var complaintAddress: Address { Address(id + "/complaint/") }
  package var complaintSpecificationAddress: Address { Address(id + "/complaint/specification/") }
}
