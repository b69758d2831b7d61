import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseFile } from './parse-file.ts'
import { findingsOf, fixed, parse } from './testing/findings-of.ts'
import { yamlDocument } from './testing/yaml-document.ts'

it('reads a file into values and a tree with positions', () => {
  const parsed = parse('project:\n  name: acme # ours\n  plans: [free]\n')
  expect(parsed.findings).toEqual([])
  expect(parsed.value).toEqual({ apiVersion: 'bylaw.dev/v1', project: { name: 'acme', plans: ['free'] } })
  const project = parsed.root?.byKey.get('project')
  expect(parsed.file.text.slice(project?.keyStart, project?.value.end)).toBe(
    'project:\n  name: acme # ours\n  plans: [free]',
  )
})

it('leaves dates, `no` and `on` texts', () => {
  const text = 'organisation: {legalName: 2026-03-02, country: NO, tradeName: on}\n'
  expect(parse(text).value.organisation).toEqual({ legalName: '2026-03-02', country: 'NO', tradeName: 'on' })
})

it('takes Windows line breaks and numbers as keys', () => {
  const { findings, value } = parse(
    'sources:\r\n  a:\r\n    http: {path: /a}\r\n    type: {path: x, values: {7: e, 1.0: f}}\r\n',
  )
  expect(findings).toEqual([])
  expect(value).toMatchObject({ sources: { a: { type: { values: { 7: 'e', '1.0': 'f' } } } } })
})

describe('broken YAML ends the reading of the file with one finding at the cause', () => {
  it.each([
    ['project:\n\tname: x\n', '\t | yaml/syntax | A tab indents this line.'],
    ['project:\n  name: x\n title: y\n', 'title: y | yaml/syntax | This line is not indented like its neighbours.'],
    ['project:\n  title: "abc\n  name: x\nrouter: {}\n', '" | yaml/syntax | This `"` is never closed.'],
    ['project: {name: x, title: y\nrouter: {}\n', '{ | yaml/syntax | This `{` is never closed.'],
    ['project: {name: x}}\n', '} | yaml/syntax | This `}` closes nothing.'],
    ['project:\n  title: a: b\n', 'a | yaml/syntax | A map cannot begin here, on the line of another key.'],
    ['project:\n  title: @foo\n', '@ | yaml/syntax | A text cannot begin with this character.'],
    ['project:\n  name: x\nfoo\n', 'foo | yaml/syntax | This line is not a key with a value.'],
    ['project: {title: "a\\q", name: x}\n', '\\ | yaml/syntax | This escape is not known in double quotes.'],
    [`project: ${'['.repeat(200)}`, '[ | yaml/syntax | Values are nested more than 100 deep.'],
  ])('%j', (text, finding) => {
    const parsed = parse(text)
    expect(parsed.root).toBeNull()
    expect(findingsOf(parsed)).toEqual([finding])
    expect(parsed.findings[0]?.help).toMatch(/\.$/)
  })
})

describe('a conflict that a merge has left is the one finding of its file', () => {
  const [ours, middle, theirs] = ['<<<<<<< HEAD\n', '=======\n', '>>>>>>> topic\n']
  it.each([
    ['whole', `project:\n${ours}  name: a\n${middle}  name: b\n${theirs}`, ['<<<<<<< HEAD']],
    [
      'with the base',
      `project:\n${ours}  name: a\n||||||| 1a2b\n  name: c\n${middle}  name: b\n${theirs}`,
      ['<<<<<<< HEAD'],
    ],
    ['half taken away', `project:\n  name: a\n${middle}  name: b\n${theirs}`, ['=======']],
    ['its end alone', `project: {nam: a}\n${theirs}`, ['>>>>>>> topic']],
    ['two', `${ours}${middle}${theirs}project: {}\n${ours}${middle}${theirs}`, ['<<<<<<< HEAD', '<<<<<<< HEAD']],
  ])('%s', (_, text, at) => {
    const parsed = parse(text)
    expect(parsed.root).toBeNull()
    const found = at.map((marker) => `${marker} | yaml/syntax | A merge conflict stands here, not resolved.`)
    expect(findingsOf(parsed)).toEqual(found)
  })

  it('and such lines inside a text are none', () => {
    expect(parse('project:\n  title: |\n    <<<<<<< HEAD\n    =======\n').root).not.toBeNull()
  })
})

describe('a version that is misspelt is mended', () => {
  it.each([
    ['apiVersion: bylaw.dve/v1', 'bylaw.dve/v1 | schema/invalid | The `apiVersion` `bylaw.dve/v1` is not known.'],
    [
      'apiVerson: bylaw.dev/v1',
      'apiVerson | schema/unknown-key | The file does not say its `apiVersion`, but `apiVerson`.',
    ],
  ])('%s', (line, finding) => {
    const parsed = parseFile({ path: 'a.yaml', text: `${line}\nproject: {name: x}\n` })
    expect(findingsOf(parsed)).toEqual([finding])
    expect(fixed(parsed)).toBe('apiVersion: bylaw.dev/v1\nproject: {name: x}\n')
  })
})

describe('what Bylaw does not take of YAML', () => {
  it.each([
    ['project: {<<: {name: x}}\n', '<< | yaml/syntax | Merge keys (`<<`) are not supported.'],
    ['project: !env NAME\n', '!env | yaml/syntax | The tag `!env` is not supported.'],
    ['project: {name: !flow.executed }\n', '!flow.executed | yaml/syntax | The tag `!flow.executed` is not supported.'],
    ['project: {name: x}\n---\na: b\n', '--- | yaml/syntax | A second document begins here, but a file holds one.'],
    ['? [a, b]\n: c\n', '[a, b] | yaml/syntax | A key is a name, not a list, a map or an alias.'],
    ['project: &a {name: *a}\n', '*a | yaml/syntax | The alias `a` stands inside what it repeats.'],
    ['project: *a\n', '*a | yaml/syntax | No anchor `a` stands above this alias.'],
  ])('%j', (text, finding) => {
    const parsed = parse(text)
    expect(parsed.root).toBeNull()
    expect(findingsOf(parsed)).toEqual([finding])
  })
})

describe('a file that is no declaration', () => {
  it.each([
    ['', ' | yaml/syntax | The file is empty.'],
    ['# nothing yet\n', ' | yaml/syntax | The file is empty.'],
    ['- a\n', '- a | yaml/syntax | A declaration is a map of sections, here is a list.'],
    ['project: {name: x}\n', ' | schema/invalid | The file does not say its `apiVersion`.'],
    ['apiVersion: bylaw.dev/v2\n', 'bylaw.dev/v2 | schema/invalid | The `apiVersion` `bylaw.dev/v2` is not known.'],
    ['%YAML 1.1\n---\na: b\n', '%YAML 1.1 | yaml/syntax | Bylaw reads YAML 1.2 without tags.'],
  ])('%j', (text, finding) => {
    const parsed = parseFile({ path: 'a.yaml', text })
    expect(parsed.root).toBeNull()
    expect(findingsOf(parsed)).toEqual([finding])
  })

  it('gets its version by the fix', () => {
    const text = '# ours\nproject: {name: x}\n'
    expect(fixed(parseFile({ path: 'a.yaml', text }))).toBe('# ours\napiVersion: bylaw.dev/v1\nproject: {name: x}\n')
  })
})

describe('aliases', () => {
  it('repeat a value, as a copy', () => {
    const { value, findings } = parse('retention:\n  a: &why {why: &w because}\n  b: *why\n  c: {why: *w}\n')
    expect(findings).toEqual([])
    expect(value.retention).toEqual({ a: { why: 'because' }, b: { why: 'because' }, c: { why: 'because' } })
    const { a, b } = value.retention as { a: object; b: object }
    expect(a).not.toBe(b)
  })

  it('are bounded in what they stand for', () => {
    const rows = [...Array(8).keys()].map((i) => `  a${i + 1}: &a${i + 1} [${Array(10).fill(`*a${i}`).join(', ')}]`)
    const parsed = parse(`project:\n  a0: &a0 [x, x, x, x]\n${rows.join('\n')}\n`)
    expect(findingsOf(parsed)).toEqual([
      '*a3 | yaml/syntax | The aliases of this file stand for more than 20000 values.',
    ])
  })
})

describe('keys that stand twice', () => {
  it('are reported at the second, with the first beside it', () => {
    const parsed = parse('lawfulBases:\n  a: {type: consent}\n  a: {type: contract}\n')
    expect(findingsOf(parsed)).toEqual(['a | yaml/duplicate-key | The key `a` stands twice in this map.'])
    const [first, second] = [parsed.file.text.indexOf('a: {'), parsed.file.text.lastIndexOf('a: {')]
    expect(parsed.findings[0]).toMatchObject({ at: { start: second }, related: [{ at: { start: first } }] })
    expect([...parsed.poisoned]).toEqual(['lawfulBases.a'])
    expect(parsed.value.lawfulBases).toEqual({ a: { type: 'consent' } })
  })
})

describe('names that JavaScript treats in its own way', () => {
  it('refuses `__proto__` everywhere', () => {
    const parsed = parse(
      '__proto__: {a: b}\nevents: {x: {schema: {type: object, properties: {__proto__: {type: string}}}}}\n',
    )
    expect(findingsOf(parsed)).toEqual([
      '__proto__ | schema/unknown-key | `__proto__` cannot be a key.',
      '__proto__ | yaml/syntax | `__proto__` cannot be a key.',
    ])
    expect([...parsed.poisoned]).toEqual(['events.x'])
    expect(({} as { a?: string; type?: string }).a).toBeUndefined()
  })

  it('takes a field called `constructor`, and finds none where none is', () => {
    const parsed = parse('events: {x: {schema: {type: object, properties: {constructor: {type: string}}}}}\n')
    expect(parsed.findings).toEqual([])
    const { x } = parsed.value.events as { x: { schema: { properties: Record<string, unknown> } } }
    expect(x.schema.properties.constructor).toEqual({ type: 'string' })
    expect((x as unknown as Record<string, unknown>).constructor).toBeUndefined()
  })
})

it('never throws, and never points outside the file', () => {
  const damage = fc.record({
    at: fc.nat(),
    cut: fc.nat(6),
    put: fc.constantFrom(
      '',
      '\t',
      ': ',
      '\n',
      '{',
      ']',
      '"',
      '&a ',
      '*a',
      '!x ',
      '|',
      '---\n',
      '? ',
      '<<: ',
      '\0',
      'missing: ',
      '\ud800',
    ),
  })
  fc.assert(
    fc.property(yamlDocument, fc.array(damage, { maxLength: 4 }), (document, wounds) => {
      let text = `apiVersion: bylaw.dev/v1\n${document}`
      for (const { at, cut, put } of wounds) {
        const from = at % (text.length + 1)
        text = text.slice(0, from) + put + text.slice(from + cut)
      }
      const parsed = parseFile({ path: 'a.yaml', text })
      for (const { at, message, help } of parsed.findings) {
        expect(at.start >= 0 && at.start <= at.end && at.end <= text.length).toBe(true)
        expect(message).toMatch(/^[^\r\n]+\.$/)
        expect(help ?? '').not.toMatch(/[\r\n]/)
      }
      if (parsed.root === null) expect(parsed.findings).not.toEqual([])
    }),
    { numRuns: 300 },
  )
})
