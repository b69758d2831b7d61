import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { roleOf } from '../../compiler/flows/facts.ts'
import { defineRule } from '../rule.ts'
import { absentAt, markAt } from '../support/missing.ts'
import { executedBy, relatedRoutes, routesOf } from '../support/routes.ts'
import { quote } from '../support/text.ts'

const facts = [
  ['for', 'for whom', '28(3)'],
  ['instructions', 'on which instructions', '28(3)(a)'],
] as const

export const processorWithoutInstructions = defineRule({
  name: 'role/processor-without-instructions',
  summary: 'Processing on behalf of others that does not say for whom, or on whose instructions.',
  class: 'gap',
  because: { kind: 'law', ref: 'GDPR Art. 28(3)' },
  severity: 'gap',
  *found({ model }) {
    for (const activity of model.activities.values()) {
      if (activity.poisoned || roleOf(activity.value) !== 'processor') continue
      const { role } = activity.value
      const stated = typeof role === 'object' ? role.processor : undefined
      const absent = facts.filter(([key]) => stated?.[key] === undefined)
      const marked = absent.filter(([key]) => markAt(model, activity, 'role', 'processor', key))
      const silent = absent.filter((fact) => !marked.includes(fact))
      const routes = routesOf(model, activity.name)
      // What nobody mentions is one omission; each mark was made by itself.
      for (const group of [...marked.map((fact) => [fact]), silent]) {
        const [first] = group
        if (!first) continue
        yield {
          rule: 'role/processor-without-instructions',
          message: `Activity ${quote(activity.name)} does not say ${group.map(([, what]) => what).join(' and ')} it processes${executedBy(routes)}`,
          related: relatedRoutes(routes),
          executed: routes.length > 0,
          because: { kind: 'law', ref: `GDPR Art. ${group.length === 1 ? first[2] : '28(3)'}` },
          ...absentAt(
            model,
            activity,
            ['role', 'processor', first[0]],
            'Write `role: {processor: {for: ..., instructions: ...}}`: the controller, and the contract with its instructions.',
          ),
        } satisfies Finding
      }
    }
  },
})
