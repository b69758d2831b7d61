import fc from 'fast-check'

/**
 * Documents for property tests: maps, lists and scalars in every style that YAML has, with comments, blank lines and
 * either line break. What a document means is left to the parsers under test.
 */
type Draft =
  | { readonly kind: 'scalar'; readonly style: string; readonly text: string }
  | { readonly kind: 'list'; readonly flow: boolean; readonly items: readonly Draft[] }
  | { readonly kind: 'map'; readonly flow: boolean; readonly entries: readonly (readonly [string, Draft])[] }

const plainWords = fc.constantFrom(
  'a',
  'github.push',
  '12',
  '-0.5',
  'true',
  'null',
  '~',
  '2026-03-02',
  'NO',
  'ünïcode',
  '0x1f',
  '1e3',
  '.inf',
  "it's",
  'a#b',
  'x:y',
)
const words = fc.oneof(
  plainWords,
  fc.constantFrom('😀', '"', "'", '\\', '{{ event.a }}', '#', ':', '- ', '%', '`', '\t', '&a', '|', '>', '  '),
)
const lines = fc.array(
  fc.array(words, { minLength: 1, maxLength: 4 }).map((list) => list.join(' ')),
  { minLength: 1, maxLength: 4 },
)

const scalar: fc.Arbitrary<Draft> = fc.oneof(
  fc.record({ kind: fc.constant('scalar' as const), style: fc.constant('plain'), text: plainWords }),
  fc.record({
    kind: fc.constant('scalar' as const),
    style: fc.constant('plain'),
    text: fc.array(plainWords, { minLength: 2, maxLength: 5 }).map((list) => list.join('\n')),
  }),
  fc.record({
    kind: fc.constant('scalar' as const),
    style: fc.constantFrom(
      'single',
      'double',
      'double-folded',
      'literal',
      'literal-',
      'literal+',
      'folded',
      'folded-',
      'folded+',
    ),
    text: lines.map((list) => list.join('\n')),
  }),
  fc.record({ kind: fc.constant('scalar' as const), style: fc.constant('plain'), text: fc.constant('') }),
)

const key = fc.oneof(
  fc.stringMatching(/^[a-z][a-z0-9_.-]{0,6}$/),
  fc.constantFrom('"a b"', "'it''s'", '"\\u00e9\\n"', '7', '"#"'),
)

const { draft } = fc.letrec<{ draft: Draft }>((tie) => ({
  draft: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    scalar,
    fc.record({
      kind: fc.constant('list' as const),
      flow: fc.boolean(),
      items: fc.array(tie('draft'), { maxLength: 4 }),
    }),
    fc.record({
      kind: fc.constant('map' as const),
      flow: fc.boolean(),
      entries: fc.uniqueArray(fc.tuple(key, tie('draft')), { maxLength: 4, selector: ([name]) => name }),
    }),
  ),
}))

const single = (text: string, pad: string): string => `'${text.replaceAll("'", "''").replaceAll('\n', `\n${pad}`)}'`
const double = (text: string): string => JSON.stringify(text).replaceAll('😀', '\\U0001F600')

function block(style: string, text: string, pad: string): string {
  const head = style.startsWith('literal') ? '|' : '>'
  const chomp = style.endsWith('-') ? '-' : style.endsWith('+') ? '+' : ''
  // An indicator, because the first line may begin with a space.
  const body = text.split('\n').map((line) => (line.trim() === '' ? '' : `${pad}${line}`))
  return `${head}2${chomp} # how\n${body.join('\n')}`
}

function flow(node: Draft, pad: string): string {
  if (node.kind === 'list')
    return `[${node.items.map((item) => flow(item, pad)).join(', ')}${node.items.length ? ' ]' : ']'}`
  if (node.kind === 'map')
    return `{${node.entries.map(([name, value]) => `${name}: ${flow(value, pad)}`).join(`,\n${pad}`)} }`
  if (node.style === 'plain') return node.text === '' ? '~' : node.text.replaceAll('\n', `\n${pad}`)
  return node.style === 'single' ? single(node.text, pad) : double(node.text)
}

function below(node: Draft, depth: number): string {
  const pad = '  '.repeat(depth)
  if (node.kind === 'scalar') {
    if (node.style === 'plain') return ` ${node.text.replaceAll('\n', `\n${pad}`)}`
    if (node.style === 'single') return ` ${single(node.text, pad)}`
    if (node.style === 'double') return ` ${double(node.text)}`
    if (node.style === 'double-folded') return ` ${double(node.text).replaceAll(' ', ` \\\n${pad}\\ `)}`
    return ` ${block(node.style, node.text, pad)}`
  }
  if (node.flow || (node.kind === 'list' ? node.items : node.entries).length === 0) return ` ${flow(node, pad)}`
  return `\n${body(node, depth)}`
}

function body(node: Draft, depth: number): string {
  const pad = '  '.repeat(depth)
  if (node.kind === 'list') return node.items.map((item) => `${pad}-${below(item, depth + 1)}`).join('\n# between\n')
  if (node.kind === 'map')
    return node.entries.map(([name, value]) => `${pad}${name}:${below(value, depth + 1)}`).join('\n\n')
  return ''
}

/** The text of a document whose root is a map. */
export const yamlDocument: fc.Arbitrary<string> = fc
  .tuple(fc.uniqueArray(fc.tuple(key, draft), { minLength: 1, maxLength: 4, selector: ([name]) => name }), fc.boolean())
  .map(([entries, windows]) => {
    const text = `# a declaration\n${body({ kind: 'map', flow: false, entries }, 0)}\n`
    return windows ? text.replaceAll('\n', '\r\n') : text
  })
