import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt, valueAt } from '../../compiler/diagnostics/place.ts'
import type { Flow } from '../../compiler/flows/flow.ts'
import { looksForDuplicates, signsTime } from '../../runtime/contract/scheme-facts.ts'
import { defineRule } from '../rule.ts'
import { redeliveredFor } from '../support/routes/redelivery.ts'
import { quote } from '../support/text.ts'

export const sourceRedelivered = defineRule({
  name: 'source/redelivered',
  summary: 'A sender that is known to deliver the same again, of which nothing is known again.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(d), 32(1)(b)' },
  severity: 'warning',
  *found({ model, flows }) {
    for (const source of model.sources.values()) {
      if (source.poisoned) continue
      const { http, dedupe } = source.value
      const { verify } = http
      const seconds = redeliveredFor(http)
      if (verify === undefined || seconds === null) continue
      const { scheme } = verify
      // Where no time is signed, `security/weak-scheme` says more.
      if (looksForDuplicates(scheme, dedupe) || !signsTime(verify)) continue
      if (!flows.some((flow) => isFrom(source.name, flow))) continue
      yield {
        rule: 'source/redelivered',
        message: `Senders of ${quote(scheme)} deliver the same again for ${spoken(seconds)}, and source ${quote(source.name)} takes each for a new event.`,
        at: dedupe === undefined ? keyAt(source, 'dedupe') : valueAt(source, 'dedupe'),
        help: `Name the header or field with the sender's id of the event: ${quote(ids[scheme] ?? 'dedupe: {path: id}')}.`,
      } satisfies Finding
    }
  },
})

const isFrom = (source: string, { executed, sensitivity, origin }: Flow): boolean =>
  executed && sensitivity !== 'none' && origin.kind === 'route' && origin.source === source

const ids: Readonly<Record<string, string>> = {
  'standard-webhooks': 'dedupe: {header: webhook-id}',
  stripe: 'dedupe: {path: id}',
  paddle: 'dedupe: {path: event_id}',
  slack: 'dedupe: {path: event_id}',
  hubspot: 'dedupe: {path: eventId}',
  sendgrid: 'dedupe: {path: sg_event_id}',
}

function spoken(seconds: number): string {
  const hours = Math.round(seconds / 3600)
  if (hours < 1) return 'minutes'
  if (hours < 24) return hours === 1 ? 'an hour' : `${hours} hours`
  return hours < 48 ? 'a day' : `${Math.floor(hours / 24)} days`
}
