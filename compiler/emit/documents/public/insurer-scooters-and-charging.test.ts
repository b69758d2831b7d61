import { describe, expect, it } from 'vitest'
import { edit } from '../../../../test/small.ts'
import { companies, unprintable } from '../testing/companies.ts'
import { contentOf, documentsOf } from '../testing/complete.ts'

const day = '2026-11-30'

/**
 * An insurer in Austria with brokers, declared in German; a rental of electric scooters in Poland, with riders from 13 on and
 * processors in many countries; and a Dutch company for charging cars, which was declared after the others were mended. What was
 * wrong in a document stands here as what is right.
 */
const { declared, published, read } = await companies(['karwendel', 'hulajka', 'volta'], day)

describe.each([
  // Names stand in the nominative, as nobody knows their other cases.
  [
    'karwendel',
    'public/privacy-notice-kunden.md',
    'Über „Abwehr von Versicherungsbetrug“ entscheiden wir gemeinsam mit anderen und sind mit ihnen gemeinsam verantwortlich: der Verband (Verband der Versicherungen in Tirol).',
  ],
  [
    'karwendel',
    'public/privacy-notice-kunden.md',
    'Hier ist der Verband (Verband der Versicherungen in Tirol) erreichbar: Schwarzenbergplatz 7, 1030 Wien oder zis@verband.example.',
  ],
  [
    'karwendel',
    'public/privacy-notice-kunden.md',
    '- Nimbus Support Pvt. Ltd.: Hierher gibt Wolkenwerk die Daten weiter.',
  ],
  ['karwendel', 'public/data-terms-avv.md', 'Wenn Sie es so wählen, senden wir Daten an: Software des Maklers.'],
  [
    'karwendel',
    'public/privacy-notice-maklerkunden.md',
    '„Maklerportal“ kann uns weitergeben, dass Sie Ihre Daten löschen lassen wollen.',
  ],
  // An adjective in a list is no beginning of a sentence.
  [
    'karwendel',
    'public/privacy-notice-kunden.md',
    'Folgendes nehmen wir nicht an: vollständige Nummer der Zahlungskarte und genetische Daten.',
  ],
  [
    'karwendel',
    'public/data-terms-avv.md',
    'Zeit, Art und Kennungen eines Ereignisses; eingerichtete Routen und Endpunkte',
  ],
  // Whom a subprocessor engages is announced like the subprocessor (Art. 28(4)).
  [
    'karwendel',
    'public/subprocessors-unterauftrag.md',
    'Am 1. März 2025 haben wir angekündigt: Nimbus Support Pvt. Ltd. Im Einsatz ab 2. Mai 2025. Widerspruch bis 31. März 2025.',
  ],
  // Registers call classes of people by their English names.
  ['karwendel', 'internal/record-controller.md', '| For insured persons: Legitimate interests (Art. 6(1)(f)) |'],
  // Figures are no place where somebody is.
  [
    'hulajka',
    'public/privacy-notice-riders.md',
    'We keep figures that stand for groups of people permanently: the town or area where you are.',
  ],
  // What is there in English alone is no part of a German sentence.
  [
    'volta',
    'public/privacy-notice-fahrer.md',
    'Nach unserer Vereinbarung übernimmt Clearing GmbH: Antworten auf Anfragen',
  ],
  [
    'volta',
    'public/privacy-notice-drivers.md',
    'What we agreed with them: each of us reports what it sees and answers for its own report.',
  ],
] as const)('%s says in %s', (name, document, sentence) => {
  it(sentence, () => {
    expect(read(name, document)).toContain(sentence)
  })
})

describe('what is said to whom', () => {
  it('parents are asked for nobody who is old enough to consent alone', async () => {
    expect(read('hulajka', 'public/privacy-notice-riders.md')).not.toContain('a parent or guardian')
    const from13 = edit(
      declared('hulajka'),
      '    minimumAge: 16\n    retention: until-withdrawn',
      '    retention: until-withdrawn',
    )
    expect(contentOf(await documentsOf(from13, true, day), 'public/privacy-notice-riders.md')).toContain(
      'Whoever is younger than 16 cannot give this consent alone',
    )
  })

  it('explicit consent can be withdrawn, and what it covers taken along, whatever the basis beside it', async () => {
    const onContract = edit(
      edit(declared('karwendel'), 'lawfulBasis: gesundheit-einwilligung', 'lawfulBasis: antrag'),
      'person.name: { source: person }\n      health.data: { source: person, condition: { article: 9(2)(a) } }',
      'health.data: { source: person, condition: { article: 9(2)(a) } }',
    )
    const told = contentOf(await documentsOf(onContract, true, day), 'public/privacy-notice-kunden.md')
    expect(told).toContain(
      'Sie können Ihre Einwilligung jederzeit widerrufen. Was vorher geschah, bleibt rechtmäßig (Art. 7 Abs. 3 DSGVO). Das gilt für: Prüfung der Gesundheit und Werbung für unsere Versicherungen.',
    )
  })

  it.each(['karwendel', 'hulajka', 'volta'] as const)('%s publishes what can be printed', (name) => {
    for (const markdown of published(name)) expect(unprintable(markdown)).toEqual([])
  })
})
