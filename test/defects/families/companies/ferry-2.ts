import { family, key, replace, value, word } from '../../mutation.ts'
import { ferry } from './line.ts'

/** One line or block of the ferry line changed, with what a reader holds against it; written before any rule was read. */
export const ferry2 = family('companies-ferry-2', [
  // No tool for the UK.
  ferry(
    'ringline-no-tool-for-the-uk',
    replace(
      'recipients.yaml',
      `      uk-gdpr:
        tool: uk-addendum
        module: 2
        signed: 2026-02-02
        assessed: 2026-01-21
        terms:
          endedBy: exporter
    signatory:`,
      '    signatory:',
    ),
    'transfer/mechanism-missing',
    key('recipients/ringline/transfer'),
  ),
  // The DPF is for the US.
  ferry(
    'postie-the-dpf-is-for-the-us',
    replace(
      'recipients.yaml',
      `    established: US
    stored: [US]
    accessedFrom: [US]`,
      `    established: MX
    stored: [MX]
    accessedFrom: [MX]`,
    ),
    'transfer/no-decision',
    value('recipients/postie/transfer/eu-gdpr/tool'),
  ),
  // Ireland is not the US.
  ferry(
    'host-ireland-is-not-the-us',
    replace(
      'recipients.yaml',
      `      signed: 2025-11-03
    transfer:
      uk-gdpr:
        tool: adequacy`,
      `      signed: 2025-11-03
    transfer:
      uk-gdpr:
        tool: dpf`,
    ),
    'transfer/no-decision',
    value('recipients/host/transfer/uk-gdpr/tool'),
  ),
  // No assessment, Clause 14.
  ferry(
    'ringline-no-assessment',
    replace(
      'recipients.yaml',
      `        assessed: 2026-01-20
        terms:`,
      '        terms:',
    ),
    'transfer/not-assessed',
    key('recipients/ringline/transfer/eu-gdpr'),
  ),
  // The tool ended.
  ferry(
    'ringline-the-tool-ended',
    replace(
      'recipients.yaml',
      `        assessed: 2026-01-20
        terms:`,
      `        assessed: 2026-01-20
        expires: 2026-06-30
        terms:`,
    ),
    'transfer/tool-expired',
    value('recipients/ringline/transfer/eu-gdpr/expires'),
  ),
  // Module 1 is for controllers.
  ferry(
    'ringline-module-1-is-for-controllers',
    replace(
      'recipients.yaml',
      `        tool: scc
        module: 2`,
      `        tool: scc
        module: 1`,
    ),
    'transfer/module-mismatch',
    value('recipients/ringline/transfer/eu-gdpr/module'),
  ),
  // Not signed yet.
  ferry(
    'ringline-not-signed-yet',
    replace(
      'recipients.yaml',
      `        tool: scc
        module: 2
        signed: 2026-02-02`,
      `        tool: scc
        module: 2
        signed: 2027-02-02`,
    ),
    'transfer/signed-in-future',
    value('recipients/ringline/transfer/eu-gdpr/signed'),
  ),
  // Clause 17: a member state.
  ferry(
    'ringline-clause-17-a-member-state',
    replace('recipients.yaml', '          law: Netherlands', '          law: Scotland'),
    'transfer/terms-misfit',
    value('recipients/ringline/transfer/eu-gdpr/terms/law'),
  ),
  // Art. 28(3).
  ferry(
    'quay-art-28-3',
    replace('recipients.yaml', '      expires: 2028-06-19', '      expires: 2026-06-19'),
    'recipient/contract-expired',
    value('recipients/quay/contract/expires'),
  ),
  // Art. 28(3).
  ferry(
    'quay-art-28-3-again',
    replace(
      'recipients.yaml',
      `    accessedFrom: [GB]
    contract:
      type: dpa`,
      `    accessedFrom: [GB]
    contract:
      type: terms`,
    ),
    'recipient/contract-wrong-type',
    value('recipients/quay/contract/type'),
  ),
  // Art. 26.
  ferry(
    'inns-art-26',
    replace('recipients.yaml', '      type: joint-arrangement', '      type: dpa'),
    'recipient/contract-wrong-type',
    value('recipients/inns/contract/type'),
  ),
  // Somebody without name, country.
  ferry(
    'coastguard-somebody-without-name-country',
    replace(
      'recipients.yaml',
      `    kind: category
    engagement: own-purposes`,
      '    engagement: own-purposes',
    ),
    'fact/missing',
    key('recipients/coastguard'),
  ),
  // Art. 27.
  ferry(
    'organisation-art-27',
    replace(
      'company.yaml',
      `  representatives:
    eu-gdpr:
      name: Havenkade Vertegenwoordiging B.V.
      address: Havenkade 12, 1976 Velsen, Netherlands
      email: privacy@havenkade.example
  signatory:`,
      '  signatory:',
    ),
    'representative/missing',
    key('organisation'),
  ),
  // Not in the Union.
  ferry(
    'eu-gdpr-not-in-the-union',
    replace(
      'company.yaml',
      '      address: Havenkade 12, 1976 Velsen, Netherlands',
      '      address: 1 Harbour Street, Dover, United Kingdom',
    ),
    'representative/elsewhere',
    word('organisation/representatives/eu-gdpr/address', 'United Kingdom'),
  ),
  // Size exempts nobody, Art. 27(2).
  ferry(
    'eu-gdpr-size-exempts-nobody',
    replace(
      'company.yaml',
      `      name: Havenkade Vertegenwoordiging B.V.
      address: Havenkade 12, 1976 Velsen, Netherlands
      email: privacy@havenkade.example`,
      '      exempt: We are a small company',
    ),
    'representative/missing',
    value('organisation/representatives/eu-gdpr/exempt'),
  ),
  // Art. 13.
  ferry(
    'passengers-art-13',
    replace(
      'published.yaml',
      '    audience: [passengers, members, subscribers, visitors]',
      '    audience: [passengers, members, visitors]',
    ),
    'information/no-notice',
    value('activities/mail-offers/dataSubjects/0'),
  ),
  // Art. 14(3)(a).
  ferry(
    'carry-art-14-3-a',
    replace('activities.yaml', '      within: P14D', '      within: P3M'),
    'information/told-late',
    value('activities/carry/informed/within'),
  ),
  // Art. 13(2)(e).
  ferry(
    'carry-art-13-2-e',
    replace(
      'activities.yaml',
      `    consequences: Without a name and a way to reach you we cannot make a booking.
    data:`,
      '    data:',
    ),
    'information/consequences-missing',
    key('activities/carry'),
  ),
  // Data of the person.
  ferry(
    'booking-data-of-the-person',
    replace('routing.yaml', '    origin: person', '    origin: third-party'),
    'information/source-mismatch',
    value('sources/booking/origin'),
  ),
  // EPD 5(3).
  ferry(
    'pages-epd-5-3',
    replace(
      'published.yaml',
      `    consent: cookie-choice
    loss: Nothing.`,
      '    loss: Nothing.',
    ),
    'tracker/without-consent',
    key('trackers/pages'),
  ),
  // Counting is not essential.
  ferry(
    'pages-counting-is-not-essential',
    replace('published.yaml', '    class: analytics', '    class: essential'),
    'tracker/not-essential',
    value('trackers/pages/class'),
  ),
  // Ten years.
  ferry(
    'pages-ten-years',
    replace('published.yaml', '    lifetime: P90D', '    lifetime: P10Y'),
    'tracker/lifetime-excessive',
    value('trackers/pages/lifetime'),
  ),
  // Not in the EU; no objection.
  ferry(
    'pages-not-in-the-eu-no-objection',
    replace('published.yaml', '    consent: cookie-choice', '    exemption: statistics'),
    'tracker/without-consent',
    value('trackers/pages/exemption'),
  ),
  // No such field.
  ferry(
    'booking-made-no-such-field',
    replace(
      'routing.yaml',
      `        at: passenger
        keys: [email]`,
      `        at: passenger
        keys: [mail]`,
    ),
    'flow/undeclared-field',
    value('events/booking.made/subjects/passenger/keys/0'),
  ),
  // A name is not one person's.
  ferry(
    'boarding-done-a-name-is-not-one-person',
    replace('routing.yaml', '        unique: { name: shared }', '        unique: { name: person }'),
    'rights/unindexable-key',
    value('events/boarding.done/subjects/passenger/unique/name'),
  ),
])
