import { keyAt } from '../../../diagnostics/place.ts'
import type { Fact, Statement } from '../document.ts'
import { routerStores } from './router-stores.ts'
import { say } from './statement.ts'
import type { View } from './view.ts'
import { capital, humanise, small } from './words.ts'

/** What the router does in any activity: what it keeps that none of them covers, and what senders may ask of it. */
export function routerFacts(view: View): readonly Fact[] {
  const kept = routerStores(view).map(
    ({ title, holds, period }): Statement => ({
      ...period,
      text: `${small(holds)}; ${period.text}`,
      label: capital(title),
    }),
  )
  const asked = requestStatements(view)
  return [
    ...(kept.length > 0
      ? [
          {
            key: 'routerStores',
            label: 'What the router keeps beside the activities',
            article: '5(1)(e)',
            statements: kept,
          },
        ]
      : []),
    ...(asked.length > 0
      ? [
          {
            key: 'requests',
            label: 'What senders may ask for the people of their tenant',
            article: '12(2)',
            statements: asked,
          },
        ]
      : []),
  ]
}

/** The requests that the senders of a source may make (Art. 15, 17), each with what the router does then. */
function requestStatements({ model }: View): readonly Statement[] {
  return [...model.sources.values()]
    .filter(({ poisoned }) => !poisoned)
    .flatMap((source) =>
      Object.entries(source.value.requests ?? {}).map(([name, request]) => {
        const text =
          request.export !== undefined
            ? 'notes the request with the day by which it is due, for somebody who answers it; nothing is sent'
            : request.erase === 'tenant'
              ? 'erases all that is the tenant\u2019s at once'
              : 'erases what it is about at once'
        const label = `${source.value.title ?? capital(humanise(source.name))}, ${name}`
        return say(text, {
          label,
          keptBy: 'enforced',
          article: request.export === undefined ? '17' : '15',
          places: [keyAt(source, 'requests', name)],
        })
      }),
    )
}
