import type { ASTNode } from '@marcbachmann/cel-js'
import type { Notes } from './notes.ts'
import { computed, nothing, type Said, type Span, type Value } from './value.ts'
import { tested, whole } from './walk.ts'

/** What an expression can name: `event`, and what macros around it have bound. */
export interface CelScope {
  readonly notes: Notes
  readonly variables: ReadonlyMap<string, Value>
  /** What an expression stands for. Places are not read yet, everything else is. */
  readonly evaluate: (node: ASTNode, scope: CelScope) => Value
}

/** Reads an expression whole; its value is then computed. */
export function use(node: ASTNode, scope: CelScope): Value {
  scope.notes.read(whole(scope.evaluate(node, scope), scope.notes))
  return computed([])
}

/** Reads of lists and objects only whether they are there. */
export function useTested(node: ASTNode, scope: CelScope): Value {
  scope.notes.read(tested(scope.evaluate(node, scope), scope.notes))
  return computed([])
}

export function refuse(node: Span, { notes }: CelScope, message: string, help: string | null = null): Value {
  notes.problem('refused', { start: node.start, end: node.end }, message, help)
  return nothing
}

export const saidBy = ({ start, end, input }: ASTNode): Said => ({ start, end, text: input.slice(start, end) })
