import { automationDenied } from '../information/automation-denied.ts'
import { automationUnexplained } from '../information/automation-unexplained.ts'
import { automationUnstated } from '../information/automation-unstated.ts'
import { consequencesDenied } from '../information/consequences-denied.ts'
import { consequencesMissing } from '../information/consequences-missing.ts'
import { informationDataUnnamed } from '../information/data-unnamed.ts'
import { interventionByMachine } from '../information/intervention-by-machine.ts'
import { informationMarketingUnmarked } from '../information/marketing-unmarked.ts'
import { noNotice } from '../information/no-notice.ts'
import { notInformedMismatch } from '../information/not-informed-mismatch.ts'
import { informationNotInformedVague } from '../information/not-informed-vague.ts'
import { noticeIncomplete } from '../information/notice-incomplete.ts'
import { purposeVague } from '../information/purpose-vague.ts'
import { informationSameTitle } from '../information/same-title.ts'
import { sourceMismatch } from '../information/source-mismatch.ts'
import { sourceUnnamed } from '../information/source-unnamed.ts'
import { sourceUnstated } from '../information/source-unstated.ts'
import { informationTermMisfit } from '../information/term-misfit.ts'
import { informationToldLate } from '../information/told-late.ts'
import { noticeDenies } from '../notice/denies.ts'
import { effectiveBeforeLaw } from '../notice/effective-before-law.ts'
import { effectiveInFuture } from '../notice/effective-in-future.ts'
import { noticeEventUnphrased } from '../notice/event-unphrased.ts'
import { noticeKindMisfit } from '../notice/kind-misfit.ts'
import { noticeMisstates } from '../notice/misstates.ts'
import { noticeNotPublic } from '../notice/not-public.ts'
import { noticeOtherLanguage } from '../notice/other-language.ts'
import { noticePeriodUntrue } from '../notice/period-untrue.ts'
import { noticePhraseUnused } from '../notice/phrase-unused.ts'
import { noticeRecipientUndeclared } from '../notice/recipient-undeclared.ts'
import { noticeSameAddress } from '../notice/same-address.ts'
import { noticeSectionMisspelt } from '../notice/section-misspelt.ts'
import { noticeTwoForms } from '../notice/two-forms.ts'
import { noticeUntrue } from '../notice/untrue.ts'
import type { Rule } from '../rule.ts'
import { trackerActivityWithoutConsent } from '../tracker/activity-without-consent.ts'
import { trackerBasisNotConsent } from '../tracker/basis-not-consent.ts'
import { trackerClassMisfit } from '../tracker/class-misfit.ts'
import { trackerConsentOfAnother } from '../tracker/consent-of-another.ts'
import { trackerLifetimeExcessive } from '../tracker/lifetime-excessive.ts'
import { trackerNotEssential } from '../tracker/not-essential.ts'
import { trackerOutsideActivity } from '../tracker/outside-activity.ts'
import { trackerPurposeMissing } from '../tracker/purpose-missing.ts'
import { trackerRefusalShutsOut } from '../tracker/refusal-shuts-out.ts'
import { trackerWithoutConsent } from '../tracker/without-consent.ts'

/** Who is told, and who is asked? Art. 12 to 14, 5(3) ePrivacy Directive. */
export const information: readonly Rule[] = [
  noNotice,
  purposeVague,
  informationDataUnnamed,
  informationSameTitle,
  informationNotInformedVague,
  informationMarketingUnmarked,
  informationTermMisfit,
  sourceMismatch,
  sourceUnnamed,
  sourceUnstated,
  notInformedMismatch,
  informationToldLate,
  automationUnstated,
  automationDenied,
  automationUnexplained,
  interventionByMachine,
  consequencesMissing,
  consequencesDenied,
  noticeIncomplete,
  effectiveInFuture,
  noticeNotPublic,
  noticeEventUnphrased,
  noticePhraseUnused,
  noticeSameAddress,
  noticeOtherLanguage,
  noticeTwoForms,
  noticeKindMisfit,
  noticeSectionMisspelt,
  noticeUntrue,
  noticeRecipientUndeclared,
  noticePeriodUntrue,
  noticeMisstates,
  noticeDenies,
  effectiveBeforeLaw,
  trackerWithoutConsent,
  trackerConsentOfAnother,
  trackerActivityWithoutConsent,
  trackerBasisNotConsent,
  trackerNotEssential,
  trackerClassMisfit,
  trackerRefusalShutsOut,
  trackerOutsideActivity,
  trackerLifetimeExcessive,
  trackerPurposeMissing,
]
