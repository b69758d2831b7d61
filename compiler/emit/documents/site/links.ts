import { categoryTitle, recipientTitle, type View } from '../content/view.ts'
import { capital, humanise } from '../content/words.ts'
import { fileName } from './kit/file-name.ts'
import { html, type Part } from './kit/html.ts'
import { wayTo } from './kit/page.ts'

/** What has a page of its own. */
export type Kind = 'activity' | 'recipient' | 'category' | 'route' | 'promise'

const folders: Readonly<Record<Kind, string>> = {
  activity: 'activities',
  recipient: 'recipients',
  category: 'categories',
  route: 'routes',
  promise: 'promises',
}

/** Which pages there are, what they are about, and how one names another. */
export interface Links {
  /** Names in the order of their titles. */
  readonly names: (kind: Kind) => readonly string[]
  readonly title: (kind: Kind, name: string) => string
  /** The page of a thing; `null` where it has none. */
  readonly path: (kind: Kind, name: string) => string | null
  /** Its title, linked from a page. */
  readonly to: (from: string, kind: Kind, name: string) => Part
}

export function linksOf(view: View): Links {
  const { model } = view
  const categories = new Set(view.activities.flatMap((activity) => activity.categories))
  const titles: Readonly<Record<Kind, ReadonlyMap<string, string>>> = {
    activity: new Map(view.activities.map(({ name, title }) => [name, title])),
    recipient: new Map(
      [...model.recipients.values()].filter(({ poisoned }) => !poisoned).map((one) => [one.name, recipientTitle(one)]),
    ),
    category: new Map([...categories].map((name) => [name, categoryTitle(view, name)])),
    route: new Map(
      [...model.routes.values()]
        .filter(({ poisoned }) => !poisoned)
        .map(({ name, value }) => [name, value.title ?? capital(humanise(name))]),
    ),
    promise: new Map([...model.commitments.values()].map(({ name }) => [name, capital(humanise(name))])),
  }
  const order = (kind: Kind): readonly string[] =>
    [...titles[kind]].sort(([a, x], [b, y]) => (x < y ? -1 : x > y ? 1 : a < b ? -1 : 1)).map(([name]) => name)
  const names = Object.fromEntries(Object.keys(folders).map((kind) => [kind, order(kind as Kind)]))
  const title: Links['title'] = (kind, name) => titles[kind].get(name) ?? capital(humanise(name))
  const path: Links['path'] = (kind, name) =>
    titles[kind].has(name) ? `${folders[kind]}/${fileName(name)}.html` : null
  return {
    names: (kind) => names[kind] ?? [],
    title,
    path,
    to: (from, kind, name) => {
      const target = path(kind, name)
      return target === null ? title(kind, name) : html`<a href="${wayTo(from, target)}">${title(kind, name)}</a>`
    },
  }
}
