import { dpiaAdviceMissing } from '../dpia/advice-missing.ts'
import { dpiaInFuture } from '../dpia/in-future.ts'
import { dpiaNotConsulted } from '../dpia/not-consulted.ts'
import { dpiaOverdue } from '../dpia/overdue.ts'
import { dpiaRequiredMissing } from '../dpia/required-missing.ts'
import { dpiaViewsUnreasoned } from '../dpia/views-unreasoned.ts'
import { dpiaWhyElsewhere } from '../dpia/why-elsewhere.ts'
import { dpiaWhyMisfit } from '../dpia/why-misfit.ts'
import { factAtAnother } from '../fact/at-another.ts'
import { factCutOff } from '../fact/cut-off.ts'
import { factEvidenceStale } from '../fact/evidence-stale.ts'
import { factEvidenceUnplaced } from '../fact/evidence-unplaced.ts'
import { factFileAbsent } from '../fact/file-absent.ts'
import { factGroupTooSmall } from '../fact/group-too-small.ts'
import { factNameOfAnother } from '../fact/name-of-another.ts'
import { factOfAnother } from '../fact/of-another.ts'
import { factPaperTwofold } from '../fact/paper-twofold.ts'
import { factPlaceholder } from '../fact/placeholder.ts'
import { factReservedAddress } from '../fact/reserved-address.ts'
import { factSaidTwice } from '../fact/said-twice.ts'
import { factUnusableAddress } from '../fact/unusable-address.ts'
import { factWrongKind } from '../fact/wrong-kind.ts'
import { authorityElsewhere } from '../law/authority-elsewhere.ts'
import { lawNotCovered } from '../law/not-covered.ts'
import { regimeHinted } from '../law/regime-hinted.ts'
import { regimeNotStated } from '../law/regime-not-stated.ts'
import { regimeUnknown } from '../law/regime-unknown.ts'
import { lawYearToCome } from '../law/year-to-come.ts'
import type { Rule } from '../rule.ts'

/** What has been weighed? Art. 35. */
export const assessments: readonly Rule[] = [
  dpiaRequiredMissing,
  dpiaWhyMisfit,
  dpiaWhyElsewhere,
  dpiaNotConsulted,
  dpiaAdviceMissing,
  dpiaViewsUnreasoned,
  dpiaOverdue,
  dpiaInFuture,
  regimeUnknown,
  regimeNotStated,
  authorityElsewhere,
  lawYearToCome,
  regimeHinted,
  lawNotCovered,
  factPlaceholder,
  factReservedAddress,
  factUnusableAddress,
  factOfAnother,
  factNameOfAnother,
  factPaperTwofold,
  factAtAnother,
  factWrongKind,
  factCutOff,
  factSaidTwice,
  factGroupTooSmall,
  factEvidenceUnplaced,
  factFileAbsent,
  factEvidenceStale,
]
