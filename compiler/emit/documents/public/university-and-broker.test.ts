import { describe, expect, it } from 'vitest'
import { edit } from '../../../../test/small.ts'
import { breachPack } from '../papers/breach-pack.ts'
import { companies } from '../testing/companies.ts'
import { viewOfText } from '../testing/complete.ts'

const day = '2026-11-29'

/**
 * Two companies that were declared from the documentation alone: a university in France with apprentices, exams that are
 * watched at home, a programme with another university, and courses for companies; an insurance broker in Austria that is
 * declared in German, with health questions, insured children, decisions by software and a check for fraud with an insurer.
 * What was wrong in their documents stands here as what is right.
 */
const { declared, read } = await companies(['valmonde', 'schirm'], day)

describe('who of joint controllers does what', () => {
  it('is told to people, who may turn to each all the same (Art. 26(2), (3))', () => {
    const notice = read('schirm', 'public/privacy-notice-customers.md')
    expect(notice).toContain(
      'Under our arrangement, we inform you, answer your requests, are your point of contact and report breaches.',
    )
    expect(notice).toContain('AllMutual (AllMutual Versicherung AG) sees to the security of the data.')
    expect(notice).toContain('Whoever does it, you can use your rights with each of us (Art. 26(3) GDPR).')
    expect(read('schirm', 'public/privacy-notice-kunden.md')).toContain(
      'Nach unserer Vereinbarung übernehmen wir: Information der betroffenen Personen, Antworten auf Anfragen,',
    )
  })

  it('needs no such sentence where each of them answers', () => {
    const notice = read('valmonde', 'public/privacy-notice-students.md')
    expect(notice).toContain('The University of Thornbury answers your requests and sees to the security of the data.')
    expect(notice).not.toContain('Whoever does it')
  })

  it('stands in the sheet of the arrangement, and is missing for what nobody has', () => {
    const sheet = read('valmonde', 'internal/joint-arrangement-double-degree.md')
    expect(sheet).toContain('| Informing people (Art. 13, 14) | Institut Valmonde SAS | declared |')
    expect(sheet).toContain('|  | The University of Thornbury | declared |')
    expect(sheet).toContain('| Notifying breaches (Art. 33, 34) | **MISSING**: who of the parties does it')
  })

  it('is what the desk looks up', () => {
    const book = read('schirm', 'internal/request-run-book.md')
    expect(book).toContain('| Betrugsprüfung: who answers | Schirm Versicherungsmakler GmbH | declared |')
    expect(book).toContain('| Betrugsprüfung: contact point | Schirm Versicherungsmakler GmbH | declared |')
  })

  it('is what somebody looks up who knows of a breach', () => {
    const joint = edit(declared('schirm'), 'activity: schaeden,', 'activity: betrugspruefung,')
    const more = edit(
      edit(
        joint,
        'recipients: { allmutual: all, wolke: all }',
        'recipients: { allmutual: all, wolke: all, bilder: all }',
      ),
      'risiko.note: { source: derived, form: pseudonymised }',
      'risiko.note: { source: derived, form: pseudonymised }\n      contact.phone: { source: person }',
    )
    const pack = breachPack(viewOfText(more, day), {
      route: 'fotos',
      from: '2026-11-20T00:00:00Z',
      to: '2026-11-21T00:00:00Z',
      aware: null,
      counts: null,
    })
    expect(JSON.stringify(pack)).toContain('Who of the joint controllers notifies, Betrugsprüfung (Art. 26(1))')
  })
})

describe('a declaration in German', () => {
  it('keeps its capitals in an English sentence', () => {
    const notice = read('schirm', 'public/privacy-notice-customers.md')
    expect(notice).toContain('Sachverständige and Gerichte und Behörden')
    expect(notice).toContain('This holds for: Rechnungen.')
    expect(notice).toContain('The purpose: Gesundheitsfragen eines Versicherers mit Ihnen auszufüllen.')
    expect(notice).not.toMatch(/bücher|gesundheitsfragen|prüfungen/)
  })

  it('is read by the registers in English where it says so', () => {
    const record = read('schirm', 'internal/record-controller.md')
    expect(record).toContain('| People who were harmed by our customers | declared |')
    expect(record).toContain('6 months after we calculated your quote, then erased')
    expect(record).not.toMatch(/Geschaedigte|“angebot berechnet”/)
    expect(read('schirm', 'internal/request-run-book.md')).toContain(
      'Schäden (people who were harmed by our customers)',
    )
  })

  it('names a state in German, and a clause after a text of one word', () => {
    expect(read('schirm', 'internal/clauses.md')).toContain('| Datenschutzerklärung, 4 | commitments.keine-fotos |')
    expect(read('schirm', 'internal/scc-annexes-bilder.md')).toContain('| Clause 17, governing law | Österreich |')
  })

  it('says `du` to children, from the first word to the last, and `Sie` to others', () => {
    for (const path of ['public/privacy-notice-kinder.md', 'public/privacy-notice-kinder.short.md']) {
      const notice = read('schirm', path)
      // What is declared may still speak to their parents.
      expect(notice.replaceAll('Ihr Versicherungsvertrag endet', '').replaceAll(/Sie erhalten: /g, '')).not.toMatch(
        /\b(?:Sie|Ihnen|Ihre[nrms]?)\b/,
      )
      expect(notice).toContain('deine Daten')
    }
    expect(read('schirm', 'public/privacy-notice-kunden.md')).not.toMatch(/\b[Dd]eine?\b/)
  })
})

describe('what is said to whom', () => {
  it('those for whose controllers we work are not told that we decide on all of it', () => {
    for (const [name, path] of [
      ['valmonde', 'public/privacy-notice-learners.md'],
      ['valmonde', 'public/privacy-notice-learners.short.md'],
    ] as const) {
      const notice = read(name, path)
      expect(notice).toContain('but for what we do on behalf of others.')
      expect(notice).toContain('run courses for the staff of companies')
    }
    expect(read('valmonde', 'public/privacy-notice-students.md')).toContain('and answer for it. We decide on “Double')
  })

  it('keys that customers registered are told to customers, in the terms, and not to those whose data comes in by them', () => {
    expect(read('valmonde', 'public/data-terms-terms.md')).toContain(
      'We keep the keys and secrets by which your systems send to us',
    )
    expect(read('valmonde', 'public/privacy-notice-learners.md')).not.toContain('keys and secrets by which')
  })

  it('the age of those who may use an offer is no matter of those who take up none', () => {
    const age = 'Unser Angebot richtet sich an Personen ab 14 Jahren.'
    expect(read('schirm', 'public/privacy-notice-kunden.md')).toContain(age)
    expect(read('schirm', 'public/privacy-notice-geschaedigte.md')).not.toContain(age)
  })

  it('a cookie policy tells of those with whom we decide on cookies alone', () => {
    expect(read('valmonde', 'public/cookie-policy-cookies.md')).not.toContain('Thornbury')
    expect(read('schirm', 'public/cookie-policy-cookies.md')).not.toContain('AllMutual')
  })

  it('terms say which data goes where the customer chooses, where that is not all', () => {
    expect(read('schirm', 'public/data-terms-auftrag.md')).toContain(
      'Wenn Sie es so wählen, senden wir Daten an: System des Partners. Dorthin geht: Name und Versicherungsdaten.',
    )
  })
})

describe.each<readonly [Parameters<typeof read>[0], string, string]>([
  [
    'valmonde',
    'public/privacy-notice-students.md',
    'We need it for our contract with you: the contract of study (Art. 6(1)(b) GDPR).',
  ],
  [
    'valmonde',
    'public/privacy-notice-students.md',
    'without your name, your email address and your postal address. If you do not give us this: you cannot enrol.',
  ],
  [
    'valmonde',
    'public/privacy-notice-students.md',
    'We rely on a legitimate interest: our interest and that of all students',
  ],
  [
    'valmonde',
    'public/privacy-notice-students.md',
    'The data stays in the archive for 50 years more, and is deleted then. The reason: degrees have to be proven',
  ],
  [
    'valmonde',
    'public/privacy-notice-students.md',
    'together with The University of Thornbury, and answer for it jointly.',
  ],
  // What is kept in the storage of a browser stands in no cookie.
  ['valmonde', 'public/privacy-notice-students.md', 'the identifier kept on your device'],
  ['valmonde', 'internal/record-controller.md', '|  | Review of recordings: the United States | declared |'],
  ['schirm', 'public/privacy-notice-customers.md', 'We delete your health data and your name 10 years after'],
  ['schirm', 'public/privacy-notice-bewerber.md', 'Von Ihnen erhalten wir: Name, E-Mail-Adresse und Berufsweg.'],
  ['schirm', 'public/privacy-notice-kunden.md', 'gebunden. Das gilt für den Zugriff von hier: Indien.'],
  ['schirm', 'public/privacy-notice-partnerkunden.md', 'verlassen Ihre Daten den Europäischen Wirtschaftsraum nicht.'],
  ['schirm', 'public/subprocessors-auftragnehmer.md', 'Diese verarbeiten für uns Daten unserer Kunden.'],
])('in the documents of %s', (name, path, said) => {
  it(said, () => expect(read(name, path)).toContain(said))
})
