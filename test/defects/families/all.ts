import type { Mutation } from '../mutation.ts'
import { assessments } from './assessments.ts'
import { bases } from './bases.ts'
import { completeLaw1 } from './blind/complete-law-1.ts'
import { completeLaw2 } from './blind/complete-law-2.ts'
import { energyLaw1 } from './blind/energy-law-1.ts'
import { energyLaw2 } from './blind/energy-law-2.ts'
import { energyLaw3 } from './blind/energy-law-3.ts'
import { energyRoutes1 } from './blind/energy-routes-1.ts'
import { energyRoutes2 } from './blind/energy-routes-2.ts'
import { energyTyping1 } from './blind/energy-typing-1.ts'
import { energyTyping2 } from './blind/energy-typing-2.ts'
import { hotelLaw1 } from './blind/hotel-law-1.ts'
import { hotelLaw2 } from './blind/hotel-law-2.ts'
import { hotelLaw3 } from './blind/hotel-law-3.ts'
import { hotelRoutes1 } from './blind/hotel-routes-1.ts'
import { hotelRoutes2 } from './blind/hotel-routes-2.ts'
import { hotelRoutes3 } from './blind/hotel-routes-3.ts'
import { hotelTyping1 } from './blind/hotel-typing-1.ts'
import { hotelTyping2 } from './blind/hotel-typing-2.ts'
import { hotelTyping3 } from './blind/hotel-typing-3.ts'
import { build } from './build.ts'
import { charity } from './charity/all.ts'
import { clinicActivities } from './clinic/activities.ts'
import { clinicAssessments } from './clinic/assessments.ts'
import { clinicBases } from './clinic/bases.ts'
import { clinicConditions } from './clinic/conditions.ts'
import { clinicGrounds } from './clinic/grounds.ts'
import { clinicMeasures } from './clinic/measures.ts'
import { clinicNotices } from './clinic/notices.ts'
import { clinicOrganisation } from './clinic/organisation.ts'
import { clinicPromises } from './clinic/promises.ts'
import { clinicPurposes } from './clinic/purposes.ts'
import { clinicRecipients } from './clinic/recipients.ts'
import { clinicRetention } from './clinic/retention.ts'
import { clinicRoles } from './clinic/roles.ts'
import { clinicTrackers } from './clinic/trackers.ts'
import { clinicTransfers1 } from './clinic/transfers-1.ts'
import { clinicTransfers2 } from './clinic/transfers-2.ts'
import { defendedActivities } from './defended/activities.ts'
import { defendedBases } from './defended/bases.ts'
import { defendedData } from './defended/data.ts'
import { defendedNotices } from './defended/notices.ts'
import { defendedOrganisation } from './defended/organisation.ts'
import { defendedPromises } from './defended/promises.ts'
import { defendedRecipients } from './defended/recipients.ts'
import { defendedRetention } from './defended/retention.ts'
import { defendedSentences } from './defended/sentences.ts'
import { examples } from './examples.ts'
import { exceptions } from './exceptions.ts'
import { flows } from './flows.ts'
import { forms } from './forms.ts'
import { freightActivities } from './freight/activities.ts'
import { freightChannels1 } from './freight/channels-1.ts'
import { freightChannels2 } from './freight/channels-2.ts'
import { freightConditions } from './freight/conditions.ts'
import { freightDates } from './freight/dates.ts'
import { freightEvents } from './freight/events.ts'
import { freightFields } from './freight/fields.ts'
import { freightForms } from './freight/forms.ts'
import { freightMessages } from './freight/messages.ts'
import { freightNames } from './freight/names.ts'
import { freightPeriods } from './freight/periods.ts'
import { freightPromises } from './freight/promises.ts'
import { freightRecipients } from './freight/recipients.ts'
import { freightRoutes } from './freight/routes.ts'
import { freightSettings } from './freight/settings.ts'
import { freightSources } from './freight/sources.ts'
import { freightWords } from './freight/words.ts'
import { hiring } from './hiring/all.ts'
import { information } from './information.ts'
import { insurer } from './insurer/all.ts'
import { languageOfActivities } from './language/activities.ts'
import { languageOfParties } from './language/parties.ts'
import { languageOfPromises } from './language/promises.ts'
import { languageOfRoutes } from './language/routes.ts'
import { languageOfSources } from './language/sources.ts'
import { law } from './law.ts'
import { lettingsBases } from './lettings/bases.ts'
import { lettingsConditions } from './lettings/conditions.ts'
import { lettingsFlows } from './lettings/flows.ts'
import { lettingsFurther } from './lettings/further.ts'
import { lettingsInformation } from './lettings/information.ts'
import { lettingsOrganisation } from './lettings/organisation.ts'
import { lettingsRecipients } from './lettings/recipients.ts'
import { lettingsRetention } from './lettings/retention.ts'
import { lettingsRights } from './lettings/rights.ts'
import { lettingsRoles } from './lettings/roles.ts'
import { lettingsTrackers } from './lettings/trackers.ts'
import { lettingsTransfers1 } from './lettings/transfers-1.ts'
import { lettingsTransfers2 } from './lettings/transfers-2.ts'
import { lettingsUpkeep } from './lettings/upkeep.ts'
import { marketActivities } from './market/activities.ts'
import { marketChannels } from './market/channels.ts'
import { marketEvents } from './market/events.ts'
import { marketOrganisation1 } from './market/organisation-1.ts'
import { marketOrganisation2 } from './market/organisation-2.ts'
import { marketPromises1 } from './market/promises-1.ts'
import { marketPromises2 } from './market/promises-2.ts'
import { marketRecipients } from './market/recipients.ts'
import { marketRetention } from './market/retention.ts'
import { marketRouter } from './market/router.ts'
import { marketRoutes1 } from './market/routes-1.ts'
import { marketRoutes2 } from './market/routes-2.ts'
import { marketSources1 } from './market/sources-1.ts'
import { marketSources2 } from './market/sources-2.ts'
import { oneLineOfARoute } from './one-line-of-a-route.ts'
import { payrollAccountability } from './payroll/accountability.ts'
import { payrollActivities } from './payroll/activities.ts'
import { payrollBases } from './payroll/bases.ts'
import { payrollChannels } from './payroll/channels.ts'
import { payrollConditions } from './payroll/conditions.ts'
import { payrollData } from './payroll/data.ts'
import { payrollEvents } from './payroll/events.ts'
import { payrollNotices } from './payroll/notices.ts'
import { payrollOrganisation } from './payroll/organisation.ts'
import { payrollPromises } from './payroll/promises.ts'
import { payrollPurposes } from './payroll/purposes.ts'
import { payrollRecipients } from './payroll/recipients.ts'
import { payrollRetention } from './payroll/retention.ts'
import { payrollRoutes } from './payroll/routes.ts'
import { payrollSettings } from './payroll/settings.ts'
import { payrollSources } from './payroll/sources.ts'
import { payrollTrackers } from './payroll/trackers.ts'
import { payrollTransfers } from './payroll/transfers.ts'
import { house, promises } from './promises.ts'
import { recipients } from './recipients.ts'
import { recruitingBases1 } from './recruiting/bases-1.ts'
import { recruitingBases2 } from './recruiting/bases-2.ts'
import { recruitingChannels } from './recruiting/channels.ts'
import { recruitingEvents } from './recruiting/events.ts'
import { recruitingLanguage } from './recruiting/language.ts'
import { recruitingMeasures } from './recruiting/measures.ts'
import { recruitingNotices } from './recruiting/notices.ts'
import { recruitingOrganisation } from './recruiting/organisation.ts'
import { recruitingPromises } from './recruiting/promises.ts'
import { recruitingRecipients } from './recruiting/recipients.ts'
import { recruitingRoles } from './recruiting/roles.ts'
import { recruitingRouter } from './recruiting/router.ts'
import { recruitingRoutes1 } from './recruiting/routes-1.ts'
import { recruitingRoutes2 } from './recruiting/routes-2.ts'
import { recruitingSources } from './recruiting/sources.ts'
import { recruitingSpecial } from './recruiting/special.ts'
import { recruitingTime } from './recruiting/time.ts'
import { recruitingTrackers } from './recruiting/trackers.ts'
import { recruitingTransfers } from './recruiting/transfers.ts'
import { references } from './references.ts'
import { representatives } from './representatives.ts'
import { retention } from './retention.ts'
import { rights } from './rights.ts'
import { roles } from './roles.ts'
import { routes } from './routes.ts'
import { security } from './security.ts'
import { shopChannels1 } from './shop/channels-1.ts'
import { shopChannels2 } from './shop/channels-2.ts'
import { shopChannels3 } from './shop/channels-3.ts'
import { shopChannels4 } from './shop/channels-4.ts'
import { shopConditions1 } from './shop/conditions-1.ts'
import { shopConditions2 } from './shop/conditions-2.ts'
import { shopConditions3 } from './shop/conditions-3.ts'
import { shopEvents1 } from './shop/events-1.ts'
import { shopEvents2 } from './shop/events-2.ts'
import { shopEvents3 } from './shop/events-3.ts'
import { shopMessages1 } from './shop/messages-1.ts'
import { shopMessages2 } from './shop/messages-2.ts'
import { shopMessages3 } from './shop/messages-3.ts'
import { shopRoutes1 } from './shop/routes-1.ts'
import { shopRoutes2 } from './shop/routes-2.ts'
import { shopSettings1 } from './shop/settings-1.ts'
import { shopSettings2 } from './shop/settings-2.ts'
import { shopSources1 } from './shop/sources-1.ts'
import { shopSources2 } from './shop/sources-2.ts'
import { shopSources3 } from './shop/sources-3.ts'
import { shopSources4 } from './shop/sources-4.ts'
import { sownComplete1 } from './sown/complete-1.ts'
import { sownComplete2 } from './sown/complete-2.ts'
import { sownEveryday } from './sown/everyday.ts'
import { sownExamples1 } from './sown/examples-1.ts'
import { sownExamples2 } from './sown/examples-2.ts'
import { sownExamples3 } from './sown/examples-3.ts'
import { sownExamples4 } from './sown/examples-4.ts'
import { sownLegalTexts } from './sown/legal-texts.ts'
import { sownQuiet1 } from './sown/quiet-1.ts'
import { sownQuiet2 } from './sown/quiet-2.ts'
import { special } from './special.ts'
import { trackers } from './trackers.ts'
import { transfers } from './transfers.ts'
import { transport } from './transport.ts'
import { unionBases } from './union/bases.ts'
import { unionConditions } from './union/conditions.ts'
import { unionFlows } from './union/flows.ts'
import { unionFurther } from './union/further.ts'
import { unionInformation } from './union/information.ts'
import { unionOrganisation } from './union/organisation.ts'
import { unionRecipients } from './union/recipients.ts'
import { unionRetention } from './union/retention.ts'
import { unionRoles } from './union/roles.ts'
import { unionTrackers } from './union/trackers.ts'
import { unionTransfers } from './union/transfers.ts'
import { unlawful } from './unlawful/all.ts'
import { untenableClaims } from './untenable/claims.ts'
import { untenableEnds } from './untenable/ends.ts'
import { untenableLaw } from './untenable/law.ts'
import { untenableLines } from './untenable/lines.ts'
import { untenableRoutes } from './untenable/routes.ts'
import { untenableTerms } from './untenable/terms.ts'
import { untenableWords } from './untenable/words.ts'

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
  ...languageOfSources,
  ...languageOfRoutes,
  ...languageOfPromises,
  ...languageOfActivities,
  ...languageOfParties,
  ...untenableLaw,
  ...untenableClaims,
  ...untenableEnds,
  ...untenableLines,
  ...untenableRoutes,
  ...untenableTerms,
  ...untenableWords,
  ...payrollOrganisation,
  ...payrollBases,
  ...payrollRetention,
  ...payrollSources,
  ...payrollEvents,
  ...payrollChannels,
  ...payrollConditions,
  ...payrollRoutes,
  ...payrollSettings,
  ...payrollData,
  ...payrollPurposes,
  ...payrollActivities,
  ...payrollTransfers,
  ...payrollRecipients,
  ...payrollTrackers,
  ...payrollAccountability,
  ...payrollNotices,
  ...payrollPromises,
  ...examples,
  ...shopSources1,
  ...shopSources2,
  ...shopSources3,
  ...shopSources4,
  ...shopEvents1,
  ...shopEvents2,
  ...shopEvents3,
  ...shopChannels1,
  ...shopChannels2,
  ...shopChannels3,
  ...shopChannels4,
  ...shopConditions1,
  ...shopConditions2,
  ...shopConditions3,
  ...shopRoutes1,
  ...shopRoutes2,
  ...shopMessages1,
  ...shopMessages2,
  ...shopMessages3,
  ...shopSettings1,
  ...shopSettings2,
  ...sownComplete1,
  ...sownComplete2,
  ...sownExamples1,
  ...sownExamples2,
  ...sownExamples3,
  ...sownExamples4,
  ...sownEveryday,
  ...sownLegalTexts,
  ...sownQuiet1,
  ...sownQuiet2,
  ...defendedOrganisation,
  ...defendedBases,
  ...defendedActivities,
  ...defendedData,
  ...defendedRetention,
  ...defendedRecipients,
  ...defendedNotices,
  ...defendedSentences,
  ...defendedPromises,
  ...recruitingBases1,
  ...recruitingBases2,
  ...recruitingSpecial,
  ...recruitingRoles,
  ...recruitingRecipients,
  ...recruitingTransfers,
  ...recruitingOrganisation,
  ...recruitingTime,
  ...recruitingTrackers,
  ...recruitingMeasures,
  ...recruitingSources,
  ...recruitingEvents,
  ...recruitingChannels,
  ...recruitingRoutes1,
  ...recruitingRoutes2,
  ...recruitingRouter,
  ...recruitingNotices,
  ...recruitingPromises,
  ...recruitingLanguage,
  ...hotelLaw1,
  ...hotelLaw2,
  ...hotelLaw3,
  ...completeLaw1,
  ...completeLaw2,
  ...energyLaw1,
  ...energyLaw2,
  ...energyLaw3,
  ...hotelTyping1,
  ...hotelTyping2,
  ...hotelTyping3,
  ...energyTyping1,
  ...energyTyping2,
  ...hotelRoutes1,
  ...hotelRoutes2,
  ...hotelRoutes3,
  ...energyRoutes1,
  ...energyRoutes2,
  ...freightConditions,
  ...freightMessages,
  ...freightFields,
  ...freightRoutes,
  ...freightNames,
  ...freightForms,
  ...freightSources,
  ...freightWords,
  ...freightPeriods,
  ...freightChannels1,
  ...freightChannels2,
  ...freightEvents,
  ...freightActivities,
  ...freightSettings,
  ...freightRecipients,
  ...freightDates,
  ...freightPromises,
  ...clinicBases,
  ...clinicGrounds,
  ...clinicPurposes,
  ...clinicConditions,
  ...clinicActivities,
  ...clinicOrganisation,
  ...clinicAssessments,
  ...clinicTransfers1,
  ...clinicTransfers2,
  ...clinicRecipients,
  ...clinicRoles,
  ...clinicRetention,
  ...clinicTrackers,
  ...clinicNotices,
  ...clinicMeasures,
  ...clinicPromises,
  ...lettingsBases,
  ...lettingsConditions,
  ...lettingsRoles,
  ...lettingsRecipients,
  ...lettingsTransfers1,
  ...lettingsTransfers2,
  ...lettingsOrganisation,
  ...lettingsInformation,
  ...lettingsRights,
  ...lettingsRetention,
  ...lettingsUpkeep,
  ...lettingsTrackers,
  ...lettingsFlows,
  ...lettingsFurther,
  ...unionConditions,
  ...unionBases,
  ...unionRoles,
  ...unionRecipients,
  ...unionTransfers,
  ...unionOrganisation,
  ...unionInformation,
  ...unionRetention,
  ...unionTrackers,
  ...unionFlows,
  ...unionFurther,
  ...insurer,
  ...hiring,
  ...charity,
  ...unlawful,
  ...marketOrganisation1,
  ...marketOrganisation2,
  ...marketActivities,
  ...marketRetention,
  ...marketRecipients,
  ...marketSources1,
  ...marketSources2,
  ...marketEvents,
  ...marketChannels,
  ...marketRoutes1,
  ...marketRoutes2,
  ...marketRouter,
  ...marketPromises1,
  ...marketPromises2,
  ...oneLineOfARoute,
]
