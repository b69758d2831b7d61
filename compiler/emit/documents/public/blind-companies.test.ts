import { describe, expect, it } from 'vitest'
import { edit } from '../../../../test/small.ts'
import { breachPack } from '../papers/breach-pack.ts'
import { companies } from '../testing/companies.ts'
import { contentOf, documentsOf, viewOfText } from '../testing/complete.ts'

const day = '2026-11-29'

/**
 * Three companies that were declared from the documentation alone, with what their documents must and must not say written
 * down first: software for teams in the Netherlands with processors in the United States; a company of the United States
 * with members in the Union and in the United Kingdom; lessons for children in Italy. What was wrong stands here as what is
 * right.
 */
const { declared, read } = await companies(['pijlkruid', 'brightwell', 'scuolina'], day)

describe('whose right it is', () => {
  it('is said where classes of people rest on different bases', () => {
    const notice = read('pijlkruid', 'public/privacy-notice-users.md')
    expect(notice).toContain('(Art. 20 GDPR). This holds for: Accounts (for customers) and Statistics of the website.')
    expect(notice).toContain("(Art. 21(1) GDPR). This holds for: Accounts (for our customers' staff), Support,")
    expect(read('pijlkruid', 'internal/request-run-book.md')).toContain('Accounts (customers), Applications,')
  })

  it('is said where laws differ', () => {
    const notice = read('brightwell', 'public/privacy-notice-privacy.md')
    expect(notice).toContain('and Use of the website (under the GDPR).')
    expect(notice).toContain('This holds for: Use of the website (under the UK GDPR), Security, Claims and Requests.')
    expect(read('brightwell', 'public/privacy-notice-datenschutz.md')).toContain(
      'Use of the website (nach der UK GDPR)',
    )
  })

  it('and to object is told apart from all else (Art. 21(4))', () => {
    const notice = read('brightwell', 'public/privacy-notice-privacy.md')
    const [above = '', below = ''] = notice.split('### Your right to object')
    expect(above).not.toContain('You can object to our use')
    expect(below).toMatch(/^\n\n- You can object to our use[^\n]*\n- You can object to direct marketing/)
    expect(read('pijlkruid', 'public/privacy-notice-jobs.md')).not.toContain('Your right to object')
  })
})

describe('what carries data to other countries', () => {
  it('is the module for our role, each with a paper of its own', () => {
    expect(read('pijlkruid', 'internal/scc-annexes-cloud-module-2.md')).toContain('| Role | controller |')
    const three = read('pijlkruid', 'internal/scc-annexes-cloud-module-3.md')
    expect(three).toContain('| Activities relevant to the data | Boards |')
    expect(three).not.toContain('| Accounts |')
    const controller = read('pijlkruid', 'internal/record-controller.md')
    expect(controller).toContain('EU GDPR: Standard contractual clauses, module 2 |')
    expect(controller).not.toContain('module 3')
    expect(read('pijlkruid', 'internal/record-processor.md')).not.toContain('module 2')
    expect(read('pijlkruid', 'internal/transfer-register.md')).toContain('| Module (Art. 46(2)(c)) | 2 and 3 |')
  })

  it('is missing where the module for our role was not signed', async () => {
    const one = await documentsOf(edit(declared('pijlkruid'), 'module: [2, 3]', 'module: 3'), true, day)
    expect(contentOf(one, 'internal/record-controller.md')).toContain(
      'EU GDPR: **MISSING**: no module for our role in this is declared',
    )
    expect(contentOf(one, 'internal/record-processor.md')).toContain('Standard contractual clauses, module 3')
  })

  it('can be had as a copy where it is a contract, not where it is a decision', () => {
    const copy = 'You can get a copy of what protects your data there'
    expect(read('pijlkruid', 'public/privacy-notice-users.md')).toContain(copy)
    expect(read('scuolina', 'public/privacy-notice-families.md')).not.toContain(copy)
  })

  it('is not called a supplementary measure where it is a safeguard for sensitive data', () => {
    const sheet = read('pijlkruid', 'internal/transfer-impact-IN.md')
    expect(sheet).toContain(
      '| Restrictions and safeguards for sensitive data | Read only from terminals that store nothing |',
    )
    expect(sheet).toContain('| Which supplementary measures does it need? | **MISSING**')
  })

  it('is in the tables of the United Kingdom with numbers and names that they ask for', () => {
    const tables = read('brightwell', 'internal/idta-adnet.md')
    expect(tables).toContain('| Exporter: official registration number, if any | Delaware file 7712345 |')
    expect(tables).toContain('| Importer: official registration number, if any | New York DOS ID 5512345 |')
    expect(tables).toContain('| Importer: trading name | Adnet |')
    expect(tables).toContain(
      '| Whether UK GDPR applies to the importer | it applies to what the importer does with the data |',
    )
  })
})

describe.each<readonly [Parameters<typeof read>[0], string, string]>([
  [
    'scuolina',
    'privacy-notice-work',
    'You asked for it, and we need it before there may be a contract with you: your application for a job (Art. 6(1)(b) GDPR).',
  ],
  [
    'scuolina',
    'privacy-notice-work',
    'We cannot do what you ask for without your name, your email address and your employment history.',
  ],
  ['scuolina', 'privacy-notice-work', 'You give us your data about a disability (when you tell us).'],
  ['brightwell', 'cookie-policy-cookies', '| Advertising network (Adnet Global, LLC) |'],
  ['brightwell', 'privacy-notice-datenschutz', 'Speicherdauer dort: 30 Tage, gerechnet ab: the end of the contract.'],
  [
    'brightwell',
    'privacy-notice-privacy',
    'We are in the United States ourselves, outside the European Economic Area and the United Kingdom: what you give us reaches us there.',
  ],
  ['scuolina', 'privacy-notice-children', 'Whoever is younger than 14 cannot give this consent alone'],
  ['pijlkruid', 'subprocessors-subs', 'Objections until 15 December 2026.'],
])('%s publishes in %s', (company, document, sentence) => {
  it(sentence, () => {
    expect(read(company, `public/${document}.md`)).toContain(sentence)
  })
})

it.each<readonly [Parameters<typeof read>[0], string, RegExp]>([
  ['pijlkruid', 'privacy-notice-users', /Nightowl|Klantkaart.*customers' boards/],
  ['pijlkruid', 'security-overview-security', /lawful|basis|Art\. 6/],
  ['brightwell', 'privacy-notice-privacy', /California|CCPA/],
  ['brightwell', 'cookie-policy-cookies', /Schedule A1/],
  ['scuolina', 'privacy-notice-families', /applicants|Selekt/],
])('%s does not publish in %s: %s', (company, document, words) => {
  expect(read(company, `public/${document}.md`)).not.toMatch(words)
})

describe('inside', () => {
  it('a clause is cited by its name, with the comma that stands in it', () => {
    expect(read('pijlkruid', 'internal/clauses.md')).toMatch(/\| Privacy notice, 1 \|[\s\S]*\| Security page, 2 \|/)
  })

  it('a joint controller whom nobody can reach is a gap (Art. 30(1)(a))', () => {
    expect(read('scuolina', 'internal/record-controller.md')).toContain(
      '**MISSING**: how it is reached is not declared',
    )
    expect(read('brightwell', 'internal/record-controller.md')).not.toContain('how it is reached is not declared')
  })

  it('complaints are acknowledged within 30 days, in the United Kingdom alone (s. 164A DPA 2018)', () => {
    expect(read('brightwell', 'internal/request-run-book.md')).toContain(
      '| Complaints to us | acknowledged within 30 days',
    )
    expect(read('pijlkruid', 'internal/request-run-book.md')).not.toContain('acknowledged within')
  })

  it('a breach goes to each authority where nobody is established in the Union', async () => {
    const incident = {
      route: 'plans',
      from: '2026-11-20T00:00:00Z',
      to: '2026-11-21T00:00:00Z',
      aware: null,
      counts: null,
    }
    const pack = JSON.stringify(breachPack(await viewOfText(declared('brightwell'), day), incident))
    expect(pack).toContain('each authority of a member state in which people concerned live')
    expect(pack).not.toContain('which authority is competent is not declared')
  })

  it('the record as linked data tells steps before a contract from a contract', () => {
    expect(read('scuolina', 'internal/record.jsonld')).toContain('dpv:EnterIntoContract')
    expect(read('brightwell', 'internal/record.jsonld')).not.toContain('dpv:EnterIntoContract')
  })
})
