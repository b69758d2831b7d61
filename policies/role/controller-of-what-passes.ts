import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { roleOf } from '../../compiler/flows/facts.ts'
import type { Route } from '../../compiler/language/types.ts'
import type { Model, Resource } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { absentAt, markAt } from '../support/missing.ts'
import { relatedRoutes, routesOf } from '../support/routes/routes.ts'
import { quote } from '../support/text.ts'

export const controllerOfWhatPasses = defineRule({
  name: 'role/controller-of-what-passes',
  summary: 'A controller whose routes do no more than pass on what others send to where the customer says.',
  class: 'advice',
  because: { kind: 'law', ref: 'GDPR Art. 4(7), (8)' },
  severity: 'note',
  *found({ model }) {
    for (const activity of model.activities.values()) {
      if (activity.poisoned || roleOf(activity.value) !== 'controller' || markAt(model, activity, 'role')) continue
      const routes = routesOf(model, activity.name)
      if (routes.length === 0 || !routes.every((route) => passesOn(model, route))) continue
      const help =
        'If customers decide what for, write `role: {processor: {for: tenant, instructions: ..., atEnd: erase}}`; a controller needs a basis of its own for it.'
      const common = {
        rule: 'role/controller-of-what-passes',
        message: `Activity ${quote(activity.name)} passes on what others send to where the customer says, which processors do, and is declared as a controller's.`,
        related: relatedRoutes(routes),
      }
      yield (
        activity.value.role === undefined
          ? { ...common, ...absentAt(model, activity, ['role'], help) }
          : { ...common, at: valueAt(activity, 'role'), help }
      ) satisfies Finding
    }
  },
})

/** Whether a route takes what third parties send and gives it to nobody but whom the customer has connected. */
function passesOn(model: Model, { value: { source, to } }: Resource<Route>): boolean {
  if (model.sources.get(source)?.value.origin !== 'third-party') return false
  const channels = Object.keys(to ?? {}).map((name) => model.channels.get(name))
  return (
    channels.length > 0 &&
    channels.every((channel) => {
      const recipient = channel && model.recipients.get(channel.value.recipient)
      return recipient?.poisoned === false && recipient.value.engagement === 'chosen-by-customer'
    })
  )
}
