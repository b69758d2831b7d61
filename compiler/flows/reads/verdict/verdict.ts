import type { ASTNode } from '@marcbachmann/cel-js'
import type { ObjectShape } from '../../../model/shape.ts'
import type { Span } from '../value.ts'
import { alwaysOf } from './always.ts'
import { both, formulaOf, withElement } from './formula.ts'
import { idlePart } from './idle.ts'
import { satisfiable } from './satisfy.ts'
import { type Names, namesOf } from './subject.ts'

/**
 * What can be said of a condition without an event: that it never holds, that a part of it never does (`dead`), that
 * it always does, or that it does wherever what it asks is there (`present`), that a part of it always does or asks
 * nothing beside another (`idle`). `null` where that depends on the event, or is not known.
 */
export interface Verdict extends Span {
  readonly kind: 'never' | 'dead' | 'always' | 'present' | 'idle'
  /** The expression at fault, and the one that it contradicts, or adds nothing to. */
  readonly text: string
  readonly against: string | null
}

export function verdictOf(ast: ASTNode, event: ObjectShape): Verdict | null {
  const names = namesOf(event)
  const judge = judgeOf(names)
  if (judge.never(ast)) return { kind: 'never', ...culprit(ast, judge) }
  const dead = deadPart(ast, judge)
  if (dead) return { kind: 'dead', ...dead }
  const whole = alwaysOf(ast, names)
  if (whole) return { kind: whole, ...spanOf(ast), against: null }
  const idle = satisfiable(formulaOf(ast, names, false)) ? idlePart(ast, names) : null
  return idle && { kind: 'idle', ...spanOf(idle.part), against: idle.beside && spanOf(idle.beside).text }
}

const judgeOf = (names: Names): Judge => ({
  names,
  never: (node) => !satisfiable(formulaOf(node, names)),
  together: (a, b) => satisfiable(both(formulaOf(a, names), formulaOf(b, names))),
})

interface Judge {
  readonly names: Names
  readonly never: (node: ASTNode) => boolean
  readonly together: (a: ASTNode, b: ASTNode) => boolean
}

type Fault = Omit<Verdict, 'kind'>

/** With the parentheses at its ends, which the tree leaves out. */
function spanOf({ input, start, end }: ASTNode): Omit<Fault, 'against'> {
  let [from, to] = [start, end]
  const [closed, open] = unmatched(input.slice(start, end))
  for (let i = 0; i < open && /^\s*\)/.test(input.slice(to)); i++) to = input.indexOf(')', to) + 1
  for (let i = 0; i < closed && /\(\s*$/.test(input.slice(0, from)); i++) from = input.lastIndexOf('(', from - 1)
  return { start: from, end: to, text: input.slice(from, to) }
}

/** Parentheses that are closed and not opened in a text, and those that are opened and not closed. */
function unmatched(text: string): readonly [closed: number, open: number] {
  let [closed, open] = [0, 0]
  for (const [token] of text.matchAll(/"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[()]/g)) {
    if (token === '(') open++
    else if (token === ')' && open > 0) open--
    else if (token === ')') closed++
  }
  return [closed, open]
}

/** The smallest part that makes it never hold, or the second of two parts that exclude each other. */
function culprit(node: ASTNode, judge: Judge): Fault {
  const parts = conjuncts(node)
  const own = parts.length > 1 ? parts.find(judge.never) : undefined
  if (own) return culprit(own, judge)
  for (const [i, second] of parts.entries())
    for (const first of parts.slice(0, i))
      if (!judge.together(first, second)) return { ...spanOf(second), against: spanOf(first).text }
  return { ...spanOf(node), against: null }
}

const conjuncts = (node: ASTNode): readonly ASTNode[] => (node.op === '&&' ? node.args.flatMap(conjuncts) : [node])

/** An alternative that never holds, also one that is asked of each element of a list. */
function deadPart(node: ASTNode, judge: Judge): Fault | null {
  if (node.op === 'rcall') {
    const [, list, [variable, test]] = node.args
    return variable && test ? deadPart(test, judgeOf(withElement(judge.names, variable, list))) : null
  }
  if (node.op !== '||' && node.op !== '&&') return null
  for (const part of node.args) {
    if (node.op === '||' && judge.never(part)) return culprit(part, judge)
    const inner = deadPart(part, judge)
    if (inner) return inner
  }
  return null
}
