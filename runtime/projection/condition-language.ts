import { Environment } from '@marcbachmann/cel-js'

/**
 * The part of CEL that conditions may use. The compiler refuses the rest; functions are total over their arguments'
 * values and run in linear time, `matches` as far as its pattern does (the compiler checks that).
 */

/** Functions called as `name(value)`. */
export const allowedFunctions = ['bool', 'double', 'duration', 'dyn', 'has', 'int', 'size', 'string', 'timestamp'] as const

/** Functions called as `value.name(...)` that compute from the value and their arguments. */
export const allowedMethods = [
  'contains',
  'endsWith',
  'getDate',
  'getDayOfMonth',
  'getDayOfWeek',
  'getDayOfYear',
  'getFullYear',
  'getHours',
  'getMilliseconds',
  'getMinutes',
  'getMonth',
  'getSeconds',
  'indexOf',
  'join',
  'lastIndexOf',
  'lowerAscii',
  'matches',
  'size',
  'split',
  'startsWith',
  'substring',
  'trim',
  'upperAscii',
] as const

/** Macros that bind a variable to each element of a list. */
export const allowedMacros = ['all', 'exists', 'exists_one', 'filter', 'map'] as const

/** Bounds on a condition's own size. */
export const conditionLimits = { maxAstNodes: 2_000, maxDepth: 50, maxListElements: 500, maxMapEntries: 100, maxCallArguments: 8 }

/** Characters of a value that `matches` will look at; what is longer does not match. */
export const matchLimit = 10_000

/**
 * CEL where numbers are JSON's: whole numbers are ints, others doubles, and the two mix in arithmetic as they do in
 * comparisons.
 */
export function conditionEnvironment(): Environment {
  const environment = new Environment({ homogeneousAggregateLiterals: false, limits: conditionLimits })
  for (const [operator, compute] of Object.entries(arithmetic)) {
    environment.registerOperator(`int ${operator} double`, (a: bigint, b: number) => compute(Number(a), b))
    environment.registerOperator(`double ${operator} int`, (a: number, b: bigint) => compute(a, Number(b)))
  }
  return environment
}

const arithmetic: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
}
