/** The sections of a declaration, in the order in which documents and listings print them. */
export const sectionNames = [
  'project',
  'organisation',
  'categories',
  'lawfulBases',
  'activities',
  'retention',
  'recipients',
  'trackers',
  'measures',
  'sources',
  'events',
  'channels',
  'routes',
  'router',
  'notices',
  'commitments',
  'rules',
  'exceptions',
] as const

export type SectionName = (typeof sectionNames)[number]

/** Sections that hold one resource rather than a map of resources by name. */
export const singletons: ReadonlySet<SectionName> = new Set<SectionName>(['project', 'organisation', 'router'])
