import type { ASTNode } from '@marcbachmann/cel-js'
import type { Model } from '../../compiler/model/model.ts'
import { choose } from './choose.ts'
import type { ConditionProblem } from './condition.ts'
import { quote } from './text.ts'

/** Texts in a condition that are compared with a field of the flow and name nothing that the field can hold. */
export function* unknownLiterals(ast: ASTNode, model: Model): Iterable<ConditionProblem> {
  for (const { field, literal } of comparisons(ast)) {
    const known = namesFor(field, model)
    const name: unknown = literal.args
    if (!known || typeof name !== 'string' || name === '' || known.has(name)) continue
    yield {
      message: `No flow has the ${nouns[field] ?? field} ${quote(name)}.`,
      help: choose(name, [...known]),
      start: literal.start,
      end: literal.end,
    }
  }
}

type Literal = Extract<ASTNode, { op: 'value' }>

const nouns: Readonly<Record<string, string>> = {
  bases: 'lawful basis',
  basisTypes: 'type of lawful basis',
  hostedBy: 'host',
  'retention.name': 'retention rule',
}

/** `flow.x == "a"`, `flow.x in ["a", "b"]`, `"a" in flow.xs`, either way round. */
function* comparisons(node: ASTNode): Iterable<{ field: string; literal: Literal }> {
  if (node.op === '==' || node.op === '!=' || node.op === 'in') {
    const [left, right] = node.args
    for (const [one, other] of [
      [left, right],
      [right, left],
    ] as const) {
      const field = fieldOf(one)
      for (const literal of other.op === 'list' ? other.args : [other])
        if (field !== null && literal.op === 'value') yield { field, literal }
    }
  }
  for (const child of childrenOf(node.args)) yield* comparisons(child)
}

/** `retention.name` for `flow.retention.name`. */
function fieldOf(node: ASTNode): string | null {
  if (node.op !== '.') return null
  const [object, name] = node.args
  if (object.op === 'id') return object.args === 'flow' ? name : null
  const outer = fieldOf(object)
  return outer === null ? null : `${outer}.${name}`
}

function* childrenOf(args: unknown): Iterable<ASTNode> {
  if (Array.isArray(args)) for (const item of args) yield* childrenOf(item)
  else if (typeof args === 'object' && args !== null && 'op' in args) yield args as ASTNode
}

const stores = ['journal', 'dedupe', 'disclosures', 'requests', 'audit', 'access', 'reminders', 'rights', 'records']
const bases = [
  'consent',
  'contract',
  'legal-obligation',
  'vital-interests',
  'public-task',
  'legitimate-interests',
  'recognised-legitimate-interests',
]
const fixed: Readonly<Record<string, readonly string[]>> = {
  sink: ['recipient', 'store'],
  store: stores,
  sensitivity: ['none', 'personal', 'special', 'criminal'],
  handling: ['secret', 'opaque'],
  role: ['controller', 'processor', 'joint'],
  basisTypes: bases,
  protection: ['keep', 'redact', 'mask', 'truncate-ip', 'pseudonymise', 'generalise-date'],
  engagement: ['on-our-behalf', 'own-purposes', 'jointly', 'chosen-by-customer'],
  relationship: ['processor', 'subprocessor', 'controller', 'joint-controller', 'chosen-by-customer'],
  'retention.onExpiry': ['erase', 'anonymise', 'archive', 'restrict'],
}

/** What a field of the flow can hold; `null` for fields without a list, such as countries. */
function namesFor(field: string, model: Model): ({ has: (name: string) => boolean } & Iterable<string>) | null {
  const declared: Readonly<Record<string, ReadonlyMap<string, unknown>>> = {
    activity: model.activities,
    category: model.categories,
    recipient: model.recipients,
    hostedBy: model.recipients,
    channel: model.channels,
    route: model.routes,
    source: model.sources,
    event: model.events,
    bases: model.lawfulBases,
    'retention.name': model.retention,
  }
  const names = declared[field]?.keys() ?? fixed[field]
  return names ? new Set(names) : null
}
