import { isUtf8 } from 'node:buffer'
import type { Problem } from '../problem.ts'
import { exceedsDepth } from './depth.ts'
import { problems } from './problems.ts'

export type Parsed = { readonly value: Record<string, unknown> } | Problem

/** Parses a verified body: UTF-8, nested at most `depth` deep, a JSON object. `__proto__` is a name like any other. */
export function parseObject(body: Buffer, depth: number): Parsed {
  if (!isUtf8(body)) return problems.notUtf8
  if (exceedsDepth(body, depth)) return problems.tooDeep
  let value: unknown
  try {
    value = JSON.parse(body.toString('utf8'))
  } catch {
    return problems.notJson
  }
  if (!isObject(value)) return problems.notObject
  return { value }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
