import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { deliveriesOf } from '../../compiler/flows/look-up.ts'
import { readsOfCondition } from '../../compiler/flows/reads/condition.ts'
import type { Delivery } from '../../compiler/language/types.ts'
import type { EventField } from '../../compiler/model/event-field.ts'
import type { EventType } from '../../compiler/model/model.ts'
import { shapeAt } from '../../compiler/model/subjects.ts'
import { defineRule } from '../rule.ts'
import { groundsOf } from '../support/bases/bases.ts'
import { consentSaidBy, saysNo, saysYes } from '../support/bases/consent-fields.ts'
import { isMarketing } from '../support/bases/marketing.ts'
import { quote } from '../support/text.ts'

export const routeConsentInverted = defineRule({
  name: 'route/consent-inverted',
  summary: 'A route that writes to those alone who have not agreed.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 6(1)(a), 7(3), 21(3); Directive 2002/58/EC Art. 13(1)' },
  severity: 'error',
  *found({ model, graph }) {
    for (const route of model.routes.values()) {
      const { when, activity: name, events, to } = route.value
      const activity = model.activities.get(name)
      if (route.poisoned || when === undefined || !activity || activity.poisoned) continue
      const rests = [...groundsOf(model, activity)].some(({ basis }) => basis.value.type === 'consent')
      if (!rests && !isMarketing(activity)) continue
      // Who keeps lists has to be told of those who refuse; a person is not written to.
      const written = deliveriesOf(graph, route.name).filter(
        ({ channel, addressee }) => addressee.length > 0 && !isAboutConsent(to[channel]),
      )
      if (written.length === 0) continue
      for (const event of events.flatMap((each) => model.events.get(each) ?? [])) {
        const field = event.resource.poisoned ? null : onlyWithout(event, when)
        if (!field) continue
        yield {
          rule: 'route/consent-inverted',
          message: `Route ${quote(route.name)} writes to people for activity ${quote(name)} only where ${quote(`event.${field.text}`)} says that they do not agree.`,
          at: valueAt(route, 'when'),
          related: [{ at: field.at, message: 'The field is declared here.' }],
          help: 'Turn the condition round: what rests on consent, and advertising, goes to those who agree.',
        } satisfies Finding
        break
      }
    }
  },
})

/** The letter that asks for consent, and the last one, which says that there will be no more. */
const isAboutConsent = (delivery: Delivery | undefined): boolean =>
  /\b(?:please|to) confirm|unsubscri|no longer|removed|withdr[ae]w|opted? out|will not (?:write|send|contact|hear)/i.test(
    delivery?.message ?? '',
  )

/** The field that must say no wherever a condition holds, `null` where there is none. */
function onlyWithout(event: EventType, when: string): EventField | null {
  for (const field of event.fields) {
    const said = consentSaidBy(field)
    if (said === null || !when.includes(String(field.path.at(-1)))) continue
    const agreed = agreeing(event, field, said)
    // A condition that nothing meets is `route/never-true`.
    if (agreed.length > 0 && !never(event, when) && agreed.every((asked) => never(event, `(${when}) && ${asked}`)))
      return field
  }
  return null
}

/** What can be asked of a field where its person agrees, as conditions. */
function agreeing(event: EventType, field: EventField, said: 'yes' | 'no'): readonly string[] {
  const path = `event.${field.text}`
  if (field.types.includes('boolean')) return [`${path} == ${said === 'yes'}`]
  const shape = shapeAt(event.shape, field.path)
  const values = shape?.kind === 'leaf' && Array.isArray(shape.limits.enum) ? shape.limits.enum : []
  const [fits, opposes] = said === 'yes' ? [saysYes, saysNo] : [saysNo, saysYes]
  return values.some(opposes) ? values.filter(fits).map((value) => `${path} == ${JSON.stringify(value)}`) : []
}

const never = (event: EventType, condition: string): boolean =>
  readsOfCondition(condition, event.shape).verdict?.kind === 'never'
