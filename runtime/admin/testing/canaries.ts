/** Texts that are found nowhere else. */
export const canaries = {
  ref: 'canary-ref-7f3a',
  repository: 'canary-repository-91cc',
  name: 'canary-name-44d0',
  email: 'canary-email-5be2@example.org',
  undeclared: 'canary-undeclared-08aa',
  undeclaredName: 'canary-undeclared-name-c1f7',
  delivery: 'canary-delivery-id-ee05',
  eventType: 'canary-event-type-2d96',
  tenant: 'canary-tenant-b613',
  path: 'canary-path-f0f0',
  badJson: 'canary-bad-json-3e1d',
  wrongType: 'canary-wrong-type-6a2b',
  answer: 'canary-answer-of-recipient-d9d9',
  adminName: 'canary-admin-property-71e4',
  adminValue: 'canary-admin-value-5c0f',
  adminKey: 'canary-admin-key-with-32-characters-or-more',
}
