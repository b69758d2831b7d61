import type { Document, ToJSOptions } from 'yaml'

/** The plain value of a YAML document, or what keeps it from having one. */
export type YamlValue = { readonly problem: null; readonly value: unknown } | { readonly problem: string }

/**
 * The plain value of a document. An alias that names nothing, aliases of aliases that would fill the memory and a merge key
 * over what is no map are none of the parser's errors: they show when the value is made.
 */
export function yamlValue(document: Document.Parsed, options?: ToJSOptions): YamlValue {
  const [error] = document.errors
  if (error !== undefined) return { problem: error.message.split('\n')[0] ?? '' }
  try {
    return { problem: null, value: document.toJS(options) }
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) }
  }
}
