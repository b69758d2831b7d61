import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { type Place, valueAt } from '../../compiler/diagnostics/place.ts'
import type { Model } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { usedBases } from '../support/bases/bases.ts'
import { answered } from '../support/bases/role.ts'
import { clip, quote } from '../support/text.ts'
import { namesNoProvision } from '../words/provisions.ts'

export const basisLawVague = defineRule({
  name: 'basis/law-vague',
  summary: 'A duty, a task or a condition that rests on a law which nobody could look up.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 6(3)' },
  also: 'GDPR Art. 9(2)(h), 10',
  severity: 'error',
  *found({ model }) {
    for (const { text, at, whose, ref } of laws(model)) {
      const why = namesNoProvision(text)
      if (!why) continue
      yield {
        rule: 'basis/law-vague',
        message: `${quote(clip(text, 60))}, on which ${whose} rests, ${reasons[why]}.`,
        at,
        help: 'Name the law and its provision (`Companies Act 2006 s. 388`), or mark it: `{missing: why, ask: legal}`.',
        because: { kind: 'law', ref },
      } satisfies Finding
    }
  },
})

const reasons = {
  vague: 'names no provision',
  'no law': 'is not a law',
  foreign: 'is the law of a third country',
  beyond: 'names an article or a section that this law does not have',
  'never made': 'is of a year in which no law of this name was made',
  lapsed: 'names a law that is not in force any more',
} as const

interface Law {
  readonly text: string
  readonly at: Place
  readonly whose: string
  readonly ref: string
}

function* laws(model: Model): Iterable<Law> {
  for (const { basis } of usedBases(model)) {
    const { type, law } = basis.value
    if ((type === 'legal-obligation' || type === 'public-task') && law !== undefined)
      yield { text: law, at: valueAt(basis, 'law'), whose: quote(basis.name), ref: 'GDPR Art. 6(3)' }
  }
  for (const activity of answered(model))
    for (const [category, { condition }] of Object.entries(activity.value.data ?? {})) {
      // A collective agreement and a contract with a health professional stand beside laws in 9(2)(b) and (h).
      if (condition?.law === undefined) continue
      const { article } = condition
      if ((article === '9(2)(b)' || article === '9(2)(h)') && /agreement|contract/i.test(condition.law)) continue
      const at = valueAt(activity, 'data', category, 'condition', 'law')
      yield { text: condition.law, at, whose: `condition ${quote(article)}`, ref: `GDPR Art. ${article}` }
    }
}
