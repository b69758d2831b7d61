import { absent, drop, family, key, rename, set, value, word } from '../../mutation.ts'
import { payroll } from './line.ts'

/** One line changed in the payroll company, about recipients and their contracts; written from the law and the reference of the language alone. */
export const payrollRecipients = family('payroll-recipients', [
  // Who it is.
  payroll(
    'parties-legal-name-gone',
    drop('recipients/swiss-printer/legalName'),
    'fact/missing',
    absent('recipients/swiss-printer/legalName'),
  ),
  // For whom.
  payroll(
    'parties-engagement-gone',
    drop('recipients/swiss-printer/engagement'),
    'fact/missing',
    absent('recipients/swiss-printer/engagement'),
  ),
  // No such word.
  payroll('parties-engagement-typo', set('recipients/swiss-printer/engagement', 'on-our-behalv'), 'schema/invalid'),
  // Art. 28(3).
  payroll(
    'parties-contract-gone',
    drop('recipients/swiss-printer/contract'),
    'recipient/contract-missing',
    absent('recipients/swiss-printer/contract'),
  ),
  // A processor needs a dpa.
  payroll(
    'parties-contract-terms',
    set('recipients/swiss-printer/contract/type', 'terms'),
    'recipient/contract-wrong-type',
  ),
  // A processor needs a dpa.
  payroll(
    'parties-contract-between-controllers',
    set('recipients/swiss-printer/contract/type', 'controller-to-controller'),
    'recipient/contract-wrong-type',
  ),
  // It works for purposes of its own.
  payroll('parties-bank-with-dpa', set('recipients/wage-bank/contract/type', 'dpa'), 'recipient/contract-wrong-type'),
  // Joint controllers need an arrangement.
  payroll('parties-uk-with-dpa', set('recipients/heilwerk-uk/contract/type', 'dpa'), 'recipient/contract-wrong-type'),
  // No such type.
  payroll('parties-contract-type-typo', set('recipients/vault/contract/type', 'dpaa'), 'schema/invalid'),
  // Which kind.
  payroll(
    'parties-contract-type-gone',
    drop('recipients/vault/contract/type'),
    'recipient/contract-wrong-type',
    absent('recipients/vault/contract/type'),
  ),
  // In the future.
  payroll(
    'parties-contract-signed-future',
    set('recipients/vault/contract/signed', '2027-02-01'),
    'recipient/contract-in-future',
  ),
  // A year after it began.
  payroll('parties-contract-signed-late', set('recipients/vault/contract/signed', '2026-06-01'), 'recipient/start-far'),
  // When.
  payroll(
    'parties-contract-signed-gone',
    drop('recipients/vault/contract/signed'),
    'recipient/contract-missing',
    absent('recipients/vault/contract/signed'),
  ),
  // No day.
  payroll('parties-contract-signed-day', set('recipients/vault/contract/signed', '2025-02-29'), 'schema/invalid'),
  // No date.
  payroll('parties-contract-signed-order', set('recipients/vault/contract/signed', '01.02.2025'), 'schema/invalid'),
  // Ended.
  payroll('parties-contract-over', set('recipients/host/contract/expires', '2025-12-31'), 'recipient/contract-expired'),
  // Before it was signed.
  payroll(
    'parties-contract-ends-before',
    set('recipients/host/contract/expires', '2024-01-14'),
    'recipient/contract-expired',
  ),
  // No URL.
  payroll(
    'parties-contract-url',
    set('recipients/mail-america/contract/url', 'postfalcon.example/dpa'),
    'fact/unusable-address',
  ),
  // Reviews are overdue.
  payroll(
    'parties-diligence-old',
    set('recipients/swiss-printer/diligence/date', '2021-04-01'),
    'recipient/diligence-overdue',
  ),
  // In the future.
  payroll(
    'parties-diligence-future',
    set('recipients/swiss-printer/diligence/date', '2027-04-01'),
    'recipient/diligence-overdue',
  ),
  // No period.
  payroll('parties-keeps-for-ever', set('recipients/swiss-printer/keeps/for', 'forever'), 'schema/invalid'),
  // A processor for a century.
  payroll('parties-keeps-hundred-years', set('recipients/swiss-printer/keeps/for', 'P100Y'), 'retention/absurd'),
  // Annex II.
  payroll('parties-measures-empty', set('recipients/keying-india/measures', []), 'schema/invalid'),
  // Says nothing.
  payroll(
    'parties-measures-vague',
    set('recipients/swiss-printer/measures/0', 'Appropriate technical and organisational measures'),
    'measure/vague',
  ),
  // A host name alone.
  payroll(
    'parties-host-name-url',
    set('recipients/swiss-printer/hosts/0', 'https://in.lohndruck.example'),
    'schema/invalid',
  ),
  // A host name alone.
  payroll(
    'parties-host-name-path',
    set('recipients/swiss-printer/hosts/0', 'in.lohndruck.example/payslips'),
    'schema/invalid',
  ),
  // The channel goes elsewhere.
  payroll(
    'parties-host-name-other',
    set('recipients/swiss-printer/hosts/0', 'out.lohndruck.example'),
    'route/host-not-declared',
    word('channels/to-printer/http/url', 'in.lohndruck.example'),
  ),
  // The router itself.
  payroll(
    'parties-host-name-localhost',
    set('recipients/on-call-desk/hosts/0', 'localhost'),
    'recipient/host-foreign',
    value('recipients/on-call-desk/hosts/0'),
    word('recipients/on-call-desk/hosts', 'localhost'),
  ),
  // A private address.
  payroll(
    'parties-host-name-private',
    set('recipients/on-call-desk/hosts', ['alert.weckdienst.example', '10.0.0.5']),
    'recipient/host-foreign',
    word('recipients/on-call-desk/hosts', '10.0.0.5'),
    value('recipients/on-call-desk/hosts/1'),
  ),
  // The cloud's metadata.
  payroll(
    'parties-host-name-metadata',
    set('recipients/on-call-desk/hosts', ['alert.weckdienst.example', '169.254.169.254']),
    'recipient/host-foreign',
    value('recipients/on-call-desk/hosts/1'),
  ),
  // No port.
  payroll(
    'parties-host-port-zero',
    set('recipients/on-call-desk/hosts/0', 'alert.weckdienst.example:99999'),
    'schema/invalid',
  ),
  // After it began.
  payroll(
    'parties-announced-late',
    set('recipients/swiss-printer/announced', '2025-05-20'),
    'recipient/notice-not-run',
  ),
  // Ten days before; the notice period is thirty.
  payroll(
    'parties-announced-too-late',
    set('recipients/swiss-printer/announced', '2025-03-22'),
    'recipient/notice-not-run',
    value('recipients/swiss-printer/activeFrom'),
  ),
  // Controllers were not told.
  payroll(
    'parties-announced-gone',
    drop('recipients/keying-india/announced'),
    'recipient/notice-not-run',
    absent('recipients/keying-india/announced'),
  ),
  // No recipient.
  payroll('parties-onward-typo', set('recipients/host/onward/0', 'valt'), 'ref/unresolved'),
  // To itself.
  payroll('parties-onward-itself', set('recipients/host/onward/0', 'host'), 'recipient/onward-unknown'),
  // The same twice.
  payroll(
    'parties-onward-twice',
    set('recipients/host/onward', ['vault', 'vault']),
    'schema/invalid',
    value('recipients/host/onward/1'),
  ),
  // It has a name.
  payroll('parties-kind-of-a-company', set('recipients/mail-america/kind', 'category'), 'recipient/not-a-category'),
  // No such word.
  payroll('parties-kind-typo', set('recipients/tax-offices/kind', 'kategory'), 'schema/invalid'),
  // An entity without name, place, contract.
  payroll(
    'parties-kind-entity',
    set('recipients/tax-offices/kind', 'entity'),
    ['fact/missing', 'transfer/country-unknown'],
    key('recipients/tax-offices'),
  ),
  // A processor that nobody can name.
  payroll(
    'parties-category-on-our-behalf',
    set('recipients/tax-offices/engagement', 'on-our-behalf'),
    'recipient/not-a-category',
    value('recipients/tax-offices/kind'),
  ),
  // No activity is joint with it.
  payroll(
    'parties-jointly-with-mailer',
    set('recipients/mail-america/engagement', 'jointly'),
    'recipient/role-mismatch',
  ),
  // Its contract is between controllers.
  payroll(
    'parties-bank-on-our-behalf',
    set('recipients/wage-bank/engagement', 'on-our-behalf'),
    'recipient/contract-wrong-type',
    value('recipients/wage-bank/contract/type'),
  ),
  // It hosts, with a dpa.
  payroll(
    'parties-host-own-purposes',
    set('recipients/host/engagement', 'own-purposes'),
    'recipient/contract-wrong-type',
    value('recipients/host/contract/type'),
  ),
  // It has our contract and our address.
  payroll(
    'parties-printer-chosen-by-customer',
    set('recipients/swiss-printer/engagement', 'chosen-by-customer'),
    ['transfer/country-unknown', 'recipient/contract-wrong-type'],
    value('recipients/swiss-printer/engagement'),
    value('recipients/swiss-printer/contract/type'),
  ),
  // True or false.
  payroll('parties-group-word', set('recipients/vault/group', 'partly'), 'schema/invalid'),
  // Established in Switzerland.
  payroll(
    'parties-address-of-another-country',
    set('recipients/swiss-printer/address', '22 Ring Road, Hyderabad 500081, India'),
    'recipient/address-elsewhere',
    word('recipients/swiss-printer/address', 'India'),
  ),
  // A placeholder.
  payroll('parties-legal-name-tbd', set('recipients/second-lab/legalName', 'TBD'), 'fact/placeholder'),
  // Ourselves.
  payroll(
    'parties-legal-name-is-ours',
    set('recipients/second-lab/legalName', 'Heilwerk Arbeitsmedizin GmbH'),
    'recipient/ourselves',
  ),
  // What names it finds nothing.
  payroll(
    'parties-recipient-renamed',
    rename('recipients/on-call-desk', 'oncall-desk'),
    'ref/unresolved',
    key('recipients/oncall-desk'),
  ),
  // Nobody gets anything.
  {
    ...payroll(
      'parties-recipient-unused',
      set('recipients/extra', { kind: 'category', engagement: 'own-purposes', title: 'Courts' }),
      'recipient/unused',
      key('recipients/extra'),
    ),
    severity: 'any',
  },
  // No date.
  payroll('parties-date-without-year', set('recipients/vault/announced', '2024-11'), 'schema/invalid'),
  // No month.
  payroll('parties-date-month-13', set('recipients/vault/activeFrom', '2025-13-01'), 'schema/invalid'),
  // No address.
  payroll('parties-contact-mail-broken', set('recipients/vault/contact', 'privacy@'), 'fact/unusable-address'),
])
