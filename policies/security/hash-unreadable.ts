import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt, valueAt } from '../../compiler/diagnostics/place.ts'
import type { Flow } from '../../compiler/flows/flow.ts'
import type { Model } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { quote } from '../support/text.ts'

/** What another service gave us to be shown to it: nobody can show what only its hash is kept of. */
const shown: ReadonlySet<string> = new Set(['secret.token', 'secret.api-key'])

export const hashUnreadable = defineRule({
  name: 'security/hash-unreadable',
  summary: 'Data that is said to be stored as a hash, and has to be read again.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 32(1)(a)' },
  severity: 'warning',
  *found({ model, flows }) {
    const addressed = addressees(model, flows)
    for (const activity of model.activities.values()) {
      if (activity.poisoned) continue
      for (const [category, { form, source }] of Object.entries(activity.value.data ?? {})) {
        if (form !== 'hashed') continue
        const route = addressed.get(`${activity.name} ${category}`)
        const given = source === 'third-party' && shown.has(category)
        if (route === undefined && !given) continue
        yield {
          rule: 'security/hash-unreadable',
          message: given
            ? `Activity ${quote(activity.name)} has ${quote(category)} from another service, which has to be shown it, and stores it as a hash.`
            : `Activity ${quote(activity.name)} stores ${quote(category)} as a hash, and route ${quote(route ?? '')} writes to that address.`,
          at: valueAt(activity, 'data', category, 'form'),
          ...(route !== undefined && {
            related: [{ at: keyAt({ section: 'routes', name: route }), message: 'It is written to here.' }],
          }),
          help: 'Write `form: encrypted` for what has to be read again; a hash is for what is only compared.',
        } satisfies Finding
      }
    }
  },
})

/** The routes that write to an address, by the activity and category of the address. */
function addressees(model: Model, flows: readonly Flow[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const { origin, sink, activity, category } of flows) {
    if (origin.kind !== 'route' || sink.kind !== 'recipient' || sink.channel === null) continue
    const to = model.routes.get(origin.route)?.value.to[sink.channel]
    if (to?.addressee === origin.field) found.set(`${activity} ${category}`, origin.route)
  }
  return found
}
