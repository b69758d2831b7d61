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
 * The notices that read otherwise under their old version and day, which the texts show and no value of the declaration.
 * Whoever reads a base brings it along, since documents are made after a check.
 */
export const unversionedNotices =
  (base: Published, asOf: string): NonNullable<Side['unversioned']> =>
  (head) =>
    unversioned(viewOf(base.model, base.graph, asOf), viewOf(head.model, head.graph, asOf)).map(
      ({ name, unchanged }) => {
        const [key = 'version'] = unchanged
        const stated = head.model.notices.get(name)?.value[key] !== undefined
        const what = unchanged.map((each) => `\`${each}\``).join(' and ')
        return {
          name,
          message: `The text of \`notices.${name}\` changed, and its ${what} ${unchanged.length > 1 ? 'are' : 'is'} as before.`,
          at: { section: 'notices', name, path: stated ? [key] : [], part: stated ? 'value' : 'key' },
        }
      },
    )
