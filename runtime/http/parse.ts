import { isUtf8 } from 'node:buffer'
import { namesTwice, parseExact, surveyJson } from '../core/exact-json.ts'
import { isObject } from '../core/objects.ts'
import type { Problem } from '../core/problem.ts'
import { isUtf8Form, readForm } from './form.ts'
import { problems } from './problems.ts'

const MARK = Buffer.from([0xef, 0xbb, 0xbf])

export type Parsed<T> = { readonly value: T } | Problem

/**
 * Parses a verified body: UTF-8, nested at most `depth` deep, JSON. `__proto__` is a name like any other, and numbers
 * keep their digits. A name that an object has twice makes the body ambiguous (decision 117).
 */
export function parseJson(given: Buffer, depth: number): Parsed<unknown> {
  if (!isUtf8(given)) return problems.notUtf8
  // RFC 8259, 8.1: a mark of the byte order before the text may be ignored.
  const body = given.subarray(0, 3).equals(MARK) ? given.subarray(3) : given
  const survey = surveyJson(body, depth)
  if (survey.kind === 'too-deep') return problems.tooDeep
  try {
    const value = parseExact(body, survey)
    return namesTwice(value, survey) ? problems.nameTwice : { value }
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

/** Parses a verified form to an object of texts. Of a field that comes twice the last counts (decision 91). */
export function parseForm(body: Buffer): Parsed<Record<string, unknown>> {
  if (!isUtf8Form(body)) return problems.notUtf8
  const fields = readForm(body)
  // Own properties, whatever their names.
  return fields === null ? problems.tooManyFields : { value: Object.fromEntries(fields) }
}

/** The same for a form of any sender, of which nothing is left out: a field that comes more than once is a list of texts. */
export function parseFields(body: Buffer): Parsed<Record<string, unknown>> {
  if (!isUtf8Form(body)) return problems.notUtf8
  const fields = readForm(body)
  if (fields === null) return problems.tooManyFields
  const names = new Set(fields.keys())
  return { value: Object.fromEntries([...names].map((name) => [name, onlyOrAll(fields.getAll(name))])) }
}

const onlyOrAll = (texts: readonly string[]): unknown => (texts.length === 1 ? texts[0] : texts)

/** The bytes that stand in a field of a verified form, which has to be there once. */
export function bytesOfField(body: Buffer, name: string): Parsed<Buffer> {
  if (!isUtf8Form(body)) return problems.notUtf8
  const fields = readForm(body)
  if (fields === null) return problems.tooManyFields
  const [text, ...others] = fields.getAll(name)
  return text === undefined || others.length > 0 ? problems.noFormField : { value: Buffer.from(text) }
}
