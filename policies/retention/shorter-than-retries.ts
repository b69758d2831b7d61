import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import type { Route } from '../../compiler/language/types.ts'
import type { Model, Resource } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { periodsOf } from '../support/retention/retention.ts'
import { HOUR, payloadRules, secondsOf } from '../support/routes/retries.ts'
import { routesOf } from '../support/routes/routes.ts'
import { quote } from '../support/text.ts'

export const shorterThanRetries = defineRule({
  name: 'retention/shorter-than-retries',
  summary: 'A period that ends what routes deliver before a delivery that failed has been tried again.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(f)' },
  severity: 'warning',
  *found({ model }) {
    for (const rule of model.retention.values()) {
      if (rule.poisoned || rule.value.after !== undefined) continue
      for (const [plan, period] of Object.entries(periodsOf(rule.value))) {
        const seconds = secondsOf(period)
        // What is over within a minute is `retention/absurd`.
        if (seconds === null || seconds < 60 || seconds >= HOUR) continue
        const [route] = deliveredUnder(model, rule.name).filter((one) => isOutlasted(model, one, seconds))
        if (!route) continue
        yield {
          rule: 'retention/shorter-than-retries',
          message: `${quote(period)} in retention rule ${quote(rule.name)} is over before deliveries of route ${quote(route.name)} that failed have been tried again.`,
          at: valueAt(rule, ...(plan === '' ? ['for'] : ['byPlan', plan])),
          related: [
            {
              at: valueAt({ section: 'activities', name: route.value.activity }, 'retention'),
              message: `Route ${quote(route.name)} delivers what is kept under the rule.`,
            },
          ],
          help: 'Keep it for as long as deliveries are tried, a few days by default, or shorten `retry.schedule` of the channels.',
        } satisfies Finding
        break
      }
    }
  },
})

const deliveredUnder = (model: Model, rule: string): readonly Resource<Route>[] =>
  [...model.activities.keys()].flatMap((name) =>
    payloadRules(model, name).includes(rule) ? routesOf(model, name) : [],
  )

/** Whether a channel still tries when the period is over: connectors try for hours where nothing is declared. */
const isOutlasted = (model: Model, { value }: Resource<Route>, seconds: number): boolean =>
  Object.keys(value.to).some((name) => {
    const channel = model.channels.get(name)
    const schedule = channel?.value.retry?.schedule
    if (!channel || channel.poisoned) return false
    return schedule === undefined || schedule.reduce((sum, pause) => sum + (secondsOf(pause) ?? 0), 0) >= seconds
  })
