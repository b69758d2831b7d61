/** Writes `docs/language.md` from the JSON Schemas in `schema/v1/`; with `--check`, only says whether it is stale. */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { sectionNames } from '../compiler/language/section.ts'
import { fieldNamed, fieldNames } from '../policies/support/flow-view.ts'

const schemas = new URL('../schema/v1/', import.meta.url)
const target = fileURLToPath(new URL('../docs/language.md', import.meta.url))

interface Schema {
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, Schema>>
  readonly title?: string
  readonly description?: string
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: Schema | boolean
  readonly items?: Schema
  readonly if?: Schema
  readonly then?: Schema
  readonly else?: Schema
  readonly 'x-fact'?: boolean
  readonly 'x-ref'?: string
  readonly 'x-ref-keys'?: string
}

interface At {
  readonly schema: Schema
  readonly file: string
}

const files = new Map<string, Schema>()

function load(file: string): Schema {
  const known = files.get(file)
  if (known) return known
  const schema = JSON.parse(readFileSync(new URL(file, schemas), 'utf8')) as Schema
  files.set(file, schema)
  return schema
}

/** Follows `$ref`; what stands beside it goes before what it names. */
function resolve({ schema, file }: At): At {
  if (schema.$ref === undefined) return { schema, file }
  const [name = '', pointer = ''] = schema.$ref.split('#')
  const from = name === '' ? file : name
  let found: unknown = load(from)
  for (const step of pointer.split('/').slice(1)) found = (found as Record<string, unknown>)[step]
  const { $ref: _, ...beside } = schema
  const inner = resolve({ schema: found as Schema, file: from })
  return { schema: { ...inner.schema, ...beside }, file: inner.file }
}

/** What may stand there, in a few words. */
function kind(at: At): string {
  const { schema, file } = resolve(at)
  if (schema['x-ref'] !== undefined) return `name from \`${schema['x-ref']}\``
  if (schema.const !== undefined) return `\`${String(schema.const)}\``
  if (schema.enum && schema.enum.length > 40) return 'text'
  if (schema.enum) return schema.enum.map((value) => `\`${String(value)}\``).join(', ')
  if (schema.else) {
    const first = schema.then ?? schema.if ?? {}
    return [kind({ schema: first, file }), kind({ schema: schema.else, file })].join(' or ')
  }
  if (schema.properties) return schema.title === undefined ? 'map' : `[${schema.title}](#${anchor(schema.title)})`
  if (schema.type === 'array') return `list of ${schema.items ? kind({ schema: schema.items, file }) : 'values'}`
  if (typeof schema.additionalProperties === 'object') {
    const keys = schema['x-ref-keys'] === undefined ? 'name' : `name from \`${schema['x-ref-keys']}\``
    return `map: ${keys} to ${kind({ schema: schema.additionalProperties, file })}`
  }
  return Array.isArray(schema.type) ? schema.type.join(' or ') : String(schema.type ?? 'text')
}

const anchor = (title: string): string => title.toLowerCase().replace(/[^a-z0-9]+/g, '-')

const cell = (text: string): string => text.replaceAll('|', '\\|').replace(/\s+/g, ' ')

/** A table of a map's keys, nested maps without a name of their own below their parent. */
function table({ schema, file }: At): readonly string[] {
  const rows: string[] = []
  const add = (at: At, prefix: string): void => {
    const required = new Set(at.schema.required ?? [])
    for (const [key, property] of Object.entries(at.schema.properties ?? {})) {
      const found = resolve({ schema: property, file: at.file })
      const notes = [required.has(key) && '**required**', found.schema['x-fact'] && 'legal fact'].filter(Boolean)
      const text = [found.schema.description ?? '', ...notes.map((note) => `(${note})`)].join(' ').trim()
      rows.push(`| \`${prefix}${key}\` | ${cell(kind({ schema: property, file: at.file }))} | ${cell(text)} |`)
      if (found.schema.properties && found.schema.title === undefined) add(found, `${prefix}${key}.`)
    }
  }
  add({ schema, file }, '')
  return ['| key | holds | |', '|---|---|---|', ...rows, '']
}

/** The named maps that a schema leads to, each once, in the order in which they are met. */
function named(at: At, seen: Map<string, At>): void {
  const { schema, file } = resolve(at)
  if (schema.title !== undefined && schema.properties) {
    if (seen.has(schema.title)) return
    seen.set(schema.title, { schema, file })
  }
  const inner = [
    ...Object.values(schema.properties ?? {}),
    ...(typeof schema.additionalProperties === 'object' ? [schema.additionalProperties] : []),
    ...[schema.items, schema.then, schema.else].filter((one) => one !== undefined),
  ]
  for (const one of inner) named({ schema: one, file }, seen)
}

/** What assertions and house rules can ask of a flow. */
const assertions = (): readonly string[] => [
  '## Fields of `flow`',
  '',
  'Assertions and house rules are CEL over one `flow`. A fact that nobody has stated is neither true nor false: what is known decides, as `false && unknown` is false and a list that is not known whole can still break an `all`; otherwise the promise is *unproven*, and never counts as kept. Texts are empty where they do not apply.',
  '',
  '| field | type | |',
  '|---|---|---|',
  ...fieldNames.map((name) => {
    const { type = '', doc = '', names } = fieldNamed(name) ?? {}
    const choices = Array.isArray(names) ? ` (${names.map((one) => `\`${one}\``).join(', ')})` : ''
    return `| \`flow.${name}\` | \`${type}\` | ${cell(`${doc.replace(/\.$/, '')}${choices}.`)} |`
  }),
  '',
]

/** The reference of the language as Markdown. */
export function languageReference(): string {
  const root = load('declaration.schema.json')
  const seen = new Map<string, At>()
  const lines = [
    '# The language',
    '',
    '<!-- Generated from schema/v1 by `npm run language`. Edit the schemas instead. -->',
    '',
    'Each file begins with `apiVersion: bylaw.dev/v1` and holds any of these sections. Wherever a key is marked as a *legal fact*, `{missing: "why", ask: whom}` may stand instead of its value.',
    '',
  ]
  for (const section of sectionNames) {
    const at = resolve({ schema: root.properties?.[section] ?? {}, file: 'declaration.schema.json' })
    lines.push(`## \`${section}\``, '', at.schema.description ?? '', '')
    if (at.schema.properties) {
      lines.push(...table(at))
      if (at.schema.title !== undefined) seen.set(at.schema.title, at)
      for (const property of Object.values(at.schema.properties)) describe({ schema: property, file: at.file })
    } else if (typeof at.schema.additionalProperties === 'object') {
      describe({ schema: at.schema.additionalProperties, file: at.file })
    }
  }
  lines.push(...assertions())
  return `${lines.join('\n').trimEnd()}\n`

  function describe(at: At): void {
    const before = new Set(seen.keys())
    named(at, seen)
    for (const [title, found] of seen) {
      if (before.has(title)) continue
      lines.push(
        `### ${title}`,
        '',
        ...(found.schema.description ? [found.schema.description, ''] : []),
        ...table(found),
      )
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const fresh = languageReference()
  if (!process.argv.includes('--check')) writeFileSync(target, fresh)
  else if (readFileSync(target, 'utf8') !== fresh) {
    console.error('docs/language.md is stale: run `npm run language`.')
    process.exitCode = 1
  }
}
