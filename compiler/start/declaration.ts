import { Document, isCollection, type Node } from 'yaml'

/** The first line of a declaration: gives completion in editors. */
const modeline = ' yaml-language-server: $schema=https://bylaw.dev/schema/v1/bylaw.schema.json'

/** A declaration to be filled through the document's own functions, so that the library does all quoting. */
export function newDeclaration(): Document {
  const document = new Document({ apiVersion: 'bylaw.dev/v1' })
  document.commentBefore = modeline
  return document
}

/** A declaration as text, the same for the same document; lines are broken after 120 columns, or never at 0. */
export function declarationText(document: Document, lineWidth: 120 | 0 = 120): string {
  return document.toString({ lineWidth, flowCollectionPadding: false })
}

/** A value that nobody has stated. */
export const missing = (why: string, ask: string): Readonly<Record<string, string>> => ({ missing: why, ask })

/** A value as a node of a document; maps and lists on one line where `flow` is set. */
export function node(document: Document, value: unknown, flow = false): Node {
  const made = document.createNode(value) as Node
  if (flow && isCollection(made)) made.flow = true
  return made
}

const unprintable = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\p{Zl}\p{Zp}]/gu

/** Text for a comment: one line, nothing in it that could end the comment, hide or reorder what is shown. */
export function oneLine(text: string, most = 200): string {
  const short = text.length > most ? `${text.slice(0, most - 1)}…` : text
  return short.replace(unprintable, (c) => (c === '\n' || c === '\t' ? ' ' : `\\u{${c.codePointAt(0)?.toString(16)}}`))
}

/** A comment as the library takes it: each line begins with a space. */
export const comment = (...lines: readonly string[]): string => lines.map((line) => ` ${oneLine(line)}`).join('\n')
