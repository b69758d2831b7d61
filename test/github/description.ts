import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Ajv, type ValidateFunction } from 'ajv'

/** GitHub's published OpenAPI descriptions (`@octokit/openapi`), of github.com and of an Enterprise server. */
export type Edition = 'api.github.com' | 'ghes-3.19'

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }
interface JsonObject {
  readonly [key: string]: Json
}

interface Parameter {
  readonly name: string
  readonly in: string
  readonly required?: boolean
  readonly schema: JsonObject
}

export interface Operation {
  /** `issues/create-comment`. */
  readonly id: string
  readonly path: Readonly<Record<string, string>>
  readonly steps: readonly string[]
}

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** OpenAPI 3.0 says `nullable`, JSON Schema says it by a type. */
function asJsonSchema(value: Json): Json {
  if (Array.isArray(value)) return value.map(asJsonSchema)
  if (!isObject(value)) return value
  const {
    nullable,
    discriminator: _,
    ...rest
  } = Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, key === 'example' ? inner : asJsonSchema(inner)]),
  )
  if (nullable !== true) return nullable === undefined ? rest : { ...rest, nullable }
  return { anyOf: [{ type: 'null' }, rest] }
}

/** What a description says of requests and answers, and whether they are as it says. */
export class Description {
  readonly #document: JsonObject
  readonly #ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true, logger: false })
  readonly #coercing = new Ajv({ strict: false, validateFormats: false, coerceTypes: true, logger: false })
  readonly #known = new Map<string, ValidateFunction>()

  constructor(edition: Edition) {
    const file = createRequire(import.meta.url).resolve(`@octokit/openapi/generated/${edition}.json`)
    this.#document = asJsonSchema(JSON.parse(readFileSync(file, 'utf8'))) as JsonObject
    this.#ajv.addSchema(this.#document, 'github')
  }

  /** The operation that a request calls; `null` where the description knows none. */
  operation(method: string, pathname: string): Operation | null {
    const given = pathname.split('/')
    const found = Object.keys(this.#at('paths'))
      .filter((template) => {
        const steps = template.split('/')
        return steps.length === given.length && steps.every((step, i) => step.startsWith('{') || step === given[i])
      })
      .sort((a, b) => a.split('{').length - b.split('{').length)
    for (const template of found) {
      const operation = this.#at('paths', template, method.toLowerCase())
      if (typeof operation.operationId !== 'string') continue
      const path = Object.fromEntries(
        template
          .split('/')
          .flatMap((step, i) =>
            step.startsWith('{') ? [[step.slice(1, -1), decodeURIComponent(given[i] ?? '')]] : [],
          ),
      )
      return { id: operation.operationId, path, steps: ['paths', template, method.toLowerCase()] }
    }
    return null
  }

  /** What is wrong with a request, in words. */
  faults(operation: Operation, query: URLSearchParams, body: Json | undefined): readonly string[] {
    const declared = this.#parameters(operation)
    const problems = [...query.keys()]
      .filter((name) => !declared.some((one) => one.in === 'query' && one.name === name))
      .map((name) => `no query parameter \`${name}\` is described`)
    for (const { name, in: where, required, schema } of declared) {
      const value = where === 'path' ? operation.path[name] : where === 'query' ? query.get(name) : null
      if (value === null || value === undefined) {
        if (required && where !== 'header') problems.push(`${where} parameter \`${name}\` is missing`)
      } else if (!this.#coercing.validate({ type: 'object', properties: { value: schema } }, { value }))
        problems.push(`${where} parameter \`${name}\`: ${this.#coercing.errorsText()}`)
    }
    const media = [...operation.steps, 'requestBody', 'content', 'application/json', 'schema']
    const schema = this.#find(media)
    if (schema === null) return body === undefined ? problems : [...problems, 'no body is described']
    const properties = isObject(schema.properties) ? Object.keys(schema.properties) : null
    if (isObject(body) && properties)
      problems.push(
        ...Object.keys(body)
          .filter((key) => !properties.includes(key))
          .map((key) => `no property \`${key}\` of the body is described`),
      )
    return [...problems, ...this.#check(media, body ?? null)]
  }

  /** What is wrong with an answer, in words. */
  answerFaults(operation: Operation, status: number, body: Json): readonly string[] {
    const media = [...operation.steps, 'responses', String(status), 'content', 'application/json', 'schema']
    return this.#find(media) === null ? [] : this.#check(media, body)
  }

  /** A published example, to be filled in. */
  example(name: string): JsonObject {
    const value = this.#at('components', 'examples', name).value
    if (!isObject(value)) throw new Error(`The description has no example \`${name}\`.`)
    return value
  }

  #check(steps: readonly string[], value: Json): readonly string[] {
    const pointer = steps
      .map((step) => `/${encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1'))}`)
      .join('')
    const validate = this.#known.get(pointer) ?? this.#ajv.compile({ $ref: `github#${pointer}` })
    this.#known.set(pointer, validate)
    return validate(value) ? [] : (validate.errors ?? []).map((one) => `body${one.instancePath} ${one.message}`)
  }

  #parameters(operation: Operation): readonly Parameter[] {
    const list = this.#at(...operation.steps).parameters
    const named = Array.isArray(list) ? (list as readonly JsonObject[]) : []
    return named.map((one) => {
      const parameter = typeof one.$ref === 'string' ? this.#at(...one.$ref.replace('#/', '').split('/')) : one
      return parameter as unknown as Parameter
    })
  }

  #at(...steps: readonly string[]): JsonObject {
    return this.#find(steps) ?? {}
  }

  #find(steps: readonly string[]): JsonObject | null {
    let at: Json | undefined = this.#document
    for (const step of steps) at = isObject(at) ? at[step] : undefined
    return isObject(at) ? at : null
  }
}
