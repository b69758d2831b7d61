import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { type ConnectorKind, connectorFacts, connectorKinds } from '../../runtime/contract/connector-facts.ts'
import { defineRule } from '../rule.ts'
import { clip, quote } from '../support/text.ts'

export const routeMessageMisfit = defineRule({
  name: 'route/message-misfit',
  summary: 'A message whose text the service behind its channel shows otherwise than it is meant, or never whole.',
  class: 'violation',
  because: { kind: 'language', ref: 'Bylaw language v1' },
  severity: 'warning',
  *found({ model }) {
    for (const route of model.routes.values()) {
      if (route.poisoned) continue
      for (const [name, { message }] of Object.entries(route.value.to)) {
        const channel = model.channels.get(name)
        if (message === undefined || !channel || channel.poisoned) continue
        const kind = connectorKinds.find((one) => channel.value[one] !== undefined)
        const misfit = kind === undefined ? null : misfitOf(kind, name, message)
        if (misfit === null) continue
        const { start, end, ...said } = misfit
        yield {
          rule: 'route/message-misfit',
          ...said,
          at: { ...valueAt(route, 'to', name, 'message'), within: { start, end } },
        } satisfies Finding
      }
    }
  },
})

interface Misfit {
  readonly message: string
  readonly help: string
  readonly start: number
  readonly end: number
}

function misfitOf(kind: ConnectorKind, channel: string, message: string): Misfit | null {
  const most = connectorFacts[kind].textLength
  const whole = message.length > 1000 || /[<&*\]]/.test(message)
  if (!whole) return null
  // What a template puts there is escaped by the channel.
  const text = message.replace(/\{\{.*?\}\}|\{%.*?%\}/gs, (part) => '\0'.repeat(part.length))
  const fixed = [...text.replaceAll('\0', '')].length
  if (most !== null && fixed > most && !message.includes('{%'))
    return {
      message: `The text to ${quote(channel)} has ${fixed} characters beside what it fills in, and ${kind} takes ${most}: it is cut each time.`,
      help: 'Say it in fewer words, or send it by mail.',
      start: 0,
      end: message.length,
    }
  for (const { pattern, of, help } of markup) {
    const found = of.includes(kind) ? pattern.exec(text) : null
    if (!found) continue
    const [written] = found
    const shown = message.slice(found.index, found.index + written.length)
    return {
      message: `${quote(clip(shown, 40))} is shown as it stands by ${kind}, which is the channel ${quote(channel)}.`,
      help,
      start: found.index,
      end: found.index + written.length,
    }
  }
  return null
}

/** What others show as it stands: mail is plain text here, and each chat has its own marks. */
const markup: readonly { readonly pattern: RegExp; readonly of: readonly ConnectorKind[]; readonly help: string }[] = [
  {
    pattern: /<\/?(?:b|i|u|em|strong|br|p|div|span|ul|ol|li|h[1-6]|a\s[^>]*)\s*\/?>/i,
    of: ['slack', 'discord', 'whatsapp', 'email'],
    help: 'Take the tag away: messages are no HTML.',
  },
  {
    // Slack reads `&amp;`, `&lt;` and `&gt;` (https://docs.slack.dev/messaging/formatting-message-text).
    pattern: /&(?:quot|apos|nbsp|#\d{2,5});/,
    of: ['slack', 'discord', 'whatsapp', 'email'],
    help: 'Write the character itself: messages are no HTML.',
  },
  {
    pattern: /&(?:amp|lt|gt);/,
    of: ['discord', 'whatsapp', 'email'],
    help: 'Write the character itself: messages are no HTML.',
  },
  {
    pattern: /\*\*[^\s*](?:[^*\n]*[^\s*])?\*\*/,
    of: ['slack', 'whatsapp'],
    help: 'Write `*bold*`, with one star on each side.',
  },
  {
    pattern: /(?<!!)\[[^\]\n]+\]\(https?:[^)\s]+\)/,
    of: ['slack', 'whatsapp', 'email'],
    help: 'Write the address itself; Slack takes `<https://...|text>`.',
  },
]
