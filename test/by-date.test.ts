import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile } from '../compiler/compile.ts'
import type { SourceFile } from '../compiler/source/source-file.ts'
import { small } from './small.ts'

const root = join(import.meta.dirname, '..')

/** The declaration of a folder, files and folders alike. */
const project = (folder: string): readonly SourceFile[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, folder, path), 'utf8') }))

const shop = readFileSync(join(root, 'policies/testing/shop.yaml'), 'utf8')

/** Every dated fact of the language, once, on the shop. */
const dated = `apiVersion: bylaw.dev/v1
lawfulBases:
  tips: {type: legitimate-interests, interest: Better tips, assessment: {file: lia.md, date: 2026-03-02, review: P1Y}}
recipients:
  mailer:
    legalName: Mailer Inc.
    does: Sends letters
    engagement: on-our-behalf
    established: US
    stored: [US]
    transfer: {eu-gdpr: {tool: scc, module: 2, signed: 2025-06-01, assessed: 2025-05-20, expires: 2027-06-01}}
    contract: {type: dpa, signed: 2025-06-01, expires: 2027-06-01, file: legal/mailer.pdf}
    diligence: {file: legal/mailer-examined.pdf, date: 2026-01-01, review: P1Y}
    announced: 2026-12-01
    activeFrom: 2027-01-15
activities:
  tips:
    purpose: {text: Send tips, term: "dpv:CustomerCare"}
    role: controller
    lawfulBasis: tips
    dataSubjects: [customers]
    retention: account
    data: {contact.email: {source: person}}
    recipients: {host: all, mailer: all}
    automatedDecisions: false
    dpia: {required: true, why: New, file: dpia.md, date: 2026-03-02, review: P2Y}
measures:
  training: {kind: organisational, text: Staff are trained., process: {owner: people, every: P1Y, last: 2026-02-01, evidence: a.csv}}
notices:
  privacy: {audience: [customers], version: 3, effective: 2026-12-01, approvedBy: dpo}
commitments:
  trained: {promise: Staff are trained., process: {owner: people, every: P1Y, last: 2026-02-01, evidence: a.csv}}
`

const examples = readdirSync(join(root, 'examples/routes'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'testing')
  .map(({ name }) => [name, project(`examples/routes/${name}`)] as const)

const projects: readonly (readonly [string, readonly SourceFile[]])[] = [
  ...examples,
  ['the shop', [{ path: 'shop.yaml', text: shop }]],
  [
    'the shop with everything dated',
    [
      { path: 'shop.yaml', text: shop },
      { path: 'dated.yaml', text: dated },
    ],
  ],
  ['the small project', [{ path: 'small.yaml', text: small }]],
]

const errorsOn = (files: readonly SourceFile[], asOf: string): ReadonlySet<string> =>
  new Set(
    compile(files, { asOf })
      .diagnostics.filter(({ severity, excepted }) => severity === 'error' && excepted === null)
      .map(({ rule, file, start, message }) => `${rule} ${file}:${start.line}:${start.column} ${message}`),
  )

const dayOf = (days: number): string => new Date(Date.UTC(2026, 10, 21) + days * 86_400_000).toISOString().slice(0, 10)

/** What falls due by date alone fails no pull request that did not touch it (decision 4). */
describe.each(projects)('%s', (_, files) => {
  const now = errorsOn(files, dayOf(0))

  it('has no error more on any later day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 36_500 }), (days) => {
        const later = errorsOn(files, dayOf(days))
        expect([...later].filter((error) => !now.has(error))).toEqual([])
      }),
      { numRuns: 10, examples: [[1], [30], [200], [400], [800], [1862], [1863], [36_500]] },
    )
  })
})
