import type { Mutation } from '../mutation.ts'
import { assessments } from './assessments.ts'
import { bases } from './bases.ts'
import { blind } from './blind/all.ts'
import { build } from './build.ts'
import { charity } from './charity/all.ts'
import { clinic } from './clinic/all.ts'
import { companies } from './companies/all.ts'
import { defended } from './defended/all.ts'
import { examples } from './examples.ts'
import { exceptions } from './exceptions.ts'
import { flows } from './flows.ts'
import { forms } from './forms.ts'
import { freight } from './freight/all.ts'
import { hiring } from './hiring/all.ts'
import { hurried } from './hurried.ts'
import { information } from './information.ts'
import { insurer } from './insurer/all.ts'
import { language } from './language/all.ts'
import { law } from './law.ts'
import { lettings } from './lettings/all.ts'
import { market } from './market/all.ts'
import { oneLineOfARoute } from './one-line-of-a-route.ts'
import { paragraphs } from './paragraphs/all.ts'
import { payroll } from './payroll/all.ts'
import { house, promises } from './promises.ts'
import { recipients } from './recipients.ts'
import { recruiting } from './recruiting/all.ts'
import { references } from './references.ts'
import { representatives } from './representatives.ts'
import { retention } from './retention.ts'
import { rights } from './rights.ts'
import { roles } from './roles.ts'
import { routes } from './routes.ts'
import { security } from './security.ts'
import { shop } from './shop/all.ts'
import { sown } from './sown/all.ts'
import { special } from './special.ts'
import { trackers } from './trackers.ts'
import { transfers } from './transfers.ts'
import { transport } from './transport.ts'
import { union } from './union/all.ts'
import { unlawful } from './unlawful/all.ts'
import { untenable } from './untenable/all.ts'

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
  ...transport,
  ...house,
  ...exceptions,
  ...build,
  ...language,
  ...untenable,
  ...payroll,
  ...examples,
  ...shop,
  ...sown,
  ...hurried,
  ...defended,
  ...recruiting,
  ...blind,
  ...freight,
  ...clinic,
  ...companies,
  ...lettings,
  ...union,
  ...insurer,
  ...hiring,
  ...charity,
  ...unlawful,
  ...market,
  ...oneLineOfARoute,
  ...paragraphs,
]
