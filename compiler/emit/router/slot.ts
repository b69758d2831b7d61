import { each, type FieldPath } from '../../model/event-field.ts'
import { formatFieldPath } from '../../model/field-path.ts'
import { quote } from '../quote.ts'

/** What a projection function needs beside its own lines. */
export interface Scope {
  /** Prefix of its constants. */
  readonly name: string
  /** Constants of the module: declared names, allowed values. */
  readonly constants: string[]
  /** Sets that live for one call: the undeclared names of earlier elements of a list. */
  readonly locals: string[]
  count: number
}

/** A value on its way: where it stands, the variable that holds it and the statement that keeps it. */
export interface Slot {
  readonly path: FieldPath
  readonly value: string
  readonly keep: (expression: string) => string
  /** `required`: absence is an error; `optional`: null counts as absence; an `element` of a list is never absent. */
  readonly presence: 'required' | 'optional' | 'element'
}

/**
 * A variable's name that tells what it holds. It ends in a number of its own and has no `_`, so that it meets neither
 * another variable nor a constant.
 */
export function variable(path: FieldPath, scope: Scope): string {
  scope.count++
  const step = path.at(-1)
  const words = (step === each ? 'element' : String(step)).split(/[^A-Za-z0-9]+/).filter((word) => word !== '')
  const camel = words.map(
    (word, i) => (i === 0 ? word.charAt(0).toLowerCase() : word.charAt(0).toUpperCase()) + word.slice(1),
  )
  const base = camel.join('').replace(/^\d+/, '').slice(0, 40).replace(/\d+$/, '')
  return `${base || 'field'}${scope.count}`
}

/** Makes a constant of the module. */
export function constant(expression: string, name: string, scope: Scope): string {
  const full = `${scope.name}_${name}`
  scope.constants.push(`const ${full} = ${expression}`)
  return full
}

export const indent = (lines: readonly string[]): string[] => lines.map((line) => (line === '' ? '' : `  ${line}`))

/** `if (condition)` around lines. */
export const block = (head: string, lines: readonly string[]): string[] => [`${head} {`, ...indent(lines), '}']

/** The statement that notes an error. */
export const wrong = (path: FieldPath, message: string): string =>
  `wrong(errors, ${quote(formatFieldPath(path))}, ${message})`

/** The branches after `if (accepted) ...`: null where it may be, absence where it may be, else an error. */
export function otherwise(head: readonly string[], slot: Slot, takesNull: boolean, expected: string): string[] {
  const { path, value, presence } = slot
  const message = quote(expected)
  if (presence === 'optional') {
    const present = takesNull ? `${value} !== undefined` : `${value} !== undefined && ${value} !== null`
    return branch(head, `if (${present}) ${wrong(path, message)}`)
  }
  if (presence === 'element') return branch(head, wrong(path, message))
  return branch(head, wrong(path, `${value} === undefined ? 'is required' : ${message}`))
}

/** `else` after a statement or block. */
export const branch = (head: readonly string[], statement: string): string[] =>
  head.at(-1) === '}' ? [...head.slice(0, -1), `} else ${statement}`] : [...head, `else ${statement}`]
