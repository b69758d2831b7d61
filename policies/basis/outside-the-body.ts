import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt, valueAt } from '../../compiler/diagnostics/place.ts'
import type { Activity } from '../../compiler/language/types.ts'
import type { Model, Resource } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { groundsOf } from '../support/bases/bases.ts'
import { answered } from '../support/bases/role.ts'
import { allows } from '../support/recipients/ceiling.ts'
import { isOfficial } from '../support/recipients/official.ts'
import { quote } from '../support/text.ts'

export const basisOutsideTheBody = defineRule({
  name: 'basis/outside-the-body',
  summary: 'What a body may hold of its members alone, given to somebody outside of it without their consent.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 9(2)(d)' },
  severity: 'error',
  *found({ model }) {
    for (const activity of answered(model)) {
      const inside = Object.entries(activity.value.data ?? {}).filter(
        ([category, { condition }]) =>
          condition?.article === '9(2)(d)' && model.categories.get(category)?.sensitivity === 'special',
      )
      if (inside.length === 0 || isAgreed(model, activity)) continue
      for (const name of Object.keys(activity.value.recipients ?? {})) {
        const category = inside.find(([held]) => allows(activity, name, held))?.[0]
        if (category === undefined || !isOutside(model, name)) continue
        yield {
          rule: 'basis/outside-the-body',
          message: `Recipient ${quote(name)} is outside of the body and gets ${quote(category)}, which Art. 9(2)(d) lets it disclose only with the consent of the people.`,
          at: keyAt(activity, 'recipients', name),
          related: [
            {
              at: valueAt(activity, 'data', category, 'condition', 'article'),
              message: 'The condition that it is held on.',
            },
          ],
          help: 'Keep it from that recipient; or declare what it is given for as an activity of its own, on explicit consent (`9(2)(a)`) or another condition.',
        } satisfies Finding
      }
    }
  },
})

/** Each basis is consent, with which the body may disclose. */
const isAgreed = (model: Model, activity: Resource<Activity>): boolean => {
  const bases = [...groundsOf(model, activity)]
  return bases.length > 0 && bases.every(({ basis }) => basis.value.type === 'consent')
}

/**
 * Somebody with purposes of its own. A processor acts for the body, a federation may be one with it, and an authority
 * asks by a law that has conditions of its own.
 */
const isOutside = (model: Model, name: string): boolean => {
  const recipient = model.recipients.get(name)
  if (!recipient || recipient.poisoned) return false
  const { engagement, group } = recipient.value
  return engagement === 'own-purposes' && group !== true && !isOfficial(recipient)
}
