import { categorySameTitle } from '../category/same-title.ts'
import { categoryTermMisfit } from '../category/term-misfit.ts'
import { categoryToldOfPeople } from '../category/told-of-people.ts'
import { categoryWeakened } from '../category/weakened.ts'
import { channelFixedChoice } from '../channel/fixed-choice.ts'
import { channelRetryFutile } from '../channel/retry-futile.ts'
import { factEndFar } from '../fact/end-far.ts'
import { categoryOutsideActivity } from '../flow/category-outside-activity.ts'
import { listedTwice } from '../flow/listed-twice.ts'
import { prohibitedCategory } from '../flow/prohibited-category.ts'
import { secretAllowed } from '../flow/secret-allowed.ts'
import { secretLeaves } from '../flow/secret-leaves.ts'
import { unclassifiedField } from '../flow/unclassified-field.ts'
import { undeclaredField } from '../flow/undeclared-field.ts'
import { addressElsewhere } from '../recipient/address-elsewhere.ts'
import { recipientAllowedInVain } from '../recipient/allowed-in-vain.ts'
import { categoryNotAllowed } from '../recipient/category-not-allowed.ts'
import { choiceMisfit } from '../recipient/choice-misfit.ts'
import { recipientHostForeign } from '../recipient/host-foreign.ts'
import { recipientHostUnused } from '../recipient/host-unused.ts'
import { mailboxUndeclared } from '../recipient/mailbox-undeclared.ts'
import { recipientStartFar } from '../recipient/start-far.ts'
import { routeAddresseeMisfit } from '../route/addressee-misfit.ts'
import { routeAlwaysTrue } from '../route/always-true.ts'
import { routeConsentInverted } from '../route/consent-inverted.ts'
import { routeDeliversNothing } from '../route/delivers-nothing.ts'
import { routeDuplicate } from '../route/duplicate.ts'
import { routeHostNotDeclared } from '../route/host-not-declared.ts'
import { routeMessageMisfit } from '../route/message-misfit.ts'
import { routeNeverGiven } from '../route/never-given.ts'
import { routeNeverSent } from '../route/never-sent.ts'
import { routeNeverTrue } from '../route/never-true.ts'
import { routeNoWayToRefuse } from '../route/no-way-to-refuse.ts'
import { routeNotTaken } from '../route/not-taken.ts'
import { routeOrderMisfit } from '../route/order-misfit.ts'
import { routeOtherBraces } from '../route/other-braces.ts'
import { protectionMisfit } from '../route/protection-misfit.ts'
import { routeSaidInverted } from '../route/said-inverted.ts'
import { routeTooDeep } from '../route/too-deep.ts'
import type { Rule } from '../rule.ts'
import { securityLimitMisfit } from '../security/limit-misfit.ts'

/** Which data goes where? GDPR Art. 5(1)(b) and (c). */
export const data: readonly Rule[] = [
  categoryWeakened,
  categoryTermMisfit,
  categoryToldOfPeople,
  categorySameTitle,
  listedTwice,
  undeclaredField,
  unclassifiedField,
  categoryOutsideActivity,
  prohibitedCategory,
  routeNeverGiven,
  routeHostNotDeclared,
  mailboxUndeclared,
  routeOtherBraces,
  routeMessageMisfit,
  routeNotTaken,
  recipientHostForeign,
  recipientHostUnused,
  recipientStartFar,
  factEndFar,
  routeDeliversNothing,
  protectionMisfit,
  routeSaidInverted,
  routeAddresseeMisfit,
  routeNoWayToRefuse,
  routeOrderMisfit,
  channelRetryFutile,
  channelFixedChoice,
  routeTooDeep,
  routeDuplicate,
  routeConsentInverted,
  routeNeverTrue,
  routeNeverSent,
  routeAlwaysTrue,
  securityLimitMisfit,
  secretLeaves,
  secretAllowed,
  categoryNotAllowed,
  choiceMisfit,
  addressElsewhere,
  recipientAllowedInVain,
]
