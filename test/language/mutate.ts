import { layersAt, valueAt } from '../../compiler/syntax/schema-walk.ts'
import { anyElement, anyName } from './keys.ts'

/** The files of a project as values. */
export type Declarations = readonly { readonly path: string; readonly value: unknown }[]

/** A key in one of the files: its steps from the file's root. */
export interface KeyPlace {
  readonly file: number
  readonly steps: readonly (string | number)[]
}

type Tree = Record<string | number, unknown>

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null

/** Where a key of the language stands in a project. */
export function placesOf(declarations: Declarations, path: readonly string[]): readonly KeyPlace[] {
  return declarations.flatMap(({ value }, file) => below(value, path).map((steps) => ({ file, steps })))
}

function below(value: unknown, [step, ...rest]: readonly string[]): readonly (readonly (string | number)[])[] {
  if (step === undefined) return value === undefined ? [] : [[]]
  if (!isTree(value)) return []
  const list = Array.isArray(value)
  if (list !== (step === anyElement)) return []
  const keys = list ? value.map((_, i) => i) : step === anyName ? Object.keys(value) : [step]
  return keys.flatMap((key) => below(value[key], rest).map((steps) => [key, ...steps]))
}

/** The project with other values in the key's place, and with the key taken away. */
export function* variantsOf(declarations: Declarations, { file, steps }: KeyPlace): Iterable<Declarations> {
  const root = declarations[file]?.value
  for (const other of othersFor(valueAt(root, steps), choices(root, steps)))
    yield changed(declarations, file, steps, () => other)
  yield changed(declarations, file, steps, () => undefined)
}

/** The values that the schemas list for what stands there. */
const choices = (root: unknown, steps: readonly (string | number)[]): readonly unknown[] =>
  layersAt(root, steps).flatMap(({ schema }) => schema.enum ?? [])

/** Whether the schemas allow but one value there, which then says nothing. */
export const isConstant = (declarations: Declarations, { file, steps }: KeyPlace): boolean =>
  layersAt(declarations[file]?.value, steps).some(({ schema }) => 'const' in schema && schema.if === undefined)

/** The project without some keys. */
export const without = (declarations: Declarations, paths: readonly (readonly string[])[]): Declarations =>
  paths
    .flatMap((path) => placesOf(declarations, path))
    .reduce((left, { file, steps }) => changed(left, file, steps, () => undefined), declarations)

function changed(
  declarations: Declarations,
  file: number,
  steps: readonly (string | number)[],
  change: () => unknown,
): Declarations {
  const copy = structuredClone(declarations)
  const parent = steps.slice(0, -1).reduce<unknown>((at, step) => (at as Tree)[step], copy[file]?.value) as Tree
  const last = steps.at(-1) ?? ''
  const value = change()
  if (value === undefined) delete parent[last]
  else parent[last] = value
  return copy
}

/** Other values of the same kind, so that the schemas take them. */
function othersFor(value: unknown, listed: readonly unknown[]): readonly unknown[] {
  if (listed.length > 0) return listed.filter((other) => other !== value)
  if (typeof value === 'boolean') return [!value]
  if (typeof value === 'number') return [value + 1, value - 1]
  if (Array.isArray(value)) return [value.slice(1), [...value, ...othersFor(value[0], []).slice(0, 1)]]
  if (isTree(value)) return Object.keys(value).map((name) => ({ ...value, [name]: undefined }))
  if (typeof value !== 'string') return []
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return ['2016-02-03', '2036-02-03']
  if (/^P[\dT]/.test(value)) return ['P1D', 'P99Y']
  const other = [
    value.replace(/\d+/, (digits) => String(Number(digits) + 7)),
    value.replace(/[a-y]/i, 'z'),
    `${value}x`,
    `${value} changed`,
  ]
  return other.filter((text) => text !== value)
}
