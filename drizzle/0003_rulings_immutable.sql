-- Rulings and policies are judgements on the record: other judgements are other rows.
CREATE TRIGGER `rulings_refuse_update` BEFORE UPDATE ON `rulings`
BEGIN
	SELECT RAISE(ABORT, 'the record of rulings is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `rulings_refuse_delete` BEFORE DELETE ON `rulings`
BEGIN
	SELECT RAISE(ABORT, 'the record of rulings is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `ruling_withdrawals_refuse_update` BEFORE UPDATE ON `ruling_withdrawals`
BEGIN
	SELECT RAISE(ABORT, 'the record of rulings is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `ruling_withdrawals_refuse_delete` BEFORE DELETE ON `ruling_withdrawals`
BEGIN
	SELECT RAISE(ABORT, 'the record of rulings is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `policies_refuse_update` BEFORE UPDATE ON `policies`
BEGIN
	SELECT RAISE(ABORT, 'a version of a policy never changes');
END;
--> statement-breakpoint
CREATE TRIGGER `policies_refuse_delete` BEFORE DELETE ON `policies`
BEGIN
	SELECT RAISE(ABORT, 'a version of a policy never changes');
END;
--> statement-breakpoint
CREATE TRIGGER `edition_policies_refuse_update` BEFORE UPDATE ON `edition_policies`
BEGIN
	SELECT RAISE(ABORT, 'the record of policies is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `edition_policies_refuse_delete` BEFORE DELETE ON `edition_policies`
BEGIN
	SELECT RAISE(ABORT, 'the record of policies is append-only');
END;
