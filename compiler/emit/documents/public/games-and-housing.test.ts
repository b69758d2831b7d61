import { describe, expect, it } from 'vitest'
import { edit } from '../../../../test/small.ts'
import { companies, unprintable } from '../testing/companies.ts'
import { contentOf, documentsOf } from '../testing/complete.ts'

const day = '2026-11-30'

/**
 * Two companies that were declared from the documentation alone: a publisher of games in France with children, teenagers and
 * parents, players in the United Kingdom, a chat that is read in the Philippines, and games for schools; and a public body
 * for housing in the German-speaking part of Belgium, declared in German, with meters, arrears, cameras, an emergency line
 * and an archive. After what they showed was mended, a third one: ferries between the United Kingdom and the Union, with
 * passenger lists, border checks, a club with a hotel company, and a crew. What was wrong in their documents stands here as
 * what is right.
 */
const { declared, published, read } = await companies(['luciole', 'goehltal', 'skerry'], day)

describe('from which age on', () => {
  it('people take part in an activity is said with it, and with what it stores on a device', () => {
    expect(read('luciole', 'public/privacy-notice-children.md')).toContain(
      'This is only for people of 13 years and older. We use your data to let players talk',
    )
    expect(read('luciole', 'public/cookie-policy-storage.md')).toContain(
      '| chooses advertising by what you clicked before<br>for players of 15 and older<br>from the age of 18 on |',
    )
    expect(read('luciole', 'public/cookie-policy-speicher.md')).toContain(
      '<br>für: Spielende ab 15 Jahren<br>ab 18 Jahren |',
    )
  })

  it('children consent is that of each law', () => {
    expect(read('luciole', 'public/privacy-notice-children.md')).toContain(
      'Whoever is younger than 15 (in the United Kingdom: 13) cannot give this consent alone',
    )
  })

  it('what is offered is no matter of those who apply for work', () => {
    expect(read('luciole', 'public/privacy-notice-jobs.md')).not.toContain('What we offer is for people')
    expect(read('luciole', 'public/privacy-notice-children.md')).toContain('What we offer is for people of 7 years')
  })
})

describe('what people have to give', () => {
  it('is asked for under its condition alone', () => {
    expect(read('luciole', 'public/privacy-notice-players.md')).toContain(
      'without your name and your postal address (when you win a prize). If you do not',
    )
    expect(read('luciole', 'public/privacy-notice-parents.md')).toContain(
      'expiry of your payment card (when you show by a payment that you are of age). If you do not',
    )
  })
})

describe('a document for several classes of people', () => {
  it('says of each activity whom it is about', () => {
    const notice = read('goehltal', 'public/privacy-notice-bewerbung.md')
    expect(notice).toContain('### Haushalt und Bürgen\n\nDas betrifft: Menschen im selben Haushalt. Zweck:')
    expect(notice).toContain('Das betrifft: Bewerberinnen und Bewerber um eine Wohnung. Zweck:')
    expect(read('goehltal', 'public/privacy-notice-bewerbung.short.md')).toContain(
      '- Ihre Bewerbung um eine Wohnung prüfen und Wohnungen vergeben. Das betrifft: Menschen im selben Haushalt.',
    )
    expect(read('goehltal', 'public/privacy-notice-mietende.md')).not.toContain('Das betrifft:')
  })
})

describe('names of activities', () => {
  it('stand in lists as they stand above their sections', async () => {
    const renamed = edit(declared('luciole'), 'title: Books\n', 'title: Luciole books\n')
    const notice = contentOf(await documentsOf(renamed, true, day), 'public/privacy-notice-players.md')
    expect(notice).toContain('This holds for: Luciole books and Reports to the authorities.')
  })
})

describe('a duty or task of one side', () => {
  it('is none under the law of the other', () => {
    const notice = read('luciole', 'public/privacy-notice-players.md')
    expect(notice).toContain('Code de commerce, articles L123-12 and L123-22 (Art. 6(1)(c) GDPR).')
    expect(notice).toContain('Regulation (EU) 2022/2065, Article 18 (Art. 6(1)(c) GDPR).')
    expect(notice).toContain('the terms of our games (Art. 6(1)(b) GDPR and UK GDPR)')
  })
})

describe('the UK Addendum', () => {
  it('is appended to the clauses that are declared beside it', () => {
    const tables = read('luciole', 'internal/uk-addendum-guardline.md')
    expect(tables).toContain('| Module | 2 |')
    expect(tables).toContain('| Clause 7, docking (optional) | not included |')
    expect(read('luciole', 'internal/transfer-register.md')).not.toContain('| Module (Art. 46(2)(c)) | **MISSING**')
  })

  it('has no module where that is marked as missing', async () => {
    const marked = edit(
      declared('luciole'),
      'uk-gdpr: { tool: uk-addendum,',
      'uk-gdpr: { tool: uk-addendum, module: { missing: not said },',
    )
    const tables = contentOf(await documentsOf(marked, true, day), 'internal/uk-addendum-guardline.md')
    expect(tables).toContain('| Module | **MISSING**: not said')
  })
})

describe('where data goes', () => {
  it('is told by the area and not by the name of a law', () => {
    expect(read('luciole', 'public/privacy-notice-jobs.md')).toContain(
      'We are in France ourselves, outside the United Kingdom: what you give us reaches us there.',
    )
    expect(read('luciole', 'public/privacy-notice-spielende.md')).toContain(
      'Unser eigener Sitz (Frankreich) liegt außerhalb des Vereinigten Königreichs.',
    )
    expect(read('goehltal', 'public/privacy-notice-anrufe.md')).toContain(
      'Durch die hier Genannten verlassen Ihre Daten den Europäischen Wirtschaftsraum nicht.',
    )
  })

  it('is where the page on subprocessors says it, to which terms on data point', () => {
    expect(read('luciole', 'public/data-terms-school-terms.md')).toContain(
      'is in “Subprocessors of Luciole Classe” (https://luciole.example/classe/subprocessors).',
    )
  })
})

describe('the internal documents', () => {
  it('name a country with its article, and what befell somebody in words', () => {
    const record = read('luciole', 'internal/record-controller.md')
    expect(record).toContain('| Location of personal data | Pulsemetric: the United States |')
    expect(record).toContain('at once after the consent is withdrawn, then erased')
    expect(record).toContain('3 months after the prize is sent, then erased')
  })
})

describe('what is stored by an app', () => {
  it('lies on the device', () => {
    expect(read('luciole', 'public/cookie-policy-storage.md')).toContain('necessary<br>storage on your device')
    expect(read('luciole', 'public/cookie-policy-speicher.md')).toContain('notwendig<br>Speicher auf deinem Gerät')
  })
})

describe('a security overview', () => {
  it('says where a weakness is reported', () => {
    expect(read('luciole', 'public/security-overview-security.md')).toContain(
      'If you find a weakness in our systems, write to security@luciole.example.',
    )
  })
})

describe('German', () => {
  it.each([
    ['mietende', 'Empfänger der Daten: Rhein-Rechenzentrum sowie die Bank, bei der die Mietgarantie liegt.'],
    ['bewerbung', 'Empfänger der Daten: Rhein-Rechenzentrum und der Regierungskommissar.'],
    ['kameras', 'Empfänger der Daten: die Polizei, wenn sie es anordnet, sowie Argus.'],
    ['mietende', 'Wenn Sie uns das nicht geben: Wir können keinen Vertrag mit Ihnen schließen.'],
    ['kameras', 'können wir diese Daten länger aufbewahren: Die Polizei hat die Bilder angefordert.'],
    ['mietende', 'Grundlage ist unser Vertrag mit Ihnen: der Mietvertrag (Art. 6 Abs. 1 lit. b DSGVO).'],
    ['mietende', 'Das ist eine gesetzliche Aufgabe im öffentlichen Interesse: Wallonischer Kodex'],
    ['mietende', 'ist zuständig: Datenschutzbehörde (Autorité de protection des données,'],
    // What is a list itself has its "und", and needs no mark behind it.
    ['mietende', 'Ereignisses; Anfragen zum Datenschutz sowie unser Protokoll der Verbindungen.'],
  ])('of %s: %s', (name, sentence) => {
    expect(read('goehltal', `public/privacy-notice-${name}.md`)).toContain(sentence)
  })
})

describe.each([
  // Two laws, each with a basis of its own.
  ['passengers', 'Under the UK GDPR, a law obliges us to do it: Immigration Act 1971'],
  ['passengers', 'Under the GDPR, we rely on a legitimate interest: our interest in complying with the border law'],
  // The condition of Art. 9 that a law of one side gives.
  ['passengers', 'a substantial public interest (Art. 9(2)(g) UK GDPR). This rests on Regulations of 1999'],
  // Of seven years the law has six.
  [
    'passengers',
    'within 30 days of that. The law requires us to keep this data for at least 6 years: Value Added Tax Act 1994, Schedule 11, paragraph 6.',
  ],
  // The same exception under both laws, once, with what makes it one.
  [
    'passengers',
    'U.S. Customs and Border Protection: data reaches the United States under an exception that the law makes for single cases: important reasons of public interest (Art. 49(1)(d) GDPR and UK GDPR).',
  ],
  ['fahrgaeste', 'Grund: wichtige Gründe des öffentlichen Interesses (Art. 49 Abs. 1 lit. d DSGVO und UK GDPR).'],
  // "U.S." and "US" are one name.
  ['passengers', '- US Customs and Border Protection uses the data for purposes of its own.'],
])('ferries publish in %s', (document, sentence) => {
  it(sentence, () => expect(read('skerry', `public/privacy-notice-${document}.md`)).toContain(sentence))
})

describe('an officer without a name', () => {
  it('is enough for people, who are told how to reach the officer (Art. 13(1)(b)), and not for the record', () => {
    expect(read('skerry', 'public/privacy-notice-passengers.md')).not.toContain('MISSING')
    expect(read('skerry', 'internal/record-controller.md')).toContain('Name: **MISSING**')
  })
})

it.each(['luciole', 'goehltal', 'skerry'] as const)('no document of %s says what no publisher would print', (name) => {
  expect(published(name).flatMap(unprintable)).toEqual([])
})
