import { type ASTNode, ParseError } from '@marcbachmann/cel-js'
import { conditionEnvironment } from '../../../runtime/contract/condition-language.ts'
import type { ObjectShape, Shape } from '../../model/shape.ts'
import { walkCondition } from './cel-expressions.ts'
import { checkTypes } from './cel-types.ts'
import { type Notes, newNotes } from './notes.ts'
import type { Reads } from './read.ts'
import { named, namesOf } from './verdict/subject.ts'
import { type Verdict, verdictOf } from './verdict/verdict.ts'

const environment = conditionEnvironment()

/** What a condition reads, and what can be said of it without an event. */
export interface ConditionReads extends Reads {
  readonly verdict: Verdict | null
}

/**
 * What a route's `when` decides by. The rules are those of templates; as all of a condition goes into its one bit,
 * every field that it names is read. Types are checked where the event type states them.
 */
export function readsOfCondition(condition: string, event: ObjectShape): ConditionReads {
  const notes = newNotes()
  const ast = parse(condition, notes)
  if (ast) {
    walkCondition(ast, event, notes)
    if (notes.result().problems.length === 0) checkTypes(condition, event, notes)
    if (notes.result().problems.length === 0) noteNoTruth(ast, event, notes)
  }
  const { reads, problems } = notes.result()
  return { reads, problems, verdict: ast && problems.length === 0 ? verdictOf(ast, event) : null }
}

/** What can be said of a condition that has been read before over a narrower event. */
export function verdictOver(condition: string, event: ObjectShape): Verdict | null {
  const ast = parse(condition, newNotes())
  return ast ? verdictOf(ast, event) : null
}

/** A field that stands for a truth value and cannot be one: the library leaves open what may be null, or any number. */
function noteNoTruth(node: ASTNode, event: ObjectShape, notes: Notes): void {
  if (node.op === '&&' || node.op === '||') for (const part of node.args) noteNoTruth(part, event, notes)
  if (node.op === '!_') noteNoTruth(node.args, event, notes)
  const shape = named(node, namesOf(event))?.shape
  if (!shape || isTruth(shape)) return
  const text = node.input.slice(node.start, node.end)
  notes.problem(
    'syntax',
    node,
    `\`${text}\` is never true or false, so that nothing is routed.`,
    'Compare it with something.',
  )
}

const isTruth = (shape: Shape): boolean =>
  shape.kind === 'leaf' && (shape.field.opaque || shape.types.length === 0 || shape.types.includes('boolean'))

function parse(condition: string, notes: Notes): ASTNode | null {
  try {
    return environment.parse(condition).ast
  } catch (error) {
    const { range, summary } = error instanceof ParseError ? error : { range: undefined, summary: String(error) }
    const start = Math.min(range?.start ?? 0, condition.length)
    const end = Math.min(Math.max(range?.end ?? condition.length, start), condition.length)
    notes.problem(
      'syntax',
      { start, end },
      `The condition cannot be read: ${lowerFirst(summary.replaceAll("'", '`'))}.`,
    )
    return null
  }
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
