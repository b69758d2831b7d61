import { Environment } from '@marcbachmann/cel-js'

type Operation = (operands: Readonly<Record<string, unknown>>) => unknown

const environment = new Environment({ unlistedVariablesAreDyn: true })
const names = 'abcdefghij'
const operations = new Map<string, Operation>()

/**
 * What the library makes of an operation over known operands, so that its semantics are written once: `a + b`,
 * `a.startsWith(b)`, `size(a)`.
 *
 * @throws the library's error where the operation has no result
 */
export function operate(form: (operands: readonly string[]) => string, operands: readonly unknown[]): unknown {
  const text = form(operands.map((_, i) => names[i] as string))
  let operation = operations.get(text)
  if (!operation) {
    operation = environment.parse(text)
    operations.set(text, operation)
  }
  return operation(Object.fromEntries(operands.map((operand, i) => [names[i], operand])))
}
