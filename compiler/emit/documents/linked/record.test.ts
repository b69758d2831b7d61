import { readFile } from 'node:fs/promises'
import jsonld from 'jsonld'
import { beforeAll, describe, expect, it } from 'vitest'
import { countries } from '../../../language/countries.ts'
import type { View } from '../content/view.ts'
import { viewOfText } from '../testing/complete.ts'
import { projects, viewOfProject } from '../testing/projects.ts'
import { linkedRecord } from './record.ts'
import { context } from './terms.ts'

/** Every name of the vocabularies, with its prefix. */
let published: ReadonlySet<string>
beforeAll(async () => {
  const text = await readFile(new URL('testing/dpv-2.3.txt', import.meta.url), 'utf8')
  let prefix = ''
  published = new Set(
    text
      .split('\n')
      .filter((line) => !line.startsWith('#'))
      .flatMap((line) => {
        if (line.endsWith(':')) prefix = line
        return line.endsWith(':') ? [] : line.split(' ').map((name) => prefix + name)
      }),
  )
})

const dublinCore = new Set(
  ['title', 'description', 'identifier', 'date', 'audience', 'source'].map((name) => `dct:${name}`),
)

/** Whether a term of the context exists in the vocabulary that it is of. */
function exists(term: string): boolean {
  const [prefix = '', name = ''] = term.split(/:(.*)/s)
  if (!Object.hasOwn(context, prefix)) return false
  return prefix === 'loc' ? countries.has(name) : prefix === 'dct' ? dublinCore.has(term) : published.has(term)
}

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** The terms that a document uses: keys, types, and what `@id` names outside of it. */
function* termsOf(value: Json): Iterable<string> {
  if (Array.isArray(value)) for (const each of value) yield* termsOf(each)
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) {
      if (key === '@type') yield* [inner].flat() as string[]
      else if (key === '@id') yield* String(inner).startsWith('_:') ? [] : [String(inner)]
      else if (!key.startsWith('@')) {
        yield key
        yield* termsOf(inner)
      } else if (key === '@graph') yield* termsOf(inner)
    }
}

/** Blank nodes that are pointed at, and those that are there. */
function nodesOf(text: string) {
  const all = [...text.matchAll(/"@id": "(_:[^"]+)"/g)].map(([, id]) => id)
  return { all: new Set(all), graph: JSON.parse(text)['@graph'] as readonly { readonly '@id': string }[] }
}

const company = async (name: string): Promise<View> =>
  viewOfText(await readFile(new URL(`../testing/companies/${name}.yaml`, import.meta.url), 'utf8'), '2026-11-29')

describe.each([
  ...projects.map((path) => [path, async () => viewOfProject(path)] as const),
  ...['mercadia', 'heron'].map((name) => [name, async () => company(name)] as const),
])('the linked record of %s', (_, read) => {
  it('uses terms of its context alone, each of which is published, and points at nothing that is not there', async () => {
    const text = linkedRecord(await read(), () => null)
    const terms = [...termsOf(JSON.parse(text))]
    expect(terms.length).toBeGreaterThan(50)
    expect([...new Set(terms)].filter((term) => !exists(term))).toEqual([])
    const { all, graph } = nodesOf(text)
    const described = new Set([
      ...graph.map((each) => each['@id']),
      ...[...text.matchAll(/"@id": "(_:activity-[^"]+)"/g)].map(([, id]) => id),
    ])
    expect([...all].filter((id) => !described.has(id ?? ''))).toEqual([])
  })

  it('is read by a processor of JSON-LD to the last term, with nothing asked of the network', async () => {
    const options = {
      // Refuses what would be lost: a key that no context explains, an address that is none.
      safe: true,
      documentLoader: (url: string): never => {
        throw new Error(`asked for ${url}`)
      },
    }
    const quads = await jsonld.toRDF(JSON.parse(linkedRecord(await read(), () => null)), options)
    expect(quads).toHaveProperty('length')
    const names = (quads as readonly { readonly predicate: { readonly value: string } }[]).map(
      (each) => each.predicate.value,
    )
    expect(names.length).toBeGreaterThan(50)
    expect([...new Set(names)].filter((name) => !/^https?:\/\//.test(name))).toEqual([])
  })
})

it('says what is declared: basis and condition with their articles, transfers with their tool, what is missing in words', async () => {
  const mercadia = linkedRecord(await company('mercadia'), () => null)
  expect(mercadia).toContain('"eu-gdpr:A6-1-b"')
  expect(mercadia).toContain('"eu-gdpr:A46-2-c"')
  expect(mercadia).toContain('"dpv:AutomatedDecisionMaking"')
  const heron = linkedRecord(await company('heron'), () => null)
  // The vocabulary knows the articles of the EU GDPR alone.
  expect(heron).not.toContain('"eu-gdpr:')
  expect(heron).toContain('Missing: consequences: not written')
  expect(heron).toContain('"dpv:EndlessDuration"')
})
