import { family, key, replace, value, word } from '../../mutation.ts'
import { ferry } from './line.ts'

/** One line or block of the ferry line changed, with what a reader holds against it; written before any rule was read. */
export const ferry1 = family('companies-ferry-1', [
  // Contract without party, Art. 6(1)(b).
  ferry(
    'ticket-contract-without-party',
    replace(
      'company.yaml',
      `    party: [passengers]
  counting:`,
      '  counting:',
    ),
    'basis/incomplete',
    key('lawfulBases/ticket'),
  ),
  // Nobody of the activity is party, Art. 6(1)(b).
  ferry(
    'ticket-nobody-of-the-activity-is-party',
    replace('company.yaml', '    party: [passengers]', '    party: [hauliers]'),
    'basis/contract-not-party',
    value('activities/carry/lawfulBasis'),
  ),
  // Implied consent, Art. 4(11).
  ferry(
    'newsletter-implied-consent',
    replace(
      'company.yaml',
      '    asked: A box at the end of a booking that nobody has ticked',
      '    asked: Whoever books is taken to agree',
    ),
    'basis/consent-implied',
    value('lawfulBases/newsletter/asked'),
  ),
  // Not withdrawable, Art. 7(3).
  ferry(
    'newsletter-not-withdrawable',
    replace(
      'company.yaml',
      '    withdrawn: A link in every mail',
      '    withdrawn: It ends with the booking and cannot be taken back',
    ),
    'basis/consent-hard-to-withdraw',
    word('lawfulBases/newsletter/withdrawn', 'cannot be taken'),
  ),
  // Not explicit, Art. 9(2)(a).
  ferry(
    'assistance-consent-not-explicit',
    replace('company.yaml', '    explicit: true', '    explicit: false'),
    'basis/consent-not-explicit',
    value('lawfulBases/assistance-consent/explicit'),
  ),
  // Marketing on a contract of others, Art. 6(1)(b).
  ferry(
    'mail-offers-marketing-on-a-contract-of-others',
    replace('activities.yaml', '    lawfulBasis: newsletter', '    lawfulBasis: ticket'),
    'basis/marketing-without-consent',
    value('activities/mail-offers/lawfulBasis'),
  ),
  // Implied, Art. 4(11).
  ferry(
    'cookie-choice-implied',
    replace(
      'company.yaml',
      '    asked: A banner with two buttons of the same size',
      '    asked: Whoever stays on the page agrees',
    ),
    'basis/consent-implied',
    value('lawfulBases/cookie-choice/asked'),
  ),
  // No law, Art. 6(3).
  ferry(
    'counting-no-law',
    replace(
      'company.yaml',
      '    law: Regulations 6 to 8 of the Merchant Shipping (Counting and Registration of Persons on Board Passenger Ships) Regulations 1999; Art. 5 of Directive 98/41/EC as transposed in Ireland and the Netherlands',
      '    law: Our safety manual',
    ),
    'basis/law-vague',
    value('lawfulBases/counting/law'),
  ),
  // A recital obliges nobody, Art. 6(3).
  ferry(
    'ledger-law-a',
    replace('company.yaml', '    law: Section 388 of the Companies Act 2006', '    law: Recital 45 of the GDPR'),
    'basis/law-vague',
    value('lawfulBases/ledger-law/law'),
  ),
  // Not made yet.
  ferry(
    'deck-safety-not-made-yet',
    replace('company.yaml', '      date: 2026-02-03', '      date: 2027-02-03'),
    'basis/assessment-in-future',
    value('lawfulBases/deck-safety/assessment/date'),
  ),
  // Overdue review.
  ferry(
    'deck-safety-overdue-review',
    replace('company.yaml', '      date: 2026-02-03', '      date: 2024-02-03'),
    'basis/assessment-overdue',
    value('lawfulBases/deck-safety/assessment/date'),
  ),
  // Keys of another type, Art. 6(1)(d).
  ferry(
    'club-keys-of-another-type',
    replace(
      'company.yaml',
      `  club:
    type: contract`,
      `  club:
    type: vital-interests`,
    ),
    'basis/type-mismatch',
    value('lawfulBases/club/type'),
  ),
  // Not in the EU; no condition.
  ferry(
    'deck-safety-not-in-the-eu-no-condition',
    replace('company.yaml', '    type: legitimate-interests', '    type: recognised-legitimate-interests'),
    'basis/recognised-not-listed',
    value('lawfulBases/deck-safety/type'),
  ),
  // Art. 9(1).
  ferry(
    'health-disability-art-9-1',
    replace(
      'activities.yaml',
      `      health.disability:
        source: person
        condition:
          article: 9(2)(a)`,
      '      health.disability: { source: person }',
    ),
    'basis/special-category-condition',
    key('activities/assist/data/health.disability'),
  ),
  // A company is no such body.
  ferry(
    'health-disability-a-company-is-no-such-body',
    replace('activities.yaml', '          article: 9(2)(a)', '          article: 9(2)(d)'),
    'basis/condition-misfit',
    value('activities/assist/data/health.disability/condition/article'),
  ),
  // Art. 9(1).
  ferry(
    'count-persons-art-9-1',
    replace(
      'activities.yaml',
      '      person.nationality: { source: person, required: true }',
      `      ethnicity.origin: { source: person, required: true }
      person.nationality: { source: person, required: true }`,
    ),
    'basis/special-category-condition',
    key('activities/count-persons/data/ethnicity.origin'),
  ),
  // Quay works on our behalf.
  ferry(
    'run-club-quay-works-on-our-behalf',
    replace('activities.yaml', '        with: [inns]', '        with: [quay]'),
    'recipient/role-mismatch',
    value('activities/run-club/role/joint/with/0'),
  ),
  // Nobody informs.
  ferry(
    'run-club-nobody-informs',
    replace(
      'activities.yaml',
      '          ours: [information, requests, contact, security, breaches]',
      '          ours: [requests, contact, security, breaches]',
    ),
    'role/duties-of-nobody',
    key('activities/run-club/role/joint/duties'),
  ),
  // Art. 26(2).
  ferry(
    'run-club-art-26-2',
    replace(
      'activities.yaml',
      `        essence: We inform you and answer you; Harbour Inns does so for stays.
        duties:`,
      '        duties:',
    ),
    'role/joint-without-essence',
    key('activities/run-club/role/joint'),
  ),
  // Joint activity, contract of joint.
  ferry(
    'inns-joint-activity-contract-of-joint',
    replace('recipients.yaml', '    engagement: jointly', '    engagement: own-purposes'),
    'recipient/role-mismatch',
    value('activities/run-club/role/joint/with/0'),
  ),
  // A dpa with a controller.
  ferry(
    'quay-a-dpa-with-a-controller',
    replace(
      'recipients.yaml',
      `    contact: privacy@quayside.example
    engagement: on-our-behalf`,
      `    contact: privacy@quayside.example
    engagement: own-purposes`,
    ),
    'recipient/contract-wrong-type',
    value('recipients/quay/contract/type'),
  ),
  // No dpa.
  ferry(
    'acquirer-no-dpa',
    replace(
      'recipients.yaml',
      `    contact: fg@tidepay.example
    engagement: own-purposes`,
      `    contact: fg@tidepay.example
    engagement: on-our-behalf`,
    ),
    'recipient/contract-wrong-type',
    value('recipients/acquirer/contract/type'),
  ),
  // No party to it.
  ferry(
    'run-club-no-party-to-it',
    replace(
      'activities.yaml',
      '            inns: [requests, security, breaches]',
      '            quay: [requests, security, breaches]',
    ),
    'role/duties-of-others',
    key('activities/run-club/role/joint/duties/theirs/quay'),
  ),
  // No decision for India.
  ferry(
    'ringline-no-decision-for-india',
    replace('recipients.yaml', '        tool: scc', '        tool: adequacy'),
    'transfer/no-decision',
    value('recipients/ringline/transfer/eu-gdpr/tool'),
  ),
  // SCC alone are no tool of the UK.
  ferry(
    'ringline-scc-alone-are-no-tool-of',
    replace('recipients.yaml', '        tool: uk-addendum', '        tool: scc'),
    'transfer/tool-wrong-regime',
    value('recipients/ringline/transfer/uk-gdpr/tool'),
  ),
])
