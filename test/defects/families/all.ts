import type { Mutation } from '../mutation.ts'
import { assessments } from './assessments.ts'
import { bases } from './bases.ts'
import { build } from './build.ts'
import { defendedActivities } from './defended-activities.ts'
import { defendedBases } from './defended-bases.ts'
import { defendedData } from './defended-data.ts'
import { defendedNotices } from './defended-notices.ts'
import { defendedOrganisation } from './defended-organisation.ts'
import { defendedPromises } from './defended-promises.ts'
import { defendedRecipients } from './defended-recipients.ts'
import { defendedRetention } from './defended-retention.ts'
import { defendedSentences } from './defended-sentences.ts'
import { examples } from './examples.ts'
import { exceptions } from './exceptions.ts'
import { flows } from './flows.ts'
import { forms } from './forms.ts'
import { information } from './information.ts'
import { languageOfLaw } from './language-law.ts'
import { languageOfRouter } from './language-router.ts'
import { law } from './law.ts'
import { payrollFacts } from './payroll-facts.ts'
import { payrollParties } from './payroll-parties.ts'
import { payrollPublished } from './payroll-published.ts'
import { payrollRouter } from './payroll-router.ts'
import { house, promises } from './promises.ts'
import { recipients } from './recipients.ts'
import { references } from './references.ts'
import { representatives } from './representatives.ts'
import { retention } from './retention.ts'
import { rights } from './rights.ts'
import { roles } from './roles.ts'
import { routes } from './routes.ts'
import { security } from './security.ts'
import { special } from './special.ts'
import { trackers } from './trackers.ts'
import { transfers } from './transfers.ts'
import { untenableClaims } from './untenable-claims.ts'
import { untenableEnds } from './untenable-ends.ts'
import { untenableLaw } from './untenable-law.ts'
import { untenableRoutes } from './untenable-routes.ts'
import { untenableTerms } from './untenable-terms.ts'
import { untenableWords } from './untenable-words.ts'

/** Every seeded defect, by family. */
export const mutations: readonly Mutation[] = [
  ...forms,
  ...references,
  ...bases,
  ...roles,
  ...special,
  ...retention,
  ...recipients,
  ...transfers,
  ...representatives,
  ...law,
  ...information,
  ...trackers,
  ...assessments,
  ...rights,
  ...routes,
  ...security,
  ...flows,
  ...promises,
  ...house,
  ...exceptions,
  ...build,
  ...languageOfLaw,
  ...languageOfRouter,
  ...untenableLaw,
  ...untenableClaims,
  ...untenableEnds,
  ...untenableRoutes,
  ...untenableTerms,
  ...untenableWords,
  ...payrollFacts,
  ...payrollParties,
  ...payrollRouter,
  ...payrollPublished,
  ...examples,
  ...defendedOrganisation,
  ...defendedBases,
  ...defendedActivities,
  ...defendedData,
  ...defendedRetention,
  ...defendedRecipients,
  ...defendedNotices,
  ...defendedSentences,
  ...defendedPromises,
]
