import type { DedupePlan, KeyPlan, RequestPlan, SourcePlan, VerifyPlan } from '../../../runtime/contract/plan.ts'
import { type AnswerPlan, looksForDuplicates } from '../../../runtime/contract/scheme-facts.ts'
import type * as language from '../../language/types.ts'
import { each } from '../../model/event-field.ts'
import { parseFieldPath } from '../../model/field-path.ts'
import type { Model, Resource } from '../../model/model.ts'
import { byHeader } from './by-header.ts'
import { seconds } from './units.ts'

/** A source for the router, or `null` when it does not say what its requests are. */
export function sourcePlan(model: Model, { name, value }: Resource<language.Source>): SourcePlan | null {
  const type = typePlan(model, value.type)
  if (type === null) return null
  return {
    name,
    path: value.http.path,
    verify: verifyPlan(value.http.verify),
    ...bodyPlan(value.http.body ?? {}),
    ...(value.http.probe !== undefined && { probe: value.http.probe }),
    type,
    dedupe: dedupePlan(value),
    ...(value.requests !== undefined && { requests: requestPlans(value.requests) }),
    ...(value.answer !== undefined && { answer: answerPlan(value.answer) }),
    reportOnly: value.mode === 'report-only',
    split: value.split === undefined ? null : splitPlan(value.split),
    origin: value.origin ?? null,
  }
}

const bodyPlan = ({
  fields,
  form,
  list,
  raw,
}: language.Body): Pick<SourcePlan, 'fields' | 'form' | 'list' | 'raw'> => ({
  ...(fields !== undefined && { fields }),
  ...(list !== undefined && { list }),
  ...(form !== undefined && { form }),
  ...(raw !== undefined && {
    raw: {
      to: raw.to,
      ...(raw.base64 !== undefined && { base64: raw.base64 }),
      headers: byHeader(raw.headers, (field) => field),
    },
  }),
})

function verifyPlan(verify: language.Verify = { scheme: 'none' }): VerifyPlan {
  return {
    scheme: verify.scheme,
    secret: verify.connection === undefined ? (verify.secret ?? null) : null,
    ...(verify.connection !== undefined && { connection: true }),
    ...(verify.ownHeader !== undefined && { ownHeader: true }),
    verifyToken: verify.scheme === 'meta' ? (verify.verifyToken ?? null) : null,
    publicUrl: verify.publicUrl ?? null,
    ...(verify.webhookId !== undefined && { webhookId: verify.webhookId }),
    ...(verify.shared === true && { shared: true as const }),
    toleranceSeconds: seconds(verify.tolerance ?? 'PT5M'),
    header: verify.header?.toLowerCase() ?? null,
    algorithm: verify.algorithm ?? 'sha256',
    encoding: verify.encoding ?? 'hex',
    prefix: verify.prefix ?? '',
    timestamp: verify.timestamp?.toLowerCase() ?? null,
    ...(verify.signs !== undefined && { signs: verify.signs }),
    ...(verify.parts !== undefined && { parts: verify.parts }),
    ...(verify.unit !== undefined && verify.unit !== 's' && { unit: verify.unit }),
  }
}

function typePlan(model: Model, type: language.EventType): SourcePlan['type'] | null {
  const declared = (event: string): boolean => model.events.get(event)?.resource.poisoned === false
  if (type.is !== undefined) return declared(type.is) ? { is: type.is } : null
  const at = keyPlan(type)
  if (at === null) return null
  const values = Object.entries(type.values ?? {})
    .filter(([, event]) => declared(event))
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return { at, values: Object.fromEntries(values), otherwise: type.otherwise ?? 'reject' }
}

function dedupePlan({ dedupe, http }: language.Source): DedupePlan | null {
  if (dedupe === undefined) return looksForDuplicates(http.verify?.scheme, dedupe) ? { body: true } : null
  if (dedupe === 'none') return null
  return dedupe.body === true ? { body: true } : keyPlan(dedupe)
}

function requestPlans(requests: language.SourceRequests): Readonly<Record<string, RequestPlan>> {
  const plans = Object.entries(requests)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { erase, export: exported }]): [string, RequestPlan] => [
      name,
      erase === 'tenant'
        ? { asks: 'erase-tenant', identifiers: [] }
        : { asks: erase === undefined ? 'export' : 'erase', identifiers: namedIn(erase ?? exported ?? {}) },
    ])
  return Object.fromEntries(plans)
}

const namedIn = (named: language.NamedIdentifiers): RequestPlan['identifiers'] =>
  Object.entries(named)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([type, path]) => ({ type, path: stepsOf(path) }))

const answerPlan = ({ status, contentType, body }: language.Answer): AnswerPlan => ({
  status,
  contentType: body === undefined ? 'application/json' : (contentType ?? 'text/plain'),
  body: body ?? null,
})

const splitPlan = ({ at }: language.Split): SourcePlan['split'] => stepsOf(at)

const stepsOf = (path: string): readonly (string | null)[] =>
  parseFieldPath(path).map((step) => (step === each ? null : step))

/** Header names in lower case, as Node gives them. A path through a list names no single value: `null`. */
function keyPlan({ header, path }: { readonly header?: string; readonly path?: string }): KeyPlan | null {
  if (header !== undefined) return { header: header.toLowerCase() }
  const steps = parseFieldPath(path ?? '')
  const names = steps.filter((step) => typeof step === 'string')
  return names.length > 0 && names.length === steps.length ? { path: names } : null
}
