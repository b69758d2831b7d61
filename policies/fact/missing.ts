import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { isSpan } from '../../compiler/diagnostics/place.ts'
import { type Missing, placeKey } from '../../compiler/model/model.ts'
import { basisIncomplete } from '../basis/incomplete.ts'
import { basisMissing } from '../basis/missing.ts'
import { specialCategoryCondition } from '../basis/special-category-condition.ts'
import { contractMissing } from '../recipient/contract-missing.ts'
import { retentionMissing } from '../retention/missing.ts'
import { storeUncovered } from '../retention/store-uncovered.ts'
import { processorWithoutInstructions } from '../role/processor-without-instructions.ts'
import { defineRule, type RuleInput } from '../rule.ts'
import { absentFacts } from '../support/facts.ts'
import { markAt } from '../support/missing.ts'
import { keyAt, textOf } from '../support/place.ts'
import { clip, quote } from '../support/text.ts'
import { countryUnknown } from '../transfer/country-unknown.ts'
import { derogationUnnamed } from '../transfer/derogation-unnamed.ts'
import { dpfNotListed } from '../transfer/dpf-not-listed.ts'
import { mechanismMissing } from '../transfer/mechanism-missing.ts'
import { moduleMissing } from '../transfer/module-missing.ts'
import { notAssessed } from '../transfer/not-assessed.ts'
import { onwardUncovered } from '../transfer/onward-uncovered.ts'
import { scopeMissing } from '../transfer/scope-missing.ts'
import { unsigned } from '../transfer/unsigned.ts'

/** Rules that ask for one kind of fact and say better what hangs on it: a mark that they report is theirs. */
const specific = [
  basisMissing,
  basisIncomplete,
  specialCategoryCondition,
  processorWithoutInstructions,
  retentionMissing,
  storeUncovered,
  contractMissing,
  countryUnknown,
  mechanismMissing,
  moduleMissing,
  unsigned,
  notAssessed,
  scopeMissing,
  derogationUnnamed,
  dpfNotListed,
  onwardUncovered,
]

export const factMissing = defineRule({
  name: 'fact/missing',
  summary: 'A fact that nobody has stated, though somebody must know it.',
  class: 'gap',
  because: { kind: 'law', ref: 'GDPR Art. 5(2)' },
  severity: 'gap',
  *found(input) {
    const { model } = input
    const marks = model.missing.length > 0 ? unclaimed(input) : []
    for (const mark of marks)
      yield {
        rule: 'fact/missing',
        message: `${quote(textOf(mark.place))} is missing: ${clip(mark.why)}${mark.ask ? ` (ask ${quote(clip(mark.ask, 40))})` : ''}.`,
        at: mark.place,
        help: 'State it here once it is known.',
        // Where data that the router moves goes to is never a detail.
        executed: mark.place.section === 'router' && mark.place.path[0] === 'country',
      } satisfies Finding
    for (const { of, path, message, ref, executed = false, help } of absentFacts(input)) {
      if (markAt(model, of, ...path)) continue
      yield {
        rule: 'fact/missing',
        message,
        at: keyAt(of, ...path),
        help: help ?? `State it under ${quote(path.join('.'))}, or mark it: \`{missing: why, ask: whom}\`.`,
        executed,
        because: { kind: 'law', ref: `GDPR Art. ${ref}` },
      } satisfies Finding
    }
  },
})

function unclaimed(input: RuleInput): readonly Missing[] {
  const claimed = new Set<string>()
  for (const { found } of specific)
    if (typeof found === 'function') for (const { at } of found(input)) if (!isSpan(at)) claimed.add(placeKey(at))
  return input.model.missing.filter(({ place }) => !claimed.has(placeKey(place)))
}
