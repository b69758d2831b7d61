import { posix } from 'node:path'
import type { Finding } from '../diagnostics/finding.ts'
import type { Place } from '../diagnostics/place.ts'
import type { Model } from './model.ts'

/** A sample that an event type names. */
export interface NamedSample {
  readonly event: string
  /** As the declaration has it. */
  readonly named: string
  /** From the project's folder. */
  readonly path: string
  readonly at: Place
}

/**
 * The samples that event types name, each relative to the file that names it.
 *
 * @param fileOf the file in which something of the declaration stands, from the project's folder
 */
export function namedSamples(model: Model, fileOf: (place: Place) => string): readonly NamedSample[] {
  return [...model.events.values()].flatMap(({ resource: { poisoned, section, name, value } }) =>
    (poisoned ? [] : (value.samples ?? [])).map((named, i): NamedSample => {
      const at = { section, name, path: ['samples', i] }
      return { event: name, named, path: posix.join(posix.dirname(fileOf(at)), named), at }
    }),
  )
}

/** A finding for each sample that is not there. */
export const absentSamples = (samples: readonly NamedSample[], absent: ReadonlySet<string>): readonly Finding[] =>
  samples
    .filter(({ path }) => absent.has(path))
    .map(({ event, named, at }) => ({
      rule: 'event/sample-absent',
      message: `Sample \`${named.replaceAll('`', "'")}\` of event type \`${event}\` does not exist.`,
      at,
      help: 'Correct the path, which is relative to this file, or take it away.',
    }))
