import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import { momentOf, momentOrDayOf } from '../contract/moment.ts'
import type { Problem } from '../core/problem.ts'
import type { AdminRoute, JsonSchema } from '../http/admin-route.ts'
import { adminProblems } from './problems.ts'

/** Says what is wrong with query and body of a call; `null` when nothing is. */
export type Validate = (query: Readonly<Record<string, string>>, body: unknown) => Problem | null

const MOST_ERRORS = 20

const formats = {
  // Of days that there are: `Date.parse` takes 30 February for 2 March.
  date: (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && momentOrDayOf(text) !== null,
  'date-time': (text: string): boolean =>
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/i.test(text) && momentOf(text) !== null,
  uuid: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i,
  uri: (text: string): boolean => URL.canParse(text),
}

const options = { strict: true, allErrors: true, allowUnionTypes: true, formats } as const
let ofBodies: Ajv2020 | null = null
let ofQueries: Ajv2020 | null = null

const bodies = (): Ajv2020 => {
  ofBodies ??= new Ajv2020(options)
  return ofBodies
}
/** Parameters of a query are texts. */
const queries = (): Ajv2020 => {
  ofQueries ??= new Ajv2020({ ...options, coerceTypes: true })
  return ofQueries
}

/** The schema of a query as a whole. */
export const querySchema = (query: Readonly<Record<string, JsonSchema>>): JsonSchema => ({
  type: 'object',
  additionalProperties: false,
  properties: query,
})

/** @throws Error when a schema is none */
export function compileValidate(route: Pick<AdminRoute, 'query' | 'body'>): Validate {
  const ofQuery = querySchema(route.query ?? {})
  const query = checkOf(queries().compile(ofQuery), ofQuery)
  const body = route.body === undefined ? null : checkOf(bodies().compile(route.body), route.body)
  return (givenQuery, givenBody) => {
    const errors = [...query({ ...givenQuery }), ...(body?.(givenBody) ?? [])].slice(0, MOST_ERRORS)
    return errors.length === 0 ? null : { ...adminProblems.invalid, errors }
  }
}

type Errors = NonNullable<Problem['errors']>

function checkOf(validate: ValidateFunction, schema: JsonSchema): (value: unknown) => Errors {
  const declared = namesOf(schema)
  return (value) => (validate(value) ? [] : (validate.errors ?? []).map((error) => explain(error, declared)))
}

/** A name that no schema declares was made up by the client, and may be anything. */
function explain({ instancePath, message }: ErrorObject, declared: ReadonlySet<string>): Errors[number] {
  const steps = instancePath.split('/').slice(1)
  const path = steps.map((step) => (declared.has(unescaped(step)) || /^\d+$/.test(step) ? unescaped(step) : '*'))
  return { path: path.join('.'), message: message ?? 'is not valid' }
}

const unescaped = (step: string): string => step.replaceAll('~1', '/').replaceAll('~0', '~')

function namesOf(schema: unknown, names: Set<string> = new Set()): ReadonlySet<string> {
  if (Array.isArray(schema)) for (const each of schema) namesOf(each, names)
  else if (typeof schema === 'object' && schema !== null) {
    for (const [keyword, value] of Object.entries(schema)) {
      if (keyword === 'properties') for (const name of Object.keys(value as object)) names.add(name)
      namesOf(value, names)
    }
  }
  return names
}
