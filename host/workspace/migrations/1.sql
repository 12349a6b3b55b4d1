-- The workspace of one user, version 1. Times are ISO 8601, UTC. Columns that hold JSON are named after their type.

-- A document through all its versions. `deleted_at`: taken out of the library; it can be brought back for a while.
CREATE TABLE documents (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  sample INTEGER NOT NULL DEFAULT 0,
  chosen_type TEXT,
  deleted_at TEXT
) STRICT;

-- One version: the author's own bytes, and what was read from them.
CREATE TABLE versions (
  id INTEGER PRIMARY KEY,
  document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  file TEXT NOT NULL,
  bytes BLOB NOT NULL,
  sha256 TEXT NOT NULL,
  imported_at TEXT NOT NULL,
  content TEXT NOT NULL, -- Document
  warnings TEXT NOT NULL, -- Warning[]
  UNIQUE (document, number)
) STRICT;
CREATE INDEX versions_by_hash ON versions (sha256);

-- The rules as they were when reviews were made with them.
CREATE TABLE books (
  key TEXT PRIMARY KEY,
  sets TEXT NOT NULL, -- RuleSetInfo[]
  rules TEXT NOT NULL -- Rule[]
) STRICT;

-- The latest review of a version. `made_with` names rules, switches and profile together.
CREATE TABLE reviews (
  version INTEGER PRIMARY KEY REFERENCES versions (id) ON DELETE CASCADE,
  type TEXT NOT NULL, -- TypeDecision
  book TEXT NOT NULL REFERENCES books (key),
  made_with TEXT NOT NULL,
  as_at TEXT NOT NULL,
  reviewed_at TEXT NOT NULL,
  findings TEXT NOT NULL, -- Finding[]
  counts TEXT NOT NULL -- Counts
) STRICT;
CREATE INDEX reviews_by_book ON reviews (book);

-- What stands decided. `place` is '' for the whole finding, else "block:start". `held` says what was decided, in the text of
-- `version`. A decision without a place in the current review is kept with the reason in `lost`.
CREATE TABLE decisions (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  finding TEXT NOT NULL,
  place TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'accepted', 'dismissed', 'not-applicable', 'discuss')),
  reason TEXT,
  note TEXT,
  who TEXT NOT NULL,
  made_at TEXT NOT NULL,
  held TEXT NOT NULL, -- Held
  version INTEGER NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
  lost TEXT CHECK (lost IN ('vanished', 'ambiguous', 'changed', 'not-flagged'))
) STRICT;
CREATE UNIQUE INDEX decisions_in_place ON decisions (document, finding, place) WHERE lost IS NULL;
CREATE INDEX decisions_of_document ON decisions (document);

-- Findings that a reviewer added. `at` is a place in the text of `version`.
CREATE TABLE own_findings (
  document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  at TEXT NOT NULL, -- Span
  version INTEGER NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
  title TEXT NOT NULL,
  why TEXT NOT NULL,
  instead TEXT,
  who TEXT NOT NULL,
  made_at TEXT NOT NULL,
  lost INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (document, id)
) STRICT;

-- What was done, by whom and when, with the rule's version. Only ever added to; it outlives the documents it speaks of.
CREATE TABLE trail (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  made_at TEXT NOT NULL,
  who TEXT NOT NULL,
  what TEXT NOT NULL,
  document TEXT NOT NULL,
  name TEXT NOT NULL,
  finding TEXT,
  rule TEXT,
  rule_version TEXT,
  quote TEXT,
  reason TEXT
) STRICT;
CREATE INDEX trail_of_document ON trail (document, finding);
CREATE TRIGGER trail_is_not_changed BEFORE UPDATE ON trail BEGIN SELECT RAISE (ABORT, 'the trail is only added to'); END;
CREATE TRIGGER trail_is_not_cut BEFORE DELETE ON trail BEGIN SELECT RAISE (ABORT, 'the trail is only added to'); END;

-- What can be undone in a document, and redone: the rows an action changed, before and after.
CREATE TABLE actions (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  label TEXT NOT NULL,
  changes TEXT NOT NULL, -- Change[]
  undone INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX actions_of_document ON actions (document, undone, id);

-- Reading views are made from the bytes: losing them costs only time. `maker` is the version of what made them.
CREATE TABLE views (
  version INTEGER PRIMARY KEY REFERENCES versions (id) ON DELETE CASCADE,
  maker INTEGER NOT NULL,
  view TEXT NOT NULL -- ReadingView
) STRICT;

-- One row for each setting, and the organisation's profile in one row.
CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE profile (id INTEGER PRIMARY KEY CHECK (id = 1), profile TEXT NOT NULL) STRICT;

-- Rule sets and rules whose switch the user has touched.
CREATE TABLE switches (
  kind TEXT NOT NULL CHECK (kind IN ('set', 'rule')),
  name TEXT NOT NULL,
  is_on INTEGER NOT NULL,
  PRIMARY KEY (kind, name)
) STRICT;
