import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { defineRule } from '../rule.ts'
import { conditionsOfLaw } from '../support/conditions.ts'
import { absentAt } from '../support/missing.ts'
import { relatedRoutes, routesOf } from '../support/routes.ts'
import { regimesOf } from '../support/settings.ts'
import { quote } from '../support/text.ts'

export const basisScheduleOneMissing = defineRule({
  name: 'basis/schedule-one-missing',
  summary: 'Special or criminal data under UK law without the paragraph of Schedule 1 that allows it.',
  class: 'gap',
  because: { kind: 'law', ref: 'Data Protection Act 2018 s. 10, Sch. 1' },
  severity: 'gap',
  *found({ model }) {
    const regimes = regimesOf(model)
    if (!regimes.includes('uk-gdpr')) return
    for (const { activity, category, condition, path } of conditionsOfLaw(model)) {
      if (condition.schedule1 !== undefined || /\bsch(edule|\.)?\s*1\b/i.test(condition.law ?? '')) continue
      // Where no law is named at all, that is told first.
      if (condition.law === undefined && regimes.includes('eu-gdpr')) continue
      const routes = routesOf(model, activity.name)
      yield {
        rule: 'basis/schedule-one-missing',
        message: `Condition ${quote(condition.article)} for ${quote(category)} names no paragraph of Schedule 1 under \`uk-gdpr\`.`,
        related: relatedRoutes(routes),
        executed: routes.length > 0,
        ...absentAt(
          model,
          activity,
          [...path, 'schedule1'],
          'Name the paragraph under `schedule1`, such as `para. 1 (employment)`.',
        ),
      } satisfies Finding
    }
  },
})
