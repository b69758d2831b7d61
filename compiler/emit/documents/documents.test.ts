import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { edit, small } from '../../../test/small.ts'
import { compile } from '../../compile.ts'
import { loadProject } from '../../source/load.ts'
import { type Documents, emitDocuments } from './documents.ts'
import { locateIn } from './print/locate.ts'
import { complete, contentOf, documentsOf } from './testing/complete.ts'

let made: Documents
beforeAll(async () => {
  made = await documentsOf(complete)
})

/** Positions are of the file, not of the declaration; so is which digest a text has. */
const withoutLines = ({ files }: Documents) =>
  files.map(({ path, content }) => ({
    path,
    content: content.replaceAll(/bylaw\.yaml:[\d, ]+\d|bylaw\.yaml:\d/g, 'LINE'),
  }))

describe('the documents of a complete project', () => {
  it('are these, and none is withheld', () => {
    expect(made.withheld).toEqual([])
    expect(made.files.map(({ path }) => path)).toEqual([
      'documents/internal/clauses.csv',
      'documents/internal/clauses.json',
      'documents/internal/clauses.md',
      'documents/internal/commitments.md',
      'documents/internal/flows.json',
      'documents/internal/flows.svg',
      'documents/internal/idta-mailer.md',
      'documents/internal/privacy-notice-users.md',
      'documents/internal/record-controller.csv',
      'documents/internal/record-controller.json',
      'documents/internal/record-controller.md',
      'documents/internal/record-processor.csv',
      'documents/internal/record-processor.json',
      'documents/internal/record-processor.md',
      'documents/internal/record.jsonld',
      'documents/internal/request-run-book.md',
      'documents/internal/retention-schedule.csv',
      'documents/internal/retention-schedule.json',
      'documents/internal/retention-schedule.md',
      'documents/internal/subprocessors.md',
      'documents/internal/transfer-impact-US.md',
      'documents/internal/transfer-register.csv',
      'documents/internal/transfer-register.json',
      'documents/internal/transfer-register.md',
      'documents/public/flows.svg',
      'documents/public/privacy-notice-users.csv',
      'documents/public/privacy-notice-users.html',
      'documents/public/privacy-notice-users.json',
      'documents/public/privacy-notice-users.md',
      'documents/public/subprocessors.csv',
      'documents/public/subprocessors.html',
      'documents/public/subprocessors.json',
      'documents/public/subprocessors.md',
    ])
  })

  it.each([
    'internal/commitments.md',
    'internal/privacy-notice-users.md',
    'internal/record-controller.md',
    'internal/record-processor.md',
    'internal/retention-schedule.md',
    'internal/transfer-register.md',
    'public/privacy-notice-users.md',
    'public/subprocessors.csv',
    'public/subprocessors.md',
  ])('%s reads like this', (path) => {
    expect(contentOf(made, path).replace(/`[0-9a-f]{64}`/, '<digest>')).toMatchSnapshot()
  })

  it('name files only inside', () => {
    for (const { path, content } of made.files)
      expect(content.includes('bylaw.yaml:'), path).toBe(
        path.startsWith('documents/internal/') && !path.endsWith('.svg'),
      )
  })

  it('are the same bytes whatever the order of the declaration, but for its lines', async () => {
    const [head = '', ...sections] = complete.split(/^(?=[a-zA-Z]+:)/m)
    const turned = await documentsOf([head, ...sections.reverse()].join(''))
    expect(withoutLines(turned)).toEqual(withoutLines(made))
    const outside = ({ files }: Documents) => files.filter(({ path }) => path.startsWith('documents/public/'))
    expect(outside(turned)).toEqual(outside(made))
  })

  it('list a future subprocessor from its day on, and apart from it what customers choose', () => {
    const rows = contentOf(made, 'public/subprocessors.csv').split('\r\n')
    const names = (list: string) => rows.filter((row) => row.startsWith(`${list},`)).map((row) => row.split(',')[1])
    expect(names('Whom we engage')).toEqual(['Host Ltd'])
    expect(names('Whom we engage for ourselves')).toEqual(['Host Ltd', 'Archive SARL', 'Mailer Inc.'])
    expect(rows.find((row) => row.includes('Mailer'))).toContain('from 10 December 2026')
    expect(names('Destinations that customers choose')).toEqual(["The customer's own tool"])
  })

  it('say enforced, attested and declared of what each keeps', () => {
    const measures = contentOf(made, 'internal/record-controller.md')
    expect(measures).toMatch(/Payloads are encrypted\. \| declared \|/)
    expect(measures).toMatch(/Control journal\.encrypted: .* \| enforced \|/)
    expect(measures).toMatch(/Staff are trained\. \| attested \|/)
    expect(measures).toMatch(/Backups are kept apart\. \| declared \|/)
    expect(contentOf(made, 'internal/record-controller.csv')).toContain(
      'legal/mailer.pdf, signed 2025-06-01 [attested;',
    )
  })
})

describe('a recipient that is removed', () => {
  it('is in no document any more, and nothing else goes with it', async () => {
    const without = [
      [/ {2}mailer:\n(?: {4}.*\n)+/, ''],
      [/ {4}recipients: \{mailer: all\}\n/, '    recipients: {}\n'],
    ].reduce((text, [from, to]) => text.replace(from as RegExp, to as string), complete)
    const fewer = await documentsOf(without)
    // What was signed with it goes too.
    const papers = ['documents/internal/idta-mailer.md', 'documents/internal/transfer-impact-US.md']
    expect(fewer.files.map(({ path }) => path)).toEqual(
      made.files.map(({ path }) => path).filter((path) => !papers.includes(path)),
    )
    for (const { path, content } of fewer.files) expect(content, path).not.toMatch(/mailer/i)
    const lines = (documents: Documents, path: string) =>
      contentOf(documents, path)
        .replaceAll(/bylaw\.yaml:[\d, ]+/g, '')
        .replace(/`[0-9a-f]{64}`/, '')
        .split('\n')
    const before = new Set(lines(made, 'public/subprocessors.md'))
    for (const line of lines(fewer, 'public/subprocessors.md')) expect(before).toContain(line)
  })
})

describe('a public document in which a fact is missing', () => {
  const gap = edit(
    complete,
    'legalName: Host Ltd',
    'title: The host\n    legalName: {missing: to be found out, ask: legal-team}',
  )

  it('is withheld, with what is missing and where', async () => {
    const { files, withheld } = await documentsOf(gap)
    expect(files.map(({ path }) => path).filter((path) => path.includes('public/subprocessors'))).toEqual([])
    expect(withheld).toEqual([
      {
        paths: ['csv', 'html', 'json', 'md'].map((ending) => `documents/public/subprocessors.${ending}`),
        missing: ['recipients.host.legalName (bylaw.yaml:21): to be found out (ask legal team)'],
      },
    ])
  })

  it('is written as a draft when asked for, and says so at its top', async () => {
    const drafted = await documentsOf(gap, true)
    expect(drafted.withheld).toEqual([])
    expect(contentOf(drafted, 'public/subprocessors.md')).toContain('**DRAFT: facts are missing. Do not publish.**')
    expect(contentOf(drafted, 'public/subprocessors.md')).toContain('**MISSING**: to be found out (ask legal team)')
    expect(contentOf(drafted, 'public/subprocessors.csv')).toMatch(/^DRAFT,List,.*\r\nDRAFT: facts are missing,/)
    expect(Object.keys(JSON.parse(contentOf(drafted, 'public/subprocessors.json')))[0]).toBe('draft')
    // What has no gap is no draft.
    expect(contentOf(drafted, 'public/privacy-notice-users.md')).not.toContain('DRAFT')
  })

  it('does not keep internal documents back', async () => {
    const { files, withheld } = await documentsOf(small)
    expect(withheld.flatMap(({ paths }) => paths)).toContain('documents/public/privacy-notice.md')
    expect(files.filter(({ path }) => path.startsWith('documents/internal/'))).toHaveLength(19)
  })
})

describe.each(['dispatchkit', 'whatsapp-automation', 'zaptic', 'inngest'])('the example %s', (name) => {
  let documents: Documents
  beforeAll(async () => {
    const project = await loadProject(fileURLToPath(new URL(`../../../examples/routes/${name}`, import.meta.url)))
    if (project.problem !== null) throw new Error(project.message)
    const compilation = compile(project.files, { asOf: '2026-11-21', findings: project.findings })
    const { model, graph } = compilation
    if (!model || !graph) throw new Error('unreadable')
    documents = await emitDocuments(model, graph, {
      locate: locateIn(compilation),
      draft: true,
      asOf: compilation.asOf,
    })
  })

  it('prints nothing that a program would say of nothing', () => {
    for (const { path, content } of documents.files)
      expect(content, path).not.toMatch(/\bundefined\b|\[object Object\]|\bnull\b|\bNaN\b/)
  })

  it('has every column of the template filled for every activity', () => {
    const { activities } = JSON.parse(contentOf(documents, 'internal/record-controller.json'))
    expect(activities.length).toBeGreaterThan(0)
    for (const { id, fields } of activities)
      for (const [key, { statements }] of Object.entries<{ statements: readonly unknown[] }>(fields))
        expect(statements.length, `${id} ${key}`).toBeGreaterThan(0)
  })

  it('names every recipient of a flow in its record', () => {
    const { flows } = JSON.parse(contentOf(documents, 'internal/flows.json'))
    const records = ['controller', 'processor']
      .map((role) => contentOf(documents, `internal/record-${role}.json`))
      .join()
    const activities = new Set(flows.map(({ activity }: { activity: string }) => activity))
    for (const activity of activities) expect(records).toContain(`"id": "${activity}"`)
  })
})
