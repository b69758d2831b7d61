import { type ASTNode, Environment, type TypeCheckResult } from '@marcbachmann/cel-js'
import { didYouMean } from '../../compiler/diagnostics/suggest.ts'
import { type FlowView, flowSchema } from './flow-view.ts'
import { quote } from './text.ts'

/** A condition over one flow, ready to be asked. */
export interface Condition {
  readonly ast: ASTNode
  /** `null` when the flow lacks what the condition looks at: undecided. */
  readonly holds: (flow: FlowView) => boolean | null
}

export interface ConditionProblem {
  readonly message: string
  readonly help: string
  /** UTF-16 offsets in the condition's text. */
  readonly start: number
  readonly end: number
}

const environment = new Environment({ limits: { maxAstNodes: 1000, maxDepth: 50 } }).registerVariable({
  name: 'flow',
  schema: { ...flowSchema, retention: { ...flowSchema.retention } },
})

/** Reads and type-checks a condition over one `flow`. */
export function readCondition(text: string): Condition | ConditionProblem {
  const checked = environment.check(text)
  if (!checked.valid) return explain(text, checked.error)
  if (checked.type !== 'bool')
    return whole(text, `This is a ${quote(checked.type ?? 'value')}, not a condition.`, 'Compare it with something.')
  const parsed = environment.parse(text)
  return { ast: parsed.ast, holds: remember(text, parsed) }
}

/** Many flows look alike to one condition: it is asked once for each combination of what it reads. */
function remember(text: string, ask: (context: { flow: FlowView }) => unknown): Condition['holds'] {
  const fields = [...new Set([...text.matchAll(/\bflow\s*\.\s*(\w+)/g)].map(([, field]) => field as keyof FlowView))]
  const plain = [...text.matchAll(/\bflow\b/g)].length === [...text.matchAll(/\bflow\s*\.\s*\w+/g)].length
  const known = new Map<string, boolean | null>()
  const decide = (flow: FlowView): boolean | null => {
    try {
      return ask({ flow }) === true
    } catch {
      return null
    }
  }
  return (flow) => {
    if (!plain) return decide(flow)
    const key = fields.map((field) => keyOf(flow[field])).join('\n')
    let answer = known.get(key)
    if (answer === undefined) {
      answer = decide(flow)
      known.set(key, answer)
    }
    return answer
  }
}

/** What makes a field's value the same for a condition; a retention is known by its name. */
function keyOf(value: FlowView[keyof FlowView]): string {
  if (typeof value === 'string') return value
  if (typeof value === 'object') return 'name' in value ? value.name : value.join(',')
  return String(value)
}

const fieldNames = [...Object.keys(flowSchema), ...Object.keys(flowSchema.retention).map((name) => `retention.${name}`)]

function explain(text: string, error: TypeCheckResult['error']): ConditionProblem {
  const { start = 0, end = text.length } = error?.range ?? {}
  const name = text.slice(start, end)
  if (error?.code === 'no_such_key')
    return {
      message: `A flow has no field ${quote(name)}.`,
      help:
        didYouMean(
          name,
          fieldNames.flatMap((field) => field.split('.')),
        ) ?? `There are ${fieldNames.map(quote).join(', ')}.`,
      start,
      end,
    }
  if (error?.code === 'unknown_variable')
    return {
      message: `There is no ${quote(name)} here.`,
      help: 'Begin with `flow`, such as `flow.category`.',
      start,
      end,
    }
  const summary = (error?.summary ?? 'it cannot be read')
    .replaceAll('$flow.', '')
    .replace(/\.$/, '')
    .replace(/^Unexpected token: EOF$/, 'it ends too early')
    .replace(/^no such overload: (\S+) (\S+) (\S+)$/, '`$2` does not take `$1` and `$3`')
  const help = 'Write CEL over one `flow`, such as `flow.sink == "store" && flow.retention.maxDays <= 365`.'
  // An error at the very end underlines the last character.
  const from = start >= text.length ? Math.max(0, text.length - 1) : start
  return { message: `This is no condition: ${summary}.`, help, start: from, end: Math.max(from + 1, end) }
}

const whole = (text: string, message: string, help: string): ConditionProblem => ({
  message,
  help,
  start: 0,
  end: text.length,
})
