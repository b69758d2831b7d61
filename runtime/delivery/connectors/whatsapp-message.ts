import { connectorFacts } from '../../contract/connector-facts.ts'
import { numberText } from '../../contract/exact-number.ts'
import type { WhatsAppPlan } from '../../contract/plan.ts'
import { isTree } from '../../core/objects.ts'
import type { Body } from '../connector.ts'
import { type Fitted, fitJson, fitted } from '../cut.ts'

export type WhatsAppMessage =
  | { readonly ok: true; readonly content: Readonly<Record<string, unknown>>; readonly cut: boolean }
  | { readonly ok: false; readonly reason: 'parameter-missing' | 'parameter-unfit' }

const TEXT_LENGTH = connectorFacts.whatsapp.textLength

/** Longest body of a template with all of its parameters. */
const PARAMETER_LENGTH = 1024

/** What Meta refuses in a parameter. */
const UNFIT = /[\n\r\t]| {5}/

/**
 * The digits of a telephone number in international form, of 7 to 15 as in E.164, with or without what people write
 * between them; `null` for anything else.
 */
export function phoneNumberOf(text: string): string | null {
  if (!/^\s*\+?[\d\s().-]+$/.test(text)) return null
  const digits = text.replaceAll(/\D/g, '')
  return /^[1-9]\d{6,14}$/.test(digits) ? digits : null
}

/**
 * The JSON of `POST /<phone number id>/messages`: a text, or a template whose parameters are fields. Meta refuses
 * parameters with line breaks, tabs, or more than four spaces in a row, and empty ones: nothing is sent then, as what it
 * takes would be another text. It knows characters that format and no way to escape them: they stay as they are.
 */
export function whatsAppMessage(to: string, body: Body, template: WhatsAppPlan['template']): WhatsAppMessage {
  const base = { messaging_product: 'whatsapp', recipient_type: 'individual', to }
  if (template === null) {
    const { text, cut } = textOf(body)
    return { ok: true, content: { ...base, type: 'text', text: { preview_url: false, body: text } }, cut }
  }
  const { name, language, parameters } = template
  const texts: string[] = []
  let cut = false
  for (const path of parameters) {
    const text = parameterOf(body, path)
    if (text === null) return { ok: false, reason: 'parameter-missing' }
    if (UNFIT.test(text)) return { ok: false, reason: 'parameter-unfit' }
    const parameter = fitted(text, PARAMETER_LENGTH)
    cut ||= parameter.cut
    texts.push(parameter.text)
  }
  const components =
    texts.length === 0 ? [] : [{ type: 'body', parameters: texts.map((text) => ({ type: 'text', text })) }]
  return {
    ok: true,
    content: { ...base, type: 'template', template: { name, language: { code: language }, components } },
    cut,
  }
}

/** Fields are shown as JSON. */
const textOf = (body: Body): Fitted =>
  typeof body === 'string' ? fitted(body, TEXT_LENGTH) : fitJson(body, TEXT_LENGTH)

/** The value at a path as text, several at `*` one after the other; `null` for none, or a blank one. */
function parameterOf(body: Body, path: string): string | null {
  const texts = valuesAt(body, stepsOf(path)).map((value) =>
    typeof value === 'string' || typeof value === 'boolean' ? String(value) : (numberText(value) ?? ''),
  )
  return texts.length === 0 || texts.some((text) => text.trim() === '') ? null : texts.join(', ')
}

/** A path as declarations write it: `.` between names, `*` for the elements of a list (`null`), `\` before either. */
const stepsOf = (path: string): readonly (string | null)[] =>
  (path.match(/(?:\\.|[^.\\])+/g) ?? []).map((step) => (step === '*' ? null : step.replaceAll(/\\(.)/g, '$1')))

function valuesAt(value: unknown, [step, ...rest]: readonly (string | null)[]): readonly unknown[] {
  if (step === undefined) return [value]
  if (step === null) return Array.isArray(value) ? value.flatMap((element) => valuesAt(element, rest)) : []
  if (!isTree(value) || !Object.hasOwn(value, step)) return []
  return valuesAt((value as Readonly<Record<string, unknown>>)[step], rest)
}
