import { Document, isCollection, isMap, type Node, Pair, type Scalar, visit, YAMLMap } from 'yaml'
import type { SectionName } from '../language/section.ts'

/** The first line of a declaration: gives completion in editors. */
const modeline = ' yaml-language-server: $schema=https://bylaw.dev/schema/v1/bylaw.schema.json'

/** A declaration to be filled through the document's own functions, so that the library does all quoting. */
export function newDeclaration(): Document {
  const document = new Document(new YAMLMap())
  const key = document.createNode('apiVersion') as Scalar
  key.commentBefore = modeline
  ;(document.contents as unknown as YAMLMap).add(new Pair(key, document.createNode('bylaw.dev/v1')))
  return document
}

/** A value on one line, or, where that would be long, with its entries on lines of their own. */
export function compact(document: Document, value: unknown): Node {
  const made = document.createNode(value, { aliasDuplicateObjects: false }) as Node
  fold(made)
  return made
}

function fold(made: unknown): void {
  if (!isCollection(made)) return
  made.flow = !isMap(made) || JSON.stringify(made.toJSON()).length <= 110
  if (isMap(made)) for (const { value } of made.items) fold(value)
}

/** A name as a key; `<<` in plain style would be a merge key. */
export function keyNode(document: Document, name: string): Scalar {
  const key = document.createNode(name) as Scalar
  if (name === '<<') key.type = 'QUOTE_DOUBLE'
  return key
}

/** Adds a section below a comment and gives its map, to be filled. */
export function addSection(document: Document, name: SectionName, ...lines: readonly string[]): YAMLMap {
  const section = new YAMLMap()
  const key = document.createNode(name) as Scalar
  key.spaceBefore = true
  if (lines.length > 0) key.commentBefore = comment(...lines)
  ;(document.contents as unknown as YAMLMap).add(new Pair(key, section))
  return section
}

/** A declaration as text, the same for the same document; lines are broken after 120 columns, or never at 0. */
export function declarationText(document: Document, lineWidth: 120 | 0 = 120): string {
  visit(document, {
    Scalar(_, scalar) {
      if (typeof scalar.value === 'string' && forbidden.test(scalar.value)) scalar.type = 'QUOTE_DOUBLE'
    },
  })
  // What is left of them stands in double quotes, since comments hold none.
  return document
    .toString({ lineWidth, flowCollectionPadding: false })
    .replace(new RegExp(forbidden, 'gu'), (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** What may stand in a YAML text only as an escape (YAML 1.2, 5.1, `c-printable`). */
const forbidden = /[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u

/** A value that nobody has stated. */
export const missing = (why: string, ask: string): Readonly<Record<string, string>> => ({ missing: why, ask })

/** A value as a node of a document; maps and lists on one line where `flow` is set. */
export function node(document: Document, value: unknown, flow = false): Node {
  const made = document.createNode(value, { aliasDuplicateObjects: false }) as Node
  if (flow && isCollection(made)) made.flow = true
  return made
}

const unprintable = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\p{Zl}\p{Zp}]/gu

/** Text for a comment: one line, nothing in it that could end the comment, hide or reorder what is shown. */
export function oneLine(text: string, most = 2000): string {
  const short = text.length > most ? `${text.slice(0, most - 1)}…` : text
  return short.replace(unprintable, (c) => (c === '\n' || c === '\t' ? ' ' : `\\u{${c.codePointAt(0)?.toString(16)}}`))
}

/** A comment as the library takes it: each line begins with a space. */
export const comment = (...lines: readonly string[]): string => lines.map((line) => ` ${oneLine(line)}`).join('\n')
