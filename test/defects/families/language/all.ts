import type { Mutation } from '../../mutation.ts'
import { languageOfActivities } from './activities.ts'
import { languageOfParties } from './parties.ts'
import { languageOfPromises } from './promises.ts'
import { languageOfRoutes } from './routes.ts'
import { languageOfSources } from './sources.ts'

export const language: readonly Mutation[] = [
  ...languageOfSources,
  ...languageOfRoutes,
  ...languageOfPromises,
  ...languageOfActivities,
  ...languageOfParties,
]
