import { describe, expect, it } from 'vitest'
import { judge } from '../../policies/support/assertions/judge.ts'
import { compiled, type Edit, type Project } from './project.ts'

interface Row {
  readonly of: Project
  /** What companies publish. */
  readonly says: string
  /** The same in CEL, as a newcomer writes it from the reference alone. */
  readonly asks: { readonly where?: string; readonly must?: string; readonly never?: string }
  readonly answer: 'holds' | 'broken' | 'unproven'
  /** Facts that are taken out of the project before. */
  readonly without?: readonly Edit[]
}

/** Promises about sound projects, each written with its answer before anybody had read how one is asked. */
const rows: readonly Row[] = [
  {
    of: 'hotel',
    says: 'We never share your e-mail address with those who count visits.',
    asks: { never: 'flow.category == "contact.email" && flow.recipient == "counter"' },
    answer: 'holds',
  },
  {
    of: 'hotel',
    says: 'Your data stays in Europe.',
    asks: {
      where: 'flow.sink == "recipient"',
      must: 'flow.countries.all(c, c in ["GB", "IE", "ES", "LU", "NL", "FR"])',
    },
    answer: 'broken',
  },
  {
    of: 'hotel',
    says: 'The guards never get your e-mail address.',
    asks: { where: 'flow.recipient == "guard" && flow.category == "contact.email"', must: 'false' },
    answer: 'unproven',
  },
  {
    of: 'hotel',
    says: 'We never collect genetic data.',
    asks: { never: 'flow.category == "genetic.data"' },
    answer: 'holds',
  },
  {
    of: 'hotel',
    says: 'Telephone numbers do not go to Dubai.',
    asks: { where: 'flow.recipient != "gulf-hotel"', must: 'flow.category != "contact.phone"' },
    answer: 'broken',
  },
  {
    of: 'hotel',
    says: 'When you leave the club your data is gone within 120 days.',
    asks: { where: 'flow.activity == "run-club" && flow.sink == "store"', must: 'flow.retention.maxDays <= 120' },
    answer: 'broken',
  },
  {
    of: 'hotel',
    says: 'When you leave the club your data is gone within 90 days.',
    asks: { where: 'flow.activity == "run-club" && flow.sink == "store"', must: 'flow.retention.days <= 90' },
    answer: 'broken',
  },
  {
    of: 'hotel',
    says: 'Whoever gets data works for us.',
    asks: { where: 'flow.sink == "recipient"', must: 'flow.relationship == "processor"' },
    answer: 'broken',
  },
  {
    of: 'hotel',
    says: 'Our mails never go to children.',
    asks: { where: '"children" in flow.subjects', must: 'flow.sink == "store"' },
    answer: 'broken',
  },
  { of: 'hotel', says: 'We never profile you.', asks: { never: 'flow.automatedDecisions' }, answer: 'holds' },
  {
    of: 'hotel',
    says: 'We delete backups within a month.',
    asks: { where: 'flow.sink == "store"', must: 'flow.retention.backupDays <= 31' },
    answer: 'broken',
  },
  {
    of: 'hotel',
    says: 'Mails are stored in the United States.',
    asks: { where: 'flow.recipient == "mailer"', must: 'flow.stored == ["US"]' },
    answer: 'unproven',
    without: [
      [
        'recipients.yaml',
        'established: US\n    stored: [US]',
        'established: US\n    stored: { missing: nobody asked, ask: procurement }',
      ],
    ],
  },
  {
    of: 'hotel',
    says: 'Our mailer is in the United States.',
    asks: { where: 'flow.recipient == "mailer"', must: '"US" in flow.countries' },
    answer: 'holds',
    without: [
      [
        'recipients.yaml',
        'established: US\n    stored: [US]',
        'established: US\n    stored: { missing: nobody asked, ask: procurement }',
      ],
    ],
  },
  {
    of: 'hotel',
    says: 'Footage is gone after two weeks.',
    asks: { where: 'flow.activity == "watch-lobbies" && flow.sink == "store"', must: 'flow.retention.maxDays <= 14' },
    answer: 'unproven',
    without: [['retention.yaml', 'footage: { for: P14D,', 'footage: { for: { missing: not decided, ask: Security },']],
  },
  {
    of: 'hotel',
    says: 'The guards work for us.',
    asks: { where: 'flow.recipient == "guard"', must: 'flow.relationship == "processor"' },
    answer: 'unproven',
    without: [
      [
        'recipients.yaml',
        'contact: office@nightwatch.example\n    engagement: on-our-behalf',
        'contact: office@nightwatch.example\n    engagement: { missing: not clear, ask: legal }',
      ],
    ],
  },
  {
    of: 'hotel',
    says: 'The club ends after 120 days.',
    asks: { where: 'flow.activity == "run-club" && flow.sink == "store"', must: 'flow.retention.days <= 120' },
    answer: 'unproven',
    without: [
      [
        'retention.yaml',
        'why: Points can be reclaimed for ninety days\n    onExpiry: erase\n    by: router\n    backups: P30D',
        'why: Points can be reclaimed for ninety days\n    onExpiry: erase\n    by: router\n    backups: { missing: not known, ask: platform }',
      ],
    ],
  },
  {
    of: 'hotel',
    says: 'Documents go to Spain alone.',
    asks: {
      where: 'flow.category == "person.official-id" && flow.recipient == "police-register"',
      must: 'flow.countries.all(c, c == "ES")',
    },
    answer: 'unproven',
    without: [
      [
        'recipients.yaml',
        'engagement: own-purposes\n    established: ES\n    stored: [ES]',
        'engagement: own-purposes\n    established: ES\n    stored: { missing: not asked, ask: legal }',
      ],
    ],
  },
  {
    of: 'hotel',
    says: 'Photos are erased.',
    asks: {
      where: 'flow.category == "person.photo" && flow.sink == "store"',
      must: 'flow.retention.onExpiry == "erase"',
    },
    answer: 'unproven',
    without: [
      [
        'retention.yaml',
        'why: Incidents are reported within two weeks, onExpiry: erase',
        'why: Incidents are reported within two weeks, onExpiry: { missing: not decided, ask: Security }',
      ],
    ],
  },
  {
    of: 'hotel',
    says: 'Everybody who gets mail data signed.',
    asks: { where: 'flow.recipient == "mailer"', must: 'flow.contractType == "dpa"' },
    answer: 'unproven',
    without: [
      [
        'recipients.yaml',
        'contract: { type: dpa, url: https://letterbird.example/dpa, signed: 2026-03-01 }',
        'contract: { missing: not found, ask: legal }',
      ],
    ],
  },
  {
    of: 'clinic',
    says: 'Health records stay in the United Kingdom.',
    asks: { where: 'flow.category == "health.record"', must: 'flow.countries == ["GB"]' },
    answer: 'broken',
  },
  {
    of: 'clinic',
    says: 'Only our staff can hear your sessions.',
    asks: { where: 'flow.category == "communication.voice"', must: 'flow.recipient == ""' },
    answer: 'broken',
  },
  {
    of: 'clinic',
    says: 'Convictions go to nobody.',
    asks: { never: 'flow.category == "criminal.conviction" && flow.sink == "recipient"' },
    answer: 'broken',
  },
  {
    of: 'clinic',
    says: 'Transcripts are kept for two weeks.',
    asks: { where: 'flow.recipient == "scribe"', must: 'flow.retention.days <= 14' },
    answer: 'broken',
  },
  {
    of: 'clinic',
    says: 'Cookies last at most half a year.',
    asks: { where: 'flow.tracker != ""', must: 'flow.trackerDays <= 190' },
    answer: 'holds',
  },
  {
    of: 'clinic',
    says: 'No cookie without consent.',
    asks: { where: 'flow.tracker != ""', must: 'flow.trackerConsent != ""' },
    answer: 'broken',
  },
  {
    of: 'clinic',
    says: 'Data is stored where a decision on adequacy says it is safe.',
    asks: {
      where: 'flow.sink == "recipient" && flow.recipient == "alpen-lab"',
      must: 'flow.transferTools == ["adequacy"]',
    },
    answer: 'holds',
  },
  {
    of: 'clinic',
    says: 'Messages leave our systems within 28 days.',
    asks: { where: 'flow.store == "journal"', must: 'flow.retention.maxDays <= 28' },
    answer: 'broken',
  },
  {
    of: 'clinic',
    says: 'Sessions are carried in the United States.',
    asks: { where: 'flow.recipient == "facetime-us"', must: 'flow.countries.all(c, c in ["US"])' },
    answer: 'unproven',
    without: [
      [
        'recipients.yaml',
        'address: 500 Folsom Street, San Francisco, CA 94105, United States\n    contact: privacy@clearview.example\n    engagement: on-our-behalf\n    established: US\n    stored: [US]\n    accessedFrom: [US]',
        'address: 500 Folsom Street, San Francisco, CA 94105, United States\n    contact: privacy@clearview.example\n    engagement: on-our-behalf\n    established: US\n    stored: [US]\n    accessedFrom: { missing: not asked, ask: procurement }',
      ],
    ],
  },
  {
    of: 'clinic',
    says: 'The visit counter is gone after six months.',
    asks: { where: 'flow.tracker == "visit-counter"', must: 'flow.trackerDays <= 190' },
    answer: 'unproven',
    without: [['site.yaml', 'lifetime: P6M', 'lifetime: { missing: not known, ask: web }']],
  },
  {
    of: 'insurer',
    says: 'Only hashed identifiers leave to reinsurers.',
    asks: { where: 'flow.activity == "reinsure" && flow.category == "person.id"', must: 'flow.form == "hashed"' },
    answer: 'broken',
  },
  {
    of: 'insurer',
    says: 'Where you drove is gone after 40 days.',
    asks: { where: 'flow.category == "location.precise"', must: 'flow.retention.maxDays <= 40' },
    answer: 'holds',
  },
  {
    of: 'insurer',
    says: 'Claims are kept three years.',
    asks: { where: 'flow.activity == "settle-claims"', must: 'flow.retention.maxDays <= 1200' },
    answer: 'broken',
  },
  {
    of: 'insurer',
    says: 'Your driving never reaches a broker.',
    asks: { never: 'flow.category.startsWith("driving.") && flow.recipient in ["brokers", "maklerhaus"]' },
    answer: 'holds',
  },
  {
    of: 'insurer',
    says: 'We tell 30 days before a new subprocessor starts.',
    asks: { where: 'flow.relationship == "subprocessor"', must: 'flow.noticeDays >= 30' },
    answer: 'holds',
  },
  {
    of: 'insurer',
    says: 'Every subprocessor is announced.',
    asks: { where: 'flow.relationship == "subprocessor"', must: 'flow.announced != ""' },
    answer: 'unproven',
    without: [
      [
        'recipients.yaml',
        'diligence: { file: checks/fahrsinn.md, date: 2026-02-03, review: P1Y },\n      announced: 2025-10-01',
        'diligence: { file: checks/fahrsinn.md, date: 2026-02-03, review: P1Y },\n      announced: { missing: not found, ask: legal }',
      ],
    ],
  },
  {
    of: 'insurer',
    says: 'Fleets choose where their scores go.',
    asks: {
      where: 'flow.recipient == "fleet-system"',
      must: 'flow.engagement == "chosen-by-customer" && flow.countries == []',
    },
    answer: 'unproven',
  },
  {
    of: 'union',
    says: 'Advertisers never learn who is a member.',
    asks: { never: '!(flow.category == "union.membership") && flow.recipient == "klick"' },
    answer: 'broken',
  },
  {
    of: 'union',
    says: 'Only our staff in the Netherlands can see your membership in the help desk.',
    asks: { where: 'flow.recipient == "orbitdesk"', must: 'flow.accessedFrom == ["NL"]' },
    answer: 'broken',
  },
  {
    of: 'union',
    says: 'Advertising is for adults.',
    asks: { where: 'flow.activity == "advertise-in-magazine"', must: 'flow.minimumAge >= 18' },
    answer: 'holds',
  },
  {
    of: 'union',
    says: 'Cases are erased.',
    asks: {
      where: 'flow.activity == "support-cases" && flow.sink == "store"',
      must: 'flow.retention.onExpiry == "erase"',
    },
    answer: 'broken',
  },
  {
    of: 'union',
    says: 'The chat never runs in the United States.',
    asks: { never: 'flow.recipient == "hanmaeum" && "US" in flow.stored' },
    answer: 'holds',
    without: [['recipients.yaml', 'established: KR', 'established: { missing: not asked, ask: legal }']],
  },
  {
    of: 'union',
    says: 'Clubs may fetch data for 28 days at most.',
    asks: { where: 'flow.activity == "relay-for-clubs"', must: 'flow.retention.days <= 28' },
    answer: 'holds',
  },
  {
    of: 'recruiting',
    says: 'Scores leave without your identifier.',
    asks: {
      where: 'flow.channel == "ranking" && flow.category == "account.id"',
      must: 'flow.protection == "pseudonymise"',
    },
    answer: 'holds',
  },
  {
    of: 'recruiting',
    says: 'Our support in India never reads a curriculum.',
    asks: { never: 'flow.category == "applicant.cv" && flow.recipient == "lotus-support"' },
    answer: 'holds',
  },
  {
    of: 'recruiting',
    says: 'Employers get data only after your application.',
    asks: { where: 'flow.recipient == "employer-system"', must: 'flow.activity == "relay-applications"' },
    answer: 'holds',
  },
  {
    of: 'recruiting',
    says: 'Senders sign what they send.',
    asks: { where: 'flow.source != ""', must: 'flow.scheme != "none" && flow.scheme != "bearer"' },
    answer: 'holds',
  },
  {
    of: 'recruiting',
    says: 'Logs are gone after 90 days.',
    asks: { where: 'flow.activity == "secure-service" && flow.store == "journal"', must: 'flow.retention.days <= 90' },
    answer: 'unproven',
  },
  {
    of: 'charity',
    says: 'News are sent until you say no.',
    asks: { where: 'flow.activity == "write-news"', must: 'flow.retention.after == "consent.withdrawn"' },
    answer: 'holds',
  },
]

const owner = { section: 'commitments', name: 'promise' } as const

describe('a promise about a sound project', () => {
  it.each(rows)('$of: $says ($answer)', ({ of, asks, answer, without = [] }) => {
    const verdict = judge(owner, ['assert'], { ...asks }, compiled(of, without))
    expect(verdict.problems).toEqual([])
    expect(verdict.answer).toBe(answer)
  })
})
