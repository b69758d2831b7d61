import { beforeAll, describe, expect, it } from 'vitest'
import { textOf } from '../../../../policies/support/place.ts'
import { edit } from '../../../../test/small.ts'
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
