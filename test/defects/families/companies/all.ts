import type { Mutation } from '../../mutation.ts'
import { dating1 } from './dating-1.ts'
import { dating2 } from './dating-2.ts'
import { dating3 } from './dating-3.ts'
import { ferry1 } from './ferry-1.ts'
import { ferry2 } from './ferry-2.ts'
import { ferry3 } from './ferry-3.ts'
import { school1 } from './school-1.ts'
import { school2 } from './school-2.ts'
import { school3 } from './school-3.ts'

export const companies: readonly Mutation[] = [
  ...ferry1,
  ...ferry2,
  ...ferry3,
  ...dating1,
  ...dating2,
  ...dating3,
  ...school1,
  ...school2,
  ...school3,
]
