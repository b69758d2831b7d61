import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import type { Regime } from '../../law/regions.ts'
import { defineRule } from '../rule.ts'
import { type Ground, grounds, isRegime } from '../support/bases/bases.ts'
import { conditionsOfLaw } from '../support/bases/conditions.ts'
import { namesUnknownLaw, regimesOf } from '../support/settings.ts'
import { clip, quote } from '../support/text.ts'
import { lawElsewhere } from '../words/jurisdictions.ts'

export const basisLawElsewhere = defineRule({
  name: 'basis/law-elsewhere',
  summary: 'A duty, task or condition under a law that the regime for which it is named does not know.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 6(3)' },
  also: 'GDPR Art. 9(2)(b)',
  severity: 'error',
  *found({ model }) {
    // The law that is known there may be the one that is misspelt.
    if (namesUnknownLaw(model)) return
    const stated = regimesOf(model)
    for (const ground of grounds(model)) {
      const { type, law } = ground.basis.value
      if (law === undefined || (type !== 'legal-obligation' && type !== 'public-task')) continue
      const regime = regimeOf(ground, stated)
      const state = regime === null ? null : lawElsewhere(law, regime)
      if (regime === null || state === null) continue
      yield {
        rule: 'basis/law-elsewhere',
        message: `Activity ${quote(ground.activity.name)} rests on the law of ${quote(state)} under ${quote(regime)}: ${quote(clip(law, 60))}.`,
        at: ground.at,
        related: [{ at: valueAt(ground.basis, 'law'), message: 'The law that is named.' }],
        help:
          regime === 'eu-gdpr'
            ? 'Name the law of the Union or of a member state that obliges you, with a basis of its own under `by`.'
            : 'Name the law of the United Kingdom that obliges you, with a basis of its own under `by`.',
        because: { kind: 'law', ref: regime === 'eu-gdpr' ? 'GDPR Art. 6(3)' : 'UK GDPR Art. 6(3)' },
      } satisfies Finding
    }
    const [only, ...others] = stated
    if (only === undefined || others.length > 0) return
    for (const { activity, category, condition, path } of conditionsOfLaw(model)) {
      const state = condition.law === undefined ? null : lawElsewhere(condition.law, only)
      if (state === null) continue
      yield {
        rule: 'basis/law-elsewhere',
        message: `Condition ${quote(condition.article)} for ${quote(category)} names the law of ${quote(state)} under ${quote(only)}: ${quote(clip(condition.law ?? '', 60))}.`,
        at: valueAt(activity, ...path, 'law'),
        help: `Name the law of ${only === 'eu-gdpr' ? 'the Union or of a member state' : 'the United Kingdom'} that the condition rests on.`,
        because: { kind: 'law', ref: `${only === 'eu-gdpr' ? 'GDPR' : 'UK GDPR'} Art. ${condition.article}` },
      } satisfies Finding
    }
  },
})

/** The law by which a basis is judged, where it is one: with two, one duty may be there under either. */
function regimeOf({ key }: Ground, stated: readonly Regime[]): Regime | null {
  if (key !== null && isRegime(key)) return key === 'eu-gdpr' || key === 'uk-gdpr' ? key : null
  return stated.length === 1 ? (stated[0] ?? null) : null
}
