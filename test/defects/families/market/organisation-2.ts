import { family, key, rename, set, value } from '../../mutation.ts'
import { market } from './line.ts'

/** One line of the marketplace changed, about the organisation; written from the reference of the language alone. */
export const marketOrganisation2 = family('market-organisation-2', [
  market('financial', set('categories/payout.schedule/dpv', 'Financial'), 'schema/invalid'),
  market('handling-hidden', set('categories/seller.webhook-key/handling', 'hidden'), 'schema/invalid'),
  market(
    'listing-serail',
    rename('categories/listing.serial', 'listing.serail'),
    'ref/unresolved',
    key('categories/listing.serail'),
  ),
  market(
    'contact-email-title-mail-sensitivity-none-seller-webhook-key',
    set('categories/contact.email', { title: 'Mail', sensitivity: 'none' }),
    'category/weakened',
    value('categories/contact.email/sensitivity'),
  ),
  market('title', set('categories/payout.schedule/title', ''), 'schema/invalid'),
  market(
    'sensitivity-none-handling-secret',
    set('categories/seller.webhook-key/sensitivity', 'none'),
    'category/term-misfit',
  ),
  market('type-contracts-contract-terms-of-purchase', set('lawfulBases/sale/type', 'contracts'), 'schema/invalid'),
  market('party-buyer', set('lawfulBases/sale/party', ['buyer']), 'ref/unresolved', value('lawfulBases/sale/party/0')),
  market('date-2026-13-11', set('lawfulBases/clean-market/assessment/date', '2026-13-11'), 'schema/invalid'),
  market('date-11-03-2026', set('lawfulBases/clean-market/assessment/date', '11.03.2026'), 'schema/invalid'),
  market('date-2026-02-30', set('lawfulBases/reachable/assessment/date', '2026-02-30'), 'schema/invalid'),
  market('date-2027-04-02', set('lawfulBases/reachable/assessment/date', '2027-04-02'), 'basis/assessment-in-future'),
  market(
    'clean-market-pdf-date-2026-03-11-review-1y',
    set('lawfulBases/clean-market/assessment/review', '1Y'),
    'schema/invalid',
  ),
  market(
    'clean-market-pdf-date-2026-03-11-review-p0d',
    set('lawfulBases/clean-market/assessment/review', 'P0D'),
    'basis/assessment-overdue',
  ),
  market('explicit-yes', set('lawfulBases/newsletter-consent/explicit', 'yes'), 'schema/invalid'),
  market(
    'record-url-legal-consents-csv',
    rename('lawfulBases/newsletter-consent/record/file', 'url'),
    'fact/unusable-address',
    value('lawfulBases/newsletter-consent/record/url'),
  ),
  market('sealed-kind-technicl', set('measures/sealed/kind', 'technicl'), 'schema/invalid'),
  market('control-journal-encryptd-dpv', set('measures/sealed/control', 'journal.encryptd'), 'build/not-enforced'),
  market('dpv-encryptionatrst', set('measures/sealed/dpv', 'dpv:EncryptionAtRst'), 'schema/invalid'),
  market('every-quarterly', set('measures/access-review/process/every', 'quarterly'), 'schema/invalid'),
  market('last-2026-09-31', set('measures/training/process/last', '2026-09-31'), 'schema/invalid'),
  market('last-2027-09-01', set('measures/training/process/last', '2027-09-01'), 'process/in-future'),
  market('quiet-logs-kind-organisational', set('measures/quiet-logs/kind', 'organisational'), 'measure/kind-misfit'),
  market('last-2025-10-05', set('measures/access-review/process/last', '2025-10-05'), 'process/overdue'),
])
