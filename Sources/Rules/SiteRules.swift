import CivilTime
import Content
import Diagnostics

/// Checks the model as a whole: everything that needs more than one file to see.
///
/// - Parameter now: the moment the site is built for.
package func checkSite(_ site: Site, _ addresses: AddressBook, now: Instant) -> [Finding] {
  uniqueAddresses(site) + publishedByNow(site, now: now) + changedByNow(site, now: now)
    + periodsResolve(site)
    + nameAddresses(site) + logosExist(site) + documentNumbers(site)
    + WinnerRules.check(site, now: now) + PrivacyRules.check(site)
    + RubricRules.check(site) + ScoreRules.check(site, now: now)
    + TranslationLedger.orphans(site, addresses) + DataTranslations.check(site)
}
