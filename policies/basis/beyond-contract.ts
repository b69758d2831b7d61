import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { type Place, valueAt } from '../../compiler/diagnostics/place.ts'
import type { Activity, LawfulBasis } from '../../compiler/language/types.ts'
import type { Resource } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { grounds } from '../support/bases/bases.ts'
import { purposeText } from '../support/bases/marketing.ts'
import { quote } from '../support/text.ts'
import { soldAlong, soldData } from '../words/sold-data.ts'
import { saidIn, type Wording } from '../words/wording.ts'

export const basisBeyondContract = defineRule({
  name: 'basis/beyond-contract',
  summary: 'A contract as the basis of what its performance does not need.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 6(1)(b)' },
  severity: 'warning',
  *found({ model }) {
    for (const { activity, basis, at } of grounds(model)) {
      if (basis.value.type !== 'contract') continue
      const said = saidIn(purposeText(activity.value), beyond)
      if (!said) {
        yield* ofResearch(activity, basis, at)
        continue
      }
      const { purpose } = activity.value
      const place = valueAt(activity, 'purpose', ...(typeof purpose === 'string' ? [] : ['text']))
      yield {
        rule: 'basis/beyond-contract',
        message: `Activity ${quote(activity.name)} ${said.what}, which performing ${quote(basis.name)} does not need.`,
        ...(said.what === soldData.what || said.what === soldAlong.what
          ? {
              at: { ...place, within: { start: said.start, end: said.end } },
              related: [{ at, message: 'What it rests on.' }],
            }
          : {
              at,
              related: [{ at: { ...place, within: { start: said.start, end: said.end } }, message: 'What it is for.' }],
            }),
        help: 'Declare it as an activity of its own, on consent or on a legitimate interest with its balancing test; or say in the purpose which service to the person it is.',
      } satisfies Finding
    }
  },
})

/** Science that a contract about something else is to carry; one may be about taking part in it. */
function* ofResearch(activity: Resource<Activity>, basis: Resource<LawfulBasis>, at: Place): Iterable<Finding> {
  const { purpose } = activity.value
  const term = typeof purpose === 'object' ? purpose.term : undefined
  const { contract } = basis.value
  if (term === undefined || contract === undefined || !/^dpv:(?:\w+Scientific|Scientific)Research$/.test(term)) return
  if (/\b(?:research|stud(?:y|ies)|trials?|participa\w*|scien\w*|survey\w*|panel)\b/i.test(contract)) return
  yield {
    rule: 'basis/beyond-contract',
    message: `Activity ${quote(activity.name)} is research, which performing ${quote(basis.name)} does not need.`,
    at,
    related: [{ at: valueAt(activity, 'purpose', 'term'), message: 'What it is for.' }],
    help: 'Rest it on consent, on a task that a law gives, or on a legitimate interest with its balancing test.',
  }
}

/**
 * What is not needed to perform a contract, as a rule: improving a service (EDPB Guidelines 2/2019, paragraphs 48 and 49),
 * to which the training of models comes (EDPB Opinion 28/2024 looks at consent and interests alone). As of 2026-11-28.
 */
const beyond: readonly Wording[] = [
  soldData,
  soldAlong,
  {
    what: 'trains models',
    words:
      /\b(train(s|ing)?|fine-?tun(e|es|ing)|build(s|ing)?|develop(s|ing)?|improv(e|es|ing)|feed(s|ing)?) (of )?((?!(on|in|with|to|for|about|how|who) )[\p{L}-]+ ){0,3}(ai|artificial intelligence|machine[- ]learning|models?|llms?|neural networks?|algorithms?)\b/iu,
  },
]
