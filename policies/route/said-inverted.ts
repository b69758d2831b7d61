import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { readsOfCondition } from '../../compiler/flows/reads/condition.ts'
import type { Route } from '../../compiler/language/types.ts'
import type { EventType, Model, Resource } from '../../compiler/model/model.ts'
import { shapeAt } from '../../compiler/model/subjects.ts'
import { defineRule } from '../rule.ts'
import { quote } from '../support/text.ts'
import { wordsOf } from '../words/wording.ts'

export const routeSaidInverted = defineRule({
  name: 'route/said-inverted',
  summary: 'A route that is called after a value which its condition leaves out.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(b), 25(2)' },
  severity: 'warning',
  *found({ model }) {
    for (const route of model.routes.values()) {
      const { when } = route.value
      if (route.poisoned || when === undefined || !when.includes('"')) continue
      const said = saidOf(route)
      if (said === null) continue
      const left = leftOut(model, route, when, said)
      if (left === null) continue
      yield {
        rule: 'route/said-inverted',
        message: `Route ${quote(route.name)} is called after ${quote(left.value)}, and acts only where ${quote(`event.${left.field}`)} is something else.`,
        at: valueAt(route, 'when'),
        related: [{ at: left.at, message: 'The field is declared here.' }],
        help: 'Turn the comparison round; or call the route after what it takes.',
      } satisfies Finding
    }
  },
})

/** The words of a route's name and title; `null` where one of them takes something away. */
function saidOf({ name, value: { title = '' } }: Resource<Route>): ReadonlySet<string> | null {
  const words = wordsOf(`${name.replaceAll(/[-_.]/g, ' ')} ${title}`)
  return words.some((word) => denying.has(word)) ? null : new Set(words)
}

/** With one of these the name may be after what is left out. */
const denying: ReadonlySet<string> = new Set(
  `no not non none never without except excluding excluded but other others rest remaining everything all any
  filter filtered skip skipped ignore ignored drop dropped instead than only until before after pending open missing
  still yet away alternative fallback default`.split(/\s+/),
)

/** A value of a list that the name holds and for which the condition never holds. */
function leftOut(model: Model, { value }: Resource<Route>, when: string, said: ReadonlySet<string>) {
  for (const event of value.events.flatMap((name) => model.events.get(name) ?? [])) {
    if (event.resource.poisoned) return null
    for (const { path, text, at } of event.fields) {
      if (!when.includes(`event.${text}`)) continue
      const shape = shapeAt(event.shape, path)
      const values = shape?.kind === 'leaf' && Array.isArray(shape.limits.enum) ? shape.limits.enum : []
      const named = values.filter(
        (one): one is string => typeof one === 'string' && one.length > 3 && said.has(one.toLowerCase()),
      )
      const [one, ...more] = named
      if (one === undefined || more.length > 0 || never(event, when)) continue
      if (never(event, `(${when}) && event.${text} == ${JSON.stringify(one)}`)) return { value: one, field: text, at }
    }
  }
  return null
}

const never = (event: EventType, condition: string): boolean =>
  readsOfCondition(condition, event.shape).verdict?.kind === 'never'
