import { Liquid, LiquidError, type Template, Tokenizer, TokenKind, type TopLevelToken } from 'liquidjs'
import { allowedTags, innerTags, templateLimits, templateLocale } from '../../../runtime/contract/template-language.ts'
import { didYouMean } from '../../diagnostics/suggest.ts'
import type { Notes } from './notes.ts'
import type { Span } from './value.ts'

const known: ReadonlySet<string> = new Set([...allowedTags, ...innerTags])

// Unknown filters pass: the analysis reports them itself, where they stand. Without a locale, liquidjs would load all of
// `Intl` to ask for the host's.
const liquid = new Liquid({ templates: {}, parseLimit: templateLimits.parse, locale: templateLocale })
for (const name of Object.keys(liquid.tags)) if (!known.has(name)) delete liquid.tags[name]

/** The template that was read last: a route asks for each of its event types in turn. Trees are never changed. */
let last: { readonly template: string; readonly tree: readonly Template[] } | null = null

/** The syntax tree of a template, or `null` when it has none or uses tags that are not allowed. */
export function parseTemplate(template: string, notes: Notes): readonly Template[] | null {
  if (template.length > templateLimits.parse) {
    const message = `The template is longer than ${templateLimits.parse} characters.`
    notes.problem('refused', { start: 0, end: template.length }, message)
    return null
  }
  if (last?.template === template) return last.tree
  try {
    last = { template, tree: liquid.parse(template) }
    return last.tree
  } catch (error) {
    if (!refusesTags(template, notes)) notes.problem('syntax', spanOf(error, template), messageOf(error))
    return null
  }
}

/** Whether tags that are not known are to blame; the parser stops at the first and points at the whole of it. */
function refusesTags(template: string, notes: Notes): boolean {
  let refused = false
  let inComment = false
  for (const token of tokensOf(template)) {
    if (token.kind !== TokenKind.Tag || !('name' in token)) continue
    const { name } = token
    if (inComment) {
      inComment = name !== 'endcomment'
      continue
    }
    inComment = name === 'comment'
    if (known.has(name)) continue
    refused = true
    const start = template.indexOf(name, token.begin)
    const help =
      didYouMean(name, known) ??
      `Messages know ${allowedTags
        .filter((tag) => tag !== '#')
        .map((tag) => `\`${tag}\``)
        .join(', ')}.`
    notes.problem(
      'refused',
      { start, end: start + name.length },
      `The tag \`${name}\` is not available in messages.`,
      help,
    )
  }
  return refused
}

function tokensOf(template: string): readonly TopLevelToken[] {
  try {
    return new Tokenizer(template).readTopLevelTokens()
  } catch {
    return []
  }
}

function spanOf(error: unknown, template: string): Span {
  const token: unknown = LiquidError.is(error) ? Reflect.get(error as object, 'token') : null
  if (token !== null && typeof token === 'object' && 'begin' in token && 'end' in token) {
    const start = Number(token.begin)
    const end = Math.max(start, Math.min(Number(token.end), template.length))
    // Where something is missing there is nothing to point at: then the tag around it.
    return start < end ? { start, end } : around(start, template)
  }
  return { start: 0, end: template.length }
}

function around(at: number, template: string): Span {
  const start = Math.max(0, template.lastIndexOf('{', at) - 1)
  const close = template.indexOf('}', at)
  return { start, end: close < 0 ? template.length : close + 1 }
}

/** liquidjs's message as a sentence, without the position that it appends. */
function messageOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  const plain = text
    .replace(/(, file:.*)?, line:\d+, col:\d+$/, '')
    .replace(/: ""$/, '')
    .replaceAll('"', '`')
  return `The template cannot be read: ${plain}.`
}
