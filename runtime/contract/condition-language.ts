import { type ASTNode, Environment } from '@marcbachmann/cel-js'
import { inRange, momentOf, type Shown, shownIn } from './moment.ts'

/**
 * The part of CEL that conditions may use. The compiler refuses the rest; functions are total over their arguments'
 * values and take time linear in them; `matches` is bounded in pattern (by the compiler) and text.
 */

/** Functions called as `name(value)`. */
export const allowedFunctions = [
  'bool',
  'double',
  'duration',
  'dyn',
  'has',
  'int',
  'size',
  'string',
  'timestamp',
] as const

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
export const conditionLimits = {
  maxAstNodes: 2_000,
  maxDepth: 50,
  maxListElements: 500,
  maxMapEntries: 100,
  maxCallArguments: 8,
}

/** Characters of a value that `matches` will look at; what is longer is an error, so that nothing is routed by it. */
export const matchLimit = 5_000

/** What functions are called in a parsed condition that have another meaning here: the library lets none be replaced. */
const boundedMatches = 'matchesWithin'
const strictTimestamp = 'timestampOf'
const inZone = (name: string): string => `${name}InZone`

/** What parts of a day and time are asked for by. */
const parts: Readonly<Record<string, (shown: Shown) => number>> = {
  getDate: ({ day }) => day,
  getDayOfMonth: ({ day }) => day - 1,
  getDayOfWeek: ({ weekday }) => weekday,
  getDayOfYear: ({ dayOfYear }) => dayOfYear - 1,
  getFullYear: ({ year }) => year,
  getHours: ({ hour }) => hour,
  getMilliseconds: ({ millisecond }) => millisecond,
  getMinutes: ({ minute }) => minute,
  getMonth: ({ month }) => month - 1,
  getSeconds: ({ second }) => second,
}

class ConditionEnvironment extends Environment {
  override evaluate(expression: string, context?: Parameters<Environment['evaluate']>[1]): unknown {
    const parsed = this.parse(expression)
    meanAsHere(parsed.ast)
    return parsed(context)
  }
}

/**
 * CEL where ints and doubles mix in arithmetic as they do in comparisons, `matches` bounds its text and compiles its
 * pattern once, `timestamp` takes RFC 3339 with a zone and days that exist, and the parts of a time are the same in
 * whatever zone the process runs.
 */
export function conditionEnvironment(): Environment {
  const environment = new ConditionEnvironment({ homogeneousAggregateLiterals: false, limits: conditionLimits })
  for (const [operator, compute] of Object.entries(arithmetic)) {
    environment.registerOperator(`int ${operator} double`, (a: bigint, b: number) => compute(Number(a), b))
    environment.registerOperator(`double ${operator} int`, (a: number, b: bigint) => compute(a, Number(b)))
  }
  environment.registerOperator('double % double', (a: number, b: number) => a % b)
  const patterns = new Map<string, RegExp>()
  environment.registerFunction(`string.${boundedMatches}(string): bool`, (text: string, pattern: string) => {
    if (text.length > matchLimit) throw new RangeError('the text is too long for `matches`')
    const known = patterns.get(pattern) ?? new RegExp(pattern)
    patterns.set(pattern, known)
    return known.test(text)
  })
  const time = 'google.protobuf.Timestamp'
  const atInstant = (milliseconds: number | null): Date => {
    if (milliseconds === null) throw new RangeError('no day and time of RFC 3339 with a zone')
    return new Date(milliseconds)
  }
  environment.registerFunction(`${strictTimestamp}(string): ${time}`, (text: string) => atInstant(momentOf(text)))
  environment.registerFunction(`${strictTimestamp}(int): ${time}`, (seconds: bigint) =>
    atInstant(inRange(Number(seconds) * 1000)),
  )
  // Seconds of a field that is declared as a number.
  environment.registerFunction(`${strictTimestamp}(double): ${time}`, (seconds: number) =>
    atInstant(Number.isInteger(seconds) ? inRange(seconds * 1000) : null),
  )
  for (const [name, part] of Object.entries(parts)) {
    environment.registerFunction(`${time}.${inZone(name)}(string): int`, (given: Date, zone: string) =>
      BigInt(part(shownIn(given.getTime(), zone))),
    )
  }
  environment.registerFunction(`${time}.${inZone('getDayOfYear')}(): int`, (given: Date) =>
    BigInt(shownIn(given.getTime(), 'UTC').dayOfYear - 1),
  )
  return environment
}

/**
 * Gives the functions of a parsed condition the meaning that they have here: they are looked up after parsing, by the
 * name in the tree.
 */
export function meanAsHere(node: ASTNode): void {
  if (node.op === 'call' && node.args[0] === 'timestamp') node.args[0] = strictTimestamp
  if (node.op === 'rcall') {
    const [name, , given] = node.args
    if (name === 'matches') node.args[0] = boundedMatches
    else if (Object.hasOwn(parts, name) && (given.length > 0 || name === 'getDayOfYear')) node.args[0] = inZone(name)
  }
  for (const child of childrenOf(node)) meanAsHere(child)
}

/** The expressions that an expression is made of. */
export const childrenOf = (node: ASTNode): readonly ASTNode[] => [node.args].flat(3).filter(isNode)

const isNode = (value: unknown): value is ASTNode => typeof value === 'object' && value !== null && 'op' in value

const arithmetic: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '%': (a, b) => a % b,
}
