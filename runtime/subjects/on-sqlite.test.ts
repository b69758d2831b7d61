import { describe } from 'vitest'
import { describePeople } from './testing/conformance/conformance.ts'
import { homeForEach } from './testing/home-for-each.ts'

describe('SQLite', () => describePeople(homeForEach()))
