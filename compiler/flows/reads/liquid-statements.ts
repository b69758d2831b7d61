import {
  AssignTag,
  BreakTag,
  CaptureTag,
  CaseTag,
  ContinueTag,
  ForTag,
  IfTag,
  Output,
  type Tag,
  type Template,
  type Token,
  TypeGuards,
  UnlessTag,
  Value as ValueNode,
} from 'liquidjs'
import { templateLimits } from '../../../runtime/contract/template-language.ts'
import type { ObjectShape } from '../../model/shape.ts'
import { allowedBy } from './cel-literals.ts'
import { evaluate, evaluateToken, noteNever } from './liquid-expressions.ts'
import { noteBranches } from './liquid-idle.ts'
import { meet, type Scope, sameVariables, scopeOf, type Variables } from './liquid-scope.ts'
import type { Notes } from './notes.ts'
import type { Read } from './read.ts'
import { computed, type Evaluated, either, elementOf, type Span, uniqueReads, type Value } from './value.ts'
import { presence, tested, whole } from './walk.ts'

/** Where a statement stands. */
interface Frame {
  readonly template: string
  readonly event: ObjectShape
  readonly notes: Notes
  readonly assigned: ReadonlySet<string>
  readonly used: Set<string>
  readonly loops: readonly Variables[]
  /** Takes what is printed: the message, or a `capture`. */
  readonly print: (reads: readonly Read[]) => void
  /** Takes what variables hold where a `break` or `continue` leaves the loop; `null` where none may. */
  readonly leave: ((variables: Variables) => void) | null
}

/** Walks statements in order; gives what variables hold after them. */
export function walk(templates: readonly Template[], variables: Variables, frame: Frame): Variables {
  return templates.reduce((before, template) => statement(template, before, frame), variables)
}

function statement(template: Template, variables: Variables, frame: Frame): Variables {
  const scope = scopeOf({ ...frame, variables })
  if (template instanceof Output) {
    const printed = evaluate(template.value, scope)
    noteList(printed, frame)
    noteQuoted(printed, frame)
    frame.print(whole(printed.value, frame.notes))
    return variables
  }
  if (template instanceof AssignTag) return assign(template, variables, scope, frame)
  if (template instanceof CaptureTag) return capture(template, variables, frame)
  if (template instanceof ForTag) return loop(template, variables, scope, frame)
  if (template instanceof IfTag || template instanceof UnlessTag) {
    const tests = template.branches.map(({ value }) => evaluate(value, scope))
    for (const each of tests) test(each, frame, template instanceof IfTag)
    noteBranches(template, tests, frame.template, frame.notes)
    const branches = [...template.branches.map(({ templates }) => templates), template.elseTemplates ?? []]
    return meet(...branches.map((branch) => walk(branch, variables, frame)))
  }
  if (template instanceof CaseTag) {
    const asked = evaluate(template.value, scope)
    const whens = template.branches.flatMap(({ values }) => values.map((value) => evaluateToken(value, scope)))
    noteWhens(asked, whens, frame.notes)
    for (const each of [asked, ...whens]) frame.notes.read(whole(each.value, frame.notes))
    const branches = [...template.branches.map(({ templates }) => templates), template.elseTemplates]
    return meet(...branches.map((branch) => walk(branch, variables, frame)))
  }
  if (template instanceof BreakTag || template instanceof ContinueTag) leave(template, variables, frame)
  return variables
}

/** Liquid prints a list with nothing between its entries. */
function noteList({ value: { parts }, said }: Evaluated, { notes }: Frame): void {
  const [part] = parts
  if (parts.length !== 1 || part?.kind !== 'place' || part.shape.kind !== 'list' || part.shape.items.kind !== 'leaf')
    return
  const message = `\`${said.text}\` is a list, which is printed with nothing between its entries.`
  notes.problem('refused', said, message, 'Put `join: ", "` behind it, or loop over it.')
}

/** A field's name in quotes is printed as it stands. */
function noteQuoted({ value: { parts }, said }: Evaluated, { notes }: Frame): void {
  const [part] = parts
  if (parts.length !== 1 || part?.kind !== 'literal' || !/^event(?:\.[\w*]+)+$/.test(String(part.value))) return
  const message = `${said.text} is a text, which is printed as it stands.`
  notes.problem('refused', said, message, `Write \`${String(part.value)}\` without quotes.`)
}

function test({ value, said }: Evaluated, { notes }: Frame, wanted: boolean): void {
  const [part] = value.parts
  const shape = value.parts.length === 1 && part?.kind === 'place' ? part.shape : null
  const allowed = shape?.kind === 'leaf' ? allowedBy(shape.limits) : null
  if (wanted && part?.kind === 'place' && allowed?.length === 1 && allowed[0] === false)
    notes.problem('literal', said, `\`${said.text}\` is never true.`, null, part.said)
  notes.read(tested(value, notes))
}

/** What a `when` asks for and the value never is, or what an earlier one has asked for. */
function noteWhens(asked: Evaluated, whens: readonly Evaluated[], notes: Notes): void {
  for (const [i, when] of whens.entries()) {
    noteNever('==', asked, when, notes)
    if (whens.slice(0, i).some(({ said }) => said.text === when.said.text))
      notes.problem('idle', when.said, `\`${when.said.text}\` has been asked before, so that this is never shown.`)
  }
}

/** Names that nothing can be assigned to. */
export const taken: ReadonlySet<string> = new Set(['event', 'forloop'])

function refuseName(name: string, span: Span, { notes }: Frame): void {
  if (taken.has(name)) notes.problem('refused', span, `\`${name}\` is taken and cannot be set.`, 'Choose another name.')
}

function assign(tag: AssignTag, variables: Variables, scope: Scope, frame: Frame): Variables {
  const [identifier] = tag.localScope() as Iterable<Token & { readonly content: string }>
  const [node] = tag.arguments()
  if (!identifier || !(node instanceof ValueNode)) return variables
  refuseName(identifier.content, { start: identifier.begin, end: identifier.end }, frame)
  return new Map(variables).set(identifier.content, evaluate(node, scope).value)
}

/** What is printed inside flows into the variable, and counts when that is used. */
function capture(tag: CaptureTag, variables: Variables, frame: Frame): Variables {
  const { identifier } = tag
  refuseName(identifier.content, { start: identifier.begin, end: identifier.end }, frame)
  const printed: Read[] = []
  const after = walk(tag.templates, variables, { ...frame, print: (reads) => printed.push(...reads), leave: null })
  return new Map(after).set(identifier.content, computed(uniqueReads(printed)))
}

/** Leaving a loop through a `capture` would end that half-way; refusing it keeps what variables hold easy to know. */
function leave(template: Tag, variables: Variables, { leave, loops, notes }: Frame): void {
  if (leave) {
    leave(variables)
    return
  }
  const where = loops.length > 0 ? 'inside a `capture`' : 'outside a loop'
  const span = { start: template.token.begin, end: template.token.end }
  notes.problem('refused', span, `\`${template.name}\` stands ${where}.`)
}

function loop(tag: ForTag, variables: Variables, scope: Scope, frame: Frame): Variables {
  const { notes, loops } = frame
  const { value, said } = evaluateToken(tag.collection, scope)
  const options = Object.values(tag.hash.hash).flatMap((token) => (token ? [evaluateToken(token, scope)] : []))
  for (const option of options) notes.read(whole(option.value, notes))
  const named = { start: tag.token.begin, end: tag.token.end }
  noteRounds(tag, value, scope)
  refuseName(tag.variable, named, frame)
  if (loops.length >= templateLimits.loopDepth) {
    notes.problem('refused', named, `Loops inside loops go ${templateLimits.loopDepth} deep here at most.`)
    return variables
  }
  const items = elements(value, said, notes)
  // How often it runs shows in what it prints.
  const times = uniqueReads([
    ...value.reads,
    ...value.parts.flatMap((part) => (part.kind === 'place' ? presence(part) : [])),
  ])
  notes.read(times)
  const own: Variables = new Map([
    [tag.variable, items],
    ['forloop', { parts: [{ kind: 'loop' }], reads: times }],
  ])
  const without = walk(tag.elseTemplates, variables, frame)
  return meet(without, untilStable(tag, variables, { ...frame, loops: [...loops, own] }))
}

/** A loop that never runs: none of the list, or what lies beyond its end. */
function noteRounds(tag: ForTag, { parts }: Value, scope: Scope): void {
  const numberOf = (name: string): number | null => {
    const token = tag.hash.hash[name]
    return token && TypeGuards.isNumberToken(token) ? token.content : null
  }
  const [list] = parts
  const most = parts.length === 1 && list?.kind === 'place' && list.shape.kind === 'list' ? list.shape.maxItems : null
  const offset = numberOf('offset')
  const named = { start: tag.token.begin, end: tag.token.end }
  if (numberOf('limit') === 0) scope.notes.problem('idle', named, 'The loop runs over none: its `limit` is 0.')
  else if (offset !== null && most !== null && offset >= most)
    scope.notes.problem('idle', named, `The loop runs over none: the list holds ${most} at most.`)
}

/** Each round may find what the round before has assigned: walked until nothing new is. */
function untilStable(tag: ForTag, variables: Variables, frame: Frame): Variables {
  let before = variables
  for (;;) {
    const left: Variables[] = []
    const after = walk(tag.templates, before, { ...frame, leave: (at) => void left.push(at) })
    const next = meet(before, after, ...left)
    if (sameVariables(next, before)) return next
    before = next
  }
}

/** What a loop's variable may hold. */
function elements(value: Value, said: Evaluated['said'], notes: Notes): Value {
  const items = value.parts.map((part): Value => {
    if (part.kind === 'computed') return computed([])
    const item = part.kind === 'place' ? elementOf(part) : null
    if (item) return { parts: [item], reads: [] }
    if (part.kind === 'word') return computed([])
    notes.problem('refused', said, `\`${said.text}\` is not a list that a loop can go over.`)
    return { parts: [], reads: [] }
  })
  return either({ parts: [], reads: value.reads }, ...items)
}
