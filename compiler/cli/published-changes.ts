import { type Change, changeTypes } from '../diff/change.ts'
import type { Side } from '../diff/side.ts'
import { viewOf } from '../emit/documents/content/view.ts'
import { unversioned } from '../emit/documents/public/revisions.ts'
import type { FlowGraph } from '../flows/graph.ts'
import type { Model } from '../model/model.ts'

/** A declaration whose documents can be made. */
export interface Published {
  readonly model: Model
  readonly graph: FlowGraph
}

/**
 * What changed in what people publish, which the texts show and no value of the declaration: a notice that reads
 * otherwise under its old version and day. Whoever reads a base brings it along, since documents are made after a check.
 */
export const publishedChanges =
  (base: Published, asOf: string): NonNullable<Side['published']> =>
  (head) =>
    unversioned(viewOf(base.model, base.graph, asOf), viewOf(head.model, head.graph, asOf)).map(
      ({ name, unchanged }): Change => {
        const [key = 'version'] = unchanged
        const stated = head.model.notices.get(name)?.value[key] !== undefined
        const what = unchanged.map((each) => `\`${each}\``).join(' and ')
        return {
          type: 'notice-unversioned',
          class: changeTypes['notice-unversioned'],
          message: `The text of \`notices.${name}\` changed, and its ${what} ${unchanged.length > 1 ? 'are' : 'is'} as before.`,
          before: null,
          after: null,
          facts: null,
          duties: ['notice-version'],
          at: {
            side: 'head',
            place: { section: 'notices', name, path: stated ? [key] : [], part: stated ? 'value' : 'key' },
          },
        }
      },
    )
