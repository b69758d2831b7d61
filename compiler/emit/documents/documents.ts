import type { FlowGraph } from '../../flows/graph.ts'
import type { Model } from '../../model/model.ts'
import type { EmittedFile } from '../emitted-file.ts'
import { type View, viewOf } from './content/view.ts'
import { compare } from './content/words.ts'
import type { Audience, Document, Register, Statement } from './document.ts'
import { flowsJson } from './flows-json.ts'
import { gapsIn, gapsInRegister } from './gaps.ts'
import { linkedRecord } from './linked/record.ts'
import { flowMap } from './map/flow-map.ts'
import { flowSvg } from './map/svg.ts'
import { papers } from './papers/papers.ts'
import { declaredAt, type LocateText, remembered } from './print/locate.ts'
import { printCsv } from './print/print-csv.ts'
import { printJson } from './print/print-json.ts'
import { type PrintOptions, printMarkdown } from './print/print-markdown.ts'
import { lacksOf, type PublicDocument } from './public/document.ts'
import { publicDocuments } from './public/notices.ts'
import { publicCsv } from './public/print/csv.ts'
import { atomFeed, jsonFeed } from './public/print/feed.ts'
import { publicHtml } from './public/print/html.ts'
import { internalFace } from './public/print/internal.ts'
import { publicMarkdown } from './public/print/markdown.ts'
import { provenance } from './public/print/provenance.ts'
import { clauses } from './registers/clauses.ts'
import { commitments } from './registers/commitments.ts'
import { recordController } from './registers/record-controller.ts'
import { recordProcessor } from './registers/record-processor.ts'
import { registerDocument } from './registers/register-document.ts'
import { retentionSchedule } from './registers/retention-schedule.ts'
import { transferRegister } from './registers/transfer-register.ts'
import type { Listed, Registers } from './site/context.ts'
import type { SiteParts } from './site/site.ts'

export interface DocumentOptions {
  /** The day on which the law is read, as `check` reads it, and upkeep is due; `YYYY-MM-DD`. */
  readonly asOf: string
  /** Where a place is declared, for the internal documents. */
  readonly locate: LocateText
  /** Writes public documents with missing facts too, marked as drafts. */
  readonly draft: boolean
  /** Makes the internal site; given by who writes or serves one, so that nobody else loads it with its script. */
  readonly site?: (parts: SiteParts) => Promise<readonly EmittedFile[]>
}

/** Public documents that are not written, because facts are missing in them. */
export interface Withheld {
  readonly paths: readonly string[]
  /** Each missing fact once, as `what is missing (file:line)`. */
  readonly missing: readonly string[]
}

export interface Documents {
  readonly files: readonly EmittedFile[]
  readonly withheld: readonly Withheld[]
}

/** A fact that is missing in a document. */
type Gap = Pick<Statement, 'text' | 'places' | 'missing'> & { readonly label?: string | null }

/** What one document becomes: its files, and what is missing in it. */
interface Made {
  readonly title: string
  readonly audience: Audience
  readonly gaps: readonly Gap[]
  readonly print: (options: PrintOptions) => readonly EmittedFile[]
}

/** Every document of a declaration, as projections of its flows; sorted by path. */
export async function emitDocuments(model: Model, graph: FlowGraph, given: DocumentOptions): Promise<Documents> {
  const options = { ...given, locate: remembered(given.locate) }
  const view = viewOf(model, graph, options.asOf)
  const files: EmittedFile[] = [
    { path: 'documents/internal/flows.json', content: flowsJson(view, options.locate) },
    { path: 'documents/internal/record.jsonld', content: linkedRecord(view, options.locate) },
  ]
  const withheld: Withheld[] = []
  const listed: Listed[] = []
  const registers = registersOf(view)
  for (const { title, audience, gaps, print } of all(view, registers)) {
    const draft = audience === 'public' && gaps.length > 0
    const printed = print({ digest: model.digest, draft, locate: options.locate })
    const isWithheld = draft && !options.draft
    listed.push({ title, audience, withheld: isWithheld, paths: isWithheld ? [] : printed.map(({ path }) => path) })
    if (isWithheld) {
      withheld.push({
        paths: printed.map(({ path }) => path),
        missing: gaps.map((each) => gapText(each, options.locate)),
      })
    } else files.push(...printed)
  }
  if (options.site) files.push(...(await options.site({ view, registers, documents: listed, locate: options.locate })))
  return { files: files.sort((a, b) => compare(a.path, b.path)), withheld }
}

const registersOf = (view: View): Registers => ({
  controller: recordController(view),
  processor: recordProcessor(view),
  retention: retentionSchedule(view),
  transfers: transferRegister(view),
})

const all = (view: View, { controller, processor, retention, transfers }: Registers): readonly Made[] => [
  ...[controller, processor, retention, transfers].map(madeRegister),
  ...clauses(view).map(madeRegister),
  madeDocument(commitments(view)),
  ...papers(view).map(madeDocument),
  ...publicDocuments(view).flatMap((document) => [madePublic(document), madeDocument(internalFace(document))]),
  madeMap(view, 'internal'),
  madeMap(view, 'public'),
]

const at = (path: string, ending: string): string => `documents/${path}.${ending}`

const madeDocument = (document: Document): Made => ({
  title: document.title,
  audience: document.audience,
  gaps: gapsIn(document),
  print: (options) => [{ path: at(document.path, 'md'), content: printMarkdown(document, options) }],
})

const madeRegister = (register: Register): Made => ({
  title: register.title,
  audience: register.audience,
  gaps: gapsInRegister(register),
  print: (options) => [
    { path: at(register.path, 'csv'), content: printCsv(register, options) },
    { path: at(register.path, 'json'), content: printJson(register, options) },
    { path: at(register.path, 'md'), content: printMarkdown(registerDocument(register), options) },
  ],
})

/** What people publish: to read, as a page, and for machines with what each sentence stands on. */
const madePublic = (document: PublicDocument): Made => ({
  title: document.title,
  audience: 'public',
  gaps: lacksOf(document).map(({ text, facts, missing }) => ({ text, places: facts, missing })),
  print: ({ digest, draft }) => {
    const path = `public/${document.name}`
    const rows = publicCsv(document, draft)
    return [
      ...(rows === null ? [] : [{ path: at(path, 'csv'), content: rows }]),
      { path: at(path, 'html'), content: publicHtml(document, digest, draft) },
      { path: at(path, 'json'), content: provenance(document, path, digest, draft) },
      { path: at(path, 'md'), content: publicMarkdown(document, draft) },
      ...feedFiles(document),
    ]
  },
})

/** The feeds of a document that announces something. */
function feedFiles({ feed, ...document }: PublicDocument): readonly EmittedFile[] {
  if (feed === null || feed.entries.length === 0) return []
  const path = `public/${document.name}`
  return [
    { path: at(path, 'atom'), content: atomFeed({ ...document, feed }) },
    { path: at(path, 'feed.json'), content: jsonFeed({ ...document, feed }) },
  ]
}

function madeMap(view: View, audience: Audience): Made {
  const { map, missing } = flowMap(view, audience)
  return {
    title: 'Map of flows',
    audience,
    gaps: missing,
    print: (options) => [{ path: at(`${audience}/flows`, 'svg'), content: flowSvg(map, options) }],
  }
}

/** A missing fact for the command line: its place, why, and whom to ask. */
function gapText(statement: Gap, locate: LocateText): string {
  const [place] = statement.places
  const name = place ? [place.section, place.name, ...place.path].filter((step) => step !== '').join('.') : null
  const where = declaredAt([statement], locate).join(', ')
  const why = statement.text.replace(/^.*?MISSING: /, '').replace(/\.$/, '')
  return [name ?? statement.label ?? '', where === '' ? '' : ` (${where})`, ': ', why].join('').replace(/^: /, '')
}
