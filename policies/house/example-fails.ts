import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt, valueAt } from '../../compiler/diagnostics/place.ts'
import { didYouMean } from '../../compiler/diagnostics/suggest.ts'
import type { HouseRule, RuleExample } from '../../compiler/language/types.ts'
import type { Resource } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { type Condition, fieldsRead, readCondition } from '../support/assertions/condition.ts'
import { anyFlow, fieldNamed, fieldNames } from '../support/assertions/flow-view.ts'
import { list, type Value } from '../support/assertions/partial/value.ts'
import type { FlowField } from '../support/assertions/view/sight.ts'
import { quote, quoteAll } from '../support/text.ts'

type Side = 'breaks' | 'keeps'
type Fact = string | number | boolean | readonly string[]

export const houseExampleFails = defineRule({
  name: 'house/example-fails',
  summary: 'An example that a rule of the house does not tell as it says.',
  class: 'violation',
  because: { kind: 'promise', ref: 'rules' },
  severity: 'error',
  *found({ model }) {
    for (const rule of model.rules.values()) {
      if (rule.poisoned) continue
      const conditions = conditionsOf(rule.value)
      if (conditions === null) continue
      for (const [i, example] of (rule.value.examples ?? []).entries()) {
        const side: Side = example.breaks ? 'breaks' : 'keeps'
        const slips = [...slipsIn(rule, i, side, example[side] ?? {})]
        yield* slips
        if (slips.length === 0) yield* judged(rule, i, side, conditions, example[side] ?? {})
      }
    }
  },
})

interface Conditions {
  readonly where: Condition | null
  /** What holds for each, or for none. */
  readonly says: Condition
  /** What `says` is where the rule is kept. */
  readonly kept: boolean
}

/** The conditions of a rule, `null` where one cannot be read, which `house/broken` reports. */
function conditionsOf({ where, must, never }: HouseRule): Conditions | null {
  const says = must ?? never
  if (says === undefined) return null
  const read = [says, ...(where === undefined ? [] : [where])].map(readCondition)
  const [first, picks] = read.filter((one): one is Condition => 'ask' in one)
  return first === undefined || read.length !== (picks ? 2 : 1)
    ? null
    : { says: first, where: picks ?? null, kept: must !== undefined }
}

/** Fields that no flow has, and values that they cannot hold. */
function* slipsIn(
  rule: Resource<HouseRule>,
  i: number,
  side: Side,
  facts: NonNullable<RuleExample[Side]>,
): Iterable<Finding> {
  for (const [name, value] of Object.entries(facts)) {
    const field = fieldNamed(name)
    if (field === undefined) {
      yield {
        rule: 'house/example-fails',
        message: `A flow has no field ${quote(name)}.`,
        at: keyAt(rule, 'examples', i, side, name),
        help:
          didYouMean(name, fieldNames) ??
          'Name a field as a condition does behind `flow.`, such as `retention.maxDays`.',
      }
    } else if (valueHeld(field, value) === null) {
      yield {
        rule: 'house/example-fails',
        message: `${quote(name)} of a flow is ${nouns[field.type]}.`,
        at: valueAt(rule, 'examples', i, side, name),
        help: `Write ${nouns[field.type]}.`,
      }
    }
  }
}

const nouns: Readonly<Record<FlowField['type'], string>> = {
  string: 'a text',
  int: 'a whole number',
  bool: '`true` or `false`',
  'list<string>': 'a list of texts',
}

/** A fact as conditions see it, `null` where the field holds no such value. */
function valueHeld({ type }: FlowField, value: Fact): Value | null {
  if (type === 'string') return typeof value === 'string' ? value : null
  if (type === 'int') return typeof value === 'number' ? BigInt(value) : null
  if (type === 'bool') return typeof value === 'boolean' ? value : null
  return typeof value === 'object' ? list(value) : null
}

/** Holds a rule to an example: by what it states, and whatever else the flow is. */
function* judged(
  rule: Resource<HouseRule>,
  i: number,
  side: Side,
  { where, says, kept }: Conditions,
  facts: NonNullable<RuleExample[Side]>,
): Iterable<Finding> {
  const fixed: Record<string, Value> = {}
  for (const [name, value] of Object.entries(facts)) {
    const field = fieldNamed(name)
    const known = field && valueHeld(field, value)
    if (known !== null && known !== undefined) fixed[name] = known
  }
  const flow = anyFlow(fixed)
  const picked = where === null ? true : where.askValue(flow)
  const answer = picked === false ? kept : says.askValue(flow)
  const keeps = picked === false || answer === kept
  const breaks = picked === true && answer === !kept
  if (side === 'breaks' ? breaks : keeps) return
  const at = keyAt(rule, 'examples', i, side)
  const name = `Example ${i + 1} of house rule ${quote(rule.name)}`
  if (keeps || breaks) {
    yield {
      rule: 'house/example-fails',
      message: keeps
        ? `${name} keeps the rule, but is said to break it.`
        : `${name} breaks the rule, but is said to keep it.`,
      at,
      help: 'Correct the conditions of the rule, or the example.',
    }
    return
  }
  const read = [where, says].flatMap((condition) => [...((condition && fieldsRead(condition.ast)) ?? [])])
  const open = [...new Set(read)].filter((field) => !Object.hasOwn(fixed, field))
  yield {
    rule: 'house/example-fails',
    message: `${name} does not say enough to tell whether it ${side} the rule.`,
    at,
    help: open.length > 0 ? `State ${quoteAll(open)} of the flow, too.` : 'State more of the flow.',
  }
}
