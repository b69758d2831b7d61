/**
 * Keys that mean nothing yet: whatever stands there, nothing changes. The list only gets shorter; a key that is read
 * from now on, or a new one that is not, fails the test beside it.
 */
export const unread: readonly string[] = [
  'activities.*.data.*.aggregation.assessment.file',
  'activities.*.data.*.aggregation.assessment.url',
  'activities.*.data.*.condition.assessment.file',
  'activities.*.data.*.condition.assessment.url',
  'activities.*.notInformed.why',
  'activities.*.role.joint.arrangement.url',
  'categories.*.description',
  'categories.*.dpv',
  'channels.*.title',
  'events.*.samples',
  'events.*.title',
  'exceptions.*.officer',
  'lawfulBases.*.assessment.url',
  'lawfulBases.*.recognised',
  'measures.*.dpv',
  'measures.*.kind',
  'notices.*.url',
  'recipients.*.address',
  'recipients.*.contact',
  'recipients.*.contract.url',
  'recipients.*.diligence.file',
  'recipients.*.diligence.url',
  'recipients.*.transfer.*.evidence.url',
  'routes.*.title',
]
