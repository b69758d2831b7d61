import { Document, type Node, Pair, type Scalar, YAMLMap } from 'yaml'
import { addSection, comment, declarationText, keyNode, newDeclaration, node, oneLine } from '../declaration.ts'
import { type Field, fieldsOf, type LeafField, type LeftOut, type ObjectField } from './fields.ts'
import { observe } from './observe.ts'
import { type ProposedSubject, proposeSubjects } from './subjects.ts'

export interface InferOptions {
  /** The event type's name. */
  readonly event: string
  /** Write proposals as categories instead of as comments. */
  readonly accept: boolean
}

/** A declaration of event types, or why there is none. */
export type Inferred =
  | { readonly problem: null; readonly text: string; readonly fields: number; readonly proposed: number }
  | { readonly problem: string }

/**
 * The event type that samples show: every leaf, each with the category that it seems to have, for review. Holds no
 * value of any sample.
 */
export function inferEventType(samples: readonly unknown[], { event, accept }: InferOptions): Inferred {
  const root = fieldsOf(observe(samples))
  if (root.kind === 'undeclared') return { problem: `The samples show no fields: they are ${root.why}.` }
  if (root.kind !== 'object') return { problem: 'A sample is a JSON object: one event, as its sender sends it.' }
  const from = `Inferred from ${samples.length === 1 ? 'one sample' : `${samples.length} samples`}.`
  return declared([{ event, root }], from, accept)
}

/** A name and the fields of an event type. */
export interface EventFields {
  readonly event: string
  readonly root: ObjectField
}

/**
 * A declaration of event types, with a category proposed for each leaf.
 *
 * @param from what they were made from, as a sentence
 * @param accept proposals are written as categories, not as comments
 */
export function declared(
  types: readonly EventFields[],
  from: string,
  accept: boolean,
): Inferred & { readonly problem: null } {
  const document = newDeclaration()
  const tally = { fields: 0, proposed: 0 }
  const events = addSection(document, 'events', ...headline(from, accept))
  for (const { event, root } of types)
    events.add(new Pair(keyNode(document, event), eventNode(document, root, accept, tally)))
  return { problem: null, text: declarationText(document), ...tally }
}

function eventNode(document: Document, root: ObjectField, accept: boolean, tally: Tally): YAMLMap {
  const subjects = proposeSubjects(root)
  const type = new YAMLMap()
  if (accept && subjects.length > 0) {
    const map = subjectsNode(document, subjects)
    map.commentBefore = comment('proposed, to be reviewed')
    type.add(new Pair(document.createNode('subjects'), map))
  }
  const schema = fieldNode(document, root, accept, tally)
  const key = document.createNode('schema') as Scalar
  if (!accept && subjects.length > 0) key.commentBefore = proposedSubjects(subjects)
  type.add(new Pair(key, schema))
  return type
}

function headline(from: string, accept: boolean): readonly string[] {
  const first = `${from} Delete what is not needed: what is not declared is dropped at the door.`
  return accept
    ? [first, 'Every category is a guess from names and forms of values. Review each before events come in.']
    : [first, 'Give each field that stays an `x-category`. Proposals are guesses from names and forms of values.']
}

type Tally = { fields: number; proposed: number }

function fieldNode(document: Document, field: Field, accept: boolean, tally: Tally): Node {
  if (field.kind === 'leaf') return leafNode(document, field, accept, tally)
  const map = new YAMLMap()
  const type = field.kind === 'object' ? 'object' : 'array'
  map.add(new Pair(document.createNode('type'), node(document, field.nullable ? [type, 'null'] : type, true)))
  if (field.kind === 'list') {
    map.add(new Pair(document.createNode('items'), fieldNode(document, field.items, accept, tally)))
    return map
  }
  map.add(new Pair(document.createNode('properties'), propertiesNode(document, field, accept, tally)))
  if (field.required.length > 0)
    map.add(new Pair(document.createNode('required'), node(document, field.required, true)))
  return map
}

function propertiesNode(document: Document, field: ObjectField, accept: boolean, tally: Tally): YAMLMap {
  const properties = new YAMLMap()
  for (const [name, child] of field.properties) {
    properties.add(new Pair(keyNode(document, name), fieldNode(document, child, accept, tally)))
  }
  if (field.leftOut.length > 0) {
    properties.comment = comment(...field.leftOut.flatMap(leftOutLines))
  }
  return properties
}

/** What is left out, why, and which personal data it seems to hold, so that nobody believes that it holds none. */
function leftOutLines({ name, why, entries }: LeftOut): readonly string[] {
  const held = entries === null ? [] : heldIn(entries, '')
  const lines = [`left out: ${JSON.stringify(name)} (${why})`]
  if (held.length > 0)
    lines.push(`  seems to hold ${held.slice(0, mostHeld).join(', ')}${held.length > mostHeld ? ', ...' : ''}`)
  if (entries !== null) lines.push('  to declare it, have it sent as a list')
  return lines
}

const mostHeld = 20

/** The categories of what stands below a field, each with where it was seen first. */
function heldIn(field: Field, path: string): readonly string[] {
  const found = new Map<string, string>()
  const visit = (here: Field, at: string): void => {
    if (here.kind === 'list') visit(here.items, `${at}.*`)
    else if (here.kind === 'object') for (const [name, child] of here.properties) visit(child, `${at}.${name}`)
    else if (here.proposal && here.proposal.category !== 'event.metadata' && !found.has(here.proposal.category))
      found.set(here.proposal.category, at.replace(/^\./, ''))
  }
  visit(field, path)
  return [...found].map(([category, at]) => `${category} (${at})`)
}

function leafNode(document: Document, { types, accepts, proposal }: LeafField, accept: boolean, tally: Tally): Node {
  tally.fields++
  if (proposal) tally.proposed++
  const value: Record<string, unknown> = { type: types.length === 1 ? types[0] : types }
  if (proposal && accept) value['x-category'] = proposal.category
  Object.assign(value, accepts)
  // What may be null is not refused for it.
  if (accepts.enum && types.includes('null') && !accepts.enum.includes(null)) value.enum = [...accepts.enum, null]
  const leaf = node(document, value, true)
  if (proposal) {
    leaf.comment = comment(
      accept ? `proposed, to be reviewed (${proposal.why})` : `propose: ${proposal.category} (${proposal.why})`,
    )
  }
  return leaf
}

function subjectsNode(document: Document, subjects: readonly ProposedSubject[]): YAMLMap {
  const map = new YAMLMap()
  for (const { name, at, keys } of subjects) {
    const value = node(document, { at, ...(keys.length > 0 && { keys }) }, true)
    map.add(new Pair(document.createNode(name), value))
  }
  return map
}

/** The subjects as they would be declared, as a comment. */
function proposedSubjects(subjects: readonly ProposedSubject[]): string {
  const document = new Document()
  document.contents = subjectsNode(document, subjects) as never
  const lines = declarationText(document, 0).trimEnd().split('\n')
  return ['propose:', 'subjects:', ...lines.map((line) => `  ${line}`)].map((line) => ` ${oneLine(line)}`).join('\n')
}
