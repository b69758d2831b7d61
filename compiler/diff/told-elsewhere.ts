import type { Flow } from '../flows/flow.ts'
import { type ChangeClass, type ChangeType, changeTypes } from './change.ts'
import type { DeclaredChange } from './diff-resources.ts'

/** What the router keeps of requests of people, for the activity that their store is for. */
const besideRequests = ['reminders', 'rights'] as const

/** Whether a change of the declaration tells what a flow that came, went or changed would repeat. */
export type ToldElsewhere = (type: ChangeType, flow: Flow) => boolean

/**
 * What moves only because a tracker, a store of the router, a form or a category is declared otherwise is told there
 * once, and what then moves less is no relief.
 */
export function toldElsewhere(resources: readonly DeclaredChange[]): ToldElsewhere {
  const classes = new Map<string, Set<ChangeClass>>()
  const add = (key: string, kind: ChangeClass): void => {
    classes.set(key, (classes.get(key) ?? new Set()).add(kind))
  }
  for (const { type, class: kind, field, at } of resources) {
    const { section, name, path } = at.place
    if (section === 'trackers' && (path.length === 0 || path[0] === 'setBy' || path[0] === 'activity'))
      add(`tracker ${name}`, kind)
    if (section === 'router' && path[0] === 'stores') {
      const told = path[2] === 'activity' ? kind : 'neutral'
      add(`store ${path[1]}`, told)
      for (const store of besideRequests) if (path[1] === 'requests') add(`store ${store}`, told)
    }
    if (section === 'activities' && path[0] === 'data' && path[2] === 'form') add(`form ${name} ${path[1]}`, kind)
    if (section === 'retention' && path[0] !== 'holds' && /^retention-/.test(type)) add('backups', kind)
    if (field !== null && /^category-/.test(type)) add(`field ${name}#${field}`, kind)
  }
  return (type, flow) => {
    const { activity, origin, category, sink } = flow
    const kind = changeTypes[type]
    const isNew = /^(activity|recipient|category)-added$/.test(type)
    const moves = isNew || type === 'field-added' || type.endsWith('-removed')
    // What is more is told where the declaration widens, too; a further field of what is there already, and relief, anywhere.
    const told = (key: string): boolean => {
      const known = classes.get(key)
      return known !== undefined && (isNew ? known.has('widens') : true)
    }
    if (type.startsWith('protection-')) return origin.kind === 'activity' && classes.has(`form ${activity} ${category}`)
    if (type.startsWith('retention-')) {
      const known = classes.get('backups')
      return known !== undefined && (kind === 'narrows' || known.has('widens'))
    }
    if (!moves) return false
    if (origin.kind === 'tracker') return told(`tracker ${origin.tracker}`)
    if (origin.kind === 'route') {
      const known = classes.get(`field ${origin.event}#${origin.field}`)
      return known !== undefined && (known.has('widens') || type.endsWith('-removed'))
    }
    return sink.kind === 'store' && sink.store !== 'records' && told(`store ${sink.store}`)
  }
}
