import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt, valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { assessmentNeeded } from '../support/bases/assessment-needed.ts'
import { informing } from '../support/bases/informed.ts'
import { absentAt, markAt } from '../support/missing.ts'
import { executedBy, routesOf } from '../support/routes/routes.ts'
import { quote } from '../support/text.ts'

export const dpiaRequiredMissing = defineRule({
  name: 'dpia/required-missing',
  summary: 'Processing that needs an impact assessment which nobody has made.',
  class: 'gap',
  because: { kind: 'law', ref: 'GDPR Art. 35(1)' },
  also: 'GDPR Art. 35(3)(a), 35(3)(b), 35(4)',
  severity: 'gap',
  *found({ model, asOf }) {
    for (const activity of informing(model)) {
      const { dpia } = activity.value
      const needed = assessmentNeeded(model, activity, asOf)
      if (!needed && dpia === undefined) continue
      const routes = routesOf(model, activity.name)
      const common = {
        rule: 'dpia/required-missing',
        executed: routes.length > 0,
        related: needed ? [{ at: needed.at, message: 'Why there must be one.' }] : [],
      } as const
      const because = { kind: 'law', ref: `GDPR Art. ${needed?.article ?? '35(1)'}` } as const
      const name = quote(activity.name)
      if (needed && dpia?.required === false)
        yield {
          ...common,
          because,
          class: 'violation',
          message: `Activity ${name} is said to need no impact assessment, and ${needed.why}.`,
          at: valueAt(activity, 'dpia', 'required'),
          help: 'Make the assessment before the processing begins.',
        } satisfies Finding
      else if (dpia === undefined && needed)
        yield {
          ...common,
          because,
          message: `Activity ${name} needs an impact assessment, because ${needed.why}${executedBy(routes)}`,
          ...absentAt(
            model,
            activity,
            ['dpia'],
            'State when it was made and where it lies: `dpia: {required: true, date: ..., file: ...}`.',
          ),
        } satisfies Finding
      else if (dpia?.required === true && dpia.date === undefined && !markAt(model, activity, 'dpia', 'date'))
        yield {
          ...common,
          because,
          message: `Activity ${name} needs an impact assessment, and the day on which it was made is not stated${executedBy(routes)}`,
          at: keyAt(activity, 'dpia', 'date'),
          help: 'State the day under `date` and where it lies under `file`.',
        } satisfies Finding
      else if (dpia && dpia.required === undefined && dpia.date === undefined)
        yield {
          ...common,
          because,
          executed: false,
          message: `Activity ${name} does not say whether it needs an impact assessment.`,
          at: keyAt(activity, 'dpia', 'required'),
          help: 'Write `required: true` with the day, or `required: false` and `why`.',
        } satisfies Finding
      else if (dpia?.required === false && dpia.why === undefined)
        yield {
          ...common,
          because,
          executed: false,
          message: `Activity ${name} is said to need no impact assessment, and the reason is not stated.`,
          at: keyAt(activity, 'dpia', 'why'),
          help: 'State the reason under `why`.',
        } satisfies Finding
      else if (dpia?.date !== undefined && dpia.file === undefined && !markAt(model, activity, 'dpia', 'file'))
        yield {
          ...common,
          because,
          executed: false,
          message: `Nobody says where the impact assessment of activity ${name} lies.`,
          at: keyAt(activity, 'dpia', 'file'),
          help: 'State it under `file`.',
        } satisfies Finding
    }
  },
})
