import type { Step } from '../../compiler/diagnostics/place.ts'
import type { Evidence } from '../../compiler/language/types.ts'
import type { Model, Resource } from '../../compiler/model/model.ts'

/** A proof that the declaration names, and where. */
export interface Named {
  readonly of: Resource<unknown>
  readonly path: readonly Step[]
  readonly evidence: Evidence
}

/** Keys below which a proof stands: a file or an address, a date, and when it is looked at again. */
const keys: ReadonlySet<string> = new Set([
  'advice',
  'assessment',
  'arrangement',
  'consultation',
  'diligence',
  'evidence',
  'dpia',
  'policyDocument',
])

/** Every proof of bases, activities and recipients that can be relied on. */
export function* evidences(model: Model): Iterable<Named> {
  for (const resources of [model.lawfulBases, model.activities, model.recipients])
    for (const resource of resources.values()) if (!resource.poisoned) yield* below(resource, resource.value, [])
}

function* below(of: Resource<unknown>, value: unknown, path: readonly Step[]): Iterable<Named> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return
  for (const [key, inner] of Object.entries(value)) {
    if (typeof inner !== 'object' || inner === null) continue
    if (keys.has(key)) yield { of, path: [...path, key], evidence: inner as Evidence }
    yield* below(of, inner, [...path, key])
  }
}

/** What a proof is called in a sentence. */
export const nounOf = ({ path }: Named): string =>
  ({
    advice: 'advice of the officer',
    consultation: 'consultation of the authority',
    dpia: 'impact assessment',
    diligence: 'look at the guarantees',
    evidence: 'evidence',
    policyDocument: 'policy document',
  })[String(path.at(-1))] ?? String(path.at(-1))
