import type { ASTNode } from '@marcbachmann/cel-js'
import {
  type Fault,
  fault,
  isFault,
  isList,
  isSettled,
  isUnknown,
  type List,
  list,
  plain,
  type Unknown,
  type Value,
} from './value.ts'

type Scope = ReadonlyMap<string, Value>
type Evaluate = (node: ASTNode, scope: Scope) => Value

const names = ['all', 'exists', 'exists_one', 'map', 'filter', 'bind'] as const
type Macro = (typeof names)[number]

/** Whether a call binds a name: `list.all(x, ...)`, `cel.bind(x, ...)`. */
export const isMacro = (name: string, [variable]: readonly ASTNode[]): name is Macro =>
  (names as readonly string[]).includes(name) && variable?.op === 'id'

/** Evaluates a macro over a list that may not be known whole. */
export function macro(
  node: ASTNode,
  name: Macro,
  receiver: ASTNode,
  [variable, ...body]: readonly ASTNode[],
  scope: Scope,
  evaluate: Evaluate,
): Value {
  const bound = String(variable?.args)
  const within = (part: ASTNode | undefined, value: Value): Value =>
    evaluate(part as ASTNode, new Map([...scope, [bound, value]]))
  if (name === 'bind') return within(body[1], evaluate(body[0] as ASTNode, scope))
  const range = evaluate(receiver, scope)
  if (!isSettled(range)) return range
  const items = elements(range)
  if (!items) return fault('this is not a list', node)
  switch (name) {
    case 'all':
      return quantify(
        false,
        items.items.map((item) => within(body[0], item)),
        items.open,
      )
    case 'exists':
      return quantify(
        true,
        items.items.map((item) => within(body[0], item)),
        items.open,
      )
    case 'exists_one':
      return one(
        items.items.map((item) => within(body[0], item)),
        items.open,
      )
    case 'filter':
      return keep(
        items,
        (item) => within(body[0], item),
        (item) => item,
      )
    case 'map':
      return keep(
        items,
        (item) => (body.length > 1 ? within(body[0], item) : true),
        (item) => within(body.at(-1), item),
      )
  }
}

/** A list as it is; the keys of a map. */
function elements(value: Value): List | null {
  if (isList(value)) return value
  const map = plain(value)
  if (map instanceof Map) return list([...map.keys()])
  return typeof map === 'object' && map !== null ? list(Object.keys(map)) : null
}

/** `all` and `exists`: one element can decide; the rest of an open list could. */
function quantify(decisive: boolean, answers: readonly Value[], open: Unknown | null): Value {
  if (answers.includes(decisive)) return decisive
  return undecided(answers, open) ?? !decisive
}

/** Any element could raise an error, so that all have to be known. */
const one = (answers: readonly Value[], open: Unknown | null): Value =>
  answers.find(isFault) ?? undecided(answers, open) ?? answers.filter((answer) => answer === true).length === 1

const undecided = (answers: readonly Value[], open: Unknown | null): Unknown | Fault | null =>
  answers.find(isUnknown) ?? open ?? answers.find(isFault) ?? null

/** What is not known whole gives no list: what is left out of it could have raised an error. */
function keep({ items, open }: List, picks: (item: Value) => Value, shows: (item: Value) => Value): Value {
  const kept: Value[] = []
  for (const item of items) {
    const picked = picks(item)
    if (!isSettled(picked)) return picked
    if (picked !== true) continue
    const shown = shows(item)
    if (!isSettled(shown)) return shown
    kept.push(shown)
  }
  return open ?? list(kept)
}
