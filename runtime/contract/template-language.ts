/**
 * The part of Liquid that message templates may use. The compiler knows for each of these what it lets through and
 * refuses the rest; the runtime registers nothing else, so that a template it could not analyse cannot run either.
 */

/** Tags that open a statement. */
export const allowedTags = [
  '#',
  'assign',
  'break',
  'capture',
  'case',
  'comment',
  'continue',
  'for',
  'if',
  'raw',
  'unless',
] as const

/** Tags that stand inside one of them or close it. */
export const innerTags = [
  'else',
  'elsif',
  'when',
  'endcapture',
  'endcase',
  'endcomment',
  'endfor',
  'endif',
  'endraw',
  'endunless',
] as const

/** Filters that make a text or number of their input and their arguments. */
export const textFilters = [
  'abs',
  'append',
  'at_least',
  'at_most',
  'capitalize',
  'ceil',
  'divided_by',
  'downcase',
  'escape',
  'escape_once',
  'floor',
  'lstrip',
  'minus',
  'modulo',
  'newline_to_br',
  'plus',
  'prepend',
  'remove',
  'remove_first',
  'remove_last',
  'replace',
  'replace_first',
  'replace_last',
  'round',
  'rstrip',
  'strip',
  'strip_html',
  'strip_newlines',
  'times',
  'truncate',
  'truncatewords',
  'upcase',
  'url_encode',
] as const

/** Filters that pick, order or count, each with a rule of its own in the analysis. */
export const structuralFilters = [
  'compact',
  'concat',
  'date',
  'default',
  'first',
  'join',
  'last',
  'map',
  'reverse',
  'size',
  'slice',
  'sort',
  'split',
  'uniq',
  'where',
] as const

export const allowedFilters: readonly string[] = [...textFilters, ...structuralFilters]

/** The language of whatever a message formats: the same on every host, whatever its own is. */
export const templateLocale = 'en-US'

/** Finite limits, so that no event can make a template run away. */
export const templateLimits = {
  /** Characters of a template. */
  parse: 100_000,
  /** Milliseconds of one rendering. */
  renderMs: 1_000,
  /** liquidjs's count of what a rendering allocates, about one for each character or element. */
  memory: 10_000_000,
  /** `for` inside `for`. */
  loopDepth: 3,
} as const
