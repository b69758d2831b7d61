import { family, line, replace } from '../../mutation.ts'
import { sown } from '../sown/line.ts'

/** One line of the hotels changed, sown before any rule was read: what the law does not allow, or asks for and misses. */
export const hotelLaw3 = family('hotel-law-3', [
  sown(
    'hotel',
    'tracker-without-consent',
    replace('site.yaml', '    consent: analytics-consent\n', ''),
    ['tracker/without-consent'],
    [line('site.yaml', 'visit-count:')],
  ),
  sown(
    'hotel',
    'cookie-of-twenty-years',
    replace('site.yaml', 'lifetime: P6M', 'lifetime: P20Y'),
    ['tracker/lifetime-excessive'],
    [line('site.yaml', 'lifetime: P20Y')],
  ),
  sown(
    'hotel',
    'a-tracker-rests-on-interest',
    replace('site.yaml', 'consent: analytics-consent', 'consent: past-guests-interest'),
    ['tracker/basis-not-consent'],
    [line('site.yaml', 'consent: past-guests-interest')],
  ),
  sown(
    'hotel',
    'counting-visits-is-not-essential',
    replace('site.yaml', 'class: analytics', 'class: essential'),
    ['tracker/not-essential'],
    [line('site.yaml', 'class: essential')],
  ),
  sown(
    'hotel',
    'no-significance-and-no-way-to-a-person',
    replace(
      'activities.yaml',
      '    automatedDecisions: false\n    consequences: Without an address',
      '    automatedDecisions: { logic: A score of how often you come }\n    consequences: Without an address',
    ),
    ['information/automation-unexplained'],
    [line('activities.yaml', 'automatedDecisions: { logic: A score of how often you come }')],
  ),
  sown(
    'hotel',
    'automated-decisions-on-interest',
    replace(
      'activities.yaml',
      'recipients: { mailer: all }\n    automatedDecisions: false',
      'recipients: { mailer: all }\n    automatedDecisions: { logic: A score, significance: Some get no offers, intervention: A mail to the desk }',
    ),
    ['basis/automation-not-allowed'],
    [line('activities.yaml', 'lawfulBasis: past-guests-interest')],
  ),
  sown(
    'hotel',
    'what-happens-without-is-not-said',
    replace(
      'activities.yaml',
      '    consequences: Without a name and an address to write to there is no booking.\n',
      '',
    ),
    ['information/consequences-missing'],
    [line('activities.yaml', 'take-bookings:')],
  ),
  sown(
    'hotel',
    'what-happens-without-is-not-said-2',
    replace(
      'activities.yaml',
      '    consequences: The law forbids us to lodge people who do not show a document.\n',
      '',
    ),
    ['information/consequences-missing'],
    [line('activities.yaml', 'register-guests:')],
  ),
  sown(
    'hotel',
    'from-whom-is-not-said',
    replace(
      'activities.yaml',
      "child.data: { source: third-party, from: A parent at the children's club }",
      'child.data: { source: third-party }',
    ),
    ['information/source-unnamed'],
    [line('activities.yaml', 'data: { child.data: { source: third-party } }')],
  ),
  sown(
    'hotel',
    'prohibited-data-is-used',
    replace(
      'bylaw.yaml',
      'prohibited: [criminal, payment.card]',
      'prohibited: [criminal, payment.card, health.disability]',
    ),
    ['flow/prohibited-category'],
    [
      line(
        'events.yaml',
        'needs: { type: string, enum: [step-free, hearing-loop, large-print], x-category: health.disability }',
      ),
    ],
  ),
  sown(
    'hotel',
    'prohibited-data-is-used-2',
    replace('bylaw.yaml', 'prohibited: [criminal, payment.card]', 'prohibited: [criminal, special]'),
    ['flow/prohibited-category'],
    [
      line(
        'events.yaml',
        'needs: { type: string, enum: [step-free, hearing-loop, large-print], x-category: health.disability }',
      ),
    ],
  ),
  sown(
    'hotel',
    'biometric-data-without-condition',
    replace(
      'activities.yaml',
      'data: { person.photo: { source: observed } }',
      'data: { biometric.face: { source: observed } }',
    ),
    ['basis/special-category-condition'],
    [line('activities.yaml', 'data: { biometric.face: { source: observed } }')],
  ),
  sown(
    'hotel',
    'criminal-data-prohibited-and-without-condition',
    replace(
      'activities.yaml',
      'data: { person.photo: { source: observed } }',
      'data: { criminal.offence: { source: observed } }',
    ),
    ['flow/prohibited-category'],
    [line('activities.yaml', 'data: { criminal.offence: { source: observed } }')],
  ),
  sown(
    'hotel',
    'an-assessment-is-needed-and-there-is-none',
    replace(
      'activities.yaml',
      'dpia: { required: false, why: "Few guests ask, and nobody is evaluated" }',
      'dpia: { required: true, why: "Health data" }',
    ),
    ['dpia/required-missing'],
    [line('activities.yaml', 'dpia: { required: true, why: "Health data" }')],
  ),
  sown(
    'hotel',
    'a-public-authority-has-no-legitimate-interests',
    replace('bylaw.yaml', 'publicAuthority: false', 'publicAuthority: true'),
    ['basis/public-authority-interest'],
    [line('bylaw.yaml', 'publicAuthority: true')],
  ),
  sown(
    'hotel',
    'one-entity-without-country',
    replace('recipients.yaml', '    kind: category\n', ''),
    ['fact/missing'],
    [line('recipients.yaml', 'authorities:')],
  ),
  sown(
    'hotel',
    'answers-to-requests-depend-on-consent',
    replace('activities.yaml', '    lawfulBasis: rights-law', '    lawfulBasis: newsletter-consent'),
    ['basis/child-consent'],
    [
      line(
        'activities.yaml',
        'lawfulBasis: newsletter-consent\n    dataSubjects: [guests, companions, members, subscribers, children, callers, website-visitors]',
      ),
    ],
  ),
  sown(
    'hotel',
    'what-the-law-asks-for-rests-on-consent',
    replace('activities.yaml', '    lawfulBasis: guest-register', '    lawfulBasis: newsletter-consent'),
    ['basis/consent-not-free'],
    [line('activities.yaml', 'lawfulBasis: newsletter-consent')],
  ),
  sown(
    'hotel',
    'members-are-no-party',
    replace('activities.yaml', 'lawfulBasis: loyalty-terms', 'lawfulBasis: stay-contract'),
    ['basis/contract-not-party'],
    [line('activities.yaml', 'lawfulBasis: stay-contract\n    dataSubjects: [members]')],
  ),
  sown(
    'hotel',
    'callers-and-companions-are-no-party',
    replace('activities.yaml', 'lawfulBasis: camera-interest', 'lawfulBasis: stay-contract'),
    ['basis/contract-not-party'],
    [line('activities.yaml', 'lawfulBasis: stay-contract\n    dataSubjects: [guests, companions, callers]')],
  ),
  sown(
    'hotel',
    'what-a-cookie-reads-rests-on-interest',
    replace('activities.yaml', 'lawfulBasis: analytics-consent', 'lawfulBasis: security-interest'),
    ['tracker/activity-without-consent'],
    [line('activities.yaml', 'lawfulBasis: security-interest')],
  ),
  sown(
    'hotel',
    'children-are-no-party',
    replace('activities.yaml', 'lawfulBasis: club-consent', 'lawfulBasis: loyalty-terms'),
    ['basis/contract-not-party'],
    [line('activities.yaml', 'lawfulBasis: loyalty-terms\n    dataSubjects: [children]')],
  ),
  sown(
    'hotel',
    'not-signed',
    replace(
      'recipients.yaml',
      'url: https://nightwatch.example/dpa, signed: 2026-01-07 }',
      'url: https://nightwatch.example/dpa }',
    ),
    ['recipient/contract-missing'],
    [line('recipients.yaml', 'contract: { type: dpa, url: https://nightwatch.example/dpa }')],
  ),
  sown(
    'hotel',
    'dpf-covers-no-one-in-india',
    replace('recipients.yaml', '    established: US', '    established: IN'),
    ['transfer/no-decision'],
    [
      line(
        'recipients.yaml',
        'eu-gdpr: { tool: dpf, scope: "Letterbird Inc., active on the Data Privacy Framework List" }',
      ),
    ],
  ),
  sown(
    'hotel',
    'singapore-without-tool',
    replace(
      'recipients.yaml',
      'stored: [IE]\n    accessedFrom: [IE, LU]',
      'stored: [IE, SG]\n    accessedFrom: [IE, LU]',
    ),
    ['transfer/no-decision'],
    [line('recipients.yaml', 'stored: [IE, SG]')],
  ),
  sown(
    'hotel',
    'where-the-organisation-is',
    replace('bylaw.yaml', '  country: GB\n', ''),
    ['fact/missing'],
    [line('bylaw.yaml', 'organisation:')],
  ),
  sown(
    'hotel',
    'whose-data-it-is-is-not-said',
    replace('activities.yaml', '    dataSubjects: [members]\n', ''),
    ['fact/missing'],
    [line('activities.yaml', 'run-club:')],
  ),
  sown(
    'hotel',
    'for-whom-it-acts-is-not-said',
    replace(
      'recipients.yaml',
      '    contact: privacy@letterbird.example\n    engagement: on-our-behalf\n',
      '    contact: privacy@letterbird.example\n',
    ),
    ['fact/missing'],
    [line('recipients.yaml', 'mailer:')],
  ),
])
