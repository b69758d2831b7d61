import type { ASTNode } from '@marcbachmann/cel-js'
import { childrenOf, conditionEnvironment } from '../../../runtime/contract/condition-language.ts'
import { parseDuration, toSeconds } from '../../language/duration.ts'
import type { Notes } from './notes.ts'

const environment = conditionEnvironment()

/** What an expression without anything of the event gives, or that it raises an error; `null` for all others. */
export type Constant = { readonly value: unknown } | { readonly raises: true } | null

const known = new WeakMap<ASTNode, Constant>()

export function constantOf(node: ASTNode): Constant {
  const found = known.get(node)
  if (found !== undefined) return found
  const constant = node.op === 'value' ? { value: node.args } : isConstant(node) ? evaluate(textOf(node)) : null
  known.set(node, constant)
  return constant
}

/** Nothing in it is named: no variable, and so no macro either. */
const isConstant = (node: ASTNode): boolean => node.op !== 'id' && childrenOf(node).every(isConstant)

const textOf = ({ input, start, end }: ASTNode): string => input.slice(start, end)

function evaluate(text: string): Constant {
  try {
    return { value: environment.evaluate(text, {}) }
  } catch {
    return { raises: true }
  }
}

/**
 * What always raises an error, whatever comes in: nothing is routed by it. A constant that cannot be read as what it is
 * meant to be, a time zone that there is not, a division by zero.
 */
export function noteConstants(node: ASTNode, notes: Notes): void {
  if (constantOf(node) && 'raises' in (constantOf(node) ?? {})) {
    const inner = childrenOf(node).filter((child) => 'raises' in (constantOf(child) ?? {}))
    const [argument] = node.op === 'call' ? node.args[1] : []
    if (inner.length === 0) notes.problem('syntax', argument ?? node, message(textOf(node)), helpFor(node))
  }
  if (constantOf(node) === null) noteArguments(node, notes)
  if (node.op === 'value' && typeof node.args === 'bigint') noteRange(node, node.args, notes)
  for (const child of childrenOf(node)) noteConstants(child, notes)
}

/** Sign and number are two: `-9223372036854775808` is the least integer of 64 bits. */
function noteRange(node: ASTNode, value: bigint, notes: Notes): void {
  if (value <= 2n ** 63n) return
  const text = textOf(node)
  const help = `Write a \`number\` with a point: \`${value}.0\`.`
  notes.problem('syntax', node, `\`${text}\` has more than 64 bits, so that no integer ever reaches it.`, help)
}

function noteArguments(node: ASTNode, notes: Notes): void {
  if ((node.op === '/' || node.op === '%') && isZero(constantOf(node.args[1])))
    notes.problem('syntax', node.args[1], message(textOf(node)), 'Divide by something else.')
  if (node.op !== 'rcall' || !/^get[A-Z]/.test(node.args[0])) return
  const [zone] = node.args[2]
  const value = zone && constantOf(zone)
  if (!zone || !value || !('value' in value) || typeof value.value !== 'string') return
  const probe = evaluate(`timestamp("2026-01-01T00:00:00Z").getHours(${JSON.stringify(value.value)})`)
  if (probe && 'raises' in probe)
    notes.problem(
      'syntax',
      zone,
      `There is no time zone \`${value.value}\`, so that the condition always raises an error.`,
      'Name one as in `Europe/Dublin`, or an offset as in `+01:00`.',
    )
}

const isZero = (constant: Constant): boolean =>
  constant !== null && 'value' in constant && (constant.value === 0n || constant.value === 0)

const message = (text: string): string =>
  `\`${text.length > 80 ? `${text.slice(0, 79)}…` : text}\` always raises an error, so that nothing is routed.`

function helpFor(node: ASTNode): string | null {
  if (node.op !== 'call') return null
  const [name, [argument]] = node.args
  const given = argument?.op === 'value' ? String(argument.args) : ''
  if (name === 'timestamp') return 'Write day and time in full: `timestamp("2026-01-31T00:00:00Z")`.'
  if (name !== 'duration') return null
  const iso = parseDuration(given) ?? parseDuration(`P${given.toUpperCase()}`)
  const seconds = iso && toSeconds(iso)
  const written = seconds === null || seconds % 3600 !== 0 ? '90m' : `${seconds / 3600}h`
  return `Write hours, minutes and seconds: \`duration("${written}")\`.`
}
