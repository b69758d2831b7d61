import { promiseStates } from '../../../../policies/support/assertions/promise-state.ts'
import type { EmittedFile } from '../../emitted-file.ts'
import type { View } from '../content/view.ts'
import { capital, humanise } from '../content/words.ts'
import type { LocateText } from '../print/locate.ts'
import type { Context, Listed, Registers } from './context.ts'
import { exploreScript } from './explore/script.ts'
import type { SiteInput } from './input.ts'
import { lawLinks } from './kit/law.ts'
import { type Frame, printPage } from './kit/page.ts'
import { speakerOf } from './kit/statement.ts'
import { linksOf } from './links.ts'
import { activityPages } from './pages/activities.ts'
import { categoryPages } from './pages/categories.ts'
import { changesPage } from './pages/changes.ts'
import { mapPages } from './pages/map.ts'
import { promisePages } from './pages/promises.ts'
import { questionsPage } from './pages/questions.ts'
import { recipientPages } from './pages/recipients.ts'
import { retentionPages } from './pages/retention.ts'
import { routePages } from './pages/routes.ts'
import { startPage } from './pages/start.ts'
import { style } from './style.ts'

/** What the site says again of the documents, and how its statements are located. */
export interface SiteParts {
  readonly view: View
  readonly registers: Registers
  /** What lies beside the site. */
  readonly documents: readonly Listed[]
  readonly locate: LocateText
}

const menu: Frame['menu'] = [
  { path: 'index.html', title: 'Start' },
  { path: 'map.html', title: 'Map of flows' },
  { path: 'activities.html', title: 'Activities' },
  { path: 'categories.html', title: 'Personal data' },
  { path: 'recipients.html', title: 'Recipients' },
  { path: 'retention.html', title: 'Retention' },
  { path: 'routes.html', title: 'Routes' },
  { path: 'promises.html', title: 'Promises' },
  { path: 'questions.html', title: 'Open questions' },
]

/**
 * The internal site: static pages below `documents/site/` that say what the documents say, thing by thing. Its links
 * lead to each other, to the documents beside it, and to where the law stands.
 */
export async function siteFiles(
  { view, registers, documents, locate }: SiteParts,
  input: SiteInput,
): Promise<readonly EmittedFile[]> {
  const { model, graph, asOf } = view
  const project = model.project?.value
  const context: Context = {
    view,
    registers,
    documents,
    input,
    frame: {
      name: project?.title ?? (project ? capital(humanise(project.name)) : 'Personal data'),
      organisation: model.organisation?.value.legalName ?? null,
      asOf,
      digest: model.digest,
      menu,
      live: input.live,
    },
    speaker: speakerOf(locate, lawLinks(view), input.sourceUrl),
    links: linksOf(view),
    promises: new Map(promiseStates(model, graph, asOf).map((state) => [state.name, state])),
  }
  const map = mapPages(context)
  const pages = [
    startPage(context),
    ...map.pages,
    ...activityPages(context),
    ...categoryPages(context),
    ...recipientPages(context),
    ...retentionPages(context),
    ...routePages(context),
    ...promisePages(context),
    questionsPage(context),
    ...changesPage(context),
  ]
  return [
    ...pages.map((page) => printPage(page, context.frame)),
    ...map.files,
    { path: 'documents/site/explore.js', content: await exploreScript() },
    { path: 'documents/site/site.css', content: style },
  ]
}
