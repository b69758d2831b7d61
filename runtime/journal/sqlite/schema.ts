/** Counts up with each change of the tables; an older release refuses a newer journal. */
export const SCHEMA_VERSION = 1

/**
 * One row for an event, one for each destination, one for its dedupe key. `delivery.due_at` says it all: when a queued
 * or failed delivery is tried, when the lease of one that is being sent runs out, `NULL` at an end; so one partial index
 * serves claims and holds only what waits.
 */
export const SCHEMA = `
CREATE TABLE meta (name TEXT PRIMARY KEY, value ANY NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE event (
  seq INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  tenant TEXT NOT NULL,
  source TEXT NOT NULL,
  type TEXT NOT NULL,
  received_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  digest TEXT NOT NULL,
  key BLOB NOT NULL,
  body BLOB NOT NULL
) STRICT;
CREATE INDEX event_expires ON event (expires_at);

CREATE TABLE delivery (
  event INTEGER NOT NULL REFERENCES event (seq),
  id BLOB NOT NULL,
  route TEXT NOT NULL,
  channel TEXT NOT NULL,
  state TEXT NOT NULL,
  attempt INTEGER NOT NULL,
  due_at INTEGER,
  last_status INTEGER,
  last_reason TEXT,
  delivered_at INTEGER,
  PRIMARY KEY (event, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX delivery_due ON delivery (channel, due_at) WHERE due_at IS NOT NULL;

CREATE TABLE dedupe (key BLOB PRIMARY KEY, event BLOB NOT NULL, expires_at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX dedupe_expires ON dedupe (expires_at);

CREATE TABLE disclosure (
  event BLOB NOT NULL,
  delivery BLOB NOT NULL,
  attempt INTEGER NOT NULL,
  recipient TEXT NOT NULL,
  categories TEXT NOT NULL,
  intended_at INTEGER NOT NULL,
  ended_at INTEGER,
  outcome TEXT,
  status INTEGER,
  expires_at INTEGER NOT NULL,
  PRIMARY KEY (event, delivery, attempt)
) STRICT, WITHOUT ROWID;
CREATE INDEX disclosure_expires ON disclosure (expires_at);
`
