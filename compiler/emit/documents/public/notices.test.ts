import { describe, expect, it } from 'vitest'
import { edit } from '../../../../test/small.ts'
import { complete, contentOf, documentsOf } from '../testing/complete.ts'

const notice = async (text: string, draft = false, path = 'public/privacy-notice-users.md'): Promise<string> =>
  contentOf(await documentsOf(text, draft), path)

const section = (text: string, title: string): string =>
  text.split(/^## /m).find((part) => part.startsWith(`${title}\n`)) ?? ''

const controllerAlone = (country: string, more = ''): string => `apiVersion: bylaw.dev/v1
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
    ${more}
`

const processorAlone = `apiVersion: bylaw.dev/v1
organisation: {legalName: Relay, country: IE, address: A street, regimes: [eu-gdpr], contacts: {privacy: p@relay.example}}
retention: {week: {for: P7D, why: Retries, onExpiry: erase, by: {process: support}}}
recipients: {host: {legalName: Host, engagement: on-our-behalf, established: {missing: not known, ask: legal}, stored: {missing: not known, ask: legal}, contract: {type: dpa, signed: 2026-01-01}}}
activities:
  relay:
    purpose: Relay events on behalf of customers
    role: {processor: {for: tenant, instructions: Agreement, atEnd: erase, noticePeriod: P30D}}
    dataSubjects: [end-users]
    retention: week
    data: {contact.email: {source: third-party}}
    recipients: {host: all}
`

describe('a privacy notice', () => {
  it('answers every item of Art. 13 and 14', async () => {
    const found = [
      ...(await notice(complete, false, 'internal/privacy-notice-users.md')).matchAll(/^\| Art\. (\S+) \|/gm),
    ].map(([, article]) => article)
    const shared = ['1)(a', '1)(b', '1)(c', '1)(d', '1)(e', '1)(f', '2)(a', '2)(b', '2)(c', '2)(d', '2)(e', '2)(f']
    expect(new Set(found)).toEqual(
      new Set([
        ...shared.map((item) => `13(${item})`),
        ...[...shared, '2)(g'].map((item) => `14(${item})`),
        // Newsletters can be objected to, which stands by itself.
        '21(4)',
      ]),
    )
  })

  it('says in one sentence what ends by one rule, in words that people use', async () => {
    const uses = section(await notice(complete), 'What we use your data for')
    expect(uses).toContain('We delete your email address 30 days after you close your account.')
    expect(uses).toContain(
      'We cannot do this without your email address. If you do not give us this: you get no newsletter.',
    )
    expect(uses.match(/your account\./g)).toHaveLength(1)
  })

  it('says what data is only a hash of, or a number over many', async () => {
    const hashed = edit(
      complete,
      'contact.email: {source: person, required: true}',
      'contact.email: {source: person, form: hashed}',
    )
    expect(await notice(hashed)).toContain('You give us your email address (stored only as a hash).')
  })

  it('grants the rights of its bases and no others', async () => {
    const rights = section(await notice(complete), 'Your rights')
    expect(rights).toContain('You can object to direct marketing at any time')
    expect(rights).toContain('You can withdraw your consent at any time.')
    expect(rights).toMatch(/take it elsewhere \(Art\. 20 UK GDPR\)\. This holds for: Newsletter and Tell teams/)
    expect(rights).not.toContain('21(1)')
  })

  it('grants neither portability nor objection where a law demands the processing', async () => {
    const duty = edit(
      complete,
      'service: {type: contract, contract: terms, party: [users]}',
      'service: {type: legal-obligation, law: Records Act}',
    )
    const rights = section(await notice(duty), 'Your rights')
    expect(rights).toMatch(/take it elsewhere \(Art\. 20 UK GDPR\)\. This holds for: Newsletter\./)
    expect(rights).toMatch(/not as far as we need it for what the law has us do/)
    expect(rights).not.toContain('21(1)')
  })

  it('leaves out what does not concern its audience, and says what is done for others', async () => {
    const text = await notice(edit(complete, 'audience: [users]', 'audience: [committers]'))
    expect(text).toMatch(/### Forwarding\n\nWe use your data to forward what customers send\./)
    expect(text).not.toContain('Newsletter')
    expect(text).not.toContain('Mailer')
  })

  it('says that data stays only where no recipient is outside or unknown', async () => {
    const home = [
      ['established: US', 'established: GB'],
      ['stored: [US]', 'stored: [GB]'],
      ['established: FR', 'established: GB'],
      ['stored: [FR]', 'stored: [GB]'],
      ['    transfer: {uk-gdpr: {tool: idta, signed: 2025-06-01, assessed: 2025-05-20}}\n', ''],
    ].reduce((text, [from = '', to = '']) => edit(text, from, to), complete)
    const stays = 'Your data does not leave the United Kingdom'
    expect(await notice(complete)).not.toContain(stays)
    expect(await notice(home)).toContain(stays)
    const unknown = edit(
      home,
      'stored: [GB]\n    contract: {type: dpa, signed: 2025-06-01',
      'stored: {missing: not known, ask: legal}\n    contract: {type: dpa, signed: 2025-06-01',
    )
    expect(await notice(unknown, true)).not.toContain(stays)
    expect(await notice(unknown, true)).toContain('Stored in: **MISSING**: not known (ask legal).')
  })

  it('does not speak for a controller where we act for others alone', async () => {
    const text = await notice(processorAlone, false, 'public/privacy-notice.md')
    expect(text).toContain('## What we do on behalf of others')
    expect(text).not.toMatch(/We decide|Nobody else|does not leave|Art\. 13|software alone|have to give/)
  })

  it('says that nobody else receives data only where each activity says so', async () => {
    const sharing = async (more: string): Promise<string> =>
      section(await notice(controllerAlone('IE', more), true, 'public/privacy-notice.md'), 'Who receives your data')
    expect(await sharing('recipients: {}')).toContain('Nobody else receives your data.')
    expect(await sharing('consequences: No account can be opened')).toContain(
      '**MISSING**: who receives the data is not declared',
    )
  })

  it('says where we are ourselves, if that is outside', async () => {
    const transfers = async (country: string): Promise<string> =>
      notice(controllerAlone(country, 'recipients: {}'), true, 'public/privacy-notice.md')
    expect(await transfers('IE')).toContain('Your data does not leave the European Economic Area')
    expect(await transfers('GE')).toContain('We are in Georgia ourselves, outside the European Economic Area')
    expect(await transfers('GE')).not.toContain('does not leave')
  })

  it('is one for everybody when the declaration names none', async () => {
    const { files } = await documentsOf(complete.slice(0, complete.indexOf('notices:\n')))
    expect(files.map(({ path }) => path)).toContain('documents/public/privacy-notice.md')
  })

  it('shows human text as text, in Markdown and in HTML', async () => {
    const text = edit(
      complete,
      'changes: We post changes here.',
      'changes: "<b>We</b> post [here](https://x.example) | now"',
    )
    expect(await notice(text)).toContain('&lt;b&gt;We&lt;/b&gt; post \\[here\\](https://x.example) \\| now')
    expect(await notice(text, false, 'public/privacy-notice-users.html')).toContain(
      '&lt;b&gt;We&lt;/b&gt; post [here](https://x.example) | now',
    )
  })

  it('has human text in the declared order, under the headings that it brings', async () => {
    const text = edit(
      complete,
      '{introduction: "We tell teams what happened.", changes: We post changes here.}',
      '{zebra: First., rights: Ask us., aside: {title: An aside, text: Between.}, changes: Last., words: {title: Words, text: Meaning.}}',
    )
    const said = await notice(text)
    const order = [
      'First.',
      '## Your rights',
      'Ask us.',
      '### An aside',
      'Between.',
      '## Complaints',
      '### Words',
      '## Changes',
    ]
    const places = order.map((each) => said.indexOf(each))
    expect(
      places.every((at) => at >= 0),
      JSON.stringify(places),
    ).toBe(true)
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(said).not.toMatch(/zebra|Zebra|Aside\n/)
  })

  it('is German in a German one, days, countries and lists included', async () => {
    const said = await notice(edit(complete, 'title: Privacy notice\n', 'title: Datenschutz\n    language: de\n'))
    expect(said).toContain('Gültig ab 1. Mai 2026.')
    expect(said).toContain('Sitz und Speicherort: Vereinigte Staaten.')
    expect(said).toContain('30 Tage nachdem Sie Ihr Konto geschlossen haben, löschen wir: E-Mail-Adresse.')
    expect(said).not.toMatch(/\b(?:We|You|your|our|the data)\b (?!tell|post|get)/)
  })
})

describe('the kinds of document', () => {
  const published = (kind: string, more = '') =>
    edit(complete, '    title: Privacy notice\n', `    title: Published\n    kind: ${kind}\n${more}`)

  it('have a cookie policy with all that is known of each tracker', async () => {
    const trackers = edit(
      published('cookie-policy'),
      'lifetime: session}',
      'lifetime: session, loss: You are asked to sign in again.}\n  counter: {kind: pixel, class: analytics, purpose: Counts letters read, activity: newsletter, setBy: mailer, lifetime: P90D, consent: agreed}',
    )
    const said = await notice(trackers, false, 'public/cookie-policy-users.md')
    expect(said).toContain(
      '| Session | necessary<br>cookie | Keeps you signed in | us | until you close the browser | not asked: it is necessary | You are asked to sign in again. |',
    )
    expect(said).toContain(
      '| Counter | statistics<br>pixel | Counts letters read | Mailer Inc.<br>from 10 December 2026 | 90 days | A box that is not ticked |  |',
    )
    expect(said).toContain('You can change your choice on “Counter” at any time: by the link in each message.')
  })

  it('do not call cookie what nobody calls so, nor ours what somebody else may set', async () => {
    const unsaid = edit(
      published('cookie-policy'),
      '{kind: cookie, class: essential',
      '{setBy: {missing: not asked}, class: essential',
    )
    const said = await notice(unsaid, true, 'public/cookie-policy-users.md')
    expect(said).toContain('| Session | necessary | Keeps you signed in | **MISSING**: not asked. |')
  })

  it('have a security overview: measures, what controls prove, and nothing else', async () => {
    const said = await notice(published('security-overview'), false, 'public/security-overview-users.md')
    expect(said).toContain(
      '- Staff are trained. This was last checked on 1 February 2026, and is checked again within 1 year of that.',
    )
    expect(said).toContain('Our event router stores the content of events encrypted (AES-256-GCM).')
    expect(said).not.toMatch(/Mailer|Art\.|your email/)
  })

  it('have terms on data: what is done on whose instructions, with whom, and what happens at the end', async () => {
    const said = await notice(
      `${processorAlone}notices: {terms: {kind: data-terms, title: Terms, audience: [end-users], version: 1, effective: 2026-01-01}}\nmeasures: {lock: {kind: technical, text: Doors are locked}}\n`,
      true,
      'public/data-terms-terms.md',
    )
    expect(said).toContain('We process this data only on your instructions: agreement.')
    expect(said).toContain('It consists of: email address.')
    expect(said).toContain('When the service ends, we delete it.')
    expect(said).toContain('We tell you of a new subprocessor 30 days ahead')
    expect(said).toContain('- Doors are locked.')
  })

  it('have feeds of announced subprocessors, with the day on which the time to object ends', async () => {
    const served = edit(
      edit(complete, 'instructions: terms, atEnd: erase}}', 'instructions: terms, atEnd: erase, noticePeriod: P30D}}'),
      'recipients: {customer-tool: all, host: all}',
      'recipients: {customer-tool: all, host: all, mailer: all}',
    )
    const announced =
      'On 10 November 2026 we announced Mailer Inc. In use from 10 December 2026. Objections until 10 December 2026.'
    const atom = await notice(served, false, 'public/subprocessors.atom')
    expect(atom).toContain(`<content type="text">${announced}</content>`)
    expect(atom.match(/<entry>/g)).toHaveLength(1)
    expect(atom).toMatch(/<updated>2026-11-10T00:00:00Z<\/updated>/)
    const { items } = JSON.parse(await notice(served, false, 'public/subprocessors.feed.json'))
    expect(items).toEqual([
      {
        id: expect.stringMatching(/^urn:uuid:/),
        title: 'Mailer Inc.',
        content_text: announced,
        date_published: '2026-11-10T00:00:00Z',
      },
    ])
    expect(await notice(served, false, 'public/subprocessors.md')).toContain(`- ${announced}`)
    // Who works for us alone is announced to nobody: its day stands where it stands itself.
    const alone = await notice(complete, false, 'public/subprocessors.md')
    expect(alone).not.toContain('we announced Mailer Inc.')
    expect(alone).toMatch(/Whom we engage for ourselves[\s\S]*Mailer Inc\..*announced on 10 November 2026<br>from 10/)
  })

  it('link each entry to the page of the list: some readers take the id for a link where there is none', async () => {
    const url = 'https://acme.example/subprocessors?all&new'
    const listed = edit(
      edit(
        complete,
        'recipients: {customer-tool: all, host: all}',
        'recipients: {customer-tool: all, host: all, mailer: all}',
      ),
      '\nnotices:',
      `\nnotices:\n  list: {kind: subprocessors, title: Subprocessors, audience: [users], url: "${url}", version: 1, effective: 2026-01-01}`,
    )
    const [head = '', entry = ''] = (await notice(listed, false, 'public/subprocessors-list.atom')).split('<entry>')
    const link = '<link rel="alternate" href="https://acme.example/subprocessors?all&amp;new"/>'
    expect([head, entry].map((part) => part.split(link).length)).toEqual([2, 2])
    const { items } = JSON.parse(await notice(listed, false, 'public/subprocessors-list.feed.json'))
    expect(items).toMatchObject([{ url }])
  })
})
