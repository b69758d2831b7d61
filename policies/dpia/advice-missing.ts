import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt, valueAt } from '../../compiler/diagnostics/place.ts'
import { dayAfter } from '../../compiler/language/calendar.ts'
import type { Activity } from '../../compiler/language/types.ts'
import type { Resource } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { informing } from '../support/bases/informed.ts'
import { absentAt } from '../support/missing.ts'
import { quote, quoteAll } from '../support/text.ts'

export const dpiaAdviceMissing = defineRule({
  name: 'dpia/advice-missing',
  summary: 'An impact assessment without the advice of the officer who is designated, or on advice long before it.',
  class: 'gap',
  because: { kind: 'law', ref: 'GDPR Art. 35(2)' },
  severity: 'note',
  *found({ model }) {
    const { organisation } = model
    if (!organisation || organisation.poisoned || organisation.value.dpo === undefined) return
    const assessed = informing(model).filter(
      ({ value: { dpia } }) => dpia?.date !== undefined && dpia.required !== false,
    )
    for (const activity of assessed) yield* longBefore(activity)
    // Where nobody has stated any, it is one mistake.
    const [first, ...others] = assessed.filter(({ value }) => value.dpia?.advice === undefined)
    if (!first) return
    const names = [first, ...others].map(({ name }) => name)
    yield {
      rule: 'dpia/advice-missing',
      message: `The advice of the data protection officer on the impact assessment of ${quoteAll(names)} is not stated.`,
      related: [
        { at: valueAt(organisation, 'dpo'), message: 'Who is asked for it.' },
        ...others.slice(0, 3).map((other) => ({ at: keyAt(other, 'dpia', 'advice'), message: 'Here neither.' })),
      ],
      ...absentAt(
        model,
        first,
        ['dpia', 'advice'],
        'State when it was given and where it lies: `advice: {date: ..., file: ...}`.',
      ),
    } satisfies Finding
  },
})

/** Advice that an assessment of a later round cannot have been given. */
function* longBefore(activity: Resource<Activity>): Iterable<Finding> {
  const { date, review = 'P1Y', advice } = activity.value.dpia ?? {}
  if (date === undefined || advice?.date === undefined) return
  const next = dayAfter(advice.date, review)
  if (next === null || next >= date) return
  yield {
    rule: 'dpia/advice-missing',
    class: 'violation',
    severity: 'warning',
    message: `The advice of ${advice.date} was given longer before the impact assessment of activity ${quote(activity.name)} than one assessment lasts: that is of ${date}.`,
    at: valueAt(activity, 'dpia', 'advice', 'date'),
    related: [{ at: valueAt(activity, 'dpia', 'date'), message: 'The assessment.' }],
    help: 'Ask the officer for advice on this assessment, and state its day.',
  }
}
