-- What was said of a finding stays said; withdrawing a mark adds a row.
CREATE TRIGGER `intended_findings_refuse_update` BEFORE UPDATE ON `intended_findings`
BEGIN
	SELECT RAISE(ABORT, 'the record of intended findings is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `intended_findings_refuse_delete` BEFORE DELETE ON `intended_findings`
BEGIN
	SELECT RAISE(ABORT, 'the record of intended findings is append-only');
END;
