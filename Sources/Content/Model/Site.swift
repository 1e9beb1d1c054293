import CivilTime
import Diagnostics
import Disk
import YAML

/// Everything that stands in `Content/`, typed, every value with the place it was read from.
package struct Site: Sendable {
  package var settings: Settings
  package var organizations: [Organization] = []
  package var names: [RegisteredName] = []
  package var phrases: [String] = []
  package var fileNames: [FileNamePattern] = []
  package var terms: [Term] = []
  /// The reviews of translations; nil where the site keeps none.
  package var translations: [TranslationRecord]?
  /// The built-in years of working days and those of `holidays.yml`.
  package var calendar = WorkingCalendar.builtIn
  /// In the order of `site.yml`.
  package var programmes: [Programme] = []
  /// Pages of the site itself, such as "about"; those of a folder stand below the page it belongs to.
  package var pages: [SitePage] = []
  /// Every file below `Content/`, so that a link to a page that could not be read is not called broken too.
  package var files = PathList()
  /// The YAML and CSV files, in byte order of their paths, for checks of their text.
  package var dataFiles: [SourceFile] = []

  /// Reads the texts of pages again; nil where they are in memory.
  package var texts: TextKeeper?

  /// Every release, in the order of their numbers.
  package var releases: [Release] = []
  /// What the ledger was after the last release, as `gongshi release` noted it beside them; nil where it is missing.
  package var ledgerNote: SourceFile?
  /// The name of the ledger of releases: the address of the site's root without a scheme, then `ledger`. It does
  /// not follow a base address given for one build.
  package let ledgerOrigin: String

  package init(settings: Settings) {
    self.settings = settings
    let address = settings.baseURL.firstRange(of: "://").map { settings.baseURL[$0.upperBound...] }
    ledgerOrigin = String(address ?? settings.baseURL[...]) + "ledger"
  }
}

/// `site.yml`: who publishes, where, in which order.
package struct Settings: Sendable {
  package var title: Bilingual
  package var description: Bilingual
  /// The absolute address of the site's root, with a slash at its end.
  package var baseURL: String
  package var publisher: Bilingual
  /// Whether every page says that this is a demonstration and not a bureau's site.
  package var isDemonstration: Bool
  package var siteCode: String?
  package var icp: String?
  package var publicSecurity: String?
  package var contact: Contact?
  /// The marks of the footer, in their order.
  package var marks: [Mark] = []
  /// Where to report a weakness of the site: an `https:` or `mailto:` address.
  package var securityContact: String?
  package var entrantKinds: [Labelled] = []
}

extension Settings {
  /// The folder of `Content/` that holds the images of marks.
  package static let markFolder = "marks/"

  /// A mark that a site has been given and has to show: that of party and government websites, that of
  /// “find mistakes for government websites”.
  package struct Mark: Sendable {
    package let title: Bilingual
    /// Where the mark leads: an `https:` address.
    package let link: String
    /// The file in `Content/marks/`, nil for a mark in words.
    package let image: Located<String>?
  }
}

/// Something with an id and a title in both languages.
package struct Labelled: Sendable {
  package let id: String
  package let title: Bilingual
  package let place: Place
}

/// An office and how to reach it; never a person.
package struct Contact: Sendable {
  package var office: Bilingual
  package var phones: [String] = []
  package var email: String?
  package var address: Bilingual?
  package var website: String?
}

/// A body with its full names and the abbreviations in use.
package struct Organization: Sendable {
  package let zh: String
  package let en: String
  package let short: [String]
  package let place: Place

  package var name: Bilingual { Bilingual(zh: zh, en: en) }
}

/// A term and the English that translations must use for it.
package struct Term: Sendable {
  package let zh: String
  package let en: String
}
