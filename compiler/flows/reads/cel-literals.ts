import type { ASTNode } from '@marcbachmann/cel-js'
import { didYouMean } from '../../diagnostics/suggest.ts'
import type { LeafShape } from '../../model/shape.ts'
import { constantOf } from './cel-constants.ts'
import type { CelScope } from './cel-scope.ts'
import { newNotes } from './notes.ts'
import type { Problem } from './read.ts'
import type { Part, Place, Span, Value } from './value.ts'

type Kind = 'text' | 'number' | 'truth' | 'null'

const kindNames: Readonly<Record<Kind, string>> = {
  text: 'a text',
  number: 'a number',
  truth: 'true or false',
  null: 'null',
}

/** What a field of an event type and something written beside it have to do with each other, on both sides of `op`. */
export function checkComparison(op: string, left: ASTNode, right: ASTNode, scope: CelScope): void {
  checkSide(op, left, right, scope)
  checkSide(op, right, left, scope)
  checkFields(op, left, right, scope)
}

/** Two fields that never hold the same: a text and a number, or values of lists that have none in common. */
function checkFields(op: string, left: ASTNode, right: ASTNode, scope: CelScope): void {
  const [one, other] = [left, right].map((side) => leafOf(side, scope))
  if (!one || !other) return
  const [a, b] = [kindsOf(one.shape), kindsOf(other.shape)]
  if (a.size === 0 || b.size === 0) return
  const [allowed, more] = [allowedBy(one.shape.limits), allowedBy(other.shape.limits)]
  const equality = op === '==' || op === '!='
  const apart = equality && allowed !== null && more !== null && !allowed.some((value) => more.includes(value))
  if (!apart && [...a].some((kind) => b.has(kind))) return
  const [first] = a
  const [second] = b
  const [l, r] = [`\`${textOf(left)}\``, `\`${textOf(right)}\``]
  const never = equality ? 'which are never the same' : 'which cannot be compared'
  const message =
    apart || !first || !second
      ? `${l} and ${r} have no value in common.`
      : `${l} is ${kindNames[first]} and ${r} is ${kindNames[second]}, ${never}.`
  const span = { start: Math.min(left.start, right.start), end: Math.max(left.end, right.end) }
  scope.notes.problem('literal', span, message, null, one.said)
}

function leafOf(node: ASTNode, scope: CelScope): (Place & { readonly shape: LeafShape }) | null {
  if (constantOf(node) !== null) return null
  const place = onlyPlace(scope.evaluate(node, quietly(scope)))
  return place?.shape.kind === 'leaf' && !place.shape.field.opaque ? { ...place, shape: place.shape } : null
}

/** `event.level in ["low", "high"]`: each element; `"low" in event.levels`: the elements of the list. */
export function checkMembership(item: ASTNode, list: ASTNode, scope: CelScope): void {
  if (list.op === 'list') {
    const told = list.args.map((element) => problemsOf((notes) => checkSide('==', item, element, { ...scope, notes })))
    const [first, second] = told.map(([problem]) => problem)
    // One mistake, such as another way to write all of them.
    const none = first !== undefined && second !== undefined && told.every((problems) => problems.length > 0)
    for (const { kind, start, end, message, help, field } of none ? [first] : told.flat()) {
      const whole = none ? `${message.slice(0, -1)}, nor any other of the list.` : message
      scope.notes.problem(
        kind,
        { start, end },
        whole,
        help,
        field === undefined ? undefined : { start: field, end: field },
      )
    }
    const twice = list.args.find(
      (element, i) => element.op === 'value' && list.args.slice(0, i).some((other) => isSame(element, other)),
    )
    if (twice) scope.notes.problem('literal', twice, `\`${textOf(twice)}\` stands twice in the list.`)
  } else {
    const inner = scope.evaluate(list, quietly(scope))
    const items = onlyPlace(inner)
    if (items?.shape.kind === 'list' && items.shape.items.kind === 'leaf')
      checkLeaf('==', items.shape.items, `an element of \`${items.said.text}\``, items.said, item, scope)
  }
}

/** What a check finds, apart from what was found before. */
function problemsOf(check: (notes: CelScope['notes']) => void): readonly Problem[] {
  const notes = newNotes()
  check(notes)
  return notes.result().problems
}

const isSame = (a: ASTNode, b: ASTNode): boolean => b.op === 'value' && a.op === 'value' && a.args === b.args

function checkSide(op: string, field: ASTNode, written: ASTNode, scope: CelScope): void {
  if (constantOf(written) === null || constantOf(field) !== null) return
  const place = onlyPlace(scope.evaluate(field, quietly(scope)))
  if (place?.shape.kind !== 'leaf') return
  checkLeaf(op, place.shape, `\`${place.said.text}\``, place.said, written, scope)
}

function checkLeaf(
  op: string,
  leaf: LeafShape,
  name: string,
  field: Span,
  written: ASTNode,
  { notes }: CelScope,
): void {
  const constant = constantOf(written)
  if (leaf.field.opaque || leaf.types.length === 0 || constant === null || 'raises' in constant) return
  const kind = kindOf(constant.value)
  const kinds = kindsOf(leaf)
  if (kind === null || kinds.size === 0) return
  const never = op === '==' || op === '!=' ? 'which are never the same' : 'which cannot be compared'
  if (kind === 'null') {
    if (!kinds.has('null'))
      notes.problem(
        'literal',
        written,
        `${upperFirst(name)} is never null.`,
        'What may be missing is asked for with `has(...)`.',
        field,
      )
  } else if (!kinds.has(kind)) {
    const [first] = kinds
    const what = first === undefined ? '' : kindNames[first]
    notes.problem(
      'literal',
      written,
      `${upperFirst(name)} is ${what} and \`${textOf(written)}\` is ${kindNames[kind]}, ${never}.`,
      helpFor(kinds, constant.value),
      field,
    )
  } else if (op === '==' || op === '!=') checkAllowed(leaf, name, field, written, constant.value, notes)
  else if (kind === 'text') checkOrder(op, leaf, name, field, written, notes)
}

/** Words of a list have an order in the alphabet alone; what counts up by digits in them may be meant. */
function checkOrder(
  op: string,
  { limits }: LeafShape,
  name: string,
  field: Span,
  written: ASTNode,
  notes: CelScope['notes'],
): void {
  const words = allowedBy(limits)
  if (!words?.every((word) => typeof word === 'string' && !/\d/.test(word))) return
  const message = `${upperFirst(name)} is a word of a list, and \`${op}\` asks which comes first in the alphabet.`
  notes.problem('literal', written, message, 'List those that are meant: `in ["...", "..."]`.', field)
}

function checkAllowed(
  { limits }: LeafShape,
  name: string,
  field: Span,
  written: ASTNode,
  value: unknown,
  notes: CelScope['notes'],
): void {
  const allowed = allowedBy(limits)
  if (allowed === null || allowed.some((one) => one === plain(value))) return
  const names = allowed.map(String)
  const help =
    didYouMean(String(value), names) ??
    `It is one of ${names
      .slice(0, 6)
      .map((one) => `\`${one}\``)
      .join(', ')}.`
  notes.problem('literal', written, `${upperFirst(name)} is never \`${textOf(written)}\`.`, help, field)
}

/** The values that a field is limited to; `null` when it may be any of its type. */
export function allowedBy(limits: Readonly<Record<string, unknown>>): readonly unknown[] | null {
  if (limits.const !== undefined) return [limits.const]
  return Array.isArray(limits.enum) ? limits.enum : null
}

/** Why a field never holds a value of the kind of one that is written, `null` where it may. Digits in quotes are a number too. */
export function otherKind(
  leaf: LeafShape,
  value: unknown,
): { readonly field: string; readonly written: string; readonly help: string | null } | null {
  const kind = kindOf(value)
  const kinds = kindsOf(leaf)
  const [first] = kinds
  if (leaf.field.opaque || first === undefined || kind === null || kind === 'null' || kinds.has(kind)) return null
  return { field: kindNames[first], written: kindNames[kind], help: helpFor(kinds, value) }
}

/** CEL's whole numbers as JSON has them. */
export const plain = (value: unknown): unknown => (typeof value === 'bigint' ? Number(value) : value)

function kindOf(value: unknown): Kind | null {
  if (value === null) return 'null'
  if (typeof value === 'string') return 'text'
  if (typeof value === 'bigint' || typeof value === 'number') return 'number'
  return typeof value === 'boolean' ? 'truth' : null
}

const kindOfType: Readonly<Record<string, Kind>> = {
  string: 'text',
  number: 'number',
  integer: 'number',
  boolean: 'truth',
  null: 'null',
}

const kindsOf = ({ types }: LeafShape): ReadonlySet<Kind> => new Set(types.flatMap((type) => kindOfType[type] ?? []))

function helpFor(kinds: ReadonlySet<Kind>, value: unknown): string | null {
  if (kinds.has('number') && typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value)))
    return `Write \`${value.trim()}\` without quotes.`
  if (kinds.has('truth') && (value === 'true' || value === 'false')) return `Write \`${value}\` without quotes.`
  if (kinds.has('text') && (typeof value !== 'object' || value === null))
    return `Write \`"${String(value)}"\` in quotes.`
  return null
}

/** What is asked of texts alone, as `event.ref.startsWith("refs/")`. */
const ofTexts: ReadonlySet<string> = new Set(
  'contains endsWith indexOf lastIndexOf lowerAscii matches size split startsWith substring trim upperAscii'.split(' '),
)

/** `event.total.startsWith("1")`: the library leaves open what a number is asked. */
export function checkReceiver(call: ASTNode, name: string, receiver: ASTNode, scope: CelScope): void {
  const leaf = ofTexts.has(name) ? leafOf(receiver, scope) : null
  if (!leaf) return
  const kinds = kindsOf(leaf.shape)
  const [first] = kinds
  if (first === undefined || kinds.has('text')) return
  const message = `\`${textOf(receiver)}\` is ${kindNames[first]}, and \`${name}\` is asked of texts.`
  scope.notes.problem('literal', call, message, 'Compare it as what it is.', leaf.said)
}

/** Evaluates once more without noting anything: what is read has been noted. */
const quietly = (scope: CelScope): CelScope => ({
  ...scope,
  notes: { read: () => {}, problem: () => {}, result: () => ({ reads: [], problems: [] }) },
})

function onlyPlace({ parts }: Value): Place | null {
  const [only] = parts
  return parts.length === 1 && isPlace(only) ? only : null
}

const isPlace = (part: Part | undefined): part is Place => part?.kind === 'place'

const textOf = ({ input, start, end }: ASTNode): string => {
  const text = input.slice(start, end)
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
