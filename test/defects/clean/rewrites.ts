import { isMap, isScalar, isSeq, parseDocument, Scalar, stringify, visit, type YAMLMap } from 'yaml'
import type { SourceFile } from '../../../compiler/source/source-file.ts'

type Files = readonly SourceFile[]

/** Says the same in another way. */
export type Rewrite = (files: Files) => Files

type Json = Record<string, unknown>

const each =
  (by: (text: string, path: string) => string): Rewrite =>
  (files) =>
    files.map(({ path, text }) => ({ path, text: by(text, path) }))

const eachDocument = (by: (document: ReturnType<typeof parseDocument>) => void): Rewrite =>
  each((text) => {
    const document = parseDocument(text)
    by(document)
    return document.toString({ lineWidth: 0 })
  })

const plain = (file: SourceFile): Json => parseDocument(file.text).toJS() as Json

const withoutVersion = ({ apiVersion: _, ...sections }: Json): Json => sections

const written = (sections: Json): string =>
  stringify({ apiVersion: 'bylaw.dev/v1', ...sections }, { lineWidth: 0, aliasDuplicateObjects: false })

/** The sections that hold one resource and cannot be split. */
const single = new Set(['project', 'organisation', 'router'])

const sectionsReversed = eachDocument(({ contents }) => {
  const map = contents as unknown as YAMLMap
  map.items = [...map.items.slice(0, 1), ...map.items.slice(1).reverse()]
})

const resourcesReversed = eachDocument(({ contents }) => {
  for (const { value } of (contents as unknown as YAMLMap).items) if (isMap(value)) value.items.reverse()
})

const keysReversed = eachDocument(({ contents }) => {
  for (const { value } of (contents as unknown as YAMLMap).items) {
    if (isMap(value)) visit(value, { Map: (_, map) => void map.items.reverse() })
  }
})

const inOneFile: Rewrite = (files) => {
  const all: Json = {}
  for (const file of files) {
    for (const [section, held] of Object.entries(withoutVersion(plain(file)))) {
      all[section] = single.has(section) ? held : { ...(all[section] as Json | undefined), ...(held as Json) }
    }
  }
  return [{ path: 'all.yaml', text: written(all) }]
}

const aFileEach: Rewrite = (files) =>
  files.flatMap((file) =>
    Object.entries(withoutVersion(plain(file))).flatMap(([section, held]) =>
      single.has(section)
        ? [{ path: `${section}.yaml`, text: written({ [section]: held }) }]
        : Object.entries(held as Json).map(([name, resource]) => ({
            path: `${section}/${name}.yaml`,
            text: written({ [section]: { [name]: resource } }),
          })),
    ),
  )

/** What no project takes over from a folder that it shares, and activities, of which those that no route names would be lost. */
const ofOneProject = new Set(['project', 'router', 'routes', 'trackers', 'exceptions', 'activities'])

const inSharedFolder: Rewrite = (files) => {
  const [all] = inOneFile(files)
  const sections = Object.entries(all ? withoutVersion(plain(all)) : {})
  const part = (isOwn: boolean): string =>
    written(Object.fromEntries(sections.filter(([section]) => ofOneProject.has(section) === isOwn)))
  return [
    { path: 'all.yaml', text: part(true) },
    { path: '../company/all.yaml', text: part(false), shared: true },
  ]
}

const inFlow = (flow: boolean): Rewrite =>
  eachDocument((document) =>
    visit(document, {
      Collection: (key, node) => {
        if (key !== null || flow === false) node.flow = flow && node !== document.contents
      },
    }),
  )

const quoted = (which: 'key' | 'value', type: 'QUOTE_DOUBLE' | 'QUOTE_SINGLE'): Rewrite =>
  eachDocument((document) =>
    visit(document, {
      Pair: (_, pair) => {
        const node = pair[which]
        if (isScalar(node) && typeof node.value === 'string') node.type = Scalar[type]
      },
    }),
  )

/** Lists and maps that stand there several times become one with an anchor, and aliases. */
const aliased: Rewrite = each((text) => {
  const known = new Map<string, unknown>()
  const shared = (value: unknown): unknown => {
    if (value === null || typeof value !== 'object') return value
    const same = known.get(JSON.stringify(value))
    if (same !== undefined) return same
    const made = Array.isArray(value)
      ? value.map(shared)
      : Object.fromEntries(Object.entries(value).map(([key, held]) => [key, shared(held)]))
    known.set(JSON.stringify(value), made)
    return made
  }
  return stringify(shared(parseDocument(text).toJS()), { lineWidth: 0 })
})

const commented = eachDocument(({ contents }) => {
  visit(contents, {
    Map: (_, map) => {
      for (const { key } of map.items)
        if (isScalar(key) && map.flow !== true) key.commentBefore = ' {missing: x} <<<<<<< & * !'
    },
    Seq: (_, seq) => {
      if (isSeq(seq) && seq.flow !== true) seq.comment = ' the end'
    },
  })
})

/** Ways of writing the same declaration. */
export const rewrites: Readonly<Record<string, Rewrite>> = {
  'in-shared-folder': inSharedFolder,
  'sections-reversed': sectionsReversed,
  'resources-reversed': resourcesReversed,
  'keys-reversed': keysReversed,
  'in-one-file': inOneFile,
  'a-file-each': aFileEach,
  'flow-style': inFlow(true),
  'block-style': inFlow(false),
  'keys-in-double-quotes': quoted('key', 'QUOTE_DOUBLE'),
  'keys-in-single-quotes': quoted('key', 'QUOTE_SINGLE'),
  'values-in-double-quotes': quoted('value', 'QUOTE_DOUBLE'),
  aliased,
  commented,
  'carriage-returns': each((text) => text.replaceAll('\n', '\r\n')),
  'byte-order-mark': each((text) => `\uFEFF${text}`),
  'document-marker': each((text) => `---\n${text}`),
  'space-at-the-end': each((text) => text.replaceAll(/(?<=[^\n|>-])\n(?=[^\n])/g, ' \n')),
  'wide-indent': each((text) => parseDocument(text).toString({ lineWidth: 0, indent: 6 })),
  json: each((text) => JSON.stringify(parseDocument(text).toJS(), null, 2)),
  'other-file-names': (files) =>
    files.map(({ path, text }, index) => ({ path: `z/${String(99 - index)}-${path.replaceAll('/', '-')}`, text })),
}
