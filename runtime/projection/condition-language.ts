import { type ASTNode, Environment } from '@marcbachmann/cel-js'

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

/** What `matches` is called in a parsed condition, see `boundMatches`. */
const boundedMatches = 'matchesWithin'

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
  const patterns = new Map<string, RegExp>()
  environment.registerFunction(`string.${boundedMatches}(string): bool`, (text: string, pattern: string) => {
    if (text.length > matchLimit) throw new RangeError('the text is too long for `matches`')
    const known = patterns.get(pattern) ?? new RegExp(pattern)
    patterns.set(pattern, known)
    return known.test(text)
  })
  return environment
}

/**
 * Makes a parsed condition call a `matches` that bounds its text and compiles its pattern once: the library lets no
 * built-in function be replaced. Functions are looked up after parsing, by the name in the tree.
 */
export function boundMatches(node: ASTNode): void {
  if (node.op === 'rcall' && node.args[0] === 'matches') node.args[0] = boundedMatches
  for (const child of childrenOf(node)) boundMatches(child)
}

/** The expressions that an expression is made of. */
export const childrenOf = (node: ASTNode): readonly ASTNode[] => [node.args].flat(3).filter(isNode)

const isNode = (value: unknown): value is ASTNode => typeof value === 'object' && value !== null && 'op' in value

const arithmetic: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
}
