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
import type { Named } from './pull-request-report.ts'

/** What a declaration calls things, for who has not read it: the words of its registers. */
export interface Words {
  readonly category: (name: string) => string
  readonly people: (name: string) => string
  readonly activity: (name: string) => Named
  readonly basis: (name: string) => Named
  readonly sink: (sink: Flow['sink']) => Named
  readonly country: (code: string) => string
  readonly transfer: (info: TransferInfo) => string
  /** How long, and from when: `30 days (plan free) or 1 year (plan business) from receipt`. */
  readonly retention: (info: RetentionInfo) => string
  /** How long a recipient keeps what it gets; `null` where that is not declared. */
  readonly keptThere: (sink: Flow['sink']) => string | null
}

export function wordsOf(model: Model): Words {
  return {
    category: (name) => categoryTitle({ model }, name),
    people: (name) => className(model, name),
    activity: (name) => ({ name, title: model.activities.get(name)?.value.title ?? capital(humanise(name)) }),
    basis: (name) => {
      const type = model.lawfulBases.get(name)?.value.type
      return { name, title: type === undefined ? capital(humanise(name)) : basisTitle(type) }
    },
    sink: (sink) => {
      if (sink.kind === 'store')
        return { name: `${sink.store} (store)`, title: sink.store === 'records' ? 'our records' : 'the router' }
      const recipient = model.recipients.get(sink.recipient)
      return {
        name: sink.recipient,
        title: recipient ? recipientTitle(recipient) : capital(humanise(sink.recipient)),
      }
    },
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
