import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt, type Place, valueAt } from '../../compiler/diagnostics/place.ts'
import type { Activity, LawfulBasis } from '../../compiler/language/types.ts'
import type { Model, Resource } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { groundsOf } from '../support/bases/bases.ts'
import { answered } from '../support/bases/role.ts'
import { clip, quote } from '../support/text.ts'

export const basisDutyLeft = defineRule({
  name: 'basis/duty-left',
  summary: 'An activity that keeps to a law by its condition, and rests on something else than the duty of that law.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 6(1)(c), 6(3)' },
  severity: 'warning',
  needsWhole: true,
  *found({ model }) {
    const unused = dutiesThatNothingRestsOn(model)
    if (unused.length === 0) return
    for (const activity of answered(model)) {
      const grounds = [...groundsOf(model, activity)]
      const [ground] = grounds
      if (!ground || grounds.some(({ basis }) => lawful.has(basis.value.type))) continue
      const left = unused.flatMap((duty) => {
        const named = lawAt(activity, duty.value.law ?? '')
        return named === null ? [] : [{ duty, named }]
      })[0]
      if (!left) continue
      yield {
        rule: 'basis/duty-left',
        message: `Activity ${quote(activity.name)} rests on ${quote(ground.basis.name)}, and does what ${quote(clip(left.duty.value.law ?? '', 60))} asks for: nothing rests on ${quote(left.duty.name)}.`,
        at: ground.at,
        related: [
          { at: left.named, message: 'The law is named here.' },
          { at: keyAt(left.duty), message: 'The duty.' },
        ],
        help: `Rest it on ${quote(left.duty.name)}; or take that basis away, and say in its assessment why it is no duty.`,
      } satisfies Finding
    }
  },
})

const lawful: ReadonlySet<LawfulBasis['type']> = new Set(['legal-obligation', 'public-task'])

function dutiesThatNothingRestsOn(model: Model): readonly Resource<LawfulBasis>[] {
  const used = new Set<string>()
  for (const { value } of model.activities.values())
    if (typeof value.lawfulBasis === 'object') for (const name of Object.values(value.lawfulBasis.by)) used.add(name)
    else if (value.lawfulBasis !== undefined) used.add(value.lawfulBasis)
  return [...model.lawfulBases.values()].filter(
    ({ name, poisoned, value }) =>
      !poisoned && !used.has(name) && value.type === 'legal-obligation' && value.law !== undefined,
  )
}

/** Where a condition of the activity names the same law, provision and all. */
function lawAt(activity: Resource<Activity>, law: string): Place | null {
  for (const [category, { condition }] of Object.entries(activity.value.data ?? {}))
    if (condition?.law !== undefined && plain(condition.law) === plain(law))
      return valueAt(activity, 'data', category, 'condition', 'law')
  return null
}

const plain = (law: string): string =>
  law
    .toLowerCase()
    .replaceAll(/[^\p{L}\d]+/gu, ' ')
    .trim()
