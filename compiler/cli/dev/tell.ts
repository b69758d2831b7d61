import { printable } from '../../report/cells.ts'
import type { Style } from '../../report/style.ts'
import { plural } from '../../report/summary.ts'
import { droppedText } from './dropped.ts'
import type { Journey } from './journeys.ts'
import type { Received } from './received.ts'
import type { EventResult, Receipt } from './router-client.ts'
import { table } from './table.ts'

/** One sample event's way through the router, for people. */
export interface Story {
  readonly source: string
  readonly bytes: number
  readonly receipt: Receipt
  readonly journeys: readonly Journey[]
  readonly received: readonly Received[]
  /** `null` when no route took the event, or its source only reports. */
  readonly result: EventResult | null
}

/** What happened to an event: accepted as what, sent to whom, dropped why, received as what. */
export function tell({ source, bytes, receipt, journeys, received, result }: Story, style: Style): string {
  const title = (text: string) => `\n${style.strong(text)}\n`
  const out = [
    `\n${style.strong(`Event ${receipt.event}`)} from source ${source}, signed, ${plural(bytes, 'byte')}\n`,
    result === null
      ? `  ${style.severity.warning('not stored')}: ${receipt.reportOnly ? `the source only reports${wouldTake(receipt.routes)}` : 'no route takes it (their conditions do not hold)'}\n`
      : `  ${style.good('accepted')} as ${result.id} by ${receipt.routes.map(printable).join(', ')}\n`,
  ]
  if (journeys.length > 0) {
    const rows = journeys.map((one) => [one.field, one.to, one.category, one.basis, one.protection, one.kept])
    out.push(title('What goes to whom'))
    out.push(table(['field', 'recipient', 'category', 'lawful basis', 'protection', 'kept'], rows, style))
  }
  out.push(title('Dropped at the door'), droppedText(receipt.dropped, style))
  for (const { channel, path, body } of received) {
    out.push(title(`What ${printable(channel)} received`), `  ${style.faint(`POST ${printable(path)}`)}\n`)
    out.push(`${indented(body)}\n`)
  }
  if (result !== null) {
    const rows = result.deliveries.map((one) => [
      one.channel,
      one.route,
      one.state,
      plural(one.attempts, 'attempt'),
      [one.lastStatus, one.lastReason].filter((part) => part !== null).join(' '),
    ])
    out.push(title('Deliveries'), table(['channel', 'route', 'state', 'tries', 'answer'], rows, style))
    const until = result.expiresAt ?? 'what ends its period has happened'
    out.push(`  The journal keeps the declared fields, encrypted, until ${until}.\n`)
  }
  return out.join('')
}

const wouldTake = (routes: readonly string[]): string =>
  routes.length === 0 ? '' : `; ${routes.map(printable).join(', ')} would take it`

/** A body as it came, indented; JSON spread over lines. */
function indented(body: string): string {
  let text = body
  try {
    text = JSON.stringify(JSON.parse(body), null, 2)
  } catch {
    // Not JSON: shown as it is.
  }
  return text
    .split('\n')
    .map((line) => `  ${printable(line)}`)
    .join('\n')
}
