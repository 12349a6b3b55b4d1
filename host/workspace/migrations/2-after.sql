-- The tables of version 1 whose content version 2 has moved elsewhere.
DROP TABLE reviews;
DROP TABLE books;
ALTER TABLE kept_reviews RENAME TO reviews;

CREATE TRIGGER reviews_are_not_changed BEFORE UPDATE ON reviews
BEGIN SELECT RAISE (ABORT, 'reviews are only added to'); END;
CREATE TRIGGER findings_are_not_changed BEFORE UPDATE ON findings
BEGIN SELECT RAISE (ABORT, 'findings are only added to'); END;

-- The latest version of each document, and the current review of each version.
CREATE VIEW latest_versions AS
  SELECT * FROM versions v WHERE v.number = (SELECT max(number) FROM versions WHERE document = v.document);
CREATE VIEW current_reviews AS
  SELECT * FROM reviews r WHERE r.number = (SELECT max(number) FROM reviews WHERE version = r.version);
