import type { Regime } from '../../../law/regions.ts'
import { basisTitle } from '../../emit/documents/content/basis.ts'
import { className } from '../../emit/documents/content/called.ts'
import { countryName } from '../../emit/documents/content/countries.ts'
import { regimeTitle } from '../../emit/documents/content/organisation.ts'
import { eventText, startOf } from '../../emit/documents/content/retention.ts'
import { toolTitle } from '../../emit/documents/content/transfers.ts'
import { categoryTitle, recipientTitle } from '../../emit/documents/content/view.ts'
import { capital, humanise, listOf, periodText } from '../../emit/documents/content/words.ts'
import type { Flow, RetentionInfo, TransferInfo } from '../../flows/flow.ts'
import type { TransferTool } from '../../language/types.ts'
import type { Model } from '../../model/model.ts'
import type { Named, Row } from './pull-request-report.ts'

/** What a declaration calls things, for who has not read it: the words of its registers. */
export interface Words {
  readonly category: (name: string) => string
  readonly people: (name: string) => string
  readonly activity: (name: string) => Named
  readonly basis: (name: string) => Named
  readonly recipient: (name: string) => Named
  readonly sink: (sink: Flow['sink']) => Named
  readonly country: (code: string) => string
  readonly transfer: (info: TransferInfo) => string
  /** How long, and from when: `30 days (plan free) or 1 year (plan business) from receipt`. */
  readonly retention: (info: RetentionInfo) => string
  /** How long a recipient keeps what it gets; `null` where that is not declared. */
  readonly keptThere: (sink: Flow['sink']) => string | null
}

export function wordsOf(model: Model): Words {
  const recipient = (name: string): Named => {
    const declared = model.recipients.get(name)
    return { name, title: declared ? recipientTitle(declared) : name }
  }
  return {
    category: (name) => categoryTitle({ model }, name),
    people: (name) => className(model, name),
    activity: (name) => ({ name, title: model.activities.get(name)?.value.title ?? name }),
    basis: (name) => {
      const type = model.lawfulBases.get(name)?.value.type
      return { name, title: type === undefined ? capital(humanise(name)) : basisTitle(type) }
    },
    recipient,
    sink: (sink) =>
      sink.kind === 'store'
        ? { name: `${sink.store} (store)`, title: sink.store === 'records' ? 'our records' : 'the router' }
        : recipient(sink.recipient),
    country: countryName,
    transfer: ({ regime, tool }) => `${isTool(tool) ? toolTitle[tool] : tool}, ${regimeTitle[regime satisfies Regime]}`,
    retention: ({ periods, after, from }) => {
      const plans = Object.entries(periods).sort(([a], [b]) => (a < b ? -1 : 1))
      if (plans.length === 0) return after === null ? 'until further notice' : `until ${eventText({ model }, after)}`
      const told = plans.map(([plan, period]) =>
        plan === '' ? periodText(period) : `${periodText(period)} (plan ${humanise(plan)})`,
      )
      const start = after === null ? { from: from as 'received' } : { after }
      return `${listOf(told, 'or')} ${startOf({ model }, start)}`
    },
    keptThere: (sink) => {
      const keeps = sink.kind === 'recipient' ? model.recipients.get(sink.recipient)?.value.keeps : undefined
      if (keeps?.for === undefined) return null
      return `${periodText(keeps.for)} after ${keeps.after ?? 'receipt'}`
    },
  }
}

const isTool = (tool: string): tool is TransferTool['tool'] => Object.hasOwn(toolTitle, tool)

/** How parts of a text are marked: in Markdown, or not at all. */
interface Marks {
  readonly plain: (text: string) => string
  readonly new: (text: string) => string
}

/** What people call it, and its name where the two differ by more than their spelling. */
export function called(
  { title, name }: Named,
  marks: Readonly<Record<'title' | 'name' | 'alone', (text: string) => string>>,
): string {
  const plain = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
  if (title === name) return marks.alone(name)
  return plain(title) === plain(name) ? marks.title(title) : `${marks.title(title)} ${marks.name(name)}`
}

/** How long we keep it, and how long whoever gets it does. */
export function keptText(
  { kept, keptBefore, keptThere, to }: Pick<Row, 'kept' | 'keptBefore' | 'keptThere' | 'to'>,
  marks: Marks & { readonly missing: string },
): string {
  const own =
    kept === null
      ? marks.missing
      : keptBefore === null
        ? marks.plain(kept)
        : `${marks.plain(keptBefore)} → ${marks.new(marks.plain(kept))}`
  return keptThere === null || to === null ? own : `${own}; there ${marks.plain(keptThere)}`
}

/** What each protection leaves of a value, for who reads no declaration. */
const protections: Readonly<Record<string, string>> = {
  keep: 'none',
  plain: 'none',
  redact: 'identifiers in texts left out',
  mask: 'masked',
  'truncate-ip': 'IP shortened',
  pseudonymise: 'pseudonymised',
  'generalise-date': 'date made coarse',
}

export const protectionWord = (kind: string): string => protections[kind] ?? kind

/** How it is protected, and how it was where that is another way. */
export function protectionText(
  { protection, protectionBefore }: Pick<Row, 'protection' | 'protectionBefore'>,
  marks: Marks,
): string {
  const said = (kind: string): string => protections[kind] ?? marks.plain(kind)
  const after = protection === null ? '' : said(protection)
  const before = protectionBefore.map(said).join(' or ')
  return before === '' || before === after ? after : `${before} → ${marks.new(after)}`
}
