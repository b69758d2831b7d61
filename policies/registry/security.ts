import type { Rule } from '../rule.ts'
import { bearerOnly } from '../security/bearer-only.ts'
import { dedupeUnsigned } from '../security/dedupe-unsigned.ts'
import { hashUnreadable } from '../security/hash-unreadable.ts'
import { hostTooWide } from '../security/host-too-wide.ts'
import { ingressUnverified } from '../security/ingress-unverified.ts'
import { plaintextDestination } from '../security/plaintext-destination.ts'
import { replayWindow } from '../security/replay-window.ts'
import { requestUnverified } from '../security/request-unverified.ts'
import { secretInline } from '../security/secret-inline.ts'
import { secretPlain } from '../security/secret-plain.ts'
import { secretReserved } from '../security/secret-reserved.ts'
import { secretShared } from '../security/secret-shared.ts'
import { settingIgnored } from '../security/setting-ignored.ts'
import { weakScheme } from '../security/weak-scheme.ts'

/** How safely? Art. 32. */
export const security: readonly Rule[] = [
  ingressUnverified,
  requestUnverified,
  weakScheme,
  dedupeUnsigned,
  bearerOnly,
  replayWindow,
  settingIgnored,
  secretInline,
  secretReserved,
  secretShared,
  secretPlain,
  hashUnreadable,
  plaintextDestination,
  hostTooWide,
]
