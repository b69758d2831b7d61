import type { ASTNode } from '@marcbachmann/cel-js'
import { childrenOf } from '../../../../runtime/contract/condition-language.ts'
import { constantOf } from '../cel-constants.ts'
import { formulaOf } from './formula.ts'
import type { Formula } from './normal-form.ts'
import { satisfiable } from './satisfy.ts'
import { type Names, named } from './subject.ts'

/** Whether it holds for every event, or wherever what it asks is there. */
export function alwaysOf(node: ASTNode, names: Names): 'always' | 'present' | null {
  const negated = formulaOf(node, names, false)
  if (satisfiable(negated)) return null
  if (isPlain(negated) || surely(node, names)) return 'always'
  // Whoever lists all values of a field that may be missing asks whether it is there, and for no value to come.
  return satisfiable(unlimited(negated)) ? null : 'present'
}

/** Whether it holds by its form, whatever a field may be limited to: who asks for the least that there is takes care. */
export function alwaysByForm(node: ASTNode, names: Names): boolean {
  return !satisfiable(withoutLimits(formulaOf(node, names, false)))
}

/** The same, asked of fields that may hold anything of their type. */
export function withoutLimits(formula: Formula): Formula {
  if (formula.kind === 'truth') return formula
  if (formula.kind !== 'atom') return { ...formula, parts: formula.parts.map(withoutLimits) }
  const { subject } = formula.atom
  const open =
    subject.kind === 'number'
      ? { ...subject, allowed: null, min: -Infinity, max: Infinity }
      : subject.kind === 'text'
        ? { ...subject, allowed: null, max: Infinity }
        : subject
  return { kind: 'atom', atom: { ...formula.atom, subject: open } }
}

/**
 * The same, asked of fields that may hold any value that is not listed: whoever compares with the end of a range asks
 * nothing.
 */
function unlimited(formula: Formula): Formula {
  if (formula.kind === 'truth') return formula
  if (formula.kind !== 'atom') return { ...formula, parts: formula.parts.map(unlimited) }
  const { subject } = formula.atom
  if (subject.kind === 'number') {
    // Who asks whether a list is empty may not know that it never is.
    const counted = subject.key.startsWith('size ') ? { min: 0, max: Infinity } : {}
    const open = subject.allowed === null ? counted : { allowed: null, min: -Infinity, max: Infinity }
    return { kind: 'atom', atom: { ...formula.atom, subject: { ...subject, ...open } } }
  }
  if (subject.kind !== 'text') return formula
  return { kind: 'atom', atom: { ...formula.atom, subject: { ...subject, allowed: null, max: Infinity } } }
}

/** It holds for every event, whatever else is asked of what may be missing: `||` holds beside an error. */
function surely(node: ASTNode, names: Names): boolean {
  if (node.op === '||' && node.args.some((part) => surely(part, names))) return true
  return readsRequired(node, names) && !satisfiable(formulaOf(node, names, false))
}

/** It is what it is without asking the event. */
const isPlain = (formula: Formula): boolean =>
  formula.kind === 'truth' ||
  (formula.kind !== 'atom' &&
    (formula.kind === 'and'
      ? formula.parts.some((part) => isPlain(part) && !satisfiable(part))
      : formula.parts.every((part) => isPlain(part) && !satisfiable(part))))

/** Nothing is asked of what may be missing: that would be an error, and so decide something after all. */
function readsRequired(node: ASTNode, names: Names): boolean {
  if (constantOf(node)) return true
  if (node.op === 'id') return false
  if (node.op === 'call' && node.args[0] === 'has') return true
  const field = named(node, names)
  return field ? field.required : childrenOf(node).every((child) => readsRequired(child, names))
}
