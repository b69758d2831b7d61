import { isDeepStrictEqual } from 'node:util'
import type { EventPlan } from '../../../runtime/contract/plan.ts'
import type { Place } from '../../diagnostics/place.ts'
import type { Model } from '../../model/model.ts'
import { declaredAmong, place } from '../betrayed.ts'
import { type Found, type Kind, members } from './kind.ts'

/** Which fields of a type of events are kept, as what, and until when. */
export const eventKind = (model: Model): Kind<EventPlan> => ({
  called: 'type of events',
  extra: 'wider',
  absent: 'narrower',
  at: ({ name }, key) => declaredAmong(model, place('events', name, ...(key === null ? [] : [key]))),
  judge: {
    fields(declared, runs, name) {
      const field = (path: string): Place =>
        model.events.get(name)?.fields.find(({ text }) => text === path)?.at ??
        declaredAmong(model, place('events', name, 'schema'))
      const [ours, theirs] = [declared, runs].map(
        (fields) => new Map(fields.map((each) => [each.path, each.categories])),
      )
      const kept = members([...(ours?.keys() ?? [])], [...(theirs?.keys() ?? [])], (direction, path) => [
        direction,
        direction === 'wider'
          ? `keeps the field \`${path}\` of \`${name}\`, which is not declared`
          : `does not keep the field \`${path}\` of \`${name}\``,
        field(path),
      ])
      const classed = declared.flatMap(({ path, categories }): readonly Found[] => {
        const other = theirs?.get(path)
        if (other === undefined || isDeepStrictEqual(categories, other)) return []
        return [['other', `takes the field \`${path}\` of \`${name}\` for another category`, field(path)]]
      })
      return [...kept, ...classed]
    },
    // The event expires by the earliest of them.
    retention: (declared, runs, name) =>
      members(declared, runs, (direction, rule) => [
        direction === 'wider' ? 'narrower' : 'wider',
        direction === 'wider'
          ? `ends \`${name}\` by the period \`${rule}\` too, which is not declared for it`
          : `does not end \`${name}\` by the period \`${rule}\``,
        declaredAmong(model, place('retention', rule), place('events', name)),
      ]),
  },
})
