import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { clip, quote } from '../support/text.ts'

/** What is a template in other languages, or lacks one of its braces, and is text in this one. */
const others: readonly RegExp[] = [
  /(?<!\{)[$#@%]?\{\s*event\.[\w.[\]-]+\s*\}(?!\})/,
  /<%[=-]?\s*event\.[\w.[\]-]+\s*-?%>/,
  /\[\[\s*event\.[\w.-]+\s*\]\]/,
  /%\(event\.[\w.-]+\)s/,
  /(?<!\{)\{?\s*\bevent\.[\w.[\]-]+\s*(?:\|[^{}]*)?\}\}/,
  /(?<!\{)\{%?\s*(?:if|unless|elsif|for \w+ in)\s[^{}%]*\bevent\.[^{}%]*(?<!%)\}/,
  /(?<!\{)\{?\s*\b(?:if|unless|elsif|for \w+ in)\s[^{}%]*\bevent\.[^{}%]*%\}/,
]

export const routeOtherBraces = defineRule({
  name: 'route/other-braces',
  summary:
    'A message with a placeholder of another template language, or one that lacks a brace, which is sent as it stands.',
  class: 'violation',
  because: { kind: 'language', ref: 'Bylaw language v1' },
  severity: 'error',
  *found({ model }) {
    for (const route of model.routes.values()) {
      if (route.poisoned) continue
      for (const [channel, { message }] of Object.entries(route.value.to)) {
        if (message === undefined || !message.includes('event.')) continue
        // What stands in a template's own marks, or is quoted as it is, is nothing else.
        const text = message.replace(/\{%-?\s*raw\s*-?%\}.*?\{%-?\s*endraw\s*-?%\}|\{\{.*?\}\}|\{%.*?%\}/gs, (part) =>
          ' '.repeat(part.length),
        )
        const [found] = others.flatMap((pattern) => pattern.exec(text) ?? [])
        if (found === undefined) continue
        const start = text.indexOf(found)
        const path = /event\.[\w.[\]-]*\w/.exec(found)?.[0] ?? 'event'
        yield {
          rule: 'route/other-braces',
          message: `${quote(clip(found, 60))} is sent to ${quote(channel)} as it stands: it is not a template of this language.`,
          at: { ...valueAt(route, 'to', channel, 'message'), within: { start, end: start + found.length } },
          help: `Write ${quote(`{{ ${path} }}`)}; where the braces are meant, put them between \`{% raw %}\` and \`{% endraw %}\`.`,
        } satisfies Finding
      }
    }
  },
})
