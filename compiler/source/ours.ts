import { isLost } from './lost.ts'

/**
 * Whether the text of a YAML file is a declaration, or was meant to be one: the latter is taken too, so that what it
 * lacks is said.
 */
export function isOurs(text: string): boolean {
  const flush = unindented(text)
  return isDeclaration(flush) || isLost(flush)
}

/** Whether a text says that it is a declaration: a line that begins with `apiVersion: bylaw.dev/`. */
export const isDeclaration = (text: string): boolean => says.test(text)

const says = /^(?:\uFEFF|ï»¿)?(?:\{\s*)?["']?apiVersion["']?[ \t]*:\s*(?:[&!]\S*[ \t]+)*["']?bylaw\.dev\b/m

/** A file may be indented as a whole: its first line of content says by how much. */
function unindented(text: string): string {
  const indent = /^(?:\uFEFF|ï»¿)?(?:[ \t]*(?:#.*|%.*|---[ \t]*)?\r?\n)*( +)\S/.exec(text)?.[1]
  return indent === undefined ? text : text.replaceAll(`\n${indent}`, '\n').replace(indent, '')
}
