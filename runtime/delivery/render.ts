import { numberText } from '../contract/exact-number.ts'
import { isTree } from '../core/objects.ts'
import { escapeNone, escapeSlack } from '../projection/escape.ts'
import { applyFields } from '../projection/project.ts'
import type { PseudonymKeys } from '../projection/protect.ts'
import { type CompiledTemplate, compileTemplate } from '../projection/template.ts'
import type { Render, Rendered } from './attempt.ts'
import type { DeclaredDelivery } from './declared.ts'

/**
 * What a delivery sends: the stored event reduced to its fields, each under its protection, then the message that is
 * made of these, or they themselves. A template never sees more.
 *
 * @throws when a template cannot be parsed; the compiler has reported that before
 */
export function createRender(pseudonymKey: PseudonymKeys['key']): Render {
  const templates = new WeakMap<DeclaredDelivery, CompiledTemplate>()

  function templateOf(declared: DeclaredDelivery, message: string): CompiledTemplate {
    const known = templates.get(declared)
    if (known !== undefined) return known
    const made = compileTemplate(message, declared.kind === 'slack' ? escapeSlack : escapeNone)
    templates.set(declared, made)
    return made
  }

  return ({ tenant }, { declared, event: eventWithout }, leaveOut): Rendered => {
    const event = eventWithout(leaveOut)
    const addressee = declared.addressee === null ? null : addresseeOf(event, declared.addressee)
    if (addressee === undefined) return { ok: false, reason: 'no-addressee' }
    const to = addressee === null ? {} : { addressee }
    const shown = applyFields(event, declared.fields, { tenant, key: pseudonymKey })
    if (declared.message === null) return { ok: true, message: { body: shown, ...to } }
    const message = templateOf(declared, declared.message)(shown)
    // A code and not the template's own words: it is stored and logged.
    return message.ok ? { ok: true, message: { body: message.text, ...to } } : { ok: false, reason: 'template-failed' }
  }
}

function addresseeOf(event: object, path: readonly string[]): string | undefined {
  let value: unknown = event
  for (const name of path) {
    if (!isTree(value) || !Object.hasOwn(value, name)) return undefined
    value = (value as Record<string, unknown>)[name]
  }
  const text = numberText(value) ?? value
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : undefined
}
