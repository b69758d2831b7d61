import type { RetentionPlan } from '../../../runtime/contract/plan.ts'
import { comparePeriods } from '../../diff/periods.ts'
import type { Model } from '../../model/model.ts'
import { declaredAmong, place } from '../betrayed.ts'
import { type Found, type Kind, members } from './kind.ts'

/** How long is kept, and what holds it. */
export const retentionKind = (model: Model): Kind<RetentionPlan> => ({
  called: 'period',
  extra: 'other',
  absent: 'other',
  at: ({ name }, key) => declaredAmong(model, place('retention', name, ...(key === null ? [] : [key]))),
  judge: {
    periods(declared, runs, name) {
      const at = declaredAmong(
        model,
        place('retention', name, 'byPlan' in (model.retention.get(name)?.value ?? {}) ? 'byPlan' : 'for'),
      )
      return [...new Set([...Object.keys(declared), ...Object.keys(runs)])].flatMap((plan): readonly Found[] => {
        const [ours, theirs] = [declared[plan], runs[plan]]
        if (ours === theirs) return []
        const of = plan === '' ? '' : ` for the plan \`${plan}\``
        if (ours === undefined || theirs === undefined)
          return [['other', `has another set of periods under \`${name}\`${of}`, at]]
        const found = comparePeriods(ours, theirs)
        const direction = found === 'longer' ? 'wider' : found === 'shorter' ? 'narrower' : 'other'
        return [[direction, `keeps what is under \`${name}\`${of} for ${theirs}, where ${ours} is declared`, at]]
      })
    },
    holds: (declared, runs, name) =>
      members(
        declared.map(({ ground }) => ground),
        runs.map(({ ground }) => ground),
        (direction, ground) => [
          direction,
          direction === 'wider'
            ? `takes holds on the ground \`${ground}\` under \`${name}\`, which is not declared`
            : `takes no hold on the ground \`${ground}\` under \`${name}\``,
          declaredAmong(model, place('retention', name, 'holds')),
        ],
      ),
  },
})
