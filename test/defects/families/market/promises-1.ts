import { family, key, rename, set, value, word } from '../../mutation.ts'
import { market } from './line.ts'

/** One line of the marketplace changed, about promises; written from the reference of the language alone. */
export const marketPromises1 = family('market-promises-1', [
  market('kind-privacy-notise', set('notices/privacy/kind', 'privacy-notise'), 'schema/invalid'),
  market('language-fr-title-privacy', set('notices/privacy/language', 'fr'), 'schema/invalid'),
  market(
    'audience-buyer-sellers-version-4',
    set('notices/privacy/audience', ['buyer', 'sellers']),
    'ref/unresolved',
    value('notices/privacy/audience/0'),
  ),
  market('version-4a', set('notices/privacy/version', '4a'), 'schema/invalid'),
  market('version-0', set('notices/privacy/version', 0), 'schema/invalid'),
  market('effective-2026-06-31', set('notices/privacy/effective', '2026-06-31'), 'schema/invalid'),
  market('url-stallgate-example-privacy', set('notices/privacy/url', 'stallgate.example/privacy'), 'notice/not-public'),
  market(
    'complaint',
    rename('notices/privacy/text/complaints', 'complaint'),
    'notice/section-misspelt',
    key('notices/privacy/text/complaint'),
  ),
  market(
    'url-https-stallgate-example-privacy',
    set('notices/cookies/url', 'https://stallgate.example/privacy'),
    'notice/same-address',
    value('notices/privacy/url'),
  ),
  market('kind-subprocesors', set('notices/helpers/kind', 'subprocesors'), 'schema/invalid'),
  market(
    'approved-orla-keane-url',
    rename('notices/privacy/approvedBy', 'approved'),
    'schema/unknown-key',
    key('notices/privacy/approved'),
  ),
  market(
    'flow-categry-payment-card',
    set('commitments/no-cards/assert/never', 'flow.categry == "payment.card"'),
    'schema/condition',
    word('commitments/no-cards/assert/never', 'categry'),
  ),
  market(
    'flow-category-payment-cards',
    set('commitments/no-cards/assert/never', 'flow.category == "payment.cards"'),
    'schema/condition',
    word('commitments/no-cards/assert/never', '"payment.cards"'),
  ),
  market(
    'where-flow-activity-keep-book',
    set('commitments/books-in-europe/assert/where', 'flow.activity == "keep-book"'),
    'schema/condition',
    word('commitments/books-in-europe/assert/where', '"keep-book"'),
  ),
  market(
    'c-in-ie-uk',
    set('commitments/books-in-europe/assert/must', 'flow.countries.all(c, c in ["IE", "UK"])'),
    'schema/condition',
    word('commitments/books-in-europe/assert/must', '"UK"'),
  ),
  market(
    'flow-sink-stores-must-flow-retention-maxdays-746',
    set('commitments/two-years/assert/where', 'flow.activity == "handle-orders" && flow.sink == "stores"'),
    'schema/condition',
    word('commitments/two-years/assert/where', '"stores"'),
  ),
  market(
    'flow-retention-maxday-746',
    set('commitments/two-years/assert/must', 'flow.retention.maxDay <= 746'),
    'schema/condition',
    word('commitments/two-years/assert/must', 'maxDay'),
  ),
  market(
    'flow-retention-maxdays-746',
    set('commitments/two-years/assert/must', 'flow.retention.maxDays <= "746"'),
    'schema/condition',
  ),
  market(
    'flow-retention-maxdays-0',
    set('commitments/two-years/assert/must', 'flow.retention.maxDays >= 0'),
    'commitment/unproven',
  ),
  market(
    'flow-recipient-risklin',
    set(
      'commitments/scores-without-names/assert/where',
      'flow.recipient == "risklin" && flow.category != "payment.transaction"',
    ),
    'schema/condition',
    word('commitments/scores-without-names/assert/where', '"risklin"'),
  ),
  market(
    'flow-protection-in-pseudonymize-truncate-ip',
    set('commitments/scores-without-names/assert/must', 'flow.protection in ["pseudonymize", "truncate-ip"]'),
    'schema/condition',
    word('commitments/scores-without-names/assert/must', '"pseudonymize"'),
  ),
  market(
    'flow-retention-after-account-close',
    set('commitments/account-end/assert/must', 'flow.retention.after == "account.close" && flow.retention.days <= 75'),
    'schema/condition',
    word('commitments/account-end/assert/must', '"account.close"'),
  ),
  market(
    'flow-relationship-chosen-by-customer',
    set(
      'commitments/no-strangers/assert/where',
      'flow.category == "contact.address" && flow.relationship != "chosen_by_customer"',
    ),
    'schema/condition',
    word('commitments/no-strangers/assert/where', '"chosen_by_customer"'),
  ),
  market('control-journal-encryption', set('commitments/sealed/control', 'journal.encryption'), 'build/not-enforced'),
])
