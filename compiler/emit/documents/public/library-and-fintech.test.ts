import { describe, expect, it } from 'vitest'
import { companies } from '../testing/companies.ts'

const day = '2026-11-30'

/**
 * Two companies that were declared from the documentation alone: a library service of two councils in Ireland, with
 * children, cameras, recorded calls, vetted volunteers and an archive; and a company of Spain with customers in the United
 * Kingdom that books expenses on behalf of others, with a free plan, a model that learns and a line for reports of
 * wrongdoing. What was wrong in their documents stands here as what is right.
 */
const { paths, read } = await companies(['suirside', 'cobalto'], day)

describe('somebody who gets data from a day on', () => {
  it('is said to get it then, in the whole notice and in its first layer', () => {
    for (const path of ['public/privacy-notice-website.md', 'public/privacy-notice-website.short.md'])
      expect(read('suirside', path)).toContain(
        'We share the data with: Wolkenwerk. From 15 December 2026 on, we share the data with Measurely, too.',
      )
    expect(read('cobalto', 'public/privacy-notice-konten.md')).toContain(
      'Empfänger der Daten ab 10. Januar 2027: Rechenhof.',
    )
  })

  it('sets its cookies then', () => {
    expect(read('suirside', 'public/cookie-policy-cookies.md')).toContain(
      '| Measurely (Measurely B.V.)<br>from 15 December 2026 |',
    )
  })

  it('is announced to customers where it works for them, and nowhere else', () => {
    const page = read('cobalto', 'public/subprocessors-subprocessors.md')
    expect(page).toContain('On 10 November 2026 we announced OCR Labs (OCR Labs Inc.).')
    expect(page).not.toContain('we announced Rechenhof')
    expect(page).toMatch(/Whom we engage for ourselves[\s\S]*Rechenhof.*announced on 15 November 2026/)
    expect(read('cobalto', 'public/subprocessors-subprocessors.atom')).not.toContain('Rechenhof')
  })
})

describe('what an erasure stops at', () => {
  it('is a task in the public interest, which is no duty (Art. 17(3)(b))', () => {
    const notice = read('suirside', 'public/privacy-notice-cameras.md')
    expect(notice).toContain('but not as far as we need it for a task in the public interest (Art. 17 GDPR).')
    expect(notice).not.toContain('what the law has us do')
    expect(read('suirside', 'public/privacy-notice-kameras.md')).toContain(
      'soweit wir sie für eine Aufgabe im öffentlichen Interesse brauchen',
    )
  })

  it('is told apart from a duty, so that no sentence stands there twice', () => {
    const notice = read('suirside', 'public/privacy-notice-volunteers.md')
    const rights = notice.split('\n').filter((line) => line.includes('(Art. 17 GDPR)'))
    expect(rights.map((line) => line.replace(/ This holds for.*/, ''))).toEqual([
      ...new Set(rights.map((line) => line.replace(/ This holds for.*/, ''))),
    ])
    expect(rights).toHaveLength(3)
  })
})

describe('names of recipients', () => {
  it('keep their capitals in a list, where they are names', () => {
    expect(read('suirside', 'public/privacy-notice-cameras.md')).toContain(
      'Nightwatch, An Garda Síochána, and courts and insurers after an incident.',
    )
    expect(read('cobalto', 'public/privacy-notice-accounts.md')).toContain('Peregrine and Agencia Tributaria.')
  })
})

describe('a cookie policy', () => {
  it('does not say which data is refused elsewhere', () => {
    expect(read('cobalto', 'public/cookie-policy-cookies.md')).not.toContain('We do not accept')
    expect(read('cobalto', 'public/privacy-notice-accounts.md')).toContain('We do not accept the following')
  })
})

describe('the internal documents', () => {
  it('ask nobody to assess a country where a decision covers all who are there', () => {
    const all = [...paths('suirside'), ...paths('cobalto')]
    expect(all.filter((path) => path.includes('transfer-impact'))).toEqual(['documents/internal/transfer-impact-IN.md'])
    expect(read('cobalto', 'internal/transfer-impact-IN.md')).toContain(
      '| Restrictions and safeguards for sensitive data | not applicable |',
    )
  })

  it('name the law that a condition rests on', () => {
    expect(read('suirside', 'internal/record-controller.md')).toContain(
      'Disability: Substantial public interest (Art. 9(2)(g)): Data Protection Act 2018, section 52',
    )
  })

  it('part what has commas itself by semicolons', () => {
    expect(read('cobalto', 'internal/transfer-register.md')).toContain(
      'Payment card: type, last digits, expiry; Request of a person about their data; Time, type and identifiers',
    )
  })

  it('have no end of a decision on a country for us to state', () => {
    const [, entry = ''] = read('suirside', 'internal/transfer-register.md').split('## Nightwatch, EU GDPR')
    expect(/\| Expires \| ([^|]+) \|/.exec(entry)?.[1]).toBe('not applicable')
  })
})

describe.each<readonly [Parameters<typeof read>[0], string, string]>([
  ['suirside', 'public/privacy-notice-volunteers.md', 'We use your data to find and vet volunteers'],
  ['suirside', 'public/privacy-notice-volunteers.md', 'You give us written texts.'],
  [
    'suirside',
    'public/privacy-notice-members.md',
    'is well protected in Canada with some recipients. Folio Systems Inc.',
  ],
  ['suirside', 'public/privacy-notice-archive.md', 'The data stays in the archive permanently.'],
  ['suirside', 'public/privacy-notice-kameras.md', 'Einzelne Angaben liegen nur auf Englisch vor und stehen hier so.'],
  [
    'cobalto',
    'public/privacy-notice-konten.md',
    'Unser eigener Sitz (Spanien) liegt außerhalb des Vereinigten Königreichs.',
  ],
  ['cobalto', 'public/privacy-notice-konten.md', 'Nicht von Ihnen erhalten wir: Angaben zur eigenen Organisation.'],
  ['cobalto', 'public/privacy-notice-meldestelle.md', 'die Regelung für Daten über Straftaten (Art. 10'],
  ['cobalto', 'public/data-terms-auftrag.md', 'löschen wir: alle hier genannten Daten;'],
])('in the documents of %s', (name, path, said) => {
  it(said, () => expect(read(name, path)).toContain(said))
})
