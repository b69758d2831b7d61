import { existsSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { keepNumbers } from '../../../runtime/contract/exact-number.ts'
import type { EventType, Model } from '../../model/model.ts'
import type { SourceFile } from '../../source/source-file.ts'
import { UsageError } from '../usage-error.ts'
import { sampleOf } from './sample.ts'

/** A payload to send as an event of some type. */
export interface Sample {
  readonly event: string
  readonly payload: Readonly<Record<string, unknown>>
}

/** The first sample of each event type that a route takes, made from the declaration where none is given. */
export function declaredSamples(model: Model, files: readonly SourceFile[], folder: string): readonly Sample[] {
  const routed = new Set([...model.routes.values()].flatMap(({ value }) => value.events))
  return [...model.events.values()]
    .filter(({ resource }) => routed.has(resource.name))
    .map((type) => ({ event: type.resource.name, payload: samplePayload(type, files, folder) }))
}

/**
 * A payload from a file.
 *
 * @throws UsageError when it cannot be read or is not a JSON object
 */
export function readPayload(file: string): Readonly<Record<string, unknown>> {
  let value: unknown
  try {
    value = JSON.parse(readFileSync(file, 'utf8'), keepNumbers)
  } catch (error) {
    throw new UsageError(`\`${file}\` cannot be read as JSON: ${error instanceof Error ? error.message : error}.`)
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new UsageError(`\`${file}\` must hold a JSON object.`)
  }
  return value as Record<string, unknown>
}

function samplePayload({ resource, shape }: EventType, files: readonly SourceFile[], folder: string) {
  const given = resource.value.samples?.[0]
  if (given === undefined) return sampleOf(shape) as Record<string, unknown>
  // Samples are relative to the file that declares them; which one that is, no pass remembers.
  const candidates = [...new Set(files.map(({ path }) => resolve(folder, dirname(path), given)))]
  const found = candidates.find((file) => existsSync(file))
  if (found === undefined) throw new UsageError(`Sample \`${given}\` of event \`${resource.name}\` does not exist.`)
  return readPayload(found)
}
