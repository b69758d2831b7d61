import { textOf } from '../../../diagnostics/place.ts'
import { byClause } from '../../../language/clause.ts'
import { citationsOf } from '../../../model/clauses.ts'
import { plain, say } from '../content/statement.ts'
import type { View } from '../content/view.ts'
import type { Register } from '../document.ts'

/** Which entry of the declaration carries which clause of the published texts; none where no clause is cited. */
export function clauses(view: View): readonly Register[] {
  const cited = Map.groupBy(citationsOf(view.model), ({ clause }) => clause)
  if (cited.size === 0) return []
  return [
    {
      path: 'internal/clauses',
      audience: 'internal',
      title: 'Clauses',
      intro: 'Each clause of a published text that the declaration cites, and the entries that cite it.',
      header: [],
      columns: [
        { key: 'clause', title: 'Clause', article: null },
        { key: 'entries', title: 'Carried by', article: null },
      ],
      sections: [
        {
          key: 'clauses',
          title: 'Clauses',
          none: say('none'),
          entries: [...cited]
            .sort(([a], [b]) => byClause(a, b))
            .map(([clause, citations]) => ({
              id: clause,
              title: clause,
              cells: {
                clause: [plain(clause)],
                entries: citations.map(({ entry }) => say(textOf(entry), { keptBy: null, clause, places: [entry] })),
              },
            })),
        },
      ],
      layout: 'table',
      placesInCsv: 'column',
    },
  ]
}
