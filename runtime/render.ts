import type { Render, Rendered } from './delivery/attempt.ts'
import type { ChannelPlan, DeliveryPlan, RouterPlan } from './plan.ts'
import { type Escape, escapeDiscord, escapeNone, escapeSlack } from './projection/escape.ts'
import { applyFields } from './projection/project.ts'
import type { PseudonymKeys } from './projection/protect.ts'
import { type CompiledTemplate, compileTemplate } from './projection/template.ts'

interface Delivery {
  readonly fields: DeliveryPlan['fields']
  readonly template: CompiledTemplate | null
}

const escapes: Readonly<Record<ChannelPlan['connector']['kind'], Escape>> = {
  http: escapeNone,
  slack: escapeSlack,
  discord: escapeDiscord,
}

/**
 * What each delivery sends: the stored event reduced to the fields of its delivery, each under its protection, then the
 * message that is made of these, or they themselves. A template never sees more. A route or channel that the declaration
 * no longer has sends nothing.
 *
 * @throws when a template cannot be parsed; the compiler has reported that before
 */
export function createRender(plan: RouterPlan, pseudonymKey: PseudonymKeys['key']): Render {
  const kinds = new Map(plan.channels.map(({ name, connector }) => [name, connector.kind]))
  const routes = new Map<string, ReadonlyMap<string, Delivery>>()
  for (const route of plan.routes) {
    const deliveries = new Map<string, Delivery>()
    for (const { channel, message, fields } of route.to) {
      const kind = kinds.get(channel)
      if (kind === undefined) continue
      deliveries.set(channel, { fields, template: message === null ? null : compileTemplate(message, escapes[kind]) })
    }
    routes.set(route.name, deliveries)
  }
  const decoder = new TextDecoder()

  return ({ route, channel, tenant, payload }): Rendered => {
    const delivery = routes.get(route)?.get(channel)
    if (delivery === undefined) return { ok: false, reason: 'not-declared' }
    const event: unknown = JSON.parse(decoder.decode(payload))
    if (typeof event !== 'object' || event === null) return { ok: false, reason: 'unreadable' }
    const shown = applyFields(event, delivery.fields, { tenant, key: pseudonymKey })
    if (delivery.template === null) return { ok: true, body: shown }
    const message = delivery.template(shown)
    // A code and not the template's own words: it is stored and logged.
    return message.ok ? { ok: true, body: message.text } : { ok: false, reason: 'template-failed' }
  }
}
