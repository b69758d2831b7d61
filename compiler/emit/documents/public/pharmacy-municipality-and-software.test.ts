import { describe, expect, it } from 'vitest'
import { edit } from '../../../../test/small.ts'
import { companies, unprintable } from '../testing/companies.ts'
import { contentOf, documentsOf } from '../testing/complete.ts'

const day = '2026-11-30'

/**
 * A chain of pharmacies in Sweden, a municipality in South Tyrol that is declared in German, and a software company in the
 * United States with customers in the Union and the United Kingdom; and a federation of amateur sport in the Netherlands, which
 * was declared after the others were mended. What was wrong in a document stands here as what is right.
 */
const { declared, published, read } = await companies(['bjorkapoteket', 'brixfeld', 'tallyhook', 'judobond'], day)

describe.each([
  // What others tell us is nothing that people give or keep back (Art. 13(2)(e)).
  [
    'bjorkapoteket',
    'public/privacy-notice-patients.md',
    'The law requires that you give us your official identifier or document. The law requires that we have your name and your prescriptions. Without this: we cannot dispense a medicine to you.',
  ],
  [
    'brixfeld',
    'public/privacy-notice-abholer.md',
    'Ohne Folgendes können wir das nicht tun: Name. Ohne das: Wir geben Ihnen das Kind nicht mit.',
  ],
  [
    'brixfeld',
    'public/privacy-notice-familien.md',
    'Wenn Sie uns das nicht geben: Wir können Ihr Kind nicht betreuen.',
  ],
  // Data lies in one country, is reached from another, and goes to a company in a third.
  [
    'bjorkapoteket',
    'public/privacy-notice-customers.md',
    'by the standard contractual clauses of the European Commission for data that it reaches from India and the United States.',
  ],
  [
    'tallyhook',
    'public/privacy-notice-privacy.md',
    'by the UK Addendum to the standard contractual clauses for data in the United States and for data that it reaches from India.',
  ],
  [
    'tallyhook',
    'public/privacy-notice-datenschutz.md',
    'Das gilt für Daten hier: Vereinigte Staaten und für den Zugriff von hier: Indien.',
  ],
  // A promise about ourselves: what customers decide with the data is theirs.
  [
    'tallyhook',
    'public/privacy-notice-end-users.md',
    'We make no decision with legal or similarly significant effects on you by software alone.',
  ],
  [
    'tallyhook',
    'public/privacy-notice-privacy.md',
    'We do not accept the following: data that the law protects specially, such as data on health, religion, politics, origin or sexual life; data on convictions and offences; and payment card number in full.',
  ],
  // What customers registered is told to customers.
  ['tallyhook', 'public/data-terms-dpa.md', 'We keep the address and the secret of each destination that you connect'],
  [
    'tallyhook',
    'public/data-terms-avv.md',
    'worauf die Übermittlung dorthin beruht, steht in „Subprocessors“ (https://tallyhook.example/subprocessors).',
  ],
  [
    'tallyhook',
    'public/data-terms-dpa.md',
    'Where you choose so, we send the data to: Destinations that a customer connects.',
  ],
  // Said once, and of the whole.
  [
    'bjorkapoteket',
    'public/privacy-notice-customers.md',
    'your telephone number; our record of who received what; and our record of requests 3 years after we record the data; copies in backups are gone within 30 days of that. We may keep this data longer for this reason: a complaint before the authority. This lasts until the complaint is closed. So that',
  ],
  [
    'bjorkapoteket',
    'public/privacy-notice-customers.md',
    'We delete the identifier kept on your device and the pages that you saw 13 months after',
  ],
  ['bjorkapoteket', 'public/privacy-notice-customers.md', 'What this means for you: above 90 points the order is'],
  ['brixfeld', 'public/privacy-notice-familien.md', 'Unser Name lautet Gemeinde Brixfeld.'],
  // Another language in the middle of a sentence.
  ['brixfeld', 'public/privacy-notice-families.md', 'for 30 days after “das Schuljahr geendet hat”.'],
  ['brixfeld', 'public/privacy-notice-families.md', 'the fee band by family income from “das Land Südtirol”.'],
  ['brixfeld', 'public/privacy-notice-families.md', 'special diets (when “Ihr Kind etwas anderes essen muss”)'],
  // The registers and papers.
  [
    'bjorkapoteket',
    'internal/retention-schedule.md',
    'archive for 2 years more, then erased [declared] | Disputes about who collected what [declared]<br>Afterwards: Claims of patients [declared] |',
  ],
  ['bjorkapoteket', 'internal/retention-schedule.md', '| without end [declared] | not applicable | Figures about'],
  [
    'bjorkapoteket',
    'internal/retention-schedule.md',
    '| before the router: access log, at Nordmoln | 30 days from recording, and up to 7 days more in backups [declared] | erase [declared] | Attacks are found within weeks [declared] | not stated | not stated | whoever stands before the router [declared] |',
  ],
  [
    'tallyhook',
    'internal/retention-schedule.md',
    'secret of each customer’s destination | none: settings of customers |',
  ],
  ['tallyhook', 'internal/uk-addendum-india-module-2.md', '|  | Representative, UK GDPR: Albion Rep Ltd, 40 Bow Lane'],
  ['tallyhook', 'internal/uk-addendum-india-module-2.md', '| Signature and date | 2025-06-09 | attested |'],
  ['tallyhook', 'internal/scc-annexes-india-module-2.md', '| Signature and date | 2025-06-01 | attested |'],
  ['tallyhook', 'internal/scc-annexes-india-module-3.md', 'data is kept | none of it after the request is answered |'],
  ['brixfeld', 'internal/record-controller.md', '| Special diets (special category) | declared |'],
  // What people give is stored as figures, and given as it is.
  [
    'judobond',
    'public/privacy-notice-members.md',
    'You give us your health data (stored only as figures over groups of at least 15 people).',
  ],
  [
    'judobond',
    'public/privacy-notice-members.md',
    'The data stays locked for 5 years more, and is deleted then. The reason: claims of those concerned.',
  ],
  ['judobond', 'public/privacy-notice-officials.md', 'our contract with you: your agreement as a trainer or referee ('],
] as const)('%s says in %s', (name, path, sentence) => {
  it(sentence, () => {
    expect(read(name, path).replaceAll('\\_', '_')).toContain(sentence)
  })
})

it('a hold is told once of all that it concerns', () => {
  const [, requests = ''] = read('bjorkapoteket', 'public/privacy-notice-customers.md').split('### Requests about data')
  expect(requests.match(/We may keep this data longer/g)).toHaveLength(1)
})

it('those to whom we offer nothing are told of no age, and of nothing that customers set up', () => {
  const age = 'What we offer is for people of 16 years and older.'
  expect(read('tallyhook', 'public/privacy-notice-privacy.md')).toContain(age)
  expect(read('tallyhook', 'public/privacy-notice-end-users.md')).not.toContain(age)
  expect(read('tallyhook', 'public/privacy-notice-end-users.md')).not.toContain(
    'destination that a customer connects until',
  )
})

it('what is free to give is what people give', async () => {
  const text = edit(
    declared('bjorkapoteket'),
    'employment.employer: { source: third-party,',
    'employment.employer: { required: false, source: third-party,',
  )
  const notice = contentOf(await documentsOf(text, true, day), 'public/privacy-notice-prescribers.md')
  expect(notice).not.toContain('You are free to give us')
})

it('a place of a company is no place of data', async () => {
  const text = edit(declared('bjorkapoteket'), 'accessedFrom: [US, IN]', 'accessedFrom: [IE, IN]')
  expect(contentOf(await documentsOf(text, true, day), 'public/privacy-notice-customers.md')).toContain(
    'for data that it reaches from India and for what it receives as a company in the United States.',
  )
})

it.each(['bjorkapoteket', 'brixfeld', 'tallyhook', 'judobond'] as const)(
  '%s publishes nothing that nobody would print',
  (name) => {
    expect(published(name).flatMap(unprintable)).toEqual([])
  },
)

it('a category is called in the language of a document, in a cell too', async () => {
  const text = [
    ['publicAuthority: false', 'publicAuthority: false\n  prohibited: [medical.file]'],
    ['categories:\n', 'categories:\n  medical.file: { title: Medical files, sensitivity: special }\n'],
    [
      '- { name: judo.grade,',
      '- { name: medical.file, en: your medical file, de: Krankenakte }\n    - { name: judo.grade,',
    ],
  ].reduce((said, [from = '', to = '']) => edit(said, from, to), declared('judobond'))
  const documents = await documentsOf(text, true, day)
  const refused = (name: string): string => contentOf(documents, `public/privacy-notice-${name}.md`)
  expect(refused('mitglieder')).toContain('Folgendes nehmen wir nicht an: Krankenakte.')
  expect(refused('members')).toContain('We do not accept the following: medical files.')
})

it('a vital interest is that of somebody, in German too', async () => {
  const text = edit(
    edit(
      declared('brixfeld'),
      'lawfulBases:\n',
      'lawfulBases:\n  notfall: { type: vital-interests, whose: Kinder in Lebensgefahr }\n',
    ),
    'purpose: Unfälle zu melden und zu regeln\n    role: controller\n    lawfulBasis: kindergarten',
    'purpose: Das Leben von Kindern zu retten\n    role: controller\n    lawfulBasis: notfall',
  )
  expect(contentOf(await documentsOf(text, true, day), 'public/privacy-notice-familien.md')).toContain(
    'Das schützt, was für jemanden lebenswichtig ist: Kinder in Lebensgefahr (Art. 6 Abs. 1 lit. d DSGVO).',
  )
})
