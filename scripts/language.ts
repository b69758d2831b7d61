/**
 * `npm run language` writes `docs/language.md` from the JSON Schemas in `schema/v1/`; with `--check`, it only says whether
 * it is stale.
 */
import { readFileSync } from 'node:fs'
import { parse, stringify } from 'yaml'
import { sectionNames } from '../compiler/language/section.ts'
import { fieldNamed, fieldNames } from '../policies/support/assertions/flow-view.ts'
import { flowKinds } from '../policies/support/assertions/view/sight.ts'
import { generate } from './generated.ts'

const schemas = new URL('../schema/v1/', import.meta.url)

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

/**
 * Follows `$ref`; what stands beside it goes before what it names.
 *
 * @param asNamed what it is called in one place is left out: of the map itself that says nothing
 */
function resolve({ schema, file }: At, asNamed = false): At {
  if (schema.$ref === undefined) return { schema, file }
  const [name = '', pointer = ''] = schema.$ref.split('#')
  const from = name === '' ? file : name
  let found: unknown = load(from)
  for (const step of pointer.split('/').slice(1)) found = (found as Record<string, unknown>)[step]
  const { $ref: _, description, ...rest } = schema
  const beside = description === undefined || asNamed ? rest : { ...rest, description }
  const inner = resolve({ schema: found as Schema, file: from }, asNamed)
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

/** A project that uses every key: where the examples come from. */
const everything = new URL('../test/language/everything.yaml', import.meta.url)

/** The shortest value of each key in that project, by the map that has it and the key below it. */
function examplesOf(root: Schema): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const see = (at: At, value: unknown, owner: string, prefix: string): void => {
    if (typeof value !== 'object' || value === null) return
    const { schema, file } = resolve(at)
    if (schema.properties && !Array.isArray(value)) {
      const [own, before] = schema.title === undefined ? [owner, prefix] : [schema.title, '']
      for (const [key, property] of Object.entries(schema.properties)) {
        const inner = (value as Record<string, unknown>)[key]
        if (inner === undefined) continue
        const name = `${own} ${before}${key}`
        const text = written(inner)
        if ((found.get(name)?.length ?? Number.POSITIVE_INFINITY) > text.length) found.set(name, text)
        see({ schema: property, file }, inner, own, `${before}${key}.`)
      }
    }
    const rest = schema.additionalProperties
    const others = Object.entries(value).filter(([key]) => schema.properties?.[key] === undefined)
    if (typeof rest === 'object') for (const [, one] of others) see({ schema: rest, file }, one, owner, prefix)
    if (schema.items && Array.isArray(value))
      for (const one of value) see({ schema: schema.items, file }, one, owner, prefix)
    for (const one of [schema.then, schema.else]) if (one) see({ schema: one, file }, value, owner, prefix)
  }
  const project = parse(readFileSync(everything, 'utf8')) as Record<string, unknown>
  see({ schema: root, file: 'bylaw.schema.json' }, project, '', '')
  return found
}

/** A value on one line; what is long, by its keys alone. */
function written(value: unknown): string {
  const text = stringify(value, { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: false }).trim()
  if ((text.length <= 60 && !text.includes('\n')) || typeof value !== 'object' || value === null)
    return text.replace(/\s+/g, ' ')
  if (Array.isArray(value)) return `[${written(value[0])}${value.length > 1 ? ', …' : ''}]`
  return `{${Object.keys(value).slice(0, 4).join(': …, ')}: …}`
}

/** A table of a map's keys, nested maps without a name of their own below their parent. */
function table(
  { schema, file }: At,
  examples: ReadonlyMap<string, string>,
  owner = schema.title ?? '',
): readonly string[] {
  const rows: string[] = []
  const add = (at: At, prefix: string): void => {
    const required = new Set(at.schema.required ?? [])
    for (const [key, property] of Object.entries(at.schema.properties ?? {})) {
      const found = resolve({ schema: property, file: at.file })
      const notes = [required.has(key) && '**required**', found.schema['x-fact'] && 'legal fact'].filter(Boolean)
      const described = found.schema.description ?? ''
      const none = notes.length === 0 && !/\bdefault\b/i.test(described) ? ['Default: none.'] : []
      const text = [described, ...none, ...notes.map((note) => `(${note})`)].join(' ').trim()
      const example = examples.get(`${owner} ${prefix.replaceAll('*.', '')}${key}`)
      const shown = example === undefined ? '' : `\`${cell(example).replaceAll('`', '´')}\``
      rows.push(
        `| \`${prefix}${key}\` | ${cell(kind({ schema: property, file: at.file }))} | ${shown} | ${cell(text)} |`,
      )
      if (found.schema.properties && found.schema.title === undefined) add(found, `${prefix}${key}.`)
      const entry = found.schema.items && resolve({ schema: found.schema.items, file: found.file })
      if (entry?.schema.properties && entry.schema.title === undefined) add(entry, `${prefix}${key}.*.`)
    }
  }
  add({ schema, file }, '')
  return ['| key | holds | example | |', '|---|---|---|---|', ...rows, '']
}

/** The named maps that a schema leads to, each once, in the order in which they are met. */
function named(at: At, seen: Map<string, At>): void {
  const { schema, file } = resolve(at, true)
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
  'Assertions and house rules are CEL over one `flow`. One that begins with `!` stands in quotes, as YAML has it. A fact that nobody has stated is neither true nor false: what is known decides, as `false && unknown` is false and a list that is not known whole can still break an `all`; otherwise the promise is *unproven*, and never counts as kept. Texts are empty where they do not apply: of flows that a field is not a fact of, it is an empty text or list, 0 or false. Where it is a fact of them, an empty one has the meaning of the last column, and what nobody has stated is not known.',
  '',
  '| field | type | | a fact of flows | empty there |',
  '|---|---|---|---|---|',
  ...fieldNames.map((name) => {
    const { type = '', doc = '', names, of, empty } = fieldNamed(name) ?? {}
    const choices = Array.isArray(names) ? ` (${names.map((one) => `\`${one}\``).join(', ')})` : ''
    return `| \`flow.${name}\` | \`${type}\` | ${cell(`${doc.replace(/\.$/, '')}${choices}.`)} | ${of ? flowKinds[of] : 'all'} | ${empty ?? ''} |`
  }),
  '',
]

/** The reference of the language as Markdown. */
export function languageReference(): string {
  const root = load('declaration.schema.json')
  const seen = new Map<string, At>()
  const examples = examplesOf(root)
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
      lines.push(...table(at, examples))
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
        ...table(found, examples, title),
      )
    }
  }
}

await generate({ by: import.meta.url, command: 'language', path: 'docs/language.md', text: languageReference })
