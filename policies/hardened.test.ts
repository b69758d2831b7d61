import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { compile } from '../compiler/compile.ts'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

const junk: readonly Json[] = [null, 7, 'x', [null], { x: null }]

/** Every variant of a value in which one node is replaced by junk or taken away. */
function* broken(value: Json): Iterable<Json> {
  yield* junk
  if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) for (const other of broken(item)) yield value.with(i, other)
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      const { [key]: _, ...rest } = value
      yield rest
      for (const other of broken(item)) yield { ...value, [key]: other }
    }
  }
}

/** Fixtures that together use the sections that rules look at. */
test.each(['commitment/broken/ok-kept', 'house/broken/ok-kept', 'exception/unused/ok-used'])(
  'nothing throws for a broken variant of %s',
  { timeout: 120_000 },
  (fixture) => {
    const project: Json = parse(readFileSync(join(import.meta.dirname, `${fixture}.yaml`), 'utf8'))
    const thrown = new Map<string, string>()
    for (const variant of broken(project)) {
      const text = JSON.stringify(variant)
      try {
        compile([{ path: 'bylaw.yaml', text }], { asOf: '2026-11-21' })
      } catch (error) {
        thrown.set(
          error instanceof Error ? (error.stack ?? '').split('\n').slice(0, 3).join('\n') : String(error),
          text,
        )
      }
    }
    expect([...thrown.keys()]).toEqual([])
  },
)
