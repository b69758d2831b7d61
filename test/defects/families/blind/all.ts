import type { Mutation } from '../../mutation.ts'
import { completeLaw1 } from './complete-law-1.ts'
import { completeLaw2 } from './complete-law-2.ts'
import { energyLaw1 } from './energy-law-1.ts'
import { energyLaw2 } from './energy-law-2.ts'
import { energyLaw3 } from './energy-law-3.ts'
import { energyRoutes1 } from './energy-routes-1.ts'
import { energyRoutes2 } from './energy-routes-2.ts'
import { energyTyping1 } from './energy-typing-1.ts'
import { energyTyping2 } from './energy-typing-2.ts'
import { hotelLaw1 } from './hotel-law-1.ts'
import { hotelLaw2 } from './hotel-law-2.ts'
import { hotelLaw3 } from './hotel-law-3.ts'
import { hotelRoutes1 } from './hotel-routes-1.ts'
import { hotelRoutes2 } from './hotel-routes-2.ts'
import { hotelRoutes3 } from './hotel-routes-3.ts'
import { hotelTyping1 } from './hotel-typing-1.ts'
import { hotelTyping2 } from './hotel-typing-2.ts'
import { hotelTyping3 } from './hotel-typing-3.ts'

export const blind: readonly Mutation[] = [
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
]
