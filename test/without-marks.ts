import { isMap, parseDocument, visit } from 'yaml'
import type { SourceFile } from '../compiler/source/source-file.ts'

/** The same file without a word on what is not known, or on what one person is asked. */
export function withoutMarks({ path, text }: SourceFile, ask: string | null = null): SourceFile {
  const document = parseDocument(text)
  visit(document, {
    Pair: (_, { value }) => {
      const marked = isMap(value) && value.has('missing') && value.items.length <= 2
      return marked && (ask === null || value.get('ask') === ask) ? visit.REMOVE : undefined
    },
  })
  return { path, text: String(document) }
}
