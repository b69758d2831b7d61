import { readFile } from 'node:fs/promises'
import type { Documents } from '../documents.ts'
import { contentOf, documentsOf } from './complete.ts'

/** Companies of the folder `companies`, with what is built from them on a day. */
export interface Companies<Name extends string> {
  /** The content of a document of one of them, which must be there. */
  readonly read: (name: Name, path: string) => string
  /** The declaration of one of them. */
  readonly declared: (name: Name) => string
  /** The paths of the documents of one of them. */
  readonly paths: (name: Name) => readonly string[]
  /** The Markdown that one of them publishes. */
  readonly published: (name: Name) => readonly string[]
}

/** Builds the documents of companies, drafts among them; each has to be declared without an error. */
export async function companies<Name extends string>(names: readonly Name[], day: string): Promise<Companies<Name>> {
  const built = new Map<Name, { readonly text: string; readonly documents: Documents }>()
  for (const name of names) {
    const text = await readFile(new URL(`./companies/${name}.yaml`, import.meta.url), 'utf8')
    built.set(name, { text, documents: await documentsOf(text, true, day) })
  }
  const of = (name: Name) => {
    const found = built.get(name)
    if (!found) throw new Error(`there is no ${name}`)
    return found
  }
  return {
    read: (name, path) => contentOf(of(name).documents, path),
    declared: (name) => of(name).text,
    paths: (name) => of(name).documents.files.map(({ path }) => path),
    published: (name) =>
      of(name)
        .documents.files.filter(({ path }) => /^documents\/public\/.*\.md$/.test(path))
        .map(({ content }) => content),
  }
}

/** What no publisher would print, in the Markdown of a public document: a word twice, the words of programs, empty headings. */
export function unprintable(markdown: string): readonly string[] {
  const prose = markdown.replaceAll(/https?:\S+/g, '')
  return [
    ...(prose.match(/\b(\p{L}+) \1\b/gu) ?? []),
    ...(prose.match(/undefined|null|\[object|not applicable|n\/a|not stated|\{\w+\}/g) ?? []),
    ...(prose.replaceAll(/\n+/g, '\n').match(/\n(#+) [^\n]*\n\1 /g) ?? []),
  ]
}
