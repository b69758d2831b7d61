import { CaptureTag, type Context, Drop, Liquid, type Template } from 'liquidjs'
import { dateFilter } from '../contract/template-date.ts'
import { allowedFilters, allowedTags, templateLimits, templateLocale } from '../contract/template-language.ts'
import { type Escape, escapeNone } from './escape.ts'
import { EventContext } from './event-context.ts'
import { countingFilters, exactly, forTemplate } from './template-numbers.ts'

export type Rendered = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly reason: string }

export type CompiledTemplate = (event: object) => Rendered

/**
 * A message template as a function of the protected projection. Missing fields print as nothing, and numbers as
 * they were written. Rendering never throws: an event that goes over a limit, or holds what a filter cannot work with as
 * it is, gives `ok: false`. Nothing is cut: how long a text may be is known to its channel.
 *
 * @throws when the template cannot be parsed or uses what `template-language.ts` does not list; the compiler has
 *   reported that before.
 */
export function compileTemplate(source: string, escapeValue: Escape = escapeNone): CompiledTemplate {
  const liquid = restrictedLiquid(escapeValue)
  const templates: Template[] = liquid.parse(source)
  return (event) => {
    try {
      const scope: Record<string, unknown> = Object.assign(Object.create(null), { event: forTemplate(event) })
      const text: unknown = liquid.renderSync(templates, new EventContext(scope, liquid))
      return { ok: true, text: String(text) }
    } catch (error) {
      return { ok: false, reason: reasonOf(error) }
    }
  }
}

function restrictedLiquid(escapeValue: Escape): Liquid {
  const liquid = new Liquid({
    ownPropertyOnly: true,
    strictFilters: true,
    strictVariables: false,
    dynamicPartials: false,
    templates: {},
    locale: templateLocale,
    parseLimit: templateLimits.parse,
    renderLimit: templateLimits.renderMs,
    memoryLimit: templateLimits.memory,
    outputEscape: (value: unknown) => (value instanceof Captured ? value.text : escapeValue(printed(value))),
  })
  const tags: ReadonlySet<string> = new Set(allowedTags)
  for (const name of Object.keys(liquid.tags)) if (!tags.has(name)) delete liquid.tags[name]
  for (const name of Object.keys(liquid.filters)) if (!allowedFilters.includes(name)) liquid.unregisterFilter(name)
  liquid.registerTag('capture', CaptureEscaped)
  // It throws at half a character.
  liquid.registerFilter('url_encode', (value: unknown) => encodeURIComponent(printed(value)).replaceAll('%20', '+'))
  liquid.registerFilter('date', dateFilter)
  for (const name of countingFilters) {
    const filter = liquid.filters[name]
    if (filter !== undefined) liquid.registerFilter(name, exactly(name, filter))
  }
  return liquid
}

/** What `capture` collected: its values are escaped already, and its literal text is the author's. */
class Captured extends Drop {
  readonly text: string
  constructor(text: string) {
    super()
    this.text = text
  }
  override valueOf(): string {
    return this.text
  }
  /** For `{{ captured | size }}`; `size` is for `captured.size`. */
  get length(): number {
    return this.text.length
  }
  get size(): number {
    return this.text.length
  }
}

class CaptureEscaped extends CaptureTag {
  override *render(context: Context): Generator<unknown, void, string> {
    yield* super.render(context)
    const scope = context.bottom() as Record<string, unknown>
    scope[this.variable] = new Captured(String(scope[this.variable]))
  }
}

/** As Liquid prints values, but whole trees of opaque fields as JSON. */
function printed(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (value instanceof Drop) return printed(value.valueOf())
  if (typeof value !== 'object') return String(value)
  if (Array.isArray(value) && value.every((item) => item === null || typeof item !== 'object')) {
    return value.map(printed).join('')
  }
  return JSON.stringify(value)
}

/** liquidjs's messages hold positions and names, never values of the event. */
const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : 'the template failed')
