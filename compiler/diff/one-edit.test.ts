import { describe, expect, it } from 'vitest'
import { base, edited, told } from './testing/complete.ts'

type Edit = readonly [says: string, file: string, from: string, to: string, there: string, back?: string]

/**
 * An edit of one thing, and all that is told of it; and of taking it back, where that is named. What is sent plainly and
 * what is sent under a pseudonym are two movements.
 */
const edits: readonly Edit[] = [
  [
    'where the records of an activity lie',
    'activities/own.yaml',
    '  sell:\n    title: Orders\n',
    '  sell:\n    title: Orders\n    stored: [IE]\n',
    'widens country-added activities.sell',
    'widens fact-lost activities.sell',
  ],
  [
    'a contract signed again',
    'recipients.yaml',
    'file: legal/emerald-dpa.pdf, signed: 2025-01-10, expires: 2028-01-09',
    'file: legal/emerald-2.pdf, signed: 2026-11-10, expires: 2029-01-09',
    'neutral renewed recipients.host',
  ],
  [
    'a transfer tool signed again, with its evidence',
    'recipients.yaml',
    `signed: 2025-02-03,
          assessed: 2025-01-20,
          evidence: { file: legal/bcr-p.pdf, date: 2026-02-03`,
    `signed: 2026-11-03,
          assessed: 2026-10-20,
          evidence: { file: legal/bcr-2.pdf, date: 2026-11-03`,
    'neutral renewed recipients.night-desk',
  ],
  [
    'a measure looked at again',
    'measures.yaml',
    'last: 2026-10-05, evidence: scans/2026-10.txt',
    'last: 2026-11-05, evidence: scans/2026-11.txt',
    'neutral renewed measures.encryption-in-transit',
  ],
  [
    'a new version of a notice',
    'notices.yaml',
    `version: 4
    effective: 2026-09-01`,
    `version: 5
    effective: 2026-12-01`,
    'neutral renewed notices.privacy',
  ],
  [
    'another type of lawful basis',
    'lawful-bases.yaml',
    'type: legal-obligation, law: Taxes Consolidation Act 1997 s. 886',
    'type: consent, asked: A box, withdrawn: A link',
    'widens basis-changed lawfulBases.tax-duty',
  ],
  [
    'other parties of a contract',
    'lawful-bases.yaml',
    'contract: Terms of sale, party: [customers]',
    'contract: Terms of sale, party: [members, guests]',
    'widens basis-changed lawfulBases.sale',
  ],
  [
    'figures about each person',
    'activities/own.yaml',
    `form: aggregated
        aggregation: { minimumGroup: 20, assessment: { file: legal/figures.md, date: 2026-03-01, review: P1Y } }`,
    'form: plain',
    'widens protection-removed activities.publish-figures',
  ],
  [
    'pseudonyms that are none any more',
    'activities/own.yaml',
    'source: observed, form: pseudonymised',
    'source: observed',
    'widens protection-removed activities.count-visits',
  ],
  [
    'a processor that becomes a controller',
    'activities/clinics.yaml',
    `role:
      processor:
        for: tenant
        instructions: Agreement with the clinic, annex 2
        atEnd: return
        noticePeriod: P30D`,
    `role: controller
    lawfulBasis: sale`,
    'widens role-changed activities.book-for-clinics',
  ],
  [
    'data from a broker',
    'activities/own.yaml',
    'technical.ip: { source: observed }',
    'technical.ip: { source: third-party, from: A list }',
    'widens source-changed activities.keep-secure',
  ],
  [
    'another condition with another law',
    'activities/own.yaml',
    'condition: { article: 9(2)(c) }',
    'condition: { article: 9(2)(h), law: Health Act }',
    'widens condition-changed activities.save-lives',
  ],
  [
    'another recipient in one new country',
    'recipients.yaml',
    `established: DK
    stored: [DK]`,
    `established: US
    stored: [US]`,
    'widens country-added recipients.statistics',
  ],
  [
    'longer backups, and with them what must be remembered',
    'retention.yaml',
    `Nurses follow a call up within a month,
      onExpiry: erase,
      by: router,
      backups: P7D`,
    `Nurses follow a call up within a month,
      onExpiry: erase,
      by: router,
      backups: P90D`,
    'widens retention-extended retention.calls',
    'narrows retention-shortened retention.calls',
  ],
  [
    'a period for something else',
    'retention.yaml',
    'why: Claims of former staff',
    'why: Offers to former staff',
    'widens purpose-changed retention.vetting',
  ],
  [
    'other consequences',
    'activities/own.yaml',
    'consequences: Without a payment nothing is delivered.',
    'consequences: You are charged a fee.',
    'widens information-lost activities.take-payments',
  ],
  [
    'a milder class',
    'trackers.yaml',
    'class: marketing',
    'class: analytics',
    'narrows tracker-narrowed trackers.clicks',
  ],
  [
    'a class that needs no consent',
    'trackers.yaml',
    'class: marketing',
    'class: essential',
    'widens tracker-widened trackers.clicks',
  ],
  [
    'a tracker set by somebody else',
    'trackers.yaml',
    `setBy: statistics
    lifetime: P12M`,
    `setBy: ads
    lifetime: P12M`,
    'widens tracker-widened trackers.visits',
  ],
  [
    'a tracker for another activity',
    'trackers.yaml',
    `activity: count-visits
    lifetime: P6M`,
    `activity: account-for
    lifetime: P6M`,
    'widens tracker-widened trackers.text-size',
  ],
  [
    'a store for another activity',
    'bylaw.yaml',
    'access: { activity: keep-secure',
    'access: { activity: account-for',
    'widens purpose-changed router.',
  ],
  [
    'a channel that leads to somebody else',
    'channels.yaml',
    'recipient: pager',
    'recipient: desk',
    'widens category-added channels.pager; widens category-added channels.pager; narrows field-removed routes.urgent-calls; narrows field-removed routes.urgent-calls',
  ],
  [
    'a field counted as another category',
    'events/shop.yaml',
    'x-category: contact.address',
    'x-category: event.metadata',
    'widens category-weakened events.order',
  ],
  [
    'a field of a new category, sent nowhere',
    'events/care.yaml',
    'urgency: {',
    `mood: { type: string, x-category: content.text }
        urgency: {`,
    'widens category-added events.call',
    'narrows category-removed events.call',
  ],
  [
    'all of an activity, by another word',
    'activities/own.yaml',
    `data: { contact.email: { source: person } }
    recipients: { mailer: all, vault: all, host: all }
    automatedDecisions: false

  recommend`,
    `data: { contact.email: { source: person } }
    recipients: { mailer: [contact.email], vault: all, host: all }
    automatedDecisions: false

  recommend`,
    'neutral wording activities.write-letters',
  ],
  [
    'what a heading says',
    'notices.yaml',
    'introduction: This notice is for nurses who work or want to work with us.',
    `introduction: This notice is for nurses who work or want to work with us.
      pay: { title: Pay, text: We note your hours. }`,
    'narrows information-added notices.nurses',
  ],
  [
    'a route that is gone',
    'routes/clinics.yaml',
    `  replies:
    title: What patients answer
    activity: book-for-clinics
    source: replies
    events: [reply]
    to:
      clinic:
        message: "{% for message in event.value.messages %}{{ message.text.body }}{% endfor %}"
`,
    '',
    'narrows category-removed routes.replies',
  ],
  [
    'a promise that says the same as what may never be',
    'promises.yaml',
    `{ where: 'flow.activity == "sell" && flow.sink == "store" && flow.executed', must: flow.retention.maxDays <= 37 }`,
    `{ never: 'flow.executed && flow.sink == "store" && flow.activity == "sell" && flow.retention.maxDays > 37' }`,
    'neutral wording commitments.orders-a-month',
    'neutral wording commitments.orders-a-month',
  ],
  [
    'a promise of fewer flows, in return for a shorter period',
    'promises.yaml',
    `{ where: 'flow.activity == "sell" && flow.sink == "store" && flow.executed', must: flow.retention.maxDays <= 37 }`,
    `{ never: 'flow.activity == "sell" && flow.sink == "store" && flow.executed && flow.retention.maxDays > 60' }`,
    'widens promise-loosened commitments.orders-a-month',
    'narrows promise-tightened commitments.orders-a-month',
  ],
  [
    'a promise that people keep where a control did',
    'promises.yaml',
    'control: ingress.verified',
    'process: { owner: platform, every: P1Y, last: 2026-02-01, evidence: senders.csv }',
    'widens control-removed commitments.senders-proven',
    'narrows control-added commitments.senders-proven',
  ],
  [
    'a promise for some where it was for all',
    'promises.yaml',
    'Every system that sends us data proves who it is.',
    'Some systems that send us data prove who they are.',
    'widens promise-changed commitments.senders-proven',
  ],
  [
    'a condition that says the same by its opposite',
    'routes/care.yaml',
    'when: event.urgency < 4',
    'when: "!(event.urgency >= 4)"',
    'neutral wording routes.calls',
    'neutral wording routes.calls',
  ],
  [
    'a condition that says the same one by one',
    'routes/care.yaml',
    'when: event.kind in ["guessing", "flood"]',
    'when: event.kind == "flood" || event.kind == "guessing"',
    'neutral wording routes.alarms',
    'neutral wording routes.alarms',
  ],
  ['a default that is written down', 'bylaw.yaml', 'egress: proxy', 'egress: proxy\n  deployment: kubernetes', '', ''],
  [
    'an assessment that is older than it was said to be',
    'lawful-bases.yaml',
    'legal/lia-sales.md, date: 2026-03-02',
    'legal/lia-sales.md, date: 2023-03-02',
    'widens assessment-removed lawfulBases.interest-sales',
    'neutral renewed lawfulBases.interest-sales',
  ],
  [
    'an assessment that is said not to be needed',
    'activities/own.yaml',
    `required: true,
        why: Decisions by machine with legal effect,
        file: legal/dpia-lend.pdf,
        date: 2026-02-10,
        review: P1Y,
        advice: { file: legal/dpia-lend-advice.pdf, date: 2026-02-03 },`,
    'required: false, why: Decisions by machine with legal effect',
    'widens assessment-removed activities.lend',
    'narrows assessment-added activities.lend',
  ],
  [
    'figures about groups that become data about people',
    'activities/own.yaml',
    `form: aggregated
        aggregation: { minimumGroup: 20, assessment: { file: legal/figures.md, date: 2026-03-01, review: P1Y } }`,
    'form: pseudonymised',
    'widens protection-removed activities.publish-figures',
    'narrows protection-added activities.publish-figures',
  ],
  [
    'a field that goes in the place of another of its category',
    'routes/shop.yaml',
    'Dear {{ event.customer.name }}, we have your order {{ event.id }} of {{ event.placed }}.',
    'Dear {{ event.customer.name }}, we have your order {{ event.id }} of {{ event.placed }}: {{ event.note }}.',
    'widens category-added routes.orders',
    'narrows category-removed routes.orders',
  ],
  [
    'the end of a service without the choice of the controller',
    'activities/clinics.yaml',
    'atEnd: return',
    'atEnd: controller-chooses',
    'narrows expiry-strengthened activities.book-for-clinics',
    'widens expiry-weakened activities.book-for-clinics',
  ],
]

describe('one edit', () => {
  it.each(edits.map((edit) => [edit[0], edit] as const))('is one change: %s', (_, [, file, from, to, there, back]) => {
    const head = edited(file, from, to)
    expect(told(base, head)).toBe(there)
    if (back !== undefined) expect(told(head, base)).toBe(back)
  })
})
