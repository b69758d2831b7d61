import { beforeAll, describe, expect, it } from 'vitest'
import { edit } from '../../../../test/small.ts'
import { textOf } from '../../../diagnostics/place.ts'
import { complete, documentsOf } from '../testing/complete.ts'
import { projects, viewOfProject } from '../testing/projects.ts'
import { sentencesOf } from './document.ts'
import { publicDocuments } from './notices.ts'
import type { Sentence } from './sentence.ts'

/** The sentences of a project's public documents, by document and text. */
async function said(
  path: string,
  change?: (file: string, text: string) => string,
): Promise<ReadonlyMap<string, Sentence>> {
  const view = await viewOfProject(path, change)
  return new Map(
    publicDocuments(view).flatMap((document) =>
      sentencesOf(document).map((sentence) => [`${document.name}\n${sentence.text}`, sentence] as const),
    ),
  )
}

const replace =
  (from: RegExp, to: string) =>
  (_: string, text: string): string =>
    text.replace(from, to)

describe.each([
  [
    'the country of a recipient',
    'test/defects/complete',
    /established: SG\n {4}stored: \[SG\]/,
    'established: SG\n    stored: [JP]',
    /^recipients\.pager\.stored/,
  ],
  ['a period', 'test/defects/complete', /for: P13M/, 'for: P12M', /^retention\./],
  [
    'the form of a password',
    'examples/routes/dispatchkit',
    /required: true, form: hashed/,
    'required: true, form: plain',
    /^activities\.manage-accounts\.data\.secret\.password/,
  ],
  [
    'a period after an event',
    'examples/routes/dispatchkit',
    /for: P30D\n {4}after: account/,
    'for: P60D\n    after: account',
    /^retention\.account-data/,
  ],
  [
    'an interest',
    'examples/routes/dispatchkit',
    /interest: Monitoring security/,
    'interest: Watching security',
    /^lawfulBases\./,
  ],
] as const)('a change of %s', (_, path, from, to, fact) => {
  let before: ReadonlyMap<string, Sentence>
  let after: ReadonlyMap<string, Sentence>
  beforeAll(async () => {
    before = await said(path)
    after = await said(path, replace(from, to))
  })

  it('changes sentences that stand on it, and no other', () => {
    const gone = [...before].filter(([key]) => !after.has(key))
    const come = [...after].filter(([key]) => !before.has(key))
    expect(gone.length).toBeGreaterThan(0)
    for (const [key, { facts }] of [...gone, ...come])
      expect(
        facts.map(textOf).some((text) => fact.test(text)),
        `${key} stands on ${facts.map(textOf).join(', ')}`,
      ).toBe(true)
  })
})

describe.each(projects)('each declared text of %s', (path) => {
  it('is a fact of every sentence that it shows in', async () => {
    const before = await said(path)
    // One title at a time, so that whatever changes is known to come from it.
    const changed = await said(path, (file, text) =>
      /(?:recipients|subprocessors)\.yaml$/.test(file) ? text.replace(/^( {4}title: )(.*)$/m, '$1Renamed $2') : text,
    )
    const come = [...changed].filter(([key]) => !before.has(key))
    expect(come.length).toBeGreaterThan(0)
    for (const [key, { facts }] of come)
      expect(
        facts.some(({ section }) => section === 'recipients'),
        key,
      ).toBe(true)
  })
})

describe('what is written', () => {
  const lines = async (text: string): Promise<ReadonlyMap<string, ReadonlySet<string>>> => {
    const { files } = await documentsOf(text, true)
    return new Map(
      files.map(({ path, content }) => [
        path,
        new Set(content.replaceAll(/[0-9a-f]{64}/g, 'DIGEST').split(/\r?\n|(?<=<\/span>)/)),
      ]),
    )
  }
  /** The lines that one text has and the other has not, by file. */
  async function changedLines(from: string, to: string): Promise<ReadonlyMap<string, readonly string[]>> {
    const [before, after] = [await lines(from), await lines(to)]
    // A sheet is called by its country.
    const lasting = (files: typeof before): readonly string[] =>
      [...files.keys()].filter((path) => !path.includes('/transfer-impact-'))
    expect(lasting(after)).toEqual(lasting(before))
    return new Map(
      [...before].flatMap(([path, old]) => {
        const now = after.get(path) ?? new Set()
        const differing = [...[...old].filter((line) => !now.has(line)), ...[...now].filter((line) => !old.has(line))]
        return differing.length === 0 ? [] : [[path, differing] as const]
      }),
    )
  }

  it('differs in lines about the recipient alone where its country changes', async () => {
    const changed = await changedLines(
      complete,
      edit(complete, 'established: US\n    stored: [US]', 'established: US\n    stored: [JP]'),
    )
    expect([...changed.keys()].filter((path) => path.endsWith('.md'))).toEqual([
      'documents/internal/privacy-notice-users.md',
      'documents/internal/record-controller.md',
      'documents/internal/subprocessors.md',
      'documents/internal/transfer-impact-US.md',
      'documents/internal/transfer-register.md',
      'documents/public/privacy-notice-users.md',
      'documents/public/subprocessors.md',
    ])
    for (const [path, differing] of changed)
      if (path.endsWith('.md'))
        for (const line of differing)
          expect(line, path).toMatch(/Mailer|United States|Japan|Names of third|Location|stores the data there/)
  })

  it('differs in lines about the period alone where a period changes', async () => {
    const changed = await changedLines(complete, edit(complete, 'ledger: {for: P3Y', 'ledger: {for: P2Y'))
    expect([...changed.keys()].filter((path) => path.endsWith('.md'))).toEqual([
      'documents/internal/privacy-notice-users.md',
      'documents/internal/record-controller.md',
      'documents/internal/retention-schedule.md',
      'documents/public/privacy-notice-users.md',
    ])
    for (const [path, differing] of changed)
      if (path.endsWith('.md')) for (const line of differing) expect(line, path).toMatch(/[23] years/)
  })

  it('differs in rows, edges and statements about the form alone where a form changes', async () => {
    const changed = await changedLines(
      complete,
      edit(
        complete,
        'contact.email: {source: person, required: true}',
        'contact.email: {source: person, required: true, form: hashed}',
      ),
    )
    expect([...changed.keys()]).toMatchSnapshot()
    for (const [path, differing] of changed)
      if (/\.(md|csv)$/.test(path)) for (const line of differing) expect(line, path).toMatch(/email address/i)
  })

  it.each([
    ['a country', 'established: US\n    stored: [US]', 'established: US\n    stored: [JP]', /Mailer|mailer/],
    ['a period', 'ledger: {for: P3Y', 'ledger: {for: P2Y', /ledger|disclosures|[23] years/],
  ])('is in tables for machines and in the map what depends on %s, and nothing else', async (_, from, to, about) => {
    const changed = await changedLines(complete, edit(complete, from, to))
    expect([...changed.keys()].filter((path) => !path.endsWith('.md'))).toMatchSnapshot()
    for (const [path, differing] of changed)
      if (path.endsWith('.csv')) for (const line of differing) expect(line, path).toMatch(about)
  })
})

describe('the other half: whatever shows a fact shows the new one, and nothing else is touched', () => {
  const written = async (text: string): Promise<ReadonlyMap<string, string>> => {
    const { files } = await documentsOf(text, true)
    return new Map(
      files.map(({ path, content }) => [path, content.replaceAll(/[0-9a-f]{64}|urn:uuid:[0-9a-f-]{36}/g, 'ID')]),
    )
  }
  let before: ReadonlyMap<string, string>
  beforeAll(async () => {
    before = await written(complete)
  })

  /** What is written after a change is what was written before it, with each of some texts put in the place of another. */
  async function exchanged(change: string, pairs: readonly (readonly [from: string, to: string])[], paths: RegExp) {
    const after = await written(change)
    const differing = [...after].filter(([path, content]) => paths.test(path) && before.get(path) !== content)
    expect(differing.length).toBeGreaterThan(3)
    for (const [path, content] of after) {
      if (!paths.test(path)) continue
      const old = before.get(path) ?? ''
      expect(content, path).toBe(pairs.reduce((text, [from, to]) => text.replaceAll(from, to), old))
    }
  }

  it('a period, in every document for people and machines', async () => {
    await exchanged(
      edit(complete, 'ledger: {for: P3Y', 'ledger: {for: P2Y'),
      [
        ['3 years', '2 years'],
        ['P3Y', 'P2Y'],
        // Days at most, and at least, in files for people and in lines for machines.
        [': 1096', ': 731'],
        [':1096', ':731'],
        [': 1095', ': 730'],
        [':1095', ':730'],
      ],
      /./,
    )
  })

  it('a form, in every document for people', async () => {
    const hashed = edit(
      complete,
      'contact.email: {source: person, required: true}',
      'contact.email: {source: person, required: true, form: hashed}',
    )
    const plain = before
    const kept = await written(hashed)
    let changed = 0
    for (const [path, content] of kept) {
      if (!/\.(?:md|csv)$/.test(path)) continue
      expect(content.replaceAll(' (stored only as a hash)', ''), path).toBe(plain.get(path))
      if (content !== plain.get(path)) changed += 1
    }
    expect(changed).toBeGreaterThan(5)
  })

  it('a country, in the flows to its recipient and in no other', async () => {
    const after = await written(
      edit(complete, 'established: US\n    stored: [US]', 'established: US\n    stored: [JP]'),
    )
    type Row = { readonly id: string; readonly sink: { readonly recipient?: string } }
    const rows = (files: ReadonlyMap<string, string>): readonly Row[] =>
      JSON.parse(files.get('documents/internal/flows.json') ?? '').flows
    const [old, now] = [rows(before), rows(after)]
    expect(now.map(({ id }) => id)).toEqual(old.map(({ id }) => id))
    const moved = now.filter((row, i) => JSON.stringify(row) !== JSON.stringify(old[i]))
    expect(moved.length).toBeGreaterThan(0)
    expect(moved.map(({ id }) => id)).toEqual(now.filter(({ sink }) => sink.recipient === 'mailer').map(({ id }) => id))
    // Wherever its countries stand beside its name, the new one is there.
    for (const [path, content] of after)
      if (/subprocessors|transfer-register|record-controller\.csv/.test(path) && before.get(path) !== content)
        expect(content, path).toMatch(/Japan|JP/)
  })

  it('an announcement, in the entry of the feeds that is about it', async () => {
    const two = edit(
      edit(
        complete,
        '    does: Runs the router\n',
        '    does: Runs the router\n    announced: 2026-08-01\n    activeFrom: 2026-09-01\n',
      ),
      'recipients: {customer-tool: all, host: all}',
      'recipients: {customer-tool: all, host: all, mailer: all}',
    )
    type Feed = { readonly items: readonly { readonly title: string; readonly content_text: string }[] }
    const feed = async (text: string): Promise<Feed> =>
      JSON.parse((await written(text)).get('documents/public/subprocessors.feed.json') ?? '')
    const [old, now, elsewhere] = [
      await feed(two),
      await feed(edit(two, 'announced: 2026-08-01', 'announced: 2026-08-02')),
      await feed(edit(two, 'established: US\n    stored: [US]', 'established: US\n    stored: [JP]')),
    ]
    expect(old.items).toHaveLength(2)
    const differing = now.items.filter((item, i) => JSON.stringify(item) !== JSON.stringify(old.items[i]))
    expect(differing.map(({ title }) => title)).toEqual(['Host Ltd'])
    expect(differing[0]?.content_text).toContain('2 August 2026')
    // A feed says nothing of countries.
    expect(elsewhere).toEqual(old)
  })
})
