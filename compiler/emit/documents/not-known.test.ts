import { describe, expect, it } from 'vitest'
import { contentOf, documentsOf } from './testing/complete.ts'

const project = (country: string, activity: string, recipients = ''): string => `apiVersion: bylaw.dev/v1
organisation: {legalName: Quay, country: ${country}, address: Quay 1, regimes: [eu-gdpr], contacts: {privacy: p@quay.example}, representatives: {eu-gdpr: {name: Rep, address: Dublin}}}
lawfulBases: {terms: {type: contract, contract: Terms, party: [guests]}}
retention: {month: {for: P30D, why: Questions, onExpiry: erase, by: {process: desk}}}
activities:
  bookings: {purpose: Keep bookings, lawfulBasis: terms, dataSubjects: [guests], retention: month, automatedDecisions: false, data: {contact.email: {source: person}}, ${activity}}
${recipients}`

const store = (transfer: string, place = 'DE'): string =>
  `recipients: {store: {legalName: Store, engagement: on-our-behalf, established: ${place}, stored: [${place}], contract: {type: dpa, signed: 2026-01-01, file: a.pdf}${transfer}}}`

const read = async (text: string, path: string): Promise<string> => contentOf(await documentsOf(text, true), path)

describe('documents', () => {
  it('do not say that nobody receives data which nobody has said who receives', async () => {
    const silent = project('DE', 'role: controller')
    const notice = await read(silent, 'public/privacy-notice.md')
    expect(notice).not.toContain('Nobody else')
    expect(notice).not.toContain('not transferred')
    expect(await read(silent, 'internal/record-controller.md')).toContain('who receives the data is not declared')
    expect(await read(silent, 'public/subprocessors.md')).toContain(
      'who receives the data of “Bookings” is not declared',
    )
  })

  it('say so where the activity says so', async () => {
    const said = project('DE', 'role: controller, recipients: {}')
    expect(await read(said, 'public/privacy-notice.md')).toContain('Nobody else receives your data.')
    expect(await read(said, 'internal/record-controller.md')).toMatch(/Categories of recipients.*\| none/)
  })

  it('do not know what a recipient is while our own role is not known', async () => {
    const text = project('DE', 'role: {missing: not decided, ask: legal}, recipients: {store: all}', store(''))
    expect(await read(text, 'public/subprocessors.md')).toContain('depends on our own role, which is missing')
    expect(await read(text, 'public/privacy-notice.md')).toContain('depends on our role, which is missing')
  })

  it('say what comes back to an organisation outside, and that nothing carries it', async () => {
    const text = project('GE', 'role: controller, recipients: {store: all}', store(''))
    const back = 'what carries the data that comes back to us is not declared'
    for (const path of ['public/privacy-notice.md', 'public/subprocessors.md', 'internal/record-controller.md'])
      expect(await read(text, path)).toContain(back)
  })

  it('do not pass a tool that nobody signed for one that carries', async () => {
    const text = (signed: string): string =>
      project(
        'DE',
        'role: controller, recipients: {store: all}',
        store(`, transfer: {eu-gdpr: {tool: scc, module: 2, assessed: 2026-01-01${signed}}}`, 'IN'),
      )
    const unsigned = 'when the transfer tool was signed is not declared'
    expect(await read(text(''), 'public/privacy-notice.md')).toContain(unsigned)
    expect(await read(text(', signed: 2026-01-01'), 'public/privacy-notice.md')).not.toContain(unsigned)
  })

  it('say that portability is open where nobody has said where the data comes from', async () => {
    const unknown = project('DE', 'role: controller, recipients: {}').replace(
      '{source: person}',
      '{source: {missing: not asked}}',
    )
    const open = 'whether there is a right to portability (Art. 20) depends on where the data comes from'
    expect(await read(unknown, 'internal/record-controller.md')).toContain(open)
    const notice = await read(unknown, 'public/privacy-notice.md')
    expect(notice).toContain(open)
    expect(notice).not.toContain('take it elsewhere')
    expect(await read(project('DE', 'role: controller, recipients: {}'), 'public/privacy-notice.md')).toContain(
      'take it elsewhere (Art. 20',
    )
  })

  it('say that rights over automated decisions are open where nobody has said whether there are any', async () => {
    const silent = project('DE', 'role: controller, recipients: {}').replace('automatedDecisions: false, ', '')
    expect(await read(silent, 'internal/record-controller.md')).toContain('automated decisions (Art. 22) depends on')
  })

  it('do not say that no hold, law or minimum is there where nothing is said of any', async () => {
    const holdsOf = async (more: string): Promise<unknown> => {
      const text = project('DE', 'role: controller, recipients: {}').replace(
        'onExpiry: erase',
        `onExpiry: erase${more}`,
      )
      const { entries } = JSON.parse(await read(text, 'internal/retention-schedule.json'))
      const [{ fields }] = entries
      return [fields.holds, fields.law, fields.minimum].map(
        ({ statements }) => statements[0].text ?? statements[0].missing,
      )
    }
    expect(await holdsOf('')).toEqual(['not stated', 'not stated', 'not stated'])
    expect(await holdsOf(', holds: []')).toEqual(['none', 'not stated', 'not stated'])
  })

  it('name the authority where we are, from the law pack', async () => {
    const text = project('IE', 'role: controller, recipients: {}').replace(/, representatives: \{.*?\}\}/, '')
    expect(await read(text, 'public/privacy-notice.md')).toContain(
      'In Ireland, where we are, that is the Data Protection Commission.',
    )
    expect(await read(project('GE', 'role: controller, recipients: {}'), 'public/privacy-notice.md')).not.toContain(
      'where we are, that is',
    )
  })

  it('know the trackers that are our own as movements of data', async () => {
    const tracker =
      'trackers: {session: {class: essential, purpose: Keeps people signed in, activity: bookings, lifetime: session}}'
    const { flows } = JSON.parse(
      await read(project('DE', 'role: controller, recipients: {}', tracker), 'internal/flows.json'),
    )
    const own = flows.find(({ origin }: { origin: { kind: string } }) => origin.kind === 'tracker')
    expect(own).toMatchObject({ category: 'technical.cookie-id', sink: { kind: 'store', store: 'records' } })
    const unknown = tracker.replace('lifetime', 'setBy: {missing: nobody knows}, lifetime')
    const text = project('DE', 'role: controller, recipients: {}', unknown)
    expect(await read(text, 'internal/flows.json')).not.toContain('"tracker"')
    expect(await read(text, 'public/privacy-notice.md')).not.toMatch(/\| us \|/)
  })

  it('take a process to attest nothing once it is due again', async () => {
    const text = project(
      'DE',
      'role: controller, recipients: {}',
      'measures: {drill: {kind: organisational, text: Staff are drilled., process: {owner: people, every: P1Y, last: 2025-01-01, evidence: drill.md}}}\ncommitments: {drilled: {promise: Staff are drilled every year., process: {owner: people, every: P1Y, last: 2025-01-01, evidence: drill.md}}}',
    )
    const on = async (day: string): Promise<string> => {
      const documents = await documentsOf(text, true, day)
      return contentOf(documents, 'internal/commitments.md') + contentOf(documents, 'internal/record-controller.md')
    }
    expect(await on('2026-01-01')).toContain('Staff are drilled every year. [attested')
    const after = await on('2026-01-02')
    expect(after).toContain('Staff are drilled every year. [declared]')
    expect(after).not.toMatch(/\| attested \||: [^|]* \[attested/)
    expect(after).toContain('UNPROVEN: it was due again on 2026-01-01')
  })

  it('name those whom a recipient passes data on to, and what carries it there', async () => {
    const next =
      'next: {legalName: Next Inc., does: Back-ups, engagement: on-our-behalf, established: IN, stored: [IN]}'
    const text = `${project('DE', 'role: controller, recipients: {store: all}', store(', onward: [next]')).trimEnd().slice(0, -1)}, ${next}}\n`
    for (const path of ['public/privacy-notice.md', 'internal/record-controller.md', 'internal/transfer-register.md'])
      expect(await read(text, path), path).toMatch(/Next Inc\.[\s\S]*India/)
    const register = await read(text, 'internal/transfer-register.md')
    expect(register).toContain('gets it from Store')
    expect(register).toContain('no transfer tool is declared')
    expect(await read(text, 'public/privacy-notice.md')).not.toContain('not transferred outside')
  })

  it('do not pass a tool that has run out for one that carries', async () => {
    const tool =
      ', transfer: {eu-gdpr: {tool: scc, module: 2, signed: 2025-01-01, assessed: 2025-01-01, expires: 2026-11-20}}'
    const text = project('DE', 'role: controller, recipients: {store: all}', store(tool, 'IN'))
    expect(await read(text, 'public/privacy-notice.md')).toContain('the transfer tool has run out')
  })

  it('withhold a list of subprocessors that may not be whole', async () => {
    const { withheld } = await documentsOf(project('DE', 'role: controller'))
    expect(withheld.flatMap(({ paths }) => paths)).toContain('documents/public/subprocessors.md')
    const json = JSON.parse(await read(project('DE', 'role: controller'), 'public/subprocessors.json'))
    expect(json.draft).toBeDefined()
  })

  it('do not say that a decision covers places which nobody has stated', async () => {
    const tool = ', transfer: {eu-gdpr: {tool: adequacy}}'
    const text = project(
      'DE',
      'role: controller, recipients: {store: all}',
      store(tool, '{missing: not asked}').replace('[{missing: not asked}]', '{missing: not asked}'),
    )
    expect(await read(text, 'public/subprocessors.md')).not.toContain('Adequacy decision [declared]')
    expect(await read(text, 'public/privacy-notice.md')).not.toContain('Adequacy decision')
  })

  it('do not say that there is no subprocessor while the role of a recipient is missing', async () => {
    const text = project(
      'DE',
      'role: controller, recipients: {store: all}',
      store('').replace('on-our-behalf', '{missing: not asked}'),
    )
    expect(await read(text, 'public/subprocessors.md')).not.toContain('\nNone.\n')
  })
})

describe('what a draft says of missing facts', () => {
  const notice = (text: string): Promise<string> => read(text, 'public/privacy-notice.md')

  it('names the fact, also where its mark says alone why nobody has stated it', async () => {
    const text = project('DE', 'role: controller, recipients: {}')
      .replace('legalName: Quay', 'legalName: {missing: the trade name alone is given, ask: legal}')
      .replace('retention: month', 'retention: {missing: nobody counts, ask: desk}')
    const said = await notice(text)
    expect(said).toContain('**MISSING**: the legal name is not declared: the trade name alone is given (ask legal).')
    expect(said).toContain('**MISSING**: no retention is declared: nobody counts (ask desk).')
  })

  it('keeps the name of a recipient whose role is missing', async () => {
    const role = 'engagement: {missing: it collects by itself, ask: legal}'
    const text = project(
      'DE',
      'role: controller, recipients: {store: all}',
      store('').replace('engagement: on-our-behalf', role),
    )
    expect(await notice(text)).toContain('- Store: **MISSING**: it collects by itself (ask legal). It receives')
  })

  it('says once of several activities what is missing of each, and counts each', async () => {
    const more =
      '  visits: {purpose: Plan visits, role: controller, lawfulBasis: terms, dataSubjects: [guests], retention: month, recipients: {}, data: {contact.email: {source: person}}}\n'
    const text = `${project('DE', 'role: controller, recipients: {}').replace('automatedDecisions: false, ', '')}${more}`
    const said = await notice(text)
    expect(said).toContain(
      '- Keep bookings and plan visits: **MISSING**: whether decisions are automated is not declared.',
    )
    const inside = await read(text, 'internal/privacy-notice.md')
    const [listed = ''] = inside.split('## Who we are')
    expect(listed.match(/whether decisions are automated is not declared/g)).toHaveLength(2)
  })

  it('states a basis under a law that nobody has named, without an article', async () => {
    const text = project('DE', 'role: controller, recipients: {}').replace(
      'regimes: [eu-gdpr]',
      'regimes: {missing: not asked, ask: legal}',
    )
    expect(await notice(text)).toContain('We need it for our contract with you: Terms.')
  })
})

it('speaks of several recipients under one name as of several, and of a company as of one', async () => {
  const named = (name: string): Promise<string> =>
    read(
      project('DE', 'role: controller, recipients: {store: all}', store('').replace('legalName: Store', name)),
      'public/privacy-notice.md',
    )
  expect(await named('title: Cloud providers')).toContain(
    'Cloud providers: recipients of this kind work for us, on our instructions. They receive your email address.',
  )
  for (const one of ['title: Amazon Web Services', 'title: Our press', 'legalName: Backup services'])
    expect(await named(one)).toContain('works for us, on our instructions. It receives your email address.')
})
