import { describe, expect, it } from 'vitest'
import { edit } from '../../../../test/small.ts'
import { companies, unprintable } from '../testing/companies.ts'
import { contentOf, documentsOf, viewOfText } from '../testing/complete.ts'
import { unversioned } from './revisions.ts'

const day = '2026-11-29'

/**
 * Three companies whose every document was read as an auditor and as the people concerned: a charity in the United Kingdom
 * with donors, volunteers and children in its care; a group of clinics in Germany; a processor in Ireland with customers
 * everywhere. What was wrong in a document stands here as what is right.
 */
const { declared, paths, published, read } = await companies(['kestrel', 'saale', 'fernhall'], day)

describe.each([
  // Who it comes from, once.
  ['kestrel', 'privacy-notice-supporters', 'and the time, type and identifiers of an event from the payment company.'],
  // What lies in a browser is no cookie, and not there as long as the books.
  ['kestrel', 'privacy-notice-supporters', 'For this, cookies or similar means are set or read on your device: gift.'],
  ['kestrel', 'privacy-notice-supporters', 'and your payments 6 years after the tax year ends;'],
  ['kestrel', 'privacy-notice-supporters', 'This holds for: Gift Aid.'],
  ['kestrel', 'privacy-notice-supporters', 'without having asked for your consent: your address came from a donation'],
  ['kestrel', 'privacy-notice-supporters', 'This is about Givebase Ltd and Adring Ireland Ltd.'],
  [
    'kestrel',
    'privacy-notice-supporters',
    'Givebase Ltd is bound by the UK Addendum to the standard contractual clauses for data that it reaches from the United States.',
  ],
  // What documents call a category, and an event.
  ['kestrel', 'privacy-notice-supporters', 'your postal address and your Gift Aid declaration.'],
  ['kestrel', 'privacy-notice-children', '30 days after you leave the club;'],
  // What is archived has an end (Art. 13(2)(a)).
  ['kestrel', 'privacy-notice-children', 'The data stays in the archive for 25 years more, and is deleted then.'],
  // Children need their parents (Art. 8), from an age on that the law of the country has.
  [
    'kestrel',
    'privacy-notice-children',
    'Whoever is younger than 13 cannot give this consent alone: a parent or guardian has to give it or agree to it. How: we write to a parent by email, who confirms before the child can join.',
  ],
  [
    'kestrel',
    'cookie-policy-cookies',
    'not asked: it counts how our own service is used, to improve it (PECR, Schedule A1, paragraph 5)',
  ],
  [
    'kestrel',
    'cookie-policy-cookies',
    'You can object to “_kstat” at any time, free of charge: the switch “Count my visit” at the foot of each page.',
  ],
  // Whoever is looked after uses nothing that is offered.
  ['kestrel', 'privacy-notice-children', 'We ourselves record data about children.'],
  ['kestrel', 'privacy-notice-children', '75 years after the child is born;'],
  ['kestrel', 'privacy-notice-children', '3 years after the picture is taken;'],
  [
    'kestrel',
    'privacy-notice-volunteers',
    '- The Disclosure and Barring Service uses the data for purposes of its own.',
  ],
  ['kestrel', 'privacy-notice-parents.short', '- We use your data to look after the children who are placed with us.'],
  ['saale', 'privacy-notice-patienten', 'Selbst erfassen wir: Krankenakte.'],
  ['saale', 'privacy-notice-patienten', 'Diese Seite richtet sich an: Patientinnen und Patienten.'],
  ['saale', 'privacy-notice-patienten', '8 Jahre nachdem das Geschäftsjahr geendet hat, löschen wir:'],
  ['saale', 'privacy-notice-patienten', 'Im Archiv liegt das danach noch 20 Jahre und wird dann gelöscht.'],
  ['saale', 'privacy-notice-patienten', 'Quelle: unser Labor.'],
  ['saale', 'privacy-notice-patienten', 'Quelle: Ihre Hausärztin oder Ihr Hausarzt.'],
  ['saale', 'privacy-notice-patienten', 'Das dauert, bis der Anspruch erledigt ist.'],
  ['saale', 'privacy-notice-patienten', 'Speicherdauer dort: 10 Jahre, nachdem der Befund erstellt wurde.'],
  ['saale', 'privacy-notice-patienten.short', '- Die Abrechnung Ihrer Behandlung mit Ihrer Krankenkasse.'],
  ['saale', 'cookie-policy-cookies', '(„_count“ und „schriftgroesse“)'],
  ['fernhall', 'privacy-notice-privacy', 'We use your data to see how our website is used.'],
  // Those whose employer is the customer have no contract with us.
  ['fernhall', 'privacy-notice-privacy', '60 days after the contract ends;'],
  ['fernhall', 'privacy-notice-privacy', 'It keeps none of the data after the session ends.'],
  [
    'fernhall',
    'privacy-notice-privacy',
    'well, covers Northvault Cloud EMEA SARL for data that it reaches from the United States: the entry of Northvault Cloud, Inc.',
  ],
  ['fernhall', 'data-terms-dpa', 'IP address (stored under a pseudonym)'],
  [
    'fernhall',
    'data-terms-dpa',
    'From 20 December 2026 on, we engage Writing assistant (Quillmind, Inc.) for this, too.',
  ],
  ['fernhall', 'subprocessors-subprocessors', 'In use from 1 March 2025. Objections until 19 February 2025.'],
  ['fernhall', 'subprocessors-subprocessors', '| Search (Findr GmbH)<br>Ringstrasse 4, 80331 München<br>'],
  [
    'fernhall',
    'subprocessors-subprocessors',
    '| Cloud operations (Northvault Cloud, Inc.) | Operates the hosting at night | engaged by Cloud hosting |',
  ],
] as const)('%s says in %s', (name, document, sentence) => {
  it(sentence, () => {
    expect(read(name, `public/${document}.md`).replaceAll('\\_', '_')).toContain(sentence)
  })
})

it('what is declared first is told first', () => {
  const headings = (text: string): readonly string[] =>
    [...text.matchAll(/^### (.*)$/gm)].map(([, title]) => title ?? '')
  expect(headings(read('kestrel', 'public/privacy-notice-children.md'))).toEqual([
    'Children in our care',
    'Safeguarding concerns',
    'Emergencies',
    'Stories and pictures',
    'Online clubs for children',
    'Your right to object',
  ])
  expect(read('kestrel', 'public/security-overview-protection.md')).toMatch(
    /trained[\s\S]*are encrypted[\s\S]*own team/,
  )
  expect(read('fernhall', 'public/privacy-notice-privacy.md')).toMatch(/For customers, [\s\S]*For agents, /)
})

it('a text with a heading of its own swallows no sentence of the section', () => {
  const notice = read('kestrel', 'public/privacy-notice-supporters.md')
  expect(notice).toMatch(
    /## Complaints\n\nYou can complain to the ICO[\s\S]*### If you are unhappy with our fundraising/,
  )
  expect(read('saale', 'public/privacy-notice-patienten.md')).toMatch(
    /Diese Hinweise[^\n]*\n\n## Ärztliche Schweigepflicht/,
  )
})

it('who works for nobody publishes no list of subprocessors that nobody asked for', () => {
  for (const name of ['kestrel', 'saale'] as const)
    expect(paths(name)).not.toContain('documents/public/subprocessors.md')
})

it('a page on subprocessors keeps what we engage for ourselves apart', () => {
  const page = read('fernhall', 'public/subprocessors-subprocessors.md')
  const [, engaged = '', own = ''] =
    /## Whom we engage\n([\s\S]*?)## Whom we engage for ourselves\n([\s\S]*)/.exec(page) ?? []
  expect(engaged).not.toContain('Attack protection')
  expect(engaged).toContain('IP address (stored under a pseudonym)')
  expect(own).toContain('Attack protection (Ringwall B.V.)')
})

describe('the language of a document', () => {
  const texts = declared('saale')
  const patients = async (...edits: readonly (readonly [string, string])[]): Promise<string> => {
    const text = edits.reduce((said, [from, to]) => edit(said, from, to), texts)
    return contentOf(await documentsOf(text, true, day), 'public/privacy-notice-patienten.md')
  }
  const foreign = 'liegen nur auf Englisch vor'

  it('is said where texts stand in another one alone', async () => {
    expect(await patients()).not.toContain(foreign)
    expect(await patients(['language: de,\n', 'language: en,\n'])).toContain(
      `Einzelne Angaben ${foreign} und stehen hier so.`,
    )
  })

  it('is that of the notice where a text is given in it', async () => {
    const english = edit(
      texts,
      'title: Datenschutzhinweise für Patientinnen und Patienten\n    language: de',
      'title: For patients\n    language: en',
    )
    const said = contentOf(await documentsOf(english, true, day), 'public/privacy-notice-patienten.md')
    expect(said).toContain('The purpose: research into diseases of the heart.')
    expect(said).toContain('Some of what follows is recorded in German alone, and stands here as it is.')
    expect(await patients()).toContain('Zweck: Die Erforschung von Herzkrankheiten.')
  })
})

it.each([
  ['kestrel', 'for: P2Y, after: last-contact.recorded', 'for: P3Y, after: last-contact.recorded', ['supporters']],
  ['saale', 'name: Dr. Jana Wolter', 'name: Dr. Jan Wolter', ['beschaeftigte', 'cookies', 'patienten', 'website']],
  ['fernhall', 'announced: 2026-11-15', 'announced: 2026-11-16', ['subprocessors']],
] as const)('a published notice of %s that reads otherwise is found: %s', async (name, from, to, changed) => {
  const text = declared(name)
  const flat = text.replaceAll(/for: P2Y,\s+after: last/g, 'for: P2Y, after: last')
  const [base, head] = [viewOfText(flat, day), viewOfText(edit(flat, from, to), day)]
  expect(unversioned(base, head).map((each) => each.name)).toEqual(changed)
})

describe('inside', () => {
  it.each([
    ['kestrel', 'transfer-impact-US', 'What is declared of transfers to the United States'],
    ['kestrel', 'record-controller', 'What Art. 30(1) UK GDPR has a controller record'],
    ['kestrel', 'record-controller', '| Schools (for their own purposes) |'],
    ['kestrel', 'clauses', '| Clause | Carried by |'],
    ['kestrel', 'record-controller', '| Link to record of consent (Art. 7(1)) | consents/club.csv |'],
    ['kestrel', 'record-controller', '| Soft opt-in: Your address came from'],
    [
      'kestrel',
      'record-controller',
      '| Link to retention and erasure policy document | Health: apd/volunteers.pdf, of 2026-03-01 |',
    ],
    [
      'kestrel',
      'record-controller',
      '| Is personal data retained and erased in accordance with the policy document? | Health: yes |',
    ],
    ['saale', 'joint-arrangement-forschung', 'Universität Winterthal, studie@winterthal.example'],
    ['fernhall', 'record-processor', 'Cloud hosting in the United States, UK GDPR: Data Privacy Framework'],
    ['fernhall', 'record-processor', 'Cloud hosting in Germany, Ireland and Luxembourg, UK GDPR: Adequacy decision:'],
    ['fernhall', 'transfer-impact-PH', '| Measures of the recipient | Content is not used to train models.'],
  ] as const)('%s, %s: %s', (name, document, line) => {
    expect(read(name, `internal/${document}.md`)).toContain(line)
  })

  it('nothing is asked that is stated elsewhere, or that nobody has to answer', () => {
    // The addendum takes the options of the clauses that it amends.
    expect(read('fernhall', 'internal/transfer-impact-IN.md')).not.toContain(
      'safeguards for sensitive data | **MISSING**',
    )
    // Who is on the list of the Data Privacy Framework is covered by the decision.
    const [, listed = ''] =
      /## Newsletter service, UK GDPR\n([\s\S]*?)\n## /.exec(read('kestrel', 'internal/transfer-impact-US.md')) ?? []
    expect(listed).not.toContain('MISSING')
    // Consent is a condition of its own: Schedule 1 has none for it (s. 10 DPA 2018).
    expect(read('kestrel', 'internal/record-controller.md')).not.toContain('| Health: **MISSING**')
    expect(read('kestrel', 'internal/request-run-book.md')).not.toContain('Data on behalf of others')
  })
})

it.each(['kestrel', 'saale', 'fernhall'] as const)('no document of %s says what no publisher would print', (name) => {
  expect(published(name).flatMap(unprintable)).toEqual([])
})
