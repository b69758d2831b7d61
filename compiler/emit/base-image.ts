/** What is said, before a base's name, as an image is made on a base that no digest holds. */
export const unpinned =
  'WARNING: the base image is named by no digest, and what it holds may change unseen; see Image in router/README.md:'
