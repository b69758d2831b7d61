import { beforeAll, describe, expect, it } from 'vitest'
import type { Place } from '../../../diagnostics/place.ts'
import type { Model } from '../../../model/model.ts'
import type { View } from '../content/view.ts'
import { escapeMarkdown } from '../print/escape-markdown.ts'
import { projects, viewOfProject } from '../testing/projects.ts'
import { type PublicDocument, sentencesOf } from './document.ts'
import { en } from './messages/en.ts'
import { publicDocuments } from './notices.ts'
import { publicHtml } from './print/html.ts'
import { publicMarkdown } from './print/markdown.ts'
import { provenance } from './print/provenance.ts'
import { statementIds } from './statement-ids.ts'

/** What a place holds in the declaration; `undefined` where nothing stands there. */
function heldAt(model: Model, { section, name, path }: Place): unknown {
  const sections: Readonly<Record<string, unknown>> = { ...model, categories: model.declaredCategories }
  const found = sections[section]
  const resource = found instanceof Map ? found.get(name) : found
  if (typeof resource !== 'object' || resource === null) return undefined
  const start: unknown = 'resource' in resource ? resource.resource : resource
  return path.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined),
    typeof start === 'object' && start !== null ? Reflect.get(start, 'value') : undefined,
  )
}

/** Facts that a declaration may leave to their default, of which a sentence says so. */
const defaults = new Set([
  'role',
  'title',
  'kind',
  'from',
  'origin',
  'party',
  'engagement',
  'countries',
  'legalName',
  'stores',
  'requests',
  'accessedFrom',
  'data',
  'recipients',
])

describe.each(projects)('the public documents of %s', (path) => {
  let view: View
  let documents: readonly PublicDocument[]
  beforeAll(async () => {
    view = await viewOfProject(path)
    documents = publicDocuments(view)
  })

  it('say nothing that stands on no fact', () => {
    for (const document of documents)
      for (const sentence of sentencesOf(document).filter(({ missing }) => !missing))
        expect(sentence.facts, `${document.name}: ${sentence.text}`).not.toEqual([])
  })

  it('stand on what the declaration holds', () => {
    for (const document of documents)
      for (const { text, facts, missing } of sentencesOf(document))
        for (const fact of missing ? [] : facts) {
          const stated = heldAt(view.model, fact) !== undefined
          expect(stated || defaults.has(String(fact.path.at(-1))), `${text} ${JSON.stringify(fact)}`).toBe(true)
        }
  })

  it('are made of their sentences, their headings and the titles of their columns, and of nothing else', () => {
    const chrome = new Set<string>(Object.values(en))
    for (const document of documents) {
      const lines = publicMarkdown(document, false).split('\n')
      const said = [
        ...sentencesOf(document).map(({ text, missing }) =>
          missing ? escapeMarkdown(text).replace('MISSING', '**MISSING**') : escapeMarkdown(text),
        ),
      ].sort((a, b) => b.length - a.length)
      for (const line of lines) {
        if (line.startsWith('#')) {
          const heading = document.blocks.find(
            (block) => block.kind === 'heading' && line.endsWith(` ${escapeMarkdown(block.text)}`),
          )
          const stated = heading?.kind === 'heading' && (heading.facts.length > 0 || chrome.has(heading.text))
          expect(stated || line === `# ${escapeMarkdown(document.title)}`, line).toBe(true)
          continue
        }
        let rest = line
        for (const sentence of said) rest = rest.replaceAll(sentence, '')
        for (const column of document.blocks.flatMap((block) => (block.kind === 'table' ? block.columns : [])))
          rest = rest.replace(` ${column} `, '')
        expect(rest.replaceAll(/<br>|---|[-|\s]/g, ''), line).toBe('')
      }
    }
  })

  it('read as people write: no tags, no hashes, no words of the machine', () => {
    for (const document of documents) {
      const text = publicMarkdown(document, false)
      expect(text).not.toMatch(/\[(?:enforced|attested|declared)|Kept by|[0-9a-f]{16}|\.yaml:|[{}]/)
      const said = sentencesOf(document).flatMap(({ text: each, missing }) => (missing ? [] : [each]))
      expect(said.join('\n')).not.toMatch(/without end|\b0 days|nobody has classified|not applicable|we need: /)
    }
  })

  it('lose no provenance: the page and the file beside it name every statement', () => {
    for (const document of documents) {
      const page = publicHtml(document, view.model.digest, false)
      const { statements } = JSON.parse(provenance(document, `public/${document.name}`, view.model.digest, false))
      const ids = [...statementIds(document).values()]
      expect(new Set(ids).size).toBe(ids.length)
      expect(statements.map(({ id }: { id: string }) => id)).toEqual(ids)
      expect(page.match(/ data-statement="/g)?.length ?? 0).toBe(ids.length)
      expect(page).not.toMatch(/<(?:script|img)|<link(?! rel="alternate")|src=|@import|url\(/)
    }
  })
})
