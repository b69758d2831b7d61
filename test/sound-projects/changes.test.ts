import { describe, expect, it } from 'vitest'
import { diff } from '../../compiler/diff/diff.ts'
import { inWords, sidesOf } from '../../compiler/report/pull-request/in-words.ts'
import { withTransferDuties } from '../../policies/support/recipients/transfer-duty.ts'
import { asOf, compiled, type Edit, type Project } from './project.ts'

interface Row {
  readonly says: string
  readonly of: Project
  readonly edits: readonly Edit[]
  /** All that is told of it. */
  readonly told: readonly string[]
  /** What it obliges to beside a look by the officer. */
  readonly duties: readonly string[]
}

/** Changes of sound projects, each written with its answer before anybody had read how a diff works. */
const rows: readonly Row[] = [
  {
    says: 'a further recipient, inside the area of both laws',
    of: 'hotel',
    edits: [
      [
        'activities.yaml',
        '{ cloud: all, loyalty-engine: all, mailer: [contact.email] }',
        '{ cloud: all, loyalty-engine: all, mailer: [contact.email], counter: [account.id] }',
      ],
    ],
    told: ['widens category-added account.id'],
    duties: ['art-13-3-notice'],
  },
  {
    says: 'another company behind a name',
    of: 'hotel',
    edits: [
      ['recipients.yaml', 'legalName: Letterbird Inc.', 'legalName: Sendwave Holdings Inc.'],
      ['recipients.yaml', 'title: Letterbird', 'title: Sendwave'],
      ['recipients.yaml', '410 Larimer Street, Denver', '1 Main Street, Austin'],
    ],
    told: [
      'widens recipient-changed recipients.mailer.legalName',
      'neutral wording recipients.mailer.address',
      'neutral wording recipients.mailer.title',
    ],
    duties: ['art-13-3-notice', 'recipient-contract'],
  },
  {
    says: 'access from India',
    of: 'hotel',
    edits: [
      [
        'recipients.yaml',
        `stored: [GB]
    accessedFrom: [GB]
    transfer: { eu-gdpr: { tool: adequacy } }
    contract: { type: dpa, url: https://frontdesk`,
        `stored: [GB]
    accessedFrom: [GB, IN]
    transfer: { eu-gdpr: { tool: adequacy } }
    contract: { type: dpa, url: https://frontdesk`,
      ],
    ],
    told: ['widens country-added recipients.desk.accessedFrom'],
    duties: ['transfer-assessment'],
  },
  {
    says: 'no access from Finland any more',
    of: 'union',
    edits: [['recipients.yaml', 'accessedFrom: [SE, FI]', 'accessedFrom: [SE]']],
    told: ['narrows country-removed recipients.norrmoln.accessedFrom'],
    duties: [],
  },
  {
    says: 'whom a host passes data on to',
    of: 'clinic',
    edits: [
      [
        'recipients.yaml',
        `hosts: [records.hearthcloud.example]
`,
        `hosts: [records.hearthcloud.example]
    onward: [scribe]
`,
      ],
    ],
    told: ['widens recipient-added recipients.hearth.onward'],
    duties: ['assessment-review', 'subprocessor-notice', 'transfer-assessment'],
  },
  {
    says: 'a recipient that nothing is passed on to any more',
    of: 'union',
    edits: [
      [
        'recipients.yaml',
        `    onward: [orbit-manila]
`,
        '',
      ],
    ],
    told: ['narrows recipient-removed recipients.orbitdesk.onward'],
    duties: [],
  },
  {
    says: 'a subprocessor that worked for us alone before',
    of: 'recruiting',
    edits: [
      [
        'activities.yaml',
        '      kiteline: [person.name, contact.email, applicant.availability]',
        `      kiteline: [person.name, contact.email, applicant.availability]
      gradient: [person.name, applicant.cv]`,
      ],
    ],
    told: ['widens category-added applicant.cv'],
    duties: ['instructions', 'subprocessor-notice', 'transfer-assessment'],
  },
  {
    says: 'clauses under the law of another member state',
    of: 'union',
    edits: [['recipients.yaml', 'law: Sweden, courts: Sweden', 'law: Finland, courts: Finland']],
    told: [
      'neutral technical recipients.letterly.transfer.eu-gdpr.terms.courts',
      'neutral technical recipients.letterly.transfer.eu-gdpr.terms.law',
    ],
    duties: [],
  },
  {
    says: 'an archive at the end of a period',
    of: 'hotel',
    edits: [
      [
        'retention.yaml',
        `minimum: P6Y
    onExpiry: erase`,
        `minimum: P6Y
    onExpiry: archive
    afterwards: { for: P10Y, why: History of the house }`,
      ],
    ],
    told: ['widens expiry-weakened retention.tax-records.onExpiry'],
    duties: ['art-13-3-notice'],
  },
  {
    says: 'positions that are kept as trips are',
    of: 'insurer',
    edits: [
      [
        'activities.yaml',
        'location.precise: { source: observed, retention: positions }',
        'location.precise: { source: observed, retention: trips }',
      ],
    ],
    told: [
      'widens retention-extended activities.score-driving.data.location.precise.retention',
      'narrows expiry-strengthened activities.score-driving.data.location.precise.retention',
    ],
    duties: ['art-13-3-notice', 'assessment-review'],
  },
  {
    says: 'letters until they are refused',
    of: 'charity',
    edits: [
      [
        'activities.yaml',
        `lawfulBasis: post-interest
    retention: gifts`,
        `lawfulBasis: post-interest
    retention: news`,
      ],
    ],
    told: ['widens retention-changed activities.send-appeals.retention'],
    duties: ['art-13-3-notice'],
  },
  {
    says: 'a box that is ticked already',
    of: 'clinic',
    edits: [
      [
        'bases.yaml',
        'asked: An unticked box beside the field for the address, confirmed by a link that is mailed',
        'asked: A ticked box beside the field for the address',
      ],
    ],
    told: ['widens basis-changed lawfulBases.newsletter-consent.asked'],
    duties: ['art-13-3-notice', 'consent-again'],
  },
  {
    says: 'a box described in other words',
    of: 'insurer',
    edits: [['bases.yaml', 'asked: An empty box in the customer portal', 'asked: An empty box in our customer portal']],
    told: ['neutral wording lawfulBases.letter-consent.asked'],
    duties: [],
  },
  {
    says: 'a category that is special no more',
    of: 'clinic',
    edits: [['bylaw.yaml', 'sensitivity: special', 'sensitivity: personal']],
    told: ['widens category-weakened categories.therapy.exercise.sensitivity'],
    duties: ['assessment-review'],
  },
  {
    says: 'an identifier that was a pseudonym',
    of: 'recruiting',
    edits: [['router.yaml', 'fields: { candidate.id: pseudonymise, score', 'fields: { candidate.id: keep, score']],
    told: ['widens protection-removed account.id'],
    duties: ['art-13-3-notice', 'assessment-review', 'consent-again', 'transfer-assessment'],
  },
  {
    says: 'an identifier from travel agencies',
    of: 'hotel',
    edits: [
      [
        'activities.yaml',
        `      person.name: { source: person, required: true }
      person.id: { source: person }`,
        `      person.name: { source: person, required: true }
      person.id: { source: third-party, from: Travel agencies }`,
      ],
    ],
    told: ['widens source-changed activities.take-bookings.data.person.id.source'],
    duties: ['art-14-notice'],
  },
  {
    says: 'whole numbers, written otherwise',
    of: 'complete',
    edits: [['routes/care.yaml', 'when: event.urgency < 4', 'when: "!(event.urgency >= 4)"']],
    told: ['neutral wording routes.calls.when'],
    duties: [],
  },
  {
    says: 'a bound at the end of what a score may be',
    of: 'recruiting',
    edits: [['router.yaml', 'event.score >= 40 && event.score <= 100', 'event.score >= 50']],
    told: ['narrows condition-tightened routes.rankings.when'],
    duties: [],
  },
  {
    says: 'a counter that an advertiser sets',
    of: 'union',
    edits: [
      [
        'site.yaml',
        `    activity: measure-magazine
    lifetime: P6M`,
        `    activity: measure-magazine
    setBy: klick
    lifetime: P6M`,
      ],
    ],
    told: ['widens tracker-widened trackers.issues.setBy'],
    duties: ['art-13-3-notice', 'consent-again', 'transfer-assessment'],
  },
  {
    says: 'a promise that is gone',
    of: 'clinic',
    edits: [
      [
        'site.yaml',
        `  short-recordings:
    promise: Recordings are deleted after five weeks at the latest, backups included.
    assert:
      where: flow.activity == "record-sessions" && flow.sink == "store"
      must: flow.retention.maxDays <= 35
`,
        '',
      ],
    ],
    told: ['widens promise-loosened commitments.short-recordings'],
    duties: [],
  },
  {
    says: 'a measure that is gone',
    of: 'charity',
    edits: [
      [
        'published.yaml',
        `  tablets:
    kind: organisational
    text: Tablets of carers are locked and can be wiped from afar.
    process: { owner: systems manager, every: P6M, last: 2026-08-03, evidence: tablets/2026.csv }
`,
        '',
      ],
    ],
    told: ['widens control-removed measures.tablets'],
    duties: [],
  },
  {
    says: 'a recipient by another name',
    of: 'hotel',
    edits: [
      [
        'recipients.yaml',
        `  guard:
`,
        `  nightwatch:
`,
      ],
      [
        'activities.yaml',
        'recipients: { guard: all, authorities: all }',
        'recipients: { nightwatch: all, authorities: all }',
      ],
    ],
    told: ['neutral renamed recipients.nightwatch'],
    duties: [],
  },
  {
    says: 'data that is passed on, and kept for less time',
    of: 'hotel',
    edits: [
      [
        'recipients.yaml',
        'hosts: [smtp.letterbird.example]',
        `hosts: [smtp.letterbird.example]
    onward: [gulf-hotel]`,
      ],
      [
        'retention.yaml',
        `for: P2Y
    from: received`,
        `for: P1Y
    from: received`,
      ],
    ],
    told: ['widens recipient-added recipients.mailer.onward', 'narrows retention-shortened retention.stays.for'],
    duties: ['transfer-assessment'],
  },
  {
    says: 'a field that no event has',
    of: 'insurer',
    edits: [
      ['routing.yaml', 'fields: { what: keep, reporter.name: keep }', 'fields: { wat: keep, reporter.name: keep }'],
    ],
    told: ['widens unproven routes.claims.to.broker-desk.fields.wat'],
    duties: [],
  },
]

const changesOf = (project: Project, edits: readonly Edit[]) => {
  const [base, head] = [compiled(project), compiled(project, edits)]
  return { base, head, changes: withTransferDuties(diff(base, head), head.model, asOf) }
}

describe('a change of a sound project', () => {
  it.each(rows)('$of: $says', ({ of, edits, told, duties }) => {
    const { changes } = changesOf(of, edits)
    expect(
      changes.map(({ class: kind, type, message }) => `${kind} ${type} ${/`([^`]+)`/.exec(message)?.[1]}`),
    ).toEqual(told)
    expect(
      [...new Set(changes.flatMap((change) => change.duties))].filter((duty) => duty !== 'dpo-review').sort(),
    ).toEqual(duties)
  })
})

/** What an officer reads of the first change of a row, label by label. */
const read = (says: string): Readonly<Record<string, string>> => {
  const row = rows.find((one) => one.says === says)
  if (!row) throw new Error(`there is no row ${says}`)
  const { base, head, changes } = changesOf(row.of, row.edits)
  const [first] = changes
  return first ? Object.fromEntries(inWords(first, sidesOf(base, head, asOf))) : {}
}

describe('an officer reads', () => {
  it.each([
    ['whom a host passes data on to', { recipient: 'Scribewell (scribe)', countries: 'India' }],
    ['a counter that an advertiser sets', { recipient: 'Klick', countries: 'United States' }],
    ['a subprocessor that worked for us alone before', { recipient: 'Gradient', countries: 'United States' }],
    ['an archive at the end of a period', { was: 'erase', is: 'archive for 10 years' }],
    ['positions that are kept as trips are', { was: '30 days from recording, backups 7 days more: positions' }],
    ['letters until they are refused', { is: 'no end but after the consent is withdrawn: news' }],
    ['an identifier from travel agencies', { was: 'person', is: 'third-party, from Travel agencies' }],
    ['a promise that is gone', { was: 'Recordings are deleted after five weeks at the latest, backups included.' }],
    ['a measure that is gone', { was: 'Tablets of carers are locked and can be wiped from afar.' }],
    ['a category that is special no more', { about: 'Exercises at home; of Patients' }],
  ])('of %s: %j', (says, wanted) => {
    expect(read(says)).toMatchObject(wanted)
  })
})
