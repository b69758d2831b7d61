import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { compile } from '../compiler/compile.ts'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

const read = (path: string): Json => parse(readFileSync(join(import.meta.dirname, path), 'utf8'))

/** Projects that together use every section that a rule looks at. */
const projects = [
  'basis/missing/ok-by-class.yaml',
  'commitment/broken/ok-kept.yaml',
  'house/broken/ok-kept.yaml',
  'exception/unused/ok-used.yaml',
  'retention/unbounded/ok-aggregated.yaml',
  'role/processor-without-instructions/ok-complete.yaml',
  'transfer/mechanism-missing/ok-clauses.yaml',
]

const junk: readonly Json[] = [null, 7, true, '', 'x', [], {}, [null], { x: null }, { missing: 'unknown' }]

/** Every variant of a value in which one node is replaced or taken away. */
function* broken(value: Json): Iterable<Json> {
  for (const other of junk) yield other
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

describe('no rule trips over a broken declaration', () => {
  test.each(projects)('%s', (path) => {
    for (const variant of broken(read(path))) {
      const text = JSON.stringify(variant, null, 1)
      expect(() => compile([{ path: 'bylaw.yaml', text }], { asOf: '2026-11-21' }), text).not.toThrow()
    }
  })
})
