import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { dayAfter } from '../../compiler/language/calendar.ts'
import type { Recipient } from '../../compiler/language/types.ts'
import type { Resource } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { personalFlowsTo } from '../support/recipients/recipients.ts'
import { quote } from '../support/text.ts'

/** Longer ahead nobody announces a recipient: contracts give weeks or months of notice. */
const AHEAD = 'P2Y'

export const recipientStartFar = defineRule({
  name: 'recipient/start-far',
  summary: 'A recipient that is said to begin in some years, or whose contract was signed after it began.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 28(2), 28(3)' },
  also: 'GDPR Art. 46(1)',
  severity: 'warning',
  *found({ model, graph, asOf }) {
    const last = dayAfter(asOf, AHEAD) ?? asOf
    for (const recipient of model.recipients.values()) {
      if (recipient.poisoned) continue
      const { activeFrom, contract } = recipient.value
      if (activeFrom === undefined) continue
      const name = quote(recipient.name)
      if (activeFrom > last) {
        const routed = personalFlowsTo(graph, recipient.name).some(({ executed }) => executed)
        yield {
          rule: 'recipient/start-far',
          message: `Recipient ${name} is said to begin on ${activeFrom}${routed ? ', and routes send to it today' : ', years from now'}.`,
          at: valueAt(recipient, 'activeFrom'),
          help: 'State the day on which it begins, and declare it when that is known.',
        } satisfies Finding
        continue
      }
      if (activeFrom > asOf && model.router?.value.hostedBy === recipient.name && !model.router.poisoned) {
        yield {
          rule: 'recipient/start-far',
          message: `The router runs at ${name}, which is said to begin on ${activeFrom}: what comes in before would be there too early.`,
          at: valueAt(recipient, 'activeFrom'),
          related: [{ at: valueAt(model.router, 'hostedBy'), message: 'It hosts the router.' }],
          help: 'Name who hosts it until then, or the day on which it began.',
        } satisfies Finding
        continue
      }
      if (activeFrom > asOf || personalFlowsTo(graph, recipient.name).length === 0) continue
      const signed = contract?.signed
      if (
        signed === undefined ||
        signed <= activeFrom ||
        signed > asOf ||
        recipient.value.engagement !== 'on-our-behalf'
      ) {
        yield* toolOf(recipient, activeFrom, asOf)
        continue
      }
      yield {
        rule: 'recipient/start-far',
        message: `Recipient ${name} works for us since ${activeFrom}, and its contract was signed on ${signed}: until then there was none.`,
        at: valueAt(recipient, 'contract', 'signed'),
        related: [{ at: valueAt(recipient, 'activeFrom'), message: 'It began here.' }],
        help: 'State when the first contract was signed, or when it began to get data.',
      } satisfies Finding
    }
  },
})

/** Clauses are signed anew when their text changes or another module is needed: what is signed later than this may be the next. */
const RENEWED = 'P60D'

function* toolOf(recipient: Resource<Recipient>, activeFrom: string, asOf: string): Iterable<Finding> {
  const last = dayAfter(activeFrom, RENEWED)
  for (const regime of ['eu-gdpr', 'uk-gdpr'] as const) {
    const { tool, signed } = recipient.value.transfer?.[regime] ?? {}
    if (tool === undefined || signed === undefined || last === null) continue
    if (signed <= activeFrom || signed > asOf || signed > last) continue
    yield {
      rule: 'recipient/start-far',
      message: `Recipient ${quote(recipient.name)} gets data since ${activeFrom}, and ${quote(tool)} for ${quote(regime)} was signed on ${signed}: until then nothing carried the transfer.`,
      at: valueAt(recipient, 'transfer', regime, 'signed'),
      related: [{ at: valueAt(recipient, 'activeFrom'), message: 'It began here.' }],
      because: { kind: 'law', ref: `${regime === 'eu-gdpr' ? '' : 'UK '}GDPR Art. 46(1)` },
      help: 'State when it was first signed, or when the recipient began to get data.',
    }
    return
  }
}
