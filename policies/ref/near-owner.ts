import { away } from '../../compiler/diagnostics/away.ts'
import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { type Place, valueAt } from '../../compiler/diagnostics/place.ts'
import type { Model } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { processing } from '../support/bases/role.ts'
import { processesOf } from '../support/processes.ts'
import { quote } from '../support/text.ts'

export const nearOwner = defineRule({
  name: 'ref/near-owner',
  summary: 'Somebody who sees to something, stands once, and is nearly another.',
  class: 'advice',
  because: { kind: 'language', ref: 'Bylaw language v1' },
  severity: 'warning',
  *found({ model }) {
    for (const [activity, said] of processing(model))
      if (said?.for !== undefined && said.for !== 'tenant' && away(said.for.toLowerCase(), 'tenant') <= 1)
        yield {
          rule: 'ref/near-owner',
          message: `Activity ${quote(activity.name)} is on behalf of ${quote(said.for)}, which is nearly \`tenant\`, and means one controller of that name.`,
          at: valueAt(activity, 'role', 'processor', 'for'),
          help: 'Did you mean `tenant`, each customer for itself?',
        } satisfies Finding
    const places = new Map<string, Place[]>()
    for (const { text, at } of owners(model)) {
      const known = places.get(text)
      if (known) known.push(at)
      else places.set(text, [at])
    }
    for (const [text, [at, ...more]] of places) {
      if (!at || more.length > 0 || text.length < SHORTEST) continue
      // Of two that stand once each, the later one is told.
      const meant = [...places].find(
        ([other, its]) =>
          Math.abs(other.length - text.length) < 2 &&
          away(other, text) === 1 &&
          !/\d/.test(text + other) &&
          (its.length > 1 || [...places.keys()].indexOf(other) < [...places.keys()].indexOf(text)),
      )
      if (meant)
        yield {
          rule: 'ref/near-owner',
          message: `${quote(text)} sees to nothing else, and is nearly ${quote(meant[0])}.`,
          at,
          related: [{ at: meant[1][0] ?? at, message: 'The other one.' }],
          help: `Did you mean ${quote(meant[0])}?`,
        } satisfies Finding
    }
  },
})

/** Of shorter names a letter makes another: `HR` and `PR`. */
const SHORTEST = 5

function* owners(model: Model): Iterable<{ readonly text: string; readonly at: Place }> {
  for (const { of, process } of processesOf(model))
    if (process.owner !== undefined) yield { text: process.owner, at: valueAt(of, 'process', 'owner') }
  for (const rule of model.retention.values()) {
    const { by } = rule.value
    if (!rule.poisoned && typeof by === 'object' && by.process !== undefined)
      yield { text: by.process, at: valueAt(rule, 'by', 'process') }
  }
}
