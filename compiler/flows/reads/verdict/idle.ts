import type { ASTNode } from '@marcbachmann/cel-js'
import { childrenOf } from '../../../../runtime/contract/condition-language.ts'
import { alwaysByForm, withoutLimits } from './always.ts'
import { both, formulaOf, withElement } from './formula.ts'
import { satisfiable } from './satisfy.ts'
import { type Names, named, textOf } from './subject.ts'

/** A part of a condition that could be left out, and the part beside which it asks nothing; `null` where it always holds. */
export interface Idle {
  readonly part: ASTNode
  readonly beside: ASTNode | null
}

/**
 * The first part that decides nothing: one of `&&` that holds by its form, or asks for a bound that another is within; one
 * of `||` that holds only where another does. Who asks whether something is there before it is read asks in vain at
 * times, and is careful.
 */
export function idlePart(node: ASTNode, names: Names): Idle | null {
  if (node.op === 'rcall') {
    const [, list, [variable, test]] = node.args
    return variable && test ? idlePart(test, withElement(names, variable, list)) : null
  }
  if (node.op !== '&&' && node.op !== '||') return null
  const parts = partsOf(node, node.op).filter((part) => !isGuard(part))
  const idle = node.op === '&&' ? alwaysTrue(parts, names) : null
  const beside = idle ?? impliedOf(parts, node.op, names)
  if (beside) return beside
  for (const part of parts) {
    const inner = idlePart(part, names)
    if (inner) return inner
  }
  return null
}

const partsOf = (node: ASTNode, op: '&&' | '||'): readonly ASTNode[] =>
  node.op === op ? node.args.flatMap((part) => partsOf(part, op)) : [node]

/** A test of whether something is there, or of how much of it, stands before others out of care. */
function isGuard(node: ASTNode): boolean {
  if (node.op === 'value') return node.args === null
  if ((node.op === 'call' || node.op === 'rcall') && (node.args[0] === 'has' || node.args[0] === 'size')) return true
  return node.op !== '&&' && node.op !== '||' && childrenOf(node).some(isGuard)
}

function alwaysTrue(parts: readonly ASTNode[], names: Names): Idle | null {
  const part = parts.find((one) => alwaysByForm(one, names))
  return part ? { part, beside: null } : null
}

function impliedOf(parts: readonly ASTNode[], op: '&&' | '||', names: Names): Idle | null {
  for (const [i, part] of parts.entries())
    for (const [j, beside] of parts.entries()) {
      if (i === j) continue
      const [narrow, wide] = op === '||' ? [part, beside] : [beside, part]
      // Of two that ask the same the second is one too many.
      if (!implies(narrow, wide, names) || (i < j && implies(wide, narrow, names))) continue
      if (op === '||' || isSame(part, beside) || (isBound(part) && isBound(beside))) return { part, beside }
    }
  return null
}

const isSame = (a: ASTNode, b: ASTNode): boolean => textOf(a) === textOf(b)

const isBound = ({ op }: ASTNode): boolean => op === '<' || op === '<=' || op === '>' || op === '>='

/**
 * Wherever one holds the other does, whatever a field may be limited to. What the other reads is there then: asking what
 * is absent is an error.
 */
function implies(narrow: ASTNode, wide: ASTNode, names: Names): boolean {
  const read = new Set(optionalOf(narrow, names))
  return (
    optionalOf(wide, names).every((key) => read.has(key)) &&
    !hasGuard(narrow) &&
    !hasGuard(wide) &&
    !satisfiable(withoutLimits(both(formulaOf(narrow, names), formulaOf(wide, names, false))))
  )
}

const hasGuard = (node: ASTNode): boolean => isGuard(node) || childrenOf(node).some(hasGuard)

/** The fields that an expression reads and that an event may be without. */
function optionalOf(node: ASTNode, names: Names): readonly string[] {
  const field = named(node, names)
  if (field) return field.required ? [] : [field.key]
  return childrenOf(node).flatMap((child) => optionalOf(child, names))
}
