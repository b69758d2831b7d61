import { isUtf8 } from 'node:buffer'
import { parseExact, surveyJson } from '../core/exact-json.ts'
import { isObject } from '../core/objects.ts'
import type { Problem } from '../core/problem.ts'
import { isUtf8Form, readForm } from './form.ts'
import { problems } from './problems.ts'

export type Parsed<T> = { readonly value: T } | Problem

/**
 * Parses a verified body: UTF-8, nested at most `depth` deep, JSON. `__proto__` is a name like any other, and numbers
 * keep their digits.
 */
export function parseJson(body: Buffer, depth: number): Parsed<unknown> {
  if (!isUtf8(body)) return problems.notUtf8
  const survey = surveyJson(body, depth)
  if (survey === 'too-deep') return problems.tooDeep
  try {
    return { value: parseExact(body, survey) }
  } catch {
    return problems.notJson
  }
}

/** Parses a verified body that has to be a JSON object. */
export function parseObject(body: Buffer, depth: number): Parsed<Record<string, unknown>> {
  const parsed = parseJson(body, depth)
  if ('status' in parsed) return parsed
  if (Array.isArray(parsed.value)) return problems.isList
  return isObject(parsed.value) ? { value: parsed.value } : problems.notObject
}

/** Parses a verified body that has to be a list, to an event that holds it as a field. */
export function parseList(body: Buffer, depth: number, field: string): Parsed<Record<string, unknown>> {
  const parsed = parseJson(body, depth)
  if ('status' in parsed) return parsed
  return Array.isArray(parsed.value) ? { value: { [field]: parsed.value } } : problems.noList
}

/** Parses a verified form to an object of texts. Of a field that comes twice the last counts, as in JSON. */
export function parseForm(body: Buffer): Parsed<Record<string, unknown>> {
  if (!isUtf8Form(body)) return problems.notUtf8
  const fields = readForm(body)
  // Own properties, whatever their names.
  return fields === null ? problems.tooManyFields : { value: Object.fromEntries(fields) }
}

/** The bytes that stand in a field of a verified form, which has to be there once. */
export function bytesOfField(body: Buffer, name: string): Parsed<Buffer> {
  if (!isUtf8Form(body)) return problems.notUtf8
  const fields = readForm(body)
  if (fields === null) return problems.tooManyFields
  const [text, ...others] = fields.getAll(name)
  return text === undefined || others.length > 0 ? problems.noFormField : { value: Buffer.from(text) }
}
