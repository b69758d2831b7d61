import { siteInput } from '../../../../cli/site-input.ts'
import type { Compilation } from '../../../../compile.ts'
import { emitDocuments } from '../../documents.ts'
import { locateIn } from '../../print/locate.ts'
import type { SiteInput } from '../input.ts'
import { siteFiles } from '../site.ts'

/** The files of a build's documents, the site with them, by their paths below `documents/`. */
export async function siteOf(
  compilation: Compilation,
  more: Partial<SiteInput> = {},
): Promise<ReadonlyMap<string, string>> {
  const { model, graph, asOf } = compilation
  if (!model || !graph) throw new Error('unreadable')
  const { files } = await emitDocuments(model, graph, {
    asOf,
    locate: locateIn(compilation),
    draft: true,
    site: (parts) => siteFiles(parts, { ...siteInput({ compilation }, {}), ...more }),
  })
  return new Map(files.map(({ path, content }) => [path.replace('documents/', ''), content]))
}

/** The pages of a site alone. */
export const pagesOf = (files: ReadonlyMap<string, string>): readonly (readonly [path: string, content: string])[] =>
  [...files].filter(([path]) => path.startsWith('site/') && path.endsWith('.html'))
