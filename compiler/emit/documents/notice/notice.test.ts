import { describe, expect, it } from 'vitest'
import { edit } from '../../../../test/small.ts'
import { complete, contentOf, documentsOf } from '../testing/complete.ts'

const notice = async (text: string, draft = false): Promise<string> =>
  contentOf(await documentsOf(text, draft), 'public/privacy-notice-users.md')

const section = (text: string, title: string): string =>
  text.split(/^## /m).find((part) => part.startsWith(`${title}\n`)) ?? ''

const controllerAlone = (country: string): string => `apiVersion: bylaw.dev/v1
organisation: {legalName: Acme, country: ${country}, address: A street, regimes: [eu-gdpr], contacts: {privacy: p@acme.example}}
lawfulBases: {terms: {type: contract, contract: Terms, party: [customers]}}
retention: {account: {for: P30D, after: account.closed, why: Reopening, onExpiry: erase, by: {process: support}}}
activities:
  accounts:
    purpose: Keep accounts
    role: controller
    lawfulBasis: terms
    dataSubjects: [customers]
    retention: account
    data: {contact.email: {source: person}}
    automatedDecisions: false
`

const processorAlone = `apiVersion: bylaw.dev/v1
organisation: {legalName: Relay, country: IE, address: A street, regimes: [eu-gdpr], contacts: {privacy: p@relay.example}}
retention: {week: {for: P7D, why: Retries, onExpiry: erase, by: {process: support}}}
recipients: {host: {legalName: Host, engagement: on-our-behalf, established: {missing: not known, ask: legal}, stored: {missing: not known, ask: legal}, contract: {type: dpa, signed: 2026-01-01}}}
activities:
  relay:
    purpose: Relay events on behalf of customers
    role: {processor: {for: tenant, instructions: Agreement, atEnd: erase}}
    dataSubjects: [end-users]
    retention: week
    data: {contact.email: {source: third-party}}
    recipients: {host: all}
`

describe('a privacy notice', () => {
  it('answers every item of Art. 13 and 14', async () => {
    const found = [...(await notice(complete)).matchAll(/^\| Art\. (\S+) \|/gm)].map(([, article]) => article)
    const thirteen = ['1)(a', '1)(b', '1)(c', '1)(d', '1)(e', '1)(f', '2)(a', '2)(b', '2)(c', '2)(d', '2)(e', '2)(f']
    const fourteen = [
      '1)(a',
      '1)(b',
      '1)(c',
      '1)(d',
      '1)(e',
      '1)(f',
      '2)(a',
      '2)(b',
      '2)(c',
      '2)(d',
      '2)(e',
      '2)(f',
      '2)(g',
    ]
    expect(new Set(found)).toEqual(
      new Set([...thirteen.map((item) => `13(${item})`), ...fourteen.map((item) => `14(${item})`)]),
    )
  })

  it('grants the rights of its bases and no others', async () => {
    const rights = section(await notice(complete), 'Your rights')
    expect(rights).toContain('- Objection to direct marketing (Art. 21(2)), in Newsletter.')
    expect(rights).toContain('- Withdrawal of consent (Art. 7(3)), in Newsletter.')
    expect(rights).toContain('- Portability (Art. 20), in all but Account for:')
    expect(rights).not.toContain('21(1)')
    expect(rights).toContain('How to withdraw consent:\n\n- Newsletter: By the link in each message.')
  })

  it('grants neither portability nor objection where a law demands the processing', async () => {
    const duty = edit(
      complete,
      'service: {type: contract, contract: terms, party: [users]}',
      'service: {type: legal-obligation, law: Records Act}',
    )
    const rights = section(await notice(duty), 'Your rights')
    expect(rights).toContain('- Portability (Art. 20), in Newsletter:')
    expect(rights).toContain(
      '- Erasure (Art. 17), in all but Newsletter: not as far as the legal obligation needs the data',
    )
    expect(rights).not.toContain('21(1)')
  })

  it('leaves out what does not concern its audience, and says what is done for others', async () => {
    const others = edit(complete, 'audience: [users]', 'audience: [committers]')
    const text = await notice(others)
    expect(text).toContain('- Forwarding: Forward what customers send.')
    expect(text).not.toContain('Newsletter')
    expect(text).not.toContain('Mailer')
  })

  it('says that data is not transferred only when no recipient is outside or unknown', async () => {
    const transfers = section(await notice(complete), 'Transfers to other countries')
    expect(transfers).toContain(
      'Mailer Inc. in United States, UK GDPR: International Data Transfer Agreement [attested]',
    )
    expect(transfers).toContain('To get a copy of what safeguards a transfer, write to: privacy@small.example')
    const home = [
      ['established: US', 'established: GB'],
      ['stored: [US]', 'stored: [GB]'],
      ['established: FR', 'established: GB'],
      ['stored: [FR]', 'stored: [GB]'],
      ['    transfer: {uk-gdpr: {tool: idta, signed: 2025-06-01, assessed: 2025-05-20}}\n', ''],
    ].reduce((text, [from = '', to = '']) => edit(text, from, to), complete)
    expect(section(await notice(home), 'Transfers to other countries')).toContain(
      'Your data is not transferred outside the area of the UK GDPR.',
    )
    const unknown = edit(
      home,
      'stored: [GB]\n    contract: {type: dpa, signed: 2025-06-01',
      'stored: {missing: not known, ask: legal}\n    contract: {type: dpa, signed: 2025-06-01',
    )
    const draft = section(await notice(unknown, true), 'Transfers to other countries')
    expect(draft).not.toContain('not transferred')
    expect(draft).toContain('Mailer Inc., stored in: **MISSING**: not known (ask legal)')
  })

  it('does not speak for a controller where we act for others alone', async () => {
    const made = await documentsOf(processorAlone)
    const text = contentOf(made, 'public/privacy-notice.md')
    expect(text).toContain('## What we do on behalf of others')
    for (const claim of [
      'Nobody else receives',
      'not transferred',
      'Art. 13',
      'by software alone',
      'marked as required',
    ])
      expect(text).not.toContain(claim)
  })

  it('says that nobody else receives data only where each activity says so', async () => {
    const sharing = async (recipients: string): Promise<string> => {
      const made = await documentsOf(`${controllerAlone('IE')}    ${recipients}`, true)
      return section(contentOf(made, 'public/privacy-notice.md'), 'Who receives your data')
    }
    expect(await sharing('recipients: {}')).toContain('Nobody else receives your data.')
    expect(await sharing('consequences: No account can be opened')).toContain(
      'Accounts: **MISSING**: who receives the data is not declared',
    )
  })

  it('says where we are ourselves, if that is outside', async () => {
    const transfers = async (country: string): Promise<string> => {
      const made = await documentsOf(`${controllerAlone(country)}    recipients: {}`, true)
      return section(contentOf(made, 'public/privacy-notice.md'), 'Transfers to other countries')
    }
    expect(await transfers('IE')).toContain('Your data is not transferred outside the area of the EU GDPR.')
    expect(await transfers('GE')).toContain('We are in Georgia, outside the area of the EU GDPR')
    expect(await transfers('GE')).not.toContain('not transferred')
  })

  it('is one for everybody when the declaration names none', async () => {
    const { files } = await documentsOf(complete.slice(0, complete.indexOf('notices:\n')))
    expect(files.map(({ path }) => path)).toContain('documents/public/privacy-notice.md')
  })

  it('shows human text as text', async () => {
    const text = edit(
      complete,
      'changes: We post changes here.',
      'changes: "<b>We</b> post [here](https://x.example) | now"',
    )
    expect(await notice(text)).toContain('&lt;b&gt;We&lt;/b&gt; post \\[here\\](https://x.example) \\| now [declared]')
  })
})
