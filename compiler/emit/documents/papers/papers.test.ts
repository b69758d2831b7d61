import { beforeAll, describe, expect, it } from 'vitest'
import type { Place } from '../../../diagnostics/place.ts'
import type { View } from '../content/view.ts'
import type { Document } from '../document.ts'
import { printMarkdown } from '../print/print-markdown.ts'
import { complete, viewOfText } from '../testing/complete.ts'
import { viewOfProject } from '../testing/projects.ts'
import { papers } from './papers.ts'
import { runBook } from './run-book.ts'
import { sccAnnexes } from './scc-annexes.ts'
import { transferSheets } from './transfer-sheets.ts'
import { ukTables } from './uk-tables.ts'

let whole: View
beforeAll(async () => {
  whole = await viewOfProject('test/defects/complete')
})

/** A document as it is printed, with places by structure. */
const printed = (document: Document | undefined): string => {
  if (!document) throw new Error('there is no such document')
  const locate = ({ section, name, path }: Place): string =>
    `${[section, name, ...path].filter((step) => step !== '').join('.')}:1`
  return printMarkdown(document, { digest: '', draft: false, locate }).split('\n\n---')[0]?.replaceAll(':1', '') ?? ''
}

describe('the annexes of standard contractual clauses', () => {
  it('are filled in from what is declared', () => {
    const [annexes, ...others] = sccAnnexes(whole)
    expect(others).toEqual([])
    expect(printed(annexes)).toMatchSnapshot()
  })
})

describe('the tables of the United Kingdom', () => {
  it('are those of the addendum beside the clauses that it amends', () => {
    const [addendum, ...others] = ukTables(whole)
    expect(others).toEqual([])
    expect(printed(addendum)).toMatchSnapshot()
  })

  it('are those of the agreement where that was signed', async () => {
    const view = await viewOfText(complete)
    expect(ukTables(view).map(({ path }) => path)).toEqual(['internal/idta-mailer'])
    expect(printed(ukTables(view)[0])).toMatchSnapshot()
  })
})

describe('papers that are followed inside', () => {
  it.each(['internal/joint-arrangement-measure-ads', 'internal/request-run-book', 'internal/transfer-impact-SG'])(
    '%s reads like this',
    (path) => {
      expect(printed(papers(whole).find((paper) => paper.path === path))).toMatchSnapshot()
    },
  )

  it('are one for each country where somebody is whom no decision covers', () => {
    expect(transferSheets(whole).map(({ path }) => path)).toMatchSnapshot()
  })

  it('stop the clock in the United Kingdom from the day on that its law does', async () => {
    const pauseOn = (asOf: string): string => printed(runBook(viewOfText(complete, asOf)))
    expect(pauseOn('2026-02-04')).toContain('none: the clock runs on')
    expect(pauseOn('2026-02-05')).toContain('the clock stops while')
  })
})
