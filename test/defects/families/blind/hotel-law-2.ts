import { family, line, replace } from '../../mutation.ts'
import { sown } from '../sown/line.ts'

/** One line of the hotels changed, sown before any rule was read: what the law does not allow, or asks for and misses. */
export const hotelLaw2 = family('hotel-law-2', [
  sown(
    'hotel',
    'the-emirates-have-no-adequacy',
    replace('recipients.yaml', '{ tool: idta, signed: 2026-02-01, assessed: 2026-01-15 }', '{ tool: adequacy }'),
    ['transfer/no-decision'],
    [
      line(
        'recipients.yaml',
        'uk-gdpr: { tool: adequacy }\n    contract: { type: controller-to-controller, url: https://harbour.example/intra-group, signed: 2026-02-01 }',
      ),
    ],
  ),
  sown(
    'hotel',
    'a-derogation-for-what-is-sent-every-day',
    replace(
      'recipients.yaml',
      '{ tool: dpf, scope: "Letterbird Inc., active on the Data Privacy Framework List" }',
      '{ tool: derogation, derogation: 49(1)(c) }',
    ),
    ['transfer/derogation-routine'],
    [line('recipients.yaml', 'eu-gdpr: { tool: derogation, derogation: 49(1)(c) }')],
  ),
  sown(
    'hotel',
    'access-from-india-with-adequacy-alone',
    replace(
      'recipients.yaml',
      '    accessedFrom: [GB]\n    transfer: { eu-gdpr: { tool: adequacy } }\n    contract: { type: dpa, url: https://frontdesk',
      '    accessedFrom: [GB, IN]\n    transfer: { eu-gdpr: { tool: adequacy } }\n    contract: { type: dpa, url: https://frontdesk',
    ),
    ['transfer/no-decision'],
    [line('recipients.yaml', 'accessedFrom: [GB, IN]')],
  ),
  sown(
    'hotel',
    'stored-in-the-us-without-tool',
    replace('recipients.yaml', 'stored: [IE]\n    accessedFrom: [IE, LU]', 'stored: [US]\n    accessedFrom: [IE, LU]'),
    ['transfer/no-decision'],
    [line('recipients.yaml', 'stored: [US]\n    accessedFrom: [IE, LU]')],
  ),
  sown(
    'hotel',
    'stored-in-china-without-tool',
    replace('recipients.yaml', 'stored: [FR]', 'stored: [FR, CN]'),
    ['transfer/no-decision'],
    [line('recipients.yaml', 'stored: [FR, CN]')],
  ),
  sown(
    'hotel',
    'established-in-pakistan-without-tool',
    replace(
      'recipients.yaml',
      'contact: office@nightwatch.example\n    engagement: on-our-behalf\n    established: GB',
      'contact: office@nightwatch.example\n    engagement: on-our-behalf\n    established: PK',
    ),
    ['transfer/no-decision'],
    [
      line(
        'recipients.yaml',
        'transfer: { eu-gdpr: { tool: adequacy } }\n    contract: { type: dpa, url: https://nightwatch.example/dpa, signed: 2026-01-07 }',
      ),
    ],
  ),
  sown(
    'hotel',
    'morocco-without-tool',
    replace(
      'recipients.yaml',
      'established: ES\n    stored: [ES]\n    accessedFrom: [ES]\n    transfer: { uk-gdpr: { tool: adequacy } }\n    contract',
      'established: MA\n    stored: [ES]\n    accessedFrom: [ES]\n    transfer: { uk-gdpr: { tool: adequacy } }\n    contract',
    ),
    ['commitment/broken'],
    [line('promises.yaml', 'must: flow.countries.all(c, c == "ES")')],
  ),
  sown(
    'hotel',
    'a-processor-needs-a-dpa',
    replace(
      'recipients.yaml',
      'contract: { type: dpa, url: https://frontdesk',
      'contract: { type: terms, url: https://frontdesk',
    ),
    ['recipient/contract-wrong-type'],
    [
      line(
        'recipients.yaml',
        'contract: { type: terms, url: https://frontdesk.example/dpa, signed: 2025-06-01, expires: 2028-05-31 }',
      ),
    ],
  ),
  sown(
    'hotel',
    'contract-of-the-future',
    replace('recipients.yaml', 'signed: 2025-06-01', 'signed: 2027-06-01'),
    ['recipient/contract-in-future'],
    [
      line(
        'recipients.yaml',
        'contract: { type: dpa, url: https://frontdesk.example/dpa, signed: 2027-06-01, expires: 2028-05-31 }',
      ),
    ],
  ),
  sown(
    'hotel',
    'contract-expired',
    replace('recipients.yaml', 'expires: 2028-05-31', 'expires: 2026-05-31'),
    ['recipient/contract-expired'],
    [
      line(
        'recipients.yaml',
        'contract: { type: dpa, url: https://frontdesk.example/dpa, signed: 2025-06-01, expires: 2026-05-31 }',
      ),
    ],
  ),
  sown(
    'hotel',
    'contract-that-ends-before-it-is-signed',
    replace('recipients.yaml', 'expires: 2028-05-31', 'expires: 2024-05-31'),
    ['recipient/contract-expired'],
    [
      line(
        'recipients.yaml',
        'contract: { type: dpa, url: https://frontdesk.example/dpa, signed: 2025-06-01, expires: 2024-05-31 }',
      ),
    ],
  ),
  sown(
    'hotel',
    'processor-without-contract',
    replace(
      'recipients.yaml',
      '    contract: { type: dpa, url: https://nightwatch.example/dpa, signed: 2026-01-07 }\n',
      '',
    ),
    ['recipient/contract-missing'],
    [line('recipients.yaml', 'guard:')],
  ),
  sown(
    'hotel',
    'a-processor-with-a-contract-between-controllers',
    replace(
      'recipients.yaml',
      '    group: true\n    engagement: own-purposes',
      '    group: true\n    engagement: on-our-behalf',
    ),
    ['transfer/module-mismatch'],
    [line('recipients.yaml', 'eu-gdpr: { tool: scc, module: 1, signed: 2026-02-01, assessed: 2026-01-15 }')],
  ),
  sown(
    'hotel',
    'a-controller-of-its-own-with-a-joint-arrangement',
    replace(
      'recipients.yaml',
      'contract: { type: controller-to-controller, url: https://paywell',
      'contract: { type: joint-arrangement, url: https://paywell',
    ),
    ['recipient/contract-wrong-type'],
    [
      line(
        'recipients.yaml',
        'contract: { type: joint-arrangement, url: https://paywell.example/terms, signed: 2025-03-01 }',
      ),
    ],
  ),
  sown(
    'hotel',
    'joint-controller-in-an-activity-that-is-not-joint',
    replace(
      'recipients.yaml',
      'contact: dpo@paywell.example\n    engagement: own-purposes',
      'contact: dpo@paywell.example\n    engagement: jointly',
    ),
    ['recipient/role-mismatch'],
    [line('recipients.yaml', 'engagement: jointly')],
  ),
  sown(
    'hotel',
    'a-processor-without-dpa',
    replace(
      'recipients.yaml',
      'contact: privacy@roomwide.example\n    engagement: own-purposes',
      'contact: privacy@roomwide.example\n    engagement: on-our-behalf',
    ),
    ['recipient/contract-wrong-type'],
    [
      line(
        'recipients.yaml',
        'contract: { type: controller-to-controller, url: https://roomwide.example/terms, signed: 2025-09-01 }',
      ),
    ],
  ),
  sown(
    'hotel',
    'diligence-overdue',
    replace('recipients.yaml', 'audits/cloud, date: 2026-05-01', 'audits/cloud, date: 2024-05-01'),
    ['recipient/diligence-overdue'],
    [
      line(
        'recipients.yaml',
        'diligence: { url: https://harbour.example/audits/cloud, date: 2024-05-01, review: P1Y }',
      ),
    ],
  ),
  sown(
    'hotel',
    'diligence-of-the-future',
    replace('recipients.yaml', 'date: 2026-02-20, review', 'date: 2027-02-20, review'),
    ['recipient/diligence-overdue'],
    [
      line(
        'recipients.yaml',
        'diligence: { url: https://harbour.example/audits/letterbird, date: 2027-02-20, review: P1Y }',
      ),
    ],
  ),
  sown(
    'hotel',
    'assessment-of-the-future',
    replace('activities.yaml', 'file: dpia/cameras.md, date: 2026-03-01', 'file: dpia/cameras.md, date: 2027-03-01'),
    ['dpia/in-future'],
    [
      line(
        'activities.yaml',
        'dpia: { required: true, why: Cameras watch places that the public enters, file: dpia/cameras.md, date: 2027-03-01, review: P2Y, advice: { file: dpia/cameras-advice.md, date: 2026-02-22 } }',
      ),
    ],
  ),
  sown(
    'hotel',
    'assessment-overdue',
    replace('activities.yaml', 'date: 2026-03-01, review: P2Y', 'date: 2023-03-01, review: P2Y'),
    ['dpia/overdue'],
    [
      line(
        'activities.yaml',
        'dpia: { required: true, why: Cameras watch places that the public enters, file: dpia/cameras.md, date: 2023-03-01, review: P2Y, advice: { file: dpia/cameras-advice.md, date: 2026-02-22 } }',
      ),
    ],
  ),
  sown(
    'hotel',
    'ten-years-of-footage',
    replace('retention.yaml', 'footage: { for: P14D', 'footage: { for: P10Y'),
    ['commitment/broken'],
    [line('promises.yaml', 'must: flow.retention.maxDays <= 14')],
  ),
  sown(
    'hotel',
    'no-reason',
    replace('retention.yaml', 'why: Offers interest for two years after a stay, ', ''),
    ['retention/no-justification'],
    [
      line(
        'retention.yaml',
        'marketing: { for: P2Y, after: stay.ended, onExpiry: erase, by: { process: Marketing }, backups: P30D }',
      ),
    ],
  ),
  sown(
    'hotel',
    'archived-without-end',
    replace(
      'retention.yaml',
      'stay, onExpiry: erase, by: { process: Front desk }',
      'stay, onExpiry: archive, by: { process: Front desk }',
    ),
    ['retention/restricted-for-ever'],
    [
      line(
        'retention.yaml',
        'child-club: { for: P7D, after: stay.ended, why: Questions of parents after the stay, onExpiry: archive, by: { process: Front desk }, backups: P0D }',
      ),
    ],
  ),
  sown(
    'hotel',
    'no-end',
    replace('retention.yaml', '    for: P2Y', '    for: indefinite'),
    ['retention/unbounded'],
    [line('retention.yaml', 'for: indefinite')],
  ),
  sown(
    'hotel',
    'children-consent-to-health-data-without-their-pare',
    replace(
      'activities.yaml',
      'dataSubjects: [guests]\n    retention: assistance',
      'dataSubjects: [guests, children]\n    retention: assistance',
    ),
    ['basis/child-consent'],
    [line('activities.yaml', 'lawfulBasis: assistance-consent')],
  ),
  sown(
    'hotel',
    'no-notice-for-callers',
    replace(
      'site.yaml',
      'audience: [guests, companions, members, subscribers, callers, website-visitors, staff]',
      'audience: [guests, companions, members, subscribers, website-visitors, staff]',
    ),
    ['information/no-notice'],
    [
      line(
        'activities.yaml',
        'dataSubjects: [guests, companions, members, subscribers, children, callers, website-visitors]',
      ),
    ],
  ),
  sown(
    'hotel',
    'no-notice-for-companions',
    replace(
      'site.yaml',
      'audience: [guests, companions, members, subscribers, callers, website-visitors, staff]',
      'audience: [guests, members, subscribers, callers, website-visitors, staff]',
    ),
    ['information/no-notice'],
    [
      line(
        'activities.yaml',
        'dataSubjects: [guests, companions, members, subscribers, children, callers, website-visitors]',
      ),
    ],
  ),
  sown(
    'hotel',
    'no-notice-for-children',
    replace('site.yaml', 'audience: [children]', 'audience: [guests]'),
    ['information/no-notice'],
    [
      line(
        'activities.yaml',
        'dataSubjects: [guests, companions, members, subscribers, children, callers, website-visitors]',
      ),
    ],
  ),
  sown(
    'hotel',
    'the-only-notice-is-not-in-force-yet',
    replace('site.yaml', 'version: 4\n    effective: 2026-04-01', 'version: 4\n    effective: 2027-04-01'),
    ['notice/effective-in-future'],
    [line('site.yaml', 'effective: 2027-04-01')],
  ),
])
