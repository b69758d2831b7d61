import { compile } from '../../compiler/compile.ts'
import type { Diagnostic, Located } from '../../compiler/diagnostics/diagnostic.ts'
import type { SourceFile } from '../../compiler/source/source-file.ts'
import type { Bases } from './bases.ts'
import { applyEdits } from './edit.ts'
import { locateToken, type Spot } from './locate.ts'
import type { Mutation } from './mutation.ts'

/** The day for which everything is checked. */
export const asOf = '2026-11-28'

export interface Outcome {
  readonly id: string
  readonly family: string
  readonly killed: boolean
  /** Nothing else is found beside it. */
  readonly alone: boolean
  /** What is new against the base, as `severity rule file:line:column-line:column`. */
  readonly found: readonly string[]
  /** Where it should have been found. */
  readonly wanted: readonly string[]
}

export interface Judge {
  /** Sows one mutation by itself. */
  readonly judge: (mutation: Mutation) => Outcome
  /**
   * The mutations that nothing finds. Several are sown at a time, which is faster; what is not found so is sown by
   * itself before it counts.
   */
  readonly survivors: (mutations: readonly Mutation[]) => readonly Mutation[]
}

/** The findings that no exception covers. Throws `Crashed` where the compiler does. */
export function openFindings(files: readonly SourceFile[]): readonly Diagnostic[] {
  try {
    const samples = new Map(files.filter(isSample).map(({ path, text }) => [path, text]))
    const declared = samples.size === 0 ? files : files.filter((file) => !isSample(file))
    return compile(declared, { asOf, samples }).diagnostics.filter(({ excepted }) => excepted === null)
  } catch (error) {
    throw new Crashed(error)
  }
}

/** Samples stand beside the files that name them, and declare nothing. */
const isSample = ({ path }: SourceFile): boolean => path.endsWith('.json')

/** The compiler threw, which it never may. */
class Crashed extends Error {
  constructor(cause: unknown) {
    super(`the compiler threw: ${(cause as Error).message}`, { cause })
  }
}

/** What a finding says, wherever its line has moved to. */
const saying = ({ rule, severity, file, pointer, message }: Diagnostic): string =>
  JSON.stringify([rule, severity, file, pointer, message])

/** The findings that a project has beside those of its base; as many of a kind count as have been added. */
export function newFindings(base: readonly Diagnostic[], mutated: readonly Diagnostic[]): readonly Diagnostic[] {
  const left = new Map<string, number>()
  for (const old of base) left.set(saying(old), (left.get(saying(old)) ?? 0) + 1)
  return mutated.filter((finding) => {
    const known = left.get(saying(finding)) ?? 0
    left.set(saying(finding), known - 1)
    return known <= 0
  })
}

/** Judges mutations; what bases have without them is worked out once. */
export function createJudge(bases: Bases): Judge {
  const grounds = new Map<string, Ground>()
  const groundOf = ({ base, given }: Mutation): Ground => {
    const name = groundName({ base, given })
    const known = grounds.get(name)
    if (known) return known
    const files = applyEdits(bases[base], given)
    const made = { files, findings: openFindings(files) }
    grounds.set(name, made)
    return made
  }

  const judge = (mutation: Mutation): Outcome => {
    const { id, family, rules } = mutation
    try {
      const { found, spots, killed } = sow(groundOf(mutation), [mutation])(mutation)
      return {
        id,
        family,
        killed,
        alone: killed && found.length === 1,
        found: found.map((finding) => `${finding.severity} ${finding.rule} ${printed(spotOf(finding))}`),
        wanted: rules.flatMap((rule) => spots.map((spot) => `${rule} ${printed(spot)}`)),
      }
    } catch (error) {
      if (error instanceof Crashed)
        return { id, family, killed: false, alone: false, found: [error.message], wanted: rules }
      throw new Error(`${id}: ${(error as Error).message}`, { cause: error })
    }
  }

  const survivors = (mutations: readonly Mutation[]): readonly Mutation[] => {
    const killed = new Set<Mutation>()
    for (const batch of batches(mutations)) {
      const first = batch[0] as Mutation
      try {
        const read = sow(groundOf(first), batch)
        for (const mutation of batch) if (read(mutation).killed) killed.add(mutation)
      } catch (error) {
        if (!(error instanceof Crashed)) throw error
      }
    }
    return mutations.filter((mutation) => !killed.has(mutation) && !judge(mutation).killed)
  }

  return { judge, survivors }
}

interface Ground {
  readonly files: readonly SourceFile[]
  readonly findings: readonly Diagnostic[]
}

interface Harvest {
  readonly found: readonly Diagnostic[]
  readonly spots: readonly Spot[]
  readonly killed: boolean
}

/** Sows mutations into one project, and reads what is found of each. */
function sow({ files: sound, findings }: Ground, mutations: readonly Mutation[]): (mutation: Mutation) => Harvest {
  const files = applyEdits(
    sound,
    mutations.flatMap(({ edits }) => edits),
  )
  const found = newFindings(findings, openFindings(files))
  return ({ tokens, rules, severities }) => {
    const spots = tokens.map((token) => locateToken(files, token))
    // What follows from another finding is told in that one, which is as loud.
    const follows = ({ rule, ...at }: Diagnostic['related'][number]): boolean =>
      rule !== undefined && rules.includes(rule) && spots.some((spot) => stands(at, spot))
    const killed = found.some(
      (finding) =>
        (rules.includes(finding.rule) &&
          severities.includes(finding.severity) &&
          spots.some((spot) => stands(finding, spot))) ||
        finding.related.some(follows),
    )
    return { found, spots, killed }
  }
}

const groundName = ({ base, given }: Pick<Mutation, 'base' | 'given'>): string => JSON.stringify([base, given])

/** Mutations of one ground, of which no two touch or look at the same resource. */
function batches(mutations: readonly Mutation[]): readonly (readonly Mutation[])[] {
  const made: { readonly ground: string; readonly resources: Set<string>; readonly batch: Mutation[] }[] = []
  for (const mutation of mutations) {
    const ground = groundName(mutation)
    const resources = resourcesOf(mutation)
    const free = made.find(
      (one) =>
        resources !== null && one.ground === ground && [...resources].every((resource) => !one.resources.has(resource)),
    )
    if (free === undefined || resources === null) {
      made.push({ ground: resources === null ? mutation.id : ground, resources: new Set(resources), batch: [mutation] })
    } else {
      for (const resource of resources) free.resources.add(resource)
      free.batch.push(mutation)
    }
  }
  return made.map(({ batch }) => batch)
}

/** The resources that a mutation touches or looks at; `null` when it works on whole sections or on the text of files. */
function resourcesOf({ edits, tokens }: Mutation): ReadonlySet<string> | null {
  const resources = new Set<string>()
  for (const one of [...edits, ...tokens]) {
    const [section, name] = 'path' in one ? one.path.split('/') : []
    if (section === undefined || name === undefined) return null
    resources.add(`${section}/${name}`)
  }
  return resources
}

const stands = (finding: Located, spot: Spot): boolean => {
  const { file, start, end } = spotOf(finding)
  if (spot.end === null) return file === spot.file && String(finding.start.line) === spot.start
  return file === spot.file && start === spot.start && end === spot.end
}

const spotOf = ({ file, start, end }: Located): Spot => ({
  file,
  start: `${start.line}:${start.column}`,
  end: `${end.line}:${end.column}`,
})

const printed = ({ file, start, end }: Spot): string => `${file}:${start}${end === null ? '' : `-${end}`}`
