import { parseDocument } from 'yaml'
import { yamlValue } from '../../../language/yaml-value.ts'
import { type Described, describedIn } from './described.ts'

/** The largest document that describes events, in bytes: those of whole platforms have some ten million. */
export const largestDescription = 32 * 1024 * 1024

/**
 * A JSON Schema, an OpenAPI or an AsyncAPI document, in JSON or YAML, or a schema of Avro; `null` where a text is none, and may be samples.
 * What is said about a broken one quotes nothing of it.
 */
export function readDescribed(text: string): Described | { readonly problem: string } | null {
  // Schemas of Avro have their licence in a comment above them.
  const plain = text.replace(/^\uFEFF/, '').replace(/^\s*\/\*[\s\S]{0,5000}?\*\/(?=\s*[{[])/, '')
  // A document says what it is; to read each sample as YAML would take long, and tell nothing.
  if (/^\s*[{[]/.test(plain)) return describedIn(parsed(plain))
  if (!/^\s*['"]?(\$schema|\$id|openapi|swagger|asyncapi|type|title|properties)['"]?\s*:/m.test(plain)) return null
  const document = parseDocument(plain, { logLevel: 'silent' })
  const read = yamlValue(document)
  return read.problem === null ? describedIn(read.value) : { problem: 'is neither JSON nor YAML that can be read.' }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** The document among texts that describes events, or why it cannot be used; `null` where all are samples. */
export function describedAmong(texts: readonly NamedText[]): Described | { readonly problem: string } | null {
  for (const { name, text } of texts) {
    const described = readDescribed(text)
    if (described === null) continue
    if ('problem' in described) return { problem: `${name} ${described.problem}` }
    return texts.length > 1 ? { problem: `${name} is ${described.kind}; it is read by itself.` } : described
  }
  return null
}

/** A file or a payload, and what messages call it. */
export interface NamedText {
  readonly name: string
  readonly text: string
}
