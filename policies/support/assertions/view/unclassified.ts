import { activityFacts, recipientSink, soundValue } from '../../../../compiler/flows/facts.ts'
import type { Flow, ProtectionKind, Sink } from '../../../../compiler/flows/flow.ts'
import type { FlowGraph } from '../../../../compiler/flows/graph.ts'
import { journalSink, makeFlow } from '../../../../compiler/flows/route-flows.ts'
import { sound } from '../../../../compiler/model/build-model.ts'
import type { EventField } from '../../../../compiler/model/event-field.ts'
import type { Model } from '../../../../compiler/model/model.ts'
import { quote } from '../../text.ts'
import { unknown } from '../partial/value.ts'
import type { Sight } from './sight.ts'

const isOpen = ({ categories }: EventField): boolean => categories.length === 0

/** The journal, and whoever hosts it. */
const keepers = (model: Model, role: Flow['role']): readonly Sink[] => {
  const host = soundValue(model.router)?.hostedBy
  return [journalSink(model), ...(host === undefined ? [] : [recipientSink(model, host, null, role)])]
}

/** What routes keep and send of fields that no category is named for: it goes there, whatever it is. */
export function unclassified(model: Model, { deliveries }: FlowGraph): readonly Sight[] {
  if (![...model.events.values()].some(({ fields }) => fields.some(isOpen))) return []
  const found: Sight[] = []
  for (const { name: route, value } of sound(model.routes)) {
    const activity = model.activities.get(value.activity)
    if (!activity || activity.poisoned) continue
    const facts = activityFacts(model, activity)
    const add = (event: string, field: EventField, sink: Sink, protection: ProtectionKind): void => {
      const origin: Flow['origin'] = { kind: 'route', route, source: value.source, event, field: field.text }
      const what = `the category of field ${quote(field.text)} of event type ${quote(event)}`
      found.push({
        model,
        flow: makeFlow(model, { facts, category: '', origin, sink, protection, executed: true, places: [field.at] }),
        unnamed: { category: unknown(what, field.at) },
      })
    }
    for (const event of value.events)
      for (const field of model.events.get(event)?.fields.filter(isOpen) ?? [])
        for (const sink of keepers(model, facts.role)) add(event, field, sink, 'keep')
    for (const delivery of deliveries.filter((one) => one.route === route)) {
      const recipient = model.channels.get(delivery.channel)?.value.recipient
      if (recipient === undefined || !model.recipients.has(recipient)) continue
      const sink = recipientSink(model, recipient, delivery.channel, facts.role)
      for (const { event, field, protection } of [...delivery.addressee, ...delivery.sent])
        if (isOpen(field)) add(event, field, sink, protection)
    }
  }
  return found
}
