import { changeAutomationAdded } from '../change/automation-added.ts'
import { changeBasisChanged } from '../change/basis-changed.ts'
import { changeCategoryAdded } from '../change/category-added.ts'
import { changeCategoryWeakened } from '../change/category-weakened.ts'
import { changeConditionLoosened } from '../change/condition-loosened.ts'
import { changeControlRemoved } from '../change/control-removed.ts'
import { changeCountryAdded } from '../change/country-added.ts'
import { changeDestinationChanged } from '../change/destination-changed.ts'
import { changeExceptionAdded } from '../change/exception-added.ts'
import { changeInformationLost } from '../change/information-lost.ts'
import { changeNoticeUnversioned } from '../change/notice-unversioned.ts'
import { changeOther } from '../change/other.ts'
import { changePromiseLoosened } from '../change/promise-loosened.ts'
import { changeProtectionRemoved } from '../change/protection-removed.ts'
import { changePurposeAdded } from '../change/purpose-added.ts'
import { changePurposeChanged } from '../change/purpose-changed.ts'
import { changeRecipientAdded } from '../change/recipient-added.ts'
import { changeRetentionExtended } from '../change/retention-extended.ts'
import { changeRoleChanged } from '../change/role-changed.ts'
import { changeSourceChanged } from '../change/source-changed.ts'
import { changeSubjectsLost } from '../change/subjects-lost.ts'
import { changeTrackerAdded } from '../change/tracker-added.ts'
import { changeTransferWeakened } from '../change/transfer-weakened.ts'
import { changeVerificationWeakened } from '../change/verification-weakened.ts'
import type { Rule } from '../rule.ts'

/** What has changed since the base? */
export const changes: readonly Rule[] = [
  changeCategoryAdded,
  changePurposeAdded,
  changeRecipientAdded,
  changeCountryAdded,
  changeRetentionExtended,
  changeBasisChanged,
  changeProtectionRemoved,
  changePromiseLoosened,
  changeExceptionAdded,
  changeNoticeUnversioned,
  changeOther,
  changeInformationLost,
  changeControlRemoved,
  changeTrackerAdded,
  changeSourceChanged,
  changeVerificationWeakened,
  changeConditionLoosened,
  changeRoleChanged,
  changeTransferWeakened,
  changeDestinationChanged,
  changeSubjectsLost,
  changeCategoryWeakened,
  changeAutomationAdded,
  changePurposeChanged,
]
