import type { Place, Step } from '../diagnostics/place.ts'
import type { Model, Resource } from './model.ts'

/** A paper that is said to lie in the repository. */
export interface NamedPaper {
  /** The resource that names it. */
  readonly of: string
  /** As the declaration has it. */
  readonly named: string
  readonly at: Place
}

/** What bases, activities and recipients are shown by, and what shows that measures and promises are seen to. */
export function* namedPapers(model: Model): Iterable<NamedPaper> {
  for (const resources of [model.lawfulBases, model.activities, model.recipients])
    for (const resource of resources.values()) if (!resource.poisoned) yield* below(resource, resource.value, [])
  for (const resources of [model.measures, model.commitments])
    for (const resource of resources.values()) {
      const evidence = resource.poisoned ? undefined : resource.value.process?.evidence
      if (evidence !== undefined && path.test(evidence)) yield paper(resource, evidence, ['process', 'evidence'])
    }
}

/** What shows that something is done may be told in words, too. */
const path = /^[\w.-]+(?:\/[\w.-]+)*\.\w{1,5}$/

function* below(of: Resource<unknown>, value: unknown, at: readonly Step[]): Iterable<NamedPaper> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'file' && typeof inner === 'string') yield paper(of, inner, [...at, key])
    else yield* below(of, inner, [...at, key])
  }
}

const paper = ({ section, name }: Resource<unknown>, named: string, path: readonly Step[]): NamedPaper => ({
  of: name,
  named,
  at: { section, name, path },
})
