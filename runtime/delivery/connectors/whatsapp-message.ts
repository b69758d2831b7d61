import type { WhatsAppPlan } from '../../plan.ts'
import { escapeWhatsApp } from '../../projection/escape.ts'
import type { Body } from '../connector.ts'
import { cut } from '../cut.ts'

export type WhatsAppMessage =
  | { readonly ok: true; readonly content: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly reason: 'parameter-missing' }

/** Longest text of a message, characters (https://developers.facebook.com/docs/whatsapp/cloud-api/messages/text-messages). */
const TEXT_LENGTH = 4096

/** Longest body of a template with all of its parameters. */
const PARAMETER_LENGTH = 1024

const FENCE = '```'

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
 * parameters with line breaks, tabs, or more than four spaces in a row, and empty ones.
 */
export function whatsAppMessage(to: string, body: Body, template: WhatsAppPlan['template']): WhatsAppMessage {
  const base = { messaging_product: 'whatsapp', recipient_type: 'individual', to }
  if (template === null) {
    return { ok: true, content: { ...base, type: 'text', text: { preview_url: false, body: textOf(body) } } }
  }
  const { name, language, parameters } = template
  const texts: string[] = []
  for (const path of parameters) {
    const text = parameterOf(body, path)
    if (text === null) return { ok: false, reason: 'parameter-missing' }
    texts.push(text)
  }
  const components =
    texts.length === 0 ? [] : [{ type: 'body', parameters: texts.map((text) => ({ type: 'text', text })) }]
  return {
    ok: true,
    content: { ...base, type: 'template', template: { name, language: { code: language }, components } },
  }
}

/** Messages come escaped from their template; fields are shown as JSON. */
function textOf(body: Body): string {
  if (typeof body === 'string') return cut(body, TEXT_LENGTH)
  const json = JSON.stringify(body, null, 2).replaceAll(FENCE, "'''")
  return `${FENCE}${cut(json, TEXT_LENGTH - 2 * FENCE.length)}${FENCE}`
}

/** The value at a path as text on one line, several at `*` one after the other; `null` for none. */
function parameterOf(body: Body, path: string): string | null {
  const texts = valuesAt(body, stepsOf(path)).map((value) =>
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? escapeWhatsApp(String(value)).replaceAll(/\s+/g, ' ').trim()
      : '',
  )
  return texts.length === 0 || texts.includes('') ? null : cut(texts.join(', '), PARAMETER_LENGTH)
}

/** A path as declarations write it: `.` between names, `*` for the elements of a list (`null`), `\` before either. */
const stepsOf = (path: string): readonly (string | null)[] =>
  (path.match(/(?:\\.|[^.\\])+/g) ?? []).map((step) => (step === '*' ? null : step.replaceAll(/\\(.)/g, '$1')))

function valuesAt(value: unknown, [step, ...rest]: readonly (string | null)[]): readonly unknown[] {
  if (step === undefined) return [value]
  if (step === null) return Array.isArray(value) ? value.flatMap((element) => valuesAt(element, rest)) : []
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return []
  return valuesAt((value as Readonly<Record<string, unknown>>)[step], rest)
}
