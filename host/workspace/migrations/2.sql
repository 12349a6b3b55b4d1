-- Version 2: reviews are records, added and never changed, and kept with the rules that they were made with. Findings, their
-- passages and facts are rows. A comment on a column that holds JSON names its type.

-- The workspace's id, used to recognise a Word file that comes back.
CREATE TABLE workspace (id INTEGER PRIMARY KEY CHECK (id = 1), uuid TEXT NOT NULL) STRICT;

-- Rules as they were when reviews were made with them, under a key of their content. Kept while a review refers to them.
CREATE TABLE rule_snapshots (key TEXT PRIMARY KEY) STRICT;
CREATE TABLE snapshot_sets (
  snapshot TEXT NOT NULL REFERENCES rule_snapshots (key) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  title TEXT NOT NULL,
  version TEXT NOT NULL,
  PRIMARY KEY (snapshot, name)
) STRICT;
CREATE TABLE snapshot_rules (
  snapshot TEXT NOT NULL REFERENCES rule_snapshots (key) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  rule TEXT NOT NULL, -- Rule
  PRIMARY KEY (snapshot, id)
) STRICT;

-- One review of a version. The one with the highest number is the version's current review. `made_with` identifies rules, profile
-- and switches together. `outcomes` is absent in reviews from before version 2, which did not keep them.
CREATE TABLE kept_reviews (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  snapshot TEXT NOT NULL REFERENCES rule_snapshots (key),
  made_with TEXT NOT NULL,
  as_at TEXT NOT NULL,
  made_at TEXT NOT NULL,
  type TEXT NOT NULL, -- TypeDecision
  profile TEXT NOT NULL, -- Profile
  outcomes TEXT, -- RuleOutcome[]
  UNIQUE (version, number)
) STRICT;
CREATE INDEX reviews_by_snapshot ON kept_reviews (snapshot);

-- The findings of a review, in order. `occurrences` counts the flagged spans of a wording.
CREATE TABLE findings (
  review TEXT NOT NULL REFERENCES kept_reviews (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  rule TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('requirement', 'wording')),
  verdict TEXT NOT NULL,
  level TEXT CHECK (level IN ('high', 'medium', 'low')),
  occurrences INTEGER NOT NULL,
  reason TEXT,
  home TEXT, -- Span
  part TEXT, -- ContainedPolicy
  PRIMARY KEY (review, position)
) STRICT;
CREATE UNIQUE INDEX findings_by_id ON findings (review, id);
CREATE INDEX findings_counted ON findings (review, kind, verdict, level, occurrences);

-- The spans of findings: the evidence of a requirement, and where a wording occurs, or is exempt (`mention`, `because`).
CREATE TABLE passages (
  review TEXT NOT NULL,
  finding INTEGER NOT NULL, -- findings.position
  position INTEGER NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('evidence', 'occurrence', 'mention')),
  block INTEGER NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  quote TEXT NOT NULL,
  basis TEXT CHECK (basis IN ('phrase', 'check')),
  grade TEXT,
  because TEXT,
  PRIMARY KEY (review, finding, position),
  FOREIGN KEY (review, finding) REFERENCES findings (review, position) ON DELETE CASCADE
) STRICT;

-- What the document states about itself.
CREATE TABLE facts (
  review TEXT NOT NULL REFERENCES kept_reviews (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  value TEXT NOT NULL,
  date TEXT,
  group_name TEXT,
  block INTEGER NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  quote TEXT NOT NULL,
  PRIMARY KEY (review, position)
) STRICT;
CREATE INDEX facts_by_kind ON facts (kind, value);

-- Decisions: `occurrence` is '' for the whole finding, else "block:start"; `anchor` is a DecisionAnchor.
ALTER TABLE decisions RENAME COLUMN place TO occurrence;
ALTER TABLE decisions RENAME COLUMN held TO anchor;
DROP INDEX decisions_in_place;
CREATE UNIQUE INDEX decisions_on_findings ON decisions (document, finding, occurrence) WHERE lost IS NULL;

ALTER TABLE own_findings RENAME TO reviewer_findings;
